import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { OnrecordError } from '../../../src/domain/index.ts';
import { openRecord, type RecordStore } from '../../../src/record/index.ts';
import { BRIDGE, FERRY, invent } from '../invented.ts';
import { type Server, startServer, whyNoServer } from './server.ts';

const failsWith = (code: string) => (error: unknown) =>
  error instanceof OnrecordError && error.code === code && error.remedy !== '';
const WRITER = join(import.meta.dirname, '..', 'writer.ts');

/** Runs a process that writes invented articles; resolves with its status. */
const writer = (location: string, from: number, count: number): Promise<number | null> =>
  new Promise((resolve) => {
    const words = [WRITER, location, String(from), String(count)];
    spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] }).on('close', resolve);
  });

describe('a record in PostgreSQL', { skip: whyNoServer ?? false }, () => {
  let server: Server;
  before(async () => {
    server = await startServer();
  });
  after(() => server.end());

  const using = async <T>(location: string, act: (record: RecordStore) => Promise<T>): Promise<T> => {
    const record = openRecord(location);
    try {
      return await act(record);
    } finally {
      await record.close();
    }
  };

  test('is missing until something makes it, and then lives in a schema of its own', async () => {
    const location = server.place('press');
    await assert.rejects(
      using(location, (record) => record.totals()),
      failsWith('record/missing'),
    );
    const made = openRecord(location, { create: true });
    assert.equal(await made.put(BRIDGE.item, BRIDGE.entry), 'added');
    await made.close();
    assert.equal((await using(location, (record) => record.totals())).articles, 1);
    await assert.rejects(
      using(server.place('other'), (record) => record.totals()),
      failsWith('record/missing'),
    );
  });

  test('leaves a schema with other tables as it is', async () => {
    await server.run('create schema shop; create table shop.bread (price int)');
    const other = openRecord(server.place('shop'), { create: true });
    await assert.rejects(other.totals(), failsWith('record/not-a-record'));
    await other.close();
    assert.equal((await server.run("select * from pg_tables where schemaname = 'shop'")).length, 1);
  });

  test('of a newer version is refused', async () => {
    const made = openRecord(server.place('newer'), { create: true });
    await made.totals();
    await made.close();
    await server.run('update newer.format set version = 9999');
    await assert.rejects(
      using(server.place('newer'), (record) => record.totals()),
      failsWith('record/newer'),
    );
  });

  test('of an older version is brought up to date when it is first used', async () => {
    const made = openRecord(server.place('older'), { create: true });
    await made.put(BRIDGE.item, BRIDGE.entry, { fingerprints: { runs: [1], lasting: [], passing: [] } });
    await made.close();
    await server.run(`update older.format set version = 1; drop index older.position_newest; drop table older.rules;
      drop table older.passing_print; drop table older.scattered_prints`);
    assert.equal((await using(server.place('older'), (record) => record.totals())).articles, 1);
    const indexes = await server.run(
      "select 1 from pg_indexes where schemaname = 'older' and indexname = 'position_newest'",
    );
    assert.equal(indexes.length, 1);
    const scattered = 'select 1 from older.scattered_prints, older.article where key = first_key and key = last_key';
    assert.equal((await server.run(scattered)).length, 1);
  });

  test('made by several processes at once is made once', async () => {
    const all = Array.from({ length: 4 }, () => openRecord(server.place('at_once'), { create: true }));
    assert.deepEqual(await Promise.all(all.map(async (record) => (await record.totals()).articles)), [0, 0, 0, 0]);
    for (const record of all) await record.close();
  });

  test('says that the server does not answer, the database is not there, the address is none', async () => {
    const nowhere = openRecord('postgres://onrecord:secret@127.0.0.1:1/postgres');
    await assert.rejects(nowhere.totals(), failsWith('record/unavailable'));
    assert.doesNotMatch(nowhere.location, /secret/);
    await nowhere.close();
    const absent = openRecord((await server.newRecord()).replace(/[^/]+$/, 'absent'));
    await assert.rejects(absent.totals(), failsWith('record/missing'));
    await absent.close();
    assert.throws(() => openRecord('postgres://h/d?schema=a"b'), failsWith('usage/record'));
  });

  test('keeps corrections and the audit log as they were', async () => {
    const made = openRecord(server.place('kept'), { create: true });
    await made.log('add', { added: 1 });
    await made.close();
    await server.run(
      `insert into kept.correction (at, by, what, target, value) values ('2031-01-01', 'a person', 'actor', '{}', '{}')`,
    );
    for (const table of ['correction', 'audit']) {
      await assert.rejects(server.run(`delete from kept.${table}`), /never deleted/);
      await assert.rejects(server.run(`truncate kept.${table} cascade`), /never deleted/);
      await assert.rejects(server.run(`update kept.${table} set by = 'somebody else'`), /never changed/);
    }
  });

  test('holds U+FFFD where a text has a NUL, and the bytes as they were', async () => {
    await using(await server.newRecord(), async (record) => {
      const odd = invent({ title: 'Odd', body: 'Tom\u0000Weir said no.', statements: [{ cue: 'said', words: 'no' }] });
      await record.put(odd.item, odd.entry);
      assert.equal((await record.articleOf(odd.entry.article.id))?.article.text, 'Odd\nTom\ufffdWeir said no.');
      assert.deepEqual([...(await record.itemOf(odd.entry.article.id))!.bytes], [...odd.item.bytes]);
    });
  });

  test('a forgotten name is left in no table but articles’ own texts', async () => {
    const place = server.place('forgotten');
    const record = openRecord(place, { create: true });
    await record.put(BRIDGE.item, BRIDGE.entry);
    const everything = async (): Promise<string> => {
      const tables = await server.run("select tablename as name from pg_tables where schemaname = 'forgotten'");
      const names = tables
        .map(({ name }) => String(name))
        .filter((name) => !['article_text', 'original', 'item'].includes(name));
      const rows = [];
      for (const name of names) rows.push(JSON.stringify(await server.run(`select * from forgotten.${name}`)));
      return rows.join('\n');
    };
    assert.match(await everything(), /Odile Farrant/);
    await record.forget(['person:odile-farrant'], { by: 'Rosa Ilves' });
    assert.doesNotMatch(await everything(), /odile|odil\b/i);
    assert.deepEqual(await record.verify(), []);
    await record.close();
  });

  test('an original that was changed behind its back is found', async () => {
    const record = openRecord(server.place('forged'), { create: true });
    await record.put(BRIDGE.item, BRIDGE.entry);
    await server.run("update forged.original set bytes = '\\x789c030000000001'");
    assert.match((await record.verify()).join(), /original bytes [0-9a-f]{64} were changed/);
    await record.close();
  });

  test('two processes that add the same items at once store each of them once', async () => {
    const location = await server.newRecord();
    const runs = await Promise.all([writer(location, 0, 60), writer(location, 30, 60)]);
    assert.deepEqual(runs, [0, 0]);
    await using(location, async (record) => {
      const { articles, versions, statements } = await record.totals();
      assert.deepEqual([articles, versions, statements], [90, 90, 180]);
      assert.deepEqual(await record.verify(), []);
      const order = (await record.alerting.arrivals(0, 200)).map(({ mark }) => mark);
      assert.deepEqual(
        order,
        order.toSorted((a, b) => a - b),
      );
    });
  });

  test('a process killed while it writes loses nothing that it acknowledged, and holds nobody up', async () => {
    const location = await server.newRecord();
    const child = spawn(process.execPath, [WRITER, location, '0', '100000'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const acknowledged = await linesUntil(child.stdout, 25, () => child.kill('SIGKILL'));
    await using(location, async (record) => {
      for (const id of acknowledged) assert.ok(await record.articleOf(id), id);
      assert.equal(await record.put(FERRY.item, FERRY.entry), 'added');
      assert.deepEqual(await record.verify(), []);
    });
  });

  test('a server that goes away while it is written to is said to be away; what was acknowledged is there after', async () => {
    const location = await server.newRecord();
    const child = spawn(process.execPath, [WRITER, location, '0', '100000'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk;
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    const acknowledged = await linesUntil(child.stdout, 25, () => server.stop());
    await ended;
    assert.match(said, /record\/unavailable/);
    server.start();
    await using(location, async (record) => {
      for (const id of acknowledged) assert.ok(await record.articleOf(id), id);
      assert.deepEqual(await record.verify(), []);
    });
  });

  test('an open record goes on once the server is back', async () => {
    await using(await server.newRecord(), async (record) => {
      assert.equal(await record.put(BRIDGE.item, BRIDGE.entry), 'added');
      server.stop();
      await assert.rejects(record.put(FERRY.item, FERRY.entry), failsWith('record/unavailable'));
      server.start();
      assert.equal(await record.put(FERRY.item, FERRY.entry), 'added');
      assert.equal((await record.totals()).articles, 2);
    });
  });
});

/** The lines of a stream up to its end; `act` runs once, when there are so many. */
async function linesUntil(stream: NodeJS.ReadableStream, count: number, act: () => void): Promise<string[]> {
  let text = '';
  let done = false;
  for await (const chunk of stream) {
    text += chunk;
    if (done || text.split('\n').length <= count) continue;
    done = true;
    act();
  }
  return text.split('\n').slice(0, -1);
}
