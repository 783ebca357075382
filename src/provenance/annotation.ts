import { type Article, OnrecordError, type Spans } from '../domain/index.ts';

/** Characters of context on each side of a quoted passage, as Web Annotation selectors carry them. UTF-16 units. */
const CONTEXT = 32;

/** The address where there is one, else the id. */
export const iriOf = ({ id, url }: Article): string => url ?? `urn:onrecord:article:${id}`;

/**
 * A W3C Web Annotation of passages of an article, without its type. `says`: what it tells of them. Throws `prov/span` where
 * a span lies outside the text.
 */
export function annotationOf(id: string, article: Article, spans: Spans, says: string): object {
  return {
    id,
    body: { type: 'TextualBody', value: says },
    target: spans.map((span) => ({ source: iriOf(article), selector: selectorsOf(article.text, span) })),
  };
}

/** The W3C selectors of a passage: its words with what stands around them, and its offsets (UTF-16, end exclusive). */
function selectorsOf(text: string, [start, end]: readonly [number, number]): object[] {
  if (start < 0 || end > text.length || start >= end) {
    throw new OnrecordError(
      'prov/span',
      `The passage [${start}, ${end}) is not in the text.`,
      'Give spans of this very text.',
    );
  }
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
    { type: 'TextPositionSelector', start, end },
  ];
}
