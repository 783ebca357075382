import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '../../src/domain/index.ts';
import { type Extracted, type Kept, storeTogether } from '../../src/operations/store.ts';
import { openRecord, type RecordStore } from '../../src/record/index.ts';
import { openSqlite } from '../../src/record/sqlite/store.ts';
import { invent } from '../record/invented.ts';

/** Article `n`: every third is a copy of the one before it, in another outlet. */
function extracted(n: number): Extracted {
  const copied = n % 3 === 2 ? n - 1 : n;
  const things = ['ferry', 'lamps', 'market', 'tram', 'bells', 'orchard', 'school', 'quay', 'mill'];
  const [one, other, third] = [0, 3, 5].map((by) => things[(copied + by) % things.length]);
  const words = `the ${one} of year ${copied} would cost more than the ${other} near every ${third} without a name`;
  const { item, entry } = invent({
    title: `Notice ${copied} of the pier`,
    outlet: n === copied ? 'Harbour Gazette' : 'Coastal Radio',
    url: `https://pier.example/${n}`,
    published: { value: '2031-03-04' },
    body: `Ada Lindqvist said that ${words}. The ${third} opened in ${2000 + copied} beside a ${one} that nobody had asked for, and ${copied + 20} people came to the ${other}.`,
    statements: [{ who: 'Ada Lindqvist', cue: 'said', words: `that ${words}` }],
  });
  return { item, entry };
}

/** An entry that no record takes: two statements with one id. */
function broken(n: number): Extracted {
  const { item, entry } = extracted(n) as { item: Extracted['item']; entry: Entry };
  const [statement] = entry.statements;
  return { item, entry: { ...entry, statements: [statement!, statement!] } };
}

async function stored(record: RecordStore, groups: readonly (readonly Extracted[])[]): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const group of groups) for await (const one of storeTogether(record, group, false)) kept.push(one);
  return kept;
}

const outcomes = (kept: readonly Kept[]): string[] =>
  kept.map(({ outcome }) => ('failed' in outcome ? outcome.failed.code : outcome.put));

/** What the record answers, without instants. */
async function answers(record: RecordStore): Promise<unknown> {
  const articles = await record.articles({ limit: 100 });
  return {
    articles: articles.map(({ id, title }) => [id, title]),
    statements: (await record.statements({ limit: 100 })).map(({ id, order, words, speaker }) => [
      id,
      order,
      words,
      speaker,
    ]),
    relations: await record.relatives.relations(['copy', 'excerpt', 'reworded', 'shared-quotes']),
    unrelated: await record.relatives.unrelated(100),
  };
}

test('items stored together give the record that items stored one by one give', async () => {
  const all = Array.from({ length: 9 }, (_, n) => extracted(n));
  const [together, alone] = [openRecord(':memory:'), openRecord(':memory:')];
  const once = await stored(together, [all]);
  const each = await stored(
    alone,
    all.map((one) => [one]),
  );
  assert.deepEqual(outcomes(once), outcomes(each));
  assert.deepEqual(
    once.map(({ relatives }) => relatives.length),
    each.map(({ relatives }) => relatives.length),
  );
  assert.equal(once.filter(({ relatives }) => relatives.length > 0).length, 3);
  assert.deepEqual(await answers(together), await answers(alone));
  await Promise.all([together.close(), alone.close()]);
});

test('an item that the record refuses takes no other with it', async () => {
  const record = openRecord(':memory:');
  const failed = { id: 'torn', error: { code: 'input/empty', message: 'There is no text.' } };
  const kept = await stored(record, [
    [extracted(0), broken(1), extracted(3), { item: extracted(4).item, entry: failed }, extracted(0)],
  ]);
  assert.deepEqual(outcomes(kept), ['added', 'internal/unexpected', 'added', 'input/empty', 'known']);
  assert.equal((await record.totals()).articles, 2);
  assert.deepEqual(await record.verify(), []);
  await record.close();
});

test('where the disk is full, what fits is stored and told before the run ends', async () => {
  const full = openSqlite(':memory:', { pagesAtMost: 118 });
  const kept: Kept[] = [];
  const storing = async (): Promise<void> => {
    const many = Array.from({ length: 16 }, (_, n) => extracted(n * 3));
    for await (const one of storeTogether(full, many, false)) kept.push(one);
  };
  await assert.rejects(storing, { code: 'record/full' });
  assert.ok(kept.length > 0);
  for (const { entry } of kept) assert.ok('article' in entry && (await full.articleOf(entry.article.id)));
  await full.close();
});
