import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { RecordStore } from '../../src/search/index.ts';
import { invent } from '../record/invented.ts';
import { ask, awkwardRecord, BRIDGE, page } from './records.ts';

const { item, entry } = BRIDGE;
const [toll, ...others] = entry.statements;
const address = `/statements/${toll!.id}`;
const BY = { by: 'Rosa Ilves' };
const ODILE = 'person:odile-farrant';
const ANSELM = 'person:anselm-farrant';

describe('an address', () => {
  let record: RecordStore;
  beforeEach(async () => {
    record = await awkwardRecord();
  });
  afterEach(() => record.close());
  const extractAgain = (statements: typeof entry.statements) =>
    record.put(item, { ...entry, statements }, { again: true });

  test('of a statement leads to the one that has its words after another extraction', async () => {
    const [[start, end]] = toll!.spans.content as unknown as [[number, number]];
    const wider = { ...toll!, id: 'cutotherwise', spans: { ...toll!.spans, content: [[start, end + 4] as const] } };
    await extractAgain([...others, wider]);
    const answer = await ask(record, address);
    assert.deepEqual([answer.status, answer.headers.get('location')], [308, '/statements/cutotherwise']);
    const json = await ask(record, `${address}.json`);
    assert.equal(json.headers.get('location'), '/statements/cutotherwise.json');
    assert.match(answer.headers.get('cache-control')!, /no-cache/);
  });

  test('of a statement that is not extracted any more is gone, and says why', async () => {
    await extractAgain(others);
    const answer = await ask(record, address);
    assert.equal(answer.status, 410);
    const html = await answer.text();
    assert.match(html, /read again/);
    assert.ok(html.includes(`href="/articles/${entry.article.id}"`));
    assert.equal((await ask(record, `${address}.json`)).status, 410);
  });

  test('of a statement in an older version stays, and leads to the same words in the newest', async () => {
    const newer = invent({
      title: 'Mayor rules out a toll bridge',
      url: 'https://gazette.example/bridge',
      body: 'Updated. Mayor Odile Farrant told councillors on Tuesday that “a toll is not an option” today.',
      statements: [{ who: 'Odile Farrant', cue: 'told councillors', words: '“a toll is not an option”' }],
    });
    await record.put(newer.item, newer.entry);
    const html = await page(record, address);
    assert.match(html, /older version of the article/);
    assert.ok(html.includes(`<a href="/statements/${newer.entry.statements[0]!.id}">The same words in the newest</a>`));
  });

  test('of an actor who was merged leads to the one meant, for as long as the merge holds', async () => {
    const { id } = await record.correct({ what: 'merge', actor: ANSELM, into: ODILE }, BY);
    const merged = await ask(record, `/actors/${encodeURIComponent(ANSELM)}?all=1`);
    assert.deepEqual(
      [merged.status, merged.headers.get('location')],
      [308, `/actors/${encodeURIComponent(ODILE)}?all=1`],
    );
    await record.correct({ what: 'undo', undoes: id }, BY);
    assert.equal((await ask(record, `/actors/${encodeURIComponent(ANSELM)}`)).status, 200);
  });

  test('of somebody who was forgotten, and of what they said, is gone', async () => {
    const all = (await record.actorsNamed('Odile Farrant', 9)).map(({ id }) => id);
    await record.forget(all, BY);
    for (const path of [address, `${address}.json`, `${address}/cite.txt`, `/actors/${encodeURIComponent(ODILE)}`]) {
      const answer = await ask(record, path);
      assert.equal(answer.status, 410, path);
      assert.ok(!/toll|Odile|farrant/i.test((await answer.text()).replaceAll(encodeURIComponent(ODILE), '')), path);
    }
    assert.match(await page(record, address), /taken out of this record/);
  });

  test('at which nothing ever was is not found', async () => {
    assert.equal((await ask(record, '/statements/ffffffffffff')).status, 404);
  });
});
