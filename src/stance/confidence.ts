import type { Ground } from './place.ts';
import type { Traits } from './traits.ts';

/** Constructions that were right less often than others where all else is alike (decisions/0052). */
const WEAK: ReadonlySet<Ground> = new Set(['attribute', 'harm']);

/**
 * What lowers a confidence, each 0 or more: a mention by a head noun, by a pronoun; a weak construction; the length of what
 * is said; more than one word that decides; a cue that takes no side itself.
 */
const featuresOf = ({ ground, how, length, operators, byCue }: Traits): readonly number[] => [
  how === 'head' ? 1 : 0,
  how === 'pronoun' ? 1 : 0,
  WEAK.has(ground) ? 1 : 0,
  Math.log2(1 + length),
  operators > 1 ? 1 : 0,
  byCue ? 0 : 1,
];

/** Bias and weights of a logistic regression, fitted to the labelled sides of decisions/0052. */
const WEIGHTS = [2.97, -0.56, -1.19, -0.6, -0.18, -0.49, -0.46];

/** How sure one reading is, 0 to 1, before all that a statement shows is judged together. */
export function confidenceOf(traits: Traits): number {
  const logit = featuresOf(traits).reduce((sum, value, i) => sum + value * WEIGHTS[i + 1]!, WEIGHTS[0]!);
  return Math.round(100 / (1 + Math.exp(-logit))) / 100;
}
