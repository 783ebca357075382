import type { Insertable, Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * Rows an insert: powers of two, so that few statements have to be prepared and each is used again and again. The
 * largest keeps the number of parameters far below the 32,766 of SQLite.
 */
const ROWS_AN_INSERT = [128, 32, 8, 2, 1] as const;

/** Inserts any number of rows; with `anew: 'ignored'` those that are there already are passed over. */
export async function insertAll<T extends keyof Tables>(
  db: Kysely<Tables>,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
  { anew }: { readonly anew?: 'ignored' } = {},
): Promise<void> {
  let at = 0;
  for (const size of ROWS_AN_INSERT) {
    for (; rows.length - at >= size; at += size) {
      const insert = db.insertInto(table).values(rows.slice(at, at + size) as never);
      await (anew ? insert.onConflict((conflict) => conflict.doNothing()) : insert).execute();
    }
  }
}
