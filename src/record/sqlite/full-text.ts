import { type Kysely, sql } from 'kysely';
import type { StatementKind } from '../../domain/index.ts';
import { dayOfKey } from '../days.ts';
import type { WordQuery } from '../record.ts';
import type { FullText, IndexedStatement } from '../sql/full-text.ts';
import type { Tables } from '../tables.ts';
import { gatheredIn, type IndexedArticle, takeGathered } from './gathered.ts';
import { pairsColumn } from './pairs.ts';

/** Tokens of the column `facts`: by them full text alone narrows and counts, without a look at the statements. */
const actorToken = (key: number): string => `actor${key}`;
const outletToken = (key: number): string => `outlet${key}`;
const shownToken = (shown: boolean): string => (shown ? 'shown' : 'hidden');

const monthToken = (month: string): string => `month${month.replace('-', '')}`;

/** Months that are named in a search at most; a longer stretch is found by the keys alone. */
const MONTHS_NAMED = 24;

/** The months from one day to another, `YYYY-MM`; null where they are too many. */
function monthsBetween(since: string, until: string): string[] | null {
  const months: string[] = [];
  const month = new Date(`${since.slice(0, 7)}-01T00:00:00Z`);
  for (; month.toISOString().slice(0, 7) <= until.slice(0, 7); month.setUTCMonth(month.getUTCMonth() + 1)) {
    if (months.length === MONTHS_NAMED) return null;
    months.push(month.toISOString().slice(0, 7));
  }
  return months;
}

/** The facts of a statement as tokens. */
export const factsOf = ({ key, speakers, outlet, kind, shown }: IndexedStatement): string =>
  [
    ...speakers.map(actorToken),
    ...(outlet === null ? [] : [outletToken(outlet)]),
    kind,
    shownToken(shown),
    ...monthOf(key),
  ].join(' ');

const monthOf = (key: number): string[] => {
  const day = dayOfKey(key);
  return day === null ? [] : [monthToken(day.slice(0, 7))];
};

/** FTS5. The tables keep no text of their own. */
export const fullText: FullText = {
  async addStatements(db: Kysely<Tables>, statements: readonly IndexedStatement[]): Promise<void> {
    const gathered = gatheredIn(db);
    if (gathered) gathered.statements.push(...statements);
    // In the order of the keys: FTS5 writes out what it has gathered whenever a key is smaller than the one before.
    else
      await writeStatements(
        db,
        statements.toSorted((a, b) => a.key - b.key),
      );
  },
  async removeStatements(db, articleKey) {
    await writeGathered(db);
    for (const index of ['statement_words', 'pair_words'])
      await sql`delete from ${sql.table(index)} where rowid in
        (select key from statement where article_key = ${articleKey} and current = 1)`.execute(db);
  },
  async addArticle(db, key, title, text) {
    const gathered = gatheredIn(db);
    if (gathered) gathered.articles.push({ key, title, text });
    else await writeArticle(db, { key, title, text });
  },
  async removeArticle(db, articleKey) {
    await writeGathered(db);
    await sql`delete from article_words where rowid = ${articleKey}`.execute(db);
  },
  async lastArticle(db) {
    await writeGathered(db);
    const { rows } = await sql<{ last: number | null }>`select max(rowid) as last from article_words`.execute(db);
    return rows[0]?.last ?? 0;
  },
};

/** Enters the words that were gathered in a transaction; before anybody searches in it, and at its end. */
export async function writeGathered(db: Kysely<Tables>): Promise<void> {
  const gathered = takeGathered(db);
  if (!gathered) return;
  for (const article of gathered.articles) await writeArticle(db, article);
  await writeStatements(db, gathered.statements);
}

const writeArticle = (db: Kysely<Tables>, { key, title, text }: IndexedArticle): Promise<unknown> =>
  sql`insert into article_words (rowid, title, text) values (${key}, ${title}, ${text})`.execute(db);

/** Statements an insert: so many sizes that few statements of SQL have to be prepared. */
const ROWS_AN_INSERT = [32, 8, 1] as const;

async function writeStatements(db: Kysely<Tables>, ordered: readonly IndexedStatement[]): Promise<void> {
  const words = ordered.map((one) => sql`(${one.key}, ${one.words}, ${one.context}, ${one.names}, ${factsOf(one)})`);
  const pairs = ordered.map(({ key, words }) => sql`(${key}, ${pairsColumn(words)})`);
  let at = 0;
  for (const size of ROWS_AN_INSERT) {
    for (; ordered.length - at >= size; at += size) {
      await sql`insert into statement_words (rowid, words, context, speaker, facts)
        values ${sql.join(words.slice(at, at + size))}`.execute(db);
      await sql`insert into pair_words (rowid, pairs) values ${sql.join(pairs.slice(at, at + size))}`.execute(db);
    }
  }
}

/** A phrase as FTS5 reads it: a NUL would end the expression. */
const quoted = (phrase: string): string => `"${phrase.replaceAll('\u0000', ' ').replaceAll('"', '""')}"`;

/** An FTS5 expression: all phrases in these columns, and none of the excluded ones. */
export function matchOf(columns: string, { all, none }: WordQuery): string {
  const wanted = `{${columns}} : (${all.map(quoted).join(' AND ')})`;
  return none.length === 0 ? wanted : `(${wanted} NOT {${columns}} : (${none.map(quoted).join(' OR ')}))`;
}

/** FTS5 expressions for the facts that are asked for. */
export function matchFacts(asked: {
  readonly actor: number | undefined;
  readonly outlets: readonly number[] | undefined;
  readonly kinds: readonly StatementKind[] | undefined;
  readonly shown: boolean | undefined;
  readonly since: string | undefined;
  readonly until: string | undefined;
}): string[] {
  const months =
    asked.since !== undefined && asked.until !== undefined ? monthsBetween(asked.since, asked.until) : null;
  const anyOf = (tokens: readonly string[]): string => `facts : (${tokens.map((token) => `"${token}"`).join(' OR ')})`;
  return [
    ...(asked.actor === undefined ? [] : [anyOf([actorToken(asked.actor)])]),
    ...(asked.outlets === undefined ? [] : [anyOf(asked.outlets.map(outletToken))]),
    ...(asked.kinds === undefined ? [] : [anyOf(asked.kinds)]),
    ...(months && months.length > 0 ? [anyOf(months.map(monthToken))] : []),
    ...(asked.shown === undefined ? [] : [anyOf([shownToken(asked.shown)])]),
  ];
}
