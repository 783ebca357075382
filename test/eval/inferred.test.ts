import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inferredLabels } from '../../eval/stance-inferred-labels.ts';
import { phraseLabels } from '../../eval/stance-phrases.ts';

const inferred = inferredLabels('inferred');
const hasty = inferredLabels('hasty');
const phrases = phraseLabels();

test('decisions/0163, 0165, 0166, 0170 and 0171 count what is labelled', () => {
  assert.equal(hasty.length, 19_309);
  assert.equal(hasty.filter(({ label }) => label === 'conditional').length, 1492);
  assert.equal(hasty.filter(({ second }) => second).length, 7150);
  assert.deepEqual(
    [inferred, hasty].map((some) => some.filter(({ strict }) => strict).length),
    [440, 1542],
  );
  assert.equal(new Set(inferred.map(({ article }) => article)).size, 578);
  assert.equal(Math.round(inferred.length / 100), 477);
  assert.equal(phrases.length, 7970);
  assert.equal(phrases.filter(({ kind }) => kind === 'written').length, 1470);
  assert.equal(Math.round(phrases.reduce((sum, one) => sum + one.phrases.length, 0) / 100), 225);
});

test('no statement has one proposition with two labels', () => {
  const keys = [...inferred, ...hasty].map(
    ({ article, statement, proposition }) => `${article}\t${statement}\t${proposition}`,
  );
  assert.equal(new Set(keys).size, keys.length);
});

test('a third of the labels takes no side, and neither of the others is much more frequent', () => {
  const count = (label: string): number => inferred.filter((one) => one.label === label).length / inferred.length;
  assert.ok(count('neutral') > 0.33 && count('neutral') < 0.45);
  assert.ok(Math.abs(count('for') - count('against')) < 0.05);
});

test('no line of the files is passed over', () => {
  const linesOf = (name: string, beginning: RegExp): number =>
    readFileSync(new URL(`../../eval/${name}`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !beginning.test(line)).length;
  assert.equal(linesOf('stance-inferred.txt', /^(?:#|A |\d+$)/), inferred.length);
  assert.equal(linesOf('stance-hasty.txt', /^(?:#|A |\d+$)/), hasty.length);
  assert.equal(
    linesOf('stance-phrases.txt', /^[#!]/),
    phrases.reduce((sum, one) => sum + one.phrases.length, 0),
  );
});
