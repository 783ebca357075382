import { pipeline, Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { parse as parseSync } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import type { ItemMetadata, OnrecordError, RawItem } from '../domain/index.ts';
import { writtenDate } from '../language/index.ts';
import { failures } from './errors.ts';
import { LINE_CAP } from './json-lines.ts';
import { kindOf } from './kind.ts';
import { type ReadFailure, rawItem, withoutEmpty } from './raw-item.ts';

/** Fields that a column can hold. */
export const CSV_FIELDS = ['id', 'text', 'title', 'published', 'url', 'outlet'] as const;
type Field = (typeof CSV_FIELDS)[number];

/** Which column holds which field, by the name in the first row. */
export type ColumnMap = { readonly [field in Field]?: string };

/** Names by which columns are known that nobody mapped; lower case. */
const KNOWN: Readonly<Record<Field, readonly string[]>> = {
  id: ['id', 'guid', 'article_id'],
  text: ['text', 'content', 'body', 'article', 'article_text', 'full_text'],
  title: ['title', 'headline'],
  published: ['published', 'date', 'pubdate', 'published_at', 'publish_date', 'publication_date', 'date_published'],
  url: ['url', 'link'],
  outlet: ['outlet', 'publication', 'source', 'publisher'],
};
const DELIMITERS = [',', ';', '\t'] as const;

/** How a table is laid out: what separates its cells, and which column holds which field. */
export interface CsvLayout {
  readonly delimiter: string;
  readonly columns: ColumnMap;
}

function firstRow(text: string, delimiter: string): string[] {
  try {
    const [row] = parseSync(text.split(/\r?\n/, 1)[0]!, { delimiter, relax_column_count: true }) as string[][];
    return (row ?? []).map((cell) => cell.trim());
  } catch {
    return [];
  }
}

function columnsKnown(row: readonly string[]): ColumnMap {
  const found: { [field in Field]?: string } = {};
  for (const field of CSV_FIELDS) {
    const cell = KNOWN[field].map((name) => row.find((one) => one.toLowerCase() === name)).find((one) => one);
    if (cell) found[field] = cell;
  }
  return found;
}

/**
 * The layout of a text that begins with the first row of a table; undefined where it is none.
 *
 * With a map, the row must have its columns. Without, it must name a column for the text and one more of those known.
 */
export function csvLayoutOf(start: string, map?: ColumnMap): CsvLayout | undefined {
  for (const delimiter of DELIMITERS) {
    const row = firstRow(start.replace(/^\ufeff/, ''), delimiter);
    if (row.length < 2 || row.some((cell) => cell.length > 200)) continue;
    if (map) {
      if (Object.values(map).every((name) => row.includes(name))) return { delimiter, columns: map };
      continue;
    }
    const columns = columnsKnown(row);
    if (columns.text && Object.keys(columns).length > 1) return { delimiter, columns };
  }
  return undefined;
}

type Row = Readonly<Record<string, string>>;

function itemOfRow(row: Row, line: number, location: string, { columns }: CsvLayout): RawItem {
  const cell = (field: Field): string | undefined => {
    const name = columns[field];
    return name === undefined ? undefined : row[name]?.trim() || undefined;
  };
  const text = cell('text');
  const where = `The row at line ${line} of ${location}`;
  if (text === undefined) throw failures.badRow(where, `has nothing in the column "${columns.text}"`);
  const published = cell('published');
  const metadata = withoutEmpty<ItemMetadata>({
    title: cell('title'),
    published: published && (writtenDate(published) ?? published),
    url: cell('url'),
    outlet: cell('outlet'),
  });
  const id = cell('id') ?? cell('url') ?? `${location}#${line}`;
  const format = kindOf(text) === 'html' ? 'html' : 'text';
  return rawItem(id, format, text, metadata, { location, bytes: Buffer.from(JSON.stringify(row)) });
}

/** A row, and the line on which it ends; the first line of the file is 1. */
interface Numbered {
  readonly record: Row;
  readonly info: { readonly lines: number };
}

/**
 * The items of a table, a row an item, as they come; the first row names the columns.
 *
 * A row that cannot be read gives `input/bad-row` in its place and the rest goes on. An item's bytes are its row as JSON.
 */
export async function* readCsv(
  stream: AsyncIterable<Uint8Array>,
  location: string,
  layout: CsvLayout,
  encoding = 'utf-8',
): AsyncGenerator<RawItem | ReadFailure> {
  /** Rows that the parser has passed over; it runs ahead of what is given. */
  const passed: { readonly line: number; readonly code: string }[] = [];
  const parser = parse({
    columns: (row: string[]) => row.map((cell) => cell.trim()),
    delimiter: layout.delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LINE_CAP,
    on_skip(error: CsvError | undefined) {
      const line = Number(error?.lines ?? 0);
      // One row may be told of for each of its cells.
      if (passed.at(-1)?.line !== line) passed.push({ line, code: error?.code ?? 'unknown' });
    },
  });
  const text = encoding === 'utf-8' ? Readable.from(stream) : Readable.from(stream).pipe(iconv.decodeStream(encoding));
  pipeline(text, parser, () => {});
  for await (const { record, info } of parser as AsyncIterable<Numbered>) {
    while (passed.length > 0 && passed[0]!.line < info.lines) yield failureOf(passed.shift()!, location);
    try {
      yield itemOfRow(record, info.lines, location, layout);
    } catch (error) {
      yield { id: `line ${info.lines}`, location, error: error as OnrecordError };
    }
  }
  for (const row of passed) yield failureOf(row, location);
}

const failureOf = (
  { line, code }: { readonly line: number; readonly code: string },
  location: string,
): ReadFailure => ({
  id: `line ${line}`,
  location,
  error: failures.badRow(`The row at line ${line} of ${location}`, `cannot be read (${code})`),
});
