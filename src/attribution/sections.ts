import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { OnrecordError } from '../domain/index.ts';

/** The named parts of a weights file. */
export type Sections = ReadonlyMap<string, Uint8Array>;

/** The first bytes of a weights file, and its version. */
const MAGIC = 'onrecord weights 1\n';

/**
 * Writes named parts as one gzipped file: the magic line, a line of JSON `[[name, bytes], ...]`, the parts. The
 * length of the first two lines is padded to a multiple of eight, as is each part: typed arrays can look right in.
 */
export function writeSections(sections: Sections): Uint8Array {
  const directory = JSON.stringify([...sections].map(([name, bytes]) => [name, bytes.length]));
  const head = MAGIC + directory;
  const chunks: Uint8Array[] = [Buffer.from(`${head.padEnd(roundUp(head.length + 1) - 1)}\n`)];
  for (const bytes of sections.values()) {
    chunks.push(bytes, new Uint8Array(roundUp(bytes.length) - bytes.length));
  }
  return gzipSync(Buffer.concat(chunks), { level: 9 });
}

const roundUp = (size: number): number => Math.ceil(size / 8) * 8;

/** Reads what `writeSections` wrote. Raises `model/unreadable` on anything else. */
export function readSections(file: Uint8Array): Sections {
  let bytes: Uint8Array;
  try {
    bytes = gunzipSync(file);
  } catch (error) {
    throw unreadable('it is not gzipped', error);
  }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  if (!text.startsWith(MAGIC)) throw unreadable('it does not begin as one');
  const headEnd = text.indexOf('\n', MAGIC.length);
  const sections = new Map<string, Uint8Array>();
  let at = headEnd + 1;
  try {
    for (const [name, size] of JSON.parse(text.slice(MAGIC.length, headEnd)) as [string, number][]) {
      if (at + size > bytes.length) throw unreadable('it is cut short');
      sections.set(name, Uint8Array.from(bytes.subarray(at, at + size)));
      at += roundUp(size);
    }
  } catch (error) {
    throw error instanceof OnrecordError ? error : unreadable('its directory is damaged', error);
  }
  return sections;
}

/** A part that must be there. */
export function sectionOf(sections: Sections, name: string): Uint8Array {
  const bytes = sections.get(name);
  if (!bytes) throw unreadable(`its part "${name}" is missing`);
  return bytes;
}

/** The hexadecimal SHA-256 by which a weights file is known. */
export const sha256Of = (file: Uint8Array): string => createHash('sha256').update(file).digest('hex');

export const unreadable = (why: string, cause?: unknown): OnrecordError =>
  new OnrecordError(
    'model/unreadable',
    `The attribution weights cannot be read: ${why}.`,
    'Restore models/attribution.bin from the package, or repeat it with "npm run train -- attribution".',
    cause === undefined ? undefined : { cause },
  );
