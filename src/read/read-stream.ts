import { pipeline, Readable } from 'node:stream';
import { createGunzip, gunzipSync, constants as zlib } from 'node:zlib';
import { OnrecordError, type RawItem } from '../domain/index.ts';
import type { ArchiveAside, ArchiveEntry } from './archive/archive-entry.ts';
import { isTar, tarEntries } from './archive/tar.ts';
import { Unpacking } from './archive/unpacking.ts';
import { type ZipSource, zipEntries } from './archive/zip.ts';
import { type ColumnMap, type CsvLayout, csvLayoutOf, readCsv } from './csv.ts';
import { decodeText } from './decode.ts';
import { failures } from './errors.ts';
import { CONTENT_CAP } from './gunzip.ts';
import { type Hints, itemsIn } from './items-of.ts';
import { readJsonLines } from './json-lines.ts';
import { isGzip, kindOf } from './kind.ts';
import { idOfLocation, isReadFailure, type ReadFailure } from './raw-item.ts';
import { itemsOfWarc } from './warc/items-of-warc.ts';

/** What is known of a stream before it is read. */
export interface StreamFacts {
  /** The file that it is read from, where it is one by itself. */
  readonly path?: string;
  readonly hints?: Hints;
  readonly columns?: ColumnMap;
  /** It was found in a folder, not named: that it has none of the columns is no failure. */
  readonly isFound?: boolean;
  /** How many archives it lies in. */
  readonly depth?: number;
  /** Told of everything in an archive that is passed over, and why. */
  readonly onSkipped?: (location: string, reason: string) => void;
}

export type Reading = AsyncGenerator<RawItem | ReadFailure>;

/** Bytes from which the kind of a file or stream is told. */
const SNIFF_BYTES = 65536;
/** Archives within one another that are opened: a WACZ holds WARC files, a backup holds archives. */
const DEEPEST = 3;

