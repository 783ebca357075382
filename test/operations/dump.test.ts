import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { backUp, restore } from '../../src/operations/backup.ts';
import { openQueue } from '../../src/operations/jobs/queue.ts';
import { openRecord } from '../../src/record/index.ts';
import { countRows } from '../../src/record/postgres/dumped-rows.ts';
import { MIGRATIONS } from '../../src/record/postgres/migrations.ts';
import { BRIDGE, FERRY } from '../record/invented.ts';
import { programs, type Server, startServer, whyNoServer } from '../record/postgres/server.ts';
import { failsWith, putAt, wholeAt } from './backups.ts';

test('rows of a dump are counted however its bytes come, and whatever stands in them', async () => {
  const sql = [
    'set x = 1;',
    'COPY onrecord.article (key, title) FROM stdin;',
    '1\tCOPY onrecord.other (key) FROM stdin;',
    `2\t${'long '.repeat(300)}`,
    '\\.',
    'COPY onrecord."order" (key) FROM stdin;',
    '\\.',
    'COPY "onrecord".scene (key) FROM stdin;',
    '',
    '\\\\.',
    '\\.',
    '-- done',
  ].join('\n');
  for (const size of [1, 7, 100_000]) {
    const stream = new PassThrough();
    for (let at = 0; at < sql.length; at += size) stream.write(sql.slice(at, at + size));
    stream.end();
    assert.deepEqual(await countRows(stream), { article: 2, order: 0, scene: 2 });
  }
});

