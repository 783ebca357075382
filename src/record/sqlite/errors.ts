import { OnrecordError } from '../../domain/index.ts';

/** SQLite's primary result codes (sqlite.org/rescode.html). */
const ERROR = 1;
const BUSY = 5;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const NOTADB = 26;

/** What a failure of SQLite means for the one who uses the record. Anything else is passed on as it is. */
export function asOnrecordError(error: unknown, location: string): unknown {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  if (typeof code !== 'number') return error;
  const known = otherTables(code, error) ? OTHER_TABLES : KNOWN[code & 0xff];
  if (!known) return error;
  return new OnrecordError(known.code, `${known.message} ${location}.`, known.remedy, { cause: error });
}

/** A query that names a table or column which the file does not have. */
const otherTables = (code: number, error: unknown): boolean =>
  (code & 0xff) === ERROR && /^no such (?:table|column)|has no column named/.test(String((error as Error).message));

const OTHER_TABLES = {
  code: 'record/older',
  message: 'The tables of this record are those of a development version:',
  remedy: 'Add the same items to a new record (`onrecord add --record NEW.sqlite …`).',
};

export const NOT_A_RECORD = {
  code: 'record/not-a-record',
  message: 'This file is no record:',
  remedy: 'Name another file with --record; this one was left as it is.',
} as const;

const UNWRITABLE = {
  code: 'record/unwritable',
  message: 'The record cannot be written:',
  remedy: 'Check that the folder exists and may be written, or name another file with --record.',
};

const KNOWN: Readonly<Record<number, { code: string; message: string; remedy: string }>> = {
  [BUSY]: {
    code: 'record/busy',
    message: 'Another program has been writing for too long to the record',
    remedy: 'Wait until it is done and run this again; what was stored until now is kept.',
  },
  [READONLY]: UNWRITABLE,
  [CANTOPEN]: UNWRITABLE,
  [IOERR]: {
    code: 'record/unwritable',
    message: 'The disk reports an error while reading or writing the record',
    remedy: 'Check the disk; then run `onrecord doctor`.',
  },
  [CORRUPT]: {
    code: 'record/damaged',
    message: 'Parts of the file are damaged: the record',
    remedy: 'Run `onrecord doctor --full`, and restore the record from a backup.',
  },
  [FULL]: {
    code: 'record/full',
    message: 'There is no space left on the disk of the record',
    remedy: 'Free some space and run this again; what was stored until now is kept.',
  },
  [NOTADB]: NOT_A_RECORD,
};
