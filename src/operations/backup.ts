import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { OnrecordError } from '../domain/index.ts';
import { type Copied, copyIn, copyOut, isServer, openRecord } from '../record/index.ts';

/** What a backup or a restored record holds. */
export interface CopyReport extends Copied {
  readonly file: string;
  /** Bytes of the backup. */
  readonly size: number;
}

/** PostgreSQL's own tools back up a server with all that is in it, and go on from a base backup to any moment. */
function refuseServer(location: string): void {
  if (!isServer(location)) return;
  const remedy =
    'Use `pg_dump --format=custom --schema=onrecord` and `pg_restore`; or, while nobody writes, `onrecord migrate postgres://… backup.sqlite`.';
  throw new OnrecordError('backup/server', 'A record in PostgreSQL is backed up by the tools of PostgreSQL.', remedy);
}

/** Backups in a folder are named by the moment (UTC), so that their names sort by it. */
const NAME = /^onrecord-\d{8}T\d{6}Z\.sqlite$/;
const momentOf = (now: Date): string => now.toISOString().replace(/[-:]|\.\d+/g, '');

/**
 * Writes the whole record as it is at one moment to a new file, or to one with the moment in its name where `target` is a
 * folder; there all but the last `keep` backups are then deleted. The record may be in use meanwhile.
 *
 * Rejects with `record/…`, `backup/exists`, `backup/server`.
 */
export async function backUp(
  location: string,
  target: string,
  { keep, now = new Date() }: { readonly keep?: number; readonly now?: Date } = {},
): Promise<CopyReport & { readonly deleted: readonly string[] }> {
  refuseServer(location);
  const found = statSync(target, { throwIfNoEntry: false });
  const folder = found?.isDirectory() ? target : null;
  if (found && !folder) {
    const remedy = 'Name a new file, or a folder in which each backup gets a name of its own.';
    throw new OnrecordError('backup/exists', `${target} is there already; no backup is overwritten.`, remedy);
  }
  if (keep !== undefined && !folder) {
    const remedy = 'Name the folder in which the backups are.';
    throw new OnrecordError('usage/backup', 'Only of the backups in a folder can some be kept.', remedy);
  }
  const file = folder ? join(folder, `onrecord-${momentOf(now)}.sqlite`) : target;
  const copied = copyOut(location, file);
  const deleted = folder && keep !== undefined ? deleteOlder(folder, keep) : [];
  return { file, size: statSync(file).size, ...copied, deleted };
}

function deleteOlder(folder: string, keep: number): string[] {
  const backups = readdirSync(folder)
    .filter((name) => NAME.test(name))
    .sort();
  const older = backups.slice(0, Math.max(0, backups.length - keep)).map((name) => join(folder, name));
  for (const file of older) rmSync(file);
  return older;
}

/**
 * Makes a backup the record at a location, brought to this version's format. With `replace` a record that is there is
 * moved aside first (`movedTo`), never deleted.
 *
 * Rejects with `record/…`, `restore/exists`, `restore/in-use`, `backup/server`.
 */
export async function restore(
  file: string,
  location: string,
  { replace = false, now = new Date() }: { readonly replace?: boolean; readonly now?: Date } = {},
): Promise<CopyReport & { readonly movedTo: string | null }> {
  refuseServer(location);
  const aside = replace ? `${location}.before-${momentOf(now)}` : null;
  const copied = copyIn(file, location, aside);
  const movedTo = aside !== null && existsSync(aside) ? aside : null;
  const record = openRecord(location);
  try {
    await record.log('restore', { file: resolve(file), movedTo });
    return { file, size: statSync(file).size, ...copied, format: record.version, movedTo };
  } finally {
    await record.close();
  }
}
