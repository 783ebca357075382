import { hash, randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { OnrecordError } from '../domain/index.ts';
import type { RecordStore } from '../search/index.ts';
import { askerOf } from './access/asker.ts';

/** Of this run of the program: another version may show the same record in other words. */
const RUN = randomUUID();
/** Milliseconds. Pages say what is due or overdue; within a minute they are not asked for anew for that. */
const A_MINUTE = 60_000;

/**
 * Answers 304, before anything is read, where a page was asked for before and neither the record nor the asker is another.
 * Every answer to such a question has a tag of its own, in place of a hash of its bytes (RFC 9110, 8.8.3).
 */
export const unchanged =
  (record: () => RecordStore, now: () => number = Date.now): MiddlewareHandler =>
  async (context, next) => {
    // Answers of the API have strong tags of their values: a correction says by them what it corrects.
    const isPage = context.req.method === 'GET' && !context.req.path.startsWith('/api/');
    const tag = isPage ? await tagOf(context, record, now()) : null;
    if (tag === null) return next();
    const held = (context.req.header('if-none-match') ?? '').split(',').map((one) => one.trim());
    if (held.includes(tag)) return context.body(null, 304, { ETag: tag });
    await next();
    if (context.res.status === 200) context.res.headers.set('ETag', tag);
  };

/** Null where there is no record yet. */
async function tagOf(context: Context, record: () => RecordStore, now: number): Promise<string | null> {
  try {
    const { kind, name, right } = askerOf(context);
    const asked = [RUN, Math.floor(now / A_MINUTE), await record().state(), kind, name, right, context.req.url];
    return `W/"${hash('sha256', JSON.stringify(asked)).slice(0, 32)}"`;
  } catch (error) {
    if (error instanceof OnrecordError && error.code === 'record/missing') return null;
    throw error;
  }
}
