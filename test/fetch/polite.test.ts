import assert from 'node:assert/strict';
import type { RequestListener, ServerResponse } from 'node:http';
import { test } from 'node:test';
import {
  type FetchError,
  type HostMemory,
  type HostNotes,
  LOOPBACK,
  type PoliteOptions,
  politeFetcher,
  retryAt,
} from '../../src/fetch/index.ts';
import { serving } from './loopback.ts';

type Pages = Readonly<Record<string, string | ((response: ServerResponse, headers: Headers) => void)>>;
type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** Serves pages by path, 404 for others; `asked` grows by every path asked for. */
const site =
  (pages: Pages, asked: string[] = []): RequestListener =>
  (request, response) => {
    asked.push(request.url!);
    const page = pages[request.url!];
    if (page === undefined) response.writeHead(404).end();
    else if (typeof page === 'string') response.end(page);
    else page(response, request.headers);
  };

const fetcher = (options: PoliteOptions = {}) => politeFetcher({ allow: LOOPBACK, delay: 0, ...options });

/** What came of asking for addresses one after the other: the text, `304`, or the error's code. */
async function visits(addresses: readonly string[], options: PoliteOptions = {}): Promise<string[]> {
  const polite = fetcher(options);
  const outcomes: string[] = [];
  for (const address of addresses) {
    outcomes.push(
      await polite.visit(address).then(
        ({ page }) => (page ? Buffer.from(page.bytes).toString() : '304'),
        (error: FetchError) => error.code,
      ),
    );
  }
  await polite.close();
  return outcomes;
}

test('robots.txt is asked for once and its rules for our name hold', async () => {
  const asked: string[] = [];
  const robots = 'User-agent: *\nDisallow: /\n\nUser-agent: onrecord\nDisallow: /private\nAllow: /private/open\n';
  await serving(site({ '/robots.txt': robots, '/a': 'A', '/private/open/b': 'B' }, asked), async (base) => {
    const outcomes = await visits([`${base}/a`, `${base}/private/x`, `${base}/private/open/b`]);
    assert.deepEqual(outcomes, ['A', 'fetch/disallowed', 'B']);
  });
  assert.deepEqual(asked, ['/robots.txt', '/a', '/private/open/b']);
});

test('a redirect leads only where robots.txt allows', async () => {
  const asked: string[] = [];
  const pages: Pages = {
    '/robots.txt': 'User-agent: *\nDisallow: /hidden',
    '/a': (response) => response.writeHead(302, { location: '/hidden' }).end(),
  };
  await serving(site(pages, asked), async (base) =>
    assert.deepEqual(await visits([`${base}/a`]), ['fetch/disallowed']),
  );
  assert.equal(asked.includes('/hidden'), false);
});

test('no robots.txt (404, 403, redirects without end) allows everything; a failing server nothing', async () => {
  const with_ = async (status: number, headers: Record<string, string> = {}): Promise<string[]> => {
    let outcomes: string[] = [];
    const pages: Pages = { '/a': 'A', '/robots.txt': (response) => response.writeHead(status, headers).end() };
    await serving(site(pages), async (base) => {
      outcomes = await visits([`${base}/a`]);
    });
    return outcomes;
  };
  assert.deepEqual(await with_(404), ['A']);
  assert.deepEqual(await with_(403), ['A']);
  assert.deepEqual(await with_(301, { location: '/robots.txt' }), ['A']);
  assert.deepEqual(await with_(500), ['fetch/robots-unknown']);
  assert.deepEqual(await with_(429), ['fetch/robots-unknown']);
  assert.deepEqual(await with_(302, { location: 'http://10.0.0.1/robots.txt' }), ['fetch/robots-unknown']);
});

/** A memory that can be looked into. */
function remembering(start: Record<string, HostNotes> = {}): HostMemory & { readonly held: Map<string, HostNotes> } {
  const held = new Map(Object.entries(start));
  return {
    held,
    load: async (origin) => held.get(origin) ?? null,
    save: async (origin, notes) => void held.set(origin, notes),
  };
}

