import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../src/language/index.ts';

/** The sentences of a text. */
function sentencesOf(text: string): string[] {
  const { sentenceStart, start, end } = analyse(text);
  return Array.from({ length: sentenceStart.length - 1 }, (_, s) =>
    text.slice(start[sentenceStart[s]!]!, end[sentenceStart[s + 1]! - 1]!),
  );
}

const WHOLE = [
  'Sen. Ann Orly (R-Ky.) said on Monday that she agrees.',
  'Sen. Ann Orly (R-Ky.) Monday asked for more.',
  'Reps. Ann Orly (D-Ill.), Joe Tarn (D-Calif.) and Gov. Kim Vale (R) voted.',
  'Mr. Orly met Ms. Vale, Dr. J. B. Tarn and Lt. Gov. Cole.',
  '“Really?” he asked the crowd.',
  '"We will win!" she told the crowd.',
  "''Really?'' he asked.",
  '“Really?” Orly asked.',
  'The mail came from a state.gov address.',
];

const PARTED: readonly (readonly string[])[] = [
  ['“We go.”', '“You stay.”'],
  ["''We go.''", 'The rest stayed.'],
  ['“Did he say ‘no?’”', 'Nobody knew.'],
  ['“Really?”', 'Orly left the room.'],
  ['The efforts failed. (The house blocked them.)', 'As more followed, it gave in.'],
  ['iPhone sales fell.', 'Then they rose.'],
];

describe('sentences', () => {
  for (const text of WHOLE) test(`one: ${text}`, () => assert.deepEqual(sentencesOf(text), [text]));
  for (const parts of PARTED)
    test(`apart: ${parts.join(' | ')}`, () =>
      assert.deepEqual(sentencesOf(parts.join(' ')).slice(-1), parts.slice(-1)));

  test('hold all words, each begins a stretch of its own, none crosses a paragraph', () => {
    const part = fc.constantFrom(
      '“Why?”',
      ' he',
      ' Orly',
      ' said',
      '. ',
      '\n',
      '(R-Ky.)',
      ' ',
      "''",
      ')',
      '"',
      'It',
      '!',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const { sentenceStart, sentence, paragraph, count } = analyse(parts.join(''));
        assert.equal(sentenceStart.at(-1), count);
        for (let t = 1; t < count; t++) {
          const isNew = sentence[t] !== sentence[t - 1];
          assert.equal(isNew, sentenceStart.includes(t));
          if (paragraph[t] !== paragraph[t - 1]) assert.ok(isNew);
        }
      }),
      { numRuns: 300 },
    );
  });
});
