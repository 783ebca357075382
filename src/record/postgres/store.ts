import { HandleEmptyInListsPlugin, Kysely, PostgresDialect, replaceWithNoncontingentExpression, sql } from 'kysely';
import { COPIED, KEYS, type OpenTables } from '../copy/tables.ts';
import type { RecordStore } from '../record.ts';
import { recordOver } from '../sql/record-store.ts';
import { remember } from '../sql/remembered.ts';
import { verifyRows } from '../sql/verify.ts';
import type { InOne } from '../sql/watching.ts';
import type { Tables } from '../tables.ts';
import { fullText } from './full-text.ts';
import { MIGRATIONS } from './migrations.ts';
import { type OpenOptions, placeOf, poolFor } from './open.ts';
import {
  COLUMNS,
  countStatements,
  findArticles,
  findRuns,
  findStatements,
  findWordings,
  matchesByFullText,
} from './statements.ts';
import { holdsWords } from './words.ts';

/**
 * A record in PostgreSQL. Nothing is connected before it is first used: what `poolFor` rejects with, the first call does.
 * Throws `usage/record`.
 */
export function openPostgres(location: string, options: OpenOptions = {}): RecordStore {
  const place = placeOf(location);
  const db = connectionTo(location, options);
  return recordOver({
    location: place.shown,
    version: MIGRATIONS.length,
    db,
    inOne: alone(db, 'record'),
    inOneOf: {
      putting: remembering(alone(db, 'record')),
      watching: alone(db, 'watching'),
      captures: transaction(db),
      alerting: alone(db, 'alerting'),
      access: alone(db, 'access'),
    },
    fullText,
    findStatements,
    findWordings,
    findRuns,
    countStatements,
    matchesByFullText,
    statementColumns: COLUMNS,
    findArticles,
    withWords: (statements, words) =>
      new Set(statements.filter((statement) => holdsWords(statement.words, words)).map(({ id }) => id)),
    purge: () => purge(db),
    state,
    verify: () => verifyRows(db),
    // A transaction that was acknowledged is on the server's disk.
    settle: async () => {},
    close: () => db.destroy(),
  });
}

/** Kysely over `pg`, with the tables brought up to date before the first query. */
function connectionTo(location: string, options: OpenOptions): Kysely<Tables> {
  const place = placeOf(location);
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: () => poolFor(place, options) }),
    // PostgreSQL knows no `in ()`.
    plugins: [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })],
  });
}

const transaction =
  (db: Kysely<Tables>): InOne =>
  (act) =>
    db.transaction().execute(act);

/**
 * One writer at a time for a part of the record, across all processes, as in SQLite: a key is one above the highest, and
 * who is one actor depends on all that came before (decisions/0125). The lock is the transaction's, so that a process
 * that was killed holds it no longer. Others wait, at most as long as `lock_timeout` says; then it is `record/busy`.
 */
const alone =
  (db: Kysely<Tables>, part: string): InOne =>
  (act) =>
    db.transaction().execute(async (one) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(current_schema() || ${` ${part}`}, 0))`.execute(one);
      return act(one);
    });

/** Those who put articles remember what they have read of people, as long as the transaction lasts. */
const remembering =
  (inOne: InOne): InOne =>
  (act) =>
    inOne((transaction) => {
      remember(transaction);
      return act(transaction);
    });

/** Which transactions can be seen: as long as that is the same, so is what they have written. */
async function state(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ seen: string }>`select pg_current_snapshot()::text as seen`.execute(db);
  return rows[0]!.seen;
}

/** Tables in which a name may have stood, the large ones last. */
const WITH_NAMES = [
  'actor',
  'alias',
  'join_key',
  'given_name',
  'given_role',
  'alert',
  'notice',
  'scene',
  'correction',
  'former_statement',
  'doubt',
  'attached',
  'appearance',
  'article',
  'speaker',
  'position',
  'article_words',
  'statement_words',
  'statement',
] as const;

/** Writes the tables anew without what was deleted. Each is closed to others meanwhile. */
async function purge(db: Kysely<Tables>): Promise<void> {
  for (const table of WITH_NAMES) await sql`vacuum full ${sql.table(table)}`.execute(db);
}

/** Opens the tables of a record below its contract; connects as `openPostgres` does. */
export function postgresTables(location: string, options: OpenOptions): OpenTables {
  const db = connectionTo(location, options);
  return {
    location: placeOf(location).shown,
    db,
    fullText,
    afterCopy: () => raiseKeys(db),
    close: () => db.destroy(),
  };
}

/** Tables whose keys the server gives; keys of articles and statements begin with a day. */
const NUMBERED = COPIED.filter((table) => KEYS[table][0] === 'key' && KEYS[table].length === 1).filter(
  (table) => table !== 'article' && table !== 'statement',
);

/** New rows get keys above those that are there. */
async function raiseKeys(db: Kysely<Tables>): Promise<void> {
  for (const table of NUMBERED) {
    await sql`select setval(pg_get_serial_sequence(${table}, 'key'),
      (select coalesce(max(key), 0) + 1 from ${sql.table(table)}), false)`.execute(db);
  }
  await sql`analyze`.execute(db);
}
