import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { RecordStore } from '../../src/search/index.ts';
import { webApp } from '../../src/web/app.ts';
import { awkwardRecord, BRIDGE } from './records.ts';

let record: RecordStore;
before(async () => {
  record = await awkwardRecord();
});
after(() => record.close());

const get = (held: RecordStore, path: string, tag = '') =>
  webApp({ location: '/a/record.sqlite', record: () => held }).request(`http://localhost${path}`, {
    headers: { host: 'localhost', ...(tag !== '' && { 'if-none-match': tag }) },
  });
const tagOf = async (path: string): Promise<string> => (await get(record, path)).headers.get('etag') ?? '';
/** A record that answers nothing but whether it has changed. */
const mute = (): RecordStore => ({ state: () => record.state() }) as RecordStore;

test('a page that was asked for before is answered without reading the record, while that is unchanged', async () => {
  for (const path of ['/', '/issues', `/articles/${BRIDGE.entry.article.id}`, '/search.json?about=toll']) {
    // What changed is worked out by the first question about it.
    await tagOf(path);
    const answer = await get(mute(), path, await tagOf(path));
    assert.deepEqual([answer.status, await answer.text()], [304, ''], path);
    assert.match(answer.headers.get('vary') ?? '', /Cookie/);
  }
});

test('after a change the page is given anew, and other addresses have other tags', async () => {
  const [home, search] = [await tagOf('/'), await tagOf('/search?about=toll')];
  assert.notEqual(home, search);
  await record.log('test', {});
  const answer = await get(record, '/', home);
  assert.equal(answer.status, 200);
  assert.notEqual(answer.headers.get('etag'), home);
});

test('what is not there has no tag of the record', async () => {
  const answer = await get(record, '/actors/person:nobody');
  assert.deepEqual([answer.status, answer.headers.get('etag')?.startsWith('W/"') ?? false], [404, false]);
});
