import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ClassedError, errorClassesOf, errorsOf } from '../../eval/attribution-errors.ts';
import type { DevArticle } from '../../eval/dev-articles.ts';
import { matchArticle } from '../../eval/matching.ts';
import type { Span } from '../../src/domain/index.ts';
import { analyse } from '../../src/language/index.ts';

type Words = readonly [source: string, cue: string, content: string];

const TEXT = `Quay to reopen: harbour master
Ines Calloway said the quay would reopen in May. The harbour board voiced doubts about the date.
TOBIN: We were never asked.`;

/** An article with what is marked in it and what was found, each given by its words. */
function articleWith(marked: readonly Words[], found: readonly Words[]): DevArticle {
  const spansOf = (words: string): Span[] => {
    const start = TEXT.indexOf(words);
    assert.ok(start >= 0, words);
    return words === '' ? [] : [[start, start + words.length]];
  };
  const spans = ([source, cue, content]: Words) => ({
    source: spansOf(source),
    cue: spansOf(cue),
    content: spansOf(content),
  });
  const matched = matchArticle(
    { id: 'quay', text: TEXT, attributions: marked.map(spans) },
    found.map((words) => ({ spans: spans(words), kind: 'indirect' as const, confidence: 0.9 })),
  );
  return { ...matched, published: '2026-03-19', analysis: analyse(TEXT) };
}

const SAID: Words = ['Ines Calloway', 'said', 'the quay would reopen in May'];
const DOUBTS: Words = ['The harbour board', 'voiced doubts about', 'the date'];
const TURN: Words = ['TOBIN', ':', 'We were never asked'];
const seen = new Map([['said', 400]]);
const classed = (marked: readonly Words[], found: readonly Words[]): string[] =>
  errorsOf(articleWith(marked, found), seen).map(({ group, name }: ClassedError) => `${group}: ${name}`);

test('what is right is no error', () => assert.deepEqual(classed([SAID, DOUBTS], [SAID, DOUBTS]), []));

test('a right content with another source is one error, not a miss and one too many', () =>
  assert.deepEqual(classed([SAID], [['The harbour board', 'said', 'the quay would reopen in May']]), [
    'source wrong: another',
  ]));

test('a content that runs on ends too far out', () =>
  assert.deepEqual(
    classed(
      [SAID],
      [['Ines Calloway', 'said', 'the quay would reopen in May. The harbour board voiced doubts about the date']],
    ),
    ['content wrong: end too far out, by sentences'],
  ));

test('a missed attribution is classed by its form, else by its cue', () => {
  assert.deepEqual(classed([TURN], []), ['missed: transcript turn']);
  assert.deepEqual(classed([DOUBTS], []), ['missed: indirect: a cue of several words, none of them common']);
  assert.deepEqual(classed([SAID], []), ['missed: indirect: a common word as cue']);
  assert.deepEqual(classed([['harbour master', ':', 'Quay to reopen']], []), ['missed: headline: colon']);
});

test('the cost of a class is the F1 gained by putting it right', () => {
  const [miss] = errorClassesOf([articleWith([SAID, DOUBTS], [SAID])], seen);
  assert.equal(miss!.cost.toFixed(2), (100 - 100 * (2 / 3)).toFixed(2));
  const [extra] = errorClassesOf([articleWith([SAID], [SAID, DOUBTS])], seen);
  assert.equal(extra!.name, 'nothing marked there: indirect');
  assert.equal(extra!.cost.toFixed(2), (100 - 100 * (2 / 3)).toFixed(2));
});