describe('a backup of a record in PostgreSQL', { skip: whyNoServer ?? false }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-dump-'));
  const path = process.env.PATH!;
  const at = (name: string): string => join(folder, name);
  let server: Server;
  let location = '';
  let made = 0;
  before(async () => {
    server = await startServer();
  });
  beforeEach(async () => {
    process.env.PATH = `${programs()}${delimiter}${path}`;
    location = await server.newRecord();
    await putAt(location, BRIDGE);
    made++;
  });
  afterEach(() => {
    process.env.PATH = path;
  });
  after(() => {
    server.end();
    rmSync(folder, { recursive: true });
  });

  /** A folder, first on the path, with a program that says that it is of this version. */
  function pretend(program: string, version: string): void {
    const bin = at(`bin-${made}`);
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, program), `#!/bin/sh\necho "${program} (PostgreSQL) ${version}"\n`);
    chmodSync(join(bin, program), 0o755);
    process.env.PATH = `${bin}${delimiter}${process.env.PATH}`;
  }

  const dumpAt = () => at(`record-${made}.dump`);

  test('comes back whole, also in another schema, and what was there is moved aside with its jobs', async () => {
    const record = openRecord(location);
    const [statement] = await record.statements({ limit: 1 });
    await record.correct({ what: 'reject', statement: statement!.id, reason: 'wrong-words' }, { by: 'Rosa Ilves' });
    await record.close();
    const whole = await wholeAt(location);
    const { articles, statements, format } = await backUp(location, dumpAt());
    assert.deepEqual([articles, statements, format], [1, 4, MIGRATIONS.length]);
    await putAt(location, FERRY);
    const later = await wholeAt(location);
    await (await openQueue(location)).close();
    const { movedTo } = await restore(dumpAt(), location, { replace: true, now: new Date(Date.UTC(2031, 2, 14)) });
    assert.equal(movedTo, 'onrecord_before_20310314t000000z');
    assert.deepEqual(await wholeAt(location), whole);
    assert.deepEqual(await wholeAt(`${location}?schema=${movedTo}`), later);
    assert.equal((await restore(dumpAt(), `${location}?schema=tried`)).movedTo, null);
    assert.deepEqual(await wholeAt(`${location}?schema=tried`), whole);
    assert.deepEqual(await wholeAt(location), whole);
    const again = await openQueue(location);
    assert.equal((await again.insert('relate', [{ id: crypto.randomUUID(), data: { article: 'x' } }])) as number, 1);
    await again.close();
  });

  test('is written on as before after it was restored: keys go on, and the log cannot be changed', async () => {
    await backUp(location, dumpAt());
    const there = `${location}?schema=other`;
    await restore(dumpAt(), there);
    await putAt(there, FERRY);
    const record = openRecord(there);
    assert.equal((await record.totals()).articles, 2);
    assert.deepEqual(await record.verify(), []);
    assert.equal((await record.audit(50)).filter(({ action }) => action === 'restore').length, 1);
    await record.close();
    await assert.rejects(server.runIn(location, 'delete from other.audit'), /the audit log is never deleted/);
  });

  test('is what the record was when it began, whatever is written meanwhile', async () => {
    const writing = openRecord(location);
    const taking = backUp(location, dumpAt());
    await writing.put(FERRY.item, FERRY.entry);
    const { articles } = await taking;
    const manifest = JSON.parse(readFileSync(`${dumpAt()}.json`, 'utf8'));
    assert.equal(manifest.rows.article, articles);
    assert.equal(manifest.rows.article_text, articles);
    await writing.close();
  });

  test('that was changed by a byte, lost its manifest, or holds too few rows is refused, and nothing is changed', async () => {
    await backUp(location, dumpAt());
    const whole = await wholeAt(location);
    const [bytes, manifest] = [readFileSync(dumpAt()), readFileSync(`${dumpAt()}.json`, 'utf8')];
    const refused = (code: string) =>
      assert.rejects(restore(dumpAt(), location, { replace: true }), failsWith(code), code);
    const changed = Buffer.from(bytes);
    changed[changed.length >> 1]! ^= 1;
    writeFileSync(dumpAt(), changed);
    await refused('record/damaged');
    writeFileSync(dumpAt(), bytes);
    const rows = JSON.parse(manifest) as { rows: Record<string, number> };
    writeFileSync(`${dumpAt()}.json`, JSON.stringify({ ...rows, rows: { ...rows.rows, article: 7 } }));
    await refused('record/damaged');
    writeFileSync(`${dumpAt()}.json`, JSON.stringify({ ...rows, format: 9999 }));
    await refused('record/newer');
    rmSync(`${dumpAt()}.json`);
    await refused('restore/no-manifest');
    assert.deepEqual(await wholeAt(location), whole);
  });

  test('replaces no record without being told so, none that is in use, and none by half', async () => {
    await backUp(location, dumpAt());
    await assert.rejects(backUp(location, dumpAt()), failsWith('backup/exists'));
    await assert.rejects(restore(dumpAt(), location), failsWith('restore/exists'));
    const other = openRecord(location);
    await other.totals();
    await assert.rejects(restore(dumpAt(), location, { replace: true }), failsWith('restore/in-use'));
    await other.close();
    // Something that the dump cannot replace: the transaction is rolled back, with the renaming.
    const whole = await wholeAt(location);
    const now = new Date(Date.UTC(2031, 2, 15));
    await server.runIn(location, 'create schema onrecord_before_20310315t000000z');
    await assert.rejects(restore(dumpAt(), location, { replace: true, now }), failsWith('backup/failed'));
    assert.deepEqual(await wholeAt(location), whole);
  });

  test('goes to a server, and one of a file to a file', async () => {
    await backUp(location, dumpAt());
    await assert.rejects(restore(dumpAt(), at('file.sqlite')), failsWith('record/not-a-record'));
    await putAt(at('own.sqlite'), BRIDGE, true);
    await assert.rejects(restore(at('own.sqlite'), `${location}?schema=new`), failsWith('record/not-a-record'));
    assert.equal(existsSync(at('file.sqlite')), false);
  });

  test('needs the programs of the client, of the version of the server or newer, and says so', async () => {
    process.env.PATH = at('nothing-here');
    await assert.rejects(backUp(location, dumpAt()), failsWith('backup/no-program'));
    process.env.PATH = `${programs()}${delimiter}${path}`;
    pretend('pg_dump', '9.6.1');
    const taking = backUp(location, dumpAt());
    await assert.rejects(taking, failsWith('backup/older-program'));
    await assert.rejects(taking, /pg_dump is of version 9\.6\.1, and the server of \d+/);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.startsWith(`record-${made}.`)),
      [],
    );
  });

  test('of which the program fails in the middle leaves no half of one', async () => {
    const { newest } = { newest: '99.1' };
    pretend('pg_dump', newest);
    pretend('pg_restore', newest);
    await assert.rejects(backUp(location, dumpAt()), failsWith('record/damaged'));
    assert.equal(existsSync(dumpAt()) || existsSync(`${dumpAt()}.json`) || existsSync(`${dumpAt()}.part`), false);
  });

  test('in a folder has a name of its own; only the last ones stay, each with its manifest', async () => {
    mkdirSync(at('backups'));
    for (const day of [14, 15, 16])
      await backUp(location, at('backups'), { keep: 2, now: new Date(Date.UTC(2031, 2, day, 2)) });
    assert.deepEqual(readdirSync(at('backups')).sort(), [
      'onrecord-20310315T020000Z.dump',
      'onrecord-20310315T020000Z.dump.json',
      'onrecord-20310316T020000Z.dump',
      'onrecord-20310316T020000Z.dump.json',
    ]);
  });

  test('of a schema that holds no record is refused', async () => {
    await assert.rejects(backUp(server.place('nothing'), dumpAt()), failsWith('record/missing'));
    await assert.rejects(backUp(`${location.replace(/\/[^/]*$/, '/absent')}`, dumpAt()), failsWith('record/missing'));
  });
});
