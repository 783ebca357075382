import assert from 'node:assert/strict';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, beforeEach, test } from 'node:test';
import { backUp, restore } from '../../src/operations/backup.ts';
import { openRecord } from '../../src/record/index.ts';
import { MIGRATIONS, OLDEST_FORMAT } from '../../src/record/sqlite/migrations.ts';
import { BRIDGE, FERRY } from '../record/invented.ts';
import { failsWith, putAt, wholeAt } from './backups.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-backup-'));
after(() => rmSync(folder, { recursive: true }));

/** `PRAGMA application_id` of a record. */
const ONRC = 0x6f6e7263;

let place = '';
let made = 0;
/** Each test has a folder with a record of one article. */
beforeEach(async () => {
  place = join(folder, String(++made));
  mkdirSync(place);
  await putAt(at('record.sqlite'), BRIDGE, true);
});

const at = (name: string): string => join(place, name);

test('what a backup holds comes back whole, and what was there is moved aside', async () => {
  const record = openRecord(at('record.sqlite'));
  const [statement] = await record.statements({ limit: 1 });
  await record.correct({ what: 'reject', statement: statement!.id, reason: 'wrong-words' }, { by: 'Rosa Ilves' });
  await record.close();
  const before = await wholeAt(at('record.sqlite'));
  const { articles, statements } = await backUp(at('record.sqlite'), at('backup.sqlite'));
  assert.deepEqual([articles, statements], [1, 4]);
  await putAt(at('record.sqlite'), FERRY);
  const later = await wholeAt(at('record.sqlite'));
  assert.notDeepEqual(later, before);
  const { movedTo } = await restore(at('backup.sqlite'), at('record.sqlite'), { replace: true });
  assert.deepEqual(await wholeAt(at('record.sqlite')), before);
  assert.deepEqual(await wholeAt(movedTo!), later);
});

test('a backup is taken while another program writes, and holds what was acknowledged before', async () => {
  const writing = openRecord(at('record.sqlite'));
  await writing.put(FERRY.item, FERRY.entry);
  assert.ok(existsSync(at('record.sqlite-wal')), 'the log is not in the file yet');
  const { articles } = await backUp(at('record.sqlite'), at('backup.sqlite'));
  assert.equal(articles, 2);
  await writing.close();
});

test('a backup stays byte for byte what it was, however often it is restored', async () => {
  await backUp(at('record.sqlite'), at('backup.sqlite'));
  const bytes = readFileSync(at('backup.sqlite'));
  await restore(at('backup.sqlite'), at('one.sqlite'));
  await restore(at('backup.sqlite'), at('two.sqlite'));
  assert.deepEqual(readFileSync(at('backup.sqlite')), bytes);
  assert.deepEqual(
    readdirSync(place).filter((name) => /backup/.test(name)),
    ['backup.sqlite'],
  );
});

test('no backup is overwritten, and no record without --replace', async () => {
  await backUp(at('record.sqlite'), at('backup.sqlite'));
  const bytes = readFileSync(at('backup.sqlite'));
  await putAt(at('record.sqlite'), FERRY);
  await assert.rejects(backUp(at('record.sqlite'), at('backup.sqlite')), failsWith('backup/exists'));
  assert.deepEqual(readFileSync(at('backup.sqlite')), bytes);
  const whole = await wholeAt(at('record.sqlite'));
  await assert.rejects(restore(at('backup.sqlite'), at('record.sqlite')), failsWith('restore/exists'));
  assert.deepEqual(await wholeAt(at('record.sqlite')), whole);
});

