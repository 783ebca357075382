import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { OnrecordError } from '../../domain/index.ts';
import { asOnrecordError, NOT_A_RECORD } from './errors.ts';
import { MIGRATIONS, OLDEST_FORMAT, WITH_PAIRS } from './migrations.ts';
import { fillPairs } from './pairs.ts';

/** `PRAGMA application_id` of a record: "onrc". */
const APPLICATION_ID = 0x6f6e7263;
/** Pages (4 KiB) in the log before they are copied into the file, with a sync of the disk; decisions/0072. */
const PAGES_A_CHECKPOINT = 16_000;
/**
 * KiB of pages kept in memory, and the part of the file that they may be: what is put touches pages at random places, the more
 * of them the larger the file is (decisions/0145). SQLite takes the memory only as it reads so many pages.
 */
const [LEAST_KEPT, MOST_KEPT, PART_KEPT] = [32_000, 256_000, 1 / 16];
/** Milliseconds to wait for another writer; one item takes about one, a large migration longer. */
export const BUSY_TIMEOUT = 30_000;

export interface OpenOptions {
  /** Makes a new record where there is none. Without it a missing record is `record/missing`. */
  readonly create?: boolean;
  /** Pages that the file may have at most; then it is `record/full`. Without it, the disk decides. */
  readonly pagesAtMost?: number;
}

/**
 * Opens the SQLite file of a record and brings it to this version's format.
 *
 * Throws `record/missing`, `record/unwritable`, `record/not-a-record`, `record/newer`, `record/older`, `record/full`,
 * `record/busy`, `record/damaged`.
 */
export function openDatabase(location: string, { create = false, pagesAtMost }: OpenOptions): DatabaseSync {
  const memory = location === ':memory:';
  if (!memory) checkPlace(location, create);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(location, { timeout: BUSY_TIMEOUT });
    checkKind(database, location);
    if (!memory) useLog(database);
    prepareConnection(database, memory ? 0 : statSync(location).size);
    migrate(database);
    if (pagesAtMost !== undefined) database.exec(`pragma max_page_count = ${pagesAtMost}`);
    return database;
  } catch (error) {
    if (database?.isOpen) database.close();
    throw asOnrecordError(error, location);
  }
}

/** Checks that there is a file, or that a folder for it can be made. */
export function checkPlace(location: string, create: boolean): void {
  const found = statSync(location, { throwIfNoEntry: false });
  if (found?.isFile()) return;
  if (found) {
    throw new OnrecordError('record/unwritable', `${location} is no file.`, 'Name a file with --record.');
  }
  if (!create) {
    throw new OnrecordError(
      'record/missing',
      `There is no record at ${location}.`,
      'Add something first (`onrecord add FILE`), or name another record with --record.',
    );
  }
  try {
    mkdirSync(dirname(location), { recursive: true });
  } catch (cause) {
    throw new OnrecordError(
      'record/unwritable',
      `The folder of the record cannot be made: ${dirname(location)}.`,
      'Make it yourself, or name a file in another folder with --record.',
      { cause },
    );
  }
}

/** Throws where the file holds something else, or a format that only a newer version of onrecord knows. */
export function checkKind(database: DatabaseSync, location: string): void {
  const application = pragma(database, 'application_id');
  const tables = database.prepare('select count(*) as n from sqlite_schema').get()!.n;
  if (application !== APPLICATION_ID && tables !== 0) {
    throw new OnrecordError(NOT_A_RECORD.code, `${NOT_A_RECORD.message} ${location}.`, NOT_A_RECORD.remedy);
  }
  const version = pragma(database, 'user_version');
  if (version > MIGRATIONS.length) {
    throw new OnrecordError(
      'record/newer',
      `The record ${location} has format ${version}; this onrecord knows formats up to ${MIGRATIONS.length}.`,
      'Install a newer onrecord; the record was left as it is.',
    );
  }
  if (version > 0 && version < OLDEST_FORMAT) {
    throw new OnrecordError(
      'record/older',
      `The record ${location} has format ${version}, of a development version; this onrecord reads ${OLDEST_FORMAT} and up.`,
      'Add the same items to a new record (`onrecord add --record NEW.sqlite …`); the old one was left as it is.',
    );
  }
}

/** @param size bytes of the file; 0 where the record is in memory. */
function prepareConnection(database: DatabaseSync, size: number): void {
  const kept = Math.min(MOST_KEPT, Math.max(LEAST_KEPT, Math.round((size / 1024) * PART_KEPT)));
  // Normal: a killed process loses nothing; `settle` makes the log survive a power failure.
  database.exec(`pragma synchronous = normal; pragma cache_size = -${kept}; pragma trusted_schema = off`);
  database.exec(`pragma wal_autocheckpoint = ${PAGES_A_CHECKPOINT}`);
}

/** Milliseconds between two tries of a change that does not wait by itself. */
const PAUSE = 20;

/**
 * Turns the write-ahead log on. SQLite does not wait for another process that does the same, whatever its timeout is;
 * this does, as long.
 */
function useLog(database: DatabaseSync): void {
  const until = performance.now() + BUSY_TIMEOUT;
  while (database.prepare('pragma journal_mode').get()!.journal_mode !== 'wal') {
    try {
      database.exec('pragma journal_mode = wal');
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
const SQLITE_BUSY = 5;

/**
 * Runs the missing steps in one transaction, so that nobody sees a record half-way. Another process may have run them
 * while this one waited.
 */
function migrate(database: DatabaseSync): void {
  if (pragma(database, 'user_version') === MIGRATIONS.length) return;
  database.exec('begin immediate');
  try {
    for (let version = pragma(database, 'user_version'); version < MIGRATIONS.length; version++) {
      database.exec(MIGRATIONS[version]!);
      if (version + 1 === WITH_PAIRS) fillPairs(database);
      database.exec(`pragma application_id = ${APPLICATION_ID}; pragma user_version = ${version + 1}`);
    }
    database.exec('commit');
  } catch (error) {
    if (database.isTransaction) database.exec('rollback');
    throw error;
  }
}

export const pragma = (database: DatabaseSync, name: 'user_version' | 'application_id'): number =>
  Number(database.prepare(`pragma ${name}`).get()![name]);
