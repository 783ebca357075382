import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compareTexts } from '../../src/provenance/index.ts';

/** A labelled pair: the words with which each side begins, null where it has nothing. */
interface Label {
  readonly a: string | null;
  readonly b: string | null;
  readonly change: string;
}

interface LabelledTexts {
  readonly id: string;
  readonly a: { readonly text: string };
  readonly b: { readonly text: string };
  readonly sentences: readonly Label[];
  readonly quotes: readonly Label[];
}

const fixtures = readFileSync(new URL('alignments.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as LabelledTexts);

const begins = (text: string | null, words: string | null): boolean =>
  text === null || words === null ? text === words : text.startsWith(words);

const right = (found: readonly Label[], { a, b, change }: Label): boolean =>
  found.some((pair) => begins(pair.a, a) && begins(pair.b, b) && pair.change === change);

test('of a hundred and forty labelled sentences and quotes at least nine in ten get their label', () => {
  const wrong: string[] = [];
  let all = 0;
  for (const { id, a, b, sentences, quotes } of fixtures) {
    const found = compareTexts(a, b);
    for (const [kind, labels] of [
      ['sentences', sentences],
      ['quotes', quotes],
    ] as const) {
      for (const label of labels) {
        all++;
        if (!right(found[kind], label))
          wrong.push(`${id} ${kind} ${JSON.stringify(label)} not in ${JSON.stringify(found[kind], null, 1)}`);
      }
    }
  }
  assert.ok(all >= 140, `${all} labels`);
  assert.ok(wrong.length <= 0.1 * all, `${wrong.length} of ${all} wrong:\n${wrong.join('\n')}`);
});
