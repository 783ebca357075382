import { OnrecordError } from '../../domain/index.ts';

interface Known {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

const UNAVAILABLE: Known = {
  code: 'record/unavailable',
  message: 'The database of the record does not answer, or the connection to it was lost:',
  remedy:
    'Check that it runs and can be reached, and run this again: what was acknowledged is kept, and what was stored already changes nothing.',
};
const REFUSED: Known = {
  code: 'record/refused',
  message: 'The database does not let this user in, or not do this:',
  remedy:
    'Check the user and password in the address, and that the user may create tables in the schema of the record.',
};
const NO_DATABASE: Known = {
  code: 'record/missing',
  message: 'There is no such database:',
  remedy: 'Create it (`createdb NAME`), or name another one with --record.',
};
const FULL: Known = {
  code: 'record/full',
  message: 'There is no space left for the database of the record',
  remedy: 'Free some space and run this again; what was stored until now is kept.',
};
const BUSY: Known = {
  code: 'record/busy',
  message: 'Another program has been writing for too long to the record',
  remedy: 'Wait until it is done and run this again; what was stored until now is kept.',
};
const DAMAGED: Known = {
  code: 'record/damaged',
  message: 'Parts of the database are damaged: the record',
  remedy: 'Run `onrecord doctor --full`, and restore the database from a backup.',
};
const OTHER_TABLES: Known = {
  code: 'record/older',
  message: 'The tables of this record are not those of its format:',
  remedy: 'Restore the database from a backup, or move what it holds to a new record.',
};
const READ_ONLY: Known = {
  code: 'record/unwritable',
  message: 'The database may only be read:',
  remedy: 'Name the address of the server that takes writes.',
};

/** By SQLSTATE (postgresql.org/docs/current/errcodes-appendix.html), the whole code before its class. */
const KNOWN: Readonly<Record<string, Known>> = {
  '08': UNAVAILABLE,
  '57P01': UNAVAILABLE,
  '57P02': UNAVAILABLE,
  '57P03': UNAVAILABLE,
  '57P05': UNAVAILABLE,
  '53300': UNAVAILABLE,
  '28': REFUSED,
  '42501': REFUSED,
  '3D000': NO_DATABASE,
  '53100': FULL,
  '53': FULL,
  '55P03': BUSY,
  '40': BUSY,
  '25006': READ_ONLY,
  XX001: DAMAGED,
  XX002: DAMAGED,
  '42P01': OTHER_TABLES,
  '42703': OTHER_TABLES,
};

/** Failures of the connection itself: of the system, and of the driver, which gives these no code. */
const LOST = /^(?:ECONN\w+|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE|ENOENT|EACCES)$/;
const LOST_IN_WORDS =
  /connection (?:terminated|ended|error|was closed)|timeout exceeded when trying to connect|^timeout expired$|query read timeout|client has encountered a connection error|not queryable/i;

/** What a failure of PostgreSQL means for the one who uses the record. Anything else is passed on as it is. */
export function asOnrecordError(error: unknown, location: string): unknown {
  if (!(error instanceof Error) || error instanceof OnrecordError) return error;
  const { code } = error as { code?: unknown };
  const known = typeof code === 'string' ? (KNOWN[code] ?? KNOWN[code.slice(0, 2)]) : undefined;
  const lost = (typeof code === 'string' && LOST.test(code)) || LOST_IN_WORDS.test(error.message);
  const found = known ?? (lost ? UNAVAILABLE : undefined);
  if (!found) return error;
  const said = found === UNAVAILABLE || found === REFUSED ? ` (${error.message || String(code)})` : '';
  return new OnrecordError(found.code, `${found.message} ${location}${said}.`, found.remedy, { cause: error });
}
