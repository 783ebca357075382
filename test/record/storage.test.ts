import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import { OnrecordError } from '../../src/domain/index.ts';
import { defaultLocation } from '../../src/record/index.ts';
import { asOnrecordError } from '../../src/record/sqlite/errors.ts';
import { openSqlite } from '../../src/record/sqlite/store.ts';
import { report } from './invent-people.ts';
import { BRIDGE, FERRY, invent } from './invented.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true }));
const place = (name: string): string => join(folder, `${name}.sqlite`);
const failsWith = (code: string) => (error: unknown) =>
  error instanceof OnrecordError && error.code === code && error.remedy !== '';
const opening =
  (location: string, create = true) =>
  () =>
    void openSqlite(location, { create });

/** A record with one article. */
async function withBridge(name: string): Promise<string> {
  const record = openSqlite(place(name), { create: true });
  await record.put(BRIDGE.item, BRIDGE.entry);
  await record.close();
  return place(name);
}

test('a record that is not there is missing, and opening it makes none', () => {
  assert.throws(opening(place('absent'), false), failsWith('record/missing'));
  assert.equal(existsSync(place('absent')), false);
});

test('a record in a folder that is not there makes the folder', async () => {
  const record = openSqlite(join(folder, 'new', 'deep', 'r.sqlite'), { create: true });
  assert.equal((await record.totals()).articles, 0);
  await record.close();
});

test('a file of another kind is no record and stays as it is', () => {
  writeFileSync(
    place('notes'),
    'Shopping: bread, milk, and a great many other things that are no database at all.\n'.repeat(20),
  );
  const before = readFileSync(place('notes'), 'utf8');
  assert.throws(opening(place('notes')), failsWith('record/not-a-record'));
  assert.equal(readFileSync(place('notes'), 'utf8'), before);
});

test("another program's database is no record and stays as it is", () => {
  const other = new DatabaseSync(place('other'));
  other.exec('create table bookmark (url text)');
  other.close();
  assert.throws(opening(place('other')), failsWith('record/not-a-record'));
  const again = new DatabaseSync(place('other'));
  assert.deepEqual(
    again
      .prepare('select name from sqlite_schema')
      .all()
      .map(({ name }) => name),
    ['bookmark'],
  );
  again.close();
});

test('a record of a newer version is refused and stays as it is', async () => {
  const location = await withBridge('newer');
  const database = new DatabaseSync(location);
  database.exec('pragma user_version = 9999');
  database.close();
  assert.throws(opening(location), failsWith('record/newer'));
  const again = new DatabaseSync(location);
  assert.equal(again.prepare('select count(*) as n from statement').get()!.n, 4);
  again.close();
});

test('a record of a development version is refused, says what to do, and stays as it is', async () => {
  const location = await withBridge('older');
  const database = new DatabaseSync(location);
  database.exec('pragma user_version = 1');
  database.close();
  assert.throws(opening(location), failsWith('record/older'));
  const again = new DatabaseSync(location);
  assert.equal(again.prepare('pragma user_version').get()!.user_version, 1);
  again.close();
});

test('a record whose tables are not those of its format is said to be so', async () => {
  const location = await withBridge('other-tables');
  const database = new DatabaseSync(location);
  database.exec('drop table scene');
  database.close();
  const record = openSqlite(location);
  await assert.rejects(record.put(FERRY.item, FERRY.entry), failsWith('record/older'));
  await record.close();
});

/** Everything in the file that is not an article's own text, as one string. */
function allButTexts(location: string): string {
  const database = new DatabaseSync(location);
  const tables = database
    .prepare("select name from sqlite_schema where type = 'table' and name not glob '*_words*'")
    .all()
    .map(({ name }) => String(name))
    .filter((name) => !['article_text', 'original', 'item', 'sqlite_sequence'].includes(name));
  const rows = tables.map((table) => JSON.stringify(database.prepare(`select * from ${table}`).all()));
  for (const index of ['statement_words', 'article_words']) {
    database.exec(`create virtual table temp.${index}_terms using fts5vocab('main', '${index}', 'row')`);
    rows.push(JSON.stringify(database.prepare(`select term from ${index}_terms`).all()));
  }
  database.close();
  return rows.join('\n');
}

