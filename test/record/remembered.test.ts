import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { type Correction, openRecord, type RecordStore } from '../../src/record/index.ts';
import { report } from './invent-people.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-remembered-'));
after(() => rmSync(folder, { recursive: true }));
let made = 0;
const newFile = (): string => join(folder, `${++made}.sqlite`);

const NAMES = ['Odile Farrant', 'Odile Farrand', 'O. Farrant', 'Odile Brae', 'Tam Weir', 'Ada Weir', 'Weir'];
const ROLES = ['lowmark harbour minister', 'harbour minister', 'former eastgate mayor', 'mayor', 'dean'];
const DAYS = ['2031-03-01', '2031-03-09', '2031-05-02', '2019-01-01'];
const OUTLETS = ['Merrow Gazette', 'Tarn Herald'];
const IDS = ['person:odile-farrant', 'person:odile-brae', 'person:tam-weir', 'person:ada-weir'];

type Step = { readonly put: Parameters<typeof report>[0] } | { readonly correct: Correction };

const stories = fc.record({
  who: fc.constantFrom(...NAMES),
  role: fc.constantFrom(...ROLES),
  day: fc.constantFrom(...DAYS),
  outlet: fc.constantFrom(...OUTLETS),
  about: fc.constantFrom('Aldery Quay', 'Merrow Bank and Aldery Quay'),
});
const corrections: fc.Arbitrary<Correction> = fc.oneof(
  fc.record({ what: fc.constant('merge'), actor: fc.constantFrom(...IDS), into: fc.constantFrom(...IDS) }),
  fc.record({ what: fc.constant('alias'), actor: fc.constantFrom(...IDS), alias: fc.constantFrom(...NAMES) }),
) as fc.Arbitrary<Correction>;
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: stories.map((put): Step => ({ put })) },
    { weight: 1, arbitrary: corrections.map((correct): Step => ({ correct })) },
  ),
  { minLength: 12, maxLength: 24 },
);

/** Corrections of people who are not there, or are one already, are refused. */
const tryToCorrect = (record: RecordStore, correction: Correction): Promise<unknown> =>
  record.correct(correction, { by: 'a reader' }).catch(() => null);

/** Who is meant by whom, on what grounds, and under which names they are known. */
function people(file: string): unknown {
  const database = new DatabaseSync(file, { readOnly: true });
  const tables = ['appearance', 'alias', 'join_key', 'actor'].map((table) =>
    database.prepare(`select * from ${table}`).all(),
  );
  database.close();
  return tables;
}

test('whoever is remembered is joined as one who is read anew', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.integer({ min: 1, max: 9 }), async (all, together) => {
      const [file, other] = [newFile(), newFile()];
      const remembers = openRecord(file, { create: true });
      // Each sees that the other has written, and remembers nothing.
      const inTurn = [openRecord(other, { create: true }), openRecord(other)];
      let waiting: ReturnType<typeof report>[] = [];
      const putWaiting = async (): Promise<void> => {
        await remembers.together(async (within) => {
          for (const { item, entry } of waiting) await within.put(item, entry);
        });
        waiting = [];
      };
      for (const [n, step] of all.entries()) {
        if ('put' in step) {
          const story = report(step.put);
          waiting.push(story);
          await inTurn[n % 2]!.put(story.item, story.entry);
          if (waiting.length === together) await putWaiting();
        } else {
          await putWaiting();
          await tryToCorrect(remembers, step.correct);
          await tryToCorrect(inTurn[n % 2]!, step.correct);
        }
      }
      await putWaiting();
      for (const record of [remembers, ...inTurn]) await record.close();
      assert.deepEqual(people(file), people(other));
    }),
    { numRuns: 6 },
  );
});

const speakerOf = async (record: RecordStore, story: Parameters<typeof report>[0]): Promise<string> => {
  const { item, entry } = report(story);
  await record.put(item, entry);
  return (await record.statementsIn(entry.article.id))[0]!.speaker.id!;
};

test('what another program changes between two articles is seen by the second', async () => {
  const file = newFile();
  const [record, other] = [openRecord(file, { create: true }), openRecord(file)];
  const odile = { who: 'Odile Farrant', role: 'lowmark harbour minister', day: '2031-03-01' };
  const brae = { ...odile, who: 'Odile Brae' };
  const ids = [await speakerOf(record, odile), await speakerOf(record, brae)];
  assert.deepEqual(ids, IDS.slice(0, 2));
  await other.correct({ what: 'merge', actor: IDS[1]!, into: IDS[0]! }, { by: 'a reader' });
  assert.equal(await speakerOf(record, brae), IDS[0]);
  await record.close();
  await other.close();
});

test('a correction among what is put together is seen by what is put after it', async () => {
  const record = openRecord(':memory:');
  const odile = { who: 'Odile Farrant', role: 'lowmark harbour minister', day: '2031-03-01' };
  const brae = { ...odile, who: 'Odile Brae' };
  const last = await record.together(async (within) => {
    await speakerOf(within, odile);
    await speakerOf(within, brae);
    await within.correct({ what: 'merge', actor: IDS[1]!, into: IDS[0]! }, { by: 'a reader' });
    return speakerOf(within, brae);
  });
  assert.equal(last, IDS[0]);
  await record.close();
});
