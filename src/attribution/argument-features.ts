import { tagOf } from '../language/index.ts';
import type { CueCandidate } from './cue-candidates.ts';
import { roleAt } from './cue-candidates.ts';
import type { Facts } from './facts.ts';
import { mix } from './hash.ts';
import { CONTENT, CUE, SOURCE } from './labels.ts';

/** Bits of the hashed space of the features that see a token from a cue. */
export const ARGUMENT_BITS = 22;
const MASK = (1 << ARGUMENT_BITS) - 1;

/** Features of each token seen from a cue. */
export const ARGUMENT_WIDTH = 50;
export const ARGUMENT_EDGE_WIDTH = 3;
const BOUNDARY_CLASSES = 64;
const ROLE_CLASSES = 128;
export const ARGUMENT_EDGE_CLASSES = BOUNDARY_CLASSES + ROLE_CLASSES + 1024;

/** Tokens looked at before and after a cue, where its paragraph and the two beside it reach so far. */
const REACH_BEFORE = 130;
const REACH_AFTER = 150;
/** A quotation that begins within reach is seen to its end, up to this many tokens more. */
const QUOTE_REACH = 300;

const PUNCT = tagOf('PUNCT');
const VERB = tagOf('VERB');

/** What the first pass says of a text, ready to be seen from any of its cues. */
export interface FirstPass {
  readonly facts: Facts;
  readonly marginals: Float32Array;
  /** By `likelyRoles`. */
  readonly roles: Int8Array;
  readonly candidates: readonly CueCandidate[];
  /** Probabilities of source, cue and content in six grades each, as one number a token. */
  readonly grades: Uint8Array;
  readonly boundaries: Int32Array;
  readonly boundaryWidth: number;
}

/** A stretch of tokens seen from a cue. */
export interface View {
  readonly from: number;
  readonly to: number;
  readonly ids: Int32Array;
  readonly edges: Int32Array;
  readonly signature: number;
}

const PROBABILITY_GRADES = [0.05, 0.2, 0.45, 0.75, 0.95];
const gradeOfProbability = (p: number): number => {
  let grade = 0;
  while (grade < 5 && p > PROBABILITY_GRADES[grade]!) grade++;
  return grade;
};

/** The three grades of each token: `source + 6 * cue + 36 * content`. */
export function probabilityGrades(count: number, marginals: Float32Array): Uint8Array {
  return Uint8Array.from(
    { length: count },
    (_, t) =>
      gradeOfProbability(roleAt(marginals, t, SOURCE)) +
      6 * gradeOfProbability(roleAt(marginals, t, CUE)) +
      36 * gradeOfProbability(roleAt(marginals, t, CONTENT)),
  );
}

const far = (d: number): number =>
  d <= 3 ? d : d <= 5 ? 4 : d <= 8 ? 5 : d <= 13 ? 6 : d <= 22 ? 7 : d <= 40 ? 8 : d <= 80 ? 9 : 10;

/** The tokens that are seen from a cue. */
export function reachOf({ analysis, quotes }: Facts, cue: CueCandidate): [from: number, to: number] {
  const p = analysis.paragraph[cue.peak]!;
  const first = analysis.paragraphStart[Math.max(0, p - 1)]!;
  const end = analysis.paragraphStart[Math.min(analysis.paragraphStart.length - 1, p + 2)]!;
  let from = Math.max(first, cue.first - REACH_BEFORE);
  let to = Math.min(end, cue.last + REACH_AFTER);
  const qf = quotes.of[from]!;
  if (qf >= 0) from = Math.max(from - QUOTE_REACH, quotes.first[qf]!, first);
  const qt = to > 0 ? quotes.of[to - 1]! : -1;
  if (qt >= 0) to = Math.min(to + QUOTE_REACH, quotes.last[qt]! + 1, end);
  return [from, to];
}

/** Counts that grow on the way from the cue outwards. */
interface Way {
  cues: number;
  sources: number;
  contents: number;
  verbs: number;
  cuts: number;
  quoteEdges: number;
}

/** Sees the tokens around a cue from that cue. */
export function viewFrom(pass: FirstPass, index: number): View {
  const cue = pass.candidates[index]!;
  const [from, to] = reachOf(pass.facts, cue);
  const ids = new Int32Array((to - from) * ARGUMENT_WIDTH);
  const edges = new Int32Array((to - from) * ARGUMENT_EDGE_WIDTH);
  const own = cueKeys(pass, index);
  for (const side of [-1, 1] as const) {
    const way: Way = { cues: 0, sources: 0, contents: 0, verbs: 0, cuts: 0, quoteEdges: 0 };
    const start = side < 0 ? cue.first - 1 : cue.last;
    let next = index + side;
    for (let t = start; side < 0 ? t >= from : t < to; t += side) {
      advance(pass, way, t, side);
      const other = pass.candidates[next];
      if (other && (side < 0 ? t < other.first : t >= other.last)) {
        if (other.probability > 0.35) way.cues++;
        next += side;
      }
      seen(pass, cue, own, way, t, side, ids, (t - from) * ARGUMENT_WIDTH);
    }
  }
  const none: Way = { cues: 0, sources: 0, contents: 0, verbs: 0, cuts: 0, quoteEdges: 0 };
  for (let t = cue.first; t < cue.last; t++) seen(pass, cue, own, none, t, 0, ids, (t - from) * ARGUMENT_WIDTH);
  for (let t = from; t < to; t++) stepsFrom(pass, cue, t, edges, (t - from) * ARGUMENT_EDGE_WIDTH);
  return { from, to, ids, edges, signature: own.signature };
}

