import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostOf } from '../../../src/fetch/host.ts';
import { watchedClock } from '../../../src/operations/watch/clock.ts';
import { alone } from '../../../src/operations/watch/lease.ts';
import { addSource } from '../../../src/operations/watch/sources.ts';
import { openRecord } from '../../../src/record/index.ts';
import { BRIDGE, FERRY } from '../../record/invented.ts';

const AHEAD = '2032-03-14T10:00:00.000Z';
const SET_BACK = '2031-03-14T10:00:00.000Z';
const clockAt = (instant: string) => ({ apis: ['Date'] as 'Date'[], now: Date.parse(instant) });

test('a feed that was tried before the clock was set back is due at once, and so is what waits', async (t) => {
  t.mock.timers.enable(clockAt(AHEAD));
  const record = openRecord(':memory:');
  await addSource(record, { url: 'https://radio.example/feed' });
  const [source] = await record.watching.sources();
  const errand = { kind: 'page', name: 'g1', digest: '1', url: 'https://radio.example/1', item: null } as const;
  const later = '2032-03-14T16:00:00.000Z';
  await record.watching.takeIn({ ...source!, lastTry: AHEAD, nextTry: later }, [errand]);
  t.mock.timers.setTime(Date.parse(SET_BACK));
  assert.deepEqual(await record.watching.dueSources(SET_BACK, 5), []);
  await watchedClock(record)();
  assert.equal((await record.watching.dueSources(SET_BACK, 5)).length, 1);
  assert.equal((await record.watching.toFetch(SET_BACK, [])).length, 1);
  await record.close();
});

test('what is put after the clock was set back is not said to have stood first', async (t) => {
  t.mock.timers.enable(clockAt(AHEAD));
  const record = openRecord(':memory:');
  await record.put(BRIDGE.item, BRIDGE.entry);
  t.mock.timers.setTime(Date.parse(SET_BACK));
  await record.put(FERRY.item, FERRY.entry);
  assert.equal((await record.articleOf(FERRY.entry.article.id))?.firstSeen, AHEAD);
  await record.close();
});

test('a lease that was taken before the clock was set back holds nobody up', async (t) => {
  t.mock.timers.enable(clockAt(SET_BACK));
  const record = openRecord(':memory:');
  await record.watching.takeLease('elsewhere 1', AHEAD, () => false);
  await alone(record, async () => {});
  await record.close();
});

test('a host that was to be left alone until an instant a year ahead is asked', async (t) => {
  t.mock.timers.enable(clockAt(SET_BACK));
  const host = hostOf('https://radio.example', undefined);
  await host.note({ notBefore: AHEAD });
  assert.equal(host.leftAloneUntil(), 0);
  await host.note({ notBefore: '2031-03-14T11:00:00.000Z' });
  assert.ok(host.leftAloneUntil() > 0);
});
