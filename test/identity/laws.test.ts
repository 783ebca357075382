import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Actor, AttributionSpans, Span } from '../../src/domain/index.ts';
import { castOf } from './cast.ts';

const word = fc.constantFrom(
  ...`Orla Brannigan Mr. Ms. Tobias Quell said told the The a senator Senator Republican of Florida Moscow Kremlin he she they it who I we his her
  Committee Department Justice and , . ( ) - ’s 's “ ” president former U.S. R-Fla. D.C. Times New York president-elect Jr. van der 82 \n`
    .split(/[ \n]+/)
    .filter(Boolean)
    .concat('\n'),
);
const article = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));

/** A text and some stretches of it, any of which may be called a source or a content. */
const credited = article.chain((text) => {
  const span: fc.Arbitrary<Span> = fc
    .tuple(fc.nat({ max: text.length - 1 }), fc.integer({ min: 1, max: 40 }))
    .map(([start, size]) => [start, Math.min(text.length, start + size)]);
  const spans: fc.Arbitrary<AttributionSpans> = fc.record({
    source: fc.array(span, { maxLength: 1 }),
    cue: fc.constant([]),
    content: fc.array(span, { maxLength: 1 }),
  });
  return fc.record({ text: fc.constant(text), attributions: fc.array(spans, { maxLength: 6 }) });
});

const speakers = (text: string, attributions: readonly AttributionSpans[]): Actor[] =>
  castOf(text).speakersOf(attributions.map((spans) => ({ spans, kind: 'indirect' })));

test('there is one actor for each statement, whatever the words and spans', () => {
  fc.assert(
    fc.property(credited, ({ text, attributions }) => {
      assert.equal(speakers(text, attributions).length, attributions.length);
    }),
    { numRuns: 300 },
  );
});

test('whoever is not named has a reason, and whoever is named a confidence from 0 to 1', () => {
  fc.assert(
    fc.property(credited, ({ text, attributions }) => {
      for (const actor of speakers(text, attributions)) {
        if (actor.name === null) assert.ok(actor.reason, JSON.stringify(actor));
        assert.ok(actor.confidence > 0 && actor.confidence <= 1, JSON.stringify(actor));
      }
    }),
    { numRuns: 300 },
  );
});

test('the mention that gave a name lies within the text', () => {
  fc.assert(
    fc.property(credited, ({ text, attributions }) => {
      for (const { mention } of speakers(text, attributions)) {
        if (mention) assert.ok(mention[0] >= 0 && mention[0] < mention[1] && mention[1] <= text.length);
      }
    }),
    { numRuns: 300 },
  );
});

test('the same article gives the same actors twice', () => {
  fc.assert(
    fc.property(credited, ({ text, attributions }) => {
      assert.deepEqual(speakers(text, attributions), speakers(text, attributions));
    }),
    { numRuns: 60 },
  );
});
