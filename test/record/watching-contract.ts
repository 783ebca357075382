import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { Alert, Capture, NewErrand, RecordStore, Source } from '../../src/record/index.ts';
import { BRIDGE, FERRY } from './invented.ts';

const NOW = '2031-04-02T08:00:00.000Z';
const LATER = '2099-01-01T00:00:00.000Z';

const feed = (url: string, more: Partial<Source> = {}): Source => ({
  ...{ url, kind: 'feed', title: 'Coastal Radio', page: null, folders: ['Coast'], added: NOW, since: null },
  ...{ etag: 'W/"a"', lastModified: null, lastTry: null, lastSuccess: null, nextTry: NOW, pace: null },
  ...{ failures: 0, problem: null, movedTo: null },
  ...more,
});
const page = (url: string, digest = '1'): NewErrand => ({ kind: 'page', name: url, digest, url, item: null });

const A = 'https://radio.example/feed';
const B = 'https://gazette.example/feed';

/** What every store has to do with what is watched, captured and told. */
export function watchingContract(store: string, open: () => Promise<RecordStore>): void {
  describe(`watching in ${store}`, () => {
    let record: RecordStore;
    beforeEach(async () => {
      record = await open();
    });
    afterEach(() => record.close());
    const toFetch = async (now = LATER, busy: readonly string[] = []) =>
      (await record.watching.toFetch(now, busy)).map(({ url }) => url);

    test('sources come back as they were put, in the order in which they were added', async () => {
      await record.watching.putSource(feed(B));
      await record.watching.putSource(feed(A));
      const changed = feed(B, {
        failures: 2,
        problem: { code: 'fetch/status', message: 'm', remedy: 'r', status: 410 },
      });
      await record.watching.putSource(changed);
      assert.deepEqual(await record.watching.sources(), [changed, feed(A)]);
      assert.deepEqual(await record.watching.sourceOf(A), feed(A));
      assert.equal(await record.watching.sourceOf('https://nobody.example/'), null);
    });

    test('a source and what it asks for are kept together, and what is known is not asked for again', async () => {
      await record.watching.putSource(feed(A));
      const asked = [page('https://radio.example/1'), page('https://radio.example/2')];
      assert.equal(await record.watching.takeIn(feed(A, { etag: 'new' }), asked), 2);
      assert.equal((await record.watching.sourceOf(A))?.etag, 'new');
      assert.equal(await record.watching.takeIn(feed(A), asked), 0);
      assert.equal((await record.watching.countsOf(A))['to-fetch'], 2);
    });

    test('what came from a source, and what failed, is counted by day', async () => {
      await record.watching.putSource(feed(A));
      const problem = { code: 'fetch/status', message: 'm', remedy: 'r' };
      const asked = [page('https://radio.example/1'), page('https://radio.example/2')];
      await record.watching.takeIn(feed(A, { lastTry: '2031-04-01T08:00:00.000Z' }), asked);
      await record.watching.takeIn(feed(A, { lastTry: '2031-04-02T08:00:00.000Z' }), asked);
      await record.watching.takeIn(feed(A, { lastTry: '2031-04-02T09:00:00.000Z', problem, failures: 1 }), []);
      const days = (day: string, reads: number, failures: number, items: number) => ({
        ...{ source: A, day, reads, failures, items },
      });
      assert.deepEqual(await record.watching.sourceDays('2031-03-01'), [
        days('2031-04-01', 1, 0, 2),
        days('2031-04-02', 1, 1, 0),
      ]);
      assert.equal((await record.watching.sourceDays('2031-04-02')).length, 1);
      await record.watching.removeSource(A);
      assert.deepEqual(await record.watching.sourceDays('2031-03-01'), []);
    });

    test('a source that was removed takes nothing in', async () => {
      await record.watching.putSource(feed(A));
      await record.watching.takeIn(feed(A), [page('https://radio.example/1')]);
      assert.equal(await record.watching.removeSource(A), true);
      assert.equal(await record.watching.removeSource(A), false);
      assert.equal(await record.watching.takeIn(feed(A), [page('https://radio.example/2')]), 0);
      assert.deepEqual([await record.watching.sources(), await toFetch()], [[], []]);
    });

    test('what a source says anew of an item is done again', async () => {
      await record.watching.putSource(feed(A));
      await record.watching.takeIn(feed(A), [page('https://radio.example/1')]);
      const [errand] = await record.watching.toFetch(LATER, []);
      await record.watching.settle(errand!.id, 'done', 'added');
      assert.deepEqual(await toFetch(), []);
      assert.equal(await record.watching.takeIn(feed(A), [page('https://radio.example/1', '2')]), 1);
      assert.deepEqual(await toFetch(), ['https://radio.example/1']);
    });

    test('what was given to workers is not given again before its time, and is found by its key', async () => {
      await record.watching.putSource(feed(A));
      const urls = ['1', '2'].map((name) => `https://radio.example/${name}`);
      await record.watching.takeIn(
        feed(A),
        urls.map((url) => page(url)),
      );
      const held: number[] = [];
      for (let i = 0; i < urls.length; i++) {
        const [errand] = await record.watching.toFetch(LATER, []);
        await record.watching.hold(errand!.id, BRIDGE.item);
        held.push(errand!.id);
      }
      const now = new Date(Date.now() + 1000).toISOString();
      const ready = async (at?: string) => (await record.watching.ready(9, A, at)).map(({ id }) => id);
      assert.deepEqual(await ready(now), held);
      await record.watching.given([held[0]!], LATER);
      assert.deepEqual(await ready(now), [held[1]]);
      assert.deepEqual(await ready(), held);
      await record.watching.settle(held[1]!, 'done', 'added');
      assert.deepEqual(
        (await record.watching.held(held)).map(({ id, item }) => [id, item?.sha256]),
        [[held[0], BRIDGE.item.sha256]],
      );
      assert.deepEqual(await record.watching.held([]), []);
    });

    test('what its source says anew of an errand meanwhile is not settled with what it said before', async () => {
      const url = 'https://radio.example/1';
      await record.watching.putSource(feed(A));
      await record.watching.takeIn(feed(A), [page(url)]);
      const [errand] = await record.watching.toFetch(LATER, []);
      await record.watching.hold(errand!.id, BRIDGE.item);
      await record.watching.takeIn(feed(A), [page(url, '2')]);
      await record.watching.settle(errand!.id, 'done', 'added', '1');
      assert.deepEqual(await toFetch(), [url]);
      await record.watching.settle(errand!.id, 'done', 'added', '2');
      assert.deepEqual(await toFetch(), []);
    });

    test('a page that two sources ask for is fetched once', async () => {
      await record.watching.putSource(feed(A));
      await record.watching.putSource(feed(B));
      const shared = page('https://gazette.example/1');
      assert.equal(await record.watching.takeIn(feed(A), [shared]), 1);
      assert.equal(await record.watching.takeIn(feed(B), [shared]), 0);
      assert.deepEqual(await toFetch(), ['https://gazette.example/1']);
      assert.equal((await record.watching.countsOf(B)).done, 1);
    });

    test('a page that two sources have is fetched anew by one of them when it changes', async () => {
      await record.watching.putSource(feed(A));
      await record.watching.putSource(feed(B));
      const url = 'https://gazette.example/1';
      for (const source of [A, B]) await record.watching.takeIn(feed(source), [page(url)]);
      const [errand] = await record.watching.toFetch(LATER, []);
      await record.watching.settle(errand!.id, 'done', 'added');
      assert.equal(await record.watching.takeIn(feed(B), [page(url, '2')]), 0);
      assert.equal(await record.watching.takeIn(feed(A), [page(url, '2')]), 1);
      assert.deepEqual(await toFetch(), [url]);
    });

    test('any number of errands is taken in, each name once', async () => {
      await record.watching.putSource(feed(A));
      const many = Array.from({ length: 1500 }, (_, i) => page(`https://radio.example/${i % 1000}`, String(i)));
      assert.equal(await record.watching.takeIn(feed(A), many), 1000);
      assert.equal(await record.watching.takeIn(feed(A), many.slice(0, 1000)), 0);
    });

    test('due sources are those whose time has come, the longest due first', async () => {
      await record.watching.putSource(feed(A, { nextTry: '2031-04-02' }));
      await record.watching.putSource(feed(B, { nextTry: '2031-04-01' }));
      await record.watching.putSource(feed('https://later.example/', { nextTry: '2031-04-04' }));
      const due = async (limit: number) =>
        (await record.watching.dueSources('2031-04-03', limit)).map(({ url }) => url);
      assert.deepEqual([await due(5), await due(1)], [[B, A], [B]]);
    });

    test('the oldest errand of each host comes first, none of a busy host, none before its time', async () => {
      await record.watching.putSource(feed(A));
      await record.watching.takeIn(feed(A), [
        page('https://radio.example/1'),
        page('https://radio.example/2'),
        page('https://gazette.example/1'),
      ]);
      assert.deepEqual(await toFetch(), ['https://radio.example/1', 'https://gazette.example/1']);
      assert.deepEqual(await toFetch(LATER, ['https://radio.example']), ['https://gazette.example/1']);
      const [first] = await record.watching.toFetch(LATER, []);
      await record.watching.postpone(first!.id, '2098-01-01T00:00:00.000Z', 'status 503', true);
      await record.watching.postpone(first!.id, '2098-01-01T00:00:00.000Z', 'status 503', false);
      assert.deepEqual(await toFetch('2097-01-01'), ['https://radio.example/2', 'https://gazette.example/1']);
      const [again] = await record.watching.toFetch(LATER, ['https://gazette.example']);
      assert.deepEqual([again?.tries, again?.outcome], [1, 'status 503']);
    });

    test('an item is held until it is settled, and comes back as it was', async () => {
      await record.watching.putSource(feed(A, { nextTry: LATER }));
      const bytes = Buffer.from([0xff, 0, 1]);
      const item = { ...BRIDGE.item, bytes };
      await record.watching.takeIn(feed(A, { nextTry: LATER }), [
        { kind: 'item', name: 'guid', digest: '1', url: null, item },
        page('https://radio.example/1'),
      ]);
      const [waiting] = await record.watching.toFetch(LATER, []);
      await record.watching.hold(waiting!.id, FERRY.item, 'page: status 404');
      assert.deepEqual(await toFetch(), []);
      const [held, fetched] = await record.watching.ready(10);
      assert.deepEqual({ ...held?.item, bytes: Buffer.from(held!.item!.bytes) }, item);
      assert.deepEqual([fetched?.item?.content, fetched?.outcome], [FERRY.item.content, 'page: status 404']);
      await record.watching.settle(held!.id, 'done', 'added');
      await record.watching.settle(fetched!.id, 'given-up', 'no text');
      assert.deepEqual(await record.watching.ready(10), []);
      assert.deepEqual(await record.watching.countsOf(A), { 'to-fetch': 0, ready: 0, done: 1, 'given-up': 1 });
      const [lost] = await record.watching.givenUp(A, 5);
      assert.deepEqual([lost?.outcome, lost?.item], ['no text', null]);
    });

    test('the next try is the earliest of sources and of errands that wait', async () => {
      assert.equal(await record.watching.nextTry(), null);
      await record.watching.putSource(feed(A, { nextTry: LATER }));
      assert.equal(await record.watching.nextTry(), LATER);
      await record.watching.takeIn(feed(A, { nextTry: LATER }), [page('https://radio.example/1')]);
      assert.ok((await record.watching.nextTry())! < LATER);
    });

    test('what a host asked for is remembered', async () => {
      assert.equal(await record.watching.hostNotes('https://radio.example'), null);
      await record.watching.putHostNotes('https://radio.example', { failures: 1 });
      await record.watching.putHostNotes('https://radio.example', { failures: 2, notBefore: LATER });
      assert.deepEqual(await record.watching.hostNotes('https://radio.example'), { failures: 2, notBefore: LATER });
    });

    test('what there was before is known from the start, and not to be done', async () => {
      await record.watching.putSource(feed(A));
      const old = { ...page('https://radio.example/1'), settled: 'there before' };
      assert.equal(await record.watching.takeIn(feed(A), [old, page('https://radio.example/2')]), 1);
      assert.deepEqual(await toFetch(), ['https://radio.example/2']);
      assert.equal(await record.watching.countOf(A, 'there before'), 1);
      assert.equal(await record.watching.countOf(B, 'there before'), 0);
    });

    test('errands of one source can be asked for alone', async () => {
      await record.watching.putSource(feed(A));
      await record.watching.putSource(feed(B));
      await record.watching.takeIn(feed(A), [page('https://radio.example/1')]);
      await record.watching.takeIn(feed(B), [page('https://radio.example/2')]);
      const [only] = await record.watching.toFetch(LATER, [], B);
      assert.equal(only?.url, 'https://radio.example/2');
      await record.watching.hold(only.id, FERRY.item);
      assert.deepEqual(
        [(await record.watching.ready(5, A)).length, (await record.watching.ready(5, B)).length],
        [0, 1],
      );
    });

    test('one watches a record at a time; a holder that is gone, or whose time is over, holds no one up', async () => {
      const take = (holder: string, until = LATER, isGone = false) =>
        record.watching.takeLease(holder, until, () => isGone);
      assert.equal(await take('one'), null);
      assert.equal(await take('one'), null);
      assert.equal(await take('two'), 'one');
      assert.equal(await take('two', '2001-01-01', true), null);
      assert.equal(await take('three'), null);
      await record.watching.endLease('two');
      assert.equal(await take('two'), 'three');
      await record.watching.endLease('three');
      assert.equal(await take('two'), null);
    });

    test('captures come back as they were kept, oldest first, and are chosen by address and day', async () => {
      const capture = (url: string, at: string): Capture => ({
        ...{ url, at, requestHeaders: [['user-agent', 'onrecord']], status: 200 },
        headers: [
          ['Set-Cookie', 'a'],
          ['Set-Cookie', 'b'],
        ],
        ...{ body: Buffer.from([0xff, 0, 1]), whole: true },
      });
      const first = capture('https://radio.example/1', '2031-04-01T23:59:59.999Z');
      const second = capture('https://gazette.example/%1', '2031-04-02T00:00:00.000Z');
      for (const one of [first, second]) await record.captures.keep(one);
      const urls = async (query: object): Promise<string[]> => {
        const found: string[] = [];
        for await (const { url } of record.captures.each(query)) found.push(url);
        return found;
      };
      for await (const one of record.captures.each({ until: '2031-04-01' }))
        assert.deepEqual({ ...one, body: Buffer.from(one.body) }, first);
      assert.deepEqual(await urls({}), [first.url, second.url]);
      assert.deepEqual(await urls({ until: '2031-04-01' }), [first.url]);
      assert.deepEqual(await urls({ since: '2031-04-02' }), [second.url]);
      assert.deepEqual(await urls({ url: 'https://gazette.example/%' }), [second.url]);
      assert.deepEqual(await record.captures.count({}), { captures: 2, bytes: 6 });
    });
  });

  describe(`alerts in ${store}`, () => {
    let record: RecordStore;
    beforeEach(async () => {
      record = await open();
    });
    afterEach(() => record.close());
    const alert = (name: string, more: Partial<Alert> = {}): Alert => ({
      ...{ name, question: { of: 'statements', words: 'toll' }, target: { kind: 'standard-output' } },
      ...{ added: NOW, mark: 0, ...more },
    });
    const waiting = async () => (await record.alerting.toTell('tolls', LATER, 10)).map(({ id }) => id);

    test('alerts come back as they were put, by name, and go with what they found', async () => {
      await record.alerting.putAlert(alert('tolls'));
      await record.alerting.putAlert(alert('ferries', { mark: 7 }));
      assert.deepEqual(await record.alerting.alerts(), [alert('ferries', { mark: 7 }), alert('tolls')]);
      await record.alerting.found('tolls', 1, [{ id: 'x', of: 's' }]);
      assert.equal(await record.alerting.removeAlert('tolls'), true);
      assert.equal(await record.alerting.removeAlert('tolls'), false);
      assert.deepEqual(await record.alerting.notices('tolls', null, 5), []);
    });

    test('articles are arrivals in the order in which they came, once each, whatever captures there are of one text', async () => {
      assert.equal(await record.alerting.lastMark(), 0);
      await record.put(FERRY.item, FERRY.entry);
      const mark = await record.alerting.lastMark();
      await record.put(BRIDGE.item, BRIDGE.entry);
      await record.put(BRIDGE.item, BRIDGE.entry, { again: true });
      await record.put({ ...FERRY.item, sha256: '0'.repeat(64), bytes: Buffer.from('again') }, FERRY.entry);
      const all = await record.alerting.arrivals(0, 10);
      assert.deepEqual(
        all.map(({ article }) => article),
        [FERRY.entry.article.id, BRIDGE.entry.article.id],
      );
      assert.deepEqual(await record.alerting.arrivals(mark, 10), all.slice(1));
      assert.deepEqual(await record.alerting.arrivals(await record.alerting.lastMark(), 10), []);
    });

    test('what an alert finds is kept with the mark, once, and told once', async () => {
      await record.alerting.putAlert(alert('tolls'));
      const both = [
        { id: 'x', of: 's1' },
        { id: 'y', of: 's2' },
      ];
      assert.equal(await record.alerting.found('tolls', 3, both), 2);
      assert.equal(await record.alerting.found('tolls', 5, both), 0);
      assert.equal((await record.alerting.alerts())[0]?.mark, 5);
      assert.deepEqual(await waiting(), ['x', 'y']);
      await record.alerting.told({ alert: 'tolls', id: 'x' }, 'told');
      assert.deepEqual(await waiting(), ['y']);
      assert.deepEqual(
        (await record.alerting.notices('tolls', null, 5)).map(({ id, state }) => [id, state]),
        [
          ['y', 'waiting'],
          ['x', 'told'],
        ],
      );
    });

    test('a notice that could not be told waits until it is tried again', async () => {
      await record.alerting.putAlert(alert('tolls'));
      await record.alerting.found('tolls', 1, [{ id: 'x', of: 's1' }]);
      await record.alerting.told({ alert: 'tolls', id: 'x' }, 'waiting', 'status 500', '2098-01-01T00:00:00.000Z');
      assert.deepEqual(await record.alerting.toTell('tolls', '2097-12-31T12:00:00.000Z', 10), []);
      const [notice] = await record.alerting.toTell('tolls', LATER, 10);
      assert.deepEqual([notice?.tries, notice?.problem, notice?.of], [1, 'status 500', 's1']);
    });

    test('an alert that was removed meanwhile finds nothing', async () => {
      assert.equal(await record.alerting.found('nobody', 1, [{ id: 'x', of: 's' }]), 0);
    });

    test('who is forgotten is waited for no more', async () => {
      await record.put(BRIDGE.item, BRIDGE.entry);
      const odile = (await record.actorsNamed('Odile Farrant', 1))[0]!.id;
      await record.alerting.putAlert(alert('by-id', { question: { of: 'statements', actor: odile } }));
      await record.alerting.putAlert(alert('by-words', { question: { of: 'statements', words: '"Odile Farrant"' } }));
      await record.alerting.putAlert(alert('tolls'));
      await record.forget([odile], { by: 'Rosa Ilves' });
      assert.deepEqual(
        (await record.alerting.alerts()).map(({ name }) => name),
        ['tolls'],
      );
    });
  });
}
