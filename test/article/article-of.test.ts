import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalUrl, OUTLETS, outletNamed, outletOfHost, ownerOfHost } from '../../src/article/index.ts';
import type { ContentFormat } from '../../src/domain/index.ts';
import { articleIn, removedFrom, wordsOf } from './item-of.ts';

const BODY =
  'The harbour master said the ferries would sail again by Friday.\nShe thanked the crews for their patience.';

test('a fixed text is used unchanged, whatever stands in it', () => {
  const text =
    '  Ferries sail \r\n\r\n\u00a0By Ines Calder\n![x](https://a.example/b.png) Read Full Article at RT.com.\n';
  assert.equal(articleIn(text, 'fixed').text, text);
});

test('the title of a fixed text is the given one where the text starts with it, its full stop aside', () => {
  const article = articleIn(`Ferries' “great” return.\n\n${BODY}`, 'fixed', { title: 'Ferries’ "great" return' });
  assert.equal(wordsOf(article, 'title'), "Ferries' “great” return");
  assert.equal(wordsOf(article, 'body'), BODY);
});

test('a given title may run over two lines of a fixed text', () => {
  const article = articleIn(`Ferries sail; \nHarbour master thanks crews.\n\n${BODY}`, 'fixed', {
    title: 'Ferries sail; Harbour master thanks crews',
  });
  assert.equal(wordsOf(article, 'title'), 'Ferries sail; \nHarbour master thanks crews');
  assert.equal(wordsOf(article, 'body'), BODY);
});

test('a text that starts with more than the given title does not start with it', () => {
  assert.equal(articleIn(BODY, 'fixed', { title: 'The harbour mast' }).parts.title, null);
});

test('the title of a fixed text is else its first line if that is no sentence', () => {
  assert.equal(wordsOf(articleIn(`Ferries to sail again\n\n${BODY}`, 'fixed'), 'title'), 'Ferries to sail again');
  assert.equal(wordsOf(articleIn(BODY, 'fixed'), 'title'), null);
  assert.equal(wordsOf(articleIn(BODY, 'fixed'), 'body'), BODY);
  assert.equal(wordsOf(articleIn('Ferries to sail again', 'fixed'), 'title'), null);
});

test('a given title that the text does not start with is kept beside it', () => {
  const article = articleIn(BODY, 'fixed', { title: 'Ferries to sail again' });
  assert.deepEqual(
    [article.title, article.parts.title, wordsOf(article, 'body')],
    ['Ferries to sail again', null, BODY],
  );
});

test('credits in a fixed text are read where they stand, and nothing is removed', () => {
  const article = articleIn(`Ferries sail\n${BODY}\nSource: Harbour Gazette`, 'fixed');
  assert.deepEqual(removedFrom(article), []);
  assert.equal(article.text.slice(...article.credits[0]!.span!), 'Source: Harbour Gazette');
});

test('Markdown loses its marks and keeps its words and links', () => {
  const markdown = `# Ferries *sail* again\n\nThe **harbour master**, [Lena Rask](https://a.example/rask "who"), said \`yes\` to 3\\*4.\n\n## What next\n\n- First crossing\n- Second crossing\n\n> They were late\n\n[home]: https://a.example/\nSee [the plan][home].`;
  const article = articleIn(markdown);
  assert.equal(article.title, 'Ferries sail again');
  assert.equal(
    wordsOf(article, 'body'),
    'The harbour master, Lena Rask, said yes to 3*4.\nWhat next\nFirst crossing\nSecond crossing\nThey were late\nSee the plan.',
  );
  assert.deepEqual(article.links, ['https://a.example/rask', 'https://a.example/']);
});

test('lines that were wrapped by hand are one paragraph', () => {
  const text = `Ferries to sail again\n\nThe harbour master said on Tuesday that the ferries of the northern line\nwould sail again before the end of the week if the weather allows it to\nhappen at all.\n\nShe thanked the crews.`;
  assert.equal(
    wordsOf(articleIn(text, 'text'), 'body'),
    'The harbour master said on Tuesday that the ferries of the northern line would sail again before the end of the week if the weather allows it to happen at all.\nShe thanked the crews.',
  );
});

