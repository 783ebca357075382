import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sides } from '../../src/stance/encoder/reader.ts';
import { positionsOf, type Sentence } from './reading.ts';

const FOR: Sides = { for: 0.97, against: 0.01, neutral: 0.01, unrelated: 0.01, conditional: 0 };

const says = (content: string, source = 'Holm'): Sentence => ({ source, cue: 'said', content });

/** The issues on which the last of some statements takes a side, where the encoder finds each for whatever it is asked. */
function issuesOf(...sentences: readonly Sentence[]): string[] {
  const { positions } = positionsOf(sentences, () => FOR);
  return positions
    .at(-1)!
    .filter(({ stance }) => stance === 'for')
    .map(({ issue }) => issue);
}

test('a statement is read on an issue that its sentence touches on with words of a phrase, in whatever order and form', () => {
  assert.deepEqual(issuesOf(says('the builders of the tunnel deserve praise')), ['tunnel']);
  assert.deepEqual(issuesOf(says('the talks went well and everybody wants an end of the war')), ['talks']);
});

test('what stands in the sentence beside one that touches on an issue is read on it too', () => {
  assert.deepEqual(issuesOf(says('the builders of the tunnel deserve praise', 'Ida Lund'), says('that is so')), [
    'tunnel',
  ]);
  const further = [says('the weather was fine', 'Ida Lund'), says('that is so')];
  assert.deepEqual(issuesOf(says('the builders of the tunnel deserve praise', 'Ida Lund'), ...further), []);
});

test('one word of a phrase, or words of names alone, do not touch on an issue', () => {
  assert.deepEqual(issuesOf(says('the tunnel was dark')), []);
  assert.deepEqual(issuesOf(says('Anna Brandt met Victor Lund')), []);
});

test('where an issue is named, what only touches on it is no anchor of its own', () => {
  const between = Array.from({ length: 8 }, () => says('the weather was fine', 'Ida Lund'));
  const [named, touched] = [says('the peace talks went on', 'Ida Lund'), says('everybody wants an end of the war')];
  assert.deepEqual(issuesOf(...between, touched), ['talks']);
  assert.deepEqual(issuesOf(named, ...between, touched), []);
});

test('without an encoder what only touches on an issue is not read', () => {
  const { positions } = positionsOf([says('the builders of the tunnel deserve praise')]);
  assert.deepEqual(positions, [[]]);
});
