import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { gradesFrom, packCounts } from '../../src/attribution/cue-rates.ts';
import { EDGE_CLASSES, EDGE_WIDTH, edgeClasses } from '../../src/attribution/edges.ts';
import { factsOf } from '../../src/attribution/facts.ts';
import { beginInsideRules, LABELS } from '../../src/attribution/labels.ts';
import type { Settings } from '../../src/attribution/model.ts';
import { writeSections } from '../../src/attribution/sections.ts';
import { FEATURE_BITS, tokenFeatures } from '../../src/attribution/token-features.ts';
import { packDense, packRows } from '../../src/attribution/weights.ts';
import { readWordTable, Speller } from '../../src/attribution/word-table.ts';
import { fitChain, type Lesson } from './chain-trainer.ts';
import { readMarked } from './corpus.ts';
import { countRates } from './rates.ts';

/** Features seen less often than this in training are not learnt. */
const LEAST_SEEN = 3;
/** Rows whose largest weight is below this are left out of the file. */
const LEAST_WEIGHT = 0.05;

/** Of what is shown by default 87 in 100 are right on dev (82 and 93 on its halves, fitted on the other); decisions/0010. */
const THRESHOLD = 0.7;
/** Share of right attributions by product of probabilities, in steps of 0.05; fitted on dev, decisions/0010. */
const CALIBRATION = [
  0.141, 0.216, 0.286, 0.32, 0.364, 0.435, 0.492, 0.528, 0.563, 0.592, 0.613, 0.634, 0.655, 0.678, 0.708, 0.737, 0.804,
  0.878, 0.907, 0.933, 0.981,
];

/** Trains the attribution model and writes `models/attribution.bin`. */
export function trainAttribution(root: string, corpora: string, log: (line: string) => void): void {
  const words = gunzipSync(readFileSync(join(root, 'models', 'attribution.words.gz')));
  const table = readWordTable(words.toString('utf8'));
  const speller = new Speller(table);
  const marked = readMarked(join(corpora, 'polnear', 'train.jsonl.gz'));
  log(`${marked.length} articles read`);
  const rates = countRates(marked, table, speller);
  const lessons: Lesson[] = marked.flatMap(({ analysis, labels }, i) => {
    const facts = factsOf(analysis, table, speller, gradesFrom(rates.total, rates.own[i]));
    const lesson = { ...tokenFeatures(facts), edges: edgeClasses(facts), edgeWidth: EDGE_WIDTH, labels };
    return stretchesOf(analysis.paragraphStart).map(([from, to]) => ({ ...lesson, from, to }));
  });
  dropRare(lessons);
  log(`${lessons.length} stretches to learn from`);
  const weights = fitChain(lessons, {
    rules: beginInsideRules(LABELS),
    rows: 1 << FEATURE_BITS,
    edgeClasses: EDGE_CLASSES,
    epochs: 6,
    dropout: 0.6,
    rate: 0.01,
    seed: 1,
    log,
  });
  const settings: Settings = { threshold: THRESHOLD, bias: [0, 0, 0, 0.8, 0, 0, 0], calibration: CALIBRATION };
  const file = writeSections(
    new Map([
      ['settings', Buffer.from(JSON.stringify(settings))],
      ['words', words],
      ['cue-counts', packCounts(rates.total)],
      ['tagger', packRows(weights.states, LABELS, LEAST_WEIGHT)],
      ['tagger-steps', packDense(weights.steps)],
    ]),
  );
  writeFileSync(join(root, 'models', 'attribution.bin'), file);
  log(`models/attribution.bin: ${file.length} bytes`);
}

/** Stretches of whole paragraphs, of a hundred tokens or more. */
function stretchesOf(paragraphStart: Int32Array): [from: number, to: number][] {
  const stretches: [number, number][] = [];
  let from = 0;
  for (let p = 1; p < paragraphStart.length; p++) {
    const to = paragraphStart[p]!;
    if (to - from < 100 && p < paragraphStart.length - 1) continue;
    if (to > from) stretches.push([from, to]);
    from = to;
  }
  return stretches;
}

/** Takes out, in place, the features that are seen too seldom. */
function dropRare(lessons: readonly Lesson[]): void {
  const seen = new Uint8Array(1 << FEATURE_BITS);
  const texts = new Set(lessons.map(({ ids }) => ids));
  for (const ids of texts) for (const id of ids) if (seen[id]! < 255) seen[id]!++;
  for (const ids of texts) for (let k = 0; k < ids.length; k++) if (seen[ids[k]!]! < LEAST_SEEN) ids[k] = -1;
}
