import type { FirstPass } from './first-pass.ts';
import { CONTENT, roleAt, SOURCE } from './labels.ts';
import { lieOf } from './lie.ts';
import type { Proposal } from './proposal.ts';
import { meanAndLeast, overlapOf, type Segment, sizeOf } from './segments.ts';
import { wordClass } from './word-classes.ts';

/** Features of a reading by which it is judged. */
export const JUDGE_WIDTH = 86;

/** Where there is nothing to speak of. */
const NONE = -1;
/** Distances in tokens beyond this are not told apart. */
const FARTHEST = 99;
/** Tokens beside a content in which other likely content counts. */
const BESIDE = 30;

/** The features of readings, one row of JUDGE_WIDTH a reading, in their order. */
export function judgeFeatures(pass: FirstPass, proposals: readonly Proposal[]): Float32Array {
  const values = new Float32Array(proposals.length * JUDGE_WIDTH);
  const claims = claimsOf(proposals);
  proposals.forEach((proposal, i) => {
    let at = i * JUDGE_WIDTH;
    const add = (features: readonly number[]): void => {
      values.set(features, at);
      at += features.length;
    };
    add(ofProbabilities(pass, proposal));
    add(ofOthers(pass, claims, i));
    add(ofContent(pass, proposal));
    add(ofSource(pass, proposal));
    add(ofCue(pass, proposal));
  });
  return values;
}

/** What the two chains say of the reading. */
function ofProbabilities({ marginals, roles }: FirstPass, proposal: Proposal): number[] {
  const { candidate, source, cue, content } = proposal;
  const first = meanAndLeast(marginals, content);
  let agreed = 0;
  let beside = 0;
  const from = Math.max(0, content[0]!.first - BESIDE);
  const to = Math.min(roles.length, content.at(-1)!.last + BESIDE);
  for (let t = from, next = 0; t < to; t++) {
    while (next < content.length && t >= content[next]!.last) next++;
    const isOwn = next < content.length && t >= content[next]!.first;
    if (isOwn && Math.abs(roles[t]!) === CONTENT) agreed++;
    if (!isOwn && roleAt(marginals, t, CONTENT) > 0.5) beside++;
  }
  return [
    proposal.origin,
    candidate.probability,
    proposal.isCue,
    proposal.contentMean,
    proposal.contentLeast,
    proposal.sourceMean,
    proposal.contentStart,
    proposal.contentEnd,
    proposal.cueMean,
    proposal.isCue * proposal.contentMean * proposal.sourceMean,
    first.mean,
    first.least,
    source.length ? meanAndLeast(marginals, source).mean : NONE,
    meanAndLeast(marginals, [cue]).mean,
    agreed / sizeOf(content),
    beside,
  ];
}

