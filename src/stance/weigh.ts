import type { Sides } from './encoder/reader.ts';
import type { Judged } from './judge.ts';
import type { Sign } from './lexicon/index.ts';

/** A side with the confidence that a statement takes it, 0 to 1. */
export interface Weighed {
  readonly sign: Sign;
  readonly confidence: number;
}

/** Fitted on labels of articles and propositions from which the encoder learned nothing (decisions/0164). */
const WEIGHTS = { bias: -0.436, side: 0.784, read: 1.106, surely: 0.76, against: -1.948 };

/** What it adds, or takes, that the same speaker surely takes the same side, or the contrary one, in another statement of the article (decisions/0166, 0167). */
const ELSEWHERE = 0.5;

/** Confidence of the rules from which on a side of theirs bars the contrary one. */
const BARS = 0.5;

/** No probability is taken for surer than this. */
const MOST = 0.995;
const logit = (given: number): number => {
  const p = Math.min(MOST, Math.max(1 - MOST, given));
  return Math.log(p / (1 - p));
};

/**
 * The likelier of two sides by what the encoder and the rules read, by a logistic regression (decisions/0164). Undefined
 * where the rules surely read the contrary side of it.
 */
export function weigh(sides: Sides, judged: readonly Judged[]): Weighed | undefined {
  const read = (sign: Sign): number => judged.find((one) => one.sign === sign)?.confidence ?? 0;
  const both = ([1, -1] as const).map((sign) => {
    const contrary: Sign = sign > 0 ? -1 : 1;
    const own = read(sign);
    const sum =
      WEIGHTS.bias +
      WEIGHTS.side * logit(sign > 0 ? sides.for : sides.against) +
      (own > 0 ? WEIGHTS.read + WEIGHTS.surely * logit(own) : 0) +
      WEIGHTS.against * read(contrary);
    const barred = read(contrary) >= BARS && read(contrary) > own;
    return { sign, barred, confidence: Math.round(100 / (1 + Math.exp(-sum))) / 100 };
  });
  const { sign, confidence, barred } = both.reduce((best, one) =>
    one.confidence > best.confidence || (one.confidence === best.confidence && best.barred) ? one : best,
  );
  return barred ? undefined : { sign, confidence };
}

/**
 * How likely a side is beside those that the same speaker surely takes in other statements of the article: surer where
 * they are the same, less sure where they are the contrary, as it was where they are both or none.
 */
export function besideOthers({ sign, confidence }: Weighed, others: ReadonlySet<Sign>): number {
  const more = others.has(sign) ? ELSEWHERE : 0;
  const less = others.has(sign > 0 ? -1 : 1) ? ELSEWHERE : 0;
  return Math.round(100 / (1 + Math.exp(-logit(confidence) - more + less))) / 100;
}
