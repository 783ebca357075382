import type { MiddlewareHandler } from 'hono';
import type { Right } from '../../operations/access/credentials.ts';
import { askerOf, demand } from './asker.ts';
import type { Audience } from './audience.ts';

/**
 * What may be read without a login: short passages with their sources. Whatever is not listed needs one, so that a page
 * that is added later is closed until somebody opens it here.
 */
const OPEN = [
  /^\/(?:index\.json)?$/,
  /^\/(?:search|shifts|articles|issues|said)(?:\.json)?$/,
  /^\/(?:actors|articles|issues|outlets|statements)\/[^/]+$/,
  /^\/statements\/[^/]+\/cite\.(?:txt|json|csl\.json)$/,
  /^\/statement\/[^/]+$/,
  /^\/feed\.(?:atom|json)$/,
  /^\/api(?:\/v1\/openapi\.json)?$/,
];

/** What is needed to log in, and what proves that the server runs. */
const ALWAYS_OPEN = [/^\/login$/, /^\/healthz$/];

/** Requests that are no `GET` but change nothing. */
const READING = [/^\/(?:paste|logout)$/, /^\/api\/v1\/(?:extract|compare)$/];

const isIn = (paths: readonly RegExp[], path: string): boolean => paths.some((pattern) => pattern.test(path));

/** The right that a request needs at least; null: none. What a route needs beyond that it demands itself. */
export function neededFor(method: string, path: string, membersOnly: boolean): Right | null {
  if (isIn(ALWAYS_OPEN, path)) return null;
  if (method === 'GET' || method === 'HEAD') return isIn(OPEN, path) && !membersOnly ? null : 'read';
  return isIn(READING, path) ? 'read' : 'review';
}

/** Stops whoever may not do what the request is for. Throws as `demand` does. */
export const keepingOut =
  (audience: Audience): MiddlewareHandler =>
  async (context, next) => {
    const membersOnly = audience.kind === 'others' && audience.membersOnly;
    const needed = neededFor(context.req.method, context.req.path, membersOnly);
    if (needed !== null) demand(askerOf(context), needed);
    await next();
  };
