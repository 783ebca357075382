import type { Article, Span, Spans, Statement } from '../domain/index.ts';

const OPENING = /[“"]/;
const CLOSING = /^[,.!?…]?[”"]/;

/** Takes in the quotation marks right around a stretch, where the article has both. */
function withMarks(text: string, [start, end]: Span): Span {
  if (start === 0 || !OPENING.test(text[start - 1]!)) return [start, end];
  const closing = CLOSING.exec(text.slice(end, end + 2));
  return closing ? [start - 1, end + closing[0].length] : [start, end];
}

/** The words of a stretch on one line; ` … ` where it is discontinuous. */
export const wordsOf = (text: string, spans: Spans): string =>
  spans
    .map((span) =>
      text
        .slice(...span)
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((part) => part !== '')
    .join(' … ');

/** The content's words as the article has them, with the quotation marks that the article has. */
export const contentWords = (text: string, spans: Spans): string =>
  wordsOf(
    text,
    spans.map((span) => withMarks(text, span)),
  );

/** The paragraphs in which a statement stands: what it may be about without saying so. */
export function surroundings({ text }: Pick<Article, 'text'>, { spans }: Pick<Statement, 'spans'>): string {
  const all = [...spans.source, ...spans.cue, ...spans.content];
  if (all.length === 0) return '';
  const first = Math.min(...all.map(([start]) => start));
  const last = Math.max(...all.map(([, end]) => end));
  const to = text.indexOf('\n', last);
  return text.slice(text.lastIndexOf('\n', Math.max(0, first - 1)) + 1, to < 0 ? text.length : to);
}
