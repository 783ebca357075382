import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openRecord, openTables } from '../../src/record/index.ts';
import { outletProfile } from '../../src/record/sql/outlet-profile.ts';
import { invent } from './invented.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-outlet-'));
after(() => rmSync(folder, { recursive: true }));

test('of an outlet the latest articles are counted, and it is told that there are earlier ones', async () => {
  const location = join(folder, 'record.sqlite');
  const record = openRecord(location, { create: true });
  for (const [day, who] of [
    ['2031-03-01', 'Anselm Brandt'],
    ['2031-03-02', 'Odile Farrant'],
    ['2031-03-03', 'Odile Farrant'],
  ] as const) {
    const { item, entry } = invent({
      title: `Report of ${day}`,
      outlet: 'Harbour Gazette',
      url: `https://gazette.example/${day}`,
      published: { value: day, basis: 'metadata' },
      body: `${who} said that the toll should come.`,
      statements: [{ who, words: 'that the toll should come' }],
    });
    await record.put(item, entry);
  }
  const whole = await record.outlets.profileOf('Harbour Gazette', 5);
  assert.deepEqual([whole?.articles, whole?.more, whole?.speakers.length], [3, false, 2]);
  await record.close();
  const { db, close } = openTables(location);
  const latest = await outletProfile(db, 'Harbour Gazette', 5, 2);
  assert.deepEqual([latest?.articles, latest?.more, latest?.quoting], [2, true, 2]);
  assert.deepEqual(
    latest?.speakers.map(({ name, articles }) => [name, articles]),
    [['Odile Farrant', 2]],
  );
  await close();
});
