import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { packTrees, unpackTrees } from '../../src/attribution/trees.ts';
import { OnrecordError } from '../../src/domain/index.ts';
import { probabilitiesOf } from '../../src/language/index.ts';
import { fitTrees } from '../../train/boosting.ts';

/** Points of a square: right where exactly one of the two coordinates is above a half, which no line can part. */
const count = 400;
const values = new Float32Array(count * 2);
const labels = new Uint8Array(count);
for (let r = 0; r < count; r++) {
  const [x, y] = [(r % 20) / 20, Math.floor(r / 20) / 20];
  values.set([x, y], r * 2);
  labels[r] = x > 0.5 !== y > 0.5 ? 1 : 0;
}
const settings = {
  trees: 40,
  leaves: 4,
  rate: 0.3,
  leastRows: 5,
  ridge: 1,
  featureShare: 1,
  rowShare: 0.8,
  seed: 7,
};
const trees = fitTrees({ count, width: 2, values, labels }, settings);

describe('boosted trees', () => {
  test('learn what needs two features together', () => {
    const found = probabilitiesOf(trees, values, 2);
    const wrong = [...labels].filter((label, r) => found[r]! > 0.5 !== (label === 1)).length;
    assert.ok(wrong <= 8, `${wrong} of ${count} wrong`);
  });

  test('are the same from the same seed, and others from another', () => {
    assert.deepEqual(fitTrees({ count, width: 2, values, labels }, settings), trees);
    assert.notDeepEqual(fitTrees({ count, width: 2, values, labels }, { ...settings, seed: 8 }), trees);
  });

  test('come back from their bytes', () => {
    assert.deepEqual(unpackTrees(packTrees(trees)), trees);
  });

  test('cut short, they say so', () => {
    const bytes = packTrees(trees);
    for (const cut of [bytes.subarray(0, 5), bytes.subarray(0, bytes.length - 1)])
      assert.throws(
        () => unpackTrees(cut),
        (error) => error instanceof OnrecordError && error.code === 'model/unreadable',
      );
  });
});