function advance({ facts, roles }: FirstPass, way: Way, t: number, side: -1 | 1): void {
  const { analysis, quotes } = facts;
  const role = roles[t]!;
  const near = t - side;
  const enters = side > 0 ? role < 0 : role !== 0 && Math.abs(role) !== Math.abs(roles[near] ?? 0);
  const entersAnew =
    enters || (side < 0 && role !== 0 && (roles[near] ?? 0) < 0 && Math.abs(role) === Math.abs(roles[near]!));
  if (entersAnew) {
    if (Math.abs(role) === SOURCE) way.sources++;
    if (Math.abs(role) === CONTENT) way.contents++;
  }
  if (analysis.tags[t] === PUNCT && quotes.of[t] === -1) way.cuts++;
  if (analysis.tags[t] === VERB && quotes.of[t] === -1) way.verbs++;
  if (quotes.of[t] !== (quotes.of[near] ?? -1)) way.quoteEdges++;
}

interface CueKeys {
  readonly lemma: number;
  readonly last: number;
  readonly next: number;
  readonly previous: number;
  readonly shape: number;
  readonly left: number;
  readonly right: number;
  readonly signature: number;
  readonly sure: number;
}

function cueKeys(pass: FirstPass, index: number): CueKeys {
  const { facts, candidates } = pass;
  const cue = candidates[index]!;
  const { word, lemma, analysis } = facts;
  const tags = analysis.tags;
  const left = neighbours(pass, cue, -1);
  const right = neighbours(pass, cue, 1);
  return {
    lemma: lemma[cue.peak]!,
    last: word[cue.last - 1]!,
    next: word[cue.last] ?? 0,
    previous: word[cue.first - 1] ?? 0,
    shape: mix(mix(tags[cue.first]!, tags[cue.last - 1]!), Math.min(4, cue.last - cue.first)),
    left,
    right,
    signature: mix(left, right),
    sure: gradeOfProbability(cue.probability),
  };
}

/** The roles of the next three stretches on one side of a cue, with the sentence ends and quotation marks between. */
function neighbours({ facts, roles }: FirstPass, cue: CueCandidate, side: -1 | 1): number {
  const { analysis, quotes } = facts;
  const [from, to] = [Math.max(0, cue.first - 60), Math.min(analysis.count, cue.last + 60)];
  let hash = 0x3c;
  let found = 0;
  let last = side < 0 ? cue.first : cue.last - 1;
  let before = 0;
  for (let t = side < 0 ? cue.first - 1 : cue.last; side < 0 ? t >= from : t < to; t += side) {
    const role = Math.abs(roles[t]!);
    if (role !== 0 && (role !== before || (side > 0 ? roles[t]! < 0 : roles[t + 1]! < 0))) {
      const sentences = Math.min(2, Math.abs(analysis.sentence[t]! - analysis.sentence[last]!));
      hash = mix(hash, role + 8 * sentences + 32 * (quotes.of[t]! >= 0 ? 1 : 0));
      if (++found === 3 || sentences === 2) break;
    }
    if (role !== 0) last = t;
    before = role;
  }
  return hash;
}

function seen(
  { facts, grades, roles }: FirstPass,
  cue: CueCandidate,
  own: CueKeys,
  way: Way,
  t: number,
  side: -1 | 0 | 1,
  ids: Int32Array,
  at: number,
): void {
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
  put(mix(mix(grade, gradeAfter), s));
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
  put(mix(mix(own.lemma, place), tag));
  put(mix(mix(own.lemma, s), word[t]!));
  put(mix(mix(own.last, s), mix(tag, distance)));
  put(mix(mix(own.next, place), tag));
  put(mix(mix(own.previous, place), tag));
  put(mix(mix(own.shape, place), role));
  put(mix(mix(own.shape, own.next), mix(place, role)));
  put(mix(word[t]!, s));
  put(mix(word[t - 1] ?? 0, s));
  put(mix(word[t + 1] ?? 0, s));
  put(mix(mix(word[t - 1] ?? 0, word[t]!), s));
  put(mix(mix(word[t]!, word[t + 1] ?? 0), s));
  put(mix(lemma[t]!, mix(role, starts)));
  put(mix(mix(word[t]!, cuts), mix(s, role)));
  put(mix(mix(tagBefore, tag), mix(tagAfter, s)));
  put(mix(mix(tag, tagAfter), mix(tags[t + 2] ?? 31, s)));
  put(mix(mix(tag, tagBefore), mix(tags[t - 2] ?? 31, s)));
  put(mix(mix(tagBefore, tag), mix(tagAfter, grade)));
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
  put(mix(mix(own.sure, grade), place));
  put(mix(mix(facts.sentenceGrade[analysis.sentence[t]!]!, sentences), mix(role, quote)));
  put(mix(mix(gradeBefore, grade), mix(word[t]!, s)));
  put(mix(mix(grade, gradeAfter), mix(word[t + 1] ?? 0, s)));
  put(mix(mix(table.fine[row[cue.peak]!]!, place), role));
}

function stepsFrom(
  { facts, roles, grades, boundaries, boundaryWidth }: FirstPass,
  cue: CueCandidate,
  t: number,
  edges: Int32Array,
  at: number,
): void {
  const s = t < cue.first ? 0 : t < cue.last ? 1 : 2;
  edges[at] = boundaries[t * boundaryWidth]!;
  const before = Math.abs(roles[t - 1] ?? 0);
  edges[at + 1] =
    BOUNDARY_CLASSES +
    (((before + 1) >> 1) * 4 + ((Math.abs(roles[t]!) + 1) >> 1)) * 6 +
    s * 2 +
    (roles[t]! < 0 ? 1 : 0);
  edges[at + 2] = BOUNDARY_CLASSES + ROLE_CLASSES + (mix(mix(facts.analysis.tags[t]!, grades[t]!), s) & 1023);
}
