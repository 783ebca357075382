/** Logistic regression over `FEATURES`, written by train/provenance/main.ts; data and scores: models/provenance.md. */
export const WEIGHTS = {
  bias: -1.1845,
  terms: 0.4337,
  pairs: 4.7618,
  names: 2.2615,
  namesShared: -1.3731,
  order: 8.3033,
  adjacency: 0.5385,
  length: -0.1499,
  ratio: -0.8696,
} as const;
