import { far } from './distance.ts';
import type { Facts } from './facts.ts';
import type { QuoteState } from './quote-state.ts';
import { type Structure, structureOf } from './structure.ts';

/** Cells beyond either end of the text, so that windows need no bounds check. */
export const PAD = 4;
/** What a cell beyond the text holds. */
const BEYOND = -7;
/** The most marks that are counted, and what stands where there is nothing to count to. */
const MOST_MARKS = 3;
const NO_MARKS = 9;

/** A column of facts: that of token `t` is `cells[t + PAD]`. */
export interface Column {
  readonly cells: Int32Array;
  /**
   * Where the facts are those of other tokens: of which kind, and of which token each, negative where the cell holds a
   * number of its own.
   */
  readonly of?: { readonly kind: Kind; readonly tokens: Int32Array };
}

/**
 * The kinds of facts about single tokens: `w` words, `l` lemmas, `s` endings, `x` shapes (hashes); `p` tags; `g` cue rates
 * in grades; `c1`, `c2`, `c3` clusters, coarse to fine; `v`, `n` classes as verb and noun; `q` quotation state: 0 outside,
 * 1 double, 2 single, 4 more on a mark.
 */
export const KINDS = ['w', 'l', 'p', 'g', 'c1', 'c2', 'c3', 'v', 'n', 's', 'x', 'q'] as const;
export type Kind = (typeof KINDS)[number];

/** Columns by name. */
export type TokenColumns = ReturnType<typeof tokenColumns>;
export type ColumnName = keyof TokenColumns;

/** All columns that features of tokens are made of. They last until the next call with the same room. */
export function tokenColumns(facts: Facts, room: Room) {
  room.clear();
  const structure = structureOf(facts);
  const own = ownColumns(facts, room);
  return {
    ...own,
    ...sentenceColumns(facts, own, room),
    ...cueColumns(facts, own, structure, room),
    ...paragraphColumns(facts, structure, room),
    ...quotationColumns(facts, own, structure, room),
  };
}

/** Memory for columns that is used again for the next text: new memory for each costs more than filling it. */
export class Room {
  #cells = new Int32Array(1 << 16);
  #used = 0;

  clear(): void {
    this.#used = 0;
  }

  /** A column of `count` tokens; its cells hold what was left there. */
  column(count: number): Column {
    const size = count + 2 * PAD;
    if (this.#used + size > this.#cells.length) {
      this.#cells = new Int32Array(Math.max(size, this.#cells.length) * 2);
      this.#used = 0;
    }
    const cells = this.#cells.subarray(this.#used, this.#used + size);
    this.#used += size;
    cells.fill(BEYOND, 0, PAD);
    cells.fill(BEYOND, count + PAD);
    return { cells };
  }
}

/** Facts of a kind about the tokens that stand for each token; `none` where there is no such token. */
function gathered(own: Column, kind: Kind, tokens: Int32Array, room: Room, none = -1): Column {
  const from = own.cells;
  const { cells } = room.column(tokens.length);
  for (let t = 0; t < tokens.length; t++) cells[t + PAD] = tokens[t]! < 0 ? none : from[tokens[t]! + PAD]!;
  return { cells, of: { kind, tokens } };
}

function ownColumns(facts: Facts, room: Room): Record<Kind | 'zero', Column> {
  const { analysis, table, row, quotes } = facts;
  const { count } = analysis;
  const copied = (from: ArrayLike<number>): Column => {
    const column = room.column(count);
    column.cells.set(from, PAD);
    return column;
  };
  const looked = (from: Uint16Array): Column => {
    const column = room.column(count);
    const { cells } = column;
    for (let t = 0; t < count; t++) cells[t + PAD] = from[row[t]!]!;
    return column;
  };
  const v = looked(table.verb);
  for (let t = 0; t < count; t++) v.cells[t + PAD] = v.cells[t + PAD]! * 8 + table.speech[row[t]!]!;
  const zero = room.column(count);
  zero.cells.fill(0, PAD, count + PAD);
  const q = room.column(count);
  for (let t = 0; t < count; t++) q.cells[t + PAD] = quotationState(quotes, t);
  return {
    w: copied(facts.word),
    l: copied(facts.lemma),
    p: copied(analysis.tags),
    g: copied(facts.grade),
    c1: looked(table.coarse),
    c2: looked(table.middle),
    c3: looked(table.fine),
    v,
    n: looked(table.noun),
    s: copied(facts.suffix),
    x: copied(facts.shape),
    q,
    zero,
  };
}

function quotationState({ of, first, last, single }: QuoteState, t: number): number {
  const q = of[t]!;
  if (q < 0) return 0;
  return (single[q] ? 2 : 1) + (first[q] === t || last[q] === t ? 4 : 0);
}

