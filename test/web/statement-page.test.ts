import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { RecordStore } from '../../src/search/index.ts';
import { invent } from '../record/invented.ts';
import { ask, awkwardRecord, BRIDGE, COPY, HOSTILE, page } from './records.ts';

let record: RecordStore;
before(async () => {
  record = await awkwardRecord();
  await record.put(COPY.item, COPY.entry);
});
after(() => record.close());

const [toll] = BRIDGE.entry.statements as [(typeof BRIDGE.entry.statements)[0], ...typeof BRIDGE.entry.statements];
const address = `/statements/${toll.id}`;
const cite = async (file: string): Promise<string> => (await ask(record, `${address}/${file}`)).text();

describe('the page of a statement', () => {
  test('gives the words, who and when on what grounds, and the way into the article', async () => {
    const html = await page(record, address);
    for (const part of [
      'Odile Farrant',
      'told councillors',
      'Tuesday 11 March 2031',
      'named in full',
      'Harbour Gazette',
    ])
      assert.ok(html.includes(part), part);
    assert.ok(html.includes(`href="/articles/${BRIDGE.entry.article.id}?statement=${toll.id}#w-${toll.id}"`));
    assert.ok(html.includes(BRIDGE.entry.article.sha256));
  });

  test('shows the passage with source, cue and words marked', async () => {
    const html = await page(record, address);
    assert.match(html, /<mark class="content">a toll is not an option<\/mark>/);
    assert.match(html, /<mark class="cue">told councillors<\/mark>/);
  });

  test('names the sides taken, on what they rest, and by which words', async () => {
    const html = await page(record, address);
    assert.match(html, /<a href="\/issues\/bridge">The bridge should be built\.<\/a>/);
    assert.match(html, /class="stance against"/);
  });

  test('lists the other reports of the saying, not as further sayings', async () => {
    const html = await page(record, address);
    assert.match(html, /one saying, told 2 times in this collection/);
    assert.ok(html.includes(`href="/statements/${COPY.entry.statements[0]!.id}"`));
  });

  test('says which words a person took out, when and why, and keeps its address', async () => {
    const own = await awkwardRecord();
    await own.correct(
      { what: 'reject', statement: toll.id, reason: 'wrong-words' },
      { by: 'Rosa Ilves', note: 'cut short' },
    );
    const html = await page(own, address);
    assert.match(html, /Taken out by <bdi>Rosa Ilves<\/bdi>[^<]*: wrong words/);
    assert.match(html, /Corrected by people[\s\S]*cut short/);
    await own.close();
  });

  test('escapes hostile words', async () => {
    const html = await page(record, `/statements/${invent(HOSTILE).entry.statements[0]!.id}`);
    assert.ok(!/<script>|<svg|<img|<b>/.test(html));
    assert.ok(!html.includes('href="javascript:'));
  });

  test('has its values beside it as JSON', async () => {
    const values = JSON.parse(await page(record, `${address}.json`));
    assert.equal(values.statement.id, toll.id);
    assert.equal(values.citation.permalink, `http://127.0.0.1:4747${address}`);
    assert.equal(values.reports.length, 2);
  });

  test('is reached by the shorter address too', async () => {
    const answer = await ask(record, `/statement/${toll.id}`);
    assert.equal(answer.status, 308);
    assert.equal(answer.headers.get('location'), address);
  });
});

describe('a citation', () => {
  test('as text has words, speaker, dates, outlet, permalink and the hash of what was read', async () => {
    const text = await cite('cite.txt');
    assert.deepEqual(text.split('\n').slice(0, 2), [
      '“a toll is not an option”',
      'Odile Farrant [told councillors]; quoted; said 2031-03-11',
    ]);
    assert.match(text, /^In: Mayor rules out a toll bridge \| Harbour Gazette \| published 2031-03-14 \|/m);
    assert.ok(text.includes(`http://127.0.0.1:4747${address}`));
    assert.ok(text.includes(`SHA-256 ${BRIDGE.entry.article.sha256}`));
  });

  test('puts no quotation mark where the article has none', async () => {
    assert.deepEqual((await cite('cite.txt')).match(/["“”«»]/g), ['“', '”']);
    const reported = await page(record, `/statements/${BRIDGE.entry.statements[1]!.id}/cite.txt`);
    assert.ok(!/["“”«»]/.test(reported));
  });

  test('as JSON keeps dates with what they rest on', async () => {
    const citation = JSON.parse(await cite('cite.json'));
    assert.equal(citation.said.value, '2031-03-11');
    assert.equal(citation.article.version, 1);
  });

  test('as CSL-JSON cites the article that has the words', async () => {
    const [item] = JSON.parse(await cite('cite.csl.json'));
    assert.equal(item.type, 'article-newspaper');
    assert.equal(item['container-title'], 'Harbour Gazette');
    assert.deepEqual(item.issued, { 'date-parts': [[2031, 3, 14]] });
    assert.match(item.note, /^Odile Farrant: “a toll is not an option/);
  });

  test('of nothing on record is not found', async () => {
    assert.equal((await ask(record, '/statements/none/cite.txt')).status, 404);
  });
});
