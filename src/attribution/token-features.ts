import { tagOf } from '../language/index.ts';
import type { Facts } from './facts.ts';
import { mix } from './hash.ts';

/** Bits of the hashed feature space. */
export const FEATURE_BITS = 22;
const MASK = (1 << FEATURE_BITS) - 1;

export const PAD = 12;
const COMMA = tagOf('PUNCT');

/** A distance in tokens as one of ten grades. */
const GRADE_OF_DISTANCE = Uint8Array.from({ length: 64 }, (_, d) =>
  d <= 4 ? d : d <= 6 ? 5 : d <= 9 ? 6 : d <= 15 ? 7 : d <= 30 ? 8 : 9,
);
const far = (distance: number): number => GRADE_OF_DISTANCE[Math.min(63, Math.abs(distance))]!;

/** Hashed features of the tokens of a text: those of token `t` are `ids[t * width .. (t + 1) * width)`. */
export interface TokenFeatures {
  readonly ids: Int32Array;
  readonly width: number;
}

/** Columns padded on both sides, so that windows need no bounds check: `at(t + PAD)`. */
function padded(column: ArrayLike<number>, count: number): Int32Array {
  const wide = new Int32Array(count + 2 * PAD).fill(-7);
  for (let t = 0; t < count; t++) wide[t + PAD] = column[t]!;
  return wide;
}

/** Collects the features that every token has, in a fixed number: a template's place is its number. */
export function tokenFeatures(facts: Facts): TokenFeatures {
  const { analysis } = facts;
  const writer = new Writer(analysis.count);
  const windows = windowColumns(facts);
  const structure = structureColumns(facts);
  for (let t = 0; t < analysis.count; t++) {
    writer.begin(t);
    addFeatures(writer, facts, windows, structure, t);
  }
  return { ids: writer.ids, width: writer.width };
}

/** Adds the features of a token, in an order that is the same for every token. */
export function addFeatures(writer: Writer, facts: Facts, windows: Windows, structure: Structure, t: number): void {
  windowFeatures(writer, windows, t + PAD);
  sentenceFeatures(writer, facts, windows, t);
  quoteFeatures(writer, facts, windows, structure, t);
}

/** More than the templates there are; the ids are cut to what was used. */
const MOST = 160;

/** Writes the ids of one token after another; the number of ids is the same for each. */
export class Writer {
  ids: Int32Array;
  width = 0;
  #at = 0;
  #template = 0;
  #first = true;
  readonly #count: number;

  constructor(count: number) {
    this.#count = count;
    this.ids = new Int32Array(count ? MOST : 0);
  }

  begin(t: number): void {
    if (t === 1) this.#settle();
    this.#at = t * this.width;
    this.#template = 0;
  }