/** What readings claim, as others see it, a column a fact: tokens from the first to the last of the content, the source. */
interface Claims {
  readonly proposals: readonly Proposal[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** -1 without a source. */
  readonly sourceFrom: Int32Array;
  readonly sourceTo: Int32Array;
  readonly sure: Float64Array;
  readonly isCue: Float64Array;
  /** How sure the words and the source are, given the cue. */
  readonly worth: Float64Array;
}

const claimsOf = (proposals: readonly Proposal[]): Claims => ({
  proposals,
  from: Int32Array.from(proposals, ({ content }) => content[0]!.first),
  to: Int32Array.from(proposals, ({ content }) => content.at(-1)!.last),
  sourceFrom: Int32Array.from(proposals, ({ source }) => source[0]?.first ?? -1),
  sourceTo: Int32Array.from(proposals, ({ source }) => source[0]?.last ?? -1),
  sure: Float64Array.from(proposals, ({ isCue, contentMean }) => isCue * contentMean),
  isCue: Float64Array.from(proposals, ({ isCue }) => isCue),
  worth: Float64Array.from(proposals, ({ contentMean, sourceMean }) => contentMean * sourceMean),
});

/** What other readings and other cues claim, and what the first chain gives for the cue. */
function ofOthers(pass: FirstPass, claims: Claims, index: number): number[] {
  const proposal = claims.proposals[index]!;
  return [
    ...ofSiblings(claims, index),
    ...ofRivals(claims, index),
    ...ofInnerCues(pass, proposal),
    ...likeness(pass, proposal),
  ];
}

/** The other readings of the same cue. */
function ofSiblings({ proposals, worth }: Claims, index: number): number[] {
  const { candidate } = proposals[index]!;
  let best = 0;
  let siblings = 0;
  for (let i = 0; i < proposals.length; i++) {
    if (i === index || proposals[i]!.candidate !== candidate) continue;
    siblings++;
    best = Math.max(best, worth[i]!);
  }
  return [best, worth[index]! - best, siblings];
}

/** Share of a reading's words from which on another that claims them is a rival. */
const RIVAL = 0.3;

/** Readings of other cues: the surest that claims the same words, and those that claim the same source. */
function ofRivals({ proposals, from, to, sourceFrom, sourceTo, sure, isCue }: Claims, index: number): number[] {
  const { candidate, content } = proposals[index]!;
  const size = sizeOf(content);
  const hasSource = sourceFrom[index]! >= 0;
  let [rival, rivalSure, sharers, sharerSure] = [0, 0, 0, 0];
  for (let i = 0; i < proposals.length; i++) {
    if (proposals[i]!.candidate === candidate) continue;
    if (sure[i]! > rivalSure && from[i]! < to[index]! && from[index]! < to[i]!) {
      const shared = overlapOf(content, proposals[i]!.content) / size;
      if (shared > RIVAL) {
        rival = shared;
        rivalSure = sure[i]!;
      }
    }
    if (hasSource && sourceFrom[i]! >= 0 && sourceFrom[i]! < sourceTo[index]! && sourceFrom[index]! < sourceTo[i]!) {
      sharers++;
      sharerSure = Math.max(sharerSure, isCue[i]!);
    }
  }
  return [rival, rivalSure, sharers, sharerSure];
}

/** The surest cue within the content, whether it is quoted, and how many there are. */
function ofInnerCues({ candidates, facts }: FirstPass, { candidate, content }: Proposal): number[] {
  let [inner, innerQuoted, inners] = [0, 0, 0];
  for (const other of candidates) {
    if (other === candidate || !holds(content, other.peak)) continue;
    inners++;
    if (other.probability <= inner) continue;
    inner = other.probability;
    innerQuoted = facts.quotes.of[other.peak]! >= 0 ? 1 : 0;
  }
  return [inner, innerQuoted, inners];
}

/** Whether a token lies in one of the stretches. */
function holds(segments: readonly Segment[], t: number): boolean {
  for (const { first, last } of segments) if (t >= first && t < last) return true;
  return false;
}

/** How like a reading is to what the first chain gives for the cue: the contents (Jaccard), and the sources. */
function likeness({ candidates, linkOf }: FirstPass, { candidate, content, source }: Proposal): number[] {
  const link = linkOf[candidates.indexOf(candidate)];
  if (!link) return [NONE, NONE];
  const shared = overlapOf(content, link.content);
  const [a, b] = [source[0], link.source[0]];
  const sources = !a && !b ? 0 : !a ? 1 : !b ? 2 : overlapOf([a], [b]) === 0 ? 3 : a.last === b.last ? 4 : 5;
  return [shared / (sizeOf(content) + sizeOf(link.content) - shared), sources];
}

/** How the content is built, and how it lies to quotations, sentences and the cue. */
function ofContent({ facts }: FirstPass, { content, cue }: Proposal): number[] {
  const { analysis, sentenceGrade } = facts;
  const { sentence, tags } = analysis;
  const { first } = content[0]!;
  const { last } = content.at(-1)!;
  const own = sentence[cue.first]!;
  return [
    sizeOf(content),
    content.length,
    ...lieOf(facts.quotes, content),
    first < cue.first ? 1 : 0,
    first >= cue.last ? first - cue.last : last - cue.first,
    sentence[first]! - own,
    sentence[last - 1]! - own,
    sentence[last] === sentence[last - 1] ? 0 : 1,
    sentence[first] === sentence[first - 1] ? 0 : 1,
    tags[first - 1] ?? NONE,
    tags[first]!,
    tags[last - 1]!,
    tags[last] ?? NONE,
    wordClass(analysis, first - 1),
    wordClass(analysis, first),
    wordClass(analysis, last - 1),
    wordClass(analysis, last),
    analysis.paragraph[first]! - analysis.paragraph[cue.first]!,
    sentenceGrade[sentence[first]!]!,
    sentenceGrade[sentence[last - 1]!]!,
  ];
}

/** What the source is, and where it stands. */
function ofSource({ facts, marginals }: FirstPass, { source, cue }: Proposal): number[] {
  const { analysis, quotes } = facts;
  const { sentence, sentenceStart, tags } = analysis;
  const who = source[0];
  const own = sentence[cue.first]!;
  let other = 0;
  for (let t = sentenceStart[own]!; t < sentenceStart[own + 1]!; t++)
    if (!who || t < who.first || t >= who.last) other = Math.max(other, roleAt(marginals, t, SOURCE));
  if (!who) return [other, 0, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE];
  return [
    other,
    who.last - who.first,
    who.first < cue.first ? cue.first - who.last : who.first - cue.last,
    who.first < cue.first ? 1 : 0,
    tags[who.first]!,
    tags[who.last - 1]!,
    Math.abs(sentence[who.first]! - own),
    quotes.of[who.first]! >= 0 ? 1 : 0,
    wordClass(analysis, who.first - 1),
    wordClass(analysis, who.last),
    wordClass(analysis, who.first),
  ];
}

/** What the cue is, where it stands, and which other cues stand beside it. */
function ofCue({ facts, candidates }: FirstPass, { candidate, cue }: Proposal): number[] {
  const { analysis, grade, table, row, quotes, verbBefore, sentenceGrade } = facts;
  const { sentence, sentenceStart, tags } = analysis;
  const own = sentence[cue.first]!;
  const index = candidates.indexOf(candidate);
  const next = candidates[index + 1];
  const previous = candidates[index - 1];
  let highest = 0;
  for (let t = cue.first; t < cue.last; t++) highest = Math.max(highest, grade[t]!);
  let beside = 0;
  for (const { peak } of candidates) if (sentence[peak] === sentence[candidate.peak]) beside++;
  return [
    cue.last - cue.first,
    tags[candidate.peak]!,
    tags[cue.first]!,
    tags[cue.last - 1]!,
    tags[cue.first - 1] ?? NONE,
    tags[cue.last] ?? NONE,
    wordClass(analysis, cue.first - 1),
    wordClass(analysis, cue.last),
    grade[candidate.peak]!,
    highest,
    sentenceGrade[own]!,
    table.verb[row[candidate.peak]!]!,
    table.noun[row[candidate.peak]!]!,
    quotes.of[cue.first]! >= 0 ? 1 : 0,
    Math.min(20, analysis.paragraph[cue.first]!),
    sentenceStart[own + 1]! - sentenceStart[own]!,
    beside,
    next?.probability ?? 0,
    next ? Math.min(FARTHEST, next.first - cue.last) : FARTHEST,
    previous?.probability ?? 0,
    previous ? Math.min(FARTHEST, cue.first - previous.last) : FARTHEST,
    verbBefore[cue.first]! < 0 ? 1 : 0,
  ];
}
