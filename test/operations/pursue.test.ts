import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, test } from 'node:test';
import { pursuedLines } from '../../src/cli/pursued-view.ts';
import { traceLines } from '../../src/cli/trace.ts';
import { type Pursued, pursueOrigin } from '../../src/operations/pursue.ts';
import { trace } from '../../src/operations/trace.ts';
import { openRecord, type RecordStore } from '../../src/record/index.ts';
import { type PdfLine, pdfBytes } from '../read/pdf-bytes.ts';
import { LOCAL, type Newsroom, newsroom, type Pages } from './watch/newsroom.ts';

const example = (name: string): string => new URL(`../../examples/items/${name}`, import.meta.url).pathname;
const COPY = example('tram-aggregated.txt');
const ORIGINAL = readFileSync(example('tram-original.html'), 'utf8');

const OTHER = `<!doctype html><html lang="en"><head><title>Tram drivers train on the Harrowmere line</title></head><body><article>
<h1>Tram drivers train on the Harrowmere line</h1>
<p>Twelve drivers began their training at the depot on Monday, among them two who used to drive ferries.</p>
<p>Their teacher, Bosse Lindahl, has driven trams for thirty years and lets nobody touch the bell before the third week.</p>
</article></body></html>`;

const NEWS_SITEMAP = (base: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>${base}/2026/03/19/calloway-tram-costs</loc><news:news><news:publication_date>2026-03-19</news:publication_date>
<news:title>Calloway backs commissioner on tram costs</news:title></news:news></url>
<url><loc>${base}/2025/06/01/calloway-backs-commissioner-on-tram-costs</loc></url>
<url><loc>${base}/2026/03/18/cheese-prizes</loc></url></urlset>`;

const FEED = (base: string): string => `<?xml version="1.0"?><rss version="2.0"><channel><title>Coastline Wire</title>
<item><title>Drivers train for Harrowmere tram, mayor says</title><link>${base}/drivers</link><pubDate>Wed, 18 Mar 2026 08:00:00 GMT</pubDate></item>
<item><title>Cheese prizes</title><link>${base}/cheese</link></item></channel></rss>`;

const outlet =
  (robots: string) =>
  (base: string): Pages => ({
    '/robots.txt': `${robots}\nSitemap: ${base}/news.xml`,
    '/': '<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body></body></html>',
    '/feed.xml': FEED(base),
    '/news.xml': NEWS_SITEMAP(base),
    '/2026/03/19/calloway-tram-costs': ORIGINAL,
    '/drivers': OTHER,
  });

let record: RecordStore;
beforeEach(() => {
  record = openRecord(':memory:');
});
afterEach(() => record.close());

async function pursued(room: Newsroom): Promise<Pursued> {
  const originOf = (name: string): string | undefined => (name === 'Coastline Wire' ? room.base : undefined);
  return pursueOrigin(record, await trace(record, COPY), { fetching: LOCAL, originOf });
}

test('the original is found in the news sitemap of the outlet that the item credits', async () => {
  await newsroom(outlet('User-agent: *'), async (room) => {
    const { pages, independent, failed } = await pursued(room);
    assert.deepEqual(
      pages.map(({ url, found, comparison }) => [url.replace(room.base, ''), found, comparison.verdict]),
      [['/2026/03/19/calloway-tram-costs', 'sitemap', 'reworded']],
    );
    assert.equal(pages[0]!.comparison.direction, 'b-to-a');
    assert.equal(independent, 1, 'the page on drivers, which the feed names under a like title');
    assert.deepEqual(failed, []);
  });
});

test('pages of other days and other titles are not asked for, and nothing is stored', async () => {
  await newsroom(outlet('User-agent: *'), async (room) => {
    await pursued(room);
    assert.ok(!room.asked.some((path) => /cheese|2025/.test(path)), room.asked.join(' '));
    assert.equal((await record.totals()).articles, 0);
  });
});

test('what robots.txt does not allow is told of and not fetched', async () => {
  await newsroom(outlet('User-agent: *\nDisallow: /2026/'), async (room) => {
    const { pages, failed } = await pursued(room);
    assert.deepEqual(pages, []);
    assert.ok(failed.some(({ address }) => address.endsWith('/2026/03/19/calloway-tram-costs')));
    assert.ok(!room.asked.includes('/2026/03/19/calloway-tram-costs'));
  });
});

test('an outlet that nobody knows the address of is named, and words to search for are given', async () => {
  const { pages, unknownOutlets, searches } = await pursueOrigin(record, await trace(record, COPY), {
    fetching: LOCAL,
  });
  assert.deepEqual([pages, unknownOutlets], [[], ['Coastline Wire']]);
  assert.equal(searches.length, 3);
  const copy = readFileSync(COPY, 'utf8');
  for (const words of searches) assert.ok(copy.includes(words), words);
});

test('the terminal shows what was found, where, how, and what to search for', async () => {
  const terminal = { width: 100, style: (_: unknown, text: string) => text } as never;
  await newsroom(outlet('User-agent: *'), async (room) => {
    const lines = pursuedLines(await pursued(room), terminal).join('\n');
    assert.match(lines, /^reworded \(\d\d in 100\): this article derives from it$/m);
    assert.match(lines, /Coastline Wire · published 19 Mar 2026 · in a sitemap of an outlet that it credits/);
    assert.match(lines, /1 page fetched and found independent of it\./);
    assert.match(lines, /To search for, with the quotation marks:\n {2}"/);
  });
});

test('of a copy that is dated earlier than its source the source is called the earliest', async () => {
  const { addInputs } = await import('../../src/operations/index.ts');
  await addInputs(record, [COPY]);
  const found = await trace(record, example('tram-original.html'));
  const terminal = { width: 200, style: (_: unknown, text: string) => text } as never;
  assert.match(traceLines(found, terminal).join('\n'), /Earliest copy we hold, .*: this item\.$/);
});

test('a PDF to which the item links is read like a page', async () => {
  const words = readFileSync(COPY, 'utf8')
    .split(/\n\s*\n/)
    .join(' ')
    .replace(/[^\x20-\x7e]/g, '"');
  const lines = words.match(/.{1,90}(?:\s|$)/g) ?? [];
  const pdf = pdfBytes([lines.map((line, i): PdfLine => [60, 800 - 13 * i, 10, line.trim()])]);
  const pages = () => ({ '/minutes.pdf': (response: ServerResponse) => void response.end(pdf) });
  await newsroom(pages, async (room) => {
    const traced = await trace(record, COPY);
    const linked = { ...traced, article: { ...traced.article, links: [`${room.base}/minutes.pdf`], credits: [] } };
    const { pages: found, failed } = await pursueOrigin(record, linked, { fetching: LOCAL });
    assert.deepEqual(failed, []);
    assert.deepEqual(
      found.map(({ url, found: by }) => [url.replace(room.base, ''), by]),
      [['/minutes.pdf', 'link']],
    );
  });
});
