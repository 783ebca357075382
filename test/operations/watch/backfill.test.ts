import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, test } from 'node:test';
import type { OnrecordError } from '../../../src/domain/index.ts';
import { keepBackfill, passedOver } from '../../../src/operations/watch/backfill.ts';
import { previewBackfill } from '../../../src/operations/watch/preview-backfill.ts';
import { watch } from '../../../src/operations/watch/watch.ts';
import { openRecord, type RecordStore } from '../../../src/record/index.ts';
import { type PdfLine, pdfBytes } from '../../read/pdf-bytes.ts';
import { invent } from '../../record/invented.ts';
import { LOCAL, newsroom, storyPage } from './newsroom.ts';

let record: RecordStore;
beforeEach(() => {
  record = openRecord(':memory:');
});
afterEach(() => record.close());

const entry = (url: string, more = ''): string => `<url><loc>${url}</loc>${more}</url>`;
const news = (day: string): string =>
  `<news:news><news:publication_date>${day}</news:publication_date><news:title>T</news:title></news:news>`;
const urlset = (...entries: string[]): string => `<urlset xmlns:news="n">${entries.join('')}</urlset>`;
const part = (url: string, day = ''): string =>
  `<sitemap><loc>${url}</loc>${day && `<lastmod>${day}</lastmod>`}</sitemap>`;

/** An outlet with two years of stories, and a page about itself. */
const archive = (base: string) => ({
  '/robots.txt': `Sitemap: ${base}/index.xml`,
  '/index.xml': `<sitemapindex>${part(`${base}/2031.xml`)}${part(`${base}/2030.xml`, '2030-12-31')}${part(
    `${base}/2029.xml`,
    '2029-12-31',
  )}</sitemapindex>`,
  '/2031.xml': urlset(
    entry(`${base}/story/1`, '<lastmod>2031-02-01</lastmod>'),
    entry(`${base}/story/2`, `<lastmod>2031-06-01</lastmod>${news('2030-03-01')}`),
    entry(`${base}/2030/02/03/3`, '<lastmod>2031-06-01</lastmod>'),
    entry(`${base}/about`),
    entry('https://elsewhere.example/story', '<lastmod>2031-02-01</lastmod>'),
  ),
  '/2030.xml': urlset(entry(`${base}/story/4`, '<lastmod>2030-07-01</lastmod>')),
  '/story/1': storyPage(1, base),
  '/story/2': storyPage(2, base),
  '/2030/02/03/3': storyPage(3, `${base}/2030/02/03`),
  '/story/4': storyPage(4, base),
});

const backfill = async (outlet: string, since: string): Promise<string> => {
  const { url } = await keepBackfill(record, outlet, since);
  await watch(record, { once: true, source: url, fetching: LOCAL });
  return url;
};

test('an outlet’s past is read from the day asked for, by the day in the news sitemap, the address, the last change', async () => {
  await newsroom(archive, async ({ base, asked }) => {
    const url = await backfill(base, '2031-01-01');
    assert.deepEqual(asked, ['/robots.txt', '/index.xml', '/2031.xml', '/story/1']);
    assert.equal(await passedOver(record, url), 1);
  });
});

test('the same again asks for nothing; an earlier day adds what lies between', async () => {
  await newsroom(archive, async ({ base, asked }) => {
    await backfill(base, '2031-01-01');
    const before = asked.length;
    await backfill(base, '2031-01-01');
    await backfill(base, '2031-05-01');
    assert.equal(asked.length, before);
    await backfill(base, '2030-01-01');
    const sitemaps = ['/index.xml', '/2031.xml'];
    assert.deepEqual(
      asked.slice(before).sort(),
      [...sitemaps, '/2030.xml', '/2030/02/03/3', '/story/2', '/story/4'].sort(),
    );
    assert.equal((await record.totals()).articles, 4);
  });
});

