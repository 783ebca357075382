import { type Kysely, sql } from 'kysely';
import type { WordQuery } from '../record.ts';
import type { FullText, IndexedStatement } from '../sql/full-text.ts';
import type { Tables } from '../tables.ts';

/** The token that stands for an actor in the `speaker` column; no word of an article looks like it. */
const speakerToken = (actorKey: number): string => `zqactor${actorKey}`;

/** FTS5, with one insert an item. The tables keep no text of their own. */
export const fullText: FullText = {
  async addStatements(db: Kysely<Tables>, statements: readonly IndexedStatement[]): Promise<void> {
    if (statements.length === 0) return;
    const rows = statements.map(
      ({ key, words, context, names, speakers }) =>
        sql`(${key}, ${words}, ${context}, ${`${names}\n${speakers.map(speakerToken).join(' ')}`})`,
    );
    await sql`insert into statement_words (rowid, words, context, speaker) values ${sql.join(rows)}`.execute(db);
  },
  async removeStatements(db, articleKey) {
    await sql`delete from statement_words where rowid in
      (select key from statement where article_key = ${articleKey} and current = 1)`.execute(db);
  },
  async addArticle(db, articleKey, title, text) {
    await sql`insert into article_words (rowid, title, text) values (${articleKey}, ${title}, ${text})`.execute(db);
  },
  async removeArticle(db, articleKey) {
    await sql`delete from article_words where rowid = ${articleKey}`.execute(db);
  },
};

const quoted = (phrase: string): string => `"${phrase.replaceAll('"', '""')}"`;

/** An FTS5 expression: all phrases in these columns, and none of the excluded ones. */
export function matchOf(columns: string, { all, none }: WordQuery): string {
  const wanted = `{${columns}} : (${all.map(quoted).join(' AND ')})`;
  return none.length === 0 ? wanted : `(${wanted} NOT {${columns}} : (${none.map(quoted).join(' OR ')}))`;
}

export const matchSpeaker = (actorKey: number): string => `speaker : "${speakerToken(actorKey)}"`;
