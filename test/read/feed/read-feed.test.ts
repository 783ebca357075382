import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { OnrecordError, type RawItem } from '../../../src/domain/index.ts';
import { rescuedFeed } from '../../../src/read/feed/rescue-feed.ts';
import { feedIn, itemsOf } from '../../../src/read/index.ts';

const itemsIn = (text: string, location = 'in/item.txt'): RawItem[] => itemsOf(Buffer.from(text), location);

/** What became of a feed: `items N`, or the code of the error. */
const outcomeOf = async (text: string): Promise<string> => {
  try {
    return `items ${(await feedIn(Buffer.from(text), 'feed.xml')).items.length}`;
  } catch (error) {
    assert.ok(error instanceof OnrecordError, String(error));
    return error.code;
  }
};

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour Gazette</title><link>https://gazette.example/</link><description>News</description><language>en</language>
<item><title>Ferry &amp; tide</title><link>https://gazette.example/1</link><guid isPermaLink="false">g-1</guid><dc:creator>Ines Calder</dc:creator>
<pubDate>Fri, 14 Feb 2025 23:30:00 -0500</pubDate><description>Short.</description><content:encoded><![CDATA[<p>The whole <b>story</b>.</p>]]></content:encoded>
<media:content url="https://img.gazette.example/1.jpg" medium="image"/><source url="https://wire.example/feed">The Wire</source></item>
<item><title>Second</title><link>https://gazette.example/2</link><description>Only a summary.</description></item></channel></rss>`;

test('a feed item holds content over summary and every field that the feed gives', () => {
  const [first, second] = itemsIn(RSS);
  assert.equal(first!.id, 'g-1');
  assert.equal(first!.content, '<p>The whole <b>story</b>.</p>');
  assert.deepEqual(first!.metadata, {
    title: 'Ferry & tide',
    published: '2025-02-14T23:30:00-05:00',
    url: 'https://gazette.example/1',
    outlet: 'Harbour Gazette',
    authors: ['Ines Calder'],
    images: ['https://img.gazette.example/1.jpg'],
    source: { name: 'The Wire', url: 'https://wire.example/feed' },
    language: 'en',
  });
  assert.equal(second!.id, 'https://gazette.example/2');
  assert.equal(second!.content, 'Only a summary.');
});

test('an item of a feed keeps the bytes of its own element', () => {
  const [, second] = itemsIn(RSS);
  assert.equal(
    Buffer.from(second!.bytes).toString(),
    '<item><title>Second</title><link>https://gazette.example/2</link><description>Only a summary.</description></item>',
  );
});

test('Atom, RDF and JSON Feed give the same fields', () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Gazette</title><entry><id>g-1</id><title>Ferry</title><link href="https://gazette.example/1"/><published>2025-02-14T08:00:00Z</published><content type="html">&lt;p&gt;It sailed.&lt;/p&gt;</content></entry></feed>`;
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour Gazette</title></channel><item rdf:about="g-1"><title>Ferry</title><link>https://gazette.example/1</link><dc:date>2025-02-14T08:00:00Z</dc:date><description>&lt;p&gt;It sailed.&lt;/p&gt;</description></item></rdf:RDF>`;
  const json = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Harbour Gazette',
    items: [
      {
        id: 'g-1',
        url: 'https://gazette.example/1',
        title: 'Ferry',
        date_published: '2025-02-14T08:00:00Z',
        content_html: '<p>It sailed.</p>',
      },
    ],
  });
  for (const feed of [atom, rdf, json]) {
    const [item] = itemsIn(feed);
    const { teaser: _, ...metadata } = item!.metadata;
    assert.deepEqual(
      [item!.id, item!.format, item!.content, metadata],
      [
        'g-1',
        'html',
        '<p>It sailed.</p>',
        {
          title: 'Ferry',
          published: '2025-02-14T08:00:00Z',
          url: 'https://gazette.example/1',
          outlet: 'Harbour Gazette',
        },
      ],
    );
  }
});

test('a date that cannot be read is handed on as it was written', () => {
  const [item] = itemsIn(RSS.replace('Fri, 14 Feb 2025 23:30:00 -0500', 'the day before yesterday'));
  assert.equal(item!.metadata.published, 'the day before yesterday');
});

