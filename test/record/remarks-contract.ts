import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { RecordStore, RemarkLink } from '../../src/record/index.ts';
import { BRIDGE, FERRY, invent } from './invented.ts';

const CLAIM = 'A toll is not an option for the harbour bridge';

/** An article that tells of a check and of a notice. */
function checking(text = 'The desk looked into what the mayor said of tolls.') {
  const made = invent({ title: 'Checked', url: 'https://desk.example/1', body: text, statements: [] });
  const article = {
    ...made.entry.article,
    checks: [{ claim: CLAIM, claimant: 'Odile Farrant', by: 'Facts Desk', url: 'https://desk.example/1' }],
    corrections: [{ kind: 'correction' as const, text: 'Correction: it was the mayor who said so.' }],
  };
  return { item: made.item, entry: { ...made.entry, article } };
}

/** What notices and checks have to do with statements; the same in every store. */
export function remarksContract(store: string, open: () => Promise<RecordStore>): void {
  describe(`remarks in ${store}`, () => {
    let record: RecordStore;
    beforeEach(async () => {
      record = await open();
    });
    afterEach(() => record.close());
    const put = (
      { item, entry }: ReturnType<typeof checking> | typeof BRIDGE,
      remarks: readonly RemarkLink[] = [],
      again = false,
    ) => record.put(item, entry, { remarks, again });
    const kindsOn = async (id: string): Promise<string[]> =>
      ((await record.statementOf(id))?.remarks ?? []).map(({ kind }) => kind);
    const [first] = BRIDGE.entry.statements;
    const grounds = { confidence: 0.9, evidence: ['the very words'] };

    test('a link is told with the statement, in lists and by its id, with the words of the check', async () => {
      await put(BRIDGE);
      await put(checking(), [{ kind: 'check', statement: first!.id, ordinal: 0, ...grounds }]);
      const one = await record.statementOf(first!.id);
      assert.deepEqual(
        one!.remarks?.map((remark) => remark.kind === 'check' && [remark.check.claim, remark.evidence]),
        [[CLAIM, ['the very words']]],
      );
      const listed = await record.statements({ limit: 20 });
      assert.deepEqual(listed.find(({ id }) => id === first!.id)?.remarks, one!.remarks);
      assert.equal(listed.filter(({ remarks }) => remarks !== undefined).length, 1);
      const held = await record.statementsIn(BRIDGE.entry.article.id);
      assert.deepEqual(held.find(({ id }) => id === first!.id)?.remarks, one!.remarks);
    });

    test('a link from another article is kept with the check that is on record', async () => {
      const check = checking();
      await put(check);
      await put(BRIDGE, [
        { kind: 'check', statement: first!.id, ordinal: 0, from: check.entry.article.id, ...grounds },
        { kind: 'check', statement: first!.id, ordinal: 0, from: 'nothing', ...grounds },
      ]);
      assert.deepEqual(await kindsOn(first!.id), ['check']);
    });

    test('extracting again replaces the links of a version; a check of an older version is told no more', async () => {
      const check = checking();
      const links: RemarkLink[] = [
        { kind: 'check', statement: first!.id, ordinal: 0, ...grounds },
        { kind: 'notice', statement: first!.id, ordinal: 0, touches: 'words', ...grounds },
      ];
      await put(BRIDGE);
      await put(check, links);
      assert.deepEqual(await kindsOn(first!.id), ['notice', 'check']);
      await put(check, links.slice(0, 1), true);
      assert.deepEqual(await kindsOn(first!.id), ['check']);
      await put(checking('The desk looked again.'), links.slice(1));
      assert.deepEqual(await kindsOn(first!.id), ['notice']);
    });

    test('checks are found by two of their rarer words, in current versions only', async () => {
      assert.deepEqual(await record.checks.checksLike(['A toll is not an option'], 5), [[]]);
      const check = checking();
      await put(check);
      const found = await record.checks.checksLike(['tolls, an option', 'a toll', 'options for ferries', ''], 5);
      assert.deepEqual(
        found.map((list) => list.map(({ article, ordinal }) => [article, ordinal])),
        [[[check.entry.article.id, 0]], [], [], []],
      );
    });

    test('a check of what the forgotten said is found and told no more', async () => {
      await put(BRIDGE);
      await put(FERRY);
      await put(checking(), [{ kind: 'check', statement: first!.id, ordinal: 0, ...grounds }]);
      const [actor] = await record.actorsNamed('Odile Farrant', 1);
      await record.forget([actor!.id], { by: 'Rosa Ilves' });
      assert.deepEqual(await record.checks.checksLike(['tolls, an option'], 5), [[]]);
      assert.deepEqual(await kindsOn(first!.id), []);
    });
  });
}
