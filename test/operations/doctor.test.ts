import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, beforeEach, test } from 'node:test';
import { examine } from '../../src/operations/doctor.ts';
import { clockFinding, modelsFinding } from '../../src/operations/findings.ts';
import { goByTheseRules } from '../../src/operations/rules.ts';
import { openRecord, type RecordStore } from '../../src/record/index.ts';
import { BRIDGE } from '../record/invented.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-doctor-'));
after(() => rmSync(folder, { recursive: true }));
let location = '';
let made = 0;
beforeEach(async () => {
  location = join(folder, `${++made}.sqlite`);
  await withRecord(async (record) => {
    await goByTheseRules(record);
    await record.put(BRIDGE.item, BRIDGE.entry);
    await record.relatives.relate(BRIDGE.entry.article.id, []);
  });
  chmodSync(location, 0o640);
});

async function withRecord(act: (record: RecordStore) => Promise<unknown>): Promise<void> {
  const record = openRecord(location, { create: true });
  await act(record);
  await record.close();
}

/** What is not fine: its name and state. */
const troubles = async (): Promise<string[]> =>
  (await examine({ location })).filter(({ state }) => state !== 'fine').map(({ name, state }) => `${name} ${state}`);

test('a sound installation with a sound record has nothing wrong, and every remedy is for something that is', async () => {
  const findings = await examine({ location, full: true });
  assert.deepEqual(await troubles(), []);
  assert.deepEqual(
    findings.filter(({ state, remedy }) => (state === 'fine') !== (remedy === undefined)),
    [],
  );
  const names = findings.map(({ name }) => name);
  assert.deepEqual(
    ['Program', 'SQLite', 'Models', 'Disk', 'Record', 'Writing', 'Rights', 'Clock', 'Wholeness'].filter(
      (name) => !names.includes(name),
    ),
    [],
  );
});

test('a record that everybody may change, or read with its users, is told', async () => {
  chmodSync(location, 0o666);
  assert.deepEqual(await troubles(), ['Rights warning']);
  chmodSync(location, 0o644);
  assert.deepEqual(await troubles(), []);
  await withRecord((record) =>
    record.access.putUser({ name: 'Rosa Ilves', role: 'read', added: '2031-03-14', password: null }),
  );
  assert.deepEqual(await troubles(), ['Rights warning']);
});

test('a clock that was set back, or was never set, is told', async () => {
  const database = new DatabaseSync(location);
  database.exec(
    `insert into audit (at, by, action, details) values ('2099-01-01T00:00:00.000Z', 'a person', 'add', '{}')`,
  );
  database.close();
  assert.deepEqual(await troubles(), ['Clock warning']);
  await withRecord(async (record) => {
    assert.equal((await clockFinding(record, new Date('2001-01-01'))).state, 'broken');
    assert.equal((await clockFinding(record, new Date('2099-01-02'))).state, 'fine');
  });
});

test('positions and relatives that are still to be read are told', async () => {
  await withRecord((record) =>
    record.putIssues([{ id: 'ferry', proposition: 'The ferry should be kept.', about: ['the ferry'] }]),
  );
  assert.deepEqual(await troubles(), ['Issues warning']);
  const database = new DatabaseSync(location);
  database.exec('delete from related');
  database.close();
  assert.deepEqual(await troubles(), ['Relatives warning', 'Issues warning']);
});

test('weights that are not those of their card are told', () => {
  assert.equal(modelsFinding({ attribution: '0'.repeat(64) }).state, 'warning');
});

test('a record that is damaged, of another kind, or not there is told, and nothing is thrown', async () => {
  writeFileSync(location, 'Bread, milk, and a great many other things.\n'.repeat(200));
  assert.deepEqual(await troubles(), ['Record broken']);
  rmSync(location);
  assert.deepEqual(await troubles(), ['Record warning']);
});