const rss = (items: string, start = '<?xml version="1.0"?>'): string =>
  `${start}<rss version="2.0"><channel><title>Harbour Gazette</title>${items}</channel></rss>`;
const item = (n: number): string =>
  `<item><title>Item ${n}</title><link>https://gazette.example/${n}</link><description>It sailed.</description></item>`;
const titlesOf = (items: readonly RawItem[]): (string | undefined)[] => items.map(({ metadata }) => metadata.title);

test('a summary of a page elsewhere is a teaser; an article that the feed carries is none', () => {
  const [first, second] = itemsIn(RSS);
  assert.deepEqual([first!.metadata.teaser, second!.metadata.teaser], [undefined, true]);
  const long = rss(item(1).replace('It sailed.', 'The ferry sailed on time. '.repeat(60)));
  assert.equal(itemsIn(long)[0]!.metadata.teaser, undefined);
});

test('a feed says its title, its page and how long it may be kept', async () => {
  const text = rss(`<link>https://gazette.example/</link><ttl>30</ttl><language>en</language>${item(1)}`);
  const { items, ...channel } = await feedIn(Buffer.from(text), 'feed.xml');
  assert.deepEqual(channel, { title: 'Harbour Gazette', page: 'https://gazette.example/', language: 'en', ttl: 30 });
  assert.equal(items.length, 1);
});

test('enclosures that are images are images, the others links', () => {
  const text = rss(
    item(1).replace(
      '</item>',
      '<enclosure url="https://gazette.example/1.jpg" type="image/jpeg"/><enclosure url="https://gazette.example/1.mp3" type="audio/mpeg"/></item>',
    ),
  );
  const { images, links } = itemsIn(text)[0]!.metadata;
  assert.deepEqual([images, links], [['https://gazette.example/1.jpg'], ['https://gazette.example/1.mp3']]);
});

test('a channel of 1997 gives its items', () => {
  const cdf = `<?xml version="1.0"?><CHANNEL HREF="https://gazette.example/" BASE="https://gazette.example/news/"><TITLE>Harbour Gazette</TITLE>
    <ITEM HREF="1.html" LASTMOD="1999-03-14T08:00:00Z"><TITLE>Ferry &amp; tide</TITLE><ABSTRACT>It sailed.</ABSTRACT></ITEM></CHANNEL>`;
  const [only] = itemsIn(cdf);
  assert.equal(only!.content, 'It sailed.');
  assert.deepEqual(only!.metadata, {
    title: 'Ferry & tide',
    published: '1999-03-14T08:00:00Z',
    url: 'https://gazette.example/news/1.html',
    outlet: 'Harbour Gazette',
    teaser: true,
  });
});

test('an item without a field of its own gives what lies further inside', () => {
  const [nested, body] = [
    '<item><category>News<image><title>Ferry</title><link>https://gazette.example/1</link></image></category></item>',
    '<item><body>The ferry <b>sailed</b>.</body></item>',
  ].map((source) => itemsIn(rss(source))[0]!);
  assert.deepEqual([nested!.metadata.title, nested!.metadata.url], ['Ferry', 'https://gazette.example/1']);
  assert.equal(body!.content, 'The ferry <b>sailed</b>.');
});

test('control characters that windows-1252 has signs for are read as those', () => {
  const [only] = itemsIn(rss(item(1).replace('It sailed.', 'Don\u0092t \u0093sail\u0094\u0085')));
  assert.equal(only!.content, 'Don’t “sail”…');
});

test('wherever a feed is cut off, the items before the cut are given whole, and never a part of one', () => {
  const whole = rss(item(1) + item(2) + item(3));
  fc.assert(
    fc.property(fc.integer({ min: whole.indexOf('</item>') + 7, max: whole.length - 1 }), (length) => {
      const cut = whole.slice(0, length);
      const complete = cut.split('</item>').length - 1;
      assert.deepEqual(titlesOf(itemsIn(cut)), ['Item 1', 'Item 2', 'Item 3'].slice(0, complete));
    }),
  );
});

