import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type ChainRules, ChainSpace, type Lattice, latticeIn } from '../../src/attribution/chain.ts';
import { mix } from '../../src/attribution/hash.ts';
import { KERNEL_SOURCE } from '../../src/attribution/kernel/bytes.ts';
import { Kernel, type KernelFeature, type KernelInput } from '../../src/attribution/kernel/kernel.ts';
import { LANES } from '../../src/attribution/kernel/room.ts';
import { TreeKernel } from '../../src/attribution/kernel/trees.ts';
import { beginInsideRules, LABELS } from '../../src/attribution/labels.ts';
import { packRows, type RowTable, rowOf, unpackRows } from '../../src/attribution/weights.ts';
import { probabilitiesOf } from '../../src/language/index.ts';
import { fitTrees } from '../../train/boosting.ts';

const rules = beginInsideRules(LABELS);
const IDS = 256;
const CLASSES = 6;
const HALVES = Uint8Array.from({ length: 64 }, (_, i) => (mix(5, i) >>> 3) & 1);

/** Rows of weights for some of the ids. */
const tables = fc
  .dictionary(
    fc.integer({ min: 0, max: IDS - 1 }).map(String),
    fc.array(fc.integer({ min: -127, max: 127 }), { minLength: LABELS, maxLength: LABELS }),
    { minKeys: 1 },
  )
  .map((given) => {
    const weights = new Float32Array(IDS * LANES);
    for (const [id, values] of Object.entries(given)) weights.set(values, Number(id) * LANES);
    return unpackRows(packRows(weights, LABELS, 1e-6), LABELS);
  });

const factors = Float32Array.from({ length: CLASSES * LABELS * LABELS }, (_, s) =>
  rules.allowed[s % LABELS ** 2] ? Math.exp(((mix(7, s) >>> 8) & 255) / 64 - 2) : 0,
);

const kernelOf = (rows: RowTable, features: readonly KernelFeature[] = [], ruledOut = 0): Kernel =>
  new Kernel({ rules, rows, factors, ids: IDS, columns: 2, features, ruledOut });

/** The exponentials of a stretch's scores as doubles, one after the other. */
function filled({ factors, rows }: { factors: Float32Array; rows: RowTable }, input: KernelInput): Lattice {
  const { count, edges, edgeWidth, extra, sums } = input;
  const space = new ChainSpace();
  space.fit(count, LABELS);
  for (let t = 0; t < count; t++) {
    const scores = Float32Array.from({ length: LABELS }, (_, j) => {
      return sums![t * LANES + j]! * rows.scale + (extra?.[t * LABELS + j] ?? 0);
    });
    for (let j = 0; j < LABELS; j++) space.state[t * LABELS + j] = Math.exp(scores[j]! - Math.max(...scores));
    for (let s = 0; s < LABELS ** 2; s++) {
      const factor = (e: number): number => factors[edges[t * edgeWidth + e]! * LABELS ** 2 + s]!;
      const four = factor(0) * factor(1) * (factor(2) * factor(3));
      space.step[t * LABELS ** 2 + s] = edgeWidth > 4 ? four * factor(4) : four;
    }
  }
  return latticeIn(rules as ChainRules, count, space);
}

const stretches = fc
  .record({ count: fc.integer({ min: 1, max: 40 }), edgeWidth: fc.constantFrom(4, 5), hasExtra: fc.boolean() })
  .chain(({ count, edgeWidth, hasExtra }) =>
    fc.record({
      count: fc.constant(count),
      edgeWidth: fc.constant(edgeWidth),
      edges: fc
        .array(fc.integer({ min: 0, max: CLASSES - 1 }), { minLength: count * edgeWidth, maxLength: count * edgeWidth })
        .map((classes) => Int32Array.from(classes)),
      sums: fc
        .array(fc.integer({ min: -900, max: 900 }), { minLength: count * LANES, maxLength: count * LANES })
        .map((sums) => Int16Array.from(sums)),
      extra: hasExtra
        ? fc.float32Array({ minLength: count * LABELS, maxLength: count * LABELS, min: -3, max: 3, noNaN: true })
        : fc.constant(undefined),
    }),
  );

/** All that is read of a stretch, a cue at one of its tokens demanded on the way. */
function readingsOf(lattice: Lattice, peak: number): unknown {
  const norm = lattice.forward();
  const again = lattice.forward(peak);
  lattice.keep(peak, 3, 5);
  const demanded = lattice.forward(peak);
  const marginals = lattice.marginals();
  const labels = lattice.likeliest();
  lattice.forward();
  return { norm, again, demanded, marginals, labels, biased: lattice.likeliest(Float32Array.of(1, 1, 1, 2, 1, 1, 1)) };
}

