import { constants, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { OnrecordError } from '../../domain/index.ts';
import { placeFile } from '../whole-file.ts';
import { asOnrecordError } from './errors.ts';
import { checkKind, checkPlace, pragma } from './open.ts';

/** Milliseconds to wait for a writer. */
const BUSY_TIMEOUT = 30_000;
/** Files that SQLite keeps beside the database. */
const BESIDE = ['-wal', '-shm', '-journal'];

/** What a copy holds, current versions alone. */
export interface Copied {
  /** The version of the storage format. */
  readonly format: number;
  readonly articles: number;
  readonly statements: number;
}

/**
 * Writes the record as it is at one moment to a new file, while others read and write it. The file appears only once it
 * is whole, checked and on the disk.
 *
 * Throws `record/missing`, `record/not-a-record`, `record/damaged`, `record/full`, `record/busy`, `record/unwritable`.
 */
export function copyOut(location: string, file: string): Copied {
  checkPlace(location, false);
  const part = `${file}.part`;
  rmSync(part, { force: true });
  try {
    const database = new DatabaseSync(location, { timeout: BUSY_TIMEOUT, readOnly: true });
    try {
      checkKind(database, location);
      database.prepare('vacuum into ?').run(part);
    } finally {
      database.close();
    }
    const copied = checkWhole(part);
    placeFile(part, file);
    return copied;
  } catch (error) {
    rmSync(part, { force: true });
    throw asOnrecordError(error, location);
  }
}

/**
 * Puts a copy where a record is kept. What is there now is moved to the name that `aside` gives; without it a record
 * that is there is left alone. Throws as `copyOut`, and `restore/in-use` where another program has that record open.
 */
export function copyIn(file: string, location: string, aside: string | null): Copied {
  checkPlace(file, false);
  checkPlace(location, true);
  const part = `${location}.part`;
  try {
    const copied = checkWhole(file);
    copyFileSync(file, part, constants.COPYFILE_FICLONE);
    if (existsSync(location)) moveAside(location, aside);
    placeFile(part, location);
    return copied;
  } catch (error) {
    throw asOnrecordError(error, file);
  } finally {
    rmSync(part, { force: true });
  }
}

/** Reads every page of a file, and what kind it is. */
function checkWhole(file: string): Copied {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    checkKind(database, file);
    const [first] = database.prepare('pragma integrity_check(1)').all();
    const countOf = (table: 'article' | 'statement'): number =>
      Number(database.prepare(`select count(*) as n from ${table} where current = 1`).get()!.n);
    if (first?.integrity_check === 'ok') {
      const format = pragma(database, 'user_version');
      return { format, articles: countOf('article'), statements: countOf('statement') };
    }
    const remedy = 'Take another backup; for the record itself, see `onrecord doctor --full`.';
    throw new OnrecordError('record/damaged', `${file} is damaged: ${first?.integrity_check}.`, remedy);
  } finally {
    database.close();
  }
}

function moveAside(location: string, aside: string | null): void {
  if (aside === null) {
    const remedy = 'Add --replace to move it aside, or name another place with --record.';
    throw new OnrecordError('restore/exists', `There is a record at ${location} already.`, remedy);
  }
  endLog(location);
  renameSync(location, aside);
  for (const beside of BESIDE) if (existsSync(location + beside)) renameSync(location + beside, aside + beside);
}

/** Copies the log into the file, which SQLite does for nobody but the only one that has it open. */
function endLog(location: string): void {
  try {
    const database = new DatabaseSync(location);
    try {
      database.exec('pragma journal_mode = delete');
    } finally {
      database.close();
    }
  } catch (error) {
    const known = asOnrecordError(error, location);
    // A damaged one is what backups are for: it is moved as it is, with its log.
    if (!(known instanceof OnrecordError) || known.code !== 'record/busy') return;
    const remedy = 'End `onrecord serve`, `watch` and whatever else uses it, and run this again.';
    throw new OnrecordError('restore/in-use', `Another program has the record ${location} open.`, remedy);
  }
}
