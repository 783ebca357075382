import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { binsOf, calibrationErrorOf, confidenceFigures } from '../../eval/calibration.ts';
import type { DevArticle } from '../../eval/dev-articles.ts';
import { matchArticle } from '../../eval/matching.ts';
import { reliabilityPlot } from '../../eval/reliability-plot.ts';
import { commonCues, sliceCountsOf, sliceFigures } from '../../eval/slices.ts';
import { loadAttributionModel } from '../../src/attribution/index.ts';
import type { AttributionSpans } from '../../src/domain/index.ts';
import { loadKit } from '../../src/kit.ts';
import { analyse } from '../../src/language/index.ts';

const TEXT = `Ines Calloway said the quay would reopen in May. She told reporters the north wall was sound.
It was alleged that the harbour board had known.`;
const spansOf = (source: string, cue: string, content: string): AttributionSpans => {
  const at = (words: string): AttributionSpans['cue'] => {
    const start = TEXT.indexOf(words);
    return words === '' ? [] : [[start, start + words.length]];
  };
  return { source: at(source), cue: at(cue), content: at(content) };
};
const SAID = spansOf('Ines Calloway', 'said', 'the quay would reopen in May');
const TOLD = spansOf('She', 'told', 'the north wall was sound');
const ALLEGED = spansOf('', 'was alleged', 'that the harbour board had known');

function article(found: readonly (readonly [AttributionSpans, number])[]): DevArticle {
  const matched = matchArticle(
    { id: 'quay', text: TEXT, attributions: [SAID, TOLD, ALLEGED] },
    found.map(([spans, confidence]) => ({ spans, confidence, kind: 'indirect' as const })),
  );
  return { ...matched, published: '2026-03-19', analysis: analyse(TEXT) };
}

test('confidence that is right as often as it says has no calibration error', () => {
  const wrong = { ...TOLD, source: SAID.source };
  const half = article([
    [SAID, 0.5],
    [wrong, 0.5],
  ]);
  assert.equal(calibrationErrorOf(binsOf([half])), 0);
  assert.equal(calibrationErrorOf(binsOf([article([[wrong, 0.9]])])), 90);
});

test('what is shown is counted from the threshold on', () => {
  const found = article([
    [SAID, 0.9],
    [{ ...TOLD, source: SAID.source }, 0.7],
    [ALLEGED, 0.4],
  ]);
  const { shown, shownRight } = confidenceFigures([found], 0.7);
  assert.deepEqual([shown!.toFixed(1), shownRight], ['66.7', 50]);
});

test('attributions are divided by kind, by cue and by whom the source means', () => {
  const found = article([[SAID, 0.9]]);
  const figures = sliceFigures([sliceCountsOf(found, loadKit(), ['said'])]);
  assert.equal(figures['kind indirect recall']!.toFixed(1), '33.3');
  assert.deepEqual(
    ['cue “said”', 'cue another word', 'cue several words'].map((part) => figures[`${part} recall`]),
    [100, 0, 0],
  );
  for (const part of ['named person', 'pronoun', 'none']) assert.equal(figures[`source ${part} marked`], 1, part);
});

test('the commonest cues are single words', () => {
  const seen = new Map([
    ['according to', 90],
    ['said', 80],
    ['noted', 3],
  ]);
  assert.deepEqual(commonCues(seen), ['said', 'noted']);
});

test('the plot has a point for each bin, at its height', () => {
  const bins = [
    { from: 0.3, count: 4, confidence: 0.35, right: 0.25, spread: undefined },
    { from: 0.9, count: 9, confidence: 0.95, right: 1, spread: { error: 0.1, low: 0.8, high: 1 } },
  ];
  const svg = reliabilityPlot(bins, 0.7, 'Invented');
  const points = [...svg.matchAll(/<circle cx="[\d.]+" cy="([\d.]+)"/g)].map(([, y]) => Number(y));
  assert.equal(points.length, 2);
  assert.equal(points[0]! - points[1]!, 240);
  assert.equal(svg.match(/class="interval"/g)!.length, 1);
});

test('the card and the page of errors tell of the weights that are installed', () => {
  const read = (path: string): Buffer => readFileSync(new URL(`../../${path}`, import.meta.url));
  const { sha256 } = loadAttributionModel(read('models/attribution.bin'));
  for (const [page, command] of [
    ['models/attribution.md', 'card'],
    ['docs/attribution-errors.md', 'errors'],
  ] as const) {
    const told = /Weights `([0-9a-f]+)`/.exec(read(page).toString('utf8'))?.[1];
    assert.ok(told && sha256.startsWith(told), `${page} is of other weights: npm run eval -- ${command}`);
  }
});
