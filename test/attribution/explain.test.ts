import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { factsOf } from '../../src/attribution/facts.ts';
import { featureNames } from '../../src/attribution/feature-names.ts';
import { featureParts } from '../../src/attribution/feature-parts.ts';
import { explainAttributions, findAttributions, loadAttributionModel } from '../../src/attribution/index.ts';
import { analyse } from '../../src/language/index.ts';

const model = loadAttributionModel(readFileSync(new URL('../../models/attribution.bin', import.meta.url)));
const TEXT = `Quay plan “nearly done”, says mayor
The mayor of Port Brennan said on Monday that “the ferry quay is safe,” and denied that ‘corners were cut’.

“We looked twice,” Ines Calloway told reporters. “Nothing was found.”
“It will not happen again.”
According to the port authority, work goes on.`;
const analysis = analyse(TEXT);
const facts = factsOf(analysis, model.table, model.speller, model.gradeOf);
const partsOf = featureParts(facts);
const namesAt = (word: string): (string | null)[] => {
  const t = analysis.words.indexOf(word);
  return featureNames(facts, partsOf(t), t);
};

test('every feature of every word has a name', () => {
  for (let t = 0; t < analysis.count; t++) {
    const names = featureNames(facts, partsOf(t), t);
    assert.deepEqual(
      names.flatMap((name, k) => (name ? [] : [`feature ${k} of "${analysis.words[t]}"`])),
      [],
    );
    assert.ok(!names.some((name) => /undefined|NaN/.test(name!)), names.join('\n'));
  }
});

test('a name says which words and facts a feature is made of', () => {
  const said = namesAt('said');
  for (const name of ['word "said"', 'form of "say" · tag VERB', 'after it: word "on"', 'shape x', 'first paragraph'])
    assert.equal(said.includes(name), name !== 'first paragraph', name);
  const quay = namesAt('quay');
  assert.ok(quay.includes('verb before: form of "say" · tag NOUN'), quay.join('\n'));
  assert.ok(quay.includes('word before the quotation: word "that" · does not open the quotation'));
});

test('the reasons of an attribution lie in its words, at most five, the heaviest first', () => {
  const found = findAttributions(analysis, model);
  assert.ok(found.length >= 3);
  for (const [i, reasons] of explainAttributions(analysis, found, model).entries()) {
    assert.ok(reasons.length > 0 && reasons.length <= 5);
    for (const { role, words, weight, against } of reasons) {
      assert.ok(weight > 0 && against !== role);
      for (const [start, end] of words)
        assert.ok(found[i]!.spans[role].some(([from, to]) => from <= start && end <= to));
    }
    const weights = reasons.map(({ weight }) => weight);
    assert.deepEqual(
      weights,
      weights.toSorted((a, b) => b - a),
    );
  }
});
