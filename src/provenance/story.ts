import type { Wording } from './wording.ts';

/** One sentence of a story: its terms and its words as numbers; a word is −1 where it is no narrative. */
export interface StorySentence {
  readonly terms: readonly number[];
  readonly words: readonly number[];
}

/** The story of a text: its sentences without furniture, terms numbered alike in both texts of a comparison. */
export interface Story {
  readonly sentences: readonly StorySentence[];
  /** How many terms, with repetitions. */
  readonly size: number;
  /** Those terms that are names and figures: written with a capital within a sentence of either text, and never without. */
  readonly names: ReadonlySet<number>;
  readonly sentencesWith: ReadonlyMap<number, number>;
  /** Where each term first occurs, in terms from the beginning; in that order. */
  readonly firstAt: ReadonlyMap<number, number>;
}

/** Two stories whose terms are numbered alike, from 0 to below `terms`. */
export interface Stories {
  readonly one: Story;
  readonly other: Story;
  readonly terms: number;
}

/** The stories of two texts, without the tokens that `marks` marks as no narrative. */
export function storiesOf(a: Wording, b: Wording, marks: readonly [Uint8Array, Uint8Array]): Stories {
  const terms = new Map<string, number>();
  const words = new Map<string, number>();
  const named = namesIn(a, b);
  const one = storyOf(a, marks[0], named, { terms, words });
  const other = storyOf(b, marks[1], named, { terms, words });
  return { one, other, terms: terms.size };
}

interface Numbers {
  readonly terms: Map<string, number>;
  readonly words: Map<string, number>;
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

/** Terms that either text writes with a capital within a sentence (or in figures) and neither without. */
function namesIn(...wordings: readonly Wording[]): Set<string> {
  const names = new Set<string>();
  const plain = new Set<string>();
  for (const { text, start, terms, named } of wordings) {
    for (let t = 0; t < terms.length; t++) {
      if (!terms[t]) continue;
      const letter = text[start[t]!]!;
      if (named[t]) names.add(terms[t]!);
      else if (letter === letter.toLowerCase()) plain.add(terms[t]!);
    }
  }
  for (const term of plain) names.delete(term);
  return names;
}

function storyOf(wording: Wording, marks: Uint8Array, named: ReadonlySet<string>, numbers: Numbers): Story {
  const sentences: StorySentence[] = [];
  const names = new Set<number>();
  const sentencesWith = new Map<number, number>();
  const firstAt = new Map<number, number>();
  let size = 0;
  for (const { first, last, furniture } of wording.sentences) {
    if (furniture) continue;
    const terms: number[] = [];
    const words: number[] = [];
    for (let t = first; t < last; t++) {
      words.push(marks[t] ? -1 : numberOf(numbers.words, wording.words[t]!));
      if (marks[t] || !wording.terms[t]) continue;
      const term = numberOf(numbers.terms, wording.terms[t]!);
      terms.push(term);
      if (!firstAt.has(term)) firstAt.set(term, size);
      size++;
      if (named.has(wording.terms[t]!)) names.add(term);
    }
    for (const term of new Set(terms)) sentencesWith.set(term, (sentencesWith.get(term) ?? 0) + 1);
    if (terms.length > 0) sentences.push({ terms, words });
  }
  return { sentences, size, names, sentencesWith, firstAt };
}
