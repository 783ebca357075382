import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Dated } from '../../src/domain/index.ts';
import { basisInWords, publishedInWords, saidInWords, whenInWords } from '../../src/web/date-words.ts';

const dated = (value: string | null, more: Partial<Dated> = {}): Dated => ({
  value,
  bound: 'exact',
  basis: 'expression',
  ...more,
});
const UNKNOWN = dated(null, { basis: 'none' });

describe('a date in words', () => {
  const cases: readonly (readonly [value: string, bound: Dated['bound'], words: string])[] = [
    ['2026-03-18', 'exact', 'Wednesday 18 March 2026'],
    ['2026-03-18T17:40:00Z', 'exact', 'Wednesday 18 March 2026'],
    ['2026-03', 'exact', 'in March 2026'],
    ['2026', 'exact', 'in 2026'],
    ['2026-03-18', 'not-before', 'no earlier than Wednesday 18 March 2026'],
    ['2026-03', 'not-after', 'no later than March 2026'],
    ['2026-02-23/2026-03-01', 'exact', 'between Monday 23 February 2026 and Sunday 1 March 2026'],
    ['2024-02-29', 'exact', 'Thursday 29 February 2024'],
  ];
  for (const [value, bound, words] of cases) {
    test(`${value}, ${bound}: ${words}`, () => assert.equal(whenInWords(dated(value, { bound })), words));
  }

  test('of a shape that is none of these is given as it is', () => {
    assert.equal(whenInWords(dated('2026-13-01')), '2026-13-01');
    assert.equal(whenInWords(dated('196X')), '196X');
  });
});

describe('when something was said', () => {
  test('is said', () => assert.equal(saidInWords(dated('2026-03-18'), UNKNOWN), 'said Wednesday 18 March 2026'));

  test('is unknown, and bounded by what is known of publication', () => {
    const published = dated('2026-03-19', { bound: 'not-before', basis: 'image' });
    assert.equal(
      saidInWords(UNKNOWN, published),
      'date of saying unknown; published no earlier than Thursday 19 March 2026',
    );
  });

  test('is unknown where publication is too', () => {
    assert.equal(saidInWords(UNKNOWN, UNKNOWN), 'date of saying unknown');
    assert.equal(publishedInWords(UNKNOWN), 'publication date unknown');
  });
});

describe('what a date rests on', () => {
  test('is the words of the article where they gave it', () => {
    assert.deepEqual(basisInWords(dated('2026-03-18'), 'On Wednesday'), {
      rests: 'from the words',
      words: 'On Wednesday',
    });
  });

  test('is the address where that gave it', () => {
    const image = dated('2026-03', { basis: 'image', evidence: '/2026.03/' });
    assert.deepEqual(basisInWords(image, ''), { rests: 'inferred from the address of an image', words: '/2026.03/' });
  });

  test('never ends in a colon without words', () => {
    assert.equal(basisInWords(dated('2026-03-18'), '').rests, 'from an expression of time beside it');
    assert.equal(
      basisInWords(dated('2026-03-18', { basis: 'carried' }), '').rests,
      'carried on from an earlier date in the article',
    );
  });
});
