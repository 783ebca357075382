import type { Insertable, Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Rows an insert; keeps the number of parameters far below the 32,766 of SQLite. */
const ROWS_AN_INSERT = 500;

/** Inserts any number of rows. */
export async function insertAll<T extends keyof Tables>(
  db: Kysely<Tables>,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AN_INSERT) {
    await db
      .insertInto(table)
      .values(rows.slice(at, at + ROWS_AN_INSERT) as never)
      .execute();
  }
}