test('where robots.txt names no sitemap, the usual places are looked at', async () => {
  await newsroom(
    (base) => ({
      '/sitemap_index.xml': urlset(entry(`${base}/story/1`, news('2031-01-02'))),
      '/story/1': storyPage(1, base),
    }),
    async ({ base, asked }) => {
      const url = await backfill(base, '2031-01-01');
      assert.deepEqual(
        asked.sort(),
        ['/news-sitemap.xml', '/robots.txt', '/sitemap.xml', '/sitemap_index.xml', '/story/1'].sort(),
      );
      assert.equal((await record.watching.countsOf(url))['given-up'], 2);
    },
  );
});

test('an outlet is meant by its domain, its address, or the name that the record knows', async () => {
  const { item, entry: made } = invent({ title: 'A', body: 'Nothing was said.', statements: [] });
  const outlet = { name: 'Coastal Radio', domain: 'radio.example' };
  const held = { ...made, article: { ...made.article, outlet } };
  await record.put(item, held);
  assert.equal((await keepBackfill(record, 'Coastal Radio', '2031-01-01')).url, 'backfill:https://radio.example');
  assert.equal((await keepBackfill(record, 'Paper.example', '2031-01-01')).url, 'backfill:https://paper.example');
  const failsWith = (code: string) => (error: OnrecordError) => error.code === code;
  await assert.rejects(keepBackfill(record, 'Nobody’s Gazette', '2031-01-01'), failsWith('watch/no-domain'));
  await assert.rejects(keepBackfill(record, 'paper.example', 'last year'), failsWith('usage/date'));
});

test('a dry run reads the sitemaps alone, tells what would be fetched, and stores nothing', async () => {
  await newsroom(archive, async ({ base, asked }) => {
    const found = await previewBackfill(record, base, '2031-01-01', LOCAL);
    assert.deepEqual(asked, ['/robots.txt', '/index.xml', '/2031.xml']);
    assert.deepEqual(
      {
        pages: found.pages,
        undated: found.undated,
        sitemaps: found.sitemaps,
        unread: found.unread,
        failed: found.failed,
      },
      { pages: 1, undated: 1, sitemaps: 2, unread: 0, failed: [] },
    );
    assert.deepEqual(found.examples, [`${base}/story/1`]);
    assert.deepEqual(await record.watching.sources(), []);
    assert.equal((await previewBackfill(undefined, base, '2030-01-01', LOCAL)).pages, 4);
  });
});

test('a dry run tells which sitemap could not be read', async () => {
  const pages = (base: string) => ({ ...archive(base), '/2030.xml': 'no sitemap' });
  await newsroom(pages, async ({ base }) => {
    const { failed, pages: found } = await previewBackfill(record, base, '2030-01-01', LOCAL);
    assert.deepEqual(
      failed.map(({ url }) => url),
      [`${base}/2030.xml`],
    );
    assert.equal(found, 3);
  });
});

test('the pages of a PDF that a sitemap names come on the record', async () => {
  const lines = ['Minutes of the board', 'Harbour Minister Ada Lindqvist said that the quay would be closed in May.'];
  const pdf = pdfBytes([lines.map((words, i): PdfLine => [72, 760 - 40 * i, i === 0 ? 18 : 11, words])]);
  const pages = (base: string) => ({
    '/robots.txt': `Sitemap: ${base}/map.xml`,
    '/map.xml': urlset(entry(`${base}/minutes.pdf`, '<lastmod>2031-02-01</lastmod>')),
    '/minutes.pdf': (response: ServerResponse) => void response.setHeader('Content-Type', 'application/pdf').end(pdf),
  });
  await newsroom(pages, async ({ base }) => {
    const url = await backfill(base, '2031-01-01');
    assert.deepEqual(
      (await record.watching.givenUp(url, 5)).map(({ outcome }) => outcome),
      [],
    );
    const [found] = await record.statements({ limit: 5, shown: true });
    assert.equal(found?.speaker.name, 'Ada Lindqvist');
  });
});
