import type { Analysis } from '../language/index.ts';
import { CONTENT, CUE, LABELS, roleAt, SOURCE } from './labels.ts';
import type { Segment } from './segments.ts';

/** Words that may credit something to somebody: tokens `[first, last)`, surest at `peak`. */
export interface CueCandidate {
  readonly first: number;
  readonly last: number;
  readonly peak: number;
  /** Probability of the label cue at the peak. */
  readonly probability: number;
}

/** Least probability of a candidate's peak: a lower one finds little more and takes time; decisions/0010. */
export const LEAST_PEAK = 0.15;
/** A token belongs to a candidate while its probability is at least this share of the peak's. */
const SHARE = 0.4;

/** The candidates of a text, in order, within sentences. */
export function cueCandidates({ count, sentence }: Analysis, marginals: Float32Array): CueCandidate[] {
  const found: CueCandidate[] = [];
  for (let t = 0; t < count; ) {
    if (roleAt(marginals, t, CUE) < LEAST_PEAK) {
      t++;
      continue;
    }
    let end = t + 1;
    while (
      end < count &&
      sentence[end] === sentence[t] &&
      roleAt(marginals, end, CUE) >= LEAST_PEAK &&
      !begins(marginals, end)
    )
      end++;
    let peak = t;
    for (let u = t + 1; u < end; u++) if (roleAt(marginals, u, CUE) > roleAt(marginals, peak, CUE)) peak = u;
    const probability = roleAt(marginals, peak, CUE);
    let first = peak;
    let last = peak + 1;
    while (first > t && roleAt(marginals, first - 1, CUE) >= SHARE * probability) first--;
    while (last < end && roleAt(marginals, last, CUE) >= SHARE * probability) last++;
    found.push({ first, last, peak, probability });
    t = end;
  }
  return found;
}

/** A new cue rather than more of the last one. */
const begins = (marginals: Float32Array, t: number): boolean =>
  marginals[t * LABELS + CUE]! > marginals[t * LABELS + CUE + 1]! && marginals[t * LABELS + CUE]! > 0.3;

/** The likeliest role of each token by itself: 0, SOURCE, CUE or CONTENT; negative where a stretch begins. */
export function likelyRoles(count: number, marginals: Float32Array): Int8Array {
  const roles = new Int8Array(count);
  let before = 0;
  for (let t = 0; t < count; t++) {
    let role = 0;
    let most = marginals[t * LABELS]!;
    for (const candidate of [SOURCE, CUE, CONTENT]) {
      const p = roleAt(marginals, t, candidate);
      if (p > most) {
        most = p;
        role = candidate;
      }
    }
    const newStretch =
      role !== 0 && (role !== before || marginals[t * LABELS + role]! > marginals[t * LABELS + role + 1]!);
    roles[t] = newStretch ? -role : role;
    before = role;
  }
  return roles;
}

/** Least probability of each token of a stretch that may be a source. */
const LEAST_SOURCE = 0.25;

/** Stretches that may be sources, in order: the tokens at least so likely, parted where another begins. */
export function likelySources({ count }: Analysis, marginals: Float32Array): Segment[] {
  const found: Segment[] = [];
  for (let t = 0; t < count; ) {
    if (roleAt(marginals, t, SOURCE) < LEAST_SOURCE) {
      t++;
      continue;
    }
    let end = t + 1;
    while (
      end < count &&
      roleAt(marginals, end, SOURCE) >= LEAST_SOURCE &&
      marginals[end * LABELS + SOURCE]! <= marginals[end * LABELS + SOURCE + 1]!
    )
      end++;
    found.push({ role: SOURCE, first: t, last: end });
    t = end;
  }
  return found;
}
