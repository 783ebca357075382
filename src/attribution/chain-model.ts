import type { ChainRules, Lattice } from './chain.ts';
import { Kernel, type KernelFeature } from './kernel/kernel.ts';
import type { RowTable } from './weights.ts';

/** A trained chain: its rules, the weights of its features, and the memory in which it reads stretches of tokens. */
export interface ChainModel {
  readonly rules: ChainRules;
  readonly rows: RowTable;
  readonly kernel: Kernel;
}

/** What the features of a chain are: how many ids and columns they have. */
export interface ChainFeatures {
  readonly ids: number;
  readonly columns: number;
  readonly features: readonly KernelFeature[];
  /** The feature of a token of which nothing else is looked at. */
  readonly ruledOut?: number;
}

/** A chain of weights as they were trained; `steps` holds those of its steps (`class * labels^2`). */
export function chainModel(
  rules: ChainRules,
  rows: RowTable,
  steps: Float32Array,
  features: ChainFeatures,
): ChainModel {
  const size = rules.labels ** 2;
  const factors = steps.map((weight, s) => (rules.allowed[s % size] ? Math.exp(weight) : 0));
  return { rules, rows, kernel: new Kernel({ rules, rows, factors, ...features }) };
}

/** What a chain says of a stretch: the likeliest labels, and the probability of each label (`count x labels`). */
export interface ChainOutput {
  readonly labels: Uint8Array;
  readonly marginals: Float32Array;
}

/**
 * Reads a stretch of tokens whose scores are known.
 * @param bias added to the score of each label when the likeliest labels are chosen, and not in the probabilities.
 */
export function outputOf(lattice: Lattice, bias?: Float32Array): ChainOutput {
  lattice.forward();
  const marginals = lattice.marginals().slice();
  return { marginals, labels: lattice.likeliest(bias?.map(Math.exp)) };
}