/** Where a token stands in its sentence, the ends of the sentence, and the verbs before and after the token. */
function sentenceColumns(facts: Facts, own: Record<Kind, Column>, room: Room) {
  const { analysis, verbBefore, verbAfter, sentenceGrade } = facts;
  const { count, sentence, sentenceStart } = analysis;
  const first = new Int32Array(count);
  const second = new Int32Array(count);
  const column = (): Column => room.column(count);
  const [intoSentence, toSentenceEnd, sinceVerb, toVerb] = [column(), column(), column(), column()];
  const sentenceRate = column();
  for (let t = 0; t < count; t++) {
    const s = sentence[t]!;
    first[t] = sentenceStart[s]!;
    second[t] = first[t]! + 1;
    intoSentence.cells[t + PAD] = far(t - first[t]!);
    toSentenceEnd.cells[t + PAD] = far(sentenceStart[s + 1]! - 1 - t);
    sinceVerb.cells[t + PAD] = verbBefore[t]! < 0 ? 0 : far(t - verbBefore[t]!);
    toVerb.cells[t + PAD] = verbAfter[t]! < 0 ? 0 : far(verbAfter[t]! - t);
    sentenceRate.cells[t + PAD] = sentenceGrade[s]!;
  }
  return {
    intoSentence,
    toSentenceEnd,
    firstWord: gathered(own.w, 'w', first, room),
    firstCluster: gathered(own.c1, 'c1', first, room),
    secondTag: gathered(own.p, 'p', second, room),
    verbBefore: gathered(own.l, 'l', verbBefore, room),
    verbBeforeRate: gathered(own.g, 'g', verbBefore, room),
    verbBeforeCluster: gathered(own.c2, 'c2', verbBefore, room),
    sinceVerb,
    verbAfter: gathered(own.l, 'l', verbAfter, room),
    verbAfterRate: gathered(own.g, 'g', verbAfter, room),
    toVerb,
    sentenceRate,
  };
}

/** The likely cues before and after a token in its sentence, and the punctuation marks between. */
function cueColumns(
  { analysis: { count }, ...facts }: Facts,
  own: Record<Kind, Column>,
  structure: Structure,
  room: Room,
) {
  const { marks } = structure;
  const { cueBefore, cueAfter } = facts;
  const column = (): Column => room.column(count);
  const [sinceCue, hasCueBefore, marksSince] = [column(), column(), column()];
  const [toCue, hasCueAfter, marksTo] = [column(), column(), column()];
  for (let t = 0; t < count; t++) {
    const before = cueBefore[t]!;
    const after = cueAfter[t]!;
    sinceCue.cells[t + PAD] = before < 0 ? 0 : far(t - before);
    hasCueBefore.cells[t + PAD] = before < 0 ? 0 : 1;
    marksSince.cells[t + PAD] = before < 0 ? NO_MARKS : Math.min(MOST_MARKS, marks[t]! - marks[before + 1]!);
    toCue.cells[t + PAD] = after < 0 ? 0 : far(after - t);
    hasCueAfter.cells[t + PAD] = after < 0 ? 0 : 1;
    marksTo.cells[t + PAD] = after < 0 ? NO_MARKS : Math.min(MOST_MARKS, marks[after]! - marks[t + 1]!);
  }
  const beside = (cues: Int32Array, step: number): Int32Array => cues.map((cue) => (cue < 0 ? -1 : cue + step));
  return {
    cueBefore: gathered(own.l, 'l', cueBefore, room),
    cueBeforeRate: gathered(own.g, 'g', cueBefore, room),
    afterCueBefore: gathered(own.w, 'w', beside(cueBefore, 1), room),
    sinceCue,
    hasCueBefore,
    marksSince,
    cueAfter: gathered(own.l, 'l', cueAfter, room),
    cueAfterRate: gathered(own.g, 'g', cueAfter, room),
    beforeCueAfter: gathered(own.w, 'w', beside(cueAfter, -1), room),
    toCue,
    hasCueAfter,
    marksTo,
  };
}

