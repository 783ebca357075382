import type { Span } from './span.ts';

/** What of a headline or dek the body does not hold. */
export type HeadlineKind = 'name' | 'figure' | 'quote' | 'statement';

/**
 * Words of the title or the dek that were looked for in the body and not found there. Not an error of the outlet: a
 * headline may use a name that the text gives in other words.
 */
export interface HeadlineOnly {
  readonly kind: HeadlineKind;
  readonly part: 'title' | 'dek';
  /** The words as they stand there. */
  readonly text: string;
  /** In the article's text. */
  readonly span: Span;
  /** What was looked for, in words a reader can check. */
  readonly reason: string;
}
