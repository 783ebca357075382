import type { Kysely } from 'kysely';
import type { Dated } from '../../domain/index.ts';
import { endOfDay, keyOfDay, latestDay } from '../days.ts';
import type { Tables } from '../tables.ts';
import { keptQuery } from './kept-query.ts';

const highest = {
  article: keptQuery((db, from: number, to: number) =>
    db
      .selectFrom('article')
      .select(({ fn }) => fn.max('key').as('last'))
      .where('key', '>=', from)
      .where('key', '<', to),
  ),
  statement: keptQuery((db, from: number, to: number) =>
    db
      .selectFrom('statement')
      .select(({ fn }) => fn.max('key').as('last'))
      .where('key', '>=', from)
      .where('key', '<', to),
  ),
};

/** The highest key that a table holds on the day of `key`, or the one below the day's first. */
async function lastKey(db: Kysely<Tables>, table: 'article' | 'statement', key: number): Promise<number> {
  const [row] = await highest[table](db, key, endOfDay(key));
  return row?.last === null || row?.last === undefined ? key - 1 : Number(row.last);
}

/** A free key for an article that was published then. */
export async function keyAfter(db: Kysely<Tables>, table: 'article', published: Dated): Promise<number> {
  return (await lastKey(db, table, keyOfDay(latestDay(published, published)))) + 1;
}

/** Free keys for statements, each on its day (null: unknown), in order. Runs inside the transaction that uses them. */
export async function statementKeys(db: Kysely<Tables>, days: readonly (string | null)[]): Promise<number[]> {
  const last = new Map<string | null, number>();
  for (const day of new Set(days)) last.set(day, await lastKey(db, 'statement', keyOfDay(day)));
  // Later in the text is smaller, so that newest first keeps the order of the text within a day of one article.
  const keys: number[] = new Array(days.length);
  for (let i = days.length - 1; i >= 0; i--) {
    const key = last.get(days[i]!)! + 1;
    last.set(days[i]!, key);
    keys[i] = key;
  }
  return keys;
}