test('a forgotten name is left nowhere in the file but in articles’ own texts', async () => {
  const location = await withBridge('forgotten');
  const record = openSqlite(location);
  const singer = report({ who: 'Odile Farrant', role: 'opera singer' });
  await record.put(singer.item, singer.entry);
  const alone = { name: 'Wilhelmina Quarrington', kind: 'person', aliases: ['Mina Quarrington'] } as const;
  await record.correct(
    { what: 'enter', actor: null, entered: alone },
    { by: 'Rosa Ilves', note: 'Quarrington of Orr' },
  );
  assert.match(allButTexts(location), /Odile Farrant/);
  const signed = { by: 'Rosa Ilves' };
  const { articles } = await record.forget(['person:odile-farrant', 'person:wilhelmina-quarrington'], signed);
  assert.deepEqual(articles, [BRIDGE.entry.article.id]);
  const namesake = await record.actorsNamed('Odile Farrant', 5);
  const profile = await record.profileOf(namesake[0]!.id, 1);
  assert.equal(profile?.appearances[0]?.basis, 'unlike somebody who was removed');
  await record.forget([namesake[0]!.id], signed);
  await record.close();
  assert.doesNotMatch(allButTexts(location), /odile|odil|quarrington/i);
  for (const file of [location, `${location}-wal`]) {
    if (existsSync(file)) assert.equal(readFileSync(file).includes('uarrington'), false, file);
  }
});

test('a place that cannot be written is said to be so', () => {
  mkdirSync(join(folder, 'directory.sqlite'));
  writeFileSync(join(folder, 'file'), '');
  assert.throws(opening(join(folder, 'directory.sqlite')), failsWith('record/unwritable'));
  assert.throws(opening(join(folder, 'file', 'r.sqlite')), failsWith('record/unwritable'));
});

test('writing to a file that may only be read is said to be impossible', async () => {
  const location = await withBridge('readonly');
  const database = new DatabaseSync(location, { readOnly: true });
  const written = () => database.exec("insert into issue values ('a', '{}', '', 0)");
  assert.throws(() => {
    try {
      written();
    } catch (error) {
      throw asOnrecordError(error, location);
    }
  }, failsWith('record/unwritable'));
  database.close();
});

test('a full disk loses nothing that was stored and leaves nothing half written', async () => {
  const location = await withBridge('full');
  const pages = new DatabaseSync(location);
  const { page_count: used } = pages.prepare('pragma page_count').get() as { page_count: number };
  pages.close();
  const record = openSqlite(location, { pagesAtMost: used });
  const before = await record.totals();
  const long = invent({
    title: 'A long one',
    body: Array.from({ length: 20_000 }, (_, i) => `word${i}`).join(' '),
    statements: [],
  });
  await assert.rejects(record.put(long.item, long.entry), failsWith('record/full'));
  assert.deepEqual(await record.totals(), before);
  assert.deepEqual(await record.verify(), []);
  await record.close();
  const roomy = openSqlite(location);
  assert.equal(await roomy.put(long.item, long.entry), 'added');
  await roomy.close();
});

test('damaged pages are found', async () => {
  const location = await withBridge('damaged');
  const bytes = readFileSync(location);
  bytes.fill(0x5a, bytes.length - 4096 * 6);
  writeFileSync(location, bytes);
  try {
    const record = openSqlite(location);
    try {
      assert.notDeepEqual(await record.verify(), []);
    } finally {
      await record.close();
    }
  } catch (error) {
    // The damage may reach what is read when a record is opened, or checked.
    assert.equal((error as OnrecordError).code, 'record/damaged');
  }
});

