import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { OnrecordError } from '../../../src/domain/index.ts';
import { examine } from '../../../src/operations/doctor.ts';
import { jobId, pack, unpack } from '../../../src/operations/jobs/kinds.ts';
import { deadJobs, jobCounts, retryJobs } from '../../../src/operations/jobs/list.ts';
import { type JobQueue, openQueue } from '../../../src/operations/jobs/queue.ts';
import { sendInputs, sendRecompute, sendRelate } from '../../../src/operations/jobs/send.ts';
import { standingOfJobs } from '../../../src/operations/jobs/standing.ts';
import { giveWatched } from '../../../src/operations/jobs/watched.ts';
import { work } from '../../../src/operations/jobs/work.ts';
import type { WatchEvent } from '../../../src/operations/watch/means.ts';
import { addSource } from '../../../src/operations/watch/sources.ts';
import { type Give, watch } from '../../../src/operations/watch/watch.ts';
import { openRecord, type RecordStore } from '../../../src/record/index.ts';
import { BRIDGE } from '../../record/invented.ts';
import { type Server, startServer, whyNoServer } from '../../record/postgres/server.ts';
import { LOCAL, newsroom, rss, storyPage } from '../watch/newsroom.ts';

const WORKER = join(import.meta.dirname, 'worker.ts');
const TIMES = { heartbeat: 10, supervised: 1, polled: 0.5 };

test('an item in a job comes back as it was, also with a NUL in it', () => {
  const item = { ...BRIDGE.item, content: 'one\u0000two', bytes: Buffer.from([0, 255, 1]) };
  assert.deepEqual(unpack(pack(item)), item);
});

