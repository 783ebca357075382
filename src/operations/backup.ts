import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { OnrecordError } from '../domain/index.ts';
import {
  type Copied,
  copyIn,
  copyOut,
  dumpIn,
  dumpOut,
  isDump,
  isServer,
  manifestOf,
  openRecord,
} from '../record/index.ts';

/** What a backup or a restored record holds. */
export interface CopyReport extends Copied {
  readonly file: string;
  /** Bytes of the backup. */
  readonly size: number;
  /** Of a record in PostgreSQL: the SHA-256 of the dump, also in the manifest beside it. */
  readonly sha256?: string;
}

/** Backups in a folder are named by the moment (UTC), so that their names sort by it. */
const NAME = { file: /^onrecord-\d{8}T\d{6}Z\.sqlite$/, server: /^onrecord-\d{8}T\d{6}Z\.dump$/ } as const;
const momentOf = (now: Date): string => now.toISOString().replace(/[-:]|\.\d+/g, '');

/**
 * Writes the whole record as it is at one moment to a new file, or to one with the moment in its name where `target` is a
 * folder; there all but the last `keep` backups are then deleted. The record may be in use meanwhile. A record in a file
 * becomes a record; one in PostgreSQL a dump, with a manifest beside it.
 *
 * Rejects with `record/…`, `backup/exists`, and for a server `backup/no-program`, `backup/older-program`, `backup/failed`.
 */
export async function backUp(
  location: string,
  target: string,
  { keep, now = new Date() }: { readonly keep?: number; readonly now?: Date } = {},
): Promise<CopyReport & { readonly deleted: readonly string[] }> {
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
  const kind = isServer(location) ? 'server' : 'file';
  const file = folder ? join(folder, `onrecord-${momentOf(now)}.${kind === 'server' ? 'dump' : 'sqlite'}`) : target;
  const report = kind === 'server' ? await dumped(location, file) : copied(location, file);
  const deleted = folder && keep !== undefined ? deleteOlder(folder, NAME[kind], keep, basename(file)) : [];
  return { ...report, deleted };
}

const copied = (location: string, file: string): CopyReport => {
  const held = copyOut(location, file);
  return { file, size: statSync(file).size, ...held };
};

async function dumped(location: string, file: string): Promise<CopyReport> {
  const { size, sha256, format, articles, statements } = await dumpOut(location, file);
  return { file, size, sha256, format, articles, statements };
}

/** All but the last by name, and the one that was just made: its name is not the last where the clock was set back. */
function deleteOlder(folder: string, name: RegExp, keep: number, made: string): string[] {
  const backups = readdirSync(folder)
    .filter((one) => name.test(one) && one !== made)
    .sort();
  const older = backups.slice(0, Math.max(0, backups.length - Math.max(0, keep - 1))).map((one) => join(folder, one));
  for (const file of older) {
    rmSync(file);
    rmSync(manifestOf(file), { force: true });
  }
  return older;
}

/**
 * Makes a backup the record at a location, brought to this version's format. With `replace` a record that is there is
 * moved aside first (`movedTo`: a file, or a schema of the same database), never deleted.
 *
 * Rejects with `record/…`, `restore/exists`, `restore/in-use`, and for a server `restore/no-manifest`,
 * `restore/other-server`, `backup/no-program`, `backup/older-program`, `backup/failed`.
 */
export async function restore(
  file: string,
  location: string,
  { replace = false, now = new Date() }: { readonly replace?: boolean; readonly now?: Date } = {},
): Promise<CopyReport & { readonly movedTo: string | null }> {
  const put = isServer(location) ? enteredAt : placedAt;
  const { movedTo, ...held } = await put(file, location, replace, now);
  const record = openRecord(location);
  try {
    await record.log('restore', { file: resolve(file), movedTo });
    return { file, ...held, format: record.version, movedTo };
  } finally {
    await record.close();
  }
}

type Restored = Omit<CopyReport, 'file'> & { readonly movedTo: string | null };

async function placedAt(file: string, location: string, replace: boolean, now: Date): Promise<Restored> {
  if (isDump(file)) {
    const remedy = 'Restore it to a server (--record postgres://…), then `onrecord migrate postgres://… FILE`.';
    throw new OnrecordError('record/not-a-record', `${file} is a backup of a record in PostgreSQL.`, remedy);
  }
  const aside = replace ? `${location}.before-${momentOf(now)}` : null;
  const held = copyIn(file, location, aside);
  return { size: statSync(file).size, ...held, movedTo: aside !== null && existsSync(aside) ? aside : null };
}

async function enteredAt(file: string, location: string, replace: boolean, now: Date): Promise<Restored> {
  const aside = replace ? `before_${momentOf(now).toLowerCase()}` : null;
  const { manifest, movedTo } = await dumpIn(file, location, aside);
  const { size, sha256, format, articles, statements } = manifest;
  return { size, sha256, format, articles, statements, movedTo };
}
