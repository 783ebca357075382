import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { articleIn } from './item-of.ts';

const ADDRESS = 'https://tidewater-courier.example/news/ferries-sail';
const BODY = '<article><p>The harbour master said the ferries would sail again by Friday.</p></article>';
const ld = (json: string): string => `<script type="application/ld+json">${json}</script>`;
const page = (head: string, body = BODY): string =>
  `<html><head><title>Ferries sail</title><link rel="canonical" href="${ADDRESS}">${head}</head><body>${body}</body></html>`;
const article = (head: string, body?: string) => articleIn(page(head, body), 'html');
const published = (head: string, body?: string): string | null => article(head, body).published.value;

const ARTICLE = '"@type":"NewsArticle","headline":"Ferries sail again","datePublished":"2026-03-19T08:00:00+00:00"';

test('JSON-LD is read however it is wrapped', () => {
  const forms: Readonly<Record<string, string>> = {
    'an object': `{${ARTICLE}}`,
    'a list': `[{"@type":"Organization","name":"Tidewater Courier"},{${ARTICLE}}]`,
    'a graph': `{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{${ARTICLE}}]}`,
    'the main entity of a page': `{"@type":"WebPage","mainEntity":{${ARTICLE}}}`,
    'several types': `{${ARTICLE.replace('"NewsArticle"', '["Report","NewsArticle"]')}}`,
    'the address of a type': `{${ARTICLE.replace('NewsArticle', 'http://schema.org/NewsArticle')}}`,
    'a value of a type': `{${ARTICLE.replace('"2026-03-19T08:00:00+00:00"', '{"@type":"Date","@value":"2026-03-19"}')}}`,
    'values in lists': `{"@type":"NewsArticle","headline":["Ferries sail again"],"datePublished":["2026-03-19"]}`,
    'a comment': `<!-- {${ARTICLE}} -->`,
    'character data': `//<![CDATA[\n{${ARTICLE}}\n//]]>`,
    'a comma too many': `{${ARTICLE},"keywords":["ferry",],}`,
    'a line break in a string': `{${ARTICLE},"description":"Ferries\nsail"}`,
    'references for quotes': `{${ARTICLE}}`.replaceAll('"', '&quot;'),
  };
  for (const [name, json] of Object.entries(forms)) {
    const { title, published: date } = article(ld(json));
    assert.deepEqual([title, date.value], ['Ferries sail again', '2026-03-19'], name);
  }
});

test('properties of the wrong type are passed over', () => {
  const wrong =
    '{"@type":"NewsArticle","headline":7,"datePublished":false,"author":[null,3,{"name":{}}],"publisher":[],"image":{}}';
  const { title, byline, published: date } = article(`${ld(wrong)}<meta name="author" content="Noor Halloran">`);
  assert.deepEqual([title, byline, date.value], ['Ferries sail', ['Noor Halloran'], null]);
});

test('authors and publishers that are only named by their id are looked up', () => {
  const graph = `{"@graph":[{${ARTICLE},"author":{"@id":"#p1"},"publisher":{"@id":"#o"}},{"@type":"Person","@id":"#p1","name":"Noor Halloran"},{"@type":"Organization","@id":"#o","name":"Tidewater Courier"}]}`;
  const { byline, outlet } = article(ld(graph));
  assert.deepEqual([byline, outlet?.name], [['Noor Halloran'], 'Tidewater Courier']);
});

test('of several articles in JSON-LD the one with the page’s own address counts', () => {
  const other =
    '{"@type":"NewsArticle","headline":"Tolls rise","url":"https://tidewater-courier.example/news/tolls","datePublished":"2026-01-02"}';
  const own = `{${ARTICLE},"mainEntityOfPage":{"@id":"${ADDRESS}/?utm_source=x"}}`;
  assert.equal(article(ld(`[${other},${own}]`)).title, 'Ferries sail again');
});

test('of JSON-LD that is no JSON the date is read by its name', () => {
  const { published: date } = article(ld(`{${ARTICLE}, "headline": "a "quoted" word"}`));
  assert.equal(date.value, '2026-03-19');
  assert.match(date.evidence!, /^broken JSON-LD datePublished/);
});

test('JSON-LD comes before meta tags, these before microdata, these before <time>', () => {
  const meta = '<meta property="article:published_time" content="2026-03-18T08:00:00+00:00">';
  const micro =
    '<article itemscope><span itemprop="datePublished" content="2026-03-17">x</span><time datetime="2026-03-16">Monday</time></article>';
  assert.equal(published(ld(`{${ARTICLE}}`) + meta, micro), '2026-03-19');
  assert.equal(published(meta, micro), '2026-03-18');
  assert.equal(published('', micro), '2026-03-17');
  assert.equal(published('', micro.replace('itemprop', 'data-x')), '2026-03-16');
});

test('places that differ by more than a day are named', () => {
  const meta = (day: string): string => `<meta property="article:published_time" content="${day}">`;
  assert.equal(article(ld(`{${ARTICLE}}`) + meta('2026-03-18')).published.reason, undefined);
  assert.equal(
    article(ld(`{${ARTICLE}}`) + meta('2026-03-12')).published.reason,
    'meta article:published_time says 2026-03-12: JSON-LD datePublished comes first',
  );
});

test('a date of publication that is the time of the last change yields to an earlier meta tag', () => {
  const moved = ld(`{${ARTICLE},"dateModified":"2026-03-19T08:00:00+00:00"}`);
  const meta = '<meta property="article:published_time" content="2026-03-12T06:00:00+00:00">';
  const { published: date } = article(moved + meta);
  assert.deepEqual(
    [date.value, date.reason],
    ['2026-03-12', 'JSON-LD datePublished says 2026-03-19, the time of the last change: taken for that'],
  );
  assert.equal(published(moved), '2026-03-19');
});

test('an AMP page is the article of its canonical address', () => {
  const amp = articleIn(page('').replace('<html>', '<html amp>'), 'html', { url: `${ADDRESS}/amp/` });
  assert.equal(amp.id, articleIn(page(''), 'html', { url: ADDRESS }).id);
});

test('law: any JSON in JSON-LD, cut anywhere, gives an article', () => {
  const value = fc.jsonValue({ maxDepth: 4 });
  fc.assert(
    fc.property(value, value, fc.nat(200), (author, date, cut) => {
      const json = JSON.stringify({
        '@type': 'NewsArticle',
        author,
        datePublished: date,
        '@graph': author,
        hasPart: date,
      });
      const { text } = article(ld(cut < json.length ? json.slice(0, json.length - cut) : json));
      assert.match(text, /harbour master/);
    }),
  );
});
