import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openRecord } from '../../../src/record/index.ts';
import { MIGRATIONS as POSTGRES_STEPS } from '../../../src/record/postgres/migrations.ts';
import { OLDEST_FORMAT, MIGRATIONS as SQLITE_STEPS } from '../../../src/record/sqlite/migrations.ts';
import { fill } from '../../record/fill.ts';
import type { Server } from '../../record/postgres/server.ts';
import { blowsOfServer, KILL_PROCESS } from './blows.ts';
import type { Work } from './kills.ts';
import { moveWork } from './move-work.ts';
import { makeOlder, olderFile } from './older-record.ts';
import { recordWork } from './record-work.ts';
import { upgradeWork } from './upgrade-work.ts';

/** The format of the first records in PostgreSQL. */
const FIRST_FORMAT = 1;

export interface Works {
  readonly record: Work;
  readonly upgrade: Work;
}

export interface ServerWorks extends Works {
  readonly move: Work;
  readonly back: Work;
}

/** What is done to a record in a file. Everything is made in the folder. */
export async function fileWorks(folder: string): Promise<Works> {
  const newFile = filesIn(folder);
  const filled = await newFile();
  await filledAt(filled);
  const newOlder = async (): Promise<string> => {
    const file = await newFile();
    olderFile(filled, file, OLDEST_FORMAT);
    return file;
  };
  return {
    record: recordWork(newFile, [KILL_PROCESS]),
    upgrade: upgradeWork({ newOlder, formatOf, before: OLDEST_FORMAT, after: SQLITE_STEPS.length }, [KILL_PROCESS]),
  };
}

/** What is done to a record in PostgreSQL, and moving one there and back. */
export async function serverWorks(folder: string, server: Server): Promise<ServerWorks> {
  const newFile = filesIn(folder);
  const newRecord = (): Promise<string> => server.newRecord();
  const [file, there] = [await newFile(), await newRecord()];
  for (const location of [file, there]) await filledAt(location);
  const newOlder = async (): Promise<string> => {
    const older = await server.copyOf(there);
    await makeOlder(older, FIRST_FORMAT);
    return older;
  };
  const formatAt = async (location: string): Promise<number> => {
    const rows = await server.runIn(location, 'select version from onrecord.format');
    return Number(rows[0]!.version);
  };
  const blows = blowsOfServer(server);
  const formats = { before: FIRST_FORMAT, after: POSTGRES_STEPS.length };
  return {
    record: recordWork(newRecord, blows),
    upgrade: upgradeWork({ newOlder, formatOf: formatAt, ...formats }, blows),
    move: moveWork(file, newRecord, blows),
    back: moveWork(there, newFile, blows),
  };
}

let made = 0;
const filesIn = (folder: string) => async (): Promise<string> => join(folder, `${++made}.sqlite`);

async function filledAt(location: string): Promise<void> {
  const record = openRecord(location, { create: true });
  await fill(record);
  await record.close();
}

async function formatOf(file: string): Promise<number> {
  const database = new DatabaseSync(file);
  try {
    return Number(database.prepare('pragma user_version').get()!.user_version);
  } finally {
    database.close();
  }
}
