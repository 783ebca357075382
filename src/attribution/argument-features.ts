import type { CueCandidate } from './cue-candidates.ts';
import type { CueKeys } from './cue-keys.ts';
import { type FirstPass, gradeOfProbability } from './first-pass.ts';
import { mix } from './hash.ts';
import { CONTENT, SOURCE } from './labels.ts';

/** Bits of the hashed space of the features that see a token from a cue. */
export const ARGUMENT_BITS = 21;
const MASK = (1 << ARGUMENT_BITS) - 1;

/** Features of each token seen from a cue. */
export const ARGUMENT_WIDTH = 53;
export const ARGUMENT_EDGE_WIDTH = 4;
const BOUNDARY_CLASSES = 64;
const ROLE_CLASSES = 128;
export const ARGUMENT_EDGE_CLASSES = BOUNDARY_CLASSES + ROLE_CLASSES + 1024 + 64;

const far = (d: number): number =>
  d <= 3 ? d : d <= 5 ? 4 : d <= 8 ? 5 : d <= 13 ? 6 : d <= 22 ? 7 : d <= 40 ? 8 : d <= 80 ? 9 : 10;

/** A cue from which tokens are seen, and where their features go. */
export interface Sight {
  readonly pass: FirstPass;
  readonly cue: CueCandidate;
  readonly own: CueKeys;
  /** First token that is seen. */
  readonly from: number;
  readonly ids: Int32Array;
  readonly edges: Int32Array;
  /** What the first chain's links say of the tokens: 0 nothing, 1 another cue's, 2 this cue's. */
  readonly link: Uint8Array;
}

/** Counts that grow on the way from the cue outwards. */
export interface Way {
  cues: number;
  sources: number;
  contents: number;
  verbs: number;
  cuts: number;
  quoteEdges: number;
  /** The last candidate that was passed, and the next one; -1 for none passed. */
  nearest: number;
  beyond: number;
}

