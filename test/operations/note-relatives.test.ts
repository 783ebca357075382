import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOST_RELATED, noteRelatives } from '../../src/operations/note-relatives.ts';
import type { Relative } from '../../src/record/index.ts';

const COPY = { verdict: 'copy' } as Relative;

test('of a long run all articles with relatives are counted, and the first thousand kept with them', () => {
  const report = { withRelatives: 0, related: [] };
  for (let n = 0; n < 2 * MOST_RELATED; n++) {
    noteRelatives(report, `alone ${n}`, []);
    noteRelatives(report, `copied ${n}`, [COPY]);
  }
  assert.equal(report.withRelatives, 2 * MOST_RELATED);
  const kept = Array.from({ length: MOST_RELATED }, (_, n) => ({ article: `copied ${n}`, relatives: [COPY] }));
  assert.deepEqual(report.related, kept);
});
