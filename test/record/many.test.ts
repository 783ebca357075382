import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { Entry, Fingerprints } from '../../src/domain/index.ts';
import { fingerprintsOf } from '../../src/provenance/index.ts';
import { openRecord, type RecordStore } from '../../src/record/index.ts';
import { report } from './invent-people.ts';
import { invent } from './invented.ts';

let record: RecordStore;
beforeEach(() => {
  record = openRecord(':memory:');
});
afterEach(() => record.close());

const MANY = 60;
const WORDS = 'amber birch cedar delta ember fjord grove heath inlet jetty knoll ledge'.split(' ');
/** Words that no other article has in this order. */
const own = (n: number): string =>
  Array.from({ length: 24 }, (_, i) => `${WORDS[(n + i * 5) % WORDS.length]}${n}`).join(' ');

async function put(n: number, sentence: string): Promise<{ entry: Entry; fingerprints: Fingerprints }> {
  const day = new Date(Date.UTC(2031, 0, 1 + n * 30)).toISOString().slice(0, 10);
  const { item, entry } = invent({
    title: `Notice ${n}`,
    outlet: `Outlet ${n}`,
    published: { value: day, basis: 'metadata' },
    body: `The ${own(n)} was told. ${sentence} So the ${own(n + 1000)} was told.`,
    statements: [],
  });
  const fingerprints = fingerprintsOf(entry.article);
  await record.put(item, entry, { fingerprints });
  return { entry, fingerprints };
}

async function candidatesOfTheLast(sentence: string): Promise<number> {
  for (let n = 1; n < MANY; n++) await put(n, sentence);
  const { entry, fingerprints } = await put(MANY, sentence);
  const { id: except, published } = entry.article;
  return (await record.relatives.candidates({ fingerprints, published, except, limit: 50 })).length;
}

test('of all articles that share a turn of phrase a few are compared, however many are held', async () => {
  assert.equal(await candidatesOfTheLast('It is not known when the works on the quay will be done.'), 4);
});

test('all articles that share a quotation are compared, up to the limit', async () => {
  assert.equal(await candidatesOfTheLast('“We will not wait for the quay until the spring of next year.”'), 50);
});

test('of a surname that many bear, who came on the record last and who came first are found', async () => {
  const given = (n: number): string => `${WORDS[n % WORDS.length]}${String.fromCharCode(97 + (n % 26))}`;
  const speakerOf = async (who: string, role: string, day: string): Promise<string> => {
    const { item, entry } = report({ who, role, day });
    await record.put(item, entry);
    return (await record.statementsIn(entry.article.id))[0]!.speaker.id!;
  };
  const ids: string[] = [];
  for (let n = 0; n < MANY; n++)
    ids.push(await speakerOf(`${given(n)} Weir`, `lowmark${n} harbour minister`, '2031-03-01'));
  assert.equal(new Set(ids).size, MANY);
  for (const n of [0, MANY - 1])
    assert.equal(await speakerOf(`${given(n)} Weir`, `lowmark${n} harbour minister`, '2031-03-09'), ids[n]);
});

test('what is put together is found by its words within the transaction and after it, in the order of days', async () => {
  const stories = ['2031-03-09', '2031-01-02', '2031-02-05'].map((day) =>
    report({ who: 'Odile Farrant', says: `that the toll of ${day.slice(5)} stays`, day }),
  );
  const found = async (within: RecordStore): Promise<string[]> => {
    const query = { words: { all: ['toll'], none: [] }, limit: 9 };
    const statements = await within.statements(query);
    assert.equal(await within.count(query), statements.length);
    assert.equal((await within.withRun({ run: 'that the toll of', limit: 9 })).length, statements.length);
    assert.equal((await within.articles(query)).length, statements.length);
    return statements.map(({ words }) => words.slice(-11, -6));
  };
  await record.together(async (within) => {
    await within.put(stories[0]!.item, stories[0]!.entry);
    assert.deepEqual(await found(within), ['03-09']);
    for (const { item, entry } of stories.slice(1)) await within.put(item, entry);
    // Extracted again, it is entered anew.
    await within.put(stories[1]!.item, stories[1]!.entry, { again: true });
    assert.deepEqual(await found(within), ['03-09', '02-05', '01-02']);
    await within.put(stories[2]!.item, stories[2]!.entry, { again: true });
  });
  assert.deepEqual(await found(record), ['03-09', '02-05', '01-02']);
  assert.deepEqual(await record.verify(), []);
});
