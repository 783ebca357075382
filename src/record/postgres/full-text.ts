import { type Kysely, sql } from 'kysely';
import type { StatementKind } from '../../domain/index.ts';
import { dayOfKey } from '../days.ts';
import type { FullText, IndexedStatement } from '../sql/full-text.ts';
import type { Tables } from '../tables.ts';
import { vectorOf } from './words.ts';

/** Facts stand among the words, marked by a sign that no word has: full text alone narrows and counts by them. */
const actorFact = (key: number): string => `#actor${key}`;
const outletFact = (key: number): string => `#outlet${key}`;
const kindFact = (kind: StatementKind): string => `#${kind}`;
const shownFact = (shown: boolean): string => (shown ? '#shown' : '#hidden');
const monthFact = (month: string): string => `#month${month}`;

function factsOf({ key, speakers, outlet, kind, shown }: IndexedStatement): string[] {
  const day = dayOfKey(key);
  return [
    ...speakers.map(actorFact),
    ...(outlet === null ? [] : [outletFact(outlet)]),
    kindFact(kind),
    shownFact(shown),
    ...(day === null ? [] : [monthFact(day.slice(0, 7))]),
  ];
}

/** The facts that are asked for: of each list one has to hold. */
export function factsAsked(asked: {
  readonly actor?: number | undefined;
  readonly outlets?: readonly number[] | undefined;
  readonly kinds?: readonly StatementKind[] | undefined;
  readonly shown?: boolean | undefined;
}): string[][] {
  return [
    ...(asked.actor === undefined ? [] : [[actorFact(asked.actor)]]),
    ...(asked.outlets === undefined ? [] : [asked.outlets.map(outletFact)]),
    ...(asked.kinds === undefined ? [] : [asked.kinds.map(kindFact)]),
    ...(asked.shown === undefined ? [] : [[shownFact(asked.shown)]]),
  ];
}

/** Rows an insert; a vector of a statement has about 2 KB. */
const ROWS_AN_INSERT = 200;

/**
 * Vectors of words, with one insert an item. `said`: the statement and who said it; `about`: the statement, the paragraph
 * around it, its issues. The words are cut here, not by the server, so that both stores find the same.
 */
export const fullText: FullText = {
  async addStatements(db: Kysely<Tables>, statements: readonly IndexedStatement[]): Promise<void> {
    for (let at = 0; at < statements.length; at += ROWS_AN_INSERT) {
      const rows = statements.slice(at, at + ROWS_AN_INSERT).map((one) => {
        const facts = factsOf(one);
        const said = vectorOf([one.words, ...one.names.split('\n')], facts);
        const about = vectorOf([one.words, one.context], facts);
        return sql`(${one.key}::bigint, ${said}::tsvector, ${about}::tsvector)`;
      });
      await sql`insert into statement_words (key, said, about) values ${sql.join(rows)}`.execute(db);
    }
  },
  async removeStatements(db, articleKey) {
    await sql`delete from statement_words where key in
      (select key from statement where article_key = ${articleKey} and current = 1)`.execute(db);
  },
  async addArticle(db, articleKey, title, text) {
    await sql`insert into article_words (key, words)
      values (${articleKey}, ${vectorOf([title, text])}::tsvector)`.execute(db);
  },
  async removeArticle(db, articleKey) {
    await sql`delete from article_words where key = ${articleKey}`.execute(db);
  },
  async lastArticle(db) {
    const { rows } = await sql<{ last: number | null }>`select max(key) as last from article_words`.execute(db);
    return rows[0]?.last ?? 0;
  },
};
