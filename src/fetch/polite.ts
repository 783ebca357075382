import { setTimeout as sleep } from 'node:timers/promises';
import type { Agent } from 'undici';
import { agentOf, type Exchange, exchange, type Headers, headerOf } from './exchange.ts';
import { FetchError, failureOf, failures } from './failures.ts';
import { type Fetched, type FetchOptions, headersOf, idleOf, pageOf, settled } from './fetch-page.ts';
import { follow } from './follow.ts';
import { type HostMemory, type HostNotes, hostOf, isAhead, type PoliteHost } from './host.ts';
import { retryAt } from './retry-after.ts';
import { notesOf, ROBOTS_BYTES, ROBOTS_REDIRECTS, type RobotsRules } from './robots.ts';

export interface PoliteOptions extends FetchOptions {
  /** Where hosts are remembered between runs; by default they are forgotten. */
  readonly memory?: HostMemory;
  /** Milliseconds between the end of one request to a host and the next, unless its robots.txt wants more; 1,000. */
  readonly delay?: number;
  /** Told of every exchange, redirects and robots.txt included, before anything else is done with it. */
  readonly onExchange?: (exchange: Exchange) => void | Promise<void>;
}

/** What is held of an address already, in the server's own words. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What came of a polite request. */
export interface Visit {
  /** Null: not modified since the validators that were sent. */
  readonly page: Fetched | null;
  readonly validators: Validators;
  /** Seconds for which the server says that the answer holds; absent where it does not say. */
  readonly maxAge?: number;
  /** Where the address was moved to for good. */
  readonly movedTo?: string;
}

/** Asks hosts for addresses as robots.txt allows, one at a time each, with pauses, and leaves those alone that ask for it. */
export interface PoliteFetcher {
  /**
   * Throws as `fetchPage` does, and `fetch/disallowed`, `fetch/robots-unknown`, `fetch/wait`; most of them are
   * `FetchError`, with a status and a time for the next try.
   */
  visit(address: string, held?: Validators): Promise<Visit>;
  /** The sitemaps that the robots.txt of a host names. Throws `fetch/robots-unknown`. */
  sitemapsOf(origin: string): Promise<readonly string[]>;
  /**
   * Until when (milliseconds of `Date.now`) the host of an address has asked to be left alone, or is left alone because it
   * failed; 0 where it may be asked, or where nothing is known of it yet.
   */
  leftAloneUntil(address: string): number;
  close(): Promise<void>;
}

/** Milliseconds between two requests to a host. */
const DELAY = 1000;
/** Statuses that say something of the host, not of the address. */
const HOST_FAILS = new Set([429, 502, 503, 504]);

