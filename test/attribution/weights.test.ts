import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addWeights, type IdSpace } from '../../src/attribution/hashed-sums.ts';
import { readSections, sectionOf, writeSections } from '../../src/attribution/sections.ts';
import { labelSums, packRows, rowOf, SUM_WIDTH, unpackRows } from '../../src/attribution/weights.ts';

describe('packed weights', () => {
  test('come back within half a step of their scale, and small rows are left out', () => {
    const row = fc.array(fc.float({ min: -2, max: 2, noNaN: true }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 50 }), (rows) => {
        const weights = new Float32Array(rows.length * 8);
        for (const [key, values] of rows.entries()) weights.set(values, key * 8);
        const table = unpackRows(packRows(weights, 7, 0.1), 7);
        rows.forEach((values, key) => {
          const at = rowOf(table, key);
          const most = Math.max(...values.map(Math.abs));
          assert.equal(at >= 0, most >= Math.fround(0.1));
          if (at < 0) return;
          values.forEach((value, j) => {
            assert.ok(Math.abs(table.rows[at + j]! * table.scale - value) <= table.scale * 0.51);
          });
        });
      }),
    );
  });

  test('the sums of many rows are those of their weights, and keys without a row add nothing', () => {
    const key = fc.integer({ min: 0, max: 255 });
    const row = fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 7, maxLength: 7 });
    const asked = fc.array(fc.array(key, { minLength: 3, maxLength: 3 }), { maxLength: 200 });
    const space: IdSpace = { first: 0, mask: 255 };
    fc.assert(
      fc.property(fc.dictionary(key.map(String), row, { minKeys: 1 }), asked, (given, templates) => {
        const weights = new Float32Array(256 * 8);
        for (const [of, values] of Object.entries(given)) weights.set(values, Number(of) * 8);
        const table = unpackRows(packRows(weights, 7, 1e-6), 7);
        const sums = new Int32Array(4 * SUM_WIDTH);
        for (const keys of templates) addWeights(table, Int32Array.from(keys), space, 3, sums, SUM_WIDTH);
        for (let token = 0; token < 4; token++) {
          const expected = new Int32Array(8);
          for (const keys of token === 0 ? [] : templates) {
            const at = rowOf(table, keys[token - 1]!);
            assert.equal(at >= 0, given[keys[token - 1]!]?.some((weight) => weight !== 0) ?? false);
            for (let j = 0; j < 8 && at >= 0; j++) expected[j]! += table.rows[at + j]!;
          }
          const labels = new Int32Array(8).fill(99);
          labelSums(sums, token * SUM_WIDTH, labels);
          assert.deepEqual(labels, expected);
        }
      }),
    );
  });

  test('sections come back as they were written', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 10 }),
          fc.uint8Array({ maxLength: 40 }),
        ),
        (parts) => {
          const sections = new Map(Object.entries(parts));
          const read = readSections(writeSections(sections));
          for (const [name, bytes] of sections)
            assert.deepEqual(Uint8Array.from(sectionOf(read, name)), Uint8Array.from(bytes));
        },
      ),
    );
  });
});
