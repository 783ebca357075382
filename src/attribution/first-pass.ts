import type { ChainOutput } from './chain-model.ts';
import { type CueCandidate, cueCandidates, likelyRoles, likelySources } from './cue-candidates.ts';
import { EDGE_WIDTH } from './edges.ts';
import type { Facts } from './facts.ts';
import { CONTENT, CUE, roleAt, SOURCE } from './labels.ts';
import { type Linked, linkSegments } from './linker.ts';
import { type Segment, segmentsOf } from './segments.ts';

/** What the first pass says of a text, ready to be seen from any of its cues. */
export interface FirstPass {
  readonly facts: Facts;
  readonly marginals: Float32Array;
  /** By `likelyRoles`. */
  readonly roles: Int8Array;
  readonly candidates: readonly CueCandidate[];
  /** What the first chain gives by itself. */
  readonly links: readonly Linked[];
  /** By candidate: the link whose cue it shares tokens with. */
  readonly linkOf: readonly (Linked | undefined)[];
  /** Stretches that the first chain takes for sources. */
  readonly sources: readonly Segment[];
  /** 1 at the tokens that a link holds as source or content. */
  readonly claimed: Uint8Array;
  /** Probabilities of source, cue and content in six grades each, as one number a token. */
  readonly grades: Uint8Array;
  readonly boundaries: Int32Array;
  readonly boundaryWidth: number;
}

/** Added to the score of each label when the first chain's likeliest labels are chosen; decisions/0010. */
export const CUE_BIAS = Float32Array.of(0, 0, 0, 0.8, 0, 0, 0);

/** What the first chain says of a text, ready to be seen from its cues. */
export function firstPassOf(facts: Facts, { labels, marginals }: ChainOutput, edges: Int32Array): FirstPass {
  const { analysis } = facts;
  const candidates = cueCandidates(analysis, marginals);
  const links = linkSegments(analysis, segmentsOf(labels));
  const claimed = new Uint8Array(analysis.count);
  for (const { source, content } of links)
    for (const { first, last } of [...source, ...content]) claimed.fill(1, first, last);
  return {
    facts,
    marginals,
    roles: likelyRoles(analysis.count, marginals),
    candidates,
    links,
    linkOf: candidates.map((one) => links.find(({ cue }) => cue.first < one.last && cue.last > one.first)),
    sources: likelySources(analysis, marginals),
    claimed,
    grades: probabilityGrades(analysis.count, marginals),
    boundaries: edges,
    boundaryWidth: EDGE_WIDTH,
  };
}

const PROBABILITY_GRADES = [0.05, 0.2, 0.45, 0.75, 0.95];
/** A probability as one of six grades. */
export const gradeOfProbability = (p: number): number => {
  let grade = 0;
  while (grade < 5 && p > PROBABILITY_GRADES[grade]!) grade++;
  return grade;
};

/** The three grades of each token: `source + 6 * cue + 36 * content`. */
function probabilityGrades(count: number, marginals: Float32Array): Uint8Array {
  return Uint8Array.from(
    { length: count },
    (_, t) =>
      gradeOfProbability(roleAt(marginals, t, SOURCE)) +
      6 * gradeOfProbability(roleAt(marginals, t, CUE)) +
      36 * gradeOfProbability(roleAt(marginals, t, CONTENT)),
  );
}
