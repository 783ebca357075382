import type { Attribution, Spans } from '../domain/index.ts';
import type { Analysis } from '../language/index.ts';
import { endOfAnaphor } from './anaphor.ts';
import { kernelRoom } from './argument-columns.ts';
import { type ChainModel, outputOf } from './chain-model.ts';
import type { CueCandidate } from './cue-candidates.ts';
import { EDGE_WIDTH, edgeClasses } from './edges.ts';
import { type Facts, factsOf } from './facts.ts';
import { CUE_BIAS, type FirstPass, firstPassOf } from './first-pass.ts';
import { JUDGE_WIDTH, judgeFeatures } from './judge-features.ts';
import { kindOf } from './kind.ts';
import type { AttributionModel } from './model.ts';
import { ownersOf } from './owner.ts';
import { type Proposal, proposalsFrom } from './proposal.ts';
import type { QuoteState } from './quote-state.ts';
import { overlapOf, type Segment, sizeOf } from './segments.ts';
import { tokenSums } from './token-features.ts';
import { readView, viewFrom } from './view.ts';

/** What an encoder adds to the scores of the labels (`tokens x LABELS`), weighed already. */
export interface Encoded {
  /** Of all tokens, to those of the first chain. */
  readonly scores: Float32Array;
  /** Of tokens `[from, to)` as seen from the cue whose peak is a token, to those of the second chain. */
  seenFrom(peak: number, from: number, to: number): Float32Array;
}

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
 * (decisions/0010). In the order of their first word, then of their cues. Spans lie inside the text and on token edges;
 * the roles of one attribution do not overlap. An empty text has none.
 */
export function findAttributions(analysis: Analysis, model: AttributionModel, encoded?: Encoded): Attribution[] {
  if (analysis.count === 0) return [];
  const pass = readWeighed(weigh(analysis, model), model, encoded?.scores);
  return attributionsOf(pass, surest(judgedFrom(pass, model, encoded), model.settings.least));
}

/** What the features of a text's words weigh, before any chain reads them. */
export interface Weighed {
  readonly facts: Facts;
  readonly edges: Int32Array;
  readonly sums: Int16Array;
}

/** Weighs the words of a text that is not empty. */
export function weigh(analysis: Analysis, model: AttributionModel): Weighed {
  const facts = factsOf(analysis, model.table, model.speller, model.gradeOf);
  return { facts, edges: edgeClasses(facts), sums: tokenSums(facts, model.tagger.kernel) };
}

/**
 * What the first chain says of weighed words.
 * @param extra what else is added to the scores of the labels (`tokens x LABELS`).
 */
export function readWeighed(
  { facts, edges, sums }: Weighed,
  { tagger }: AttributionModel,
  extra?: Float32Array,
): FirstPass {
  const { count } = facts.analysis;
  tagger.kernel.fit(count);
  const lattice = tagger.kernel.fill({ count, sums, edges, edgeWidth: EDGE_WIDTH, extra });
  return firstPassOf(facts, outputOf(lattice, CUE_BIAS), edges);
}

/** The readings that the second chain gives after the first, judged: of all cues, or of those that are wanted. */
export function judgedFrom(
  pass: FirstPass,
  model: AttributionModel,
  encoded?: Encoded,
  isWanted: (cue: CueCandidate) => boolean = () => true,
): Judged[] {
  const proposals = proposalsOf(pass, model.reader, encoded, isWanted);
  const confidences = model.judging.probabilitiesOf(judgeFeatures(pass, proposals), JUDGE_WIDTH);
  return proposals.map((proposal, i) => ({ proposal, confidence: confidences[i]! }));
}

/** Judged readings as attributions, in the order of their first word, then of their cues. */
export const attributionsOf = ({ facts }: FirstPass, judged: readonly Judged[]): Attribution[] =>
  judged
    .map(({ proposal, confidence }) => attributionOf(facts, proposal, confidence))
    .sort((a, b) => firstOf(a) - firstOf(b) || cueOf(a) - cueOf(b));

function proposalsOf(
  pass: FirstPass,
  reader: ChainModel,
  encoded: Encoded | undefined,
  isWanted: (cue: CueCandidate) => boolean,
): Proposal[] {
  const found: Proposal[] = [];
  const room = kernelRoom(reader.kernel);
  for (let i = 0; i < pass.candidates.length; i++) {
    if (!isWanted(pass.candidates[i]!)) continue;
    const view = viewFrom(pass, i, room);
    const extra = encoded?.seenFrom(pass.candidates[i]!.peak, view.from, view.to);
    found.push(...proposalsFrom(pass, i, view, readView(view, reader, extra)));
  }
  return found;
}

/** Share of the shorter content that two attributions may have in common. */
const MOST_SHARED = 0.5;

/** Of the judged, those of at least a confidence; where two claim one cue or the same words, the surer. */
export function surest(judged: readonly Judged[], least: number): Judged[] {
  const taken: Judged[] = [];
  const inOrder = judged.filter(({ confidence }) => confidence >= least).sort((a, b) => b.confidence - a.confidence);
  for (const one of inOrder) {
    const { cue, content } = one.proposal;
    const clashes = taken.some(({ proposal: other }) => {
      const shorter = Math.min(sizeOf(content), sizeOf(other.content));
      return overlapOf(content, other.content) / shorter >= MOST_SHARED || overlapOf([cue], [other.cue]) > 0;
    });
    if (!clashes) taken.push(one);
  }
  return taken;
}

/** Where the first word of an attribution begins. */
export const firstOf = ({ spans }: Attribution): number =>
  Math.min(...[spans.source, spans.cue, spans.content].map((role) => role[0]?.[0] ?? Number.POSITIVE_INFINITY));

const cueOf = ({ spans }: Attribution): number => spans.cue[0]![0];

/** The text that stretches of tokens cover. */
export const spansOf = ({ start, end }: Analysis, segments: readonly Segment[]): Spans =>
  segments.map(({ first, last }) => [start[first]!, end[last - 1]!] as const);

function attributionOf(
  { analysis, quotes }: Facts,
  { source, cue, content }: Proposal,
  confidence: number,
): Attribution {
  const spans = {
    source: spansOf(analysis, ownersOf(analysis, source, cue)),
    cue: spansOf(analysis, [cue]),
    content: spansOf(
      analysis,
      content.map((segment) => withMarks(quotes, { ...segment, last: endOfAnaphor(analysis, segment) })),
    ),
  };
  return { spans, kind: kindOf(analysis, spans.content), confidence };
}

/** A stretch with the quotation marks that stand right before and after it. */
function withMarks({ of, first, last, closed }: QuoteState, segment: Segment): Segment {
  const opened = of[segment.first]!;
  const ended = of[segment.last - 1]!;
  return {
    role: segment.role,
    first: opened >= 0 && first[opened] === segment.first - 1 ? segment.first - 1 : segment.first,
    last: ended >= 0 && closed[ended] && last[ended] === segment.last ? segment.last + 1 : segment.last,
  };
}
