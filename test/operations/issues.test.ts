import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { addInputs } from '../../src/operations/add.ts';
import { recomputePositions, tryIssue } from '../../src/operations/issues.ts';
import { suggestIssues, suggestionsInYaml } from '../../src/operations/suggest-issues.ts';
import { openRecord } from '../../src/record/index.ts';
import { positionsOf } from '../../src/search/index.ts';
import { readIssues, writeIssues } from '../../src/stance/index.ts';
import { recordOf, type Told } from '../search/timelines.ts';

const NO: Told = { published: '2031-01-09', words: 'that she opposes a bridge toll' };
const YES: Told = { published: '2031-04-16', words: 'that she supports the bridge toll' };
const OTHER: Told = { published: '2031-04-16', words: 'that the bridge toll must go', by: 'Imre Sandoval' };
const TOLL = { id: 'toll', proposition: 'There should be a toll on the bridge.', about: ['toll', 'bridge toll'] };

const ROOT = join(import.meta.dirname, '../..');
const GOLDEN = ['aggregated-dam', 'aggregated-fisheries'];

const sides = async (record: Awaited<ReturnType<typeof recordOf>>): Promise<string[]> => {
  const { issues } = await positionsOf(record, { actor: 'Odile Farrant', issue: 'toll' });
  return (issues[0]?.own ?? []).map(({ stance }) => stance);
};

describe('issues over a record', () => {
  test('an issue that comes after the articles is read in them once positions are recomputed', async () => {
    const record = await recordOf([NO, YES]);
    await record.removeIssue('bridge');
    await record.putIssues([TOLL]);
    assert.deepEqual(await sides(record), []);
    const report = await recomputePositions(record);
    assert.deepEqual([report.issues, report.articles, report.changed], [['toll'], 2, 2]);
    assert.deepEqual(await sides(record), ['against', 'for']);
    assert.deepEqual((await recomputePositions(record)).issues, []);
    assert.equal((await recomputePositions(record, { all: true })).changed, 0);
  });

  test('a changed issue is stale until then, and its positions follow the change', async () => {
    const record = await recordOf([NO, YES]);
    await record.putIssues([TOLL]);
    await recomputePositions(record);
    await record.putIssues([{ ...TOLL, proposition: 'The bridge toll should be scrapped.' }]);
    const stale = async () => (await record.trackedIssues()).filter((one) => one.stale).map(({ issue }) => issue.id);
    assert.deepEqual(await stale(), ['toll']);
    await recomputePositions(record);
    assert.deepEqual([await stale(), await sides(record)], [[], ['for', 'against']]);
  });

  test('reading anew finds what extraction found, in news and in transcripts', async () => {
    const record = openRecord(':memory:');
    const files = ['examples/tram-issues.yaml', ...GOLDEN.map((name) => `test/golden/${name}/issues.yaml`)];
    const issues = files.flatMap((file) => readIssues(readFileSync(join(ROOT, file), 'utf8'), file));
    const talk = {
      id: 'talk',
      proposition: 'There should be a bridge.',
      about: ['bridge', 'line', 'ferry', 'harbour'],
    };
    const items = [
      'aggregated-dam/item.md',
      'aggregated-fisheries/item.txt',
      'interview/item.txt',
      'transcript/item.txt',
    ];
    const inputs = [join(ROOT, 'examples/items'), ...items.map((item) => join(ROOT, 'test/golden', item))];
    const { articles } = await addInputs(record, inputs, { issues: [...issues, talk] });
    assert.equal(articles.length, 8);
    assert.ok((await record.totals()).statements > 30);
    assert.equal((await recomputePositions(record, { all: true })).changed, 0);
  });

  test('a trial shows what would be caught and stores nothing', async () => {
    const record = await recordOf([NO, YES, { ...YES, published: '2031-05-07', words: 'that ferries are slow' }]);
    const trial = await tryIssue(record, TOLL);
    assert.deepEqual(
      trial.statements.map(({ words, positions }) => [words, positions[0]!.stance]),
      [
        [YES.words, 'for'],
        [NO.words, 'against'],
      ],
    );
    assert.deepEqual([trial.articles, trial.sides.for, trial.sides.against], [3, 1, 1]);
    assert.deepEqual(
      trial.phrases.map(({ phrase, side }) => [phrase, side]),
      [
        ['toll', 'for'],
        ['bridge toll', 'for'],
      ],
    );
    assert.deepEqual(await record.statements({ issue: 'toll', limit: 5 }), []);
    assert.equal((await record.issues()).length, 1);
  });

  test('what several are for and against is suggested, as a file that can be read', async () => {
    const record = await recordOf([NO, YES, OTHER, { ...OTHER, words: 'that he loves the sea' }]);
    await record.removeIssue('bridge');
    const suggestions = await suggestIssues(record, 5);
    assert.deepEqual(
      suggestions.map(({ phrase, statements, speakers }) => [phrase, statements, speakers]),
      [['bridge toll', 3, 2]],
    );
    assert.deepEqual(
      readIssues(suggestionsInYaml(suggestions), 'suggested').map(({ about }) => about),
      [['bridge toll']],
    );
    await record.putIssues([TOLL]);
    assert.deepEqual(await suggestIssues(record, 5), []);
  });

  test('issues written as YAML are read as they were', () => {
    const issues = [{ ...TOLL, against: ['no to: tolls', '# 1'] }];
    assert.deepEqual(readIssues(writeIssues(issues), 'written'), issues);
  });
});
