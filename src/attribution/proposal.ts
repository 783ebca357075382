import type { View } from './argument-features.ts';
import type { ChainRules, ChainSpace } from './chain.ts';
import { likeliest, marginalsOf } from './chain.ts';
import type { CueCandidate } from './cue-candidates.ts';
import { CONTENT, CUE, LABELS, SOURCE } from './labels.ts';
import { type Segment, segmentsOf } from './segments.ts';

/** One reading of a cue: what it credits to whom, if it credits anything. */
export interface Proposal {
  readonly candidate: CueCandidate;
  readonly source: readonly Segment[];
  readonly cue: Segment;
  readonly content: readonly Segment[];
  /** Probability by the second pass that the candidate's peak is a cue at all. */
  readonly isCue: number;
  /** Mean and least probability of the chosen labels over the tokens of each role, given that it is a cue. */
  readonly sourceMean: number;
  readonly contentMean: number;
  readonly contentLeast: number;
  /** Probabilities of the labels at the first token of the first content and just after the last one. */
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly cueMean: number;
  readonly signature: number;
}

const NEVER = -1e4;

/**
 * Reads a view with the scores of its tokens (`states`, `steps`, as for `marginalsOf`): the likeliest labels, given
 * that the candidate's peak is a cue. None where no content is found.
 */
export function proposalFrom(
  candidate: CueCandidate,
  { from, to, signature }: View,
  rules: ChainRules,
  states: Float32Array,
  steps: Float32Array,
  space: ChainSpace,
): Proposal | undefined {
  const count = to - from;
  const marginals = new Float32Array(count * LABELS);
  marginalsOf(rules, count, states, steps, space, marginals);
  const peak = (candidate.peak - from) * LABELS;
  const isCue = marginals[peak + CUE]! + marginals[peak + CUE + 1]!;
  for (let j = 0; j < LABELS; j++) if (j !== CUE && j !== CUE + 1) states[peak + j] = NEVER;
  const labels = likeliest(rules, count, states, steps, space);
  marginalsOf(rules, count, states, steps, space, marginals);
  const segments = segmentsOf(labels);
  const content = segments.filter(({ role }) => role === CONTENT);
  const cue = segments.find(
    ({ role, first, last }) => role === CUE && first <= candidate.peak - from && last > candidate.peak - from,
  );
  if (content.length === 0 || !cue) return undefined;
  const at = ({ role, first, last }: Segment): Segment => ({ role, first: first + from, last: last + from });
  const source = segments.filter(({ role }) => role === SOURCE).slice(0, 1);
  const contentStats = statsOf(marginals, content);
  const last = content.at(-1)!.last;
  const first = content[0]!.first;
  return {
    candidate,
    source: source.map(at),
    cue: at(cue),
    content: content.map(at),
    isCue,
    sourceMean: source.length ? statsOf(marginals, source).mean : absence(marginals, count),
    contentMean: contentStats.mean,
    contentLeast: contentStats.least,
    contentStart: marginals[first * LABELS + CONTENT]!,
    contentEnd: last < count ? 1 - marginals[last * LABELS + CONTENT + 1]! : 1,
    cueMean: statsOf(marginals, [cue]).mean,
    signature,
  };
}

function statsOf(marginals: Float32Array, segments: readonly Segment[]): { mean: number; least: number } {
  let sum = 0;
  let size = 0;
  let least = 1;
  for (const { role, first, last } of segments) {
    for (let t = first; t < last; t++) {
      const p = marginals[t * LABELS + role]! + marginals[t * LABELS + role + 1]!;
      sum += p;
      size++;
      if (p < least) least = p;
    }
  }
  return { mean: sum / size, least };
}

/** How sure it is that there is no source: one less the largest probability of one. */
function absence(marginals: Float32Array, count: number): number {
  let most = 0;
  for (let t = 0; t < count; t++)
    most = Math.max(most, marginals[t * LABELS + SOURCE]! + marginals[t * LABELS + SOURCE + 1]!);
  return 1 - most;
}
