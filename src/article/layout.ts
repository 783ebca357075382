import type { ContentFormat, Correction, Limit, PageSpan, Parts, RawItem, Removed, Span } from '../domain/index.ts';
import type { LineFinding } from './credit-lines.ts';
import type { Block, Draft, PageFacts, PostDate } from './draft.ts';
import { NO_FACTS } from './draft.ts';
import { withoutFurniture } from './furniture.ts';
import { draftOfHtml } from './html.ts';
import { limitsOf } from './limits.ts';
import { draftOfMarkdown, draftOfText } from './markdown.ts';
import { looksLikeTitle, oneLine } from './plain-text.ts';

/** An item's fixed text with its parts, and what was read on the way. */
export interface Layout {
  readonly text: string;
  readonly parts: Parts;
  readonly title: string | null;
  readonly removed: readonly Removed[];
  readonly findings: readonly LineFinding[];
  readonly corrections: readonly Correction[];
  readonly limits: readonly Limit[];
  readonly posts: readonly LaidPost[];
  readonly pages: readonly PageSpan[];
  readonly images: readonly string[];
  readonly links: readonly string[];
  readonly page: PageFacts;
}

/** A post of a live blog: its stretch of the text, and its date as written. */
export interface LaidPost {
  readonly span: Span;
  readonly date: PostDate;
}

/** Longest standfirst in UTF-16 units. */
const DEK_LENGTH = 500;

/** Letters and digits alone: the same title is typed with other quotes, dashes and spaces in other places. */
const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Titles of pages carry the site's name: `Title - Site`, `Title | Site`. */
const withoutSiteName = (title: string, outlet: string | undefined): string => {
  const cut = /^(.{12,}?)\s+[|–—-]\s+([^|–—]{2,40})$/.exec(title);
  if (!cut) return title;
  return title.includes(' | ') || (outlet && wordsOf(cut[2]!).includes(wordsOf(outlet))) || /\.\w{2,3}$/.test(cut[2]!)
    ? cut[1]!
    : title;
};

/** Whether a block is the title again: as a heading, a first paragraph, an image's alternative text. */
const repeats = (block: Block, title: string): boolean => wordsOf(block.text) === wordsOf(title);

interface Titled {
  readonly title: string | null;
  readonly blocks: readonly Block[];
  /** What stood above the title. */
  readonly removed?: readonly Removed[];
}

/** Lines at the top among which the title is looked for. */
const TITLE_REACH = 5;
/** Share of a page's title that is the story's, at least; the rest names the site, the section, the print version. */
const TITLE_SHARE = 0.5;

/** The first lines of a page hold its title in full: the part of a page's title that is the story's own. */
function titleAmong(blocks: readonly Block[], title: string): string | undefined {
  const whole = ` ${wordsOf(title)} `;
  const texts = blocks.filter(({ kind }) => kind !== 'image').slice(0, TITLE_REACH);
  return texts.find(({ text }) => {
    const words = wordsOf(text);
    return words.includes(' ') && words.length >= (whole.length - 2) * TITLE_SHARE && whole.includes(` ${words} `);
  })?.text;
}

/** Longest line, in UTF-16 units, that stands above a title: a section, the site's name. */
const ABOVE_TITLE = 60;

