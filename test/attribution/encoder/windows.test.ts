import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Window, windowsOf } from '../../../src/attribution/encoder/windows.ts';
import { quoteState } from '../../../src/attribution/quote-state.ts';
import { type Analysis, analyse, WordPiece } from '../../../src/language/index.ts';

const file = new URL('../../../models/accurate.vocab', import.meta.url);
const vocabulary = readFileSync(file, 'utf8').trimEnd().split('\n');
const wordPiece = new WordPiece(vocabulary);

const windowsIn = (analysis: Analysis): Window[] => windowsOf(analysis, quoteState(analysis), wordPiece);
const textOf = ({ text, start, end }: Analysis, { first, last }: Window): string =>
  text.slice(start[first]!, end[last - 1]!);
const piecesOf = (window: Window): string[] => Array.from(window.ids, (id) => vocabulary[id]!);

const sentence = (words: number): string => `The council of ${'harbour '.repeat(words - 4)}met.`;

describe('windows of the encoder', () => {
  test('hold whole paragraphs as long as they fit, with the end of what precedes as context', () => {
    const paragraphs = [sentence(100), sentence(90), sentence(60)];
    const analysis = analyse(paragraphs.join('\n'));
    const windows = windowsIn(analysis);
    assert.deepEqual(
      windows.map((window) => textOf(analysis, window)),
      [paragraphs.slice(0, 2).join('\n'), paragraphs[2]],
    );
    assert.equal(windows[0]!.places[0], 1);
    assert.equal(windows[1]!.places[0], 1 + 48);
  });

  test('part a long paragraph at its sentences and a long sentence anywhere', () => {
    const sentences = [sentence(150), sentence(80), sentence(400)];
    const analysis = analyse(sentences.join(' '));
    const texts = windowsIn(analysis).map((window) => textOf(analysis, window));
    assert.deepEqual(texts.slice(0, 2), sentences.slice(0, 2));
    assert.equal(texts.slice(2).join(' '), sentences[2]);
    assert.ok(texts.length > 3);
  });

  test('hold the stretches that are wanted, those that follow each other in one', () => {
    const paragraphs = Array.from({ length: 5 }, (_, i) => sentence(10 + i));
    const analysis = analyse(paragraphs.join('\n'));
    const wanted = [0, 1, 3].map((p) => [analysis.paragraphStart[p]!, analysis.paragraphStart[p + 1]!] as const);
    const windows = windowsOf(analysis, quoteState(analysis), wordPiece, wanted);
    assert.deepEqual(
      windows.map((window) => textOf(analysis, window)),
      [paragraphs.slice(0, 2).join('\n'), paragraphs[3]],
    );
    assert.equal(windows[1]!.places[0], 1 + analysis.paragraphStart[3]!);
  });

  test('tell casing, quotation and beginnings by the kinds of pieces', () => {
    const [window] = windowsIn(analyse('NATO said it is “not an option”. Ines’s 7 trams ‘stay put’.'));
    const kinds = piecesOf(window!).map((piece, i) => `${piece} ${window!.kinds[i]}`);
    assert.deepEqual(kinds.slice(0, 11), [
      ...['[CLS] 0', 'nato 15', 'said 1', 'it 1', 'is 1', '“ 4', 'not 5', 'an 5', 'option 5', '” 4', '. 0'],
    ]);
    assert.deepEqual(kinds.slice(11), [
      ...['in 26', '##es 2', '’ 1', 's 1', '7 0', 'trams 1', '‘ 8', 'stay 9', 'put 9', '’ 8', '. 0', '[SEP] 0'],
    ]);
  });

  test('take every token of any text once, and no window is longer than 256 pieces', () => {
    const words = fc.constantFrom(
      'harbour',
      '“',
      '”',
      'unprecedented',
      '.',
      '\n',
      '\u200b',
      'https://x.example/a?b=c&d',
      '漢字',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 900 }), (drawn) => {
        const analysis = analyse(drawn.join(' '));
        let next = 0;
        for (const { first, last, ids, kinds, places } of windowsIn(analysis)) {
          assert.equal(first, next);
          assert.ok(last > first && ids.length <= 256 && kinds.length === ids.length);
          places.forEach((place, i) => {
            const expected = wordPiece.piecesOf(analysis.words[first + i]!)[0]?.id ?? wordPiece.special.unknown;
            assert.equal(ids[place], expected);
          });
          next = last;
        }
        assert.equal(next, analysis.count);
      }),
      { numRuns: 40 },
    );
  });
});
