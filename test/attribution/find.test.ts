import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { findAttributions, kindOf, loadAttributionModel } from '../../src/attribution/index.ts';
import type { Span, Spans } from '../../src/domain/index.ts';
import { OnrecordError } from '../../src/domain/index.ts';
import { analyse } from '../../src/language/index.ts';

const weights = readFileSync('models/attribution.bin');
const model = loadAttributionModel(weights);

/** What is found, as `source | cue | content`. */
function found(text: string, least = 0): string[] {
  const words = (spans: Spans): string => spans.map(([start, end]) => text.slice(start, end)).join(' … ');
  return findAttributions(analyse(text), model)
    .filter(({ confidence }) => confidence >= least)
    .map(({ spans }) => [spans.source, spans.cue, spans.content].map(words).join(' | '));
}

describe('attributions', () => {
  test('a quotation, its cue and its speaker are one attribution', () => {
    assert.deepEqual(found('“We will open the bridge in May,” said Mayor Ada Brandt.'), [
      'Mayor Ada Brandt | said | “We will open the bridge in May,”',
    ]);
  });

  test('two quotations split by a cue are one attribution', () => {
    const text = '“The bridge is ready,” Brandt said. “It will open in May.”';
    assert.deepEqual(found(text, model.threshold), ['Brandt | said | “The bridge is ready,” … “It will open in May.”']);
  });

  test('reported speech is found with its source', () => {
    assert.deepEqual(found('The ministry said that no request had been received.'), [
      'The ministry | said | that no request had been received',
    ]);
  });

  test('what only points at words said before ends with its noun', () => {
    for (const [text, content] of [
      ['Brandt reiterated this view after a long call with the ministry on Wednesday.', 'this view'],
      ['Brandt repeated the same claim at the harbour on Monday.', 'the same claim'],
      ['Brandt repeated that the claim after the vote was false.', 'that the claim after the vote was false'],
    ] as const)
      assert.ok(
        found(text).some((line) => line.endsWith(`| ${content}`)),
        `${text}: ${found(text).join(' / ')}`,
      );
  });

  test('two statements of one sentence share their source', () => {
    const text = 'Brandt said the bridge was ready and added that it would open in May.';
    const sources = found(text).map((line) => line.split(' | ')[0]);
    assert.deepEqual(sources, ['Brandt', 'Brandt']);
  });

  test('a plain event is nobody’s words', () => {
    assert.deepEqual(found('The bridge opened on Monday. Traffic was light.'), []);
  });

  test('no text, no attribution', () => assert.deepEqual(found(''), []));

  test('lists, tables, code and other languages give at most unsure ones', () => {
    for (const text of [
      'eggs\nmilk\n3 x bread\n1 kg potatoes',
      'Year\tTurnout\tSeats\n2015\t61.2\t14\n2019\t58.7\t11',
      'function area(w, h) {\n  return w * h;\n}\nconsole.log(area(3, 4));',
      'La lluvia cae despacio sobre los tejados de la ciudad vieja.',
    ]) {
      assert.deepEqual(found(text, model.threshold), []);
    }
  });
});

describe('the kind of a content', () => {
  const text = 'He called the plan “reckless” and “a gift to the owners” yesterday.';
  const kind = (part: string): string => {
    const at = text.indexOf(part);
    return kindOf(analyse(text), [[at, at + part.length] as Span]);
  };
  test('is direct where every word is quoted', () => assert.equal(kind('“reckless”'), 'direct'));
  test('is mixed where some are', () => assert.equal(kind('the plan “reckless”'), 'mixed'));
  test('is indirect where none is', () => assert.equal(kind('the plan'), 'indirect'));
});

describe('weights', () => {
  const unreadable = (error: unknown): boolean => error instanceof OnrecordError && error.code === 'model/unreadable';

  test('that are cut short are refused', () => {
    assert.throws(() => loadAttributionModel(weights.subarray(0, weights.length >> 1)), unreadable);
  });
  test('that are something else are refused', () => {
    assert.throws(() => loadAttributionModel(Buffer.from('not weights')), unreadable);
  });
});
