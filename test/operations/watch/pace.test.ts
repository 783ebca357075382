import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { backOffOf, paceOf } from '../../../src/operations/watch/pace.ts';

const NOW = new Date('2031-03-12T12:00:00Z');
const hoursAgo = (...hours: readonly number[]): string[] =>
  hours.map((hour) => new Date(NOW.getTime() - hour * 3_600_000).toISOString());
const minutes = (rhythm: Partial<Parameters<typeof paceOf>[0]>): number =>
  paceOf({ published: [], ...rhythm }, NOW) / 60;

test('a feed is asked twice between two of its items', () => {
  assert.equal(minutes({ published: hoursAgo(1, 3, 5, 7) }), 60);
});

test('a busy feed is asked every ten minutes, a rare one every six hours', () => {
  assert.equal(minutes({ published: hoursAgo(0, 0.01, 0.02, 0.03) }), 10);
  assert.equal(minutes({ published: hoursAgo(100, 900, 2000) }), 360);
});

test('a busy feed that has fallen silent is asked less often', () => {
  assert.ok(minutes({ published: hoursAgo(60, 60.1, 60.2) }) > 100);
});

test('a feed and its server may ask for more time, up to a day', () => {
  assert.equal(minutes({ published: hoursAgo(0, 0.1), ttl: 3600 }), 60);
  assert.equal(minutes({ published: hoursAgo(0, 0.1), maxAge: 7200 }), 120);
  assert.equal(minutes({ ttl: 10 ** 9 }), 24 * 60);
});

test('days without a time, and times that lie ahead, say nothing', () => {
  assert.equal(minutes({ published: ['2031-03-12', '2031-03-11', '2031-03-10'] }), 60);
  assert.equal(minutes({ published: ['2093-01-01T00:00:00Z', 'rubbish', '2092-01-01T00:00:00Z'] }), 60);
});

test('whatever a feed says, it is asked between every ten minutes and once a day', () => {
  const date = fc.oneof(
    fc.string(),
    fc.date({ noInvalidDate: true }).map((one) => one.toISOString()),
  );
  fc.assert(
    fc.property(fc.array(date), fc.double(), fc.double(), (published, ttl, maxAge) => {
      const pace = paceOf({ published, ...(ttl > 0 && { ttl }), ...(maxAge > 0 && { maxAge }) }, NOW);
      assert.ok(pace >= 600 && pace <= 86_400, String(pace));
    }),
  );
});

test('what fails is tried after twice the time each time, at least daily; what is gone, weekly', () => {
  assert.deepEqual(
    [1, 2, 3, 50].map((failures) => backOffOf(3600, failures, 500) / 3600),
    [1, 2, 4, 24],
  );
  assert.equal(backOffOf(null, 1, undefined), 600);
  assert.equal(backOffOf(3600, 1, 410), 7 * 86_400);
});
