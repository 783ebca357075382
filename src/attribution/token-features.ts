import { far } from './distance.ts';
import type { Facts } from './facts.ts';
import { mix } from './hash.ts';
import { type Structure, structureColumns } from './structure.ts';

/** Bits of the hashed feature space. */
export const FEATURE_BITS = 22;
const MASK = (1 << FEATURE_BITS) - 1;

export const PAD = 12;

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
  return writer.finish();
}

/** Adds the features of a token, in an order that is the same for every token. */
export function addFeatures(writer: Writer, facts: Facts, windows: Windows, structure: Structure, t: number): void {
  windowFeatures(writer, windows, t + PAD);
  sentenceFeatures(writer, facts, windows, structure, t);
  quoteFeatures(writer, facts, windows, structure, t);
}

/** More than the templates there are; the ids are cut to what was used. */
const MOST = 160;

/** Hashes of the template numbers, with which each feature's hash begins. */
const SEEDS = Int32Array.from({ length: MOST + 1 }, (_, template) => mix(0x9747b28c, template));

/** Writes the ids of one token after another; the number of ids is the same for each. */
export class Writer {
  ids: Int32Array;
  /** Known once the first token is written. */
  width = 0;
  #at = 0;
  #template = 0;
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

  /** The ids of all tokens. */
  finish(): TokenFeatures {
    if (this.#count === 1) this.#settle();
    return { ids: this.ids, width: this.width };
  }

  one(a: number): void {
    this.#put(mix(SEEDS[++this.#template]!, a));
  }

  two(a: number, b: number): void {
    this.#put(mix(mix(SEEDS[++this.#template]!, a), b));
  }

  three(a: number, b: number, c: number): void {
    this.#put(mix(mix(mix(SEEDS[++this.#template]!, a), b), c));
  }

  four(a: number, b: number, c: number, d: number): void {
    this.#put(mix(mix(mix(mix(SEEDS[++this.#template]!, a), b), c), d));
  }

  #put(h: number): void {
    this.ids[this.#at++] = (h ^ (h >>> 16)) & MASK;
  }

  #settle(): void {
    this.width = this.#template;
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
  const column = (of: (t: number) => number): Int32Array => {
    const cells = new Int32Array(count);
    for (let t = 0; t < count; t++) cells[t] = of(t);
    return padded(cells, count);
  };
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
function sentenceFeatures(
  writer: Writer,
  facts: Facts,
  { w, p, g, q, l, c1, c2 }: Windows,
  { cuts }: Structure,
  t: number,
): void {
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
  const cutsBefore = cb < 0 ? 9 : cutsBetween(cuts, cb, t);
  const cutsAfter = ca < 0 ? 9 : cutsBetween(cuts, t, ca);
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
const cutsBetween = (cuts: Int32Array, from: number, to: number): number => Math.min(3, cuts[to]! - cuts[from + 1]!);

function quoteFeatures(writer: Writer, facts: Facts, { p, w, g }: Windows, structure: Structure, t: number): void {
  const { analysis, quotes } = facts;
  const i = t + PAD;
  const paragraph = analysis.paragraph[t]!;
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
  const qb = structure.quoteBefore[t]!;
  const qa = structure.quoteAfter[t]!;
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
