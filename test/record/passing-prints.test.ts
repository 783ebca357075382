import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import type { Fingerprints } from '../../src/domain/index.ts';
import { openRecord, type RecordStore } from '../../src/record/index.ts';
import { invent } from './invented.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-passing-'));
after(() => rmSync(folder, { recursive: true }));

const told: Fingerprints = { runs: [], lasting: [], passing: [11, 12, 13] };
const DAY = '2031-03-05';

async function put(record: RecordStore, n: number, day = DAY): Promise<string> {
  const { item, entry } = invent({
    title: `Report ${n}`,
    published: { value: day, basis: 'metadata' },
    body: `Report ${n} of the harbour, and of quay ${n}.`,
    statements: [],
  });
  await record.put(item, entry, { fingerprints: told });
  return entry.article.id;
}

async function found(record: RecordStore, day: string | null = DAY): Promise<string[]> {
  const published = { value: day, bound: 'exact', basis: 'metadata' } as const;
  return (await record.relatives.candidates({ fingerprints: told, published, limit: 50 })).map(({ id }) => id).sort();
}

/** A file as versions before 15 wrote it: all fingerprints in one table. */
async function ofFormat14(name: string, articles: number): Promise<{ location: string; ids: string[] }> {
  const location = join(folder, name);
  const record = openRecord(location, { create: true });
  const ids: string[] = [];
  for (let n = 0; n < articles; n++) ids.push(await put(record, n));
  await record.close();
  const database = new DatabaseSync(location);
  database.exec(`insert into fingerprint (print, article_key) select print, article_key from passing_print;
    drop table passing_print; drop table scattered_prints; pragma user_version = 14`);
  database.close();
  return { location, ids: ids.sort() };
}

test('what articles tell that an earlier version stored is found as before, and beside what is stored since', async () => {
  const { location, ids } = await ofFormat14('before.sqlite', 2);
  const record = openRecord(location);
  assert.deepEqual(await found(record), ids);
  assert.deepEqual(await found(record, null), ids);
  assert.deepEqual(await found(record, '2031-03-16'), []);
  const later = await put(record, 100, '2031-03-10');
  assert.deepEqual(await found(record), [...ids, later].sort());
  assert.deepEqual(await found(record, '2031-03-16'), [later]);
  await record.relatives.fingerprint(ids[0]!, { ...told, passing: [21] });
  assert.deepEqual(await found(record), [ids[1]!, later].sort());
  await record.close();
});

test('what is too common is so over what an earlier version stored and what is stored since', async () => {
  const { location } = await ofFormat14('common.sqlite', 60);
  const record = openRecord(location);
  const own: Fingerprints = { ...told, runs: [5001, 5002, 5003] };
  const { item, entry } = invent({
    title: 'Own',
    published: { value: DAY, basis: 'metadata' },
    body: 'Own.',
    statements: [],
  });
  await record.put(item, entry, { fingerprints: own });
  const shared = async (): Promise<number> => {
    const [best] = await record.relatives.candidates({
      fingerprints: own,
      published: entry.article.published,
      limit: 1,
    });
    assert.equal(best!.id, entry.article.id);
    return best!.shared;
  };
  assert.equal(await shared(), 6);
  for (let n = 100; n < 139; n++) await put(record, n);
  assert.equal(await shared(), 6, 'a hundred have it');
  await put(record, 139);
  assert.equal(await shared(), 3, 'a hundred and one have it');
  await record.close();
});
