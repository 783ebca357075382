import type { Lattice } from './chain.ts';
import type { CueCandidate } from './cue-candidates.ts';
import type { Facts } from './facts.ts';
import type { FirstPass } from './first-pass.ts';
import { CONTENT, CUE, LABELS, roleAt, SOURCE } from './labels.ts';
import type { QuoteState } from './quote-state.ts';
import { meanAndLeast, type Segment, segmentsOf } from './segments.ts';
import type { Stretch } from './view.ts';

/**
 * Whence a reading comes: the likeliest labels of the second chain; what the first chain gives; one of these cut to
 * whole quotations; the second chain's with another source, without a source, with another end or another start.
 */
export const ORIGINS = {
  reader: 0,
  first: 1,
  cut: 2,
  otherSource: 3,
  noSource: 4,
  otherEnd: 5,
  otherStart: 6,
} as const;

/** One reading of a cue: what it credits to whom, if it credits anything. */
export interface Proposal {
  readonly candidate: CueCandidate;
  /** One of ORIGINS. */
  readonly origin: number;
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
}

type Words = Pick<Proposal, 'source' | 'cue' | 'content'>;

/** The readings of a cue by what the second chain makes of its view. None where no content is found. */
export function proposalsFrom(
  { candidates, linkOf, sources, facts }: FirstPass,
  index: number,
  view: Stretch,
  lattice: Lattice,
): Proposal[] {
  const candidate = candidates[index]!;
  const { from } = view;
  const peak = candidate.peak - from;
  const free = lattice.forward();
  const upToPeak = free - lattice.forward(peak);
  lattice.keep(peak, CUE, CUE + 2);
  const isCue = Math.min(1, Math.exp(upToPeak + lattice.forward(peak) - free));
  const marginals = lattice.marginals();
  const labels = lattice.likeliest();
  const readings: [origin: number, words: Words][] = [];
  const add = (origin: number, given: Words | undefined): void => {
    if (!given) return;
    const words = { ...given, content: untilQuotationEnds(given.content, facts) };
    if (!isWithin(words, view) || overlaps(words)) return;
    if (words.content.length > 0 && !readings.some(([, other]) => isSame(other, words))) readings.push([origin, words]);
  };
  const read = wordsOf(labels, candidate, from);
  add(ORIGINS.reader, read);
  add(ORIGINS.first, linkOf[index]);
  for (const [, words] of [...readings])
    add(ORIGINS.cut, { ...words, content: wholeQuotations(words.content, facts.quotes) });
  if (read) {
    const others = otherSources(sources, read, marginals, view);
    for (const source of others) add(ORIGINS.otherSource, { ...read, source: [source] });
    add(ORIGINS.noSource, { ...read, source: [] });
    add(ORIGINS.otherEnd, withOtherEnd(read, marginals, view));
    add(ORIGINS.otherStart, withOtherStart(read, marginals, view));
  }
  return readings.map(([origin, words]) => proposalOf(candidate, origin, words, isCue, marginals, view));
}

/**
 * A content up to where a quotation is closed at the end of a paragraph and the next paragraph opens none of its sort: what
 * stands there, such as a heading, is not said any more.
 */
function untilQuotationEnds(content: readonly Segment[], { analysis, quotes }: Facts): readonly Segment[] {
  const { paragraph, paragraphStart } = analysis;
  const { of, first, last, closed, single } = quotes;
  const ends = (t: number): boolean => {
    const quotation = of[t - 1]!;
    if (quotation < 0 || single[quotation] || !closed[quotation] || last[quotation] !== t - 1) return false;
    return of[t]! < 0 || single[of[t]!] || first[of[t]!] !== t;
  };
  for (const [i, segment] of content.entries()) {
    for (let p = paragraph[segment.first]! + 1; paragraphStart[p]! < segment.last; p++) {
      const t = paragraphStart[p]!;
      if (ends(t)) return [...content.slice(0, i), { ...segment, last: t }];
    }
  }
  return content;
}

/** Other sources that are offered to the judge, and the least mean probability of one. */
const OTHER_SOURCES = 2;
const LEAST_SOURCE = 0.02;

function otherSources(
  sources: readonly Segment[],
  { source: own, cue, content }: Words,
  marginals: Float32Array,
  { from, to }: Stretch,
): Segment[] {
  const taken = [...own, cue, ...content];
  return sources
    .filter(({ first, last }) => first >= from && last <= to)
    .filter(({ first, last }) => taken.every((one) => last <= one.first || first >= one.last))
    .map((segment) => ({ segment, mean: meanAndLeast(marginals, [segment], from).mean }))
    .filter(({ mean }) => mean >= LEAST_SOURCE)
    .sort((a, b) => b.mean - a.mean)
    .slice(0, OTHER_SOURCES)
    .map(({ segment }) => segment);
}