  one(a: number): void {
    const h = mix(mix(0x9747b28c, ++this.#template), a);
    this.#put(h);
  }

  two(a: number, b: number): void {
    this.#put(mix(mix(mix(0x9747b28c, ++this.#template), a), b));
  }

  three(a: number, b: number, c: number): void {
    this.#put(mix(mix(mix(mix(0x9747b28c, ++this.#template), a), b), c));
  }

  four(a: number, b: number, c: number, d: number): void {
    this.#put(mix(mix(mix(mix(mix(0x9747b28c, ++this.#template), a), b), c), d));
  }

  #put(h: number): void {
    this.ids[this.#at++] = (h ^ (h >>> 16)) & MASK;
    if (this.#first) this.width = this.#template;
  }

  #settle(): void {
    this.#first = false;
    const ids = new Int32Array(this.#count * this.width);
    ids.set(this.ids.subarray(0, this.width));
    this.ids = ids;
  }
}

export interface Windows {
  readonly w: Int32Array;
  readonly l: Int32Array;
  readonly p: Int32Array;
  readonly g: Int32Array;
  readonly c1: Int32Array;
  readonly c2: Int32Array;
  readonly c3: Int32Array;
  readonly v: Int32Array;
  readonly n: Int32Array;
  readonly s: Int32Array;
  readonly x: Int32Array;
  /** Quotation state: 0 outside, 1 double, 2 single, +4 on a mark. */
  readonly q: Int32Array;
}

export function windowColumns(facts: Facts): Windows {
  const { analysis, table, row, quotes } = facts;
  const { count } = analysis;
  const column = (of: (t: number) => number): Int32Array =>
    padded(
      Int32Array.from({ length: count }, (_, t) => of(t)),
      count,
    );
  return {
    w: padded(facts.word, count),
    l: padded(facts.lemma, count),
    p: padded(analysis.tags, count),
    g: padded(facts.grade, count),
    c1: column((t) => table.coarse[row[t]!]!),
    c2: column((t) => table.middle[row[t]!]!),
    c3: column((t) => table.fine[row[t]!]!),
    v: column((t) => table.verb[row[t]!]! * 8 + table.speech[row[t]!]!),
    n: column((t) => table.noun[row[t]!]!),
    s: padded(facts.suffix, count),
    x: padded(facts.shape, count),
    q: column((t) => {
      const q = quotes.of[t]!;
      if (q < 0) return 0;
      return (quotes.single[q] ? 2 : 1) + (quotes.first[q] === t || quotes.last[q] === t ? 4 : 0);
    }),
  };
}

function windowFeatures(writer: Writer, { w, l, p, g, c1, c2, c3, v, n, s, x, q }: Windows, i: number): void {
  writer.one(0);
  for (let d = -3; d <= 3; d++) writer.one(w[i + d]!);
  for (let d = -2; d <= 1; d++) writer.two(w[i + d]!, w[i + d + 1]!);
  for (let d = -2; d <= 0; d++) writer.three(w[i + d]!, w[i + d + 1]!, w[i + d + 2]!);
  writer.two(w[i - 1]!, w[i + 1]!);
  writer.two(l[i]!, p[i]!);
  writer.two(l[i - 1]!, p[i]!);
  writer.two(l[i + 1]!, p[i]!);
  writer.two(l[i]!, l[i + 1]!);
  writer.two(l[i - 1]!, l[i]!);
  for (let d = -3; d <= 3; d++) writer.two(p[i + d]!, q[i]!);
  for (let d = -3; d <= 2; d++) writer.two(p[i + d]!, p[i + d + 1]!);
  for (let d = -3; d <= 1; d++) writer.three(p[i + d]!, p[i + d + 1]!, p[i + d + 2]!);
  writer.four(p[i - 2]!, p[i - 1]!, p[i]!, p[i + 1]!);
  writer.four(p[i - 1]!, p[i]!, p[i + 1]!, p[i + 2]!);
  for (let d = -2; d <= 2; d++) writer.one(c2[i + d]!);
  for (let d = -1; d <= 1; d++) writer.one(c3[i + d]!);
  for (let d = -2; d <= 2; d++) writer.two(c1[i + d]!, p[i + d]!);
  writer.two(c2[i - 1]!, c2[i]!);
  writer.two(c2[i]!, c2[i + 1]!);
  writer.two(c1[i - 1]!, c3[i]!);
  writer.two(c3[i]!, c1[i + 1]!);
  for (let d = -1; d <= 1; d++) writer.two(v[i + d]!, p[i + d]!);
  for (let d = -1; d <= 1; d++) writer.two(n[i + d]!, p[i + d]!);
  for (let d = -3; d <= 3; d++) writer.two(g[i + d]!, p[i + d]!);
  writer.three(g[i - 1]!, g[i]!, g[i + 1]!);
  writer.three(w[i - 1]!, g[i]!, p[i]!);
  writer.three(w[i + 1]!, g[i]!, p[i]!);
  writer.three(g[i]!, p[i - 1]!, p[i + 1]!);
  writer.one(s[i]!);
  writer.one(x[i]!);
  writer.two(x[i - 1]!, x[i]!);
  writer.two(x[i]!, x[i + 1]!);
  writer.three(q[i - 1]!, q[i]!, q[i + 1]!);
  writer.two(q[i]!, w[i]!);
}

/** Words that open or part clauses, by which the stretch between a token and a verb is described. */
function sentenceFeatures(writer: Writer, facts: Facts, { w, p, g, q, l, c1, c2 }: Windows, t: number): void {
  const { analysis, verbBefore, verbAfter, cueBefore, cueAfter, sentenceGrade } = facts;
  const s = analysis.sentence[t]!;
  const from = analysis.sentenceStart[s]!;
  const to = analysis.sentenceStart[s + 1]!;
  const i = t + PAD;
  const vb = verbBefore[t]!;
  const va = verbAfter[t]!;
  const cb = cueBefore[t]!;
  const ca = cueAfter[t]!;
  writer.two(far(t - from), p[i]!);
  writer.two(far(to - 1 - t), p[i]!);
  writer.two(vb < 0 ? -1 : l[vb + PAD]!, p[i]!);
  writer.three(vb < 0 ? -1 : g[vb + PAD]!, vb < 0 ? 0 : far(t - vb), p[i]!);
  writer.two(va < 0 ? -1 : l[va + PAD]!, p[i]!);
  writer.three(va < 0 ? -1 : g[va + PAD]!, va < 0 ? 0 : far(va - t), p[i]!);
  writer.two(cb < 0 ? -1 : l[cb + PAD]!, q[i]!);
  writer.three(cb < 0 ? -1 : g[cb + PAD]!, cb < 0 ? 0 : far(t - cb), q[i]!);
  writer.three(cb < 0 ? -1 : w[cb + PAD + 1]!, cb < 0 ? 0 : far(t - cb), p[i]!);
  writer.two(ca < 0 ? -1 : l[ca + PAD]!, q[i]!);
  writer.three(ca < 0 ? -1 : g[ca + PAD]!, ca < 0 ? 0 : far(ca - t), q[i]!);
  writer.three(ca < 0 ? -1 : w[ca + PAD - 1]!, ca < 0 ? 0 : far(ca - t), p[i]!);
  writer.three(cb < 0 ? 0 : 1, ca < 0 ? 0 : 1, p[i]!);
  const cutsBefore = cb < 0 ? 9 : punctuationBetween(facts, cb, t);
  const cutsAfter = ca < 0 ? 9 : punctuationBetween(facts, t, ca);
  writer.three(cutsBefore, cb < 0 ? -1 : g[cb + PAD]!, cb < 0 ? 0 : far(t - cb));
  writer.three(cutsAfter, ca < 0 ? -1 : g[ca + PAD]!, ca < 0 ? 0 : far(ca - t));
  writer.four(cutsBefore, cutsAfter, p[i]!, q[i]!);
  writer.three(sentenceGrade[s]!, p[i]!, q[i]!);
  writer.two(s > 0 ? sentenceGrade[s - 1]! : -1, q[i]!);
  writer.two(sentenceGrade[s + 1] ?? -1, q[i]!);
  const firstOf = from + PAD;
  writer.two(w[firstOf]!, p[i]!);
  writer.two(w[to - 1 + PAD]!, q[i]!);
  writer.three(c1[firstOf]!, p[firstOf + 1]!, far(t - from));
  const paragraph = analysis.paragraph[t]!;
  const firstSentence = analysis.sentence[analysis.paragraphStart[paragraph]!]!;
  writer.three(Math.min(paragraph, 2), Math.min(s - firstSentence, 2), p[i]!);
  writer.two(paragraph === 0 ? 1 : 0, w[i]!);
  writer.three(paragraph === 0 ? 1 : 0, g[i]!, p[i]!);
  writer.two(vb < 0 ? -1 : c2[vb + PAD]!, va < 0 ? -1 : g[va + PAD]!);
}

/** Commas, dashes and the like strictly between two tokens, counted up to 3. */
function punctuationBetween({ analysis }: Facts, from: number, to: number): number {
  let cuts = 0;
  for (let t = from + 1; t < to && cuts < 3; t++) if (analysis.tags[t] === COMMA) cuts++;
  return cuts;
}

/** What stands around each quotation, worked out once a quotation. */
export interface Structure {
  readonly before: Int32Array;
  readonly beforeThat: Int32Array;
  readonly after: Int32Array;
  readonly afterThat: Int32Array;
  /** 1 starts its paragraph, 2 ends it, 3 is all of it. */
  readonly fills: Int32Array;
  readonly size: Int32Array;
  readonly ends: Int32Array;
  /** Highest cue grade among the eight tokens before and after, within the paragraph. */
  readonly gradeBefore: Int32Array;
  readonly gradeAfter: Int32Array;
  /** Of each paragraph: 0 no quotation, 1 some, 2 begins with one, 3 is one. */
  readonly paragraphs: Uint8Array;
}

export function structureColumns(facts: Facts): Structure {
  const { analysis, quotes, word, grade } = facts;
  const count = quotes.first.length;
  const make = (): Int32Array => new Int32Array(count).fill(-1);
  const structure = {
    before: make(),
    beforeThat: make(),
    after: make(),
    afterThat: make(),
    fills: new Int32Array(count),
    size: new Int32Array(count),
    ends: make(),
    gradeBefore: new Int32Array(count),
    gradeAfter: new Int32Array(count),
    paragraphs: new Uint8Array(analysis.paragraphStart.length),
  };
  for (let q = 0; q < count; q++) {
    const first = quotes.first[q]!;
    const last = quotes.last[q]!;
    const paragraph = analysis.paragraph[first]!;
    const from = analysis.paragraphStart[paragraph]!;
    const to = analysis.paragraphStart[paragraph + 1]!;
    if (first > from) structure.before[q] = word[first - 1]!;
    if (first > from + 1) structure.beforeThat[q] = word[first - 2]!;
    if (last + 1 < to) structure.after[q] = word[last + 1]!;
    if (last + 2 < to) structure.afterThat[q] = word[last + 2]!;
    structure.fills[q] = (first === from ? 1 : 0) + (last >= to - 1 ? 2 : 0);
    structure.size[q] = far(last - first);
    structure.ends[q] = last > first ? word[last - 1]! : 0;
    for (let t = Math.max(from, first - 8); t < first; t++) {
      if (grade[t]! > structure.gradeBefore[q]!) structure.gradeBefore[q] = grade[t]!;
    }
    for (let t = last + 1; t < Math.min(to, last + 9); t++) {
      if (grade[t]! > structure.gradeAfter[q]!) structure.gradeAfter[q] = grade[t]!;
    }
    const kind = structure.fills[q] === 3 ? 3 : first === from ? 2 : 1;
    if (kind > structure.paragraphs[paragraph]!) structure.paragraphs[paragraph] = kind;
  }
  return structure;
}

function quoteFeatures(writer: Writer, facts: Facts, { p, w, g }: Windows, structure: Structure, t: number): void {
  const { analysis, quotes } = facts;
  const i = t + PAD;
  const paragraph = analysis.paragraph[t]!;
  const from = analysis.paragraphStart[paragraph]!;
  const to = analysis.paragraphStart[paragraph + 1]!;
  const { paragraphs } = structure;
  const around =
    paragraphs[paragraph]! +
    4 * (paragraph > 0 ? paragraphs[paragraph - 1]! : 0) +
    16 * (paragraphs[paragraph + 1] ?? 0);
  writer.two(around, p[i]!);
  writer.two(around, g[i]!);
  const q = quotes.of[t]!;
  if (q >= 0) {
    const first = quotes.first[q]!;
    const last = quotes.last[q]!;
    writer.three(1, far(t - first), structure.size[q]!);
    writer.three(1, far(last - t), structure.size[q]!);
    writer.three(1, structure.before[q]!, t === first ? 1 : 0);
    writer.four(1, structure.beforeThat[q]!, structure.before[q]!, t === first ? 1 : 0);
    writer.three(1, structure.after[q]!, t === last ? 1 : 0);
    writer.four(1, structure.afterThat[q]!, structure.after[q]!, t === last ? 1 : 0);
    writer.four(1, structure.fills[q]!, structure.size[q]!, t === first ? 1 : t === last ? 2 : 0);
    writer.four(1, structure.gradeBefore[q]!, structure.gradeAfter[q]!, structure.size[q]!);
    writer.four(1, structure.ends[q]!, structure.fills[q]!, quotes.single[q] ? 1 : 0);
    return;
  }
  const qb = quoteBefore(facts, t, from);
  const qa = quoteAfter(facts, t, to);
  writer.three(0, qb < 0 ? -1 : far(t - quotes.last[qb]!), qa < 0 ? -1 : far(quotes.first[qa]! - t));
  writer.three(0, qb < 0 ? -1 : far(t - quotes.last[qb]!), p[i]!);
  writer.three(0, qa < 0 ? -1 : far(quotes.first[qa]! - t), p[i]!);
  writer.four(0, qb < 0 ? -1 : structure.ends[qb]!, qb < 0 ? -1 : far(t - quotes.last[qb]!), p[i]!);
  writer.four(0, qa < 0 ? -1 : structure.before[qa]!, qa < 0 ? -1 : far(quotes.first[qa]! - t), p[i]!);
  writer.three(0, qb < 0 ? -1 : structure.size[qb]!, qb < 0 ? -1 : far(t - quotes.last[qb]!));
  writer.three(0, qa < 0 ? -1 : structure.size[qa]!, qa < 0 ? -1 : far(quotes.first[qa]! - t));
  writer.four(0, qb < 0 ? 0 : 1, qa < 0 ? 0 : 1, w[i]!);
  writer.four(0, qb < 0 ? 0 : 1, qa < 0 ? 0 : 1, g[i]!);
}

/** The nearest quotation of the paragraph that ends before a token outside quotations; -1 for none. */
function quoteBefore({ quotes }: Facts, t: number, from: number): number {
  for (let u = t - 1; u >= from; u--) if (quotes.of[u]! >= 0) return quotes.of[u]!;
  return -1;
}

/** The nearest quotation of the paragraph that starts after a token outside quotations; -1 for none. */
function quoteAfter({ quotes }: Facts, t: number, to: number): number {
  for (let u = t + 1; u < to; u++) if (quotes.of[u]! >= 0) return quotes.of[u]!;
  return -1;
}
