import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { Issue, Position } from '../../src/domain/index.ts';
import type { RecordStore } from '../../src/record/index.ts';
import { BRIDGE, FERRY, invent } from './invented.ts';

const TOLL: Issue = { id: 'bridge', proposition: 'There should be a toll on the bridge.', about: ['toll'] };
const NOISE: Issue = { id: 'noise', proposition: 'Ships should be quiet.', about: ['noise'] };
const own = (issue: string, stance: Position['stance']): Position => ({
  issue,
  stance,
  basis: 'preference',
  by: 'speaker',
  confidence: 0.9,
  evidence: [[0, 5]],
});

/** What every store has to do with issues and the positions on them. */
export function issuesContract(store: string, open: () => Promise<RecordStore>): void {
  describe(`issues in ${store}`, () => {
    let record: RecordStore;
    beforeEach(async () => {
      record = await open();
    });
    afterEach(() => record.close());
    const states = async () => (await record.trackedIssues()).map(({ issue, stale }) => [issue.id, stale]);
    const onIssue = async (query: object) =>
      (await record.statements({ issue: 'bridge', limit: 10, ...query })).map(({ words }) => words);

    test('an issue is stale once it says something else and articles are held, and not before', async () => {
      await record.putIssues([TOLL]);
      assert.deepEqual(await states(), [['bridge', false]]);
      await record.put(BRIDGE.item, BRIDGE.entry);
      await record.putIssues([TOLL]);
      assert.deepEqual(await states(), [['bridge', false]]);
      await record.putIssues([{ ...TOLL, about: ['toll', 'fee'] }, NOISE]);
      assert.deepEqual(await states(), [
        ['bridge', true],
        ['noise', true],
      ]);
    });

    test('an issue that was read is up to date, unless it was changed meanwhile', async () => {
      await record.put(BRIDGE.item, BRIDGE.entry);
      await record.putIssues([TOLL, NOISE]);
      const read = await record.trackedIssues();
      await record.issuesRead(read.map((one) => (one.issue.id === 'noise' ? { ...one, updatedAt: 'before' } : one)));
      assert.deepEqual(await states(), [
        ['bridge', false],
        ['noise', true],
      ]);
    });

    test('statements are found by the issue on which they take a position', async () => {
      await record.put(BRIDGE.item, BRIDGE.entry);
      await record.put(FERRY.item, FERRY.entry);
      assert.deepEqual(await onIssue({}), ['“a toll is not an option”']);
      assert.equal(await record.count({ issue: 'bridge', limit: 10 }), 1);
      assert.deepEqual(await onIssue({ shown: false }), []);
      assert.deepEqual(await onIssue({ actor: 'person:odile-farrant' }), ['“a toll is not an option”']);
      assert.deepEqual(await onIssue({ actor: 'person:anselm-farrant' }), []);
      assert.deepEqual(await onIssue({ words: { all: ['toll'], none: [] } }), ['“a toll is not an option”']);
      assert.deepEqual(await onIssue({ words: { all: ['ferries'], none: [] } }), []);
      assert.deepEqual(await onIssue({ issue: 'noise' }), []);
    });

    test('a statement with two positions on an issue is listed and counted once', async () => {
      await record.put(BRIDGE.item, BRIDGE.entry);
      const [first] = await record.statementsIn(BRIDGE.entry.article.id);
      const both = [own('bridge', 'against'), { ...own('bridge', 'for'), basis: 'expectation' as const }];
      await record.takePositions(BRIDGE.entry.article.id, ['bridge'], new Map([[first!.id, both]]));
      for (const query of [{ shown: true }, { shown: true, actor: 'person:odile-farrant' }, {}]) {
        assert.deepEqual(await onIssue(query), ['“a toll is not an option”']);
        assert.equal(await record.count({ issue: 'bridge', limit: 10, ...query }), 1);
      }
    });

    test('positions are replaced on the issues that were read, and on no other', async () => {
      await record.put(BRIDGE.item, BRIDGE.entry);
      const [first, second] = await record.statementsIn(BRIDGE.entry.article.id);
      const taken = new Map([[second!.id, [own('noise', 'for')]]]);
      assert.equal(await record.takePositions(BRIDGE.entry.article.id, ['noise'], taken), true);
      assert.equal(await record.takePositions(BRIDGE.entry.article.id, ['noise'], taken), false);
      assert.deepEqual(await onIssue({ issue: 'noise' }), ['that she expects the ferries to stay']);
      assert.deepEqual(await onIssue({}), ['“a toll is not an option”']);
      assert.equal(await record.takePositions(BRIDGE.entry.article.id, ['noise', 'bridge'], new Map()), true);
      assert.deepEqual(await onIssue({}), []);
      const after = await record.statementsIn(BRIDGE.entry.article.id);
      assert.deepEqual(after[0], { ...first, positions: [] });
      assert.deepEqual(await record.verify(), []);
    });

    test('a position is found by the one to whom it is ascribed, who may be named for the first time', async () => {
      await record.put(BRIDGE.item, BRIDGE.entry);
      const [first] = await record.statementsIn(BRIDGE.entry.article.id);
      const holder = { name: 'Anselm Farrant', kind: 'person', how: 'full', mention: null, confidence: 0.9 } as const;
      const ascribed: Position = { ...own('bridge', 'against'), by: { ascribedTo: holder } };
      await record.takePositions(BRIDGE.entry.article.id, ['bridge'], new Map([[first!.id, [ascribed]]]));
      assert.deepEqual(await onIssue({ ascribedTo: 'person:anselm-farrant' }), ['“a toll is not an option”']);
      assert.deepEqual(await onIssue({ ascribedTo: 'person:odile-farrant' }), []);
      const position = (await record.statementOf(first!.id))!.positions[0]!;
      assert.deepEqual(
        [position.own, position.holder, position.holderId],
        [false, 'Anselm Farrant', 'person:anselm-farrant'],
      );
    });

    test('nothing is ascribed anew to somebody who was forgotten', async () => {
      await record.put(FERRY.item, FERRY.entry);
      await record.put(BRIDGE.item, BRIDGE.entry);
      await record.forget(['person:anselm-farrant'], { by: 'Rosa Ilves' });
      const [first] = await record.statementsIn(BRIDGE.entry.article.id);
      const holder = { name: 'Anselm Farrant', kind: 'person', how: 'full', mention: null, confidence: 0.9 } as const;
      const taken = [own('bridge', 'against'), { ...own('bridge', 'for'), by: { ascribedTo: holder } }];
      await record.takePositions(BRIDGE.entry.article.id, ['bridge'], new Map([[first!.id, taken]]));
      assert.deepEqual(
        (await record.statementOf(first!.id))!.positions.map(({ holder: name }) => name),
        ['Odile Farrant'],
      );
      assert.equal(await record.actorOf('person:anselm-farrant'), null);
    });

    test('an issue that is removed takes its positions with it', async () => {
      await record.putIssues([TOLL]);
      await record.put(BRIDGE.item, BRIDGE.entry);
      assert.equal(await record.removeIssue('bridge'), true);
      assert.equal(await record.removeIssue('bridge'), false);
      assert.deepEqual([await states(), await onIssue({})], [[], []]);
      assert.equal((await record.statements({ limit: 10, words: { all: ['toll'], none: [] } })).length, 1);
    });

    test('what a person says of a shift is kept with both statements, changes no speaker, and can be undone', async () => {
      await record.put(BRIDGE.item, BRIDGE.entry);
      await record.put(FERRY.item, FERRY.entry);
      const earlier = (await record.statementsIn(BRIDGE.entry.article.id))[0]!;
      const later = (await record.statementsIn(FERRY.entry.article.id))[1]!;
      const shift = { what: 'shift', statement: later.id, earlier: earlier.id, issue: 'bridge' } as const;
      const { id } = await record.correct({ ...shift, verdict: 'confirmed' }, { by: 'Rosa Ilves' });
      const [row] = await record.corrections({ what: 'shift', limit: 5 });
      assert.deepEqual(
        [row!.value, row!.effective],
        [{ issue: 'bridge', earlier: earlier.id, later: later.id, verdict: 'confirmed' }, true],
      );
      assert.deepEqual(await record.corrections({ what: 'speaker', limit: 5 }), []);
      assert.deepEqual(await record.statementOf(later.id), later);
      await record.put(FERRY.item, FERRY.entry, { again: true });
      assert.equal((await record.statementOf(later.id))!.speaker.name, later.speaker.name);
      await record.correct({ what: 'undo', undoes: id }, { by: 'Rosa Ilves' });
      assert.equal((await record.corrections({ what: 'shift', limit: 5 }))[0]!.effective, false);
      const unknown = record.correct({ ...shift, earlier: 'f'.repeat(24), verdict: 'confirmed' }, { by: 'Rosa Ilves' });
      await assert.rejects(unknown, { code: 'correct/unknown-statement' });
    });

    test('what an outlet claims of repeats comes back with its article', async () => {
      const claim = { kind: 'repeat', part: 'body', text: 'told', span: [0, 4], statement: null } as const;
      await record.put(BRIDGE.item, { ...BRIDGE.entry, claims: [claim] });
      assert.deepEqual((await record.articleOf(BRIDGE.entry.article.id))!.claims, [claim]);
    });

    test('positions of an older version stay as they were', async () => {
      await record.put(BRIDGE.item, BRIDGE.entry);
      const later = invent({
        title: 'Mayor rules out a toll bridge',
        url: 'https://gazette.example/bridge',
        body: 'Mayor Odile Farrant said no more.',
        statements: [],
      });
      await record.put(later.item, later.entry);
      await record.takePositions(BRIDGE.entry.article.id, ['bridge'], new Map());
      assert.equal((await record.statementsIn(BRIDGE.entry.article.id, 1))[0]!.positions.length, 1);
    });
  });
}
