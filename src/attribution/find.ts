import type { Attribution, Spans } from '../domain/index.ts';
import type { Analysis } from '../language/index.ts';
import {
  ARGUMENT_EDGE_WIDTH,
  ARGUMENT_WIDTH,
  type FirstPass,
  probabilityGrades,
  viewFrom,
} from './argument-features.ts';
import { type ChainModel, readChain, sharedSpace, stateScores, stepScores } from './chain-model.ts';
import { cueCandidates, likelyRoles } from './cue-candidates.ts';
import { EDGE_WIDTH, edgeClasses } from './edges.ts';
import { type Facts, factsOf } from './facts.ts';
import { judgeFeatures, sharedTokens } from './judge-features.ts';
import { kindOf } from './kind.ts';
import type { AttributionModel } from './model.ts';
import { type Proposal, proposalFrom } from './proposal.ts';
import type { Segment } from './segments.ts';
import { tokenFeatures } from './token-features.ts';
import { rowOf } from './weights.ts';

/** A proposal with the probability that its source and content are right. */
export interface Judged {
  readonly proposal: Proposal;
  readonly confidence: number;
}

/**
 * Finds which words a text credits to which source.
 *
 * A first chain labels the words; each possible cue is then read by a second chain that sees the words from it; a
 * judge says how likely each reading is right, and of readings that claim the same words the surest stays
 * (decisions/0010). In the order of their first word. Spans lie inside the text and on token edges; the roles of one
 * attribution do not overlap. An empty text has none.
 */
export function findAttributions(analysis: Analysis, model: AttributionModel): Attribution[] {
  if (analysis.count === 0) return [];
  const facts = factsOf(analysis, model.table, model.speller, model.gradeOf);
  const { ids, width } = tokenFeatures(facts);
  const edges = edgeClasses(facts);
  const input = { count: analysis.count, ids, width, edges, edgeWidth: EDGE_WIDTH };
  const pass = firstPassOf(facts, readChain(model.tagger, input, sharedSpace).marginals, edges);
  const proposals = proposalsOf(pass, model.reader);
  const judged = proposals.map((proposal) => ({
    proposal,
    confidence: probabilityOf(model, judgeFeatures(pass, proposal, proposals)),
  }));
  return surest(judged, model.settings.least)
    .map(({ proposal, confidence }) => attributionOf(analysis, proposal, confidence))
    .sort((a, b) => firstOf(a) - firstOf(b));
}

/** What the first chain says of a text, ready to be seen from its cues. */
export function firstPassOf(facts: Facts, marginals: Float32Array, edges: Int32Array): FirstPass {
  const { analysis } = facts;
  return {
    facts,
    marginals,
    roles: likelyRoles(analysis.count, marginals),
    candidates: cueCandidates(analysis, marginals),
    grades: probabilityGrades(analysis.count, marginals),
    boundaries: edges,
    boundaryWidth: EDGE_WIDTH,
  };
}

function proposalsOf(pass: FirstPass, reader: ChainModel): Proposal[] {
  const found: Proposal[] = [];
  for (let i = 0; i < pass.candidates.length; i++) {
    const view = viewFrom(pass, i);
    const count = view.to - view.from;
    const input = { count, ids: view.ids, width: ARGUMENT_WIDTH, edges: view.edges, edgeWidth: ARGUMENT_EDGE_WIDTH };
    const states = stateScores(reader, input);
    const steps = stepScores(reader, input);
    const proposal = proposalFrom(pass.candidates[i]!, view, reader.rules, states, steps, sharedSpace);
    if (proposal) found.push(proposal);
  }
  return found;
}

/** The judge's probability that a proposal is right: a logistic regression over hashed features. */
function probabilityOf({ judge }: AttributionModel, features: Int32Array): number {
  let sum = 0;
  for (const id of features) {
    const at = rowOf(judge, id);
    if (at >= 0) sum += judge.rows[at + 1]! - judge.rows[at]!;
  }
  return 1 / (1 + Math.exp(-sum * judge.scale));
}

/** Share of the shorter content that two attributions may have in common. */
const MOST_SHARED = 0.5;

const sizeOf = (segments: readonly Segment[]): number =>
  segments.reduce((sum, { first, last }) => sum + last - first, 0);

/** Of the judged, those of at least a confidence; where two claim one cue or the same words, the surer. */
export function surest(judged: readonly Judged[], least: number): Judged[] {
  const taken: Judged[] = [];
  const inOrder = judged.filter(({ confidence }) => confidence >= least).sort((a, b) => b.confidence - a.confidence);
  for (const one of inOrder) {
    const { cue, content } = one.proposal;
    const clashes = taken.some(({ proposal: other }) => {
      const shorter = Math.min(sizeOf(content), sizeOf(other.content));
      return sharedTokens(content, other.content) / shorter >= MOST_SHARED || sharedTokens([cue], [other.cue]) > 0;
    });
    if (!clashes) taken.push(one);
  }
  return taken;
}

const firstOf = ({ spans }: Attribution): number =>
  Math.min(...[spans.source, spans.cue, spans.content].map((role) => role[0]?.[0] ?? Number.POSITIVE_INFINITY));

function attributionOf(analysis: Analysis, { source, cue, content }: Proposal, confidence: number): Attribution {
  const spansOf = (segments: readonly Segment[]): Spans =>
    segments.map(({ first, last }) => [analysis.start[first]!, analysis.end[last - 1]!] as const);
  const spans = { source: spansOf(source), cue: spansOf([cue]), content: spansOf(content) };
  return { spans, kind: kindOf(analysis, spans.content), confidence };
}
