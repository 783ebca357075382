import type { ChainRules } from './chain.ts';

/** Labels of a token: begins or continues a source, a cue or a content, or stands outside. */
export const SOURCE = 1;
export const CUE = 3;
export const CONTENT = 5;
export const LABELS = 7;

/** A continuing label may only follow a label of its role. */
export function beginInsideRules(labels: number): ChainRules {
  const allowed = new Uint8Array(labels * labels).fill(1);
  const starts = new Uint8Array(labels).fill(1);
  for (let inside = 2; inside < labels; inside += 2) {
    starts[inside] = 0;
    for (let i = 0; i < labels; i++) if (i !== inside && i !== inside - 1) allowed[i * labels + inside] = 0;
  }
  return { labels, allowed, starts };
}

/** Probability of a role (SOURCE, CUE or CONTENT) at a token. */
export const roleAt = (marginals: Float32Array, t: number, role: number): number =>
  marginals[t * LABELS + role]! + marginals[t * LABELS + role + 1]!;
