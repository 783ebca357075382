/** Logistic regression over `FEATURES`, written by train/provenance/main.ts; data and scores: models/provenance.md. */
export const WEIGHTS = {
  bias: -7.7437,
  terms: 3.1234,
  pairs: 9.9377,
  names: 3.3904,
  namesShared: -2.3317,
  order: 5.5516,
  adjacency: 1.5111,
  length: 0.949,
  ratio: -0.8678,
} as const;
