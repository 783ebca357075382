import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Agent, request } from 'undici';
import { OnrecordError } from '../domain/index.ts';
import { checkedLookup, checkedUrl } from './address.ts';

/** A page or feed as it came. */
export interface Fetched {
  /** Decoded from gzip, deflate or brotli, not from the charset. */
  readonly bytes: Uint8Array;
  /** The address after redirects. */
  readonly url: string;
  readonly contentType?: string;
}

export interface FetchOptions {
  /** Allow addresses of this machine, for tests and intranets. Default false. */
  readonly allowLoopback?: boolean;
  /** Most bytes once decoded; default 32 MiB. */
  readonly maxBytes?: number;
  /** Default 5. */
  readonly maxRedirects?: number;
  /** Milliseconds for everything, redirects included; default 30,000. */
  readonly timeout?: number;
  /** Milliseconds without a byte, at every stage; default 10,000. */
  readonly idleTimeout?: number;
  readonly userAgent?: string;
}

const MAX_BYTES = 32 * 1024 * 1024;
const MAX_REDIRECTS = 5;
const TIMEOUT = 30_000;
const IDLE_TIMEOUT = 10_000;
/** Says what it is; it reads only pages that its user names. */
const USER_AGENT = 'onrecord (reads news pages named by its user)';
const ACCEPT =
  'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,text/*;q=0.9,*/*;q=0.5';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Readable;
}

const header = (answer: Answer, name: string): string | undefined => {
  const value = answer.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

function decoded(answer: Answer, url: string): Readable {
  const encoding = (header(answer, 'content-encoding') ?? 'identity').trim().toLowerCase();
  const decoder =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? createGunzip()
      : encoding === 'deflate'
        ? createInflate()
        : encoding === 'br'
          ? createBrotliDecompress()
          : undefined;
  if (decoder) return pipeline(answer.body, decoder, () => {});
  if (encoding === 'identity' || encoding === '') return answer.body;
  throw new OnrecordError(
    'fetch/bad-answer',
    `${url} is sent as ${encoding}.`,
    'Save the page to a file and give that.',
  );
}

/** Reads a body up to a number of decoded bytes. */
async function bytesOf(answer: Answer, url: string, cap: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of decoded(answer, url)) {
    const piece = chunk as Uint8Array;
    size += piece.length;
    if (size > cap) {
      throw new OnrecordError(
        'fetch/too-large',
        `${url} sends more than ${cap} bytes.`,
        'Give a page, not a download.',
      );
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function failureOf(error: unknown, url: string): OnrecordError {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof OnrecordError) return cause;
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    if (cause.name === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/.test(code)) {
      return new OnrecordError('fetch/timeout', `${url} did not answer in time.`, 'Try again later.', { cause: error });
    }
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
      return new OnrecordError(
        'fetch/no-such-host',
        `${url}: the name cannot be resolved.`,
        'Check the address and the connection.',
        { cause: error },
      );
    }
  }
  const why = error instanceof Error ? error.message : String(error);
  return new OnrecordError(
    'fetch/failed',
    `${url} could not be fetched: ${why}.`,
    'Check the address, or try again later.',
    { cause: error },
  );
}

function statusError(answer: Answer, url: string): OnrecordError {
  const wait = header(answer, 'retry-after');
  const remedy = wait
    ? `Try again after ${wait}${/^\d+$/.test(wait) ? ' seconds' : ''}.`
    : 'Open the address in a browser to see what it says.';
  return new OnrecordError('fetch/status', `${url} answers with status ${answer.statusCode}.`, remedy);
}

async function followed(address: string, options: FetchOptions, agent: Agent): Promise<Fetched> {
  const allowLoopback = options.allowLoopback ?? false;
  const signal = AbortSignal.timeout(options.timeout ?? TIMEOUT);
  const headers = {
    'user-agent': options.userAgent ?? USER_AGENT,
    accept: ACCEPT,
    'accept-encoding': 'gzip, br, deflate',
  };
  let url = checkedUrl(address, undefined, allowLoopback);
  for (let hops = 0; hops <= (options.maxRedirects ?? MAX_REDIRECTS); hops++) {
    const answer: Answer = await request(url, { dispatcher: agent, signal, headers });
    const location = REDIRECTS.has(answer.statusCode) ? header(answer, 'location') : undefined;
    if (location === undefined) {
      if (answer.statusCode !== 200) throw statusError(answer, url.href);
      const bytes = await bytesOf(answer, url.href, options.maxBytes ?? MAX_BYTES);
      const contentType = header(answer, 'content-type');
      return { bytes, url: url.href, ...(contentType ? { contentType } : {}) };
    }
    answer.body.on('error', () => {}).destroy();
    url = checkedUrl(location, url.href, allowLoopback);
  }
  throw new OnrecordError(
    'fetch/too-many-redirects',
    `${address} leads from address to address without end.`,
    'Give the final address.',
  );
}

/**
 * Fetches one page or feed: only from public addresses (checked in the address, at every redirect and when a connection
 * is made), with time-outs at every stage, decoded bytes and redirects counted.
 *
 * Throws `fetch/bad-address`, `fetch/not-public`, `fetch/no-such-host`, `fetch/timeout`, `fetch/status`, `fetch/too-large`,
 * `fetch/too-many-redirects`, `fetch/bad-answer`, `fetch/failed`.
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const idle = options.idleTimeout ?? IDLE_TIMEOUT;
  const agent = new Agent({
    connect: { timeout: idle, lookup: checkedLookup(options.allowLoopback ?? false) as never },
    headersTimeout: idle,
    bodyTimeout: idle,
    pipelining: 0,
  });
  try {
    return await followed(address, options, agent);
  } catch (error) {
    throw failureOf(error, address);
  } finally {
    agent.destroy().catch(() => {});
  }
}
