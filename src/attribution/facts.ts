import type { Analysis } from '../language/index.ts';
import { tagOf } from '../language/index.ts';
import { type GradeOf, rateKey } from './cue-rates.ts';
import { mix } from './hash.ts';
import { type QuoteState, quoteState } from './quote-state.ts';
import type { Speller, WordTable } from './word-table.ts';

/** What the features of a text are made of: one column a fact, one row a token. */
export interface Facts {
  readonly analysis: Analysis;
  readonly quotes: QuoteState;
  readonly table: WordTable;
  readonly row: Int32Array;
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly suffix: Int32Array;
  readonly shape: Int32Array;
  readonly grade: Uint8Array;
  /** Nearest verb (not auxiliary) at or before, and at or after, within the sentence; -1 where there is none. */
  readonly verbBefore: Int32Array;
  readonly verbAfter: Int32Array;
  /** Nearest word of grade 4 or higher before, and after, within the sentence and outside quotations; -1 for none. */
  readonly cueBefore: Int32Array;
  readonly cueAfter: Int32Array;
  /** Highest grade outside quotations in each sentence. */
  readonly sentenceGrade: Uint8Array;
}

const VERB = tagOf('VERB');
/** From this grade on a word is taken for a likely cue. */
const LIKELY = 4;

/** The key of a token's cluster for the cue rates. */
export const clusterRateKey = (fine: number, tag: number): number => mix(rateKey(fine, tag), 0x77);

/** Collects the facts of a text. */
export function factsOf(analysis: Analysis, table: WordTable, speller: Speller, gradeOf: GradeOf): Facts {
  const { count, words, lower, tags, sentenceStart } = analysis;
  const row = new Int32Array(count);
  const word = new Int32Array(count);
  const lemma = new Int32Array(count);
  const suffix = new Int32Array(count);
  const shape = new Int32Array(count);
  const grade = new Uint8Array(count);
  for (let t = 0; t < count; t++) {
    const spelling = speller.spellingOf(words[t]!, lower[t]!);
    row[t] = spelling.row;
    word[t] = spelling.word;
    lemma[t] = spelling.lemma;
    suffix[t] = spelling.suffix;
    shape[t] = spelling.shape;
    grade[t] = gradeOf(rateKey(spelling.lemma, tags[t]!), clusterRateKey(table.fine[spelling.row]!, tags[t]!));
  }
  const quotes = quoteState(analysis);
  const outside = (t: number): boolean => quotes.of[t]! < 0;
  const isVerb = (t: number): boolean => tags[t] === VERB;
  const isLikely = (t: number): boolean => grade[t]! >= LIKELY && outside(t);
  const sentenceGrade = new Uint8Array(sentenceStart.length);
  for (let t = 0; t < count; t++) {
    const s = analysis.sentence[t]!;
    if (outside(t) && grade[t]! > sentenceGrade[s]!) sentenceGrade[s] = grade[t]!;
  }
  return {
    analysis,
    quotes,
    table,
    row,
    word,
    lemma,
    suffix,
    shape,
    grade,
    verbBefore: nearestBefore(count, sentenceStart, isVerb),
    verbAfter: nearestAfter(count, sentenceStart, isVerb),
    cueBefore: nearestBefore(count, sentenceStart, isLikely),
    cueAfter: nearestAfter(count, sentenceStart, isLikely),
    sentenceGrade,
  };
}

/** For each token the nearest earlier one of its sentence that `holds`. */
function nearestBefore(count: number, sentenceStart: Int32Array, holds: (t: number) => boolean): Int32Array {
  const nearest = new Int32Array(count);
  for (let s = 0; s + 1 < sentenceStart.length; s++) {
    let last = -1;
    for (let t = sentenceStart[s]!; t < sentenceStart[s + 1]!; t++) {
      nearest[t] = last;
      if (holds(t)) last = t;
    }
  }
  return nearest;
}

/** For each token the nearest later one of its sentence that `holds`. */
function nearestAfter(count: number, sentenceStart: Int32Array, holds: (t: number) => boolean): Int32Array {
  const nearest = new Int32Array(count);
  for (let s = 0; s + 1 < sentenceStart.length; s++) {
    let next = -1;
    for (let t = sentenceStart[s + 1]! - 1; t >= sentenceStart[s]!; t--) {
      nearest[t] = next;
      if (holds(t)) next = t;
    }
  }
  return nearest;
}
