import type { Wording } from './wording.ts';

/** One sentence of a story, its terms as numbers. `words` are its words as numbers, −1 where masked. */
export interface StorySentence {
  readonly terms: readonly number[];
  readonly masked: readonly number[];
  readonly words: readonly number[];
}

/** The story of a text: its sentences without furniture, terms numbered alike in both texts of a comparison. */
export interface Story {
  readonly sentences: readonly StorySentence[];
  /** Unmasked terms, with repetitions. */
  readonly size: number;
  /** The distinct unmasked terms. */
  readonly narrative: ReadonlySet<number>;
  /** Of these, names and figures: written with a capital within a sentence of either text, and never without. */
  readonly names: ReadonlySet<number>;
  readonly sentencesWith: ReadonlyMap<number, number>;
  /** Where each term first occurs, in terms from the beginning; in that order. */
  readonly firstAt: ReadonlyMap<number, number>;
}

/** The stories of two texts; `marks` masks the tokens that are no narrative. */
export function storiesOf(a: Wording, b: Wording, marks: readonly [Uint8Array, Uint8Array]): readonly [Story, Story] {
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  const named = namesIn(a, b);
  return [storyOf(a, marks[0], named, numberOf), storyOf(b, marks[1], named, numberOf)];
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

function storyOf(
  wording: Wording,
  marks: Uint8Array,
  named: ReadonlySet<string>,
  numberOf: (key: string) => number,
): Story {
  const sentences: StorySentence[] = [];
  const narrative = new Set<number>();
  const names = new Set<number>();
  const sentencesWith = new Map<number, number>();
  const firstAt = new Map<number, number>();
  let size = 0;
  let at = 0;
  for (const { first, last, furniture } of wording.sentences) {
    if (furniture) continue;
    const terms: number[] = [];
    const masked: number[] = [];
    const words: number[] = [];
    const here = new Set<number>();
    for (let t = first; t < last; t++) {
      words.push(marks[t] ? -1 : numberOf(`=${wording.words[t]}`));
      if (!wording.terms[t]) continue;
      const term = numberOf(wording.terms[t]!);
      terms.push(term);
      masked.push(marks[t]!);
      here.add(term);
      if (!firstAt.has(term)) firstAt.set(term, at);
      at++;
      if (marks[t]) continue;
      size++;
      narrative.add(term);
      if (named.has(wording.terms[t]!)) names.add(term);
    }
    for (const term of here) sentencesWith.set(term, (sentencesWith.get(term) ?? 0) + 1);
    if (terms.length > 0) sentences.push({ terms, masked, words });
  }
  return { sentences, size, narrative, names, sentencesWith, firstAt };
}
