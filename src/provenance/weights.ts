/** Logistic regression over `FEATURES`, written by train/provenance/main.ts; data and scores: models/provenance.md. */
export const WEIGHTS = {
  bias: -8.1753,
  terms: 5.642,
  pairs: 6.5948,
  names: 4.3865,
  namesShared: -2.1913,
  order: 7.584,
  adjacency: 1.994,
  length: 0.8396,
  ratio: -0.6958,
} as const;
