import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { RecordStore } from '../../src/record/index.ts';
import { notice } from './invented.ts';

/** What every store has to answer of articles that have to do with each other. */
export function relativesContract(store: string, open: () => Promise<RecordStore>): void {
  describe(`relatives in ${store}`, () => {
    let record: RecordStore;
    beforeEach(async () => {
      record = await open();
    });
    afterEach(() => record.close());

    test('of the same confidence come in one order, however they were stored', async () => {
      const [first, ...others] = Array.from({ length: 8 }, (_, n) => notice(n, 'Tom Weir'));
      const id = first!.entry.article.id;
      const ids = others.map(({ entry }) => entry.article.id);
      for (const { item, entry } of [first!, ...others]) await record.put(item, entry);
      await record.relatives.relate(
        id,
        ids.map((other) => {
          const [one, two] = [id, other].sort();
          return { one: one!, other: two!, verdict: 'copy', confidence: 0.99, direction: 'unknown' };
        }),
      );
      const found = await record.relatives.relativesOf(id);
      assert.notDeepEqual(ids, ids.toSorted());
      assert.deepEqual(
        found.map(({ article }) => article.id),
        ids.toSorted(),
      );
    });
  });
}
