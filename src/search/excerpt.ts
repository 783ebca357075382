import type { AttributionSpans, Span } from '../domain/index.ts';

/** UTF-16 units of an excerpt at most, unless the words themselves are longer: a short passage, not the article. */
const LONGEST = 1200;
/** UTF-16 units kept on each side of words that stand in a paragraph too long to be given whole. */
const AROUND = 300;

/** A stretch of an article's text around a statement. */
export interface Excerpt {
  /** UTF-16 offsets into the article's text, end exclusive. */
  readonly span: Span;
  /** Whether the stretch begins or ends within a paragraph. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/**
 * The paragraphs in which a statement's words, cue and source stand; where these are too long, the words with what
 * stands next to them. `paragraphs`: so many more on either side, as far as the excerpt stays short.
 */
export function excerptOf(text: string, { source, cue, content }: AttributionSpans, paragraphs = 0): Excerpt {
  const lines = linesOf(text);
  const words = reachOf(content) ?? reachOf(cue) ?? reachOf(source) ?? [0, 0];
  const all = reachOf([...source, ...cue, ...content]) ?? words;
  const whole = aroundLines(lines, all);
  const own = isShort(whole) ? whole : aroundLines(lines, words);
  if (!isShort(own)) return cutTo(text, own, words);
  let span = own;
  for (let i = 0; i < paragraphs; i++) {
    span = [shorter(before(lines, span), span), shorter(after(lines, span), span)].reduce(joined);
  }
  return { span, cutBefore: false, cutAfter: false };
}

const isShort = ([start, end]: Span): boolean => end - start <= LONGEST;

const joined = (a: Span, b: Span): Span => [Math.min(a[0], b[0]), Math.max(a[1], b[1])];

function reachOf(spans: readonly Span[]): Span | null {
  return spans.length === 0 ? null : spans.reduce(joined);
}

const linesOf = (text: string): Span[] =>
  [...text.matchAll(/[^\r\n]*\S[^\r\n]*/g)].map((line) => [line.index, line.index + line[0].length]);

/** A stretch made larger to whole lines. */
const aroundLines = (lines: readonly Span[], span: Span): Span =>
  lines.filter(([start, end]) => start < span[1] && end > span[0]).reduce(joined, span);

const before = (lines: readonly Span[], [start]: Span): Span | undefined => lines.findLast((line) => line[1] <= start);
const after = (lines: readonly Span[], [, end]: Span): Span | undefined => lines.find((line) => line[0] >= end);

/** The stretch with a further line, if it stays short with it. */
function shorter(line: Span | undefined, span: Span): Span {
  const larger = line ? joined(line, span) : span;
  return isShort(larger) ? larger : span;
}

/** The words and what stands next to them, cut between words. */
function cutTo(text: string, line: Span, words: Span): Excerpt {
  const from = Math.max(line[0], words[0] - AROUND);
  const to = Math.min(line[1], words[1] + AROUND);
  const start = from === line[0] ? from : words[0] - text.slice(from, words[0]).replace(/^\S*\s+/, '').length;
  const end = to === line[1] ? to : words[1] + text.slice(words[1], to).replace(/\s+\S*$/, '').length;
  return { span: [start, end], cutBefore: start > line[0], cutAfter: end < line[1] };
}
