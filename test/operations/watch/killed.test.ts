import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { addSource } from '../../../src/operations/watch/sources.ts';
import { watch } from '../../../src/operations/watch/watch.ts';
import { itemsOf } from '../../../src/read/index.ts';
import { openRecord } from '../../../src/record/index.ts';
import { LOCAL, newsroom, rss, storyPage } from './newsroom.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true }));

const watcher = (location: string) =>
  spawn(process.execPath, [join(import.meta.dirname, 'watcher.ts'), location], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });

const stories = (base: string) =>
  Object.fromEntries([1, 2, 3, 4].map((n) => [`/story/${n}`, storyPage(n, base)] as const));

test('a watcher that is killed while it waits for a page loses nothing, and nothing that was answered is asked again', async () => {
  const location = join(folder, 'killed.sqlite');
  const feed = (base: string) =>
    rss(
      base,
      [1, 2, 3, 4].map((n) => ({ n })),
    );
  await newsroom(
    (base) => ({ ...stories(base), '/feed': feed(base) }),
    async ({ base, asked, pages }) => {
      const record = openRecord(location, { create: true });
      await addSource(record, { url: `${base}/feed` });
      const third = pages['/story/3']!;
      const asks = new Promise<void>((resolve) => {
        pages['/story/3'] = (_: ServerResponse) => resolve();
      });
      const child = watcher(location);
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await Promise.race([asks, ended]);
      child.kill('SIGKILL');
      await ended;
      assert.deepEqual(asked, ['/robots.txt', '/feed', '/story/1', '/story/2', '/story/3']);

      pages['/story/3'] = third;
      await watch(record, { once: true, fetching: LOCAL });
      assert.deepEqual(asked.slice(5), ['/story/3', '/story/4']);
      const { articles, versions } = await record.totals();
      assert.deepEqual([articles, versions], [4, 4]);
      assert.deepEqual(await record.verify(), []);
      await record.close();
    },
  );
});

test('a page that was fetched and not yet put on the record is put there without being fetched again', async () => {
  await newsroom(
    (base) => ({ ...stories(base), '/feed': rss(base, [{ n: 1 }]) }),
    async ({ base, asked, pages }) => {
      const record = openRecord(':memory:');
      await addSource(record, { url: `${base}/feed` });
      pages['/story/1'] = (response) => response.writeHead(500).end();
      await watch(record, { once: true, fetching: LOCAL });
      const [errand] = await record.watching.toFetch('2099-01-01', []);
      await record.watching.hold(errand!.id, itemsOf(Buffer.from(storyPage(1, base)), `${base}/story/1`)[0]!);
      const before = asked.length;
      await watch(record, { once: true, fetching: LOCAL });
      assert.equal(asked.length, before);
      assert.equal((await record.totals()).articles, 1);
      await record.close();
    },
  );
});

test('a page that is on the record and not yet known to be done is neither fetched nor stored again', async () => {
  await newsroom(
    (base) => ({ ...stories(base), '/feed': rss(base, [{ n: 1 }]) }),
    async ({ base, asked }) => {
      const record = openRecord(':memory:');
      await addSource(record, { url: `${base}/feed` });
      await watch(record, { once: true, fetching: LOCAL });
      const article = (await record.articles({ limit: 1 }))[0]!;
      const item = (await record.itemOf(article.id))!;
      // As it was just before the errand was settled.
      const source = (await record.watching.sources())[0]!;
      await record.watching.takeIn(source, [
        { kind: 'page', name: 'g1', digest: 'other', url: `${base}/story/1`, item: null },
      ]);
      const [errand] = await record.watching.toFetch('2099-01-01', []);
      await record.watching.hold(errand!.id, item);
      const before = [asked.length, await record.totals()];
      await watch(record, { once: true, fetching: LOCAL });
      assert.deepEqual([asked.length, await record.totals()], before);
      assert.equal((await record.watching.countsOf(source.url)).done, 1);
      await record.close();
    },
  );
});

test('of an article that is on the record while its errand is not yet known to be done, the images are fetched all the same', async () => {
  await newsroom(
    (base) => ({
      '/feed': rss(base, [{ n: 1 }]),
      '/story/1': storyPage(1, base).replace('<h1>', '<meta property="og:image" content="/quay.jpg"><h1>'),
      '/quay.jpg': (response) => response.writeHead(200, { 'content-type': 'image/jpeg' }).end(Buffer.from([0xff])),
    }),
    async ({ base, asked, pages }) => {
      const record = openRecord(':memory:');
      await addSource(record, { url: `${base}/feed` });
      await watch(record, { once: true, fetching: LOCAL });
      const article = (await record.articles({ limit: 1 }))[0]!;
      const source = (await record.watching.sources())[0]!;
      // As it was when it was stored, before its images were asked for.
      await record.watching.takeIn(source, [
        { kind: 'page', name: 'g1', digest: 'other', url: `${base}/story/1`, item: null },
      ]);
      const [errand] = await record.watching.toFetch('2099-01-01', []);
      await record.watching.hold(errand!.id, (await record.itemOf(article.id))!);
      delete pages['/story/1'];
      await watch(record, { once: true, capture: true, images: true, fetching: LOCAL });
      assert.deepEqual(asked.slice(3), ['/quay.jpg']);
      await watch(record, { once: true, capture: true, images: true, fetching: LOCAL });
      assert.equal(asked.length, 4);
      await record.close();
    },
  );
});
