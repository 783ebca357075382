import { raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Parts, Span } from '../domain/index.ts';

/** What a stretch of an article's text is in statement `number` (from 1). */
export interface Mark {
  readonly span: Span;
  readonly role: 'source' | 'cue' | 'content';
  readonly number: number;
}

/** Where the number of a statement stands in the text, the address of its description, and its name for a reader. */
export interface Anchor {
  /** UTF-16 offset. */
  readonly at: number;
  readonly number: number;
  /** Id of the element in the text. */
  readonly id: string;
  readonly href: string;
  readonly label: string;
}

export interface MarkedText {
  readonly text: string;
  readonly parts: Parts;
  readonly marks: readonly Mark[];
  readonly anchors: readonly Anchor[];
  /** The statement to be made conspicuous. */
  readonly picked?: number | undefined;
}

/** Deeper nesting of contents looks the same. */
const DEEPEST = 3;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  // HTML cannot hold a NUL.
  '\0': '\ufffd',
};

/** Text as HTML, in an element or an attribute, that reads back as that text; a NUL, which HTML cannot hold, becomes U+FFFD. */
export const escaped = (text: string): string => text.replace(/[&<>"\r\0]/g, (character) => ESCAPES[character]!);

/**
 * An article's text as HTML in which sources, cues and contents are marked where they stand.
 *
 * The text content of the result is the article's text, character for character: numbers are drawn by the stylesheet
 * from `data-n`. Marks may nest and overlap: every stretch between two boundaries becomes one element whose classes
 * name all that it is. A boundary inside a surrogate pair moves out of it.
 */
export function renderMarkedText(input: MarkedText): HtmlEscapedString {
  const blocks = blocksOf(input.text, input.parts);
  const stretches = stretchesOf(input, blocks);
  let html = '';
  let next = 0;
  let at = 0;
  for (const { span, open, close } of blocks) {
    html += escaped(input.text.slice(at, span[0])) + open;
    for (; next < stretches.length && stretches[next]!.span[0] < span[1]; next++) {
      html += renderStretch(input, stretches[next]!);
    }
    html += close;
    at = span[1];
  }
  return raw(html + escaped(input.text.slice(at)));
}

interface Block {
  readonly span: Span;
  readonly open: string;
  readonly close: string;
}

/** The paragraphs, in order; the first one of the title is the heading. */
function blocksOf(text: string, { title, dek }: Parts): Block[] {
  const blocks: Block[] = [];
  let headed = false;
  for (const line of text.matchAll(/[^\r\n]*\S[^\r\n]*/g)) {
    const span: Span = [line.index, line.index + line[0].length];
    const inside = (part: Span | null) => part !== null && span[0] >= part[0] && span[0] < part[1];
    if (inside(title) && !headed) blocks.push({ span, open: '<h1 dir="auto">', close: '</h1>' });
    else blocks.push({ span, open: inside(dek) ? '<p dir="auto" class="dek">' : '<p dir="auto">', close: '</p>' });
    headed ||= inside(title);
  }
  return blocks;
}

interface Stretch {
  readonly span: Span;
  readonly marks: readonly Mark[];
  readonly anchors: readonly Anchor[];
}

/** Cuts the blocks at every boundary of a mark, at every anchor, and nowhere else. */
function stretchesOf({ text, marks, anchors }: MarkedText, blocks: readonly Block[]): Stretch[] {
  const starting = groupBy(marks, (mark) => outside(text, mark.span[0], -1));
  const ending = groupBy(marks, (mark) => outside(text, mark.span[1], 1));
  const standing = groupBy(anchors, (anchor) => outside(text, anchor.at, -1));
  const edges = blocks.flatMap(({ span }) => span);
  const cuts = [...new Set([...starting.keys(), ...ending.keys(), ...standing.keys(), ...edges])].sort((a, b) => a - b);
  const active = new Set<Mark>();
  const stretches: Stretch[] = [];
  let pending: Anchor[] = [];
  let block = 0;
  cuts.forEach((cut, i) => {
    for (const mark of ending.get(cut) ?? []) active.delete(mark);
    for (const mark of starting.get(cut) ?? []) if (mark.span[1] > mark.span[0]) active.add(mark);
    pending.push(...(standing.get(cut) ?? []));
    while (block < blocks.length && blocks[block]!.span[1] <= cut) block++;
    const end = cuts[i + 1];
    if (end === undefined || block === blocks.length || cut < blocks[block]!.span[0]) return;
    stretches.push({ span: [cut, end], marks: [...active], anchors: pending });
    pending = [];
  });
  return stretches;
}

/** Moves an offset out of a surrogate pair, back or forth. */
function outside(text: string, at: number, by: -1 | 1): number {
  const within = at > 0 && at < text.length && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
  return within ? at + by : at;
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

function renderStretch({ text, picked }: MarkedText, { span, marks, anchors }: Stretch): string {
  const words = anchors.map(renderAnchor).join('') + escaped(text.slice(...span));
  if (marks.length === 0) return words;
  const depth = Math.min(DEEPEST, marks.filter(({ role }) => role === 'content').length);
  const classes = [...new Set(marks.map(({ role }) => role))];
  const extra = [
    ...(depth > 1 ? [`depth-${depth}`] : []),
    ...(marks.some((m) => m.number === picked) ? ['picked'] : []),
  ];
  return `<mark class="${[...classes, ...extra].join(' ')}">${words}</mark>`;
}

const renderAnchor = ({ number, id, href, label }: Anchor): string =>
  `<a class="number" id="${escaped(id)}" href="${escaped(href)}" data-n="${number}" aria-label="${escaped(label)}"></a>`;
