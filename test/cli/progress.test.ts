import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { barOf } from '../../src/cli/progress.ts';

test('the bar tells the share that is done, and the time left once that is no guess', () => {
  assert.equal(barOf(0, 1000, 0), '────────────   0%');
  assert.equal(barOf(500, 1000, 2000), '━━━━━━──────  50%');
  assert.equal(barOf(500, 1000, 60_000), '━━━━━━──────  50%, 60 s left');
  assert.equal(barOf(10, 1000, 60_000), '────────────   1%, 1 h 39 min left');
  assert.equal(barOf(1, 1000, 60_000), '────────────   0%');
});

test('without a whole there is no bar', () => {
  assert.equal(barOf(500, undefined, 60_000), '');
});

test('the bar is never wider than its columns', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(), (done, whole, passed) => {
      assert.match(barOf(done, whole, passed), /^(?:[━─]{12} +\d{1,3}%.*)?$/);
    }),
  );
});
