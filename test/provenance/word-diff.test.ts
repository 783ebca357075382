import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wordDiff } from '../../src/provenance/index.ts';

test('changed words are removed and added, the rest is the same', () => {
  assert.deepEqual(wordDiff('four old engines', 'five old engines'), [
    { kind: 'removed', text: 'four' },
    { kind: 'added', text: 'five' },
    { kind: 'same', text: ' old engines' },
  ]);
});

test('neighbouring changed words are one change', () => {
  const kinds = wordDiff('the bridge, begun in 2021, opens', 'the bridge opens').map(({ kind }) => kind);
  assert.equal(kinds.filter((kind) => kind === 'removed').length, 1);
});

test('a word diff gives back both texts', () => {
  const text = fc
    .array(fc.constantFrom('a', 'ferry', ' ', '\n', 'quay,', '“no”', '1987', '  '), { maxLength: 20 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const parts = wordDiff(a, b);
      const side = (left: 'removed' | 'added'): string =>
        parts
          .filter(({ kind }) => kind !== left)
          .map((part) => part.text)
          .join('');
      assert.equal(side('added'), a);
      assert.equal(side('removed'), b);
    }),
  );
});