test('a feed with an unescaped < or an element that is not closed is read by the lenient parser', async () => {
  for (const broken of [
    rss(`<item><title>Fares < tides</title><link>https://gazette.example/0</link></item>${item(2)}`),
    rss(`<item><title>Fares</title><description>Up <b>& down</item>${item(2)}`),
  ]) {
    assert.throws(() => itemsIn(broken), OnrecordError);
    const { items, title } = await feedIn(Buffer.from(broken), 'feed.xml');
    assert.deepEqual([title, items.length, titlesOf(items)[1]], ['Harbour Gazette', 2, 'Item 2']);
  }
});

test('the lenient parser is killed when it takes too long', async () => {
  const started = performance.now();
  await assert.rejects(
    rescuedFeed(rss(`<item><title>x</title>${'<b>'.repeat(200_000)}`), 'feed.xml', 700),
    (error) => error instanceof OnrecordError && error.code === 'input/bad-feed' && /700 ms/.test(String(error.cause)),
  );
  assert.ok(performance.now() - started < 5000);
});

test('items of one guid are all given, under that id', () => {
  const same = '<item><guid>g</guid><title>One</title></item><item><guid>g</guid><title>Two</title></item>';
  assert.deepEqual(
    itemsIn(rss(same)).map(({ id, metadata }) => [id, metadata.title]),
    [
      ['g', 'One'],
      ['g', 'Two'],
    ],
  );
});

test('entities that multiply are not resolved, and external ones refuse the feed', async () => {
  const letters = 'bcdefghijk'.split('');
  const laughs = letters.map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghij'[i]};`.repeat(10)}">`).join('');
  const bomb = rss(item(1).replace('It sailed.', 'Ha &k;'), `<!DOCTYPE rss [<!ENTITY a "ha">${laughs}]>`);
  for (const read of (await feedIn(Buffer.from(bomb), 'feed.xml')).items) assert.ok(read.content.length < 10_000);
  const outside = rss(item(1).replace('It sailed.', '&x;'), '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hosts">]>');
  for (const read of (await feedIn(Buffer.from(outside), 'feed.xml').catch(() => ({ items: [] }))).items)
    assert.doesNotMatch(read.content, /localhost|127\.0/);
});

test('hostile feeds end soon, in items or in an error of ours', async () => {
  const deep = `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`;
  const cases: Record<string, [string, RegExp]> = {
    'tags nested 100,000 deep in the channel': [rss(deep), /^input\/bad-feed$/],
    'tags nested 100,000 deep in a description': [rss(item(1).replace('It sailed.', deep)), /^items 1$/],
    'a line of 50 MB': [rss(item(1).replace('It sailed.', 'x'.repeat(50e6))), /^items 1$/],
    'a million items': [rss('<item><title>x</title></item>'.repeat(1_000_000)), /^input\/too-many-items$/],
    'a million items of JSON': [
      `{"version":"https://jsonfeed.org/version/1.1","items":[${'{"url":"x"},'.repeat(1_000_000)}{}]}`,
      /^input\/too-many-items$/,
    ],
    'a title of tags that never end': [
      rss(item(1).replace('Item 1', `<![CDATA[${'<a'.repeat(300_000)}]]>`)),
      /^items 1$/,
    ],
    'comments that never end': [`<rss version="2.0"><channel>${'<!--'.repeat(1_100_000)}`, /^items 0$/],
    'a feed that ends in a million <': [`${rss(item(1)).replace('</rss>', '')}${'<'.repeat(1_000_000)}`, /^items 1$/],
    'a body of tags that never end': [
      rss(`<item><body>${'</'.repeat(500_000)}</body></item>`),
      /^(?:items [01]|input\/bad-feed)$/,
    ],
    'a million ampersands': [rss(item(1).replace('Item 1', '&'.repeat(1_000_000))), /^items 1$/],
  };
  for (const [name, [text, outcome]] of Object.entries(cases)) {
    const started = performance.now();
    assert.match(await outcomeOf(text), outcome, name);
    assert.ok(performance.now() - started < 20_000, name);
  }
});
