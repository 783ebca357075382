import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import { OnrecordError } from '../../domain/index.ts';
import { failures } from '../errors.ts';
import { type ArchiveAside, type ArchiveEntry, objectionTo } from './archive-entry.ts';
import type { Unpacking } from './unpacking.ts';

/** Where a zip archive lies: its end tells what it holds, so it is never read as a stream. */
export type ZipSource = { readonly path: string } | { readonly bytes: Uint8Array };

/** Names that tell a document of an office program, or a book, from an archive of files. */
const DOCUMENTS = /^(?:\[Content_Types\]\.xml|mimetype)$/;
/** A web archive packed for replay (WACZ): the records lie here, everything else says where. */
const WACZ_RECORDS = /^archive\/[^/]+\.warc(?:\.gz)?$/i;

/**
 * The files in a zip archive, in its order; of a WACZ only its WARC files.
 *
 * Lengths and check sums are checked while a file is read. `unpacking` is told what comes out, and stops a bomb. Throws
 * `input/bad-archive`, and `input/binary` where it is a document.
 */
export async function* zipEntries(
  source: ZipSource,
  location: string,
  unpacking: Unpacking,
): AsyncGenerator<ArchiveEntry | ArchiveAside> {
  // Names are not decoded by the library: it refuses the whole archive where one of them leads out of it.
  const options = { decodeStrings: false, lazyEntries: true, autoClose: false } as const;
  const zip = await ('path' in source
    ? openPromise(source.path, options)
    : fromBufferPromise(Buffer.from(source.bytes), options)
  ).catch((error: unknown) => {
    throw failures.badArchive(location, error);
  });
  try {
    const entries = await listed(zip, location);
    if (entries.some(({ name }) => DOCUMENTS.test(name))) throw failures.binary(location, 'an office document');
    const isWacz = entries.some(({ name }) => name === 'datapackage.json');
    for (const { entry, name } of entries) {
      if (name.endsWith('/')) continue;
      const objection = objectionTo(name) ?? (entry.isEncrypted() ? 'encrypted' : undefined);
      if (isWacz && !WACZ_RECORDS.test(name)) continue;
      unpacking.packed(entry.compressedSize);
      if (objection) yield { name, aside: objection };
      else yield { name, stream: contentOf(zip, entry, `${location}/${name}`, unpacking) };
    }
  } finally {
    zip.close();
  }
}

/** Entries beyond which an archive is refused; each takes some 200 bytes of memory. */
const MOST_ENTRIES = 1_000_000;

interface Listed {
  readonly entry: Entry;
  readonly name: string;
}

const nameOf = ({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string =>
  getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);

async function listed(zip: ZipFile, location: string): Promise<Listed[]> {
  const entries: Listed[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.length >= MOST_ENTRIES) throw new Error(`more than ${MOST_ENTRIES} files`);
      entries.push({ entry, name: nameOf(entry) });
    }
  } catch (error) {
    throw failures.badArchive(location, error);
  }
  return entries;
}

async function* contentOf(
  zip: ZipFile,
  entry: Entry,
  location: string,
  unpacking: Unpacking,
): AsyncGenerator<Uint8Array> {
  let sum = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      sum = crc32(chunk as Buffer, sum);
      unpacking.unpacked((chunk as Buffer).length);
      yield chunk as Buffer;
    }
  } catch (error) {
    throw error instanceof OnrecordError ? error : failures.badArchive(location, error);
  }
  if (sum !== entry.crc32) throw failures.badArchive(location, new Error('its check sum is wrong'));
}
