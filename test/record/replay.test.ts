import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type CorrectionRow, effectiveKeys, meantBy, stepsOf } from '../../src/record/corrections/replay.ts';

const merge = (key: number, actor: string, into: string): CorrectionRow => ({
  key,
  what: 'merge',
  target: { actor },
  value: { into },
  undoes: null,
});
const split = (key: number, actor: string, made: string, ...articles: string[]): CorrectionRow => ({
  key,
  what: 'split',
  target: { actor, articles },
  value: { actor: made },
  undoes: null,
});
const undo = (key: number, undoes: number): CorrectionRow => ({ key, what: 'undo', target: {}, value: {}, undoes });

test('merges lead on, in the order in which they were made', () => {
  const steps = stepsOf([merge(2, 'b', 'c'), merge(1, 'a', 'b')]);
  assert.deepEqual(
    ['a', 'b', 'c'].map((id) => meantBy(id, null, steps)),
    ['c', 'c', 'c'],
  );
});

test('two merges against each other leave one actor', () => {
  const steps = stepsOf([merge(1, 'a', 'b'), merge(2, 'b', 'a')]);
  assert.deepEqual(
    ['a', 'b'].map((id) => meantBy(id, null, steps)),
    ['a', 'a'],
  );
});

test('a split holds in its articles only, and after it the new actor may be merged', () => {
  const steps = stepsOf([split(1, 'a', 'x', 'first'), merge(2, 'x', 'b')]);
  assert.deepEqual(
    [meantBy('a', 'first', steps), meantBy('a', 'second', steps), meantBy('a', null, steps)],
    ['b', 'a', 'a'],
  );
});

test('a split that was undone leads the actor it made back', () => {
  const steps = stepsOf([split(1, 'a', 'x', 'first'), undo(2, 1)]);
  assert.deepEqual([meantBy('a', 'first', steps), meantBy('x', 'later', steps)], ['a', 'a']);
});

test('an undo of an undo brings the first back', () => {
  assert.deepEqual([...effectiveKeys([merge(1, 'a', 'b'), undo(2, 1), undo(3, 2)])].sort(), [1, 3]);
});

test('undone in the reverse order, any corrections leave everybody as they were', () => {
  const row = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('a', 'b', 'c', 'd'), fc.boolean());
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      const made = rows.map(([a, b, cut], n) => (cut ? split(n, a, `new${n}`, 'first') : merge(n, a, b)));
      const undone = made.map((_, n) => undo(100 + n, made.length - 1 - n));
      const steps = stepsOf([...made, ...undone]);
      for (const id of ['a', 'b', 'c', 'd']) assert.equal(meantBy(id, 'first', steps), id);
    }),
  );
});
