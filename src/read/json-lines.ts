import type { AttributionSpans, ItemMetadata, OnrecordError, RawItem, Spans } from '../domain/index.ts';
import { writtenDate } from '../language/index.ts';
import { failures, MIB } from './errors.ts';
import { type ReadFailure, rawItem, withoutEmpty } from './raw-item.ts';

/** Longest line that is read, in bytes; longer ones are passed over without being held. The longest article is under 1 MiB. */
export const LINE_CAP = 32 * MIB;
/** Bytes of an overlong line that are kept to find its id. */
const HEAD_BYTES = 4096;

/** One line: the item, and the attributions it came with where they were asked for. */
export interface JsonLine {
  readonly item: RawItem;
  readonly attributions?: readonly AttributionSpans[];
}

export interface JsonLinesOptions {
  /** Read (and check) the field `attributions`; otherwise it is ignored. Default false. */
  readonly attributions?: boolean;
  /** Bytes; default `LINE_CAP`. */
  readonly lineCap?: number;
}

interface Line {
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly overlong: boolean;
}

const NEWLINE = 0x0a;

/** Cuts a stream into lines. Of a line beyond the cap only the head is kept. */
async function* linesOf(stream: AsyncIterable<Uint8Array>, cap: number): AsyncIterable<Line> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const take = (piece: Uint8Array): void => {
    size += piece.length;
    if (size <= cap) pieces.push(piece);
    else if (pieces.length > 0 && size - piece.length <= cap) pieces = [Buffer.concat(pieces).subarray(0, HEAD_BYTES)];
    else if (pieces.length === 0) pieces = [piece.subarray(0, HEAD_BYTES)];
  };
  const finished = (): Line => {
    const line = {
      number: number++,
      bytes: pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces),
      overlong: size > cap,
    };
    pieces = [];
    size = 0;
    return line;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, at));
      yield finished();
      from = at + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (size > 0) yield finished();
}

/** The id of a line that cannot be parsed, if its head shows one. */
function idInHead(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('utf8');
  const quoted =
    /^\s*\{(?:\s*"(?:url|title|published|outlet)"\s*:\s*"(?:[^"\\]|\\.)*"\s*,)*\s*"id"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(
      head,
    )?.[1];
  if (!quoted) return undefined;
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return undefined;
  }
}

const isSpans = (value: unknown, length: number): value is Spans =>
  Array.isArray(value) &&
  value.every(
    (span) =>
      Array.isArray(span) &&
      span.length === 2 &&
      Number.isInteger(span[0]) &&
      Number.isInteger(span[1]) &&
      span[0] >= 0 &&
      span[0] < span[1] &&
      span[1] <= length,
  );

/** The given attributions; a role that is absent or null is empty. Throws `input/bad-attributions`. */
function attributionsOf(value: unknown, length: number, where: string): AttributionSpans[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw failures.badAttributions(where, '"attributions" is no list');
  return value.map((given: unknown, i) => {
    if (typeof given !== 'object' || given === null)
      throw failures.badAttributions(where, `attribution ${i + 1} is no object`);
    const role = (name: 'source' | 'cue' | 'content'): Spans => {
      const spans = (given as Record<string, unknown>)[name] ?? [];
      if (!isSpans(spans, length))
        throw failures.badAttributions(where, `attribution ${i + 1} has no valid spans as "${name}"`);
      return spans;
    };
    return { source: role('source'), cue: role('cue'), content: role('content') };
  });
}

function fieldsOf(bytes: Uint8Array, where: string): Record<string, unknown> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw failures.invalidUtf8(where);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw failures.badLine(where, `is not JSON (${(error as Error).message})`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw failures.badLine(where, 'is no JSON object');
  return value as Record<string, unknown>;
}

const OPTIONAL = ['title', 'published', 'url', 'outlet'] as const;

function metadataOf(fields: Record<string, unknown>, where: string): ItemMetadata {
  const given: { [name in (typeof OPTIONAL)[number]]?: string } = {};
  for (const name of OPTIONAL) {
    const value = fields[name] ?? undefined;
    if (value !== undefined && typeof value !== 'string')
      throw failures.badLine(where, `has a "${name}" that is no string`);
    if (value !== undefined) given[name] = value;
  }
  const published = given.published && (writtenDate(given.published) ?? given.published);
  return withoutEmpty<ItemMetadata>({ ...given, published });
}

