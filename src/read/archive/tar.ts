import { Readable } from 'node:stream';
import { extract } from 'tar-stream';
import { failures } from '../errors.ts';
import { type ArchiveAside, type ArchiveEntry, objectionTo } from './archive-entry.ts';

/** Whether bytes begin as a tar archive (POSIX `ustar`, which GNU tar writes too). */
export const isTar = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(257, 262)).toString('latin1') === 'ustar';

/**
 * The files in a tar archive, as they come; links and devices are passed over. Throws `input/bad-archive` where it is
 * damaged or cut off, after the files before that.
 */
export async function* tarEntries(
  stream: AsyncIterable<Uint8Array>,
  location: string,
): AsyncGenerator<ArchiveEntry | ArchiveAside> {
  const unpacked = extract();
  const source = Readable.from(stream);
  source.on('error', (error) => unpacked.destroy(error));
  source.pipe(unpacked);
  try {
    for await (const entry of unpacked) {
      const { name, type } = entry.header;
      if (type === 'directory') {
        entry.resume();
        continue;
      }
      const objection = type === 'file' ? objectionTo(name) : 'no regular file';
      if (objection) yield { name, aside: objection };
      else yield { name, stream: entry as AsyncIterable<Uint8Array> };
      entry.resume();
    }
  } catch (error) {
    throw failures.badArchive(location, error);
  } finally {
    source.destroy();
  }
}
