import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { OnrecordError } from '../../../src/domain/index.ts';
import { addSource } from '../../../src/operations/watch/sources.ts';
import { type WatchOptions, watch } from '../../../src/operations/watch/watch.ts';
import { openRecord, type RecordStore } from '../../../src/record/index.ts';
import { fullStory, LOCAL, type Newsroom, newsroom, rss, storyPage } from './newsroom.ts';

let record: RecordStore;
beforeEach(() => {
  record = openRecord(':memory:');
});
afterEach(() => record.close());

const once = (options: WatchOptions = {}): Promise<void> => watch(record, { once: true, fetching: LOCAL, ...options });

/** Makes all sources due, as if their time had come. */
async function allDue(): Promise<void> {
  for (const source of await record.watching.sources())
    await record.watching.putSource({ ...source, nextTry: '2001-01-01T00:00:00.000Z' });
}

const feedOf = async () => (await record.watching.sources())[0]!;
const titles = async () => (await record.articles({ limit: 50 })).map(({ title }) => title).sort();

test('a feed of teasers is read, its pages are fetched as robots.txt allows, and what they say is on the record', async () => {
  const pages = (base: string) => ({
    '/feed': rss(base, [{ n: 1 }, { n: 2 }]),
    '/story/1': storyPage(1, base),
    '/story/2': storyPage(2, base),
  });
  await newsroom(pages, async ({ base, asked }) => {
    await addSource(record, { url: `${base}/feed` });
    await once();
    assert.deepEqual(asked, ['/robots.txt', '/feed', '/story/1', '/story/2']);
    assert.deepEqual(await titles(), ['Fares to rise, notice 1', 'Fares to rise, notice 2']);
    const found = await record.statements({ words: { all: ['no other choice'], none: [] }, limit: 9 });
    assert.deepEqual(
      found.map(({ speaker, article }) => [speaker.name, article.url]).sort(),
      [1, 2].map((n) => ['Ada Lindqvist', `${base}/story/${n}`]),
    );
    const { kind, title, lastSuccess, problem } = await feedOf();
    assert.deepEqual([kind, title, problem], ['feed', 'Harbour Gazette', null]);
    assert.ok(lastSuccess);
  });
});

test('a story told in full in the feed is not fetched again', async () => {
  await newsroom(
    (base) => ({ '/feed': rss(base, [{ n: 1, full: fullStory(1) }]) }),
    async ({ base, asked }) => {
      await addSource(record, { url: `${base}/feed` });
      await once();
      assert.deepEqual(asked, ['/robots.txt', '/feed']);
      assert.deepEqual(await titles(), ['Fares to rise, notice 1']);
    },
  );
});

test('where robots.txt forbids the page, the teaser is all that comes on the record', async () => {
  await newsroom(
    (base) => ({ '/robots.txt': 'User-agent: *\nDisallow: /story', '/feed': rss(base, [{ n: 1 }]) }),
    async ({ base, asked }) => {
      await addSource(record, { url: `${base}/feed` });
      await once();
      assert.deepEqual(asked, ['/robots.txt', '/feed']);
      assert.deepEqual(await titles(), ['Fares to rise, notice 1']);
      assert.equal((await record.watching.countsOf(`${base}/feed`)).done, 1);
    },
  );
});

test('a second visit asks under condition, and nothing that is known is fetched or stored again', async () => {
  await newsroom(
    (base) => ({
      '/feed': (response, headers) =>
        headers['if-none-match'] === '"1"'
          ? response.writeHead(304).end()
          : response.writeHead(200, { etag: '"1"' }).end(rss(base, [{ n: 1 }])),
      '/story/1': storyPage(1, base),
    }),
    async ({ base, asked }) => {
      await addSource(record, { url: `${base}/feed` });
      await once();
      const before = await record.totals();
      await allDue();
      const events: string[] = [];
      await once({ onEvent: ({ kind }) => events.push(kind) });
      assert.deepEqual(events, ['unchanged']);
      assert.deepEqual(asked, ['/robots.txt', '/feed', '/story/1', '/feed']);
      assert.deepEqual(await record.totals(), before);
    },
  );
});

test('a changed feed brings only what is new, and an item that says something else is read again', async () => {
  await newsroom(
    (base) => ({ '/feed': rss(base, [{ n: 1 }]), '/story/1': storyPage(1, base), '/story/2': storyPage(2, base) }),
    async ({ base, asked, pages }) => {
      await addSource(record, { url: `${base}/feed` });
      await once();
      pages['/feed'] = rss(base, [{ n: 2 }, { n: 1 }]);
      await allDue();
      await once();
      assert.deepEqual(asked.slice(3), ['/feed', '/story/2']);
      pages['/feed'] = rss(base, [{ n: 2 }, { n: 1 }]).replace('Notice 1 in short', 'Corrected: notice 1 in short');
      pages['/story/1'] = storyPage(1, base).replace('“We have no other choice', '“We see no other choice');
      await allDue();
      await once();
      assert.deepEqual(asked.slice(5), ['/feed', '/story/1']);
      const { versions, articles } = await record.totals();
      assert.deepEqual([articles, versions], [2, 3]);
    },
  );
});