const PAGE = `<!doctype html><html lang="en"><head><title>Ferries sail again | Harbour Gazette</title>
<meta property="og:site_name" content="Harbour Gazette"><link rel="canonical" href="https://gazette.example/news/ferries">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferries sail again","datePublished":"2025-02-14","author":[{"@type":"Person","name":"Ines Calder"}],"publisher":{"name":"Harbour Gazette"}}</script></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Ferries sail again</h1><p>By Ines Calder</p>
<p>The harbour master said on Tuesday that the <a href="/line">northern line</a> would sail again before the end of the week.<br><br>She said that the crews had waited long enough, and thanked them for it.</p>
<p>Advertisement</p><p>Passengers had slept in the terminal for three nights, and were given soup, blankets and a place to wash.</p>
<p>Sign up for our newsletter to get the harbour news in your inbox.</p></article><footer>Imprint</footer></body></html>`;

test('a page gives its story in paragraphs, and what it says of itself', () => {
  const article = articleIn(PAGE, 'html', { url: 'https://gazette.example/news/ferries?utm_source=x' });
  assert.equal(article.title, 'Ferries sail again');
  assert.equal(
    wordsOf(article, 'body'),
    'The harbour master said on Tuesday that the northern line would sail again before the end of the week.\nShe said that the crews had waited long enough, and thanked them for it.\nPassengers had slept in the terminal for three nights, and were given soup, blankets and a place to wash.',
  );
  assert.deepEqual(article.outlet, { name: 'Harbour Gazette', domain: 'gazette.example' });
  assert.deepEqual(article.byline, ['Ines Calder']);
  assert.equal(article.url, 'https://gazette.example/news/ferries');
  assert.ok(article.links.includes('https://gazette.example/line'));
  assert.ok(
    removedFrom(article).includes('newsletter: Sign up for our newsletter to get the harbour news in your inbox.'),
  );
});

test('what a page puts beside its story is no part of it', () => {
  const beside = {
    caption: '<figure><img src="/f.jpg" alt="Ferry"><figcaption>A ferry at the quay.</figcaption></figure>',
    'related link': '<div class="related-stories"><a href="/tolls">Tolls to rise in spring</a></div>',
    newsletter: '<div class="newsletter-signup"><p>Harbour news</p><p>Every morning</p></div>',
    'social media': '<ul class="share-buttons"><li>Post it</li></ul>',
    comments: '<section id="comments"><p>Nice ferry!</p></section>',
  };
  for (const [why, html] of Object.entries(beside)) {
    const article = articleIn(PAGE.replace('<p>Advertisement</p>', html), 'html');
    for (const words of html.match(/(?<=>)[^<]+/g)!) assert.ok(!article.text.includes(words), words);
    assert.ok(article.text.includes('Passengers had slept in the terminal'), why);
  }
});

test('a list of other stories after the story is no part of it', () => {
  const article = articleIn(
    `Ferries sail\n${BODY}\nYou may also like\nTolls to rise in spring\nNew quay opens`,
    'text',
  );
  assert.equal(wordsOf(article, 'body'), BODY);
  assert.equal(article.removed.length, 3);
});

test('a page of tags nested without end is read all the same', () => {
  const depth = 20_000;
  const html = `<html><body>${'<div>'.repeat(depth)}The ferries sail again.${'</div>'.repeat(depth)}</body></html>`;
  assert.equal(articleIn(html, 'html').text, 'The ferries sail again.');
});

test('a canonical address on another outlet’s site is a credit', () => {
  const html = PAGE.replace('https://gazette.example/news/ferries', 'https://apnews.com/article/ferries');
  const article = articleIn(html, 'html', { url: 'https://gazette.example/news/ferries' });
  assert.deepEqual(
    article.credits.map(({ outlet, evidence }) => `${outlet}: ${evidence}`),
    ['The Associated Press: canonical address: https://apnews.com/article/ferries'],
  );
});

