import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LikeIndex } from '../../src/search/like-index.ts';
import { likenessOf, wordingOf } from '../../src/search/wording.ts';

const WORD = fc.constantFrom(
  ...[
    'toll',
    'bridge',
    'harbour',
    'the',
    'is',
    'not',
    'supports',
    'opposes',
    'free',
    'night',
    'ferry',
    'councillors',
    'a',
  ],
);
const stretch = fc.array(WORD, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
/** Words, some of them between quotation marks. */
const text = fc
  .array(fc.tuple(stretch, fc.boolean()), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.map(([words, quoted]) => (quoted ? `“${words}”` : words)).join(' '));
const wording = fc
  .tuple(text, fc.constantFrom('direct' as const, 'indirect' as const))
  .map(([words, kind]) => wordingOf(words, kind));

test('the index finds the wordings that a comparison with each finds, and says of each the same', () => {
  fc.assert(
    fc.property(fc.array(wording, { maxLength: 12 }), wording, (held, asked) => {
      fc.pre(asked.terms.size > 0);
      const index = new LikeIndex();
      for (const one of held) index.add(one);
      const expected = held.flatMap((one, number) => {
        const like = one.terms.size === 0 ? 'none' : likenessOf(one, asked);
        return like === 'none' ? [] : [[number, like] as const];
      });
      assert.deepEqual(
        [...index.likeTo(asked)].sort(([a], [b]) => a - b),
        expected,
      );
    }),
    { numRuns: 2000 },
  );
});