test('an original that was changed behind its back is found', async () => {
  const location = await withBridge('forged');
  const database = new DatabaseSync(location);
  database.exec("update original set bytes = x'789c030000000001'");
  database.close();
  const record = openSqlite(location);
  assert.match((await record.verify()).join(), /original bytes [0-9a-f]{64} were changed/);
  await record.close();
});

test('corrections and the audit log can only grow', async () => {
  const location = await withBridge('append');
  const record = openSqlite(location);
  await record.log('add', { added: 1 });
  await record.close();
  const database = new DatabaseSync(location);
  database.exec(
    `insert into correction (at, by, what, target, value) values ('2031-01-01', 'a person', 'actor', '{}', '{}')`,
  );
  for (const table of ['correction', 'audit']) {
    assert.throws(() => database.exec(`delete from ${table}`), /never deleted/);
    assert.throws(() => database.exec(`update ${table} set by = 'somebody else'`), /never changed/);
  }
  database.close();
});

const WRITER = join(import.meta.dirname, 'writer.ts');

/** Runs a process that writes invented articles; resolves with its status and what it acknowledged. */
function writer(location: string, from: number, count: number, killAfter?: number) {
  const child = spawn(process.execPath, [WRITER, location, String(from), String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: string[] = [];
  return new Promise<{ status: number | null; acknowledged: string[] }>((resolve) => {
    let rest = '';
    child.stdout.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop()!;
      acknowledged.push(...lines);
      if (killAfter !== undefined && acknowledged.length >= killAfter) child.kill('SIGKILL');
    });
    child.on('close', (status) => resolve({ status, acknowledged }));
  });
}

test('two processes that add the same items at once store each of them once', async () => {
  const location = place('two');
  const runs = await Promise.all([writer(location, 0, 60), writer(location, 30, 60)]);
  assert.deepEqual(
    runs.map(({ status }) => status),
    [0, 0],
  );
  const record = openSqlite(location);
  const { articles, versions, statements } = await record.totals();
  assert.deepEqual([articles, versions, statements], [90, 90, 180]);
  assert.deepEqual(await record.verify(), []);
  await record.close();
});

test('a process killed while it writes loses nothing that it acknowledged', async () => {
  const location = place('killed');
  const { status, acknowledged } = await writer(location, 0, 100_000, 25);
  assert.equal(status, null);
  const record = openSqlite(location);
  assert.deepEqual(await record.verify(), []);
  for (const id of acknowledged) assert.ok(await record.articleOf(id), id);
  const { articles, statements } = await record.totals();
  assert.equal(statements, articles * 2);
  await record.put(FERRY.item, FERRY.entry);
  await record.close();
});

test('a copy of the file is a record', async () => {
  const location = await withBridge('copied');
  copyFileSync(location, place('copy'));
  const record = openSqlite(place('copy'));
  assert.equal((await record.totals()).statements, 4);
  await record.close();
  assert.ok(statSync(place('copy')).size > 0);
});

test('the record is where --record, the environment or the data folder says', () => {
  assert.equal(defaultLocation({ ONRECORD_RECORD: '/srv/r.sqlite', XDG_DATA_HOME: '/data' }), '/srv/r.sqlite');
  assert.equal(defaultLocation({ XDG_DATA_HOME: '/data' }), join('/data', 'onrecord', 'record.sqlite'));
  assert.match(defaultLocation({ XDG_DATA_HOME: 'not/absolute' }), /\.local.share.onrecord.record\.sqlite$/);
});

test('what another process commits changes the state of the record', async () => {
  const location = await withBridge('state');
  const [one, other] = [openSqlite(location), openSqlite(location)];
  const before = await one.state();
  assert.equal(await one.state(), before);
  await other.put(FERRY.item, FERRY.entry);
  assert.notEqual(await one.state(), before);
  await one.close();
  await other.close();
});