function errorOf(location: string, error: unknown): OnrecordError {
  if (error instanceof OnrecordError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return /^Z_/.test(code) ? failures.badGzip(location, error) : failures.unreadable(location, error);
}

/** What stands in the place of an input, or a part of one, that cannot be read. */
export const failed = (location: string, error: unknown): ReadFailure => ({
  id: idOfLocation(location),
  location,
  error: errorOf(location, error),
});

/** Failures that mean: this is no item, rather than: this item is broken. Within archives such files are passed over. */
const NO_ITEM = /^input\/(?:binary|empty|unsupported|names-only)$/;

/** Bytes of the start that are tried in turn: damage further on must not hide what a file is. */
const STARTS = [SNIFF_BYTES, 8192, 1024, 256];

/** The first bytes of a stream, unpacked where gzipped; empty where they cannot be unpacked. */
function opening(head: Uint8Array): Uint8Array {
  if (!isGzip(head)) return head;
  for (const length of STARTS) {
    try {
      return gunzipSync(head.subarray(0, length), { finishFlush: zlib.Z_SYNC_FLUSH, maxOutputLength: CONTENT_CAP });
    } catch {
      // A shorter start may be sound.
    }
  }
  return new Uint8Array();
}

type Container =
  | { readonly kind: 'warc' | 'zip' | 'tar' | 'json-lines' | 'none' }
  | { readonly kind: 'csv'; readonly layout: CsvLayout; readonly encoding: string };

/** The start of a stream up to its last whole line: a character that is cut in two would belie its encoding. */
function wholeLines(start: Uint8Array): Uint8Array {
  const sample = start.subarray(0, SNIFF_BYTES);
  const newline = sample.lastIndexOf(0x0a);
  return sample.length < SNIFF_BYTES || newline < 0 ? sample : sample.subarray(0, newline + 1);
}

/** What a stream holds that begins with these bytes, unpacked. Throws `input/no-such-columns`. */
export function containerOf(start: Uint8Array, location: string, { columns, isFound, depth }: StreamFacts): Container {
  const mark = Buffer.from(start.subarray(0, 8)).toString('latin1');
  if (/^WARC\/[01]\./.test(mark)) return { kind: 'warc' };
  if (/^PK(?:\x03\x04|\x05\x06)/.test(mark)) return { kind: 'zip' };
  if (isTar(start)) return { kind: 'tar' };
  if (start.length === 0 || start.subarray(0, 4096).includes(0)) return { kind: 'none' };
  const { text, encoding } = decodeText(wholeLines(start));
  const kind = kindOf(text);
  if (kind === 'json-lines') return { kind };
  if (kind !== 'text' && kind !== 'markdown' && kind !== 'html') return { kind: 'none' };
  if (kind === 'html' && text.trimStart().startsWith('<')) return { kind: 'none' };
  const layout = csvLayoutOf(text, columns);
  if (columns && !layout && !isFound && !depth) throw failures.noColumns(location, Object.values(columns));
  return layout ? { kind: 'csv', layout, encoding } : { kind: 'none' };
}

/**
 * The items of a stream, its kind found by content: JSON Lines, CSV, WARC, zip, WACZ and tar as they come, each packed
 * with gzip or not; everything else whole, up to `CONTENT_CAP`. What cannot be read gives a failure in its place.
 */
export async function* itemsOfStream(
  stream: AsyncIterable<Uint8Array>,
  location: string,
  facts: StreamFacts = {},
): Reading {
  const source = stream[Symbol.asyncIterator]();
  try {
    const head = await headOf(source);
    const start = opening(head);
    const all = rejoined(head, source);
    const container = containerOf(start, location, facts);
    if (container.kind === 'none') yield* await itemsIn(await wholeOf(all, location), location, facts.hints);
    else if (container.kind === 'warc') yield* itemsOfWarc(all, location, facts.onSkipped);
    else if (container.kind === 'zip') yield* itemsOfZip(all, location, facts);
    else {
      const unpacked = isGzip(head) ? gunzippedStream(all, location) : all;
      if (container.kind === 'tar') yield* itemsOfArchive(tarEntries(unpacked, location), location, facts);
      else if (container.kind === 'csv') yield* readCsv(unpacked, location, container.layout, container.encoding);
      else for await (const line of readJsonLines(unpacked, location)) yield isReadFailure(line) ? line : line.item;
    }
  } catch (error) {
    yield failed(location, error);
  } finally {
    await source.return?.();
  }
}

async function headOf(source: AsyncIterator<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for (let size = 0; size < SNIFF_BYTES; ) {
    const next = await source.next();
    if (next.done) break;
    pieces.push(next.value);
    size += next.value.length;
  }
  return Buffer.concat(pieces);
}

async function* rejoined(head: Uint8Array, source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  yield* { [Symbol.asyncIterator]: () => source };
}

/** Everything a stream holds, up to the cap. */
async function wholeOf(chunks: AsyncIterable<Uint8Array>, location: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    pieces.push(chunk);
    size += chunk.length;
    if (size > CONTENT_CAP) throw failures.tooLarge(location, CONTENT_CAP);
  }
  return Buffer.concat(pieces);
}

/** Unpacks as it comes; throws `input/bomb` where it grows beyond measure. */
async function* gunzippedStream(packed: AsyncIterable<Uint8Array>, location: string): AsyncGenerator<Uint8Array> {
  const unpacking = new Unpacking(location);
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of packed) {
      unpacking.packed(chunk.length);
      yield chunk;
    }
  };
  for await (const chunk of pipeline(Readable.from(counted()), createGunzip(), () => {})) {
    unpacking.unpacked((chunk as Buffer).length);
    yield chunk as Buffer;
  }
}

async function* itemsOfZip(all: AsyncIterable<Uint8Array>, location: string, facts: StreamFacts): Reading {
  const source: ZipSource = facts.path ? { path: facts.path } : { bytes: await wholeOf(all, location) };
  const unpacking = new Unpacking(location);
  yield* itemsOfArchive(zipEntries(source, location, unpacking), location, facts);
}

async function* itemsOfArchive(
  entries: AsyncIterable<ArchiveEntry | ArchiveAside>,
  location: string,
  { depth = 0, columns, onSkipped }: StreamFacts,
): Reading {
  if (depth >= DEEPEST) throw failures.nested(location);
  const inner: StreamFacts = { depth: depth + 1, ...(columns && { columns }), ...(onSkipped && { onSkipped }) };
  for await (const entry of entries) {
    const place = `${location}/${entry.name}`;
    if ('aside' in entry) {
      onSkipped?.(place, entry.aside);
      continue;
    }
    for await (const item of itemsOfStream(entry.stream, place, inner)) {
      if (!isReadFailure(item) || !NO_ITEM.test(item.error.code)) yield item;
      else onSkipped?.(item.location, item.error.message);
      if (isReadFailure(item) && item.error.code === 'input/bomb') throw item.error;
    }
  }
}
