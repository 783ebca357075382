import type { CompiledQuery, Insertable, Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { isPostgres } from './json.ts';

/**
 * Rows an insert: powers of two, so that few statements have to be prepared and each is used again and again. The
 * largest keeps the number of parameters far below the 32,766 of SQLite.
 */
const ROWS_AN_INSERT = [128, 32, 8, 2, 1] as const;

interface Options {
  readonly anew?: 'ignored';
}

/** Inserts any number of rows; with `anew: 'ignored'` those that are there already are passed over. */
export async function insertAll<T extends keyof Tables>(
  db: Kysely<Tables>,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
  options: Options = {},
): Promise<void> {
  let at = 0;
  for (const size of ROWS_AN_INSERT) {
    for (; rows.length - at >= size; at += size) await insert(db, table, rows.slice(at, at + size), options);
  }
}

/** Inserts as SQL, by store, table, columns and number of rows: making the SQL takes longer than inserting (decisions/0141). */
const kept = new Map<string, CompiledQuery>();

async function insert<T extends keyof Tables>(
  db: Kysely<Tables>,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
  { anew }: Options,
): Promise<void> {
  const columns = Object.keys(rows[0]!);
  const name = [isPostgres(db), table, rows.length, anew ?? '', ...columns].join(' ');
  let compiled = kept.get(name);
  if (!compiled) {
    const query = db.insertInto(table).values(rows as never);
    compiled = (anew ? query.onConflict((conflict) => conflict.doNothing()) : query).compile();
    kept.set(name, compiled);
  }
  const parameters = rows.flatMap((row) => valuesOf(row as Readonly<Record<string, unknown>>, columns));
  await db.executeQuery({ ...compiled, parameters });
}

/** The values of a row, which has to have these columns and no other, none of them undefined. */
function valuesOf(row: Readonly<Record<string, unknown>>, columns: readonly string[]): unknown[] {
  const values = columns.map((column) => row[column]);
  if (values.includes(undefined) || Object.keys(row).length !== columns.length)
    throw new Error(`Rows that are inserted together have to have the same columns: ${columns.join(', ')}.`);
  return values;
}
