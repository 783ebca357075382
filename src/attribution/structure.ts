import { tagOf } from '../language/index.ts';
import { far } from './distance.ts';
import type { Facts } from './facts.ts';

const COMMA = tagOf('PUNCT');

/** What stands around each quotation, and where the quotations stand around each token, worked out once a text. */
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
  /** Of each token outside quotations the nearest quotation of its paragraph before, and after it; -1 for none. */
  readonly quoteBefore: Int32Array;
  readonly quoteAfter: Int32Array;
  /** How many commas, dashes and the like stand before each token. */
  readonly cuts: Int32Array;
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
    ...nearestQuotations(facts),
    cuts: cutsBefore(facts),
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

function nearestQuotations({ analysis, quotes }: Facts): { quoteBefore: Int32Array; quoteAfter: Int32Array } {
  const { count, paragraph } = analysis;
  const quoteBefore = new Int32Array(count).fill(-1);
  const quoteAfter = new Int32Array(count).fill(-1);
  for (let t = 1; t < count; t++) {
    if (paragraph[t] === paragraph[t - 1])
      quoteBefore[t] = quotes.of[t - 1]! < 0 ? quoteBefore[t - 1]! : quotes.of[t - 1]!;
  }
  for (let t = count - 2; t >= 0; t--) {
    if (paragraph[t] === paragraph[t + 1])
      quoteAfter[t] = quotes.of[t + 1]! < 0 ? quoteAfter[t + 1]! : quotes.of[t + 1]!;
  }
  return { quoteBefore, quoteAfter };
}

function cutsBefore({ analysis: { count, tags } }: Facts): Int32Array {
  const cuts = new Int32Array(count + 1);
  for (let t = 0; t < count; t++) cuts[t + 1] = cuts[t]! + (tags[t] === COMMA ? 1 : 0);
  return cuts;
}
