import robotsParser from 'robots-parser';
import { type Exchange, headerOf } from './exchange.ts';
import { FetchError } from './failures.ts';
import { retryAt } from './retry-after.ts';
import { PRODUCT } from './user-agent.ts';

/** Bytes of a robots.txt that are read; RFC 9309, 2.5, asks for at least so many. What follows is passed over. */
export const ROBOTS_BYTES = 500 * 1024;
/** Redirects that are followed to a robots.txt (RFC 9309, 2.3.1.2). */
export const ROBOTS_REDIRECTS = 5;
/** Milliseconds for which a robots.txt holds (RFC 9309, 2.4), and after which one that could not be read is tried again. */
const HOLDS_FOR = 24 * 3_600_000;
const TRIED_AGAIN_AFTER = 30 * 60_000;
/** Seconds between two requests that a host may ask for; more is taken as so much. */
const LONGEST_DELAY = 600;

/** The package's types say `default` where Node gives the function itself. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** What a host's robots.txt said when it was last asked for. All instants are ISO 8601. */
export interface RobotsNotes {
  /** The rules; empty where there are none (4xx); null where it could never be read. */
  readonly text: string | null;
  /** When the rules were read. */
  readonly readAt: string | null;
  /** Why it could not be read when it was last tried; null where it could. */
  readonly problem: string | null;
  /** From when on it is asked for again. */
  readonly until: string;
}

/** What may be fetched from a host. */
export interface RobotsRules {
  allows(url: URL): boolean;
  /** Milliseconds that the host wants between two requests; 0 where it says nothing. */
  readonly delay: number;
  /** Addresses of the sitemaps that it names, on whatever host. */
  readonly sitemaps: readonly string[];
}

/** The rules of a robots.txt as they concern us: those for our name, else those for all. */
export function rulesOf(origin: string, text: string): RobotsRules {
  const lines = text.replace(/^\ufeff/, '');
  const robots = parseRobots(`${origin}/robots.txt`, lines);
  const delay = robots.getCrawlDelay(PRODUCT) ?? 0;
  return {
    allows: (url) => url.pathname === '/robots.txt' || robots.isAllowed(url.href, PRODUCT) !== false,
    delay: Math.min(Math.max(0, delay), LONGEST_DELAY) * 1000,
    sitemaps: robots.getSitemaps(),
  };
}

/**
 * What an answer for a robots.txt means (RFC 9309, 2.3.1): rules; none where there is none (4xx) or where redirects do
 * not end; unreachable where the server fails (5xx, 429, no connection): then nothing may be fetched, unless rules are
 * held from before, which go on to hold.
 *
 * @param got the answer, or what was thrown in its place.
 */
export function notesOf(got: Exchange | unknown, before: RobotsNotes | null, now: Date): RobotsNotes {
  const read = (text: string): RobotsNotes => ({
    text,
    readAt: now.toISOString(),
    problem: null,
    until: new Date(now.getTime() + HOLDS_FOR).toISOString(),
  });
  const unread = (problem: string, at?: Date): RobotsNotes => ({
    text: before?.text ?? null,
    readAt: before?.readAt ?? null,
    problem,
    until: (at ?? new Date(now.getTime() + TRIED_AGAIN_AFTER)).toISOString(),
  });
  if (got instanceof Error) {
    const code = got instanceof FetchError ? got.code : '';
    return code === 'fetch/too-many-redirects' ? read('') : unread(got.message);
  }
  const { status, headers, bytes } = got as Exchange;
  if (status >= 200 && status < 300) return read(linesIn(bytes));
  if (status >= 300 && status < 500 && status !== 429) return read('');
  return unread(`status ${status}`, retryAt(headerOf(headers, 'retry-after'), now));
}

/** The text, without the last line where it may be cut off. */
function linesIn(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  return bytes.length < ROBOTS_BYTES ? text : text.slice(0, text.lastIndexOf('\n') + 1);
}
