import { CONTENT, CUE, SOURCE } from '../../src/attribution/labels.ts';
import type { Segment } from '../../src/attribution/segments.ts';
import type { Spans } from '../../src/domain/index.ts';
import type { Analysis } from '../../src/language/index.ts';
import { type Marked, tokensWithin } from './corpus.ts';

/** A marked attribution as stretches of tokens. */
export interface MarkedTokens {
  readonly source: readonly Segment[];
  readonly cue: readonly Segment[];
  readonly content: readonly Segment[];
}

export function markedTokens({ analysis, attributions }: Marked): MarkedTokens[] {
  return attributions.map(({ source, cue, content }) => ({
    source: segmentsIn(analysis, source, SOURCE),
    cue: segmentsIn(analysis, cue, CUE),
    content: segmentsIn(analysis, content, CONTENT),
  }));
}

const segmentsIn = (analysis: Analysis, spans: Spans, role: number): Segment[] =>
  spans.map(([from, to]) => {
    const [first, last] = tokensWithin(analysis, from, to);
    return { role, first, last };
  });

/** Tokens that stretches have in common with one stretch. */
export const overlapOf = (segments: readonly Segment[], { first, last }: { first: number; last: number }): number =>
  segments.reduce((sum, other) => sum + Math.max(0, Math.min(other.last, last) - Math.max(other.first, first)), 0);
