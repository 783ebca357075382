import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { openRecord } from '../../src/operations/record.ts';
import { freshSource } from '../../src/operations/watch/sources.ts';
import type { RecordStore } from '../../src/search/index.ts';
import { ask, page } from './records.ts';

const FEED = 'https://gazette.example/rss.xml';
const OWN = { origin: 'http://127.0.0.1:4747' };
const form = (fields: Record<string, string>, headers: Record<string, string> = OWN): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
});
const opml = (text: string): RequestInit => {
  const body = new FormData();
  body.set('list', new File([text], 'subscriptions.opml'));
  return { method: 'POST', body, headers: OWN };
};

describe('sources', () => {
  let record: RecordStore;
  beforeEach(async () => {
    record = openRecord(':memory:', { create: true });
    await record.watching.putSource(freshSource({ url: FEED, title: 'Harbour <b>Gazette</b>' }, new Date()));
  });
  afterEach(() => record.close());
  const urls = async () => (await record.watching.sources()).map(({ url }) => url);

  test('show what came on each of the last thirty days, as a drawing and as a table', async () => {
    const source = (await record.watching.sourceOf(FEED))!;
    const now = Date.now();
    const on = (daysAgo: number) => new Date(now - daysAgo * 86_400_000).toISOString();
    const item = { kind: 'page', name: 'a', digest: '1', url: 'https://gazette.example/a', item: null } as const;
    const problem = { code: 'fetch/status', message: 'It answers 500.', remedy: 'Wait.' };
    await record.watching.takeIn({ ...source, lastTry: on(40) }, [{ ...item, name: 'old' }]);
    await record.watching.takeIn({ ...source, lastTry: on(2) }, [item]);
    await record.watching.takeIn({ ...source, lastTry: on(1), problem, failures: 1 }, []);
    const html = await page(record, '/sources');
    assert.match(html, /Last 30 days: 1 new; failed once/);
    assert.equal(html.match(/<rect /g)?.length, 30);
    assert.equal(html.match(/<rect class="came"/g)?.length, 1);
    assert.equal(html.match(/<rect class="failed"/g)?.length, 1);
    assert.match(
      html,
      new RegExp(`<time datetime="${on(2).slice(0, 10)}">[^<]+</time></th><td>1</td><td>1</td><td>0</td>`),
    );
  });

  test('are taken out only after a page has said what is lost', async () => {
    const asked = await page(record, `/sources/remove?url=${encodeURIComponent(FEED)}`);
    assert.match(asked, /What came from it stays on the record/);
    assert.ok(!asked.includes('<b>'), 'a title is escaped');
    assert.deepEqual(await urls(), [FEED], 'asking changes nothing');
    const done = await ask(record, '/sources/remove', form({ url: FEED }));
    assert.deepEqual([done.status, done.headers.get('location')], [303, '/sources?removed=1']);
    assert.deepEqual(await urls(), []);
    const [logged] = await record.audit(1);
    assert.deepEqual(logged?.details, { removed: FEED });
  });

  test('are not taken out by another site’s form', async () => {
    const foreign = await ask(record, '/sources/remove', form({ url: FEED }, { origin: 'https://evil.example' }));
    assert.equal(foreign.status, 403);
    assert.deepEqual(await urls(), [FEED]);
  });

  test('that are not watched cannot be removed', async () => {
    assert.equal((await ask(record, '/sources/remove?url=https%3A%2F%2Fother.example%2F')).status, 404);
    assert.equal((await ask(record, '/sources/remove', form({ url: 'https://other.example/' }))).status, 404);
  });

  test('go out as OPML and come in again', async () => {
    const answer = await ask(record, '/sources.opml');
    assert.match(answer.headers.get('content-type')!, /opml/);
    const text = await answer.text();
    await record.watching.removeSource(FEED);
    const taken = await ask(record, '/sources/import', opml(text));
    assert.equal(taken.headers.get('location'), '/sources?listed=1&known=0&refused=0');
    assert.deepEqual(await urls(), [FEED]);
    const again = await ask(record, '/sources/import', opml(text));
    assert.equal(again.headers.get('location'), '/sources?listed=0&known=1&refused=0');
    assert.match(await page(record, '/sources?listed=0&known=1&refused=0'), /0 added, 1 watched already/);
  });

  test('are not changed by a file that is no list', async () => {
    const answer = await ask(record, '/sources/import', opml('no list at all'));
    assert.equal(answer.status, 400);
    assert.deepEqual(await urls(), [FEED]);
    assert.equal((await ask(record, '/sources/import', form({ list: 'x' }))).status, 400);
  });
});
