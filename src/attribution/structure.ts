import { tagOf } from '../language/index.ts';
import { far } from './distance.ts';
import type { Facts } from './facts.ts';

const PUNCT = tagOf('PUNCT');

/** What stands around each quotation, and where the quotations stand around each token, worked out once a text. */
export interface Structure {
  /** Of each quotation: the two tokens before it in its paragraph and the one after it, -1 for none. */
  readonly wordBefore: Int32Array;
  readonly secondBefore: Int32Array;
  readonly wordAfter: Int32Array;
  /** The token before its last one, -1 where it is but one. */
  readonly lastWord: Int32Array;
  /** 1 starts its paragraph, 2 ends it, 3 is all of it. */
  readonly fills: Uint8Array;
  /** Its length, as a grade. */
  readonly size: Uint8Array;
  /** Highest cue grade among the eight tokens before and after, within the paragraph. */
  readonly gradeBefore: Uint8Array;
  readonly gradeAfter: Uint8Array;
  /** Of each paragraph: 0 no quotation, 1 some, 2 begins with one, 3 is one. */
  readonly quotationsIn: Uint8Array;
  /** Of each token outside quotations the nearest quotation of its paragraph before, and after it; -1 for none. */
  readonly before: Int32Array;
  readonly after: Int32Array;
  /** How many commas, dashes and the like stand before each token. */
  readonly marks: Int32Array;
}

export function structureOf(facts: Facts): Structure {
  const { analysis, quotes, grade } = facts;
  const count = quotes.first.length;
  const make = (): Int32Array => new Int32Array(count).fill(-1);
  const structure = {
    wordBefore: make(),
    secondBefore: make(),
    wordAfter: make(),
    lastWord: make(),
    fills: new Uint8Array(count),
    size: new Uint8Array(count),
    gradeBefore: new Uint8Array(count),
    gradeAfter: new Uint8Array(count),
    quotationsIn: new Uint8Array(analysis.paragraphStart.length),
    ...nearestQuotations(facts),
    marks: marksBefore(facts),
  };
  for (let q = 0; q < count; q++) {
    const first = quotes.first[q]!;
    const last = quotes.last[q]!;
    const paragraph = analysis.paragraph[first]!;
    const from = analysis.paragraphStart[paragraph]!;
    const to = analysis.paragraphStart[paragraph + 1]!;
    if (first > from) structure.wordBefore[q] = first - 1;
    if (first > from + 1) structure.secondBefore[q] = first - 2;
    if (last + 1 < to) structure.wordAfter[q] = last + 1;
    if (last > first) structure.lastWord[q] = last - 1;
    structure.fills[q] = (first === from ? 1 : 0) + (last >= to - 1 ? 2 : 0);
    structure.size[q] = far(last - first);
    for (let t = Math.max(from, first - 8); t < first; t++) {
      if (grade[t]! > structure.gradeBefore[q]!) structure.gradeBefore[q] = grade[t]!;
    }
    for (let t = last + 1; t < Math.min(to, last + 9); t++) {
      if (grade[t]! > structure.gradeAfter[q]!) structure.gradeAfter[q] = grade[t]!;
    }
    const kind = structure.fills[q] === 3 ? 3 : first === from ? 2 : 1;
    if (kind > structure.quotationsIn[paragraph]!) structure.quotationsIn[paragraph] = kind;
  }
  return structure;
}

function nearestQuotations({ analysis, quotes }: Facts): { before: Int32Array; after: Int32Array } {
  const { count, paragraph } = analysis;
  const before = new Int32Array(count).fill(-1);
  const after = new Int32Array(count).fill(-1);
  for (let t = 1; t < count; t++) {
    if (paragraph[t] === paragraph[t - 1]) before[t] = quotes.of[t - 1]! < 0 ? before[t - 1]! : quotes.of[t - 1]!;
  }
  for (let t = count - 2; t >= 0; t--) {
    if (paragraph[t] === paragraph[t + 1]) after[t] = quotes.of[t + 1]! < 0 ? after[t + 1]! : quotes.of[t + 1]!;
  }
  return { before, after };
}

function marksBefore({ analysis: { count, tags } }: Facts): Int32Array {
  const marks = new Int32Array(count + 1);
  for (let t = 0; t < count; t++) marks[t + 1] = marks[t]! + (tags[t] === PUNCT ? 1 : 0);
  return marks;
}
