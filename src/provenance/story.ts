import { numberedOf } from './numbered.ts';
import type { Wording } from './wording.ts';

/** One sentence of a story: its tokens `[first, last)`, and its terms as numbers. */
export interface StorySentence {
  readonly first: number;
  readonly last: number;
  readonly terms: readonly number[];
}

/** The story of a text: its sentences without furniture, terms numbered alike in both texts of a comparison. */
export interface Story {
  readonly wording: Wording;
  /** 1 for each token of the text that is no narrative. */
  readonly marks: Uint8Array;
  readonly sentences: readonly StorySentence[];
  /** How many terms, with repetitions. */
  readonly size: number;
  /** Its terms in the order in which they first occur. */
  readonly terms: readonly number[];
  /** By term, how many sentences hold it. */
  readonly sentencesWith: Int32Array;
  /** By term, where it first occurs, in terms from the beginning; −1 where it does not. */
  readonly firstAt: Int32Array;
}

/** Two stories whose terms are numbered alike. */
export interface Stories {
  readonly one: Story;
  readonly other: Story;
  /** By term, 1 for names and figures: written with a capital within a sentence of either text, and never without. */
  readonly named: Uint8Array;
}

/** The stories of two texts, without the tokens that `marks` marks as no narrative. */
export function storiesOf(a: Wording, b: Wording, marks: readonly [Uint8Array, Uint8Array]): Stories {
  const [here, there] = [numberedOf(a), numberedOf(b)];
  let count = here.terms.length;
  // The numbers of `a` for the terms of `b`, and further ones for those that only `b` has.
  const alike = Int32Array.from(there.terms, (term) => here.numberOf.get(term) ?? count++);
  const termsOfB = there.termAt.map((term) => (term < 0 ? -1 : alike[term]!));
  const named = new Uint8Array(count);
  named.set(here.named);
  for (const [n, term] of alike.entries()) if (there.named[n]) named[term] = 1;
  for (const [term, plain] of here.plain.entries()) if (plain) named[term] = 0;
  for (const [n, term] of alike.entries()) if (there.plain[n]) named[term] = 0;
  return {
    one: storyOf(a, marks[0], here.termAt, count),
    other: storyOf(b, marks[1], termsOfB, count),
    named,
  };
}

function storyOf(wording: Wording, marks: Uint8Array, termAt: Int32Array, count: number): Story {
  const sentences: StorySentence[] = [];
  const found: number[] = [];
  const sentencesWith = new Int32Array(count);
  const firstAt = new Int32Array(count).fill(-1);
  /** By term, the last sentence that was seen to hold it, from 1. */
  const lastIn = new Int32Array(count);
  let size = 0;
  for (const [s, { first, last, furniture }] of wording.sentences.entries()) {
    if (furniture) continue;
    const terms: number[] = [];
    for (let t = first; t < last; t++) {
      const term = termAt[t]!;
      if (term < 0 || marks[t]) continue;
      terms.push(term);
      if (firstAt[term]! < 0) {
        firstAt[term] = size;
        found.push(term);
      }
      size++;
      if (lastIn[term] === s + 1) continue;
      lastIn[term] = s + 1;
      sentencesWith[term]!++;
    }
    if (terms.length > 0) sentences.push({ first, last, terms });
  }
  return { wording, marks, sentences, size, terms: found, sentencesWith, firstAt };
}
