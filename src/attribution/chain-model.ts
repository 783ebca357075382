import { type ChainRules, ChainSpace, forward, likeliest, marginalsIn } from './chain.ts';
import { labelSums, type RowTable, SUM_WIDTH } from './weights.ts';

/**
 * A trained chain: its rules, the weights of its features, and the exponentials of the weights of its steps
 * (`class * labels^2`; 0 where a step is forbidden).
 */
export interface ChainModel {
  readonly rules: ChainRules;
  readonly rows: RowTable;
  readonly factors: Float32Array;
}

/** A chain of weights as they were trained; `steps` holds those of its steps. */
export function chainModel(rules: ChainRules, rows: RowTable, steps: Float32Array): ChainModel {
  const size = rules.labels ** 2;
  return { rules, rows, factors: steps.map((weight, s) => (rules.allowed[s % size] ? Math.exp(weight) : 0)) };
}

/**
 * What the features of each token of a stretch weigh (`labelSums`), the classes of the steps into them, and what else is
 * added to the scores of each label (`count x labels`).
 */
export interface ChainInput {
  readonly count: number;
  readonly sums: Int32Array;
  readonly edges: Int32Array;
  readonly edgeWidth: number;
  readonly extra?: Float32Array | undefined;
}

/** What a chain says of a stretch: the likeliest labels, and the probability of each label (`count x labels`). */
export interface ChainOutput {
  readonly labels: Uint8Array;
  readonly marginals: Float32Array;
}

/**
 * Reads a stretch of tokens.
 * @param bias added to the score of each label when the likeliest labels are chosen, and not in the probabilities.
 */
export function readChain(model: ChainModel, input: ChainInput, space: ChainSpace, bias?: Float32Array): ChainOutput {
  fillSpace(model, input, space);
  return outputOf(model.rules, input.count, space, bias);
}

/** What a filled space says of its stretch. */
export function outputOf(rules: ChainRules, count: number, space: ChainSpace, bias?: Float32Array): ChainOutput {
  forward(rules, count, space);
  const marginals = marginalsIn(rules, count, space);
  return { marginals, labels: likeliest(rules, count, space, bias?.map(Math.exp)) };
}

/** Fills the space with the exponentials of a stretch's scores. */
export function fillSpace({ rules, rows, factors }: ChainModel, input: ChainInput, space: ChainSpace): void {
  const { count, sums, edges, edgeWidth, extra } = input;
  const L = rules.labels;
  const size = L * L;
  space.fit(count, L);
  const { state, step } = space;
  const labels = new Int32Array(8);
  const scores = new Float32Array(L);
  for (let t = 0; t < count; t++) {
    labelSums(sums, t * SUM_WIDTH, labels);
    let most = Number.NEGATIVE_INFINITY;
    for (let j = 0; j < L; j++) {
      scores[j] = labels[j]! * rows.scale + (extra ? extra[t * L + j]! : 0);
      if (scores[j]! > most) most = scores[j]!;
    }
    for (let j = 0; j < L; j++) state[t * L + j] = Math.exp(scores[j]! - most);
    multiplyFactors(factors, edges, t * edgeWidth, (t + 1) * edgeWidth, size, step, t * size);
  }
}

/** Multiplies the factors of the classes `edges[from .. to)` of a step, two at a time, into `step` at `at`. */
function multiplyFactors(
  factors: Float32Array,
  edges: Int32Array,
  from: number,
  to: number,
  size: number,
  step: Float64Array,
  at: number,
): void {
  const first = edges[from]! * size;
  const second = edges[from + 1]! * size;
  for (let s = 0; s < size; s++) step[at + s] = factors[first + s]! * factors[second + s]!;
  let e = from + 2;
  for (; e + 1 < to; e += 2) {
    const one = edges[e]! * size;
    const other = edges[e + 1]! * size;
    for (let s = 0; s < size; s++) step[at + s]! *= factors[one + s]! * factors[other + s]!;
  }
  if (e === to) return;
  const last = edges[e]! * size;
  for (let s = 0; s < size; s++) step[at + s]! *= factors[last + s]!;
}

/** Space that the chains of one thread share. */
export const sharedSpace = new ChainSpace();
