import { type ChainRules, ChainSpace, likeliest, marginalsOf } from './chain.ts';
import { type RowTable, sumRows } from './weights.ts';

/** A trained chain: its rules, the weights of its features, and those of its steps (`class * labels^2`). */
export interface ChainModel {
  readonly rules: ChainRules;
  readonly rows: RowTable;
  readonly steps: Float32Array;
}

/** Features of a stretch of tokens, and the classes of the steps into them. */
export interface ChainInput {
  readonly count: number;
  readonly ids: Int32Array;
  readonly width: number;
  readonly edges: Int32Array;
  readonly edgeWidth: number;
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
  const L = model.rules.labels;
  const { count } = input;
  const states = stateScores(model, input);
  const steps = stepScores(model, input);
  const marginals = new Float32Array(count * L);
  if (count === 0) return { labels: new Uint8Array(0), marginals };
  marginalsOf(model.rules, count, states, steps, space, marginals);
  if (bias) for (let t = 0; t < count; t++) for (let j = 0; j < L; j++) states[t * L + j]! += bias[j]!;
  return { labels: likeliest(model.rules, count, states, steps, space), marginals };
}

function stateScores({ rules, rows: table }: ChainModel, { count, ids, width }: ChainInput): Float32Array {
  const L = rules.labels;
  const states = new Float32Array(count * L);
  const sums = new Int32Array(8);
  for (let t = 0; t < count; t++) {
    sumRows(table, ids, t * width, (t + 1) * width, sums);
    for (let j = 0; j < L; j++) states[t * L + j] = sums[j]! * table.scale;
  }
  return states;
}

function stepScores({ rules, steps }: ChainModel, { count, edges, edgeWidth }: ChainInput): Float32Array {
  const size = rules.labels ** 2;
  const scores = new Float32Array(count * size);
  for (let t = 0; t < count; t++) {
    const to = t * size;
    for (let e = t * edgeWidth; e < (t + 1) * edgeWidth; e++) {
      const from = edges[e]! * size;
      for (let s = 0; s < size; s++) scores[to + s]! += steps[from + s]!;
    }
  }
  return scores;
}

/** Space that the chains of one thread share. */
export const sharedSpace = new ChainSpace();
