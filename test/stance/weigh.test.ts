import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Judged } from '../../src/stance/judge.ts';
import { besideOthers, weigh } from '../../src/stance/weigh.ts';

const part = fc.double({ min: 0.001, max: 1, noNaN: true });
const sides = fc.tuple(part, part, part, part, part).map((some) => {
  const sum = some.reduce((total, one) => total + one, 0);
  const [pro, contra, neutral, unrelated, conditional] = some.map((one) => one / sum) as [number, ...number[]];
  return { for: pro, against: contra!, neutral: neutral!, unrelated: unrelated!, conditional: conditional! };
});
const judged = (sign: 1 | -1, confidence: number): Judged => ({ sign, confidence }) as Judged;

describe('what the encoder and the rules read is weighed', () => {
  test('for both sides alike: the other way round it gives the other side, as surely', () => {
    fc.assert(
      fc.property(sides, part, (read, confidence) => {
        const one = weigh(read, [judged(1, confidence)]);
        const other = weigh({ ...read, for: read.against, against: read.for }, [judged(-1, confidence)]);
        assert.equal(one?.confidence, other?.confidence);
      }),
    );
  });

  test('so that a side is the surer, the surer the rules are of it', () => {
    fc.assert(
      fc.property(sides, part, (read, confidence) => {
        const alone = weigh(read, [])!;
        const [less, more] = [confidence, (1 + confidence) / 2].map((sure) => weigh(read, [judged(alone.sign, sure)])!);
        if (less!.sign === alone.sign) assert.ok(more!.confidence >= less!.confidence);
      }),
    );
  });

  test('and where the rules surely read the contrary, none', () => {
    const read = { for: 0.97, against: 0.01, neutral: 0.01, unrelated: 0.005, conditional: 0.005 };
    assert.equal(weigh(read, [judged(-1, 0.8)]), undefined);
    assert.equal(weigh(read, [judged(-1, 0.2)])?.sign, 1);
  });

  test('and a side is surer beside the same side of the speaker elsewhere, less sure beside the contrary', () => {
    const beside = (confidence: number, ...others: readonly (1 | -1)[]): number =>
      besideOthers({ sign: 1, confidence }, new Set(others));
    fc.assert(
      fc.property(part, part, (one, other) => {
        assert.ok(beside(one, 1) >= beside(one) && beside(one) >= beside(one, -1));
        assert.equal(beside(one, 1, -1), beside(one));
        assert.ok(one > other || beside(one, 1) <= beside(other, 1));
      }),
    );
    assert.equal(beside(0.59, 1), 0.7);
    assert.equal(beside(0.88, -1), 0.82);
  });
});