test('rules that were read before go on to hold while the server fails', async () => {
  const pages: Pages = {
    '/a': 'A',
    '/b': 'B',
    '/robots.txt': (response) => response.writeHead(503).end(),
  };
  await serving(site(pages), async (base) => {
    const robots = { text: 'User-agent: *\nDisallow: /b', readAt: '2031-01-01', problem: null, until: '2031-01-02' };
    const old = { ...robots, until: '2001-01-02T00:00:00.000Z' };
    const memory = remembering({ [base]: { robots: old, notBefore: null, failures: 0 } });
    assert.deepEqual(await visits([`${base}/a`, `${base}/b`], { memory }), ['A', 'fetch/disallowed']);
    assert.match(memory.held.get(base)!.robots!.problem!, /503/);
  });
});

test('a robots.txt of 50 MB is read for 500 KiB, and those rules hold', async () => {
  const rules = 'User-agent: *\nDisallow: /hidden\n';
  const filler = Buffer.alloc(50_000_000, '# nothing to see here\n');
  const pages: Pages = {
    '/a': 'A',
    '/robots.txt': (response) => void response.end(Buffer.concat([Buffer.from(rules), filler])),
  };
  await serving(site(pages), async (base) => {
    const began = Date.now();
    assert.deepEqual(await visits([`${base}/a`, `${base}/hidden`]), ['A', 'fetch/disallowed']);
    assert.ok(Date.now() - began < 5000);
  });
});

test('validators go back word for word, and an unchanged page is not sent again', async () => {
  const etag = 'W/"so:me, odd \\" tag"';
  const when = 'Wed, 12 Mar 2031 08:00:00 +0000 (UTC)';
  let conditions: Headers = {};
  const pages: Pages = {
    '/feed': (response, headers) => {
      conditions = headers;
      if (headers['if-none-match'] === etag) response.writeHead(304).end();
      else response.writeHead(200, { etag, 'last-modified': when, 'cache-control': 'public, max-age=900' }).end('F');
    },
  };
  await serving(site(pages), async (base) => {
    const polite = fetcher();
    const first = await polite.visit(`${base}/feed`);
    assert.deepEqual([first.validators, first.maxAge], [{ etag, lastModified: when }, 900]);
    const second = await polite.visit(`${base}/feed`, first.validators);
    assert.equal(second.page, null);
    assert.deepEqual(second.validators, first.validators);
    assert.equal(conditions['if-modified-since'], when);
    await polite.close();
  });
});

test('a host is asked for one thing at a time, with pauses', async () => {
  const spans: [number, number][] = [];
  const slow = (response: ServerResponse): void => {
    const began = performance.now();
    setTimeout(() => {
      spans.push([began, performance.now()]);
      response.end('x');
    }, 30);
  };
  await serving(site({ '/1': slow, '/2': slow, '/3': slow }), async (base) => {
    const polite = fetcher({ delay: 60 });
    await Promise.all(['/1', '/2', '/3'].map((path) => polite.visit(base + path)));
    await polite.close();
  });
  assert.equal(spans.length, 3);
  for (const [i, [began]] of spans.slice(1).entries()) assert.ok(began - spans[i]![1] >= 55, String(spans));
});

test('a crawl delay is kept', async () => {
  const asked: number[] = [];
  const page = (response: ServerResponse): void => {
    asked.push(performance.now());
    response.end('x');
  };
  const robots = 'User-agent: *\nCrawl-delay: 0.2';
  await serving(site({ '/robots.txt': robots, '/1': page, '/2': page }), async (base) => {
    await visits([`${base}/1`, `${base}/2`]);
  });
  assert.ok(asked[1]! - asked[0]! >= 195, String(asked));
});

test('a host that asks to be left alone is left alone, by the next run too', async () => {
  const asked: string[] = [];
  const pages: Pages = { '/a': (response) => response.writeHead(429, { 'retry-after': '120' }).end(), '/b': 'B' };
  const memory = remembering();
  await serving(site(pages, asked), async (base) => {
    assert.deepEqual(await visits([`${base}/a`, `${base}/b`], { memory }), ['fetch/status', 'fetch/wait']);
    assert.deepEqual(await visits([`${base}/b`], { memory }), ['fetch/wait']);
    const wait = Date.parse(memory.held.get(base)!.notBefore!) - Date.now();
    assert.ok(wait > 110_000 && wait <= 120_000, String(wait));
  });
  assert.deepEqual(asked, ['/robots.txt', '/a']);
});