test('a damaged backup, or another file, is refused before anything is changed', async () => {
  await backUp(at('record.sqlite'), at('backup.sqlite'));
  const bytes = readFileSync(at('backup.sqlite'));
  bytes.fill(0x5a, bytes.length - 4096 * 12);
  writeFileSync(at('damaged.sqlite'), bytes);
  writeFileSync(at('notes.txt'), 'Bread, milk, and a great many other things.\n'.repeat(200));
  const whole = await wholeAt(at('record.sqlite'));
  const replace = { replace: true };
  await assert.rejects(restore(at('damaged.sqlite'), at('record.sqlite'), replace), failsWith('record/damaged'));
  await assert.rejects(restore(at('notes.txt'), at('record.sqlite'), replace), failsWith('record/not-a-record'));
  await assert.rejects(restore(at('absent.sqlite'), at('record.sqlite'), replace), failsWith('record/missing'));
  assert.deepEqual(await wholeAt(at('record.sqlite')), whole);
  assert.deepEqual(
    readdirSync(place).filter((name) => /part|before/.test(name)),
    [],
  );
});

test('a record that another program has open is not replaced', async () => {
  await backUp(at('record.sqlite'), at('backup.sqlite'));
  const other = openRecord(at('record.sqlite'));
  await other.totals();
  const restoring = restore(at('backup.sqlite'), at('record.sqlite'), { replace: true });
  await assert.rejects(restoring, failsWith('restore/in-use'));
  await other.put(FERRY.item, FERRY.entry);
  await other.close();
  const record = openRecord(at('record.sqlite'));
  assert.equal((await record.totals()).articles, 2);
  await record.close();
});

test('a record that is damaged beyond opening is replaced, and kept aside', async () => {
  await backUp(at('record.sqlite'), at('backup.sqlite'));
  writeFileSync(at('record.sqlite'), readFileSync(at('record.sqlite')).fill(0x5a, 0, 4096));
  const { movedTo } = await restore(at('backup.sqlite'), at('record.sqlite'), { replace: true });
  assert.ok(existsSync(movedTo!));
  const record = openRecord(at('record.sqlite'));
  assert.equal((await record.totals()).articles, 1);
  await record.close();
});

test('a damaged record gives no backup, and leaves no half of one', async () => {
  const bytes = readFileSync(at('record.sqlite'));
  bytes.fill(0x5a, bytes.length - 4096 * 12);
  writeFileSync(at('damaged.sqlite'), bytes);
  await assert.rejects(backUp(at('damaged.sqlite'), at('backup.sqlite')), failsWith('record/damaged'));
  assert.deepEqual(
    readdirSync(place).filter((name) => /backup/.test(name)),
    [],
  );
});

test('in a folder each backup has a name of its own, and only the last ones stay; other files are not touched', async () => {
  mkdirSync(at('backups'));
  copyFileSync(at('record.sqlite'), join(at('backups'), 'mine.sqlite'));
  for (const day of [14, 15, 16]) {
    await backUp(at('record.sqlite'), at('backups'), { keep: 2, now: new Date(Date.UTC(2031, 2, day, 2)) });
  }
  const names = ['mine.sqlite', 'onrecord-20310315T020000Z.sqlite', 'onrecord-20310316T020000Z.sqlite'];
  assert.deepEqual(readdirSync(at('backups')).sort(), names);
  await assert.rejects(backUp(at('record.sqlite'), at('new.sqlite'), { keep: 2 }), failsWith('usage/backup'));
});

test('a backup of an older format is brought up to date where it is restored, not where it is kept', async () => {
  const old = new DatabaseSync(at('backup.sqlite'));
  old.exec([...MIGRATIONS.slice(0, OLDEST_FORMAT), `pragma application_id = ${ONRC}`].join(';'));
  old.exec(`pragma user_version = ${OLDEST_FORMAT}`);
  old.close();
  const { format } = await restore(at('backup.sqlite'), at('restored.sqlite'));
  assert.equal(format, MIGRATIONS.length);
  const again = new DatabaseSync(at('backup.sqlite'), { readOnly: true });
  assert.equal(again.prepare('pragma user_version').get()!.user_version, OLDEST_FORMAT);
  again.close();
});
