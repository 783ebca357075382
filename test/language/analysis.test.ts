import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../src/language/index.ts';
import { MOST_UNKNOWN_WORDS, unknownWordsHeld } from '../../src/language/tagger.ts';

const model = createRequire(import.meta.url)('wink-eng-lite-web-model') as { metaCER(): unknown };
const made = { times: 0 };
const { metaCER } = model;
model.metaCER = () => {
  made.times++;
  return metaCER();
};

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

  test('holds no more unknown words however many texts were read, and cuts as before', () => {
    const textOf = (n: number): string => Array.from({ length: 400 }, (_, i) => `Zq${n * 400 + i}v said`).join(', ');
    const [before, most] = [analyse(textOf(0)), { held: 0 }];
    for (let n = 1; n < 80; n++) {
      analyse(textOf(n));
      most.held = Math.max(most.held, unknownWordsHeld());
    }
    assert.ok(most.held > MOST_UNKNOWN_WORDS / 2, `${most.held} unknown words: too few to show anything`);
    assert.ok(most.held < MOST_UNKNOWN_WORDS * 1.1, `${most.held} unknown words`);
    assert.deepEqual(analyse(textOf(0)), before);
  });

  test('makes the part of the model that doubles with each making once, however often the tagger is loaded anew', () => {
    let [held, reloads] = [unknownWordsHeld(), 0];
    for (let n = 0; reloads < 2 && n < 500; n++) {
      analyse(Array.from({ length: 2000 }, (_, i) => `Xr${n * 2000 + i}v`).join(' '));
      if (unknownWordsHeld() < held) reloads++;
      held = unknownWordsHeld();
    }
    assert.equal(reloads, 2);
    assert.equal(made.times, 1);
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
