import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import { CONTENT_CAP } from '../gunzip.ts';

/** An HTTP answer as it was captured. */
export interface HttpAnswer {
  readonly status: number;
  /** By lower-case name; the last of a name counts. */
  readonly fields: ReadonlyMap<string, string>;
  /** Still chunked and packed, where it was sent so. */
  readonly body: Buffer;
}

const UNPACK: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: (bytes) => gunzipSync(bytes, { maxOutputLength: CONTENT_CAP }),
  'x-gzip': (bytes) => gunzipSync(bytes, { maxOutputLength: CONTENT_CAP }),
  br: (bytes) => brotliDecompressSync(bytes, { maxOutputLength: CONTENT_CAP }),
  zstd: (bytes) => zstdDecompressSync(bytes, { maxOutputLength: CONTENT_CAP }),
  deflate(bytes) {
    const options = { maxOutputLength: CONTENT_CAP };
    return (bytes[0]! & 0x0f) === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
  },
};

/** Reads the head of an answer; undefined where the bytes are none. */
export function answerOf(bytes: Buffer): HttpAnswer | undefined {
  const status = /^HTTP\/\d(?:\.\d)?[ \t]+(\d{3})/.exec(bytes.toString('latin1', 0, 32))?.[1];
  if (status === undefined) return undefined;
  const crlf = bytes.indexOf('\r\n\r\n');
  const lf = bytes.indexOf('\n\n');
  const [at, width] = crlf >= 0 && (lf < 0 || crlf < lf) ? [crlf, 4] : [lf, 2];
  if (at < 0) return undefined;
  const fields = new Map<string, string>();
  for (const line of bytes.toString('latin1', 0, at).split(/\r?\n/).slice(1)) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { status: Number(status), fields, body: bytes.subarray(at + width) };
}

/** The body without chunks; the bytes as they are where they are no chunks, as some writers leave the header alone. */
function dechunked(bytes: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; ; ) {
    const size = /^([\da-f]{1,8})[^\r\n]{0,200}\r\n/i.exec(bytes.toString('latin1', at, at + 220));
    if (!size) return pieces.length === 0 ? bytes : Buffer.concat(pieces);
    const length = Number.parseInt(size[1]!, 16);
    if (length === 0) return Buffer.concat(pieces);
    const start = at + size[0].length;
    pieces.push(bytes.subarray(start, start + length));
    at = start + length + 2;
  }
}

/**
 * What the answer holds, without chunks and unpacked; as it is where a writer unpacked it and left the header alone.
 *
 * Throws what zlib throws, `ERR_BUFFER_TOO_LARGE` beyond `CONTENT_CAP` bytes.
 */
export function contentOf({ fields, body }: HttpAnswer): Buffer {
  const whole = /\bchunked\b/i.test(fields.get('transfer-encoding') ?? '') ? dechunked(body) : body;
  const unpack = UNPACK[(fields.get('content-encoding') ?? '').toLowerCase()];
  if (!unpack) return whole;
  try {
    return unpack(whole);
  } catch (error) {
    if (looksLikeText(whole)) return whole;
    throw error;
  }
}

const looksLikeText = (bytes: Buffer): boolean =>
  /^\s*[<{[\w]/.test(bytes.toString('latin1', 0, 64)) && !bytes.subarray(0, 512).includes(0);
