import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { OnrecordError } from '../../src/domain/index.ts';
import type { Correction, RecordStore, Signed } from '../../src/record/index.ts';
import { BRIDGE, FERRY, invent, on } from './invented.ts';

const failsWith = (code: string) => (error: unknown) =>
  error instanceof OnrecordError && error.code === code && error.remedy !== '';
const [TOLL, FERRIES, , RESIDENTS] = BRIDGE.entry.statements.map(({ id }) => id) as [string, string, string, string];
const ODILE = 'person:odile-farrant';
const ISSUE = { id: 'bridge', proposition: 'The bridge should be built.', about: ['bridge'] };

/** What every store has to do with corrections of dates, kinds and sides, and with what is in doubt. */
export function correctionsContract(store: string, open: () => Promise<RecordStore>): void {
  describe(`corrections and doubts in ${store}`, () => {
    let record: RecordStore;
    const put = async ({ item, entry }: typeof BRIDGE, again = false) => record.put(item, entry, { again });
    const correct = (correction: Correction, signed: Partial<Signed> = {}) =>
      record.correct(correction, { by: 'Rosa Ilves', ...signed });
    const newest = async () => (await record.statements({ limit: 20 })).map(({ id }) => id);
    const doubts = async () => record.reviewing.doubtCounts({}, 100);

    beforeEach(async () => {
      record = await open();
      await record.putIssues([ISSUE]);
      await put(BRIDGE);
      await put(FERRY);
    });
    afterEach(async () => {
      assert.deepEqual(await record.verify(), []);
      await record.close();
    });

    test('a corrected date moves the statement in the order of time, and undoing it moves it back', async () => {
      const before = await newest();
      const { id } = await correct({ what: 'said', statement: TOLL, said: { value: '2031-05-02', bound: 'exact' } });
      const found = await record.statementOf(TOLL);
      assert.deepEqual([found?.said.value, found?.said.basis, found?.day], ['2031-05-02', 'person', '2031-05-02']);
      assert.match(found!.said.reason!, /^as Rosa Ilves corrected on /);
      assert.equal((await newest())[0], TOLL);
      assert.equal((await record.statements({ since: '2031-05-01', limit: 9 })).length, 1);
      const words = { all: ['toll'], none: [] };
      assert.equal((await record.statements({ words, since: '2031-05-01', until: '2031-05-31', limit: 9 })).length, 1);
      await put(BRIDGE, true);
      assert.equal((await record.statementOf(TOLL))?.day, '2031-05-02');
      await correct({ what: 'undo', undoes: id });
      assert.deepEqual(await newest(), before);
      assert.equal((await record.statementOf(TOLL))?.said.basis, 'expression');
    });

    test('a date may be taken away, and one that is none is refused', async () => {
      await correct({ what: 'said', statement: TOLL, said: { value: null, bound: 'exact' } });
      const found = await record.statementOf(TOLL);
      assert.deepEqual([found?.said.value, found?.day], [null, '2031-03-14']);
      const said = { value: 'last spring', bound: 'exact' } as const;
      await assert.rejects(correct({ what: 'said', statement: TOLL, said }), failsWith('usage/date'));
    });

    test('a corrected kind is what a search by kind goes by', async () => {
      await correct({ what: 'kind', statement: TOLL, kind: 'indirect' });
      assert.equal((await record.statementOf(TOLL))?.kind, 'indirect');
      assert.equal((await record.statements({ kinds: ['direct'], limit: 9 })).length, 0);
    });

    test('a corrected side wins over the machine, keeps its words, and lasts when positions are read anew', async () => {
      await correct({ what: 'side', statement: TOLL, issue: 'bridge', stance: 'conditional', basis: 'expectation' });
      const positions = async () => (await record.statementOf(TOLL))!.positions;
      const [side, ...others] = await positions();
      assert.deepEqual(others, []);
      assert.deepEqual(
        [side?.stance, side?.basis, side?.confidence, side?.words, side?.holderId],
        ['conditional', 'expectation', 1, 'not an option', ODILE],
      );
      await record.takePositions(BRIDGE.entry.article.id, ['bridge'], new Map());
      assert.equal((await positions())[0]?.stance, 'conditional');
      assert.equal((await record.statements({ issue: 'bridge', limit: 9 })).length, 1);
    });

    test('a side may be given where none was read, taken away, and goes and comes with its issue', async () => {
      await correct({ what: 'side', statement: FERRIES, issue: 'bridge', stance: 'against', basis: 'expectation' });
      assert.equal((await record.statementOf(FERRIES))?.positions.length, 1);
      await correct({ what: 'side', statement: TOLL, issue: 'bridge', stance: null, basis: 'preference' });
      assert.deepEqual((await record.statementOf(TOLL))?.positions, []);
      await record.removeIssue('bridge');
      assert.deepEqual((await record.statementOf(FERRIES))?.positions, []);
      assert.deepEqual(await record.statements({ issue: 'bridge', limit: 9 }), []);
      await record.putIssues([ISSUE]);
      await record.takePositions(BRIDGE.entry.article.id, ['bridge'], new Map());
      assert.equal((await record.statementOf(FERRIES))?.positions[0]?.stance, 'against');
      const unknown = { what: 'side', statement: TOLL, issue: 'tunnel', stance: 'for', basis: 'action' } as const;
      await assert.rejects(correct(unknown), failsWith('correct/unknown-issue'));
    });

    test('what a person says is a statement is shown, and hidden again when that is undone', async () => {
      assert.equal((await record.statementOf(RESIDENTS))?.shown, false);
      const { id } = await correct({ what: 'accept', statement: RESIDENTS });
      const found = await record.statementOf(RESIDENTS);
      assert.deepEqual([found?.shown, found?.confidence], [true, 1]);
      assert.equal((await record.statements({ shown: false, limit: 9 })).length, 0);
      await put(BRIDGE, true);
      assert.equal((await record.statementOf(RESIDENTS))?.shown, true);
      await correct({ what: 'undo', undoes: id });
      assert.equal((await record.statementOf(RESIDENTS))?.shown, false);
    });

    test('of taking out and accepting, the later one holds', async () => {
      await correct({ what: 'reject', statement: TOLL, reason: 'wrong-words' });
      await correct({ what: 'accept', statement: TOLL });
      assert.equal((await record.statementOf(TOLL))?.rejected, null);
      await correct({ what: 'reject', statement: TOLL, reason: 'wrong-words' });
      assert.equal((await record.statementOf(TOLL))?.rejected?.reason, 'wrong-words');
    });

    test('what was confirmed stays so, whatever a later extraction finds', async () => {
      await correct({ what: 'speaker', statement: TOLL, actor: ODILE, confirms: true });
      const found = await record.statementOf(TOLL);
      assert.match(found!.speaker.reason!, /^as Rosa Ilves confirmed on /);
      const [first, ...others] = BRIDGE.entry.statements;
      const other = { ...first!, actor: { ...first!.actor, name: 'Anselm Farrant' } };
      await put({ item: BRIDGE.item, entry: { ...BRIDGE.entry, statements: [other, ...others] } }, true);
      assert.equal((await record.statementOf(TOLL))?.speaker.id, ODILE);
    });

    test('a correction tells what was there before', async () => {
      await correct({ what: 'speaker', statement: TOLL, actor: null });
      await correct({ what: 'said', statement: TOLL, said: { value: '2031-03', bound: 'exact' } });
      await correct({ what: 'private', actor: ODILE, privatePerson: true });
      const befores = (await record.corrections({ limit: 9 })).map(({ value }) => value.before);
      assert.deepEqual(befores, [false, { value: '2031-03-11', bound: 'exact' }, ODILE]);
    });

    test('an actor has the name that a person gave, in lists and in search, and the found one when that is undone', async () => {
      const { id } = await correct({ what: 'name', actor: ODILE, name: 'Odile Brae' });
      assert.equal((await record.actorOf(ODILE))?.name, 'Odile Brae');
      assert.equal((await record.actorsNamed('Odile Brae', 5))[0]?.id, ODILE);
      assert.equal((await record.actorsNamed('Odile Farrant', 5))[0]?.id, ODILE);
      assert.equal((await record.statements({ words: { all: ['brae', 'toll'], none: [] }, limit: 5 })).length, 1);
      await correct({ what: 'name', actor: ODILE, name: 'O. Brae' });
      await correct({ what: 'undo', undoes: id + 1 });
      assert.equal((await record.actorOf(ODILE))?.name, 'Odile Brae');
      await correct({ what: 'undo', undoes: id });
      assert.equal((await record.actorOf(ODILE))?.name, 'Odile Farrant');
      assert.deepEqual(await record.actorsNamed('Odile Brae', 5), []);
    });

    test('the history of a statement has what was overruled and what took it back; of these one holds', async () => {
      const first = await correct({ what: 'speaker', statement: TOLL, actor: null });
      const second = await correct({ what: 'speaker', statement: TOLL, actor: 'person:anselm-farrant' });
      await correct({ what: 'note', statement: TOLL }, { note: 'Heard on the tape' });
      const history = async () =>
        (await record.corrections({ statement: TOLL, limit: 9 })).map(({ what, holds }) => [what, holds]);
      assert.deepEqual(await history(), [
        ['note', true],
        ['speaker', true],
        ['speaker', false],
      ]);
      await correct({ what: 'undo', undoes: second.id });
      assert.deepEqual(await history(), [
        ['undo', true],
        ['note', true],
        ['speaker', false],
        ['speaker', true],
      ]);
      assert.equal((await record.corrections({ statement: FERRIES, limit: 9 })).length, 0);
      assert.equal((await record.corrections({ orphaned: true, limit: 9 })).length, 0);
      assert.equal((await record.corrections({ limit: 9, before: second.id }))[0]?.id, first.id);
    });

    test('a correction whose words are gone is listed as an orphan with what it was anchored to', async () => {
      await correct({ what: 'speaker', statement: TOLL, actor: null });
      const changed = invent({
        title: 'Mayor rules out a toll bridge',
        url: 'https://gazette.example/bridge',
        body: 'Mayor Odile Farrant said nothing more.',
        statements: [{ who: 'Odile Farrant', cue: 'said', words: 'nothing more' }],
      });
      await put(changed);
      const [orphan, ...others] = await record.corrections({ orphaned: true, limit: 9 });
      assert.deepEqual(others, []);
      assert.deepEqual(
        [orphan?.target.quote?.exact, orphan?.statement, orphan?.holds],
        ['a toll is not an option', null, false],
      );
      await correct({ what: 'undo', undoes: orphan!.id });
      assert.deepEqual(await record.corrections({ orphaned: true, limit: 9 }), []);
    });

    test('who had not seen the latest correction of the same thing is refused', async () => {
      const { id } = await correct({ what: 'speaker', statement: TOLL, actor: null }, { seen: 0 });
      const late = { what: 'said', statement: TOLL, said: { value: '2031', bound: 'exact' } } as const;
      await assert.rejects(correct(late, { seen: 0 }), failsWith('correct/changed'));
      await correct({ what: 'note', statement: FERRIES }, { seen: 0 });
      await correct(late, { seen: id });
      const undo = await correct({ what: 'undo', undoes: id });
      await assert.rejects(correct(late, { seen: id + 2 }), failsWith('correct/changed'));
      await correct(late, { seen: undo.id });
      await correct({ what: 'name', actor: ODILE, name: 'Odile Brae' }, { seen: 0 });
      await assert.rejects(
        correct({ what: 'name', actor: ODILE, name: 'Odile' }, { seen: 0 }),
        failsWith('correct/changed'),
      );
    });

    test('what is in doubt is counted, listed with the busiest actors first, and gone once somebody has answered', async () => {
      const unsure = invent({
        title: 'The council on the bridge',
        url: 'https://gazette.example/council',
        published: { value: '2031-05-01', basis: 'metadata' },
        body: [
          'Odile Farrant said that the bridge will come.',
          'Ida Mertens said that bridges are a matter for engineers.',
          'Ida Mertens said that she is for the bridge.',
          'Somebody hinted that it may be late.',
        ].join('\n'),
        statements: [
          {
            who: 'Odile Farrant',
            cue: 'said',
            words: 'that the bridge will come',
            actor: { confidence: 0.5, roles: [{ head: 'mayor', words: ['harbour'] }] },
          },
          {
            who: 'Ida Mertens',
            cue: 'said',
            words: 'that bridges are a matter for engineers',
            said: on('2031-04-30'),
            positions: [{ stance: 'neutral', confidence: 0.5 }],
            actor: { confidence: 0.6 },
          },
          { who: 'Ida Mertens', cue: 'said', words: 'that she is for the bridge', positions: [{ confidence: 0.65 }] },
          {
            who: 'Somebody',
            cue: 'hinted',
            words: 'that it may be late',
            confidence: 0.72,
            actor: { name: null, how: 'anonymous' },
          },
        ],
      });
      await put(unsure);
      assert.deepEqual(await doubts(), { words: 1, speaker: 2, date: 1, side: 1, unread: 1 });
      const asked = await record.reviewing.doubts({ question: 'speaker', offset: 0, limit: 5 });
      const [will, engineers, side, late] = unsure.entry.statements.map(({ id }) => id) as [
        string,
        string,
        string,
        string,
      ];
      assert.deepEqual(await record.reviewing.doubtCounts({ actor: ODILE }, 100), {
        words: 0,
        speaker: 1,
        date: 0,
        side: 0,
        unread: 0,
      });
      assert.equal((await record.reviewing.doubtCounts({ outlet: 'Coastal Radio' }, 100)).speaker, 0);
      assert.equal((await record.reviewing.doubtCounts({ outlet: 'Harbour Gazette' }, 100)).speaker, 2);
      assert.deepEqual(
        asked.map(({ statement }) => statement),
        [will, engineers],
      );
      await correct({ what: 'accept', statement: late });
      const confirmed = { what: 'side', issue: 'bridge', confirms: true, basis: 'preference' } as const;
      await correct({ ...confirmed, statement: side, stance: 'for' });
      const { id } = await correct({ ...confirmed, statement: engineers, stance: 'neutral' });
      await correct({ what: 'said', statement: side, said: { value: null, bound: 'not-after' }, confirms: true });
      await correct({ what: 'reject', statement: asked[0]!.statement, reason: 'not-a-statement' });
      assert.deepEqual(await doubts(), { words: 0, speaker: 1, date: 0, side: 0, unread: 0 });
      await put(unsure, true);
      assert.deepEqual(await doubts(), { words: 0, speaker: 1, date: 0, side: 0, unread: 0 });
      await correct({ what: 'undo', undoes: id });
      assert.equal((await doubts()).unread, 1);
    });
  });
}
