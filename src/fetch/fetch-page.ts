import type { Ranges, Resolve } from './address.ts';
import { agentOf, type ExchangeLimits, exchange, type Headers, headerOf } from './exchange.ts';
import { statusError } from './failures.ts';
import { type Followed, follow } from './follow.ts';
import { retryAt } from './retry-after.ts';

/** A page or feed as it came. */
export interface Fetched {
  /** Decoded from gzip, deflate or brotli, not from the charset. */
  readonly bytes: Uint8Array;
  /** The address after redirects. */
  readonly url: string;
  readonly contentType?: string;
}

export interface FetchOptions {
  /** Ranges of addresses that are allowed beside public ones, for tests and intranets; none by default. */
  readonly allow?: Ranges;
  /** Most bytes, sent and decoded; default 32 MiB. */
  readonly maxBytes?: number;
  /** Default 5. */
  readonly maxRedirects?: number;
  /** Milliseconds for everything, redirects included; default 30,000. */
  readonly timeout?: number;
  /** Milliseconds without a byte, at every stage; default 10,000. */
  readonly idleTimeout?: number;
  /** Bytes a second that must arrive once `slowAfter` milliseconds have passed; default 500, after 5,000. */
  readonly minRate?: number;
  readonly slowAfter?: number;
  readonly userAgent?: string;
  /** How names are resolved; by default as the system does it. */
  readonly resolve?: Resolve;
}

const MAX_BYTES = 32 * 1024 * 1024;
const MAX_REDIRECTS = 5;
const TIMEOUT = 30_000;
const IDLE_TIMEOUT = 10_000;
/** Bytes a second; a slow line carries ten times as many. */
const MIN_RATE = 500;
const SLOW_AFTER = 5000;
/** Says what it is; it reads only pages that its user names. */
const USER_AGENT = 'onrecord (reads news pages named by its user)';
const ACCEPT =
  'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,text/*;q=0.9,*/*;q=0.5';

/** The options with what they are by default. */
export const settled = (options: FetchOptions): ExchangeLimits & { allow: Ranges; maxRedirects: number } => ({
  allow: options.allow ?? [],
  maxRedirects: options.maxRedirects ?? MAX_REDIRECTS,
  maxBytes: options.maxBytes ?? MAX_BYTES,
  cut: false,
  timeout: options.timeout ?? TIMEOUT,
  minRate: options.minRate ?? MIN_RATE,
  slowAfter: options.slowAfter ?? SLOW_AFTER,
});

/** The headers of a request; `more` are added. */
export const headersOf = ({ userAgent = USER_AGENT }: FetchOptions, more: Headers = []): Headers => [
  ['user-agent', userAgent],
  ['accept', ACCEPT],
  ['accept-encoding', 'gzip, br, deflate'],
  ...more,
];

export const idleOf = ({ idleTimeout = IDLE_TIMEOUT }: FetchOptions): number => idleTimeout;

/** What came in the end. Throws `fetch/status`, or `fetch/bad-answer` for a 304 that nobody asked for. */
export function pageOf({ last }: Followed): Fetched {
  if (last.status !== 200)
    throw statusError(last.url, last.status, retryAt(headerOf(last.headers, 'retry-after'), new Date()));
  const contentType = headerOf(last.headers, 'content-type');
  return { bytes: last.bytes, url: last.url, ...(contentType && { contentType }) };
}

/**
 * Fetches one page or feed: only from public addresses (checked in the address, at every redirect and when a connection
 * is made), with time-outs at every stage, decoded bytes and redirects counted.
 *
 * Throws `fetch/bad-address`, `fetch/not-public`, `fetch/no-such-host`, `fetch/timeout`, `fetch/too-slow`,
 * `fetch/status`, `fetch/too-large`, `fetch/too-many-redirects`, `fetch/bad-answer`, `fetch/failed`.
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const limits = settled(options);
  const agent = agentOf(limits.allow, idleOf(options), options.resolve);
  const until = performance.now() + limits.timeout;
  try {
    const send = (url: URL) =>
      exchange(
        url,
        headersOf(options),
        { ...limits, timeout: Math.max(1, Math.ceil(until - performance.now())) },
        agent,
      );
    return pageOf(await follow(address, limits, send));
  } finally {
    agent.destroy().catch(() => {});
  }
}
