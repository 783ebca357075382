import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acrossLabels } from '../../eval/stance-across.ts';
import { contrasts } from '../../train/stance/encoder/contrasts.ts';

const all = acrossLabels();

test('decisions/0165, 0168, 0169, 0171 and 0172 count what is labelled across articles and what is invented', () => {
  assert.equal(all.length, 67_478);
  assert.equal(new Set(all.map(({ article }) => article)).size, 624);
  assert.equal(new Set(all.map(({ issue }) => issue.proposition)).size, 524);
  for (const [of, count] of [
    ['contrasts', 4480],
    ['plain', 2992],
  ] as const) {
    const { statements, pairs } = contrasts(of);
    assert.equal(statements.length, count);
    assert.equal(pairs.length, 2 * statements.length);
  }
});

test('every invented statement has content, no mark is left in it, and the contrary proposition turns sides round', () => {
  const invented = (['contrasts', 'plain'] as const).map(contrasts);
  const statements = invented.flatMap((some) => some.statements);
  const pairs = invented.flatMap((some) => some.pairs);
  assert.equal(new Set(statements.map(({ key }) => key)).size, statements.length);
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
