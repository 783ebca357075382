import { OnrecordError } from '../domain/index.ts';
import type { OpenTables } from './copy/tables.ts';
import { isServer } from './location.ts';
import { placeOf } from './postgres/open.ts';
import { openPostgres, postgresTables } from './postgres/store.ts';
import type { RecordStore } from './record.ts';
import { openSqlite, sqliteTables } from './sqlite/store.ts';

export * from './access.ts';
export type * from './alerts.ts';
export type * from './captures.ts';
export { type CopiedRows, type CopyProgress, copyRecord } from './copy/copy.ts';
export { anchorOf, reattach } from './corrections/anchor.ts';
export { sideInDoubt } from './corrections/doubts.ts';
export { type DayRange, daysOf } from './days.ts';
export { roleInWords } from './join/roles.ts';
export { defaultLocation, isServer, withoutPassword } from './location.ts';
export { normalName } from './names.ts';
export * from './outlets.ts';
export * from './people.ts';
export { askServer, type Query } from './postgres/connected.ts';
export { dumpOut, isDump, manifestOf } from './postgres/dump.ts';
export { patientClient } from './postgres/patience.ts';
export { dumpIn } from './postgres/undump.ts';
export * from './record.ts';
export * from './relatives.ts';
export type * from './remarks.ts';
export type * from './reviewing.ts';
export { type Copied, copyIn, copyOut } from './sqlite/copies.ts';
export type * from './standings.ts';
export type * from './watching.ts';

/**
 * Opens the record at a location: the path of an SQLite file, `:memory:`, or `postgres://…`. A record in PostgreSQL is
 * connected when it is first used: then its calls reject with what an SQLite file throws here.
 *
 * Throws `OnrecordError`: `record/missing` unless `create`, `record/unwritable`, `record/not-a-record`, `record/newer`,
 * `record/older`, `record/full`, `record/busy`, `record/damaged`, `record/unavailable`, `record/refused`, `usage/record`.
 */
export function openRecord(location: string, options: { readonly create?: boolean } = {}): RecordStore {
  if (isServer(location)) return openPostgres(location, options);
  if (/^[a-z][a-z+]+:\/\//i.test(location)) {
    const remedy = 'Name a file with --record, or postgres://USER@HOST/DATABASE.';
    throw new OnrecordError('usage/record', `A record cannot be kept at ${location}.`, remedy);
  }
  return openSqlite(location, options);
}

/** Opens the tables of a record below its contract, to copy it whole; throws and rejects as `openRecord` does. */
export const openTables = (location: string, options: { readonly create?: boolean } = {}): OpenTables =>
  isServer(location) ? postgresTables(location, options) : sqliteTables(location, options);

/** The server and the schema of a record in PostgreSQL; null where it is a file. Throws `usage/record`. */
export const serverOf = (location: string): ReturnType<typeof placeOf> | null =>
  isServer(location) ? placeOf(location) : null;