test('the same work has the same id, and other work another', () => {
  assert.equal(jobId('extract', 'a', 'b'), jobId('extract', 'a', 'b'));
  assert.notEqual(jobId('extract', 'a', 'b'), jobId('extract', 'ab', ''));
  assert.match(jobId('fetch', 'x'), /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('a record in a file has no jobs, and says what to do', async () => {
  await assert.rejects(
    openQueue('/tmp/record.sqlite'),
    (error) => error instanceof OnrecordError && error.code === 'jobs/no-server' && error.remedy !== '',
  );
});

describe('jobs', { skip: whyNoServer ?? false }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-jobs-'));
  let server: Server;
  before(async () => {
    server = await startServer();
  });
  after(() => {
    server.end();
    rmSync(folder, { recursive: true });
  });

  /** Files of invented news, one article each. */
  function news(name: string, count: number): string {
    const at = join(folder, name);
    mkdirSync(at);
    for (let n = 0; n < count; n++) {
      const noise = `The harbour office of ward ${n} is open again. `.repeat(60);
      const words = `# Notice ${n}\n\nMayor Odile Farrant said on Monday that pier ${n} “is not an option”.\n\n${noise}\n`;
      writeFileSync(join(at, `${n}.md`), words);
    }
    return at;
  }

  async function using<T>(location: string, act: (record: RecordStore, queue: JobQueue) => Promise<T>): Promise<T> {
    const record = openRecord(location, { create: true });
    const queue = await openQueue(location, { times: TIMES });
    try {
      return await act(record, queue);
    } finally {
      await queue.close();
      await record.close();
    }
  }

  const worker = (location: string, ...words: string[]): ChildProcess =>
    spawn(process.execPath, [WORKER, location, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = (child: ChildProcess): Promise<number | null> =>
    new Promise((resolve) => child.on('close', (status) => resolve(status)));

  test('are entered once, done by two workers, each item once; asked for again they change nothing', async () => {
    const location = await server.newRecord();
    const files = news('two', 12);
    await using(location, async (record, queue) => {
      assert.deepEqual(await sendInputs({ queue, record }, [files]), { asked: 12, entered: 12, failed: [] });
      assert.equal((await sendInputs({ queue, record }, [files])).entered, 0);
    });
    assert.deepEqual(await Promise.all([worker(location, 'once'), worker(location, 'once')].map(ended)), [0, 0]);
    await using(location, async (record, queue) => {
      const totals = await record.totals();
      assert.deepEqual([totals.articles, totals.versions, totals.items], [12, 12, 12]);
      assert.ok(totals.statements >= 12);
      assert.equal((await sendInputs({ queue, record }, [files])).entered, 0);
      // A job that is done twice: the same items under other ids.
      const [first] = await queue.boss.findJobs<{ id: string; location: string; packed: string }>('extract');
      await queue.insert('extract', [{ id: jobId('extract', 'again'), data: first!.data }]);
      await work(location, { once: true, times: TIMES });
      assert.deepEqual(await record.totals(), totals);
      assert.deepEqual(await record.verify(), []);
      const counts = (await jobCounts(queue)).find(({ kind }) => kind === 'extract');
      assert.deepEqual(counts, { kind: 'extract', waiting: 0, active: 0, done: 13, dead: 0 });
    });
  });

  test('of a worker that is killed in the middle of them are done by another', async () => {
    const location = await server.newRecord();
    // More than are stored in one transaction.
    const files = news('killed', 40);
    await using(location, (record, queue) => sendInputs({ queue, record }, [files]));
    const first = worker(location);
    const done = await new Promise<number>((resolve) => {
      let seen = 0;
      first.stdout!.on('data', (chunk: Buffer) => {
        seen += String(chunk).split('\n').length - 1;
        if (seen >= 5) first.kill('SIGKILL');
      });
      first.on('close', () => resolve(seen));
    });
    await using(location, async (record, queue) => {
      const { articles } = await record.totals();
      assert.ok(articles >= done - 1 && articles < 40, `${articles} stored, ${done} told`);
      const { active } = (await jobCounts(queue)).find(({ kind }) => kind === 'extract')!;
      assert.ok(active > 0, 'the killed worker holds jobs');
    });
    assert.equal(await ended(worker(location, 'once')), 0);
    await using(location, async (record, queue) => {
      const totals = await record.totals();
      assert.deepEqual([totals.articles, totals.versions, totals.items], [40, 40, 40]);
      assert.deepEqual(await record.verify(), []);
      assert.deepEqual(await deadJobs(queue, 10), []);
    });
  });

  test('that cannot be done are given up with the reason, harm no other, and can be tried again', async () => {
    const location = await server.newRecord();
    await using(location, async (record, queue) => {
      await record.totals();
      await sendInputs({ queue, record }, [news('dead', 2)]);
      const data = { id: 'x', location: '/news/odd.md', packed: 'no item' };
      await queue.insert('extract', [{ id: jobId('extract', 'odd'), data }]);
      await work(location, { once: true, times: TIMES });
      assert.equal((await record.totals()).articles, 2);
      const dead = await deadJobs(queue, 10);
      assert.deepEqual(
        dead.map(({ kind, about, reason }) => [kind, about, reason]),
        [['extract', '/news/odd.md', 'What this job holds is no item.']],
      );
      assert.equal(await retryJobs(queue, [dead[0]!.id]), 1);
      assert.equal((await jobCounts(queue)).find(({ kind }) => kind === 'extract')!.waiting, 1);
    });
  });

  test('read positions anew in all articles, and say so when all are done; find relatives', async () => {
    const location = await server.newRecord();
    await using(location, async (record, queue) => {
      await sendInputs({ queue, record }, [news('issues', 6)]);
      await work(location, { once: true, times: TIMES });
      const issue = { id: 'pier', proposition: 'Pier 3 should be built', about: ['pier 3', 'pier'] };
      await record.putIssues([issue]);
      assert.deepEqual(
        (await record.trackedIssues()).map(({ stale }) => stale),
        [true],
      );
      assert.deepEqual(await sendRecompute(queue, record), { asked: 6, entered: 1, failed: [] });
      assert.equal((await sendRecompute(queue, record)).entered, 0);
      assert.deepEqual(await sendRelate(queue, record), { asked: 0, entered: 0, failed: [] });
      await work(location, { once: true, times: TIMES });
      assert.deepEqual(
        (await record.trackedIssues()).map(({ stale }) => stale),
        [false],
      );
      await record.put(BRIDGE.item, BRIDGE.entry);
      assert.equal((await sendRelate(queue, record)).entered, 1);
      await work(location, { once: true, times: TIMES });
      assert.deepEqual(await record.relatives.unrelated(10), []);
    });
  });

  test('of what watching fetched are done by workers; killed in between, given twice, or without a queue nothing is lost', async () => {
    const location = await server.newRecord();
    const stories = (base: string) =>
      Object.fromEntries([1, 2, 3].map((n) => [`/story/${n}`, storyPage(n, base)] as const));
    await newsroom(
      (base) => ({ ...stories(base), '/feed': rss(base, [{ n: 1 }, { n: 2 }, { n: 3 }]) }),
      ({ base, asked }) =>
        using(location, async (record, queue) => {
          await addSource(record, { url: `${base}/feed` }, 'Rosa Ilves');
          const give: Give = (source) => giveWatched(record, queue, { source, images: false });
          const events: string[] = [];
          const onEvent = ({ kind }: WatchEvent): void => void events.push(kind);
          const seen = () => asked.filter((path) => path.startsWith('/story'));
          await watch(record, { once: true, fetching: LOCAL, give, onEvent });
          assert.equal(events.filter((kind) => kind === 'given').length, 3);
          assert.equal((await record.totals()).articles, 0);
          assert.equal((await record.watching.countsOf(`${base}/feed`)).ready, 3);
          // Given again as if by a watcher that was killed before it knew: the same jobs.
          const held = (await record.watching.ready(9)).map(({ id }) => id);
          await record.watching.given(held, '2020-01-01T00:00:00.000Z');
          assert.equal((await give(undefined)).length, 3);
          const counted = async () => (await jobCounts(queue)).find(({ kind }) => kind === 'watched')!;
          assert.equal((await counted()).waiting, 3);
          await work(location, { once: true, times: TIMES });
          assert.equal((await record.totals()).articles, 3);
          const { done, ready } = await record.watching.countsOf(`${base}/feed`);
          assert.deepEqual([done, ready, (await counted()).done], [3, 0, 3]);
          await watch(record, { once: true, fetching: LOCAL });
          assert.equal((await record.totals()).items, 3);
          assert.equal(seen().length, 3);
          assert.deepEqual(await record.verify(), []);
        }),
    );
  });

  test('that were given up are told by doctor, and how long the first has waited where nobody works', async () => {
    const location = await server.newRecord();
    assert.equal(await standingOfJobs(location), null);
    assert.equal(await standingOfJobs('/tmp/record.sqlite'), null);
    await using(location, async (record, queue) => {
      await record.totals();
      await queue.insert('extract', [
        { id: jobId('extract', 'odd'), data: { id: 'x', location: '/news/odd.md', packed: 'no item' } },
      ]);
      await work(location, { once: true, times: TIMES });
      await queue.insert('relate', [{ id: jobId('relate', 'later'), data: { article: 'none' }, startAfter: 3600 }]);
      const { dead, waiting, nobodyWorks } = (await standingOfJobs(location))!;
      assert.deepEqual([dead, waiting, nobodyWorks], [1, 1, false]);
      await queue.query(
        `update ${queue.schema}.job set created_on = now() - interval '1 hour',
        start_after = now() - interval '1 hour' where state = 'created'`,
        [],
      );
      const standing = (await standingOfJobs(location))!;
      assert.ok(standing.nobodyWorks && standing.longestWait >= 3600);
      const findings = (await examine({ location })).filter(({ name }) => name === 'Jobs');
      assert.deepEqual(
        findings.map(({ state, found }) => [state, found.replace(/\d+ minutes/, 'N minutes')]),
        [
          ['warning', 'given up: 1 of extract; the last: /news/odd.md: What this job holds is no item.'],
          ['warning', '1 wait, the first for N minutes, and nobody works'],
        ],
      );
    });
  });

  test('go on after the server went away and came back', async () => {
    const location = await server.newRecord();
    await using(location, (record, queue) => sendInputs({ queue, record }, [news('away', 15)]));
    const child = worker(location);
    await new Promise<void>((resolve) => child.stdout!.once('data', () => resolve()));
    server.stop();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    server.start();
    const until = Date.now() + 120_000;
    for (;;) {
      const { articles } = await using(location, (record) => record.totals());
      if (articles === 15) break;
      assert.ok(Date.now() < until, `${articles} of 15 articles are stored after two minutes`);
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    child.kill('SIGKILL');
    await using(location, async (record) => assert.deepEqual(await record.verify(), []));
  });
});
