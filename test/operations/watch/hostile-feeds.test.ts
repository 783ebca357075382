import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { addSource } from '../../../src/operations/watch/sources.ts';
import { watch } from '../../../src/operations/watch/watch.ts';
import { openRecord, type RecordStore, type Source } from '../../../src/record/index.ts';
import { fullStory, LOCAL, newsroom, rss, storyPage } from './newsroom.ts';

let record: RecordStore;
before(() => {
  record = openRecord(':memory:');
});
after(() => record.close());

/** What became of a feed whose server does this; a good feed on another host is watched beside it. */
async function watched(answer: string | ((response: ServerResponse) => void), timeout = 20_000): Promise<Source> {
  let source: Source | null = null;
  await newsroom(
    () => ({ '/feed': typeof answer === 'string' ? answer : (response: ServerResponse) => answer(response) }),
    async ({ base }) => {
      await newsroom(
        (good) => ({ '/feed': rss(good, [{ n: 1, full: fullStory(1) }]) }),
        async ({ base: good }) => {
          await addSource(record, { url: `${base}/feed` });
          await addSource(record, { url: `${good}/feed` });
          await watch(record, { once: true, fetching: { ...LOCAL, timeout, maxBytes: 3_000_000 } });
          source = await record.watching.sourceOf(`${base}/feed`);
          assert.equal((await record.watching.sourceOf(`${good}/feed`))?.problem, null);
          await record.watching.removeSource(`${base}/feed`);
          await record.watching.removeSource(`${good}/feed`);
        },
      );
    },
  );
  return source!;
}

const HOSTILE: Readonly<Record<string, readonly [code: string, answer: (response: ServerResponse) => void]>> = {
  'redirects without end': [
    'fetch/too-many-redirects',
    (response) => response.writeHead(302, { location: '/feed' }).end(),
  ],
  'a redirect to a private address': [
    'fetch/not-public',
    (response) => response.writeHead(301, { location: 'http://10.0.0.1/' }).end(),
  ],
  silence: ['fetch/timeout', () => {}],
  'a byte at a time': [
    'fetch/timeout',
    (response) => {
      const timer = setInterval(() => response.write('<'), 50);
      response.on('close', () => clearInterval(timer));
    },
  ],
  'a bomb': [
    'fetch/too-large',
    (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(20_000_000, 'x'))),
  ],
  'a bomb in a gzip file': ['input/too-large', (response) => response.end(gzipSync(Buffer.alloc(100_000_000, ' ')))],
  'fewer bytes than it says': [
    'fetch/failed',
    (response) => {
      response.writeHead(200, { 'content-length': '5000' }).write('<rss version="2.0"><channel>');
      setTimeout(() => response.destroy(), 30);
    },
  ],
  'a reset': ['fetch/failed', (response) => response.socket!.resetAndDestroy()],
  '“not modified” without being asked': ['fetch/bad-answer', (response) => response.writeHead(304).end()],
  'a picture': [
    'watch/no-feed',
    (response) =>
      response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0])),
  ],
  nothing: ['watch/no-feed', (response) => response.end()],
  'a login page': ['watch/no-feed', (response) => response.end('<!doctype html><form>Password</form>')],
  'a million items': [
    'fetch/too-large',
    (response) => response.end(`<rss><channel>${'<item/>'.repeat(1_000_000)}</channel></rss>`),
  ],
  'four hundred thousand items': [
    'input/too-many-items',
    (response) => response.end(`<rss><channel>${'<item/>'.repeat(400_000)}</channel></rss>`),
  ],
};

for (const [what, [code, answer]] of Object.entries(HOSTILE)) {
  test(`a feed that gives ${what} is kept with the reason, tried again, and holds up no other`, async () => {
    const { problem, failures, nextTry, lastSuccess } = await watched(answer, code === 'fetch/timeout' ? 3000 : 20_000);
    assert.equal(problem?.code, code, problem?.message);
    assert.notEqual(problem.remedy, '');
    assert.deepEqual([failures, lastSuccess], [1, null]);
    assert.ok(Date.parse(nextTry) > Date.now());
  });
}

test('a feed with a wrong content type is read by what it holds', async () => {
  const { problem, title } = await watched((response) =>
    response.writeHead(200, { 'content-type': 'image/png' }).end(rss('https://paper.example', [])),
  );
  assert.deepEqual([problem, title], [null, 'Harbour Gazette']);
});

test('a page that is no page leaves the teaser, with the reason', async () => {
  await newsroom(
    (base) => ({
      '/feed': rss(base, [{ n: 1 }, { n: 2 }]),
      '/story/1': (response) =>
        response.writeHead(200, { 'content-type': 'text/html' }).end(Buffer.from('%PDF-1.7 \0\0')),
      '/story/2': (response) => response.end(rss(base, [{ n: 8 }, { n: 9 }])),
    }),
    async ({ base }) => {
      await addSource(record, { url: `${base}/feed` });
      const outcomes: string[] = [];
      await watch(record, {
        once: true,
        fetching: LOCAL,
        onEvent: (event) => event.kind === 'put' && outcomes.push(event.outcome),
      });
      assert.equal(outcomes.length, 2);
      for (const outcome of outcomes) assert.match(outcome, /^added; the feed’s own words: .*(?:PDF|items)/);
      await record.watching.removeSource(`${base}/feed`);
    },
  );
});

test('a title that would command a terminal, and a date that is none, do no harm', async () => {
  const feed = rss('https://paper.example', [{ n: 1, full: fullStory(1), published: '32 Nonesuch 99999' }]).replaceAll(
    'Fares to rise',
    'Fares \u001b[2J\u202eto rise',
  );
  const { problem } = await watched(feed);
  assert.equal(problem, null);
});

test('a page that answers a byte at a time is given up for now, and the next one is fetched', async () => {
  await newsroom(
    (base) => ({
      '/feed': rss(base, [{ n: 1 }, { n: 2 }]),
      '/story/1': (response) => {
        const timer = setInterval(() => response.write('<'), 50);
        response.on('close', () => clearInterval(timer));
      },
      '/story/2': storyPage(2, base),
    }),
    async ({ base }) => {
      await addSource(record, { url: `${base}/feed` });
      const fetching = { ...LOCAL, timeout: 1500 };
      await watch(record, { once: true, fetching });
      const notes = await record.watching.hostNotes(base);
      assert.ok(Date.parse(String(notes?.notBefore)) > Date.now(), 'a host that dribbles is left alone for a while');
      await record.watching.putHostNotes(base, { ...notes, notBefore: null });
      await watch(record, { once: true, fetching });
      const { done, 'to-fetch': waiting } = await record.watching.countsOf(`${base}/feed`);
      assert.deepEqual([done, waiting], [1, 1]);
    },
  );
});
