import { createReadStream } from 'node:fs';
import type { RawItem } from '../domain/index.ts';
import type { ColumnMap } from './csv.ts';
import { failures } from './errors.ts';
import { type Place, placesOf } from './places.ts';
import { isReadFailure, type ReadFailure } from './raw-item.ts';
import { failed, itemsOfStream, type StreamFacts } from './read-stream.ts';

/** A page as it came from its address. */
export interface FetchedPage {
  readonly bytes: Uint8Array;
  /** The address after redirects. */
  readonly url: string;
  readonly contentType?: string;
}

/** How far reading is. */
export interface ReadProgress {
  /** Bytes of the inputs, packed as they are. */
  readonly read: number;
  /** Bytes of all inputs together; undefined where an address or standard input is among them. */
  readonly total: number | undefined;
}

export interface ReadOptions {
  /** How addresses are fetched; without it an address gives `input/no-fetch`. */
  readonly fetchPage?: (url: string) => Promise<FetchedPage>;
  /** Where `-` is read from; default standard input. */
  readonly standardInput?: AsyncIterable<Uint8Array>;
  /** Which columns of a table hold what; without it, columns of known names. */
  readonly columns?: ColumnMap;
  /** Told of everything in a directory or an archive that is passed over, and why. */
  readonly onSkipped?: (location: string, reason: string) => void;
  /** Told as bytes are read. */
  readonly onProgress?: (progress: ReadProgress) => void;
}

/** Bytes that are read of a file at a time: more would tell of progress long before it is made. */
const CHUNK_BYTES = 64 * 1024;

/**
 * Reads files, directories (recursively, by name), patterns (`news/*.html`), `http(s)` addresses and `-`, in the order
 * given; the kind of each is found by content (`itemsOfStream`).
 *
 * What cannot be read gives a failure in its place and the rest goes on. In a directory, hidden and binary files are
 * passed over and told to `onSkipped`.
 */
export async function* readItems(
  inputs: readonly string[],
  options: ReadOptions = {},
): AsyncIterable<RawItem | ReadFailure> {
  const places = await placesOf(inputs, options.onSkipped);
  const sizes = places.map((place) => (place.kind === 'file' ? place.size : place.kind === 'failure' ? 0 : undefined));
  const total = sizes.includes(undefined) ? undefined : sizes.reduce((sum: number, size) => sum + size!, 0);
  let before = 0;
  let fruits = 0;
  for (const [i, place] of places.entries()) {
    const onBytes = (read: number): void => options.onProgress?.({ read: before + read, total });
    for await (const item of itemsAt(place, options, onBytes)) {
      fruits++;
      yield item;
    }
    before += sizes[i] ?? 0;
    onBytes(0);
    const directory = place.kind === 'file' ? place.within : undefined;
    const next = places[i + 1];
    if (next?.kind === 'file' && next.within === directory) continue;
    if (directory !== undefined && fruits === 0) yield failed(directory, failures.emptyDirectory(directory));
    fruits = 0;
  }
}

async function* itemsAt(
  place: Place,
  options: ReadOptions,
  onBytes: (read: number) => void,
): AsyncIterable<RawItem | ReadFailure> {
  const { columns, onSkipped, standardInput = process.stdin } = options;
  const facts: StreamFacts = { ...(columns && { columns }), ...(onSkipped && { onSkipped }) };
  if (place.kind === 'failure') yield place.failure;
  else if (place.kind === 'stdin') yield* itemsOfStream(counted(standardInput, onBytes), '-', facts);
  else if (place.kind === 'address') yield* itemsOfAddress(place.url, options, facts);
  else yield* itemsOfFile(place, facts, onBytes);
}

async function* counted(
  stream: AsyncIterable<Uint8Array>,
  onBytes: (read: number) => void,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of stream) {
    read += chunk.length;
    onBytes(read);
    yield chunk;
  }
}

async function* itemsOfAddress(
  url: string,
  { fetchPage }: ReadOptions,
  facts: StreamFacts,
): AsyncIterable<RawItem | ReadFailure> {
  if (!fetchPage) {
    yield failed(url, failures.noFetch(url));
    return;
  }
  try {
    const page = await fetchPage(url);
    const hints = page.contentType ? { url: page.url, contentType: page.contentType } : { url: page.url };
    const whole = (async function* () {
      yield page.bytes;
    })();
    yield* itemsOfStream(whole, url, { ...facts, hints });
  } catch (error) {
    yield failed(url, error);
  }
}

async function* itemsOfFile(
  place: Extract<Place, { kind: 'file' }>,
  facts: StreamFacts,
  onBytes: (read: number) => void,
): AsyncIterable<RawItem | ReadFailure> {
  const { path, size, within } = place;
  const stream = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  for await (const item of itemsOfStream(
    counted(stream, onBytes),
    path,
    size === undefined ? facts : { ...facts, path },
  )) {
    if (within !== undefined && isReadFailure(item) && item.error.code === 'input/binary')
      facts.onSkipped?.(item.location, item.error.message);
    else yield item;
  }
}