/** Where the title stands as a paragraph among the first lines, with nothing but short lines above: it and they go. */
function withoutTop(blocks: readonly Block[], title: string): Titled {
  const texts = [...blocks.entries()].filter(([, { kind }]) => kind !== 'image').slice(0, TITLE_REACH);
  const at = texts.findIndex(([, block]) => repeats(block, title));
  const above = texts.slice(0, Math.max(0, at)).map(([, { text }]) => text);
  const cut = at >= 0 && above.every((text) => text.length <= ABOVE_TITLE && !/[.!?]["”’)]?$/.test(text));
  const end = cut ? texts[at]![0] : -1;
  return {
    title,
    blocks: blocks.filter(
      (block, i) => !(i <= end && block.kind !== 'image') && !(block.kind === 'heading' && repeats(block, title)),
    ),
    removed: (cut ? above : []).map((text) => ({ text, why: 'above the title' })),
  };
}

function titled(draft: Draft, given: string | undefined): Titled {
  const known = given ?? draft.title;
  if (known !== null && known !== undefined) {
    const whole = oneLine(known);
    const own = given === undefined ? titleAmong(draft.blocks, whole) : undefined;
    return withoutTop(draft.blocks, own ?? withoutSiteName(whole, draft.page.outlet));
  }
  const at = draft.blocks.findIndex((block) => block.kind !== 'image');
  const first = draft.blocks[at];
  const more = draft.blocks.slice(at + 1).some((block) => block.kind !== 'image');
  if (!first || !looksLikeTitle(first.text, more)) return { title: null, blocks: draft.blocks };
  return { title: first.text, blocks: draft.blocks.filter((_, i) => i !== at) };
}

/**
 * How many blocks at the start are the standfirst: the one paragraph before the first image or one that ended in a
 * feed's teaser, if a body follows. On pages an image after the first paragraph says nothing: it illustrates the lead.
 */
function dekLength(blocks: readonly Block[], teased: ReadonlySet<number>, format: ContentFormat): number {
  const first = blocks[0];
  if (first?.kind !== 'paragraph' || first.text.length > DEK_LENGTH) return 0;
  if (!blocks.slice(1).some((block) => block.kind === 'paragraph')) return 0;
  return teased.has(0) || (format !== 'html' && blocks[1]?.kind === 'image') ? 1 : 0;
}

/** Joins title, dek and body, one newline between paragraphs. */
function joined(title: string | null, dek: readonly string[], body: readonly string[]): Pick<Layout, 'text' | 'parts'> {
  let text = '';
  const append = (paragraphs: readonly string[]): Span => {
    if (text !== '' && paragraphs.length > 0) text += '\n';
    const start = text.length;
    text += paragraphs.join('\n');
    return [start, text.length];
  };
  const titleSpan = title === null ? null : append([title]);
  const dekSpan = dek.length === 0 ? null : append(dek);
  return { parts: { title: titleSpan, dek: dekSpan, body: append(body) }, text };
}

/** The stretches of the body that its pages take, by where paragraphs begin. */
function pagesOf(blocks: readonly Block[], bodyStart: number): PageSpan[] {
  const pages: PageSpan[] = [];
  let at = bodyStart;
  for (const { text, page } of blocks) {
    const end = at + text.length;
    const before = pages.at(-1);
    if (page !== undefined && before?.number === page)
      pages[pages.length - 1] = { ...before, span: [before.span[0], end] };
    else if (page !== undefined) pages.push({ number: page, span: [at, end] });
    at = end + 1;
  }
  return pages;
}

/** The stretches of the body that its posts take, in order; paragraphs of one post follow one another. */
function postsOf(blocks: readonly Block[], bodyStart: number): LaidPost[] {
  const posts: LaidPost[] = [];
  let at = bodyStart;
  let before: PostDate | undefined;
  for (const { text, post } of blocks) {
    const end = at + text.length;
    if (post && post === before) posts.push({ date: post, span: [posts.pop()!.span[0], end] });
    else if (post) posts.push({ date: post, span: [at, end] });
    before = post;
    at = end + 1;
  }
  return posts;
}

function laidOut(draft: Draft, item: RawItem): Layout {
  const { title, blocks, removed = [] } = titled(draft, item.metadata.title);
  const clean = withoutFurniture(blocks, draft.page.authors);
  const dek = draft.dek === null ? dekLength(clean.blocks, clean.teased, item.format) : 0;
  const texts = (from: number, to?: number): Block[] =>
    clean.blocks.slice(from, to).filter((block) => block.kind !== 'image');
  const wordsIn = (some: readonly Block[]): string[] => some.map(({ text }) => text);
  const body = texts(dek);
  const { text, parts } = joined(title, draft.dek === null ? wordsIn(texts(0, dek)) : [draft.dek], wordsIn(body));
  return {
    text,
    parts,
    posts: postsOf(body, parts.body[0]),
    pages: pagesOf(body, parts.body[0]),
    title,
    removed: [...draft.removed, ...removed, ...clean.removed],
    findings: clean.findings,
    corrections: clean.corrections,
    limits: limitsOf(draft, clean),
    images: draft.images,
    links: draft.links,
    page: draft.page,
  };
}

/**
 * Where the title ends if the text starts with it, letter by letter and digit by digit: quotes, dashes, spaces, line
 * breaks and a final full stop may differ. The title's own closing marks are part of it.
 */
function titleEnd(text: string, title: string): number | undefined {
  const letters = [...title.toLowerCase().matchAll(/[\p{L}\p{N}]/gu)].map(([letter]) => letter);
  if (letters.length === 0) return undefined;
  let known = 0;
  for (const { 0: letter, index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
    if (letter.toLowerCase() !== letters[known]) return undefined;
    if (++known < letters.length) continue;
    const end = index + letter.length;
    if (/^[\p{L}\p{N}]/u.test(text.slice(end))) return undefined;
    return end + /^(?:[!?”’"')\]]+)?/.exec(text.slice(end))![0].length;
  }
  return undefined;
}

/**
 * Parts of a text that is used unchanged: the title is the given one if the text starts with it, else the first line if
 * it looks like one; everything after it is body.
 */
function partsOfFixed(text: string, given: string | undefined): Parts {
  const start = text.length - text.trimStart().length;
  const line = /[^\n]*/.exec(text.slice(start))![0].trimEnd();
  const more = text.slice(start + line.length).trim() !== '';
  const end =
    (given ? titleEnd(text, given) : undefined) ??
    (!given && looksLikeTitle(line, more) ? start + line.length : undefined);
  const bodyEnd = text.trimEnd().length;
  if (end === undefined) return { title: null, dek: null, body: [start, Math.max(start, bodyEnd)] };
  const after = /^[.\s]*/.exec(text.slice(end))![0].length;
  const bodyStart = Math.min(end + after, Math.max(end, bodyEnd));
  return { title: [start, end], dek: null, body: [bodyStart, Math.max(bodyStart, bodyEnd)] };
}

/** A text that is used unchanged; its credit lines are read where they stand. */
function fixed(item: RawItem): Layout {
  const text = item.content;
  const parts = partsOfFixed(text, item.metadata.title);
  const lines = text
    .slice(...parts.body)
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');
  const blocks = lines.map((line): Block => ({ kind: 'paragraph', text: line }));
  const title = parts.title ? text.slice(...parts.title) : (item.metadata.title ?? null);
  const { links } = draftOfText(text);
  const { findings, corrections } = withoutFurniture(blocks);
  return {
    text,
    parts,
    title,
    removed: [],
    findings,
    corrections,
    limits: [],
    posts: [],
    pages: [],
    images: [],
    links,
    page: NO_FACTS,
  };
}

/** Lays an item out as fixed text. Never throws: an item without words gives an empty body. */
export function layOut(item: RawItem): Layout {
  switch (item.format) {
    case 'fixed':
      return fixed(item);
    case 'html':
      return laidOut(draftOfHtml(item.content), item);
    case 'markdown':
      return laidOut(draftOfMarkdown(item.content), item);
    case 'text':
      return laidOut(draftOfText(item.content), item);
  }
}