/** Least probability of another edge of the content that is offered to the judge. */
const LEAST_EDGE = 0.08;

/** The likeliest other end of the last stretch of content: where the next token does not go on with it. */
function withOtherEnd(words: Words, marginals: Float32Array, { from, to }: Stretch): Words | undefined {
  const last = words.content.at(-1)!;
  let best = -1;
  let most = LEAST_EDGE;
  for (let end = last.first + 1; end <= to; end++) {
    const inside = roleAt(marginals, end - 1 - from, CONTENT);
    if (inside < LEAST_EDGE) break;
    if (end === last.last) continue;
    const ends = inside - (end < to ? marginals[(end - from) * LABELS + CONTENT + 1]! : 0);
    if (ends > most) {
      most = ends;
      best = end;
    }
  }
  return best < 0 ? undefined : { ...words, content: [...words.content.slice(0, -1), { ...last, last: best }] };
}

/** The likeliest other start of the first stretch of content. */
function withOtherStart(words: Words, marginals: Float32Array, { from }: Stretch): Words | undefined {
  const first = words.content[0]!;
  let best = -1;
  let most = LEAST_EDGE;
  for (let start = first.last - 1; start >= from; start--) {
    const begins = marginals[(start - from) * LABELS + CONTENT]!;
    if (roleAt(marginals, start - from, CONTENT) < LEAST_EDGE && start < first.first) break;
    if (start !== first.first && begins > most) {
      most = begins;
      best = start;
    }
  }
  return best < 0 ? undefined : { ...words, content: [{ ...first, first: best }, ...words.content.slice(1)] };
}

function wordsOf(labels: Uint8Array, { peak }: CueCandidate, from: number): Words | undefined {
  const segments = segmentsOf(labels).map(({ role, first, last }) => ({
    role,
    first: first + from,
    last: last + from,
  }));
  const content = segments.filter(({ role }) => role === CONTENT);
  const cue = segments.find(({ role, first, last }) => role === CUE && first <= peak && last > peak);
  if (content.length === 0 || !cue) return undefined;
  return { source: segments.filter(({ role }) => role === SOURCE).slice(0, 1), cue, content };
}

const isWithin = ({ source, cue, content }: Words, { from, to }: Stretch): boolean =>
  [...source, cue, ...content].every(({ first, last }) => first >= from && last <= to);

const overlaps = ({ source, cue, content }: Words): boolean =>
  content.some((one) => [...source, cue].some(({ first, last }) => first < one.last && last > one.first));

const isSame = (a: Words, b: Words): boolean =>
  sameSegments(a.source, b.source) && sameSegments([a.cue], [b.cue]) && sameSegments(a.content, b.content);

const sameSegments = (a: readonly Segment[], b: readonly Segment[]): boolean =>
  a.length === b.length && a.every(({ first, last }, i) => first === b[i]!.first && last === b[i]!.last);

/** The double quotations of which a content holds more than half, whole, their marks left out. */
function wholeQuotations(content: readonly Segment[], { of, first, last, single, closed }: QuoteState): Segment[] {
  const held = new Map<number, number>();
  for (const segment of content)
    for (let t = segment.first; t < segment.last; t++)
      if (of[t]! >= 0 && !single[of[t]!]) held.set(of[t]!, (held.get(of[t]!) ?? 0) + 1);
  const whole: Segment[] = [];
  for (const [q, tokens] of held) {
    const from = first[q]! + 1;
    const to = last[q]! + (closed[q] ? 0 : 1);
    if (to > from && tokens > (to - from) / 2) whole.push({ role: CONTENT, first: from, last: to });
  }
  return whole.sort((a, b) => a.first - b.first);
}

function proposalOf(
  candidate: CueCandidate,
  origin: number,
  { source, cue, content }: Words,
  isCue: number,
  marginals: Float32Array,
  { from, to }: Stretch,
): Proposal {
  const contentStats = meanAndLeast(marginals, content, from);
  const first = content[0]!.first - from;
  const last = content.at(-1)!.last - from;
  return {
    candidate,
    origin,
    source,
    cue,
    content,
    isCue,
    sourceMean: source.length ? meanAndLeast(marginals, source, from).mean : absence(marginals, to - from),
    contentMean: contentStats.mean,
    contentLeast: contentStats.least,
    contentStart: marginals[first * LABELS + CONTENT]!,
    contentEnd: last < to - from ? 1 - marginals[last * LABELS + CONTENT + 1]! : 1,
    cueMean: meanAndLeast(marginals, [cue], from).mean,
  };
}

/** How sure it is that there is no source: one less the largest probability of one. */
function absence(marginals: Float32Array, count: number): number {
  let most = 0;
  for (let t = 0; t < count; t++) most = Math.max(most, roleAt(marginals, t, SOURCE));
  return 1 - most;
}
