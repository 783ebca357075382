/** Logistic regression over `FEATURES`, written by train/provenance/main.ts; data and scores: models/provenance.md. */
export const WEIGHTS = {
  bias: -7.8956,
  terms: 3.4498,
  pairs: 9.5784,
  names: 3.5075,
  namesShared: -2.3496,
  order: 5.3592,
  adjacency: 1.4581,
  length: 0.973,
  ratio: -0.8627,
} as const;
