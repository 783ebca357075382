import type { Span } from '../domain/index.ts';
import { isTitleCase } from './headline-part.ts';
import { quotedIn } from './quoted.ts';
import { normalised, wordsOfText } from './wording.ts';

/** A quotation in a headline: its words as they are compared, and where it stands with its marks. */
export interface HeadlineQuote {
  readonly words: readonly string[];
  readonly span: Span;
}

/** Headlines quote between single marks, and a word or two at a time. */
const SINGLE = /(?<![\p{L}\p{N}])['‘]([\p{L}\p{N}][^'‘’"“”\n]{1,80}?)['’](?![\p{L}\p{N}])/gu;

/** The quotations of a headline, in order. Between single marks the title of a work is none: `‘Salt Ledger’ wins prize`. */
export function findAllQuotes(text: string): HeadlineQuote[] {
  const found = quotedIn(text).map(({ span, inner }) => quoteAt(text, span, inner));
  for (const match of text.matchAll(SINGLE)) {
    const span: Span = [match.index, match.index + match[0].length];
    if (!isTitleCase(text) && isTitleOfWork(match[1]!)) continue;
    if (found.every((other) => other.span[1] <= span[0] || other.span[0] >= span[1]))
      found.push(quoteAt(text, span, [span[0] + 1, span[1] - 1]));
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

const isTitleOfWork = (words: string): boolean =>
  (words.match(/\p{L}{4,}/gu) ?? ['a']).every((word) => /^\p{Lu}/u.test(word));

const quoteAt = (text: string, span: Span, inner: Span): HeadlineQuote => ({
  words: wordsOfText(text.slice(...inner)).map(normalised),
  span,
});
