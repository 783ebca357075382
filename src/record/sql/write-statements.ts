import type { Kysely } from 'kysely';
import type { Entry, Statement } from '../../domain/index.ts';
import { latestDay } from '../days.ts';
import type { StatementDetails } from '../record.ts';
import type { Flag, Tables } from '../tables.ts';
import { contentWords, wordsOf } from '../words.ts';
import { type Means, underive, unlist } from './derive.ts';
import { insertAll } from './insert-all.ts';
import { statementKeys } from './keys.ts';
import { storedPosition } from './stored-position.ts';

const flag = (value: boolean): Flag => (value ? 1 : 0);

/** Writes the statements of an article's version; what follows from them is written by `derive`. */
export async function writeStatements(
  db: Kysely<Tables>,
  articleKey: number,
  current: boolean,
  { article, statements }: Entry,
): Promise<void> {
  const keys = await statementKeys(
    db,
    statements.map(({ said }) => latestDay(said, article.published)),
  );
  await insertAll(
    db,
    'statement',
    statements.map((statement, ordinal) => ({
      key: keys[ordinal]!,
      article_key: articleKey,
      ordinal,
      current: flag(current),
      ...statementRow(statement, article.text),
    })),
  );
}

function statementRow({ spans, actor, said, occasion, positions, ...statement }: Statement, text: string) {
  const details: StatementDetails = {
    spans,
    actor,
    said,
    saidWords: said.span ? wordsOf(text, [said.span]) : '',
    occasion,
    positions: positions.map((position) => storedPosition(position, actor, text)),
  };
  return {
    id: statement.id,
    kind: statement.kind,
    part: statement.part,
    confidence: statement.confidence,
    shown: flag(statement.shown),
    actor_key: null,
    correction_key: null,
    rejection_key: null,
    amended: null,
    words: contentWords(text, spans.content),
    source: wordsOf(text, spans.source),
    cue: wordsOf(text, spans.cue),
    details: JSON.stringify(details),
  };
}

/** Takes the statements of a version out of search and counts; they stay where a permalink finds them. */
export async function retireStatements(db: Kysely<Tables>, means: Means, articleKey: number): Promise<void> {
  await unlist(db, means, articleKey);
  await db.updateTable('statement').set({ current: 0 }).where('article_key', '=', articleKey).execute();
}

/** Deletes the statements of a version, to be written anew. */
export async function removeStatements(db: Kysely<Tables>, means: Means, articleKey: number): Promise<void> {
  await underive(db, means, articleKey);
  await db.deleteFrom('statement').where('article_key', '=', articleKey).execute();
}
