import { createHash, randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { gzipSync } from 'node:zlib';

/** One answer that was fetched, as it is to be kept. */
export interface WarcCapture {
  /** The address that was asked. */
  readonly url: string;
  /** When, ISO 8601 with `Z`. */
  readonly captured: string;
  readonly request?: { readonly method: string; readonly headers: readonly (readonly [string, string])[] };
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  /** Without chunks and unpacked, whatever the headers say. */
  readonly body: Uint8Array;
  /** The body is only the beginning of what was sent, or was not read. */
  readonly truncated?: boolean;
}

/** Headers that tell how the body was sent; kept under another name, because it is stored unpacked. */
const TRANSFER = /^(?:content-encoding|transfer-encoding|content-length)$/i;

const digestOf = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** A value that cannot begin a line of its own. */
const oneLine = (value: string): string => value.replace(/[\r\n]+/g, ' ');

const headOf = (first: string, fields: readonly (readonly [string, string])[]): string =>
  `${first}\r\n${fields.map(([name, value]) => `${oneLine(name)}: ${oneLine(value)}\r\n`).join('')}\r\n`;

function recordOf(
  type: string,
  captured: string,
  fields: readonly (readonly [string, string])[],
  block: Uint8Array,
): { readonly id: string; readonly bytes: Buffer } {
  const id = `<urn:uuid:${randomUUID()}>`;
  const head = headOf('WARC/1.1', [
    ['WARC-Type', type],
    ['WARC-Record-ID', id],
    ['WARC-Date', captured],
    ...fields,
    ['WARC-Block-Digest', digestOf(block)],
    ['Content-Length', String(block.length)],
  ]);
  return { id, bytes: gzipSync(Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')])) };
}

/** The record with which a file begins. `software` says what wrote it. */
export function warcInfo(software: string, captured: string): Buffer {
  const block = Buffer.from(
    headOf(`software: ${oneLine(software)}`, [['format', 'WARC File Format 1.1']]).slice(0, -2),
  );
  return recordOf('warcinfo', captured, [['Content-Type', 'application/warc-fields']], block).bytes;
}

/**
 * The records of one capture, packed each for itself: append them to a file that begins with `warcInfo` (ISO 28500).
 *
 * The answer comes first, then the request that it belongs to.
 */
export function warcRecordsOf(capture: WarcCapture): Buffer {
  const { url, captured, request, status, headers, body } = capture;
  const kept = headers.map(([name, value]) => [TRANSFER.test(name) ? `X-Archive-Orig-${name}` : name, value] as const);
  const statusLine = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`.trim();
  const head = Buffer.from(headOf(statusLine, [...kept, ['Content-Length', String(body.length)]]), 'latin1');
  const answer = recordOf(
    'response',
    captured,
    [
      ['WARC-Target-URI', url],
      ['Content-Type', 'application/http; msgtype=response'],
      ['WARC-Payload-Digest', digestOf(body)],
      ...(capture.truncated ? [['WARC-Truncated', 'length'] as const] : []),
    ],
    Buffer.concat([head, body]),
  );
  if (!request) return answer.bytes;
  const { pathname, search, host } = new URL(url);
  const line = `${oneLine(request.method)} ${pathname}${search} HTTP/1.1`;
  const named = request.headers.some(([name]) => /^host$/i.test(name)) ? [] : [['Host', host] as const];
  const asked = recordOf(
    'request',
    captured,
    [
      ['WARC-Target-URI', url],
      ['WARC-Concurrent-To', answer.id],
      ['Content-Type', 'application/http; msgtype=request'],
    ],
    Buffer.from(headOf(line, [...named, ...request.headers]), 'latin1'),
  );
  return Buffer.concat([answer.bytes, asked.bytes]);
}
