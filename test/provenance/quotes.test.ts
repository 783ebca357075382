import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor, QuotePair, Span } from '../../src/domain/index.ts';
import { type Compared, compareTexts } from '../../src/provenance/index.ts';

const quotesOf = (a: string, b: string): readonly QuotePair[] => compareTexts({ text: a }, { text: b }).quotes;
const changesOf = (a: string, b: string): string[] => quotesOf(a, b).map(({ change }) => change);

const SAID = '“The dam will hold for another hundred winters,” said Greta Holm.';

test('a quote in other marks is identical', () => {
  assert.deepEqual(changesOf(SAID, 'Greta Holm said: "The dam will hold for another hundred winters".'), ['identical']);
  assert.deepEqual(changesOf(SAID, "'The dam will hold for another hundred winters,' Greta Holm said."), ['identical']);
});

test('a dash, an apostrophe or a capital changed is typography', () => {
  assert.deepEqual(
    changesOf('“We don’t know – nobody does,” Holm said.', '"we don\'t know - nobody does," Holm said.'),
    ['typography'],
  );
});

test('a quote cut at its end is shortened', () => {
  assert.deepEqual(changesOf(SAID, '“The dam will hold,” said Greta Holm.'), ['shortened']);
});

test('words left out with an ellipsis are a shortening, without one a change', () => {
  const whole = '“The dam will, if nobody touches the gates, hold for a hundred winters,” said Greta Holm.';
  assert.deepEqual(changesOf(whole, '“The dam will … hold for a hundred winters,” said Greta Holm.'), ['shortened']);
  assert.deepEqual(changesOf(whole, '“The dam will hold for a hundred winters,” said Greta Holm.'), ['words-changed']);
});

test('a quote split by a cue is one quote', () => {
  const split = '“The dam will hold,” said Greta Holm, “for another hundred winters.”';
  assert.deepEqual(changesOf(SAID, split), ['identical']);
});

test('a word exchanged inside the marks is a change of words', () => {
  assert.deepEqual(changesOf(SAID, '“The dam will hold for another ten winters,” said Greta Holm.'), ['words-changed']);
});

test('the same words in another mouth are a change of speaker', () => {
  assert.deepEqual(changesOf(SAID, '“The dam will hold for another hundred winters,” said Otto Brenner.'), [
    'speaker-changed',
  ]);
});

test('a title before the same surname is no change of speaker', () => {
  assert.deepEqual(changesOf(SAID, '“The dam will hold for another hundred winters,” Dr Holm said.'), ['identical']);
});

test('a quote told in reported speech is paraphrased', () => {
  const [pair] = quotesOf(SAID, 'According to Greta Holm, the dam is going to hold for a hundred more winters.');
  assert.equal(pair?.change, 'paraphrased');
  assert.match(pair?.b ?? '', /^According to Greta Holm/);
});

test('a quote that only one text has is missing or added', () => {
  assert.deepEqual(changesOf(SAID, 'The valley celebrated its founding on Sunday with a fair.'), ['missing']);
  assert.deepEqual(changesOf('The valley celebrated its founding on Sunday with a fair.', SAID), ['added']);
});

test('other words for what was said in another language may be a translation', () => {
  const first =
    'The Finnish president, Aino Rautio, spoke in Finnish. “We will open the border when the ice is gone,” Rautio said.';
  const second =
    'The Finnish president, Aino Rautio, set a condition. “We are going to open the border once the ice has gone,” Rautio said.';
  assert.deepEqual(changesOf(first, second), ['possible-translation']);
});

test('the title of a book in quotation marks is no quote', () => {
  assert.deepEqual(changesOf('She read from “The Winter of Glass” in Lund.', 'In Lund she read.'), []);
});

test('statements know better than the words beside the marks who speaks', () => {
  const actor = (name: string): Actor => ({ name, kind: 'person', how: 'pronoun', mention: null, confidence: 1 });
  const spoken = (name: string): Compared => {
    const text = 'A storm came up. “The dam will hold for another hundred winters,” she said.';
    const content: Span = [text.indexOf('“'), text.indexOf('”') + 1];
    return { text, statements: [{ spans: { content: [content] }, actor: actor(name), kind: 'direct' }] };
  };
  const changed = compareTexts(spoken('Greta Holm'), spoken('Otto Brenner'));
  assert.deepEqual(
    changed.quotes.map(({ change }) => change),
    ['speaker-changed'],
  );
  const same = compareTexts(spoken('Greta Holm'), spoken('Greta Holm'));
  assert.deepEqual(
    same.quotes.map(({ change }) => change),
    ['identical'],
  );
});
