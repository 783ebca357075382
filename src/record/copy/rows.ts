import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import { type CopiedTable, KEYS } from './tables.ts';

export type Value = string | number | null | Uint8Array;
export type Row = Readonly<Record<string, Value>>;

/** Rows read at a time; fewer where a row may hold megabytes. */
const PAGE = 2000;
const LARGE_PAGE = 50;
const LARGE: ReadonlySet<CopiedTable> = new Set(['original', 'item', 'article_text', 'errand', 'capture']);

const refsOf = (table: CopiedTable) => sql.join(KEYS[table].map((name) => sql.ref(name)));
const keyOf = (table: CopiedTable, row: Row): Value[] => KEYS[table].map((name) => row[name]!);

/** All rows of a table in the order of its keys, page by page; `after`: only those that come after this row. */
export async function* pagesOf(db: Kysely<Tables>, table: CopiedTable, after?: Row): AsyncGenerator<readonly Row[]> {
  const limit = LARGE.has(table) ? LARGE_PAGE : PAGE;
  for (let last = after; ; ) {
    const beyond = last && sql`where (${refsOf(table)}) > (${sql.join(keyOf(table, last))})`;
    const order = sql.join(KEYS[table].map((name) => sql.ref(name)));
    const { rows } = await sql<Row>`select * from ${sql.table(table)} ${beyond ?? sql``}
      order by ${order} limit ${limit}`.execute(db);
    if (rows.length > 0) yield rows;
    if (rows.length < limit) return;
    last = rows.at(-1);
  }
}

/** The row with the highest key; undefined where the table is empty. */
export async function lastRow(db: Kysely<Tables>, table: CopiedTable): Promise<Row | undefined> {
  const order = sql.join(KEYS[table].map((name) => sql`${sql.ref(name)} desc`));
  const { rows } = await sql<Row>`select ${refsOf(table)} from ${sql.table(table)} order by ${order} limit 1`.execute(
    db,
  );
  return rows[0];
}

export async function countOf(db: Kysely<Tables>, table: CopiedTable): Promise<number> {
  const { rows } = await sql<{ rows: number }>`select count(*) as rows from ${sql.table(table)}`.execute(db);
  return Number(rows[0]!.rows);
}
