import type { Analysis } from '../../language/index.ts';
import type { QuoteState } from '../quote-state.ts';

/** Casing of a token, by its letters: it has none, begins with a small one, with a capital, has only capitals. */
export const CASING = { none: 0, lower: 1, capitalised: 2, upper: 3 } as const;
/** A token outside of quotations, between double marks, between single ones; the marks count as inside. */
const QUOTED = { outside: 0, double: 4, single: 8 } as const;
/** Where a token stands first, told by its first piece alone. */
const BEGINS = { nothing: 0, paragraph: 12, sentence: 24 } as const;

/** The kind of `[CLS]`, `[SEP]` and padding. */
export const NO_WORD: number = CASING.none;

const LETTERS = /\p{L}/gu;

/** The casing of a word; letters without case count as small. */
export function casingOf(word: string): number {
  const letters = word.match(LETTERS);
  if (!letters) return CASING.none;
  if (letters[0] === letters[0]!.toLowerCase()) return CASING.lower;
  return letters.length > 1 && letters.every((letter) => letter === letter.toUpperCase())
    ? CASING.upper
    : CASING.capitalised;
}

/** The kind of the later pieces of a token: casing and quotation. */
export function kindAt({ words }: Analysis, { of, single }: QuoteState, t: number): number {
  const quotation = of[t]!;
  const quoted = quotation < 0 ? QUOTED.outside : single[quotation] ? QUOTED.single : QUOTED.double;
  return casingOf(words[t]!) + quoted;
}

/** What the kind of the first piece of a token has besides: whether a paragraph or a sentence begins there. */
export function beginningAt({ paragraph, paragraphStart, sentence, sentenceStart }: Analysis, t: number): number {
  if (paragraphStart[paragraph[t]!] === t) return BEGINS.paragraph;
  return sentenceStart[sentence[t]!] === t ? BEGINS.sentence : BEGINS.nothing;
}
