import type { CueCandidate } from './cue-candidates.ts';
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
  const claims = proposals.map(claimOf);
  proposals.forEach((proposal, i) => {
    const row = [
      ...ofProbabilities(pass, proposal),
      ...ofOthers(pass, claims, i),
      ...ofContent(pass, proposal),
      ...ofSource(pass, proposal),
      ...ofCue(pass, proposal),
    ];
    values.set(row, i * JUDGE_WIDTH);
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
  for (let t = from; t < to; t++) {
    const isOwn = content.some((one) => t >= one.first && t < one.last);
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

/** What a reading claims, as others see it: tokens from the first to the last of its content, and its source. */
interface Claim {
  readonly proposal: Proposal;
  readonly candidate: CueCandidate;
  readonly from: number;
  readonly to: number;
  readonly sure: number;
  readonly source: Segment | undefined;
}

const claimOf = (proposal: Proposal): Claim => ({
  proposal,
  candidate: proposal.candidate,
  from: proposal.content[0]!.first,
  to: proposal.content.at(-1)!.last,
  sure: proposal.isCue * proposal.contentMean,
  source: proposal.source[0],
});

/** What other readings and other cues claim, and what the first chain gives for the cue. */
function ofOthers(pass: FirstPass, claims: readonly Claim[], index: number): number[] {
  const { proposal, candidate, from, to, source } = claims[index]!;
  const { content } = proposal;
  const { facts, candidates } = pass;
  const size = sizeOf(content);
  let [best, siblings, rival, rivalSure, sharers, sharerSure] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < claims.length; i++) {
    const other = claims[i]!;
    if (i === index) continue;
    if (other.candidate === candidate) {
      siblings++;
      best = Math.max(best, other.proposal.contentMean * other.proposal.sourceMean);
      continue;
    }
    if (other.sure > rivalSure && other.from < to && from < other.to) {
      const shared = overlapOf(content, other.proposal.content) / size;
      if (shared > 0.3) {
        rival = shared;
        rivalSure = other.sure;
      }
    }
    if (meet(source, other.source)) {
      sharers++;
      sharerSure = Math.max(sharerSure, other.proposal.isCue);
    }
  }
  let [inner, innerQuoted, inners] = [0, 0, 0];
  for (const other of candidates) {
    if (other === candidate || !content.some((one) => other.peak >= one.first && other.peak < one.last)) continue;
    inners++;
    if (other.probability <= inner) continue;
    inner = other.probability;
    innerQuoted = facts.quotes.of[other.peak]! >= 0 ? 1 : 0;
  }
  return [
    best,
    proposal.contentMean * proposal.sourceMean - best,
    siblings,
    rival,
    rivalSure,
    sharers,
    sharerSure,
    inner,
    innerQuoted,
    inners,
    ...likeness(pass, proposal),
  ];
}

/** Whether two stretches have tokens in common; each reading has one source at most. */
const meet = (one: Segment | undefined, other: Segment | undefined): boolean =>
  one !== undefined && other !== undefined && one.first < other.last && other.first < one.last;

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
