import type { Span } from '../domain/index.ts';
import { findQuotations } from '../language/index.ts';
import { sentencesOf } from './sentences.ts';

/** A stretch between quotation marks. `inner` leaves the marks out. */
export interface Quoted {
  readonly span: Span;
  readonly inner: Span;
}

/** Single marks ('…', ‘…’) and TeX marks (``…''), which `findQuotations` leaves alone. Apostrophes do not close. */
const SINGLE = /(?<![\p{L}\p{N}.,])(?:[‘'](?=[\p{L}\p{N}(])[^\n“”"‘]{2,600}?[’'](?![\p{L}\p{N}])|``[^\n`]{2,600}?'')/gu;

/** An unclosed quotation longer than this is a lost mark, not a speech: it ends with its sentence. UTF-16 units. */
const LONGEST_UNCLOSED = 400;

/** The quoted stretches of a text, in order, not overlapping: double marks, single marks and TeX marks. */
export function quotedIn(text: string): Quoted[] {
  const doubles = findQuotations(text).map(({ span, closed }): Quoted => {
    const end = closed ? span[1] : endOfUnclosed(text, span);
    return { span: [span[0], end], inner: [span[0] + 1, closed ? end - 1 : end] };
  });
  const singles: Quoted[] = [];
  if (/['‘`]/.test(text)) {
    for (const match of text.matchAll(SINGLE)) {
      const width = match[0].startsWith('``') ? 2 : 1;
      const span: Span = [match.index, match.index + match[0].length];
      if (isSpeech(match[0].slice(width, -width))) singles.push({ span, inner: [span[0] + width, span[1] - width] });
    }
  }
  return outermost(doubles, singles);
}

/** Between single marks stands speech where it ends in punctuation or runs to four words; else it may be elision. */
const isSpeech = (inner: string): boolean => /[,.!?…]$/.test(inner) || inner.split(/\s+/).length >= 4;

function endOfUnclosed(text: string, [start, end]: Span): number {
  if (end - start <= LONGEST_UNCLOSED) return end;
  const first = sentencesOf(text.slice(start, end))[0];
  return first ? start + first[1] : end;
}

/** Both lists in one, in order, without those that begin inside an earlier one. */
function outermost(doubles: readonly Quoted[], singles: readonly Quoted[]): Quoted[] {
  const kept: Quoted[] = [];
  for (const quoted of [...doubles, ...singles].sort((x, y) => x.span[0] - y.span[0] || y.span[1] - x.span[1])) {
    const last = kept.at(-1);
    if (!last || quoted.span[0] >= last.span[1]) kept.push(quoted);
  }
  return kept;
}
