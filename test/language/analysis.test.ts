import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../src/language/index.ts';

describe('the analysis of a text', () => {
  test('does not depend on what was read before', () => {
    const words =
      "the mayor's plan; Brandtova's plans, Brandtova's-plan (Brandtova's) “Brandtova's” x.Brandtova's".split(' ');
    const text = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((chosen) => chosen.join(' '));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const first = analyse(one);
        analyse(other);
        assert.deepEqual(analyse(one), first);
      }),
    );
  });

  test('cuts a text into the words that stand in it, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const { count, start, end, words } = analyse(text);
        let at = 0;
        for (let t = 0; t < count; t++) {
          assert.ok(start[t]! >= at);
          assert.equal(text.slice(start[t]!, end[t]!), words[t]);
          at = end[t]!;
        }
      }),
    );
  });

  test('ends a sentence with its paragraph', () => {
    const { sentence, paragraph, words } = analyse('A headline without a stop\nThe mayor spoke.');
    const the = words.indexOf('The');
    assert.notEqual(sentence[the], sentence[the - 1]);
    assert.notEqual(paragraph[the], paragraph[the - 1]);
  });
});
