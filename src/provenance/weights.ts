/** Logistic regression over `FEATURES`, written by train/provenance/main.ts; data and scores: models/provenance.md. */
export const WEIGHTS = {
  bias: -7.662,
  terms: 3.1506,
  pairs: 9.7284,
  names: 3.4045,
  namesShared: -2.3256,
  order: 5.5919,
  adjacency: 1.4604,
  length: 0.9441,
  ratio: -0.8315,
} as const;
