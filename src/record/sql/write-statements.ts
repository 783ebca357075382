import type { Kysely } from 'kysely';
import type { Entry, Issue, Statement } from '../../domain/index.ts';
import { latestDay } from '../days.ts';
import { actorId } from '../names.ts';
import type { StatementDetails } from '../record.ts';
import type { Flag, Tables } from '../tables.ts';
import { contentWords, surroundings, wordsOf } from '../words.ts';
import { registerActors, speakersOf } from './actors.ts';
import type { FullText, IndexedStatement } from './full-text.ts';
import { statementKeys } from './keys.ts';

/** Rows an insert; keeps the number of parameters far below the 32,766 of SQLite. */
const ROWS_AN_INSERT = 500;

const flag = (value: boolean): Flag => (value ? 1 : 0);

/** A statement on its way into the tables. */
interface Placed {
  readonly statement: Statement;
  readonly key: number;
  readonly ordinal: number;
  readonly speakers: readonly number[];
}

/** Writes the statements of an article's version. Only those of the current version are indexed. */
export async function writeStatements(
  db: Kysely<Tables>,
  fullText: FullText,
  articleKey: number,
  current: boolean,
  entry: Entry,
): Promise<void> {
  const { article, statements } = entry;
  if (statements.length === 0) return;
  const actors = await registerActors(db, entry);
  const keys = await statementKeys(
    db,
    statements.map(({ said }) => latestDay(said, article.published)),
  );
  const keyOf = (actor: Statement['actor']): number | null => actors.get(actorId(actor, article) ?? '') ?? null;
  const placed = statements.map((statement, ordinal): Placed => {
    const speakers = speakersOf(statement.actor)
      .map(keyOf)
      .filter((key) => key !== null);
    return { statement, key: keys[ordinal]!, ordinal, speakers: [...new Set(speakers)] };
  });
  await insertAll(
    db,
    'statement',
    placed.map((place) => statementRow(place, articleKey, current, entry)),
  );
  if (!current) return;
  await insertAll(
    db,
    'speaker',
    placed.flatMap(({ statement, key, speakers }) =>
      speakers.map((actor) => ({ actor_key: actor, shown: flag(statement.shown), statement_key: key })),
    ),
  );
  await insertAll(
    db,
    'position',
    placed.flatMap((place) => positionRows(place, keyOf)),
  );
  const { outlet_key: outlet } = await db
    .selectFrom('article')
    .select('outlet_key')
    .where('key', '=', articleKey)
    .executeTakeFirstOrThrow();
  const propositions = await propositionsOf(db, statements);
  await fullText.addStatements(
    db,
    placed.map((place) => indexed(place, entry, outlet, propositions)),
  );
}

async function insertAll<T extends 'statement' | 'speaker' | 'position'>(
  db: Kysely<Tables>,
  table: T,
  rows: readonly Tables[T][],
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AN_INSERT) {
    await db
      .insertInto(table)
      .values(rows.slice(at, at + ROWS_AN_INSERT) as never)
      .execute();
  }
}

function statementRow(place: Placed, articleKey: number, current: boolean, { article }: Entry): Tables['statement'] {
  const { spans, actor, said, occasion, positions, ...statement } = place.statement;
  const details: StatementDetails = {
    spans,
    actor,
    said,
    saidWords: said.span ? wordsOf(article.text, [said.span]) : '',
    occasion,
    positions: positions.map((position) => ({
      ...position,
      own: position.by === 'speaker',
      holder: (position.by === 'speaker' ? actor : position.by.ascribedTo).name,
      words: wordsOf(article.text, position.evidence),
    })),
  };
  return {
    key: place.key,
    id: statement.id,
    article_key: articleKey,
    ordinal: place.ordinal,
    current: flag(current),
    kind: statement.kind,
    part: statement.part,
    confidence: statement.confidence,
    shown: flag(statement.shown),
    actor_key: place.speakers.length === 1 ? place.speakers[0]! : null,
    words: contentWords(article.text, spans.content),
    source: wordsOf(article.text, spans.source),
    cue: wordsOf(article.text, spans.cue),
    details: JSON.stringify(details),
  };
}

function positionRows(place: Placed, keyOf: (actor: Statement['actor']) => number | null): Tables['position'][] {
  return place.statement.positions.map(({ issue, stance, basis, by, confidence }, ordinal) => ({
    statement_key: place.key,
    ordinal,
    issue,
    stance,
    basis,
    own: flag(by === 'speaker'),
    holder_key: by === 'speaker' ? keyOf(place.statement.actor) : keyOf(by.ascribedTo),
    shown: flag(place.statement.shown),
    confidence,
  }));
}

/** Issue ids and propositions that these statements take a side on, as words to be found by. */
async function propositionsOf(
  db: Kysely<Tables>,
  statements: readonly Statement[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(statements.flatMap(({ positions }) => positions.map(({ issue }) => issue)))];
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('issue').select(['id', 'body']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, body }) => [id, (JSON.parse(body) as Issue).proposition]));
}

function indexed(
  { statement, key, speakers }: Placed,
  { article }: Entry,
  outlet: number | null,
  propositions: ReadonlyMap<string, string>,
): IndexedStatement {
  const issues = statement.positions.map(({ issue }) => `${issue} ${propositions.get(issue) ?? ''}`);
  const names = speakersOf(statement.actor).map(({ name }) => name ?? '');
  return {
    key,
    words: wordsOf(article.text, statement.spans.content),
    context: [surroundings(article, statement), ...issues].join('\n'),
    names: [...names, wordsOf(article.text, statement.spans.source)].join('\n'),
    speakers,
    outlet,
    kind: statement.kind,
    shown: statement.shown,
  };
}

/** Takes the statements of a version out of search and counts; they stay where a permalink finds them. */
export async function retireStatements(db: Kysely<Tables>, fullText: FullText, articleKey: number): Promise<void> {
  await fullText.removeStatements(db, articleKey);
  const keys = db.selectFrom('statement').select('key').where('article_key', '=', articleKey);
  await db.deleteFrom('speaker').where('statement_key', 'in', keys).execute();
  await db.deleteFrom('position').where('statement_key', 'in', keys).execute();
  await db.updateTable('statement').set({ current: 0 }).where('article_key', '=', articleKey).execute();
}

/** Deletes the statements of a version, to be written anew. */
export async function removeStatements(db: Kysely<Tables>, fullText: FullText, articleKey: number): Promise<void> {
  await retireStatements(db, fullText, articleKey);
  await db.deleteFrom('statement').where('article_key', '=', articleKey).execute();
}
