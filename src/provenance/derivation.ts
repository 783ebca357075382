import type { Overlap } from './overlap.ts';
import { WEIGHTS } from './weights.ts';

/** What the model looks at, in the order of `featuresOf`; chosen by cross-validation, decisions/0060. */
export const FEATURES = ['terms', 'pairs', 'names', 'namesShared', 'order', 'adjacency', 'length', 'ratio'] as const;

/** The features of an overlap, in the order of `FEATURES`. Roots and logarithms spread the low end, where it is decided. */
export function featuresOf(overlap: Overlap): number[] {
  const { namesShared, namesNew } = overlap;
  return [
    Math.sqrt(overlap.terms),
    Math.sqrt(overlap.pairs),
    (namesShared - namesNew) / (namesShared + namesNew + 1.5),
    Math.log(1 + namesShared),
    Math.max(0, overlap.order) ** 2,
    overlap.adjacency,
    Math.log(overlap.shorter + 5),
    Math.log(overlap.shorter / Math.max(1, overlap.longer) + 0.05),
  ];
}

/**
 * Logistic regression: the probability, 0 to 1, that one of two texts derives from the other, from the overlap of their
 * narratives. Trained by `train/provenance/`.
 */
export function derivationOf(overlap: Overlap): number {
  const score = featuresOf(overlap).reduce((sum, value, i) => sum + WEIGHTS[FEATURES[i]!] * value, WEIGHTS.bias);
  return 1 / (1 + Math.exp(-score));
}