test('a page that two feeds name is fetched once', async () => {
  await newsroom(
    (base) => ({ '/a': rss(base, [{ n: 1 }]), '/b': rss(base, [{ n: 1 }]), '/story/1': storyPage(1, base) }),
    async ({ base, asked }) => {
      await addSource(record, { url: `${base}/a` });
      await addSource(record, { url: `${base}/b` });
      await once();
      assert.equal(asked.filter((path) => path === '/story/1').length, 1);
    },
  );
});

test('a feed that fails says why, what to do and when it is tried again; it is never given up', async () => {
  const failing = async (answer: Newsroom['pages'][string], times = 1) => {
    let feed = null as Awaited<ReturnType<typeof feedOf>> | null;
    await newsroom(
      () => ({ '/feed': answer }),
      async ({ base }) => {
        await addSource(record, { url: `${base}/feed` });
        for (let i = 0; i < times; i++) {
          await allDue();
          await record.watching.putHostNotes(base, { robots: null, notBefore: null, failures: 0 });
          await once();
        }
        feed = await feedOf();
        await record.watching.removeSource(feed.url);
      },
    );
    const { problem, failures, nextTry } = feed!;
    return { ...problem!, failures, hours: (Date.parse(nextTry) - Date.now()) / 3_600_000 };
  };
  const gone = await failing((response) => response.writeHead(410).end());
  assert.deepEqual([gone.status, Math.round(gone.hours)], [410, 168]);
  assert.match(gone.remedy, /remove/);
  const broken = await failing((response) => response.writeHead(500).end(), 12);
  assert.deepEqual([broken.status, broken.failures, Math.round(broken.hours)], [500, 12, 24]);
  const busy = await failing((response) => response.writeHead(503, { 'retry-after': '7200' }).end());
  assert.deepEqual([busy.status, Math.round(busy.hours)], [503, 2]);
  const page = await failing('<html><head><link rel="alternate" type="application/rss+xml" href="/real.xml"></head>');
  assert.equal(page.code, 'watch/no-feed');
  assert.match(page.remedy, /onrecord feed add http:\/\/127\.0\.0\.1:\d+\/real\.xml/);
  const picture = await failing((response) => response.end(Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1')));
  assert.equal(picture.code, 'watch/no-feed');
});

test('a feed that comes back is well again', async () => {
  await newsroom(
    () => ({ '/feed': (response) => response.writeHead(500).end() }),
    async ({ base, pages }) => {
      await addSource(record, { url: `${base}/feed` });
      await once();
      assert.equal((await feedOf()).failures, 1);
      pages['/feed'] = rss(base, [{ n: 1, full: fullStory(1) }]);
      await allDue();
      await once();
      const { failures, problem } = await feedOf();
      assert.deepEqual([failures, problem], [0, null]);
    },
  );
});

test('a page that fails is tried again later; one that is not there leaves the teaser', async () => {
  await newsroom(
    (base) => ({ '/feed': rss(base, [{ n: 1 }, { n: 2 }]), '/story/1': (response) => response.writeHead(500).end() }),
    async ({ base, asked, pages }) => {
      await addSource(record, { url: `${base}/feed` });
      await once();
      assert.deepEqual(await titles(), ['Fares to rise, notice 2']);
      assert.equal((await record.watching.countsOf(`${base}/feed`))['to-fetch'], 1);
      const [waiting] = await record.watching.toFetch('2099-01-01', []);
      assert.match(waiting!.outcome!, /status 500/);
      pages['/story/1'] = storyPage(1, base);
      await record.watching.postpone(waiting!.id, '2001-01-01', 'its time has come', false);
      await once();
      assert.deepEqual(await titles(), ['Fares to rise, notice 1', 'Fares to rise, notice 2']);
      assert.equal(asked.filter((path) => path === '/story/1').length, 2);
    },
  );
});

test('a host that asks to be left alone is left alone, and what waits there is not lost', async () => {
  await newsroom(
    (base) => ({
      '/feed': rss(base, [{ n: 1 }, { n: 2 }]),
      '/story/1': (response) => response.writeHead(429, { 'retry-after': '3600' }).end(),
      '/story/2': storyPage(2, base),
    }),
    async ({ base, asked }) => {
      await addSource(record, { url: `${base}/feed` });
      await once();
      await once();
      assert.deepEqual(asked, ['/robots.txt', '/feed', '/story/1']);
      assert.equal((await record.watching.countsOf(`${base}/feed`))['to-fetch'], 2);
    },
  );
});

test('a sitemap is watched: what is new since it was added, of its own host, and nothing older', async () => {
  const today = new Date().toISOString().slice(0, 10);
  const entry = (url: string, day?: string) => `<url><loc>${url}</loc>${day ? `<lastmod>${day}</lastmod>` : ''}</url>`;
  await newsroom(
    (base) => ({
      '/sitemap.xml': `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entry(`${base}/story/1`, today)}${entry(
        `${base}/story/2`,
        '2001-01-01',
      )}${entry(`${base}/story/3`)}${entry('http://127.0.0.1:9/story/4', today)}</urlset>`,
      '/story/1': storyPage(1, base),
      '/story/5': storyPage(5, base),
    }),
    async ({ base, asked, pages }) => {
      await addSource(record, { url: `${base}/sitemap.xml` });
      await once();
      assert.deepEqual(asked, ['/robots.txt', '/sitemap.xml', '/story/1']);
      assert.equal((await feedOf()).kind, 'sitemap');
      pages['/sitemap.xml'] = (pages['/sitemap.xml'] as string).replace('<url>', `${entry(`${base}/story/5`)}<url>`);
      await allDue();
      await once();
      assert.deepEqual(asked.slice(3), ['/sitemap.xml', '/story/5']);
    },
  );
});

test('an index of sitemaps is followed, two levels and no deeper', async () => {
  const index = (...urls: string[]) =>
    `<sitemapindex>${urls.map((url) => `<sitemap><loc>${url}</loc></sitemap>`).join('')}</sitemapindex>`;
  await newsroom(
    (base) => ({
      '/0.xml': index(`${base}/1.xml`, `${base}/0.xml`),
      '/1.xml': index(`${base}/2.xml`),
      '/2.xml': index(`${base}/3.xml`),
    }),
    async ({ base, asked }) => {
      await addSource(record, { url: `${base}/0.xml` });
      await once();
      assert.equal(asked.includes('/3.xml'), false);
      assert.ok(asked.includes('/2.xml'));
      assert.ok(asked.length < 9, String(asked));
    },
  );
});

test('two may not watch one record at the same time', async () => {
  await newsroom(
    (base) => ({ '/feed': (response) => void setTimeout(() => response.end(rss(base, [])), 50) }),
    async ({ base }) => {
      await addSource(record, { url: `${base}/feed` });
      await record.watching.takeLease('elsewhere 1', new Date(Date.now() + 60_000).toISOString(), () => false);
      await assert.rejects(once(), (error: OnrecordError) => error.code === 'watch/busy');
      await record.watching.endLease('elsewhere 1');
      await once();
    },
  );
});

test('watching goes on until it is stopped, and notices a feed that is added meanwhile', async () => {
  await newsroom(
    (base) => ({ '/a': rss(base, [{ n: 1, full: fullStory(1) }]), '/b': rss(base, [{ n: 2, full: fullStory(2) }]) }),
    async ({ base }) => {
      await addSource(record, { url: `${base}/a` });
      const stop = new AbortController();
      const watching = watch(record, {
        fetching: LOCAL,
        signal: stop.signal,
        onEvent(event) {
          if (event.kind === 'put' && event.name === 'g1') void addSource(record, { url: `${base}/b` });
          if (event.kind === 'put' && event.name === 'g2') stop.abort();
        },
      });
      await watching;
      assert.deepEqual(await titles(), ['Fares to rise, notice 1', 'Fares to rise, notice 2']);
    },
  );
});

test('what was fetched is kept word for word where that is asked for, images too', async () => {
  await newsroom(
    (base) => ({
      '/feed': rss(base, [{ n: 1 }]),
      '/story/1': storyPage(1, base).replace('<h1>', '<meta property="og:image" content="/quay.jpg"><h1>'),
      '/quay.jpg': (response) =>
        response.writeHead(200, { 'content-type': 'image/jpeg' }).end(Buffer.from([0xff, 0xd8])),
    }),
    async ({ base }) => {
      await addSource(record, { url: `${base}/feed` });
      await once({ capture: true, images: true });
      const kept: string[] = [];
      for await (const { url, status, body } of record.captures.each({}))
        kept.push(`${new URL(url).pathname} ${status} ${body.length > 0}`);
      assert.deepEqual(kept, ['/robots.txt 404 false', '/feed 200 true', '/story/1 200 true', '/quay.jpg 200 true']);
    },
  );
});
