import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { addItems } from '../../src/operations/add.ts';
import { examine } from '../../src/operations/doctor.ts';
import { openRecord } from '../../src/record/index.ts';
import { BRIDGE } from '../record/invented.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-forgetting-'));
after(() => rmSync(folder, { recursive: true }));

const ODILE = 'person:odile-farrant';

async function recordWithOdile(name: string): Promise<string> {
  const location = join(folder, name);
  const record = openRecord(location, { create: true });
  await record.put(BRIDGE.item, BRIDGE.entry);
  await record.settle();
  await record.close();
  return location;
}

/** Whether the words stand anywhere in the files of a record, in rows or in what deleted rows have left. */
const standsIn = (location: string, words: string): boolean =>
  [location, `${location}-wal`].some((file) => existsSync(file) && readFileSync(file).includes(words));

/** Begins to read the record as it is now; answers how to end that. */
function reader(location: string): () => void {
  const database = new DatabaseSync(location, { readOnly: true });
  database.exec('begin; select count(*) from item');
  database.prepare('select count(*) from item').get();
  return () => database.close();
}

async function* nothing(): AsyncGenerator<never> {}

const findings = async (location: string): Promise<string[]> =>
  (await examine({ location })).filter(({ state }) => state === 'warning').map(({ name }) => name);

test('where somebody reads meanwhile, forgetting says that deleted rows are left; the next run takes them out', async () => {
  const location = await recordWithOdile('read.sqlite');
  const end = reader(location);
  const record = openRecord(location);
  const { purged } = await record.forget([ODILE], { by: 'Rosa Ilves' });
  assert.equal(purged, false);
  assert.ok(standsIn(location, ODILE));
  assert.ok((await findings(location)).includes('Forgetting'));
  end();
  await addItems(record, nothing());
  assert.equal(await record.isForgettingDone(), true);
  assert.ok(!standsIn(location, ODILE));
  assert.ok(!(await findings(location)).includes('Forgetting'));
  await record.close();
});

/** Forgets in a process of its own. */
function forgetting(location: string): ChildProcess {
  const script = `
    const { openRecord } = await import(${JSON.stringify(join(import.meta.dirname, '../../src/record/index.ts'))});
    await openRecord(process.argv[1]).forget([process.argv[2]], { by: 'Rosa Ilves' });`;
  return spawn(process.execPath, ['--input-type=module', '-e', script, location, ODILE], { stdio: 'ignore' });
}

test('a process that is killed after it has forgotten, before deleted rows are out of the file, leaves that to the next run', async () => {
  const location = await recordWithOdile('killed.sqlite');
  const end = reader(location);
  const child = forgetting(location);
  const ended = new Promise((resolve) => child.once('close', (_, signal) => resolve(signal)));
  const record = openRecord(location);
  // The reader keeps the process from its end.
  while (!(await record.isForgotten(ODILE)) && child.exitCode === null) await wait(20);
  child.kill('SIGKILL');
  assert.equal(await ended, 'SIGKILL');
  end();
  assert.equal(await record.isForgettingDone(), false);
  assert.ok(standsIn(location, ODILE));
  await addItems(record, nothing());
  assert.ok(!standsIn(location, ODILE));
  assert.deepEqual(await record.verify(), []);
  await record.close();
});
