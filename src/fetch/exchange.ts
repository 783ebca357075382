import { Agent, request } from 'undici';
import { checkedLookup, type Ranges, type Resolve } from './address.ts';
import { decodeBody } from './decode-body.ts';
import { failures, MAX_HEADER_BYTES } from './failures.ts';

/** Header names as they were sent, in order; a name may come twice. */
export type Headers = readonly (readonly [name: string, value: string])[];

/** One request and its answer, whatever its status. */
export interface Exchange {
  readonly url: string;
  /** When the request was sent. */
  readonly at: Date;
  readonly requestHeaders: Headers;
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  /** The body, decoded from gzip, deflate or brotli, not from the charset; empty for redirects, which are not read. */
  readonly bytes: Uint8Array;
  /** False where the body is only the beginning of what was sent. */
  readonly whole: boolean;
}

/** How a body is received. */
export interface ExchangeLimits {
  /** Most bytes, as sent and once decoded. */
  readonly maxBytes: number;
  /** At the limit, take the beginning instead of failing. */
  readonly cut: boolean;
  /** Milliseconds for the whole exchange. */
  readonly timeout: number;
  /** Bytes a second below which it is given up, once `slowAfter` milliseconds of a body's arrival have passed. */
  readonly minRate: number;
  readonly slowAfter: number;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** The first value of a header; names are compared without case. */
export const headerOf = (headers: Headers, name: string): string | undefined =>
  headers.find(([one]) => one.toLowerCase() === name)?.[1];

/** Where a redirect leads, as written; undefined where an answer is none. */
export const redirectOf = ({ status, headers }: Pick<Exchange, 'status' | 'headers'>): string | undefined =>
  REDIRECTS.has(status) ? headerOf(headers, 'location') : undefined;

/** Connections that are made only to allowed addresses, with a time-out of `idle` milliseconds at every stage. */
export const agentOf = (allow: Ranges, idle: number, resolve?: Resolve): Agent =>
  new Agent({
    connect: { timeout: idle, lookup: checkedLookup(allow, resolve) as never },
    headersTimeout: idle,
    bodyTimeout: idle,
    maxHeaderSize: MAX_HEADER_BYTES,
    // HTTP/1.1 alone: what is captured is what was sent.
    allowH2: false,
    pipelining: 1,
  });

/** Names and values in turn. */
type Raw = readonly (string | Buffer)[];

/** Headers of undici's raw kind as pairs. */
export function pairsOf(raw: Raw): Headers {
  const pairs: [string, string][] = [];
  for (let i = 0; i + 1 < raw.length; i += 2) pairs.push([latin1(raw[i]!), latin1(raw[i + 1]!)]);
  return pairs;
}
const latin1 = (value: string | Buffer): string => (typeof value === 'string' ? value : value.toString('latin1'));

/** Sends one GET and receives the answer; redirects are not followed. Rejects with what undici throws, or `fetch/…`. */
export async function exchange(
  url: URL,
  requestHeaders: Headers,
  limits: ExchangeLimits,
  agent: Agent,
): Promise<Exchange> {
  const at = new Date();
  const answer = await request(url, {
    dispatcher: agent,
    signal: AbortSignal.timeout(limits.timeout),
    headers: requestHeaders.flat(),
    responseHeaders: 'raw',
  });
  const headers = pairsOf(answer.headers as unknown as Raw);
  const head = { url: url.href, at, requestHeaders, status: answer.statusCode, statusText: answer.statusText, headers };
  if (redirectOf(head) !== undefined || answer.statusCode === 304) {
    answer.body.on('error', () => {}).destroy();
    return { ...head, bytes: NOTHING, whole: answer.statusCode === 304 };
  }
  const { sent, whole } = await receive(answer.body, url.href, limits);
  const encoding = headerOf(headers, 'content-encoding');
  const bytes = await decodeBody(
    { bytes: sent, encoding, whole },
    { url: url.href, cap: limits.maxBytes, cut: limits.cut },
  );
  return { ...head, bytes, whole };
}
const NOTHING = new Uint8Array();

async function receive(
  body: AsyncIterable<Uint8Array>,
  url: string,
  { maxBytes, cut, minRate, slowAfter }: ExchangeLimits,
): Promise<{ readonly sent: Uint8Array; readonly whole: boolean }> {
  const pieces: Uint8Array[] = [];
  const began = performance.now();
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    const passed = performance.now() - began;
    if (size > maxBytes) {
      if (!cut) throw failures.tooLarge(url, maxBytes);
      pieces.push(piece.subarray(0, piece.length - (size - maxBytes)));
      return { sent: Buffer.concat(pieces), whole: false };
    }
    if (passed > slowAfter && (size / passed) * 1000 < minRate) throw failures.tooSlow(url, minRate);
    pieces.push(piece);
  }
  return { sent: Buffer.concat(pieces), whole: true };
}
