import type { ChainWeights, Features } from './chain-trainer.ts';

/** Takes out, in place, the features that are seen too seldom. */
export function dropRare(texts: readonly Int32Array[], rows: number, least: number): void {
  const seen = new Uint8Array(rows);
  for (const ids of texts) for (const id of ids) if (seen[id]! < 255) seen[id]!++;
  for (const ids of texts) for (let k = 0; k < ids.length; k++) if (seen[ids[k]!]! < least) ids[k] = -1;
}

/** Scores by weights that are not packed yet, as `marginalsOf` takes them. */
export function scoresOf(
  weights: ChainWeights,
  input: Features & { readonly count: number },
  labels: number,
): { states: Float32Array; steps: Float32Array } {
  const { count, ids, width, edges, edgeWidth } = input;
  const states = new Float32Array(count * labels);
  const steps = new Float32Array(count * labels * labels);
  for (let t = 0; t < count; t++) {
    for (let k = t * width; k < (t + 1) * width; k++) {
      const id = ids[k]!;
      if (id >= 0) for (let j = 0; j < labels; j++) states[t * labels + j]! += weights.states[id * 8 + j]!;
    }
    const at = t * labels * labels;
    for (let e = t * edgeWidth; e < (t + 1) * edgeWidth; e++) {
      const from = edges[e]! * labels * labels;
      for (let s = 0; s < labels * labels; s++) steps[at + s]! += weights.steps[from + s]!;
    }
  }
  return { states, steps };
}
