import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { KERNEL_SOURCE } from '../../../src/stance/encoder/bytes.ts';
import { Network } from '../../../src/stance/encoder/network.ts';
import { SHAPE, smallNetwork } from './small.ts';

/** What numbers of 13 bits may be off, after two layers whose numbers are brought to a variance of 1. */
const OFF = 0.02;

const inputs = fc
  .array(fc.tuple(fc.nat(SHAPE.pieces.length - 1), fc.nat(SHAPE.kinds - 1)), {
    minLength: 1,
    maxLength: SHAPE.positions,
  })
  .map((pairs) => [pairs.map(([piece]) => piece), pairs.map(([, kind]) => kind)] as const);

function assertNear(found: ArrayLike<number>, expected: readonly number[], off: number): void {
  assert.equal(found.length, expected.length);
  const worst = Math.max(...expected.map((x, i) => Math.abs(x - found[i]!)));
  assert.ok(worst < off, `off by ${worst}`);
}

describe('the network that reads sides', () => {
  test('is compiled from the source beside it (node scripts/write-kernel.ts)', () => {
    const source = readFileSync(new URL('../../../src/stance/encoder/kernel.as', import.meta.url), 'utf8');
    assert.equal(hash('sha256', source), KERNEL_SOURCE);
  });

  test('gives what its layers give when they are written out', () => {
    fc.assert(
      fc.property(inputs, fc.nat(), ([pieces, kinds], seed) => {
        const small = smallNetwork(seed);
        const found = new Network(small.file).encode(pieces, kinds);
        assertNear(found, small.encode(pieces, kinds).flat(), OFF);
      }),
      { numRuns: 25 },
    );
  });

  test('scores rows one by one as all at once, as its last layers do when they are written out', () => {
    const row = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
      minLength: 3 * SHAPE.width,
      maxLength: 3 * SHAPE.width,
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.nat(), (rows, seed) => {
        const small = smallNetwork(seed);
        const network = new Network(small.file);
        const all = network.score(Float32Array.from(rows.flat()));
        for (const [i, one] of rows.entries()) {
          const own = all.subarray(i * SHAPE.outputs, (i + 1) * SHAPE.outputs);
          assert.deepEqual(network.score(Float32Array.from(one)), own.slice());
          assertNear(own, small.score(one), OFF);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('gives the same for a short text after a long one', () => {
    const { file } = smallNetwork(3);
    const network = new Network(file);
    const short = [
      [0, 5, 2],
      [0, 1, 0],
    ] as const;
    const before = network.encode(...short).slice();
    network.encode(Array(SHAPE.positions).fill(4), Array(SHAPE.positions).fill(7));
    assert.deepEqual(network.encode(...short).slice(), before);
  });

  test('reads no more pieces than it has places for', () => {
    const many = Array(SHAPE.positions + 1).fill(4);
    assert.throws(() => new Network(smallNetwork(3).file).encode(many, many), RangeError);
  });

  test('is refused where the file is cut, of another version or another thing', () => {
    const { file } = smallNetwork(3);
    assert.throws(() => new Network(file.subarray(0, -16)), RangeError);
    assert.throws(() => new Network(Buffer.from('%PDF-1.7 and more')), RangeError);
    const other = Buffer.from(Buffer.from(file).toString('latin1').replace('"version":1', '"version":2'), 'latin1');
    assert.throws(() => new Network(other), /version 2/);
  });
});
