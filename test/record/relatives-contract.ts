import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { Fingerprints } from '../../src/domain/index.ts';
import type { RecordStore } from '../../src/record/index.ts';
import { invent, notice } from './invented.ts';

const dated = (day: string | null) =>
  ({ value: day, bound: 'exact', basis: day === null ? 'none' : 'metadata' }) as const;
/** Three fingerprints of a kind, the same for all that share them. */
const prints = (kind: keyof Fingerprints, first: number): Fingerprints => ({
  ...{ runs: [], lasting: [], passing: [] },
  [kind]: [first, first + 1, first + 2],
});

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

    test('the texts to compare are those of current versions; what is not held is left out', async () => {
      const version = (text: string) =>
        invent({ title: 'Quay', url: 'https://notices.example/quay', body: `The quay is ${text}.`, statements: [] });
      for (const { item, entry } of ['shut', 'open'].map(version)) await record.put(item, entry);
      const { id } = version('open').entry.article;
      const texts = await record.relatives.texts([id, 'absent']);
      assert.deepEqual([...texts.keys()], [id]);
      const { article, firstSeen } = (await record.articleOf(id))!;
      assert.deepEqual(texts.get(id), { id, article, firstSeen });
      assert.match(article.text, /The quay is open\./);
      assert.equal((await record.relatives.texts([])).size, 0);
    });

    /** Puts a report of a day; answers its id. */
    async function put(n: number, day: string | null, fingerprints: Fingerprints): Promise<string> {
      const body = `Report ${n} of the harbour. The minister said that quay ${n} will be repaired.`;
      const published = day === null ? undefined : { value: day, basis: 'metadata' as const };
      const { item, entry } = invent({ title: `Report ${n}`, ...(published && { published }), body, statements: [] });
      assert.equal(await record.put(item, entry, { fingerprints }), 'added');
      return entry.article.id;
    }
    const found = async (day: string | null, fingerprints: Fingerprints): Promise<string[]> =>
      (await record.relatives.candidates({ fingerprints, published: dated(day), limit: 50 })).map(({ id }) => id);

    test('what all reports on an event tell is found for ten days before and after, whichever days these are', async () => {
      for (let n = 0; n < 20; n++) {
        const day = (days: number): string => new Date(Date.UTC(2031, 0, 1 + n * 3 + days)).toISOString().slice(0, 10);
        const told = prints('passing', 1000 + n * 10);
        const id = await put(n, day(0), told);
        for (const days of [-10, 0, 10]) assert.deepEqual(await found(day(days), told), [id]);
        for (const days of [-11, 11]) assert.deepEqual(await found(day(days), told), []);
      }
    });

    test('where no day is known it is found in all articles, of whatever day', async () => {
      const told = prints('passing', 1000);
      const ids = [await put(1, null, told), await put(2, '2011-05-04', told), await put(3, '2031-02-01', told)];
      assert.deepEqual((await found(null, told)).sort(), ids.toSorted());
      assert.deepEqual(await found('2031-02-03', told), [ids[2]]);
    });

    test('what is quoted is found on any day', async () => {
      const quoted = prints('lasting', 1000);
      const id = await put(1, '2011-05-04', quoted);
      for (const day of ['2031-02-01', '2011-05-04', null]) assert.deepEqual(await found(day, quoted), [id]);
    });

    test('fingerprints that are set anew take the place of those before', async () => {
      const [before, after] = [prints('passing', 1000), prints('passing', 2000)];
      const id = await put(1, '2031-02-01', before);
      await record.relatives.fingerprint(id, after);
      assert.deepEqual(await found('2031-02-01', before), []);
      assert.deepEqual(await found(null, before), []);
      assert.deepEqual(await found('2031-02-01', after), [id]);
    });

    test('what more than a hundred articles tell within the days tells nothing', async () => {
      const told = prints('passing', 1000);
      for (let n = 0; n < 100; n++) await put(n, `2031-02-${String(1 + (n % 10)).padStart(2, '0')}`, told);
      // Of those that share passing ones alone seven are taken at most, and three shared by a hundred weigh less than is asked.
      const rare = prints('runs', 5000);
      const id = await put(200, '2031-02-05', { ...told, runs: rare.runs });
      const asked = { ...told, runs: rare.runs };
      const [best] = await record.relatives.candidates({
        fingerprints: asked,
        published: dated('2031-02-05'),
        limit: 50,
      });
      assert.equal(best!.id, id);
      assert.equal(best!.shared, 3);
    });
  });
}
