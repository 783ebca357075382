import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readSections, sectionOf, writeSections } from '../../src/attribution/sections.ts';
import { packRows, rowOf, unpackRows } from '../../src/attribution/weights.ts';

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
