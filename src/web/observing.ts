import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { askerOf } from './access/asker.ts';
import type { Audience } from './access/audience.ts';
import type { Metrics } from './metrics.ts';

/** A line of the log: one answered request. Neither the query nor any header is in it: what is looked for is private. */
export interface RequestLine {
  /** ISO 8601 instant. */
  readonly at: string;
  readonly event: 'request';
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
  /** What kind of asker; users are not named. */
  readonly asker: 'owner' | 'user' | 'nobody' | 'unknown';
}

declare module 'hono' {
  interface ContextVariableMap {
    requestId: string;
  }
}

/** An id as proxies make them. */
const ID = /^[\w.-]{8,64}$/;

/**
 * Gives each request an id (the proxy's where one is in front), which the answer bears as `X-Request-Id`, and counts and
 * tells what was answered.
 */
export function observing(
  audience: Audience,
  metrics: Metrics,
  tell: ((line: RequestLine) => void) | undefined,
): MiddlewareHandler {
  return async (context, next) => {
    const given = audience.kind === 'others' && audience.behindProxy ? context.req.header('x-request-id') : undefined;
    const id = given !== undefined && ID.test(given) ? given : randomUUID();
    context.set('requestId', id);
    const began = performance.now();
    await next();
    const milliseconds = Math.round((performance.now() - began) * 10) / 10;
    context.res.headers.set('X-Request-Id', id);
    const { method, path } = context.req;
    const { status } = context.res;
    metrics.count({ page: path.split('/')[1] || 'home', method, status, seconds: milliseconds / 1000 });
    const asker = askerOf(context)?.kind ?? 'unknown';
    tell?.({ at: new Date().toISOString(), event: 'request', id, method, path, status, milliseconds, asker });
  };
}
