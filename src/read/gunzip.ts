import { gunzipSync } from 'node:zlib';
import { failures, MIB } from './errors.ts';

/** Most bytes that one file, page or feed may hold once unpacked; the longest news pages have about 10 MiB. */
export const CONTENT_CAP = 64 * MIB;

/** Unpacks gzip, at most `CONTENT_CAP` bytes. Throws `input/too-large` and `input/bad-gzip`. */
export function gunzipped(bytes: Uint8Array, location: string): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: CONTENT_CAP });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw failures.tooLarge(location, CONTENT_CAP);
    throw failures.badGzip(location, error);
  }
}
