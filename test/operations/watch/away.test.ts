import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { OnrecordError } from '../../../src/domain/index.ts';
import { alone } from '../../../src/operations/watch/lease.ts';
import type { WatchEvent } from '../../../src/operations/watch/means.ts';
import { addSource } from '../../../src/operations/watch/sources.ts';
import { watch } from '../../../src/operations/watch/watch.ts';
import { openRecord } from '../../../src/record/index.ts';
import { type Server, startServer, whyNoServer } from '../../record/postgres/server.ts';
import { LOCAL, newsroom, rss, storyPage } from './newsroom.ts';

const isBusy = (error: unknown): boolean => error instanceof OnrecordError && error.code === 'watch/busy';
const STORIES = [1, 2, 3];

test('who watches and finds that another process has the lease now ends, and leaves it to that one', async () => {
  const record = openRecord(':memory:');
  let told = false;
  const act = async (lost: AbortSignal): Promise<void> => {
    const soon = new Date(Date.now() + 60_000).toISOString();
    await record.watching.takeLease('elsewhere 1', soon, () => true);
    for (let looks = 0; looks < 500 && !lost.aborted; looks++) await wait(10);
    told = lost.aborted;
  };
  await assert.rejects(alone(record, act, { renewed: 10 }), isBusy);
  assert.ok(told);
  await assert.rejects(
    alone(record, async () => {}),
    isBusy,
  );
  await record.close();
});

describe('watching, with a record in PostgreSQL,', { skip: whyNoServer ?? false }, () => {
  let server: Server;
  before(async () => {
    server = await startServer();
  });
  after(() => server.end());

  test('goes on after the server went away in the middle of it, and loses and doubles nothing', async () => {
    await newsroom(
      (base) => ({
        ...Object.fromEntries(STORIES.map((n) => [`/story/${n}`, storyPage(n, base)])),
        '/feed': rss(
          base,
          STORIES.map((n) => ({ n })),
        ),
      }),
      async ({ base, pages }) => {
        const record = openRecord(await server.newRecord());
        await addSource(record, { url: `${base}/feed` });
        const second = String(pages['/story/2']);
        pages['/story/2'] = (response: ServerResponse) => {
          pages['/story/2'] = second;
          server.stop();
          response.end(second);
        };
        const done = new AbortController();
        const held: string[] = [];
        const onEvent = (event: WatchEvent): void => {
          if (event.kind !== 'held-up') return;
          held.push(event.problem.code);
          if (held.length === 1) server.start();
        };
        const watching = watch(record, { fetching: LOCAL, signal: done.signal, onEvent });
        const until = performance.now() + 60_000;
        while ((await articles(base)) < STORIES.length && performance.now() < until) await wait(100);
        done.abort();
        await watching;
        assert.ok(held.length > 0 && held.every((code) => code === 'record/unavailable'), held.join());
        const { articles: kept, versions, items } = await record.totals();
        assert.deepEqual([kept, versions, items], [3, 3, 3]);
        assert.deepEqual(await record.verify(), []);
        const { 'to-fetch': left, ready } = await record.watching.countsOf(`${base}/feed`);
        assert.deepEqual([left, ready], [0, 0]);
        await record.close();

        /** How many of the errands are done; 0 while the server is away. */
        async function articles(of: string): Promise<number> {
          return record.watching.countsOf(`${of}/feed`).then(
            (counts) => counts.done,
            () => 0,
          );
        }
      },
    );
  });
});
