import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { Correction, RecordStore } from '../../src/record/index.ts';
import { invent, on } from './invented.ts';

const BY = { by: 'Rosa Ilves' };
const ISSUE = { id: 'bridge', proposition: 'The bridge should be built.', about: ['bridge'] };
const WEIR = { name: 'Ada Weir', kind: 'person', how: 'full', mention: null, confidence: 0.9 } as const;
const TOLD = invent({
  title: 'What the mayor says of the captain',
  url: 'https://gazette.example/told',
  body: [
    'Mayor Odile Farrant said that Ada Weir wants the bridge.',
    'Jonas Hale said that the ferries are late.',
    'Ada Weir said that she was busy.',
  ].join('\n'),
  statements: [
    {
      who: 'Odile Farrant',
      cue: 'said',
      words: 'that Ada Weir wants the bridge',
      said: on('2031-03-12'),
      positions: [{ by: { ascribedTo: WEIR }, confidence: 0.6, evidence: 'wants' }],
    },
    { who: 'Jonas Hale', cue: 'said', words: 'that the ferries are late' },
    { who: 'Ada Weir', cue: 'said', words: 'that she was busy' },
  ],
});
const [SAID, LATE] = TOLD.entry.statements.map(({ id }) => id) as [string, string];
const [ADA, ODILE, HALE] = ['person:ada-weir', 'person:odile-farrant', 'person:jonas-hale'];

/** What every store has to do with corrections of sides that somebody ascribes to somebody else. */
export function ascribedContract(store: string, open: () => Promise<RecordStore>): void {
  describe(`ascribed sides in ${store}`, () => {
    let record: RecordStore;
    const side = (given: Partial<Extract<Correction, { what: 'side' }>>) =>
      record.correct(
        {
          what: 'side',
          statement: SAID,
          issue: 'bridge',
          stance: 'against',
          basis: 'action',
          ascribedTo: ADA,
          ...given,
        },
        BY,
      );
    const positions = async (id = SAID) =>
      (await record.statementOf(id))!.positions.map(({ own, holderId, stance, basis, confidence, words }) =>
        [own ? 'own' : holderId, stance, basis, confidence, words].join(' '),
      );
    const ascribedTo = async (actor: string): Promise<string[]> =>
      (await record.statements({ issue: 'bridge', ascribedTo: actor, limit: 9 })).map(({ id }) => id);
    const again = () => record.put(TOLD.item, TOLD.entry, { again: true });

    beforeEach(async () => {
      record = await open();
      await record.putIssues([ISSUE]);
      await record.put(TOLD.item, TOLD.entry);
    });
    afterEach(async () => {
      assert.deepEqual(await record.verify(), []);
      await record.close();
    });

    test('a side that is ascribed is corrected, keeps its words, lasts, tells what was there, and is taken back', async () => {
      const { id } = await side({});
      const corrected = [`${ADA} against action 1 wants`];
      assert.deepEqual(await positions(), corrected);
      assert.deepEqual(await ascribedTo(ADA), [SAID]);
      await again();
      await record.takePositions(
        TOLD.entry.article.id,
        ['bridge'],
        new Map([[SAID, TOLD.entry.statements[0]!.positions]]),
      );
      assert.deepEqual(await positions(), corrected);
      const [row] = await record.corrections({ limit: 1 });
      assert.deepEqual(row?.value, {
        ...{ issue: 'bridge', stance: 'against', basis: 'action', ascribedTo: ADA },
        before: { stance: 'for', basis: 'preference' },
      });
      await record.correct({ what: 'undo', undoes: id }, BY);
      assert.deepEqual(await positions(), [`${ADA} for preference 0.6 wants`]);
    });

    test('it is another’s, or nobody’s: each side is corrected by itself, and the speaker’s own is apart from them', async () => {
      await side({ stance: null });
      assert.deepEqual(await positions(), []);
      await side({ ascribedTo: HALE, stance: 'for' });
      await side({ ascribedTo: null, stance: 'conditional' });
      const { ascribedTo: _, ...own } = { ascribedTo: null };
      await record.correct(
        { what: 'side', statement: SAID, issue: 'bridge', stance: 'for', basis: 'action', ...own },
        BY,
      );
      const held = [`${HALE} for action 1 `, ' conditional action 1 ', 'own for action 1 '];
      assert.deepEqual((await positions()).sort(), held.sort());
      await again();
      assert.deepEqual((await positions()).sort(), held.sort());
      assert.deepEqual([await ascribedTo(HALE), await ascribedTo(ADA)], [[SAID], []]);
    });

    test('a side may be ascribed where none was found, also to somebody whom the article does not credit', async () => {
      const entered = await record.correct(
        { what: 'enter', actor: null, entered: { name: 'Ida Mertens', kind: 'person' } },
        BY,
      );
      await side({ statement: LATE, ascribedTo: entered.actor });
      assert.deepEqual(await positions(LATE), ['person:ida-mertens against action 1 ']);
      assert.deepEqual(await ascribedTo('person:ida-mertens'), [LATE]);
      await record.correct({ what: 'name', actor: entered.actor!, name: 'Ida Lund' }, BY);
      assert.equal((await record.statementOf(LATE))?.positions[0]?.holder, 'Ida Lund');
      await record.correct({ what: 'merge', actor: entered.actor!, into: ODILE }, BY);
      assert.deepEqual([await ascribedTo(ODILE), await positions(LATE)], [[LATE], [`${ODILE} against action 1 `]]);
    });

    test('an ascribed side that is not sure is asked about until somebody has answered', async () => {
      const asked = async () =>
        (await record.reviewing.doubts({ question: 'side', offset: 0, limit: 9 })).map(({ statement }) => statement);
      assert.deepEqual(await asked(), [SAID]);
      await side({ stance: 'for', basis: 'preference', confirms: true });
      assert.deepEqual(await asked(), []);
      await again();
      assert.deepEqual(await asked(), []);
    });

    test('whoever is forgotten is in no side that a person ascribed, nor in what is kept of a correction', async () => {
      const entered = await record.correct(
        { what: 'enter', actor: null, entered: { name: 'Ida Mertens', kind: 'person' } },
        BY,
      );
      await side({ statement: LATE, ascribedTo: entered.actor });
      await side({ statement: SAID, ascribedTo: entered.actor, stance: null });
      await record.forget([entered.actor!], BY);
      assert.deepEqual(await positions(LATE), []);
      const held = [await record.corrections({ limit: 9 }), await record.statementsIn(TOLD.entry.article.id)];
      assert.doesNotMatch(JSON.stringify(held), /mertens/i);
    });
  });
}
