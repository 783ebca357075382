import type { Context, MiddlewareHandler } from 'hono';
import { OnrecordError } from '../../domain/index.ts';
import type { Audience } from './audience.ts';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses changes that a page of another site makes a browser send: by what the browser itself says of where the request
 * comes from. What says nothing of it is no browser, and is taken as JSON only, which no form can send. A token is proof
 * enough: no foreign page has it. Throws `web/foreign-form`.
 */
export const sameSiteOnly =
  (audience: Audience): MiddlewareHandler =>
  async (context, next) => {
    const { method } = context.req;
    if (!SAFE.includes(method) && context.req.header('authorization') === undefined && !isOwn(context, audience)) {
      throw new OnrecordError('web/foreign-form', 'Only forms on these pages are answered.', 'Open the page here.');
    }
    await next();
  };

function isOwn(context: Context, audience: Audience): boolean {
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = context.req.header('origin');
  if (origin === undefined) return /^application\/json\b/i.test(context.req.header('content-type') ?? '');
  return origin === (audience.kind === 'others' ? audience.origin : new URL(context.req.url).origin);
}