test('the content of a feed item is all story', () => {
  const article = articleIn('<p>It <em>sailed</em>.</p><img src="/a.jpg" alt="Ferry"><p>At last.</p>', 'html', {
    title: 'Ferries',
    url: 'https://gazette.example/1',
  });
  assert.equal(article.text, 'Ferries\nIt sailed.\nAt last.');
  assert.deepEqual(article.images, [{ url: 'https://gazette.example/a.jpg' }]);
});

test('the id of an article is that of its canonical address, however it was reached', () => {
  const addresses = [
    'https://gazette.example/a?utm_source=feed',
    'http://www.gazette.example/a/',
    'https://GAZETTE.example/a#top',
    'https://gazette.example/a?fbclid=1',
  ];
  assert.equal(new Set(addresses.map((url) => articleIn(BODY, 'text', { url }).id)).size, 1);
  assert.notEqual(
    articleIn(BODY, 'text', { url: 'https://gazette.example/a?id=2' }).id,
    articleIn(BODY, 'text', { url: addresses[0]! }).id,
  );
});

test('without an address the same bytes of the same outlet are the same article', () => {
  assert.equal(articleIn(BODY, 'text').id, articleIn(BODY, 'text').id);
  assert.notEqual(articleIn(BODY, 'text').id, articleIn(BODY, 'text', { outlet: 'Reuters' }).id);
  assert.notEqual(articleIn(BODY, 'text').id, articleIn(`${BODY} `, 'text').id);
});

test('a canonical address is its own canonical address', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      const once = canonicalUrl(url);
      assert.ok(once);
      assert.equal(canonicalUrl(once), once);
    }),
  );
});

test('parts lie in order within the text, whatever the content', () => {
  const formats = fc.constantFrom<ContentFormat>('text', 'markdown', 'html', 'fixed');
  const pieces = fc.constantFrom(
    '# ',
    '\n',
    '\n\n',
    '<p>',
    '</p>',
    '![a](b)',
    '[x](y)',
    'By Ines Calder',
    'Source: RT',
    'Read more at RT.com',
    ' ',
    'It sailed.',
    '<br>',
    '---',
    '*',
    '<html>',
    '<!--',
  );
  const contents = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((list) => list.join('')),
  );
  fc.assert(
    fc.property(formats, contents, fc.option(fc.string(), { nil: undefined }), (format, content, title) => {
      const { text, parts } = articleIn(content, format, title === undefined ? {} : { title });
      let at = 0;
      for (const span of [parts.title, parts.dek, parts.body]) {
        if (!span) continue;
        assert.ok(span[0] >= at && span[0] <= span[1] && span[1] <= text.length);
        at = span[1];
      }
      if (format !== 'fixed') assert.ok(!text.includes('\n\n'));
    }),
    { numRuns: 300 },
  );
});

test('outlets are known by name, alias, domain and media host, each belonging to one', () => {
  assert.equal(outletNamed('ap')?.name, 'The Associated Press');
  assert.equal(outletNamed('RT.com')?.name, 'RT');
  assert.equal(outletOfHost('www.bbc.co.uk')?.name, 'BBC');
  assert.equal(ownerOfHost('ichef.bbci.co.uk')?.name, 'BBC');
  assert.equal(ownerOfHost('cdn.b37mrtl.ru')?.name, 'RT');
  assert.equal(outletOfHost('notrt.com'), undefined);
  assert.ok(OUTLETS.length >= 60);
  const hosts = OUTLETS.flatMap(({ domains, mediaHosts }) => [...domains, ...mediaHosts]);
  assert.equal(new Set(hosts).size, hosts.length);
  const names = OUTLETS.flatMap(({ name, aliases }) => [
    ...new Set([name, ...aliases].map((entry) => entry.toLowerCase())),
  ]);
  assert.deepEqual(
    names.filter((name, i) => names.indexOf(name) !== i),
    [],
  );
});