/** Where a token's paragraph stands, and the quotations in it and in those beside it. */
function paragraphColumns({ analysis }: Facts, { quotationsIn }: Structure, room: Room) {
  const { count, paragraph: paragraphOf, paragraphStart, sentence } = analysis;
  const column = (): Column => room.column(count);
  const [paragraph, inFirstParagraph, sentenceOfParagraph, quotationsAround] = [column(), column(), column(), column()];
  for (let t = 0; t < count; t++) {
    const p = paragraphOf[t]!;
    paragraph.cells[t + PAD] = Math.min(p, 2);
    inFirstParagraph.cells[t + PAD] = p === 0 ? 1 : 0;
    sentenceOfParagraph.cells[t + PAD] = Math.min(sentence[t]! - sentence[paragraphStart[p]!]!, 2);
    quotationsAround.cells[t + PAD] =
      quotationsIn[p]! + 4 * (p > 0 ? quotationsIn[p - 1]! : 0) + 16 * (quotationsIn[p + 1] ?? 0);
  }
  return { paragraph, inFirstParagraph, sentenceOfParagraph, quotationsAround };
}

/**
 * The quotation around a token, or the nearest ones before and after it in its paragraph. A column that speaks of the one
 * case holds nothing to be read in the other.
 */
function quotationColumns(facts: Facts, own: Record<Kind, Column>, structure: Structure, room: Room) {
  return { ...aroundColumns(facts, own, structure, room), ...besideColumns(facts, own, structure, room) };
}

function aroundColumns(
  { quotes, analysis: { count } }: Facts,
  own: Record<Kind, Column>,
  structure: Structure,
  room: Room,
) {
  const { of, first, last } = quotes;
  const column = (): Column => room.column(count);
  const [isQuoted, intoQuotation, toQuotationEnd, quotationSize] = [column(), column(), column(), column()];
  const [opens, closes, fills, isSingle] = [column(), column(), column(), column()];
  const [rateBeforeQuotation, rateAfterQuotation] = [column(), column()];
  for (let t = 0; t < count; t++) {
    const q = of[t]!;
    isQuoted.cells[t + PAD] = q < 0 ? 0 : 1;
    if (q < 0) continue;
    intoQuotation.cells[t + PAD] = far(t - first[q]!);
    toQuotationEnd.cells[t + PAD] = far(last[q]! - t);
    quotationSize.cells[t + PAD] = structure.size[q]!;
    opens.cells[t + PAD] = t === first[q] ? 1 : 0;
    closes.cells[t + PAD] = t === last[q] ? 1 : 0;
    fills.cells[t + PAD] = structure.fills[q]!;
    isSingle.cells[t + PAD] = quotes.single[q] ? 1 : 0;
    rateBeforeQuotation.cells[t + PAD] = structure.gradeBefore[q]!;
    rateAfterQuotation.cells[t + PAD] = structure.gradeAfter[q]!;
  }
  const word = (tokens: Int32Array, none = -1): Column => gathered(own.w, 'w', ofQuotation(of, tokens), room, none);
  return {
    isQuoted,
    intoQuotation,
    toQuotationEnd,
    quotationSize,
    opens,
    closes,
    fills,
    isSingle,
    rateBeforeQuotation,
    rateAfterQuotation,
    wordBefore: word(structure.wordBefore),
    secondWordBefore: word(structure.secondBefore),
    wordAfter: word(structure.wordAfter),
    lastQuoted: word(structure.lastWord, 0),
  };
}

function besideColumns(
  { quotes, analysis: { count } }: Facts,
  own: Record<Kind, Column>,
  structure: Structure,
  room: Room,
) {
  const { before, after } = structure;
  const column = (): Column => room.column(count);
  const [sinceQuotation, hasQuotationBefore] = [column(), column()];
  const [toQuotation, hasQuotationAfter] = [column(), column()];
  for (let t = 0; t < count; t++) {
    const b = before[t]!;
    const a = after[t]!;
    sinceQuotation.cells[t + PAD] = b < 0 ? -1 : far(t - quotes.last[b]!);
    hasQuotationBefore.cells[t + PAD] = b < 0 ? 0 : 1;
    toQuotation.cells[t + PAD] = a < 0 ? -1 : far(quotes.first[a]! - t);
    hasQuotationAfter.cells[t + PAD] = a < 0 ? 0 : 1;
  }
  const lastQuotedBefore = gathered(own.w, 'w', ofQuotation(before, structure.lastWord), room);
  for (let t = 0; t < count; t++)
    if (before[t]! >= 0 && structure.lastWord[before[t]!]! < 0) lastQuotedBefore.cells[t + PAD] = 0;
  return {
    sinceQuotation,
    hasQuotationBefore,
    toQuotation,
    hasQuotationAfter,
    lastQuotedBefore,
    wordBeforeNext: gathered(own.w, 'w', ofQuotation(after, structure.wordBefore), room),
  };
}

/** Of each token the token that belongs to its quotation, -1 for none. */
const ofQuotation = (quotationOf: Int32Array, tokens: Int32Array): Int32Array =>
  quotationOf.map((q) => (q < 0 ? -1 : tokens[q]!));
