import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compareTexts } from '../../src/provenance/index.ts';

/** Two reports on one event by two reporters who were there: the same quote, names and figures, and nothing copied. */
interface Reports {
  readonly id: string;
  readonly a: string;
  readonly b: string;
}

const pairs = ['same-event.jsonl', 'same-event-wire.jsonl'].flatMap((file) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Reports),
);

const comparisons = pairs.map(({ id, a, b }) => ({ id, ...compareTexts({ text: a }, { text: b }) }));

test('none of forty pairs of reports on one event is called derived', () => {
  assert.ok(pairs.length >= 40);
  const derived = comparisons.filter(({ verdict }) => ['copy', 'excerpt', 'reworded'].includes(verdict));
  assert.deepEqual(
    derived.map(({ id }) => id),
    [],
  );
});

test('at least three in four of them are known for what they are: shared quotes', () => {
  const others = comparisons.filter(({ verdict }) => verdict !== 'shared-quotes');
  assert.ok(others.length <= pairs.length / 4, others.map(({ id, verdict }) => `${id} ${verdict}`).join(', '));
});

test('two reporters who quote one speaker by name and title change no speaker', () => {
  const changed = comparisons.flatMap(({ id, quotes }) =>
    quotes.filter(({ change }) => change === 'speaker-changed').map(({ a }) => `${id}: ${a}`),
  );
  assert.deepEqual(changed, []);
});
