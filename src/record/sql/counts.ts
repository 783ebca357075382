import type { Kysely } from 'kysely';
import type { Counted, StatementCounts, StatementQuery, StoredStatement } from '../record.ts';
import type { Tables } from '../tables.ts';

/** A statement that full text finds. */
export interface Match {
  readonly key: number;
  readonly shown: boolean;
}

/** What a store knows of counting. */
interface Counting {
  readonly db: Kysely<Tables>;
  countStatements(db: Kysely<Tables>, query: StatementQuery): Promise<number>;
  /** The first that match by full text, shown or not; null for any other query. */
  matchesByFullText(db: Kysely<Tables>, query: StatementQuery): Promise<readonly Match[] | null>;
}

/**
 * How many statements of a query are shown, and how many not. What full text finds is read once, whether shown or not: the
 * lists of all that are shown, and of all that are not, are the longest in the index (decisions/0143).
 */
export async function countBoth(store: Counting, query: StatementQuery): Promise<StatementCounts> {
  return countsAmong(store, query, await firstMatches(store, query));
}

/** Statements as they are read for lists: the first of a query, in order, and those with given keys, in none. */
export interface Listing {
  first(query: StatementQuery): Promise<readonly StoredStatement[]>;
  at(keys: readonly number[]): Promise<readonly StoredStatement[]>;
}

/** The first that are shown, and counts as `countBoth` gives them: from one list of matches, where full text gives one. */
export async function shownAndCounted(store: Counting, listing: Listing, query: StatementQuery, counted: number) {
  const matches = await firstMatches(store, { ...query, limit: counted });
  const counts = await countsAmong(store, { ...query, limit: counted }, matches);
  const shown = matches?.filter((match) => match.shown).slice(0, query.limit) ?? [];
  if (!matches || (shown.length < query.limit && matches.length > counted)) {
    return { statements: await listing.first({ ...query, shown: true }), counts };
  }
  const place = new Map(shown.map(({ key }, n) => [key, n]));
  const statements = await listing.at([...place.keys()]);
  return { statements: statements.toSorted((a, b) => place.get(a.order)! - place.get(b.order)!), counts };
}

/** One more than is counted, which tells whether there are more. */
const firstMatches = ({ db, matchesByFullText }: Counting, query: StatementQuery) =>
  matchesByFullText(db, { ...query, limit: query.limit + 1 });

async function countsAmong(
  store: Counting,
  query: StatementQuery,
  matches: readonly Match[] | null,
): Promise<StatementCounts> {
  if (!matches) return { shown: await countOne(store, query, true), hidden: await countOne(store, query, false) };
  const more = matches.length > query.limit;
  const looked = matches.slice(0, query.limit);
  const shown = looked.filter((match) => match.shown).length;
  const hidden = looked.length - shown;
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
