import type { Context, Hono } from 'hono';
import type { RecordStore } from '../search/index.ts';
import { type Asker, addressOf, askerOf } from './access/asker.ts';
import { recordFor } from './access/without-names.ts';
import { jsonHref } from './addresses.ts';
import type { Html } from './layout.ts';

/** What is asked for: a record, an address (without `.json`), and the last part of its path where that is a name. */
export interface PageRequest {
  readonly record: RecordStore;
  readonly address: URL;
  readonly id: string;
  /** Whose name signs changes, and who may read full texts. */
  readonly asker: Asker;
}

/** An answer as values, and as a page made of them. */
export interface PageAnswer {
  readonly values: unknown;
  readonly page: () => Html | Promise<Html>;
  /** 200 unless given. */
  readonly status?: 200 | 400 | 410;
}

/** What was asked for has another address: a path, perhaps with a query. */
export interface Moved {
  readonly movedTo: string;
}

/** Null: there is no such thing. */
export type AnswerPage = (request: PageRequest) => Promise<PageAnswer | Moved | null>;

/** What is now here may be elsewhere again (an undone merge): the answer is asked for anew each time (`no-cache`). */
const MOVED = 308;

/** Whether values are asked for, and no page. */
export const isJsonPath = (path: string): boolean => path.endsWith('.json') || path.startsWith('/api/');

/** Serves a page and, beside it, the values that it was made of, under the same address with `.json` behind it. */
export function addPage(app: Hono, recordOf: () => RecordStore, path: string, answer: AnswerPage): void {
  const asked = (context: Context): PageRequest => {
    const address = addressOf(context);
    const id = context.req.param('id') ?? '';
    const asker = askerOf(context);
    if (!isJsonPath(address.pathname)) return { record: recordFor(context, recordOf()), address, id, asker };
    address.pathname = address.pathname.replace(/^\/index\.json$/, '/').replace(/\.json$/, '');
    return { record: recordFor(context, recordOf()), address, id: id.replace(/\.json$/, ''), asker };
  };
  app.get(jsonPath(path), async (context) => {
    const found = await answer(asked(context));
    if (!found) return context.notFound();
    if ('movedTo' in found) return context.redirect(jsonHref(new URL(found.movedTo, context.req.url)), MOVED);
    return context.json(found.values as object, found.status ?? 200);
  });
  app.get(path, async (context) => {
    const found = await answer(asked(context));
    if (!found) return context.notFound();
    if ('movedTo' in found) return context.redirect(found.movedTo, MOVED);
    return context.html(await found.page(), found.status ?? 200);
  });
}

function jsonPath(path: string): string {
  if (path === '/') return '/index.json';
  return path.endsWith('/:id') ? `${path}{[^/]+\\.json}` : `${path}.json`;
}
