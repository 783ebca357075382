import { type Analysis, probabilitiesOf, type Trees } from '../../language/index.ts';
import { type Judged, surest } from '../find.ts';
import type { FirstPass } from '../first-pass.ts';
import { CONTENT, CUE, LABELS, roleAt, SOURCE } from '../labels.ts';
import type { Stretch } from './windows.ts';

/** Where the encoder reads after the fast model. */
export interface Doubt {
  /** By `doubtFeatures`: how likely the accurate model finds something else in a stretch. */
  readonly trees: Trees;
  /** From which of `doubtsOf` on a stretch is read. */
  readonly least: number;
}

/** Features of a stretch by which it is doubted. */
export const DOUBT_WIDTH = 22;

/** Tokens that a stretch may have before it is parted at sentences; decisions/0152. */
const MOST_TOKENS = 70;
/** Tokens that reading a stretch costs beside its own; chosen on the held-out fold of the training set, decisions/0152. */
const COST = 60;
/** Tokens between two stretches that are read which are read too: as context of the second they would be anyway. */
const MOST_BETWEEN = 40;
/** Probabilities of reading between these are neither sure nor out of question. */
const [UNLIKELY, LIKELY] = [0.15, 0.8];
const DOUBTFUL = 0.3;
/** Below it a reading counts for nothing; that of the fast model's settings. */
const LEAST = 0.3;
const NONE = -1;

/** The stretches of a text that the encoder reads, in order. */
export function doubted(pass: FirstPass, judged: readonly Judged[], { trees, least }: Doubt): Stretch[] {
  const stretches = stretchesOf(pass.facts.analysis);
  const doubts = doubtsOf(stretches, pass, judged, trees);
  const read: Stretch[] = [];
  let between: Stretch[] = [];
  for (const [i, stretch] of stretches.entries()) {
    if (doubts[i]! < least) between.push(stretch);
    else {
      const end = read.at(-1)?.[1];
      if (end !== undefined && stretch[0] - end <= MOST_BETWEEN) read.push(...between);
      read.push(stretch);
      between = [];
    }
  }
  return read;
}

/** Of each stretch: how likely the encoder changes what is found there, for each hundred tokens that reading it costs. */
export function doubtsOf(
  stretches: readonly Stretch[],
  pass: FirstPass,
  judged: readonly Judged[],
  trees: Trees,
): number[] {
  const likely = probabilitiesOf(trees, doubtFeatures(stretches, pass, judged), DOUBT_WIDTH);
  return stretches.map(([first, last], i) => (100 * likely[i]!) / (last - first + COST));
}

/** The paragraphs of a text; those that are long, parted at their sentences. */
export function stretchesOf({ paragraphStart, sentenceStart, sentence }: Analysis): Stretch[] {
  const found: Stretch[] = [];
  for (let p = 0; p + 1 < paragraphStart.length; p++) {
    const last = paragraphStart[p + 1]!;
    let first = paragraphStart[p]!;
    for (let s = sentence[first]! + 1; sentenceStart[s]! < last; s++) {
      if (Math.min(sentenceStart[s + 1]!, last) - first <= MOST_TOKENS) continue;
      found.push([first, sentenceStart[s]!]);
      first = sentenceStart[s]!;
    }
    if (first < last) found.push([first, last]);
  }
  return found;
}

/** The features of stretches, one row of DOUBT_WIDTH a stretch, in their order. */
export function doubtFeatures(stretches: readonly Stretch[], pass: FirstPass, judged: readonly Judged[]): Float32Array {
  const values = new Float32Array(stretches.length * DOUBT_WIDTH);
  const kept = surest(judged, LEAST);
  stretches.forEach((stretch, i) => {
    const row = [...ofTokens(pass, stretch), ...ofReadings(pass, stretch, judged, kept)];
    values.set(row, i * DOUBT_WIDTH);
  });
  return values;
}

/** What the first chain says of the tokens. */
function ofTokens({ marginals, facts }: FirstPass, [first, last]: Stretch): number[] {
  const { paragraph, paragraphStart } = facts.analysis;
  let [sum, most, doubtful, quoted, content, spread, begins] = [0, 0, 0, 0, 0, 0, 0];
  for (let t = first; t < last; t++) {
    const roles = [SOURCE, CUE, CONTENT].map((role) => roleAt(marginals, t, role));
    const doubt = 1 - Math.max(marginals[t * LABELS]!, ...roles);
    sum += doubt;
    most = Math.max(most, doubt);
    if (doubt > DOUBTFUL) doubtful++;
    if (facts.quotes.of[t]! >= 0) quoted++;
    content = Math.max(content, roles[2]!);
    spread += roles[2]! * (1 - roles[2]!);
    const begin = marginals[t * LABELS + CONTENT]!;
    begins += begin * (1 - begin);
  }
  const size = last - first;
  const place = paragraph[first]!;
  const isWhole = paragraphStart[place] === first ? 1 : 0;
  return [size, sum / size, most, sum, doubtful, quoted / size, place, content, spread, begins, isWhole];
}

/** What the second chain and the judge say of the cues. */
function ofReadings(
  { candidates }: FirstPass,
  [first, last]: Stretch,
  judged: readonly Judged[],
  kept: readonly Judged[],
): number[] {
  const isOwn = ({ proposal }: Judged): boolean => proposal.candidate.peak >= first && proposal.candidate.peak < last;
  const cues = candidates.filter(({ peak }) => peak >= first && peak < last);
  const likely = cues.map(({ probability }) => probability).sort((a, b) => b - a);
  const own = judged.filter(isOwn);
  const best = cues.map((cue) =>
    own.reduce((most, { proposal, confidence }) => (proposal.candidate === cue ? Math.max(most, confidence) : most), 0),
  );
  const sure = kept.filter(isOwn).map(({ confidence }) => confidence);
  return [
    sumOf(likely),
    likely[0] ?? 0,
    likely[1] ?? 0,
    best.length > 0 ? Math.max(...best) : NONE,
    best.length > 0 ? Math.min(...best) : NONE,
    best.filter((confidence) => confidence > UNLIKELY && confidence < LIKELY).length,
    sumOf(own.map(({ confidence }) => confidence * (1 - confidence))),
    sure.length,
    sure.length > 0 ? Math.min(...sure) : NONE,
    sumOf(sure),
    own.length,
  ];
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
