import { type Kysely, sql } from 'kysely';
import type { Counted, StatementCounts, StatementQuery } from '../record.ts';
import type { Tables } from '../tables.ts';
import { eachNumber } from './json.ts';

/** What a store knows of counting. */
interface Counting {
  readonly db: Kysely<Tables>;
  countStatements(db: Kysely<Tables>, query: StatementQuery): Promise<number>;
  keysByFullText(db: Kysely<Tables>, query: StatementQuery): Promise<readonly number[] | null>;
}

/**
 * How many statements of a query are shown, and how many not. What full text finds is read once, whether shown or not: the
 * lists of all that are shown, and of all that are not, are the longest in the index (decisions/0143).
 */
export async function countBoth(store: Counting, query: StatementQuery): Promise<StatementCounts> {
  const { db, keysByFullText } = store;
  const { limit } = query;
  const keys = await keysByFullText(db, { ...query, limit: limit + 1 });
  if (!keys) return { shown: await countOne(store, query, true), hidden: await countOne(store, query, false) };
  const more = keys.length > limit;
  const looked = JSON.stringify(keys.slice(0, limit));
  const { rows } = await sql<{ all: number; shown: number }>`select count(*) as "all", coalesce(sum(shown), 0) as shown
    from statement where key in ${eachNumber(db, looked)}`.execute(db);
  const shown = Number(rows[0]!.shown);
  const hidden = Number(rows[0]!.all) - shown;
  return {
    // That there is none can be told only by looking at all.
    shown: more && shown === 0 ? await countOne(store, query, true) : { count: shown, more },
    hidden: more && hidden === 0 ? await countOne(store, query, false) : { count: hidden, more },
  };
}

async function countOne({ db, countStatements }: Counting, query: StatementQuery, shown: boolean): Promise<Counted> {
  const found = await countStatements(db, { ...query, shown, limit: query.limit + 1 });
  return { count: Math.min(found, query.limit), more: found > query.limit };
}
