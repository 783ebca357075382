import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acrossLabels } from '../../eval/stance-across.ts';
import { contrasts } from '../../train/stance/encoder/contrasts.ts';

const all = acrossLabels();

test('decisions/0165, 0168 and 0169 count what is labelled across articles and what is invented', () => {
  assert.equal(all.length, 67_478);
  assert.equal(new Set(all.map(({ article }) => article)).size, 624);
  assert.equal(new Set(all.map(({ issue }) => issue.proposition)).size, 524);
  const { statements, pairs } = contrasts();
  assert.equal(statements.length, 4480);
  assert.equal(pairs.length, 2 * statements.length);
});

test('every invented statement has content, no mark is left in it, and the contrary proposition turns sides round', () => {
  const { statements, pairs } = contrasts();
  for (const { key, text, content } of statements) {
    assert.ok(content.length > 0, key);
    assert.doesNotMatch(text, /[[\]{}<>]/, key);
    for (const [from, to] of content) assert.ok(from < to && to <= text.length, key);
  }
  const CONTRARY: Readonly<Record<string, string>> = { for: 'against', against: 'for' };
  for (const [one, other] of Map.groupBy(pairs, ({ key }) => key).values()) {
    assert.notEqual(one!.proposition, other!.proposition);
    assert.equal(other!.label, CONTRARY[one!.label] ?? one!.label);
  }
});