test('a host that fails is left alone for twice as long each time, and a success ends that', async () => {
  let fails = true;
  const pages: Pages = { '/a': (response) => (fails ? response.writeHead(503).end() : response.end('A')) };
  const memory = remembering();
  await serving(site(pages), async (base) => {
    const waits: number[] = [];
    for (let i = 0; i < 3; i++) {
      await visits([`${base}/a`], { memory });
      const notes = memory.held.get(base)!;
      waits.push(Math.round((Date.parse(notes.notBefore!) - Date.now()) / 10_000));
      memory.held.set(base, { ...notes, notBefore: null });
    }
    assert.deepEqual(waits, [3, 6, 12]);
    fails = false;
    assert.deepEqual(await visits([`${base}/a`], { memory }), ['A']);
    assert.equal(memory.held.get(base)!.failures, 0);
  });
});

test('a page that fails says nothing of its host', async () => {
  const pages: Pages = { '/a': (response) => response.writeHead(500).end(), '/b': 'B' };
  await serving(site(pages), async (base) =>
    assert.deepEqual(await visits([`${base}/a`, `${base}/c`, `${base}/b`]), ['fetch/status', 'fetch/status', 'B']),
  );
});

test('an address that moved for good says where to; one that moved for now does not', async () => {
  const pages: Pages = {
    '/old': (response) => response.writeHead(301, { location: '/new' }).end(),
    '/now': (response) => response.writeHead(302, { location: '/new' }).end(),
    '/new': 'N',
  };
  await serving(site(pages), async (base) => {
    const polite = fetcher();
    assert.equal((await polite.visit(`${base}/old`)).movedTo, `${base}/new`);
    assert.equal((await polite.visit(`${base}/now`)).movedTo, undefined);
    await polite.close();
  });
});

test('the sitemaps that a robots.txt names are told', async () => {
  const robots =
    'Sitemap: https://paper.example/news.xml\nUser-agent: *\nAllow: /\nsitemap: https://cdn.example/all.xml';
  await serving(site({ '/robots.txt': robots }), async (base) => {
    const polite = fetcher();
    assert.deepEqual(await polite.sitemapsOf(base), ['https://paper.example/news.xml', 'https://cdn.example/all.xml']);
    await polite.close();
  });
});

test('every exchange is told as it was sent, redirects and robots.txt included', async () => {
  const told: string[] = [];
  const pages: Pages = { '/a': (response) => response.writeHead(302, { location: '/b' }).end(), '/b': 'B' };
  await serving(site(pages), async (base) => {
    await visits([`${base}/a`], {
      userAgent: 'onrecord/0 (+https://paper.example/about-us)',
      onExchange: ({ url, status, requestHeaders }) => {
        told.push(`${new URL(url).pathname} ${status}`);
        assert.equal(requestHeaders[0]![1], 'onrecord/0 (+https://paper.example/about-us)');
      },
    });
  });
  assert.deepEqual(told, ['/robots.txt 404', '/a 302', '/b 200']);
});

test('closing ends what is waiting', async () => {
  await serving(site({ '/robots.txt': 'User-agent: *\nCrawl-delay: 500', '/a': 'A', '/b': 'B' }), async (base) => {
    const polite = fetcher();
    await polite.visit(`${base}/a`);
    const waiting = assert.rejects(polite.visit(`${base}/b`));
    setTimeout(() => void polite.close(), 20);
    await waiting;
  });
});

test('Retry-After is a number of seconds or a date, at most a day ahead, and anything else is nothing', () => {
  const now = new Date('2031-03-12T08:00:00Z');
  const seconds = (header: string | undefined) => {
    const at = retryAt(header, now);
    return at && (at.getTime() - now.getTime()) / 1000;
  };
  assert.equal(seconds('120'), 120);
  assert.equal(seconds('Wed, 12 Mar 2031 08:05:00 GMT'), 300);
  assert.equal(seconds('99999999999999999999'), 86_400);
  assert.equal(seconds('Fri, 31 Dec 9999 23:59:59 GMT'), 86_400);
  for (const header of [undefined, '', '0', '-5', '1.5', 'soon', 'Wed, 12 Mar 2031 07:00:00 GMT', '1e9', 'Infinity'])
    assert.equal(seconds(header), undefined, header);
});
