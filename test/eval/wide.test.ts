import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wideLabels } from '../../eval/stance-wide.ts';
import { prepareIssues } from '../../src/stance/index.ts';

const all = wideLabels();

test('every article is labelled on three propositions, all of its statements on each', () => {
  for (const [article, some] of Map.groupBy(all, ({ article }) => article)) {
    assert.equal(some.length, 3, article);
    assert.equal(new Set(some.map(({ labels }) => labels.length)).size, 1, article);
    assert.equal(new Set(some.map(({ issue }) => issue.id)).size, 3, article);
  }
});

test('decisions/0162 and the card count what is labelled', () => {
  assert.equal(new Set(all.map(({ article }) => article)).size, 656);
  assert.equal(new Set(all.map(({ issue }) => issue.proposition)).size, 1338);
  assert.equal(Math.round(all.reduce((sum, { labels }) => sum + labels.length, 0) / 100), 438);
});

test('every proposition has phrases, and can be prepared', () => {
  for (const { issue } of all)
    assert.ok(issue.about.length >= 4 && issue.about.every((phrase) => phrase !== ''), issue.id);
  assert.equal(prepareIssues(all.map(({ issue }) => issue)).length, all.length);
});
