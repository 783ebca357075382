import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { looksIndependent } from '../../src/provenance/glance.ts';
import { compareTexts } from '../../src/provenance/index.ts';
import { wordingOf } from '../../src/provenance/wording.ts';

const reports = ['same-event.jsonl', 'same-event-wire.jsonl'].flatMap((file) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { readonly a: string; readonly b: string }),
);
const texts = reports.flatMap(({ a, b }) => [a, b]);

const atAGlance = (a: string, b: string): boolean => looksIndependent(wordingOf(a), wordingOf(b));

test('what is independent at a glance is independent when compared', () => {
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.constantFrom(...texts), (a, b) => {
      if (atAGlance(a, b)) assert.equal(compareTexts({ text: a }, { text: b }).verdict, 'independent');
    }),
    { numRuns: 300 },
  );
});

test('most reports on different events are seen to be independent at a glance', () => {
  const seen = texts.filter((text, i) => atAGlance(text, texts[(i + 7) % texts.length]!));
  assert.ok(seen.length > 0.8 * texts.length, `${seen.length} of ${texts.length}`);
});

test('two reports with one quote, a text and its half, and too short a text are not', () => {
  const [first] = reports;
  assert.equal(atAGlance(first!.a, first!.b), false);
  assert.equal(atAGlance(first!.a, first!.a.slice(0, first!.a.length / 2)), false);
  assert.equal(atAGlance(first!.a, 'Rain in Merrow.'), false);
});
