import { roleAt } from './labels.ts';

/** Tokens `[first, last)` of one role. */
export interface Segment {
  readonly role: number;
  readonly first: number;
  readonly last: number;
}

/**
 * Mean and least probability of the segments' own roles over their tokens (`count x labels` from token `from` on); of no
 * segment the mean is NaN.
 */
export function meanAndLeast(
  marginals: Float32Array,
  segments: readonly Segment[],
  from = 0,
): { mean: number; least: number } {
  let sum = 0;
  let size = 0;
  let least = 1;
  for (const { role, first, last } of segments) {
    for (let t = first - from; t < last - from; t++) {
      const p = roleAt(marginals, t, role);
      sum += p;
      size++;
      if (p < least) least = p;
    }
  }
  return { mean: sum / size, least };
}

/** The segments that a labelling describes, in order. */
export function segmentsOf(labels: Uint8Array): Segment[] {
  const segments: Segment[] = [];
  for (let t = 0; t < labels.length; ) {
    const label = labels[t]!;
    if (label === 0) {
      t++;
      continue;
    }
    const role = label % 2 ? label : label - 1;
    let last = t + 1;
    while (last < labels.length && labels[last] === role + 1) last++;
    segments.push({ role, first: t, last });
    t = last;
  }
  return segments;
}

/** Tokens that segments hold. */
export const sizeOf = (segments: readonly Segment[]): number =>
  segments.reduce((sum, { first, last }) => sum + last - first, 0);

/** Tokens that two lists of segments have in common. */
export function overlapOf(a: readonly Segment[], b: readonly Segment[]): number {
  let shared = 0;
  for (const x of a) {
    for (const y of b) {
      const tokens = Math.min(x.last, y.last) - Math.max(x.first, y.first);
      if (tokens > 0) shared += tokens;
    }
  }
  return shared;
}
