import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { OnrecordError } from '../../src/domain/index.ts';
import { type ListedFeed, readOpml, writeOpml } from '../../src/read/index.ts';

test('a list of feeds is read with its folders, each address once', () => {
  const text = `<?xml version="1.0"?><opml version="1.1"><head><title>Mine</title></head><body>
    <outline text="Harbours"><outline text="Gazette" title="Harbour Gazette" type="rss" xmlUrl="https://gazette.example/feed?a=1&amp;b=2" htmlUrl="https://gazette.example/"/></outline>
    <outline text="Again" xmlUrl="https://gazette.example/feed?a=1&amp;b=2"/><outline text="A note"/><outline text="Local" xmlUrl="file:///etc/hosts"/></body></opml>`;
  assert.deepEqual(readOpml(text, 'feeds.opml'), [
    {
      url: 'https://gazette.example/feed?a=1&b=2',
      title: 'Harbour Gazette',
      page: 'https://gazette.example/',
      folders: ['Harbours'],
    },
  ]);
});

test('what is written is read again', () => {
  const name = fc.stringMatching(/^[A-Za-zé&<>"'][A-Za-zé&<>"' ]{0,8}[A-Za-z]$/);
  const feed: fc.Arbitrary<ListedFeed> = fc.record(
    {
      url: fc.webUrl({ withQueryParameters: true }),
      title: name,
      page: fc.webUrl(),
      folders: fc.array(name, { minLength: 1, maxLength: 3 }),
    },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(fc.uniqueArray(feed, { selector: ({ url }) => url, maxLength: 6 }), (feeds) => {
      const byUrl = (a: ListedFeed, b: ListedFeed): number => (a.url < b.url ? -1 : 1);
      assert.deepEqual(readOpml(writeOpml(feeds, 'Mine'), 'x').sort(byUrl), [...feeds].sort(byUrl));
    }),
  );
});

test('what is no list says so, and one that is cut off never gives anything but an error of ours', () => {
  const whole = writeOpml([{ url: 'https://gazette.example/feed', title: 'Gazette', folders: ['News'] }], 'Mine');
  for (let length = 0; length < whole.length; length++) {
    try {
      readOpml(whole.slice(0, length), 'x.opml');
    } catch (error) {
      assert.ok(error instanceof OnrecordError, String(error));
    }
  }
  assert.throws(() => readOpml('<html></html>', 'x'), OnrecordError);
});
