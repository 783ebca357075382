import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wideLabels } from '../../eval/stance-wide.ts';
import { prepareIssues } from '../../src/stance/index.ts';

const all = wideLabels();

test('every article is labelled on three, four or seven propositions, all of its statements on each', () => {
  for (const [article, some] of Map.groupBy(all, ({ article }) => article)) {
    assert.ok([3, 4, 7].includes(some.length), article);
    assert.equal(new Set(some.map(({ labels }) => labels.length)).size, 1, article);
    assert.equal(new Set(some.map(({ issue }) => issue.id)).size, some.length, article);
  }
});

test('decisions/0164 and the cards count what is labelled', () => {
  assert.equal(new Set(all.map(({ article }) => article)).size, 763);
  assert.equal(new Set(all.map(({ issue }) => issue.proposition)).size, 3566);
  assert.equal(Math.round(all.reduce((sum, { labels }) => sum + labels.length, 0) / 100), 896);
});

test('every proposition has phrases, and can be prepared', () => {
  for (const { issue } of all)
    assert.ok(issue.about.length >= 3 && issue.about.every((phrase) => phrase !== ''), issue.id);
  assert.equal(prepareIssues(all.map(({ issue }) => issue)).length, all.length);
});
