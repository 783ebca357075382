import type { Readable } from 'node:stream';

/** Rows by table, tables by their names. */
export type RowCounts = Readonly<Record<string, number>>;

const NEWLINE = 0x0a;
/** Longest beginning of a line that is looked at: `COPY schema.table (`, with names of 63 bytes. */
const LOOKED_AT = 256;
const COPY = /^COPY "?[^".]+"?\."?([^" (]+)"? \(/;

/**
 * Counts the rows in a dump that `pg_restore` writes as SQL, reading all of it: of `COPY … FROM stdin` each line up to `\.`
 * is a row, newlines within values being escaped.
 */
export async function countRows(sql: Readable): Promise<RowCounts> {
  const counts: Record<string, number> = {};
  let table: string | null = null;
  let beginning = '';
  const line = (): void => {
    if (table === null) {
      table = COPY.exec(beginning)?.[1] ?? null;
      if (table !== null) counts[table] = 0;
    } else if (beginning === '\\.') table = null;
    else counts[table]!++;
  };
  for await (const chunk of sql as AsyncIterable<Buffer>) {
    let at = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, at)) {
      beginning = begun(beginning, chunk, at, end);
      line();
      beginning = '';
      at = end + 1;
    }
    beginning = begun(beginning, chunk, at, chunk.length);
  }
  return counts;
}

/** The beginning of a line, of which more has come. */
const begun = (before: string, chunk: Buffer, at: number, end: number): string =>
  before.length >= LOOKED_AT ? before : before + chunk.toString('latin1', at, Math.min(end, at + LOOKED_AT));
