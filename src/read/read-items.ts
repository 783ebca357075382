import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip, gunzipSync, constants as zlib } from 'node:zlib';
import { OnrecordError, type RawItem } from '../domain/index.ts';
import { decodeText } from './decode.ts';
import { failures } from './errors.ts';
import { CONTENT_CAP } from './gunzip.ts';
import { itemsIn } from './items-of.ts';
import { readJsonLines } from './json-lines.ts';
import { isGzip, kindOf } from './kind.ts';
import { idOfLocation, isReadFailure, type ReadFailure } from './raw-item.ts';

/** A page as it came from its address. */
export interface FetchedPage {
  readonly bytes: Uint8Array;
  /** The address after redirects. */
  readonly url: string;
  readonly contentType?: string;
}

export interface ReadOptions {
  /** How addresses are fetched; without it an address gives `input/no-fetch`. */
  readonly fetchPage?: (url: string) => Promise<FetchedPage>;
  /** Where `-` is read from; default standard input. */
  readonly standardInput?: AsyncIterable<Uint8Array>;
  /** Told of every file in a directory that is passed over, and why. */
  readonly onSkipped?: (location: string, reason: string) => void;
}

/** Bytes from which the kind of a file or stream is told. */
const SNIFF_BYTES = 65536;

/**
 * Reads files, directories (recursively, by name), `http(s)` addresses and `-`, in the order given.
 *
 * What cannot be read gives a failure in its place and the rest goes on. In a directory, hidden and binary files are
 * passed over and told to `onSkipped`. JSON Lines are read line by line, everything else whole, up to `CONTENT_CAP`.
 */
export async function* readItems(
  inputs: readonly string[],
  options: ReadOptions = {},
): AsyncIterable<RawItem | ReadFailure> {
  for (const input of inputs) {
    if (input === '-') yield* itemsOfStream(options.standardInput ?? process.stdin, '-');
    else if (/^https?:\/\//i.test(input)) yield* itemsOfAddress(input, options);
    else yield* itemsOfPath(input, options);
  }
}

function errorOf(location: string, error: unknown): OnrecordError {
  if (error instanceof OnrecordError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return /^Z_/.test(code) ? failures.badGzip(location, error) : failures.unreadable(location, error);
}

const failed = (location: string, error: unknown): ReadFailure => ({
  id: idOfLocation(location),
  location,
  error: errorOf(location, error),
});

async function* itemsOfAddress(url: string, { fetchPage }: ReadOptions): AsyncIterable<RawItem | ReadFailure> {
  if (!fetchPage) {
    yield failed(url, failures.noFetch(url));
    return;
  }
  try {
    const page = await fetchPage(url);
    const hints = page.contentType ? { url: page.url, contentType: page.contentType } : { url: page.url };
    yield* await itemsIn(page.bytes, url, hints);
  } catch (error) {
    yield failed(url, error);
  }
}

async function* itemsOfPath(path: string, options: ReadOptions): AsyncIterable<RawItem | ReadFailure> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) yield* itemsOfDirectory(path, options);
    else yield* itemsOfFile(path);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    yield failed(path, missing ? failures.missing(path) : error);
  }
}

/** All files below a directory, by name, hidden ones left out. */
async function filesBelow(directory: string, { onSkipped }: ReadOptions): Promise<string[]> {
  const files: string[] = [];
  const entries = await readdir(directory, { withFileTypes: true, recursive: true });
  for (const entry of entries.sort((a, b) => (join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1))) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) continue;
    const within = path.slice(directory.length);
    if (/(?:^|[/\\])\.[^/\\]/.test(within)) onSkipped?.(path, 'hidden');
    else if (entry.isFile() || entry.isSymbolicLink()) files.push(path);
    else onSkipped?.(path, 'no regular file');
  }
  return files;
}

async function* itemsOfDirectory(directory: string, options: ReadOptions): AsyncIterable<RawItem | ReadFailure> {
  let read = 0;
  for (const path of await filesBelow(directory, options)) {
    for await (const item of itemsOfFile(path)) {
      if (isReadFailure(item) && item.error.code === 'input/binary') {
        options.onSkipped?.(path, item.error.message);
        continue;
      }
      read++;
      yield item;
    }
  }
  if (read === 0) yield failed(directory, failures.emptyDirectory(directory));
}

/** The first bytes of a stream, unpacked where gzipped; empty where they cannot be unpacked. */
function opening(head: Uint8Array): Uint8Array {
  if (!isGzip(head)) return head;
  try {
    return gunzipSync(head, { finishFlush: zlib.Z_SYNC_FLUSH, maxOutputLength: CONTENT_CAP });
  } catch {
    return new Uint8Array();
  }
}

const holdsJsonLines = (head: Uint8Array): boolean => {
  const start = opening(head);
  return start.length > 0 && kindOf(decodeText(start).text) === 'json-lines';
};

async function* itemsOfFile(path: string): AsyncIterable<RawItem | ReadFailure> {
  try {
    const file = await open(path);
    const head = Buffer.alloc(SNIFF_BYTES);
    let length: number;
    try {
      length = (await file.read(head, 0, SNIFF_BYTES, 0)).bytesRead;
    } finally {
      await file.close();
    }
    if (length === 0) throw failures.empty(path);
    yield* itemsOfStream(createReadStream(path), path);
  } catch (error) {
    yield failed(path, error);
  }
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

async function* itemsOfStream(
  stream: AsyncIterable<Uint8Array>,
  location: string,
): AsyncIterable<RawItem | ReadFailure> {
  try {
    const source = stream[Symbol.asyncIterator]();
    const pieces: Uint8Array[] = [];
    let size = 0;
    while (size < SNIFF_BYTES) {
      const next = await source.next();
      if (next.done) break;
      pieces.push(next.value);
      size += next.value.length;
    }
    const head = Buffer.concat(pieces);
    const all = (async function* () {
      if (head.length > 0) yield head as Uint8Array;
      yield* { [Symbol.asyncIterator]: () => source };
    })();
    if (holdsJsonLines(head)) {
      const unpacked = isGzip(head) ? pipeline(Readable.from(all), createGunzip(), () => {}) : all;
      for await (const line of readJsonLines(unpacked, location)) yield isReadFailure(line) ? line : line.item;
    } else {
      yield* await itemsIn(await wholeOf(all, location), location);
    }
  } catch (error) {
    yield failed(location, error);
  }
}
