import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { openRecord, type RecordStore } from '../../src/record/index.ts';
import { holdsWords } from '../../src/record/postgres/words.ts';
import { invent } from './invented.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-pairs-'));
after(() => rmSync(folder, { recursive: true }));

let made = 0;

async function tell(record: RecordStore, words: string, who = 'Odile Farrant'): Promise<string> {
  const { item, entry } = invent({
    title: `Report ${++made}`,
    outlet: 'Harbour Gazette',
    url: `https://gazette.example/${made}`,
    published: { value: `2031-03-${String((made % 28) + 1).padStart(2, '0')}`, basis: 'metadata' },
    body: `${who} said ${words}.`,
    statements: [{ who, words }],
  });
  await record.put(item, entry);
  return entry.article.id;
}

const withRun = async (record: RecordStore, run: string, limit = 50): Promise<string[]> =>
  (await record.withRun({ run, limit })).map(({ words }) => words);

test('words in a row are found wherever a statement has them, and nowhere else', async () => {
  const some = ['the', 'of', 'tolls', 'toll', 'carved', 'not', 'bridge', 'Été'];
  const sentence = fc.array(fc.constantFrom(...some), { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
  await fc.assert(
    fc.asyncProperty(fc.array(sentence, { minLength: 1, maxLength: 6 }), sentence, async (all, run) => {
      const record = openRecord(':memory:');
      for (const one of all) await tell(record, `that ${one}`);
      const held = all.map((one) => `that ${one}`).filter((words) => holdsWords(words, { all: [run], none: [] }));
      assert.deepEqual((await withRun(record, run)).sort(), held.sort());
      await record.close();
    }),
    { numRuns: 40 },
  );
});

test('of words in a row the earliest are given, of a speaker or of all, and none of what was taken out', async () => {
  const record = openRecord(':memory:');
  await tell(record, 'that the rock was carved in granite');
  await tell(record, 'that nothing is carved in granite', 'Imre Sandoval');
  const [first] = await record.statements({ limit: 5, oldestFirst: true });
  assert.deepEqual(await withRun(record, 'carved in granite', 1), [first!.words]);
  const byImre = await record.withRun({ run: 'carved in granite', actor: 'person:imre-sandoval', limit: 5 });
  assert.deepEqual(
    byImre.map(({ words }) => words),
    ['that nothing is carved in granite'],
  );
  assert.deepEqual(await withRun(record, 'granite carved'), []);
  assert.deepEqual(await withRun(record, '…'), []);
  const rejected = {
    what: 'reject',
    statement: first!.id,
    reason: 'not-a-statement',
  } as const;
  await record.correct(rejected, { by: 'Rosa Ilves', note: '' });
  assert.deepEqual(await withRun(record, 'carved in granite'), ['that nothing is carved in granite']);
  await record.close();
});

test('a record that was made before there was an index of pairs is given one', async () => {
  const location = join(folder, 'older.sqlite');
  const record = openRecord(location, { create: true });
  await tell(record, 'that nothing is carved in granite');
  await record.close();
  const older = new DatabaseSync(location);
  older.exec(`drop table pair_words; drop table passing_print; drop table scattered_prints;
    pragma user_version = 12`);
  older.close();
  const again = openRecord(location);
  assert.deepEqual(await withRun(again, 'carved in granite'), ['that nothing is carved in granite']);
  await again.close();
});
