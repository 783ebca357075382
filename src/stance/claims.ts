import type { Article, AttributionSpans, OutletClaim, Part, Span } from '../domain/index.ts';
import type { Analysis } from '../language/index.ts';
import { tokenAt } from '../language/index.ts';
import { CLAIMS } from './lexicon/claims.ts';

const PATTERNS = CLAIMS.map(({ kind, words }) => ({ kind, pattern: new RegExp(`\\b(?:${words})\\b`, 'giu') }));
const NEGATION = /(?:\b(?:not|never|no|denie[sd]|denying|without|nor|neither)|n['’]t)\s+(?:[\p{L}]+\s+){0,2}$/iu;
/** UTF-16 units before a claim in which a negation is looked for: three words. */
const BEFORE = 30;

/** A claim, and the number of the statement that it is about; -1 for none. */
export interface FoundClaim extends Omit<OutletClaim, 'statement'> {
  readonly statement: number;
}

/**
 * The outlet's own claims of repeats and shifts, in the order of the text. What stands in quotation marks, or in what
 * somebody is credited with, is not the outlet's; nor is what it denies.
 */
export function findClaims(
  analysis: Analysis,
  parts: Article['parts'],
  statements: readonly { readonly spans: AttributionSpans }[],
): FoundClaim[] {
  const contents = statements.flatMap(({ spans }) => spans.content);
  const isElsewhere = (span: Span): boolean =>
    contents.some((content) => overlaps(content, span)) || analysis.quoted[tokenAt(analysis, span[0])] === 1;
  const found = PATTERNS.flatMap(({ kind, pattern }) =>
    [...analysis.text.matchAll(pattern)].map((match) => ({
      kind,
      text: match[0].replace(/\s+/g, ' '),
      span: [match.index, match.index + match[0].length] as const,
    })),
  ).filter(({ span }) => !isElsewhere(span) && !isDenied(analysis.text, span));
  return found
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
    .filter(({ span }, i, all) => i === 0 || span[0] >= all[i - 1]!.span[1])
    .map((claim) => ({
      ...claim,
      part: partOf(parts, claim.span),
      statement: aboutWhich(analysis, claim.span, statements),
    }));
}

const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** "had not softened her stance"; what begins with "not" or "no" itself is no denial. */
const isDenied = (text: string, [start]: Span): boolean =>
  NEGATION.test(text.slice(Math.max(0, start - BEFORE), start));

const partOf = ({ title, dek }: Article['parts'], span: Span): Part =>
  title && overlaps(title, span) ? 'title' : dek && overlaps(dek, span) ? 'dek' : 'body';

/** The statement of the same sentence, else the last one before in the same paragraph or the one above. */
function aboutWhich(
  analysis: Analysis,
  span: Span,
  statements: readonly { readonly spans: AttributionSpans }[],
): number {
  const at = tokenAt(analysis, span[0]);
  const places = statements.map(({ spans }) => tokenAt(analysis, firstOf(spans)));
  const same = places.findIndex((place) => analysis.sentence[place] === analysis.sentence[at]);
  if (same >= 0) return same;
  return places.findLastIndex(
    (place) =>
      place < at && analysis.paragraph[at]! - analysis.paragraph[place]! <= 1 && analysis.paragraph[place]! > 0,
  );
}

const firstOf = ({ source, cue, content }: AttributionSpans): number =>
  Math.min(...[...source, ...cue, ...content].map(([start]) => start));