describe('the kernel', () => {
  test('is compiled from the source beside it (node scripts/write-kernel.ts)', () => {
    const source = readFileSync(new URL('../../src/attribution/kernel/kernel.as', import.meta.url), 'utf8');
    assert.equal(hash('sha256', source), KERNEL_SOURCE);
  });

  test('reads a stretch as the chain that is written out does, to the last bit', () => {
    fc.assert(
      fc.property(tables, stretches, fc.nat(), (rows, input, nth) => {
        const kernel = kernelOf(rows);
        const peak = nth % input.count;
        assert.deepEqual(readingsOf(kernel.fill(input), peak), readingsOf(filled({ factors, rows }, input), peak));
      }),
      { numRuns: 40 },
    );
  });

  test('gives tokens that are ruled out what the one feature weighs', () => {
    fc.assert(
      fc.property(tables, stretches, fc.nat(), (rows, input, bits) => {
        const ruledOut = 5;
        const row = rowOf(rows, ruledOut);
        const open = Array.from({ length: input.count }, (_, t) => t).filter((t) => (mix(bits, t) & 64) !== 0);
        const sums = input.sums.map((_, i) => (row < 0 ? 0 : rows.rows[row + (i % LANES)]!));
        for (const [i, t] of open.entries()) sums.set(input.sums.subarray(i * LANES, (i + 1) * LANES), t * LANES);
        const of = { from: 100, tokens: Int32Array.from(open, (t) => t + 100) };
        const lattice = kernelOf(rows, [], ruledOut).fill({ ...input, open: of });
        assert.deepEqual(readingsOf(lattice, 0), readingsOf(filled({ factors, rows }, { ...input, sums }), 0));
      }),
      { numRuns: 40 },
    );
  });

  test('judges as the trees that are written out do, to the last bit', () => {
    const row = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 2, maxLength: 2 });
    const nearby = fc.array(
      fc.oneof(
        row,
        row.map((values) => [values[0]!, Number.NaN]),
      ),
      { maxLength: 9 },
    );
    const trees = fitTrees(
      {
        count: 64,
        width: 2,
        values: Float32Array.from({ length: 128 }, (_, i) => (mix(3, i) % 97) / 97),
        labels: HALVES,
      },
      { trees: 12, leaves: 6, rate: 0.3, leastRows: 3, ridge: 1, featureShare: 1, rowShare: 0.8, seed: 7 },
    );
    const kernel = new TreeKernel(trees);
    fc.assert(
      fc.property(nearby, (rows) => {
        const values = Float32Array.from(rows.flat());
        assert.deepEqual(kernel.probabilitiesOf(values, 2), probabilitiesOf(trees, values, 2));
      }),
    );
  });

  test('sums what the hashed features of tokens weigh, in room that grows', () => {
    const feature = fc.record({
      begin: fc.option(fc.integer({ min: 1 }), { nil: undefined }),
      end: fc.option(fc.integer({ min: 1 }), { nil: undefined }),
      columns: fc.array(fc.record({ column: fc.constantFrom(0, 1), offset: fc.integer({ min: 2, max: 6 }) }), {
        minLength: 1,
        maxLength: 4,
      }),
      space: fc.constantFrom({ first: 0, mask: 127 }, { first: 128, mask: 127 }, { first: 64, mask: 15 }),
    });
    const cells = fc.array(fc.tuple(fc.integer(), fc.integer()), { minLength: 700, maxLength: 900 });
    fc.assert(
      fc.property(tables, fc.array(feature, { maxLength: 8 }), cells, fc.nat(690), (rows, features, given, from) => {
        const kernel = kernelOf(rows, features as KernelFeature[]);
        const [before, count] = [kernel.columns, given.length - 8];
        kernel.fit(count);
        assert.notEqual(kernel.columns, before);
        for (const [t, pair] of given.entries()) for (const c of [0, 1]) kernel.columns[c]![t] = pair[c]!;
        kernel.beginSums(count);
        kernel.addFeatures(0, features.length, from, count);
        const expected = new Int16Array(count * LANES);
        for (let t = from; t < count; t++) {
          for (const { begin, end, columns, space } of features) {
            const values = columns.map(({ column, offset }) => given[t + offset]![column]!);
            if (end !== undefined) values.push(end);
            const hashed = begin === undefined ? values.reduce(mix) : values.reduce(mix, begin);
            const at = rowOf(rows, space.first + ((hashed ^ (hashed >>> 16)) & space.mask));
            for (let j = 0; j < LANES && at >= 0; j++) expected[t * LANES + j]! += rows.rows[at + j]!;
          }
        }
        assert.deepEqual(kernel.sumsOf(count), expected);
      }),
      { numRuns: 20 },
    );
  });
});
