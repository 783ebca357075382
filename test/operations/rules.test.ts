import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { RULES, versionFile } from '../../scripts/rule-versions.ts';
import { recomputePositions } from '../../src/operations/issues.ts';
import { goByTheseRules, rulesFinding } from '../../src/operations/rules.ts';
import { openRecord } from '../../src/record/index.ts';
import { settlePositions } from '../../src/search/index.ts';
import { BRIDGE, FERRY } from '../record/invented.ts';

const ISSUE = { id: 'bridge', proposition: 'The bridge should be built.', about: ['bridge'] };
const folder = mkdtempSync(join(tmpdir(), 'onrecord-rules-'));
after(() => rmSync(folder, { recursive: true }));

test('what other rules made is marked by itself, said by doctor, worked out anew, and marked once', async () => {
  const record = openRecord(':memory:');
  const waiting = async (): Promise<number> => (await record.standings.unsettled({ limit: 9 })).length;
  const stale = async () => (await record.trackedIssues()).map((issue) => issue.stale);
  assert.equal(await goByTheseRules(record), false, 'a new record has nothing to mark');
  await record.putIssues([ISSUE]);
  for (const { item, entry } of [BRIDGE, FERRY]) await record.put(item, entry);
  await settlePositions(record);
  assert.equal(await goByTheseRules(record), false);
  assert.deepEqual([await waiting(), await stale()], [0, [false]]);
  const before = await record.standings.positions({ actor: 'person:odile-farrant', issue: 'bridge', own: true });

  for (const name of ['positions', 'stance'] as const) await record.standings.underRules(name, 'of a version before');
  await settlePositions(record);
  await record.issuesRead(await record.trackedIssues());
  assert.equal((await rulesFinding(record)).state, 'warning');
  assert.equal(await goByTheseRules(record), true);
  assert.deepEqual([await waiting(), await stale()], [1, [true]]);
  const { state, found } = await rulesFinding(record);
  assert.deepEqual([state, /worked out anew/.test(found)], ['fine', true]);
  assert.equal((await record.audit(1))[0]?.action, 'rules');
  await settlePositions(record);
  assert.deepEqual(
    await record.standings.positions({ actor: 'person:odile-farrant', issue: 'bridge', own: true }),
    before,
  );
  await recomputePositions(record);
  assert.deepEqual([await waiting(), await stale(), await goByTheseRules(record)], [0, [false], false]);
  await record.close();
});

test('the versions of rules are those of their files: node scripts/write-rule-versions.ts writes them', () => {
  for (const rules of RULES) {
    assert.ok(rules.files.length > 5, rules.constant);
    assert.equal(readFileSync(rules.file, 'utf8'), versionFile(rules), rules.constant);
  }
});

test('another rule is another version; another comment or line break is not', () => {
  const file = join(folder, 'rule.ts');
  const versionOf = (program: string): string => {
    writeFileSync(file, program);
    return versionFile({ files: [file], file, constant: 'A', what: 'of this test' });
  };
  const one = versionOf('export const DAYS = 2;\n');
  assert.equal(versionOf('/** Days apart. */\nexport const\n  DAYS = 2; // two\n'), one);
  assert.notEqual(versionOf('export const DAYS = 3;\n'), one);
});
