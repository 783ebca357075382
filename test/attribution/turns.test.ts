import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { findAttributions, findTurns, loadAttributionModel } from '../../src/attribution/index.ts';
import { analyse } from '../../src/language/index.ts';
import { MORE_THAN_TRANSCRIPTS, NO_TRANSCRIPTS, TRANSCRIPTS } from './transcripts.ts';

/** The turns of a text as `speaker: words`, paragraphs parted by ¶; `=` leads to the name that the speaker's label stands for. */
function turnsOf(text: string): string[] {
  return findTurns(analyse(text)).map(({ source, speaker, content }) => {
    const label = text.slice(...source);
    const name = speaker[0] ? text.slice(...speaker[0]) : '?';
    const words = content.map((span) => text.slice(...span)).join(' ¶ ');
    return `${label}${name === label ? '' : `=${name}`}: ${words}`;
  });
}

describe('turns of a transcript', () => {
  for (const [name, text, expected] of TRANSCRIPTS)
    test(`are found: ${name}`, () => assert.deepEqual(turnsOf(text), expected));
  for (const [name, text] of NO_TRANSCRIPTS) test(`are not: ${name}`, () => assert.deepEqual(turnsOf(text), []));

  test('lie in the text in order and do not overlap, whatever it holds', () => {
    const part = fc.constantFrom(...TRANSCRIPTS.flatMap(([, text]) => text.split('\n')), '\n', '“', 'Q', ':', '(', '');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
        const text = parts.join('\n');
        let last = 0;
        for (const { source, cue, content } of findTurns(analyse(text))) {
          for (const [start, end] of [source, ...cue, ...content]) {
            assert.ok(start >= last && end > start && end <= text.length);
            last = end;
          }
          for (const span of content) assert.equal(text.slice(...span).trim(), text.slice(...span));
        }
      }),
    );
  });
});

describe('attributions of a transcript', () => {
  const model = loadAttributionModel(readFileSync('models/attribution.bin'));
  const found = (text: string): string[] =>
    findAttributions(analyse(text), model)
      .filter(({ confidence }) => confidence >= model.threshold)
      .map(({ spans, kind }) =>
        [spans.source, spans.cue, spans.content]
          .map((role) => role.map((span) => text.slice(...span)).join(' … '))
          .concat(kind)
          .join(' | '),
      );

  test('are its turns, and what surrounds them keeps its own', () => {
    assert.deepEqual(found(MORE_THAN_TRANSCRIPTS), [
      'Mayor Ada Brandt | said | that the bridge would open in May | indirect',
      'HARTE | : | When will the bridge open? | direct',
      'BRANDT | : | In May. I think that everybody will be glad. | direct',
      'HARTE | : | And if it rains? | direct',
      'BRANDT | : | Then we open it with umbrellas. | direct',
      'The harbour union | said | it would stay away | indirect',
    ]);
  });
});
