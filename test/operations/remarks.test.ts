import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { afterEach, beforeEach, test } from 'node:test';
import type { RawItem } from '../../src/domain/index.ts';
import { addItems, openRecord } from '../../src/operations/index.ts';
import { itemsOf } from '../../src/read/index.ts';
import { type RecordStore, remarkInWords } from '../../src/search/index.ts';

let record: RecordStore;
beforeEach(() => {
  record = openRecord(':memory:', { create: true });
});
afterEach(() => record.close());

async function* each(items: readonly RawItem[]): AsyncIterable<RawItem> {
  yield* items;
}

const add = async (...items: RawItem[]): Promise<void> => {
  const { failed } = await addItems(record, each(items));
  assert.deepEqual(failed, []);
};

const FERRY = `Islanders packed the school hall of Nordholm on Tuesday to demand answers on the ferry contract.

Transport secretary Helene Duquesne told the meeting that two bids had been received.

Chief executive Jonas Thal has said that the boats will be electric by 2035.`;
const CORRECTED = FERRY.replace('2035', '2030');
const NOTICE =
  'Correction: An earlier version of this article misquoted Jonas Thal. The boats will be electric by 2030.';

function story(body: string, url = 'https://coastwire.example/ferry'): RawItem {
  const bytes = Buffer.from(`# Islanders demand answers\n\n${body}`);
  return {
    id: 'ferry',
    format: 'markdown',
    content: bytes.toString(),
    metadata: { url, outlet: 'Coast Wire', published: '2026-06-11' },
    location: url,
    bytes,
    sha256: hash('sha256', bytes),
  };
}

function check(claimReviewed: string, claimant?: string): RawItem {
  const review = {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    claimReviewed,
    url: `https://factsdesk.example/${encodeURIComponent(`${claimReviewed} ${claimant}`)}`,
    author: { '@type': 'Organization', name: 'Facts Desk' },
    ...(claimant && { itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: claimant } } }),
  };
  return itemsOf(Buffer.from(JSON.stringify(review)), 'check.json')[0]!;
}

/** What is remarked on the statements with these words, old versions included: `version: head`. */
async function remarksOn(words: string): Promise<string[]> {
  const [article] = (await record.articles({ limit: 9 })).filter(({ outlet }) => outlet?.name === 'Coast Wire');
  const { versions } = (await record.articleOf(article!.id))!;
  const found: string[] = [];
  for (const { version } of versions) {
    const statements = await record.statementsIn(article!.id, version);
    for (const statement of statements.filter((one) => one.words.includes(words)))
      for (const remark of statement.remarks ?? []) found.push(`${version}: ${remarkInWords(remark, statement).head}`);
  }
  return found;
}

test('a notice that a later version brings is told beside the words of both versions', async () => {
  await add(story(FERRY), story(`${CORRECTED}\n\n${NOTICE}`));
  assert.deepEqual(await remarksOn('electric'), [
    '1: Coast Wire corrected this, in a later version',
    '2: Coast Wire corrected this',
  ]);
  assert.deepEqual(await remarksOn('two bids'), []);
});

test('the same notice in a third version is told once, and extracting again doubles nothing', async () => {
  const items = [FERRY, `${CORRECTED}\n\n${NOTICE}`, `${CORRECTED}\n\nA vote is to follow.\n\n${NOTICE}`].map((body) =>
    story(body),
  );
  await add(...items);
  const told = await remarksOn('electric');
  assert.equal(told.length, 3);
  await addItems(record, each(items), { again: true });
  assert.deepEqual(await remarksOn('electric'), told);
});

test('statements in lists have their remarks too', async () => {
  await add(story(`${CORRECTED}\n\n${NOTICE}`));
  const found = await record.statements({ words: { all: ['electric'], none: [] }, limit: 5 });
  assert.equal(found[0]!.remarks?.[0]?.kind, 'notice');
});

test('a check is told beside the statement of its claimant in near words, whichever came first', async () => {
  const [early, late] = [story(CORRECTED), check('Boats will be all electric by 2030', 'Jonas Thal')];
  for (const order of [
    [early, late],
    [late, early],
  ]) {
    await record.close();
    record = openRecord(':memory:', { create: true });
    await add(...order);
    assert.deepEqual(await remarksOn('electric'), [
      '1: Facts Desk checked a claim in nearly these words, claimed by Jonas Thal',
    ]);
  }
});

test('a check is not told beside the words of somebody else, another figure, the contrary, or a denial', async () => {
  await add(
    story(CORRECTED.replace('has said that', 'has denied that')),
    check('The boats will be electric by 2030', 'Jonas Thal'),
  );
  assert.deepEqual(await remarksOn('electric'), []);
  await add(story(`${CORRECTED} Nobody asked.`));
  for (const [claim, claimant] of [
    ['The boats will be electric by 2030', 'Viral posts'],
    ['The boats will be electric by 2030', 'Helene Duquesne'],
    ['The boats will be electric by 2020', 'Jonas Thal'],
    ['The boats will not be electric by 2030', 'Jonas Thal'],
    ['Boats electric', undefined],
  ] as const)
    await add(check(claim, claimant));
  assert.deepEqual(
    (await remarksOn('electric')).filter((line) => !line.includes('claimed by Jonas Thal')),
    [],
  );
  assert.equal((await remarksOn('electric')).length, 1, 'only the first check, of these words by him');
});

test('who is forgotten is in no remark', async () => {
  const wrongly =
    'Correction: An earlier version of this article attributed a remark on two bids to Mona Ferring. Helene Duquesne made it.';
  await add(story(`${FERRY}\n\nMona Ferring, a teacher, said the boats were late.\n\n${wrongly}`));
  assert.equal((await remarksOn('two bids')).length, 1);
  const [actor] = await record.actorsNamed('Mona Ferring', 1);
  await record.forget([actor!.id], { by: 'test' });
  assert.deepEqual(await remarksOn('two bids'), []);
});