export function politeFetcher(options: PoliteOptions = {}): PoliteFetcher {
  const limits = settled(options);
  const agent = agentOf(limits.allow, idleOf(options), options.resolve);
  const hosts = new Map<string, PoliteHost>();
  const at = (origin: string): PoliteHost => {
    const known = hosts.get(origin);
    if (known) return known;
    const made = hostOf(origin, options.memory);
    hosts.set(origin, made);
    return made;
  };
  const closing = new AbortController();
  const tell = async (made: Exchange): Promise<Exchange> => {
    await options.onExchange?.(made);
    return made;
  };
  const ask = (url: URL, headers: Headers, more: Partial<typeof limits> = {}) =>
    exchange(url, headers, { ...limits, ...more }, agent as Agent).then(tell);

  const rulesAt = async (host: PoliteHost): Promise<RobotsRules> => {
    const now = new Date();
    const { robots } = await host.notes();
    if (!robots || !isAhead(Date.parse(robots.until), now.getTime())) {
      const cut = { maxBytes: ROBOTS_BYTES, cut: true };
      const got = await follow(`${host.origin}/robots.txt`, { ...limits, maxRedirects: ROBOTS_REDIRECTS }, (url) =>
        ask(url, headersOf(options), cut),
      ).then(
        ({ last }) => last,
        (error: unknown) => error,
      );
      closing.signal.throwIfAborted();
      await host.note({ robots: notesOf(got, robots, now) });
    }
    const rules = await host.rules();
    if (rules !== null) return rules;
    const notes = (await host.notes()).robots!;
    throw failures.robotsUnknown(host.origin, notes.problem ?? 'not yet asked for', new Date(notes.until));
  };

  const send = (headers: Headers) => (url: URL) => {
    const host = at(url.origin);
    return host.inTurn(async () => {
      await host.notes();
      const until = host.leftAloneUntil();
      if (until > Date.now()) throw failures.wait(url.href, new Date(until));
      const rules = await rulesAt(host);
      if (!rules.allows(url)) throw failures.disallowed(url.href);
      await sleep(Math.max(0, host.restsUntil() - performance.now()), undefined, { signal: closing.signal });
      try {
        const made = await ask(url, headers);
        await noteStatus(host, made);
        return made;
      } catch (error) {
        if (!closing.signal.aborted) await noteFailure(host, failureOf(error, url.href));
        throw error;
      } finally {
        host.restUntil(performance.now() + Math.max(rules.delay, options.delay ?? DELAY));
      }
    });
  };

  return {
    async visit(address, held = {}) {
      const conditions: [string, string][] = [
        ...(held.etag === undefined ? [] : ([['if-none-match', held.etag]] as [string, string][])),
        ...(held.lastModified === undefined ? [] : ([['if-modified-since', held.lastModified]] as [string, string][])),
      ];
      const followed = await follow(address, limits, send(headersOf(options, conditions)));
      const { headers, status } = followed.last;
      const unchanged = status === 304 && conditions.length > 0;
      return {
        page: unchanged ? null : pageOf(followed),
        validators: unchanged ? { ...held, ...validatorsIn(headers) } : validatorsIn(headers),
        ...maxAgeIn(headers),
        ...(followed.movedTo !== undefined && { movedTo: followed.movedTo }),
      };
    },
    sitemapsOf: (origin) => {
      const host = at(new URL(origin).origin);
      return host.inTurn(async () => (await rulesAt(host)).sitemaps);
    },
    leftAloneUntil: (address) => (URL.canParse(address) ? at(new URL(address).origin).leftAloneUntil() : 0),
    async close() {
      closing.abort();
      await agent.destroy();
    },
  };
}

function validatorsIn(headers: Headers): Validators {
  const etag = headerOf(headers, 'etag');
  const lastModified = headerOf(headers, 'last-modified');
  return { ...(etag && { etag }), ...(lastModified && { lastModified }) };
}

function maxAgeIn(headers: Headers): { readonly maxAge?: number } {
  const seconds = /(?:^|[\s,])max-age=(\d{1,9})\b/i.exec(headerOf(headers, 'cache-control') ?? '')?.[1];
  return seconds === undefined ? {} : { maxAge: Number(seconds) };
}

/** Milliseconds for which a host is left alone after its first failure; doubled with each further one, up to the longest. */
const FIRST_BACK_OFF = 30_000;
const LONGEST_BACK_OFF = 6 * 3_600_000;

async function noteStatus(host: PoliteHost, { status, headers }: Exchange): Promise<void> {
  const asked = retryAt(headerOf(headers, 'retry-after'));
  if (HOST_FAILS.has(status)) return backOff(host, asked);
  const { failures: before, notBefore } = await host.notes();
  if (before > 0 || notBefore !== null) await host.note({ failures: 0, notBefore: null });
}

async function noteFailure(host: PoliteHost, error: Error): Promise<void> {
  const ofHost = error instanceof FetchError && /timeout|too-slow|failed|no-such-host/.test(error.code);
  if (ofHost) await backOff(host, undefined);
}

async function backOff(host: PoliteHost, asked: Date | undefined): Promise<void> {
  const failed = (await host.notes()).failures + 1;
  const wait = Math.min(LONGEST_BACK_OFF, FIRST_BACK_OFF * 2 ** Math.min(failed - 1, 20));
  const until = asked ?? new Date(Date.now() + wait);
  const noted: Partial<HostNotes> = { failures: failed, notBefore: until.toISOString() };
  await host.note(noted);
}
