import type { Span } from '../domain/index.ts';
import { findQuotations } from '../language/index.ts';
import { sentencesOf } from './sentences.ts';

/** A stretch between quotation marks. `inner` leaves the marks out. */
export interface Quoted {
  readonly span: Span;
  readonly inner: Span;
}

/** An unclosed quotation longer than this is a lost mark, not a speech: it ends with its sentence. UTF-16 units. */
const LONGEST_UNCLOSED = 400;

/** The quoted stretches of a text, in order, not overlapping; a single quotation counts where it is speech. */
export function quotedIn(text: string): Quoted[] {
  return findQuotations(text)
    .filter(({ mark, inner }) => mark === 'double' || isSpeech(text.slice(...inner)))
    .map(({ span, inner, closed }) => {
      if (closed) return { span, inner };
      const end = endOfUnclosed(text, span);
      return { span: [span[0], end], inner: [inner[0], end] };
    });
}

/** Between single marks stands speech where it ends in punctuation or runs to four words; else it may be elision. */
const isSpeech = (inner: string): boolean => /[,.!?…]$/.test(inner) || inner.split(/\s+/).length >= 4;

function endOfUnclosed(text: string, [start, end]: Span): number {
  if (end - start <= LONGEST_UNCLOSED) return end;
  const first = sentencesOf(text.slice(start, end))[0];
  return first ? start + first[1] : end;
}