function lineOf(line: Line, location: string, options: JsonLinesOptions): JsonLine {
  const where = `Line ${line.number} of ${location}`;
  if (line.overlong) throw failures.lineTooLong(where, options.lineCap ?? LINE_CAP);
  const fields = fieldsOf(line.bytes, where);
  const id = typeof fields.id === 'number' ? String(fields.id) : fields.id;
  if (typeof id !== 'string' || id === '') throw failures.badLine(where, 'has no "id"');
  if (typeof fields.text !== 'string') throw failures.badLine(where, 'has no "text" that is a string');
  if (fields.text.trim() === '') throw failures.empty(`"text" of ${id} (${where})`);
  const item = rawItem(id, 'fixed', fields.text, metadataOf(fields, where), { location, bytes: line.bytes });
  if (!options.attributions) return { item };
  return { item, attributions: attributionsOf(fields.attributions, fields.text.length, where) };
}

/** The id under which a bad line is reported: its own where it can be made out, else `line N`. */
function idOfBadLine(line: Line): string {
  if (!line.overlong) {
    try {
      const { id } = JSON.parse(Buffer.from(line.bytes).toString('utf8')) as { id?: unknown };
      if (typeof id === 'string' && id !== '') return id;
      if (typeof id === 'number') return String(id);
    } catch {
      // Not JSON: the head may still show the id.
    }
  }
  return idInHead(line.bytes) ?? `line ${line.number}`;
}

/**
 * Reads JSON Lines as they come, in order; blank lines are passed over.
 *
 * A line that cannot be read gives a failure in its place (`input/bad-line`, `input/invalid-utf8`, `input/line-too-long`,
 * `input/bad-attributions`, `input/empty`) and the rest goes on. No more than one line up to the cap is held in memory.
 */
export async function* readJsonLines(
  stream: AsyncIterable<Uint8Array>,
  location = '-',
  options: JsonLinesOptions = {},
): AsyncIterable<JsonLine | ReadFailure> {
  for await (const line of linesOf(stream, options.lineCap ?? LINE_CAP)) {
    const blank =
      line.bytes.length < 64 && Buffer.from(line.bytes).toString('latin1').replace('\xef\xbb\xbf', '').trim() === '';
    if (blank && !line.overlong) continue;
    try {
      yield lineOf(line, location, options);
    } catch (error) {
      yield { id: idOfBadLine(line), location, error: error as OnrecordError };
    }
  }
}

/** The object on one line. `where` says in words where it stands. */
export interface JsonObjectLine {
  readonly id: string;
  readonly where: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Reads JSON Lines of any shape that have an `id`, as `readJsonLines` does: a bad line gives a failure in its place. */
export async function* readJsonObjects(
  stream: AsyncIterable<Uint8Array>,
  location = '-',
): AsyncIterable<JsonObjectLine | ReadFailure> {
  for await (const line of linesOf(stream, LINE_CAP)) {
    if (!line.overlong && line.bytes.length < 64 && Buffer.from(line.bytes).toString('latin1').trim() === '') continue;
    const where = `Line ${line.number} of ${location}`;
    try {
      if (line.overlong) throw failures.lineTooLong(where, LINE_CAP);
      const fields = fieldsOf(line.bytes, where);
      const id = typeof fields.id === 'number' ? String(fields.id) : fields.id;
      if (typeof id !== 'string' || id === '') throw failures.badLine(where, 'has no "id"');
      yield { id, where, fields };
    } catch (error) {
      yield { id: idOfBadLine(line), location, error: error as OnrecordError };
    }
  }
}

/** The items of JSON Lines in hand. Throws at the first line that cannot be read. */
export function itemsOfJsonLines(bytes: Uint8Array, location: string): RawItem[] {
  const items: RawItem[] = [];
  let number = 1;
  for (let from = 0; from < bytes.length; number++) {
    const newline = bytes.indexOf(NEWLINE, from);
    const end = newline < 0 ? bytes.length : newline;
    const line = bytes.subarray(from, end);
    if (Buffer.from(line.subarray(0, 64)).toString('utf8').trim() !== '') {
      items.push(lineOf({ number, bytes: line, overlong: line.length > LINE_CAP }, location, {}).item);
    }
    from = end + 1;
  }
  return items;
}
