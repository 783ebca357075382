import { pipeline, Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw, constants as zlib } from 'node:zlib';
import { failures } from './failures.ts';

/** A decoder of a Content-Encoding; null where there is nothing to decode, undefined where it is not known. */
function decoderOf(encoding: string, body: Uint8Array, whole: boolean): Transform | null | undefined {
  const flushed = whole ? {} : { finishFlush: zlib.Z_SYNC_FLUSH };
  switch (encoding) {
    case '':
    case 'identity':
      return null;
    case 'gzip':
    case 'x-gzip':
      return createGunzip(flushed);
    case 'deflate':
      // Meant is zlib's format; some servers send the bare stream.
      return ((body[0] ?? 0) & 0x0f) === 8 ? createInflate(flushed) : createInflateRaw(flushed);
    case 'br':
      return createBrotliDecompress(whole ? {} : { finishFlush: zlib.BROTLI_OPERATION_FLUSH });
    default:
      return undefined;
  }
}

/** A body with its Content-Encoding taken off; `whole` is false where it was cut off. */
export interface EncodedBody {
  readonly bytes: Uint8Array;
  readonly encoding: string | undefined;
  readonly whole: boolean;
}

/**
 * Decodes up to `cap` bytes; beyond, it is `fetch/too-large`, or only the beginning where that was asked for
 * (`cut`). Decoded bytes are counted, so that a small answer cannot become a large one.
 */
export async function decodeBody(
  { bytes, encoding = '', whole }: EncodedBody,
  { url, cap, cut }: { readonly url: string; readonly cap: number; readonly cut: boolean },
): Promise<Uint8Array> {
  const named = encoding.trim().toLowerCase();
  const decoder = decoderOf(named, bytes, whole);
  if (decoder === undefined) throw failures.badAnswer(url, `is sent as ${JSON.stringify(named.slice(0, 40))}`);
  if (decoder === null || bytes.length === 0) return bytes;
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of pipeline(Readable.from([bytes]), decoder, () => {})) {
    const piece = chunk as Uint8Array;
    size += piece.length;
    if (size > cap) {
      if (!cut) throw failures.tooLarge(url, cap);
      pieces.push(piece.subarray(0, piece.length - (size - cap)));
      break;
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
