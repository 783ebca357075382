import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { WordPiece } from '../../src/language/index.ts';
import { sentences } from './sentences.ts';

const here = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const vocabulary = here('../../models/accurate.vocab').trimEnd().split('\n');
const wordPiece = new WordPiece(vocabulary);
const piecesIn = (text: string): string[] => wordPiece.piecesOf(text).map(({ id }) => vocabulary[id]!);

/** Written by train/encoder/expected_pieces.py. */
const EXPECTED = JSON.parse(here('pieces.json')) as {
  readonly blocks: readonly string[];
  readonly examples: readonly { readonly text: string; readonly pieces: readonly string[] }[];
};

describe('pieces of words', () => {
  test('are those of the Python tokenizer for ten thousand sentences', () => {
    const lines = sentences().map((text) =>
      wordPiece
        .piecesOf(text)
        .map(({ id }) => id)
        .join(' '),
    );
    assert.equal(EXPECTED.blocks.length, lines.length / 100);
    for (const { text, pieces } of EXPECTED.examples) assert.deepEqual(piecesIn(text), pieces);
    const blocks = EXPECTED.blocks.map((_, i) => hash('sha256', lines.slice(100 * i, 100 * i + 100).join('\n')));
    const wrong = blocks.flatMap((block, i) => (block === EXPECTED.blocks[i] ? [] : [i]));
    assert.deepEqual(wrong, []);
  });

  test('stand where the letters they are made of stand in the text', () => {
    const text = 'Zoë’s 1,250 naïveté\u00a0\u{1F600}…';
    const places = wordPiece.piecesOf(text).map(({ id, start, end }) => [vocabulary[id], text.slice(start, end)]);
    assert.deepEqual(places, [
      ['zoe', 'Zoë'],
      ['’', '’'],
      ['s', 's'],
      ['1', '1'],
      [',', ','],
      ['250', '250'],
      ['naive', 'naïve'],
      ['##te', 'té'],
      ['[UNK]', '\u{1F600}'],
      ['…', '…'],
    ]);
  });

  test('lie inside any text, in order and apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        let last = 0;
        for (const { id, start, end } of wordPiece.piecesOf(text)) {
          assert.ok(id >= 0 && id < wordPiece.size);
          assert.ok(start >= last && end > start && end <= text.length);
          last = end;
        }
      }),
    );
  });

  test('of a special piece written in the text are no special piece', () => {
    assert.ok(!wordPiece.piecesOf('[SEP] [CLS]').some(({ id }) => id === wordPiece.special.end));
  });

  test('cannot be made without the special pieces', () => {
    assert.throws(() => new WordPiece(['[PAD]', '[UNK]', 'tram']), RangeError);
  });
});
