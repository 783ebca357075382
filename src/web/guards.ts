import type { Context, MiddlewareHandler } from 'hono';
import { type Audience, LOOPBACK_HOST } from './access/audience.ts';

/**
 * Refuses requests whose Host is neither a loopback name nor the one under which the pages are served to others: a
 * foreign site whose name was rebound to this address sends its own.
 */
export const onlyKnownHosts =
  (audience: Audience, refuse: (context: Context) => Response | Promise<Response>): MiddlewareHandler =>
  async (context, next) => {
    const host = context.req.header('host') ?? '';
    const isPublic = audience.kind === 'others' && host.toLowerCase() === new URL(audience.origin).host;
    if (!isPublic && !LOOPBACK_HOST.test(host)) return refuse(context);
    await next();
  };

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The pages that have a script of their own, as a file; each is whole without it (decisions/0084). */
const SCRIPTED: readonly string[] = ['/review'];

/** Seconds. */
const A_YEAR = 31_536_000;

/** Headers of every answer: no script but that of a page that has one, nothing from elsewhere, no framing, no referrer to other sites. */
export const protectiveHeaders =
  (byHttps: boolean): MiddlewareHandler =>
  async (context, next) => {
    await next();
    const { headers } = context.res;
    headers.set(
      'Content-Security-Policy',
      SCRIPTED.includes(context.req.path) ? `${POLICY}; script-src 'self'` : POLICY,
    );
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('Referrer-Policy', 'same-origin');
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    headers.append('Vary', 'Cookie, Authorization');
    if (byHttps) headers.set('Strict-Transport-Security', `max-age=${A_YEAR}`);
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
  };
