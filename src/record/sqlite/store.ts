import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, sql } from 'kysely';
import { OnrecordError } from '../../domain/index.ts';
import type { OpenTables } from '../copy/tables.ts';
import type { RecordStore } from '../record.ts';
import { recordOver } from '../sql/record-store.ts';
import { type Remembered, remember, rememberedIn } from '../sql/remembered.ts';
import type { InOne } from '../sql/watching.ts';
import type { Tables } from '../tables.ts';
import { dialectOf } from './dialect.ts';
import { fullText, writeGathered } from './full-text.ts';
import { gatherWords } from './gathered.ts';
import { MIGRATIONS } from './migrations.ts';
import { BUSY_TIMEOUT, type OpenOptions, openDatabase } from './open.ts';
import { findRuns } from './runs.ts';
import {
  COLUMNS,
  countStatements,
  findArticles,
  findStatements,
  findWordings,
  matchesByFullText,
} from './statements.ts';
import { verify } from './verify.ts';
import { withWords } from './with-words.ts';

/** Opens a record in an SQLite file; `:memory:` keeps it in memory. Throws as `openDatabase` does. */
export function openSqlite(location: string, options: OpenOptions = {}): RecordStore {
  const database = openDatabase(location, options);
  const db = new Kysely<Tables>({ dialect: dialectOf(database, location) });
  // Every transaction of SQLite that writes is alone.
  const inOne: InOne = (act) => db.transaction().execute(act);
  return recordOver({
    location,
    version: MIGRATIONS.length,
    db,
    inOne,
    inOneOf: {
      putting: keepingUndoInMemory(db, remembering(inOne)),
      watching: inOne,
      captures: inOne,
      alerting: inOne,
      access: inOne,
    },
    fullText,
    findStatements: afterWords(findStatements),
    findWordings: afterWords(findWordings),
    findRuns: afterWords(findRuns),
    countStatements: afterWords(countStatements),
    matchesByFullText: afterWords(matchesByFullText),
    statementColumns: COLUMNS,
    findArticles: afterWords(findArticles),
    withWords,
    purge: () => purge(db, location),
    state,
    verify: () => verify(db),
    settle: async () => void (await sql`pragma wal_checkpoint(passive)`.execute(db)),
    close: async () => {
      // Kysely closes only what it has used.
      await db.destroy();
      if (database.isOpen) database.close();
    },
  });
}

/**
 * Before a statement of SQL changes a page SQLite keeps what it was, lest the statement fails half-way; in a file, that is two
 * writes for each of a hundred and fifty pages an article (decisions/0145). In memory only while items are put: what is put by one
 * statement is small, and sorting or tidying up may need more than the memory there is.
 */
const keepingUndoInMemory =
  (db: Kysely<Tables>, inOne: InOne): InOne =>
  async (act) => {
    await sql`pragma temp_store = memory`.execute(db);
    try {
      return await inOne(act);
    } finally {
      await sql`pragma temp_store = default`.execute(db);
    }
  };

/** Whoever searches within a transaction that puts articles finds them. */
const afterWords =
  <A extends unknown[], T>(search: (db: Kysely<Tables>, ...asked: A) => Promise<T>) =>
  async (db: Kysely<Tables>, ...asked: A): Promise<T> => {
    await writeGathered(db);
    return search(db, ...asked);
  };

/**
 * Those who put articles remember what they have read of people, from one transaction to the next unless anybody has changed
 * anything between the two: this connection or another one (decisions/0160).
 */
function remembering(inOne: InOne): InOne {
  let last: { readonly state: string; readonly known: Remembered } | null = null;
  return async (act) => {
    const before = last;
    last = null;
    const { result, after } = await inOne(async (transaction) => {
      remember(transaction, before?.state === (await state(transaction)) ? before?.known : undefined);
      gatherWords(transaction);
      const result = await act(transaction);
      await writeGathered(transaction);
      return { result, after: { state: await state(transaction), known: rememberedIn(transaction)! } };
    });
    last = after;
    return result;
  };
}

/** Rows changed by this connection, and how often another one was seen to have committed. */
async function state(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ own: number; others: number }>`select total_changes() as own, data_version as others
    from pragma_data_version`.execute(db);
  const [{ own, others }] = rows as [{ own: number; others: number }];
  return `${own} ${others}`;
}

/** Milliseconds for which it is waited for those who read, and between two looks. */
const READERS_GET = 3000;
const LOOKS_EVERY = 100;

/**
 * Takes out of the file what deleted rows have left in it: in the index, in free pages, in the log. Rejects with
 * `record/busy` where somebody reads for so long that the log cannot be emptied.
 */
async function purge(db: Kysely<Tables>, location: string): Promise<void> {
  for (const index of ['statement_words', 'pair_words', 'article_words'])
    await sql`insert into ${sql.table(index)} (${sql.ref(index)}) values ('optimize')`.execute(db);
  await sql`vacuum`.execute(db);
  for (const until = performance.now() + READERS_GET; !(await isLogEmptied(db)); await wait(LOOKS_EVERY)) {
    if (performance.now() < until) continue;
    const remedy = 'It is tried again with the next `onrecord add`, `watch` or `forget`.';
    throw new OnrecordError('record/busy', `Another program is reading ${location}.`, remedy);
  }
}

/** Copies the log into the file and empties it, unless somebody reads an older state of the record. */
async function isLogEmptied(db: Kysely<Tables>): Promise<boolean> {
  // SQLite would wait for readers itself, and hold up everything else in this process meanwhile.
  await sql`pragma busy_timeout = 0`.execute(db);
  try {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
    return rows[0]?.busy !== 1;
  } finally {
    await sql`pragma busy_timeout = ${sql.raw(String(BUSY_TIMEOUT))}`.execute(db);
  }
}

/** Opens the tables of a record below its contract; throws as `openDatabase` does. */
export function sqliteTables(location: string, options: OpenOptions): OpenTables {
  const database = openDatabase(location, options);
  const db = new Kysely<Tables>({ dialect: dialectOf(database, location) });
  return {
    location,
    db,
    fullText,
    // Keys are one above the highest by themselves.
    afterCopy: async () => {},
    close: async () => {
      await sql`pragma wal_checkpoint(truncate)`.execute(db);
      await db.destroy();
    },
  };
}
