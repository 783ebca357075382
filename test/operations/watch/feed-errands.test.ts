import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errandsOfFeed } from '../../../src/operations/watch/feed-errands.ts';
import { feedIn } from '../../../src/read/index.ts';
import { fullStory } from './newsroom.ts';

const FEED = 'https://paper.example/feeds/all.xml';
const errands = async (...items: readonly string[]) =>
  errandsOfFeed(
    (await feedIn(Buffer.from(`<rss version="2.0"><channel>${items.join('')}</channel></rss>`), FEED)).items,
    FEED,
  );
const item = (fields: Record<string, string>): string =>
  `<item>${Object.entries(fields)
    .map(([name, text]) => `<${name}>${text}</${name}>`)
    .join('')}</item>`;

test('of a teaser, and of an item without any words, the page is asked for; an item told in full is held', async () => {
  const found = await errands(
    item({ guid: '1', link: 'https://paper.example/1', description: 'In short.' }),
    item({ guid: '2', link: 'https://paper.example/2', title: 'A title' }),
    item({ guid: '3', link: 'https://paper.example/3', description: `<![CDATA[${fullStory(3).repeat(2)}]]>` }),
    item({ guid: '4', title: 'No address', description: 'In short.' }),
  );
  assert.deepEqual(
    found.map(({ kind, name, url }) => [kind, name, url]),
    [
      ['page', '1', 'https://paper.example/1'],
      ['page', '2', 'https://paper.example/2'],
      ['item', '3', null],
      ['item', '4', null],
    ],
  );
});

test('a relative address is relative to the feed, a fragment is none of it, and other schemes are no page', async () => {
  const found = await errands(
    item({ guid: '1', link: '../story/1#comments', description: 'In short.' }),
    item({ guid: '2', link: 'javascript:alert(1)', description: 'In short.' }),
  );
  assert.equal(found[0]?.item?.metadata.url, 'https://paper.example/story/1');
  assert.equal(found[1]?.url, null);
});

test('the page of two feeds is one, whatever the feeds say of themselves in its address', async () => {
  const link = 'https://paper.example/1?id=7&amp;utm_source=rss&amp;utm_medium=feed';
  const [found] = await errands(item({ guid: '1', link, description: 'In short.' }));
  assert.equal(found?.url, 'https://paper.example/1?id=7');
});

test('items that share a guid are told apart by their address, and the same twice is one', async () => {
  const one = item({ guid: 'same', link: 'https://paper.example/1', description: 'One.' });
  const two = item({ guid: 'same', link: 'https://paper.example/2', description: 'Two.' });
  const found = await errands(one, two, one);
  assert.deepEqual(
    found.map(({ url }) => url),
    ['https://paper.example/1', 'https://paper.example/2'],
  );
  assert.equal(new Set(found.map(({ name }) => name)).size, 2);
});

test('an item is the same as long as a reader would see the same', async () => {
  const digest = async (fields: Record<string, string>) => (await errands(item({ guid: '1', ...fields })))[0]!.digest;
  const link = 'https://paper.example/1';
  const before = await digest({ link, title: 'A', description: 'Words.' });
  assert.equal(await digest({ link, title: 'A', description: 'Words.', 'slash:comments': '7' }), before);
  assert.equal(await digest({ link, title: 'A', description: '&lt;p&gt;Words.&lt;/p&gt;' }), before);
  assert.notEqual(await digest({ link, title: 'A', description: 'Other words.' }), before);
  const dated = (pubDate: string) => digest({ link, title: 'A', description: 'Words.', pubDate });
  const morning = await dated('Wed, 12 Mar 2031 08:00:00 GMT');
  assert.equal(await dated('Wed, 12 Mar 2031 09:30:00 GMT'), morning);
  assert.notEqual(await dated('Thu, 13 Mar 2031 08:00:00 GMT'), morning);
  assert.notEqual(await digest({ link, title: 'B', description: 'Words.' }), before);
});

test('a guid of any length is a name of bounded length', async () => {
  const [found] = await errands(item({ guid: 'x'.repeat(100_000), description: 'Words.' }));
  assert.ok(found!.name.length <= 500);
});
