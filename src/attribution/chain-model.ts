import { type ChainRules, ChainSpace, marginalsOf } from './chain.ts';
import { type RowTable, rowOf } from './weights.ts';

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

/** What a chain says of a stretch: the probability of each label (`count x labels`). */
export interface ChainOutput {
  readonly marginals: Float32Array;
}

/** Reads a stretch of tokens: the probability of each label at each token (`count x labels`). */
export function readChain(model: ChainModel, input: ChainInput, space: ChainSpace): ChainOutput {
  const marginals = new Float32Array(input.count * model.rules.labels);
  if (input.count === 0) return { marginals };
  const states = stateScores(model, input);
  marginalsOf(model.rules, input.count, states, stepScores(model, input), space, marginals);
  return { marginals };
}

/** Scores of the labels of each token (`count x labels`). */
export function stateScores({ rules, rows: table }: ChainModel, { count, ids, width }: ChainInput): Float32Array {
  const L = rules.labels;
  const states = new Float32Array(count * L);
  const sums = new Int32Array(8);
  const { rows, scale } = table;
  for (let t = 0; t < count; t++) {
    sums.fill(0);
    for (let k = t * width; k < (t + 1) * width; k++) {
      const at = rowOf(table, ids[k]!);
      if (at < 0) continue;
      for (let j = 0; j < L; j++) sums[j]! += rows[at + j]!;
    }
    for (let j = 0; j < L; j++) states[t * L + j] = sums[j]! * scale;
  }
  return states;
}

/** Scores of the steps into each token (`count x labels x labels`). */
export function stepScores({ rules, steps }: ChainModel, { count, edges, edgeWidth }: ChainInput): Float32Array {
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