/** Writes the features of a token that stands before (-1), in (0) or after (1) the cue. */
export function writeFeatures(
  { pass, cue, own, from, ids, link: links }: Sight,
  way: Way,
  t: number,
  side: -1 | 0 | 1,
): void {
  const { facts, grades, roles, candidates } = pass;
  const link = links[t - from]!;
  const at = (t - from) * ARGUMENT_WIDTH;
  const { analysis, quotes, word, lemma, row, table } = facts;
  const { tags } = analysis;
  let k = 0;
  const put = (hash: number): void => {
    const h = mix(hash, ++k);
    ids[at + k - 1] = (h ^ (h >>> 16)) & MASK;
  };
  const distance = far(side < 0 ? cue.first - t : side > 0 ? t - cue.last + 1 : 0);
  const s = side + 1;
  const place = s * 16 + distance;
  const role = Math.abs(roles[t]!);
  const starts = roles[t]! < 0 ? 1 : 0;
  const grade = grades[t]!;
  const gradeBefore = grades[t - 1] ?? 255;
  const gradeAfter = grades[t + 1] ?? 255;
  const sentences = Math.max(-3, Math.min(3, analysis.sentence[t]! - analysis.sentence[cue.peak]!));
  const paragraphs = analysis.paragraph[t]! - analysis.paragraph[cue.peak]!;
  const q = quotes.of[t]!;
  const quote = q < 0 ? 0 : 1 + (quotes.first[q] === t ? 2 : 0) + (quotes.last[q] === t ? 4 : 0);
  const cues = Math.min(3, way.cues);
  const cuts = Math.min(3, way.cuts);
  const verbs = Math.min(3, way.verbs);
  const edges = Math.min(4, way.quoteEdges);
  const nth = role === SOURCE ? Math.min(3, way.sources) : role === CONTENT ? Math.min(3, way.contents) : 0;
  const where = mix(s + 3 * cues + 16 * (sentences + 3), paragraphs);
  const which = mix(mix(role + 8 * nth, s), cues);
  const tag = tags[t]!;
  const tagBefore = tags[t - 1] ?? 31;
  const tagAfter = tags[t + 1] ?? 31;
  put(s);
  put(mix(grade, s));
  put(mix(mix(gradeBefore, grade), s));
  put(mix(mix(mix(gradeBefore, grade), gradeAfter), starts));
  put(mix(place, role));
  put(mix(place, tag));
  put(mix(place, grade));
  put(mix(where, role));
  put(mix(where, grade));
  put(mix(which, mix(sentences, paragraphs)));
  put(mix(which, mix(cuts, edges)));
  put(mix(which, own.lemma));
  put(mix(which, own.sure));
  put(mix(mix(own.signature, which), starts));
  put(mix(mix(own.left, which), side));
  put(mix(mix(own.right, which), side));
  put(mix(mix(cuts, verbs), mix(s, tag)));
  put(mix(mix(cuts, edges), mix(s, quote)));
  put(mix(mix(edges, quote), mix(s, mix(sentences, role))));
  put(mix(mix(own.lemma, s), role));
  put(mix(mix(own.next, place), tag));
  put(mix(mix(own.shape, place), role));
  put(mix(word[t]!, s));
  put(mix(word[t - 1] ?? 0, s));
  put(mix(word[t + 1] ?? 0, s));
  put(mix(lemma[t]!, mix(role, starts)));
  put(mix(mix(word[t]!, cuts), mix(s, role)));
  put(mix(word[t]!, mix(distance, s)));
  put(mix(mix(tagBefore, tag), mix(tagAfter, s)));
  put(mix(mix(tag, tagAfter), mix(tags[t + 2] ?? 31, s)));
  put(mix(mix(tag, tagBefore), mix(tags[t - 2] ?? 31, s)));
  put(mix(mix(table.middle[row[t]!]!, s), role));
  put(mix(mix(table.coarse[row[t]!]!, place), role));
  put(mix(mix(facts.grade[t]!, tag), mix(place, 1)));
  const vb = facts.verbBefore[t]!;
  const va = facts.verbAfter[t]!;
  put(
    mix(
      mix(vb < 0 ? 9 : vb === cue.peak ? 8 : facts.grade[vb]!, va < 0 ? 9 : va === cue.peak ? 8 : facts.grade[va]!),
      mix(tag, s),
    ),
  );
  const ca = facts.cueAfter[t]!;
  const cb = facts.cueBefore[t]!;
  put(mix(mix(cb < 0 ? 2 : cb === cue.peak ? 1 : 0, ca < 0 ? 2 : ca === cue.peak ? 1 : 0), mix(grade, quote)));
  put(mix(mix(sentences, paragraphs), mix(quote, own.sure)));
  put(mix(mix(facts.sentenceGrade[analysis.sentence[t]!]!, sentences), mix(role, quote)));
  put(mix(mix(table.fine[row[cue.peak]!]!, place), role));
  const linked = link + 4 * own.linked;
  const rival = candidates[way.nearest];
  const rivalGrade = rival ? gradeOfProbability(rival.probability) : 9;
  const rivalFar = rival ? far(side < 0 ? rival.first - t : t - rival.last + 1) : 15;
  const ahead = side === 0 ? undefined : candidates[way.beyond];
  const aheadGrade = ahead ? gradeOfProbability(ahead.probability) : 9;
  const aheadFar = ahead ? far(side < 0 ? t - ahead.last + 1 : ahead.first - t) : 15;
  put(mix(linked, mix(role, s)));
  put(mix(linked, mix(grade, starts)));
  put(mix(linked, mix(place, starts)));
  put(mix(linked, mix(own.sure, role)));
  put(mix(linked, mix(tag, mix(tagBefore, s))));
  put(mix(linked, mix(quote, mix(sentences, paragraphs))));
  put(mix(linked, mix(own.lemma, s)));
  put(mix(linked, mix(cues, mix(nth, role))));
  put(mix(rivalGrade, mix(rivalFar, mix(role, s))));
  put(mix(rival ? lemma[rival.peak]! : 0, mix(role, s)));
  put(mix(rivalGrade, mix(own.sure, mix(role, starts))));
  put(mix(rivalFar, mix(tag, s)));
  put(mix(aheadGrade, mix(aheadFar, mix(role, s))));
  put(mix(mix(table.verb[row[cue.peak]!]!, tags[cue.peak]!), mix(place, tag)));
}

/** Writes the classes of the step into a token. */
export function writeSteps({ pass, cue, from, edges, link }: Sight, t: number): void {
  const { facts, roles, grades, boundaries, boundaryWidth } = pass;
  const at = (t - from) * ARGUMENT_EDGE_WIDTH;
  const s = t < cue.first ? 0 : t < cue.last ? 1 : 2;
  edges[at] = boundaries[t * boundaryWidth]!;
  const before = Math.abs(roles[t - 1] ?? 0);
  edges[at + 1] =
    BOUNDARY_CLASSES +
    (((before + 1) >> 1) * 4 + ((Math.abs(roles[t]!) + 1) >> 1)) * 6 +
    s * 2 +
    (roles[t]! < 0 ? 1 : 0);
  edges[at + 2] = BOUNDARY_CLASSES + ROLE_CLASSES + (mix(mix(facts.analysis.tags[t]!, grades[t]!), s) & 1023);
  edges[at + 3] = BOUNDARY_CLASSES + ROLE_CLASSES + 1024 + (link[t - 1 - from] ?? 3) * 12 + link[t - from]! * 3 + s;
}
