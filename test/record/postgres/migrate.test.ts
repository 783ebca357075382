import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, test } from 'node:test';
import { OnrecordError } from '../../../src/domain/index.ts';
import { migrate } from '../../../src/operations/migrate.ts';
import { openRecord, type RecordStore } from '../../../src/record/index.ts';
import { fill } from '../fill.ts';
import { BRIDGE, invent } from '../invented.ts';
import { type Server, startServer, whyNoServer } from './server.ts';

const failsWith = (code: string) => (error: unknown) =>
  error instanceof OnrecordError && error.code === code && error.remedy !== '';

/** What a record answers, as far as both stores have to answer the same. */
async function answersOf(record: RecordStore) {
  const statements = await record.statements({ limit: 1000 });
  return {
    statements,
    found: await record.statements({ limit: 10, words: { all: ['ready'], none: [] } }),
    about: await record.statements({ limit: 10, about: { all: ['crossing'], none: [] } }),
    articles: await record.articles({ limit: 10, words: { all: ['notice'], none: [] } }),
    actors: await record.actors({ limit: 100 }),
    corrections: await record.corrections({ limit: 100 }),
    audit: await record.audit(100),
    totals: await record.totals(),
    sources: await record.watching.sources(),
    captures: await record.captures.count({}),
    alerts: await record.alerting.alerts(),
    users: await record.access.users(),
    item: await record.itemOf(BRIDGE.entry.article.id),
    forgotten: await record.isForgotten('person:ida-holm'),
  };
}

describe('migrating', { skip: whyNoServer ?? false }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  const first = join(folder, 'first.sqlite');
  let server: Server;
  before(async () => {
    server = await startServer();
    const record = openRecord(first, { create: true });
    await fill(record);
    await record.close();
  });
  after(() => {
    server.end();
    rmSync(folder, { recursive: true });
  });
  const answers = async (location: string) => {
    const record = openRecord(location);
    try {
      assert.deepEqual(await record.verify(), []);
      return await answersOf(record);
    } finally {
      await record.close();
    }
  };

  /** Migrates in a process of its own that is killed when it has come so far; answers by which signal it ended. */
  function killedAt(to: string, step: string, table: string): Promise<NodeJS.Signals | null> {
    const script = `
      const { migrate } = await import(${JSON.stringify(join(import.meta.dirname, '../../../src/operations/migrate.ts'))});
      await migrate(process.argv[1], process.argv[2], ({ step, table }) => {
        if (step === process.argv[3] && table === process.argv[4]) process.kill(process.pid, 'SIGKILL');
      });`;
    const words = ['--input-type=module', '-e', script, first, to, step, table];
    const child = spawn(process.execPath, words, { stdio: 'ignore' });
    return new Promise((resolve) => child.on('close', (_, by) => resolve(by)));
  }

  test('a record answers the same in PostgreSQL, and back in a file', async () => {
    const there = server.place('there');
    const copied = await migrate(first, there);
    const rows = (table: string) => copied.find((one) => one.table === table)?.rows;
    assert.deepEqual([rows('item'), rows('correction'), rows('capture'), rows('alert')], [62, 4, 1, 1]);
    assert.ok(rows('tombstone')! > 0);
    const before = await answers(first);
    assert.deepEqual(await answers(there), before);
    const back = join(folder, 'back.sqlite');
    assert.deepEqual(await migrate(there, back), copied);
    assert.deepEqual(await answers(back), before);
  });

  test('a migrated record goes on: what is known stays known, and new rows get keys of their own', async () => {
    const there = server.place('goes_on');
    await migrate(first, there);
    const record = openRecord(there);
    assert.equal(await record.put(BRIDGE.item, BRIDGE.entry), 'known');
    const more = invent({ title: 'One more', body: 'Tom Weir said no.', statements: [{ cue: 'said', words: 'no' }] });
    assert.equal(await record.put(more.item, more.entry), 'added');
    await record.log('add', {});
    const again = invent({ title: 'Ida', body: 'Ida Holm said yes.', statements: [{ who: 'Ida Holm', words: 'yes' }] });
    await record.put(again.item, again.entry);
    assert.equal((await record.actorsNamed('Ida Holm', 5)).length, 0);
    await record.close();
  });

  test('killed half-way it goes on when it is run again; meanwhile the place takes no other record', async () => {
    const there = server.place('half_way');
    for (const [step, table] of [
      ['copy', 'statement'],
      ['copy', 'capture'],
      ['index', 'article'],
      ['compare', 'item'],
    ] as const)
      assert.equal(await killedAt(there, step, table), 'SIGKILL', `${step} ${table}`);
    const other = join(folder, 'other.sqlite');
    await openRecord(other, { create: true }).close();
    await assert.rejects(migrate(other, there), failsWith('migrate/not-empty'));
    const copied = await migrate(first, there);
    assert.deepEqual(await answers(there), await answers(first));
    // As a run would be that was ended after its last step.
    assert.deepEqual(await migrate(first, there), copied);
    await server.run(
      "update half_way.article set title = 'Another' where key = (select min(key) from half_way.article)",
    );
    await assert.rejects(migrate(first, there), failsWith('migrate/not-empty'));
  });

  test('what was written in the new record meanwhile is found', async () => {
    const there = server.place('changed');
    await killedAt(there, 'index', 'article');
    await server.run("update changed.statement set words = words || '!' where ordinal = 0");
    await assert.rejects(migrate(first, there), failsWith('migrate/differs'));
  });

  test('a record that is watched, or not there, is not copied, and nothing is made', async () => {
    const watched = join(folder, 'watched.sqlite');
    const record = openRecord(watched, { create: true });
    await record.watching.takeLease('host 1', '9999', () => false);
    await record.close();
    await assert.rejects(migrate(watched, server.place('none')), failsWith('migrate/watched'));
    await assert.rejects(migrate(join(folder, 'absent.sqlite'), server.place('none2')), failsWith('record/missing'));
    assert.deepEqual(await server.run("select 1 from pg_namespace where nspname = 'none2'"), []);
    await assert.rejects(migrate(first, first), failsWith('usage/record'));
  });

  test('a NUL in a text counts as what PostgreSQL holds in its place', async () => {
    const odd = join(folder, 'odd.sqlite');
    const record = openRecord(odd, { create: true });
    await record.put(BRIDGE.item, BRIDGE.entry);
    await record.close();
    const database = new DatabaseSync(odd);
    database.exec("update article set title = 'Odd' || char(0) || 'title'");
    database.close();
    const copied = await migrate(odd, server.place('odd'));
    assert.equal(copied.find(({ table }) => table === 'article')?.rows, 1);
  });
});
