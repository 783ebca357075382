import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { DOUBT_WIDTH, doubted, doubtFeatures, stretchesOf } from '../../../src/attribution/encoder/doubt.ts';
import { judgedFrom, readWeighed, weigh } from '../../../src/attribution/find.ts';
import { loadAttributionModel } from '../../../src/attribution/index.ts';
import { type Analysis, analyse, type Trees } from '../../../src/language/index.ts';

const fast = loadAttributionModel(readFileSync(new URL('../../../models/attribution.bin', import.meta.url)));
const { doubt, settings } = loadAttributionModel(
  readFileSync(new URL('../../../models/accurate.bin', import.meta.url)),
);

/** A tree that doubts a stretch where the mean doubt of its tokens is more than 0.1. */
const BY_MEAN: Trees = {
  roots: Int32Array.of(0),
  feature: Uint8Array.of(1, 0, 0),
  threshold: Float32Array.of(0.1, -10, 10),
  next: Int32Array.of(1, 0, 0),
};

const textsOf = ({ text, start, end }: Analysis, stretches: readonly (readonly [number, number])[]): string[] =>
  stretches.map(([first, last]) => text.slice(start[first]!, end[last - 1]!));

/** What trees doubt of a text, from a doubt on. */
function doubtedIn(text: string, trees: Trees, least: number): string[] {
  const analysis = analyse(text);
  const pass = readWeighed(weigh(analysis, fast), fast);
  return textsOf(analysis, doubted(pass, judgedFrom(pass, fast), { trees, least }));
}

describe('stretches that are doubted', () => {
  test('are paragraphs, and the sentences of long ones as many as seventy tokens hold', () => {
    const sentence = (words: number): string => `The council of ${'harbour '.repeat(words - 5)}met.`;
    const long = [sentence(40), sentence(29), sentence(10), sentence(90)];
    const analysis = analyse([sentence(12), long.join(' ')].join('\n'));
    assert.deepEqual(textsOf(analysis, stretchesOf(analysis)), [
      sentence(12),
      `${long[0]} ${long[1]}`,
      ...long.slice(2),
    ]);
  });

  test('take every token of any text once', () => {
    const words = fc.constantFrom('harbour', '“', '”', 'said', '.', '\n', 'Ines');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 400 }), (drawn) => {
        const analysis = analyse(drawn.join(' '));
        let next = 0;
        for (const [first, last] of stretchesOf(analysis)) {
          assert.equal(first, next);
          assert.ok(last > first);
          next = last;
        }
        assert.equal(next, analysis.count);
      }),
      { numRuns: 40 },
    );
  });

  test('are told by as many finite features as the trees ask for', () => {
    const analysis = analyse('“The tram will run,” Ines Calloway said.\nRain fell in the hills.');
    const pass = readWeighed(weigh(analysis, fast), fast);
    const features = doubtFeatures(stretchesOf(analysis), pass, judgedFrom(pass, fast));
    assert.equal(features.length, 2 * DOUBT_WIDTH);
    assert.ok(features.every(Number.isFinite));
  });

  test('take in what lies between two of them, where it is no more than is read before the second anyway', () => {
    const odd = 'Ines Calloway flumped the harbour would close.';
    const plain = 'Rain fell in the hills. ';
    for (const [times, taken] of [
      [1, true],
      [6, true],
      [8, false],
    ] as const) {
      const between = plain.repeat(times).trim();
      assert.deepEqual(
        doubtedIn([between, odd, between, odd, between].join('\n'), BY_MEAN, 0.1),
        taken ? [odd, between, odd] : [odd, odd],
        `${times} times`,
      );
    }
  });

  test('are, by the trained trees, not where nothing is said', () => {
    const plain = 'Rain fell in the hills all night. The bridge is painted green.';
    const odd =
      'Ines Calloway, who once flumped the board, was heard warning friends, and in letters, of “a mess” to come.';
    assert.deepEqual(doubtedIn(`${plain}\n${odd}`, doubt!, settings.cascade!.doubt), [odd]);
  });
});
