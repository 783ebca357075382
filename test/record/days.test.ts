import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Dated } from '../../src/domain/index.ts';
import { dayOfKey, daysOf, endOfDay, keyOfDay, latestDay } from '../../src/record/days.ts';

const dated = (value: string | null, bound: Dated['bound'] = 'exact'): Dated => ({ value, bound, basis: 'metadata' });

test('a day, a month, a year and an interval have their first and last days', () => {
  assert.deepEqual(daysOf('2024-02-29'), { from: '2024-02-29', to: '2024-02-29' });
  assert.deepEqual(daysOf('2024-02'), { from: '2024-02-01', to: '2024-02-29' });
  assert.deepEqual(daysOf('2023'), { from: '2023-01-01', to: '2023-12-31' });
  assert.deepEqual(daysOf('2023-12/2024-01-05'), { from: '2023-12-01', to: '2024-01-05' });
  assert.deepEqual(daysOf('2024-03-01T23:59:00Z'), { from: '2024-03-01', to: '2024-03-01' });
});

test('what is no date has no days', () => {
  for (const value of ['', '2023-02-29', '2023-13', '2024-W07', 'Tuesday', '2024-02-02/2024-02-01', '2024/2025/2026']) {
    assert.equal(daysOf(value), null, value);
  }
});

test('the latest day is the last on which it can have been said', () => {
  assert.equal(latestDay(dated('2031-03'), dated('2031-03-14')), '2031-03-14');
  assert.equal(latestDay(dated('2031-03'), dated('2031-03-14', 'not-before')), '2031-03-31');
  assert.equal(latestDay(dated('2031-02'), dated('2031-03-14')), '2031-02-28');
  assert.equal(latestDay(dated('2031-04-02'), dated('2031-03-14')), '2031-04-02');
  assert.equal(latestDay(dated(null), dated('2031-03-14')), '2031-03-14');
  assert.equal(latestDay(dated(null), dated(null)), null);
});

test('keys sort as their days do and give them back', () => {
  const day = fc
    .date({ min: new Date('1700-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, (a, b) => {
      assert.equal(dayOfKey(keyOfDay(a)), a);
      assert.equal(dayOfKey(endOfDay(keyOfDay(a)) - 1), a);
      assert.equal(Math.sign(keyOfDay(a) - keyOfDay(b)), a < b ? -1 : a > b ? 1 : 0);
      assert.ok(Number.isSafeInteger(endOfDay(keyOfDay(a))));
      assert.ok(keyOfDay(null) < keyOfDay(a));
    }),
  );
});
