import type { Block } from './draft.ts';
import { isPersonName } from './names.ts';

/** UTF-16 units of a pull quote; words of one in quotation marks, and of one without. */
const LONGEST_PULL = 300;
const FEWEST_QUOTED = 3;
const FEWEST_WORDS = 6;
/** UTF-16 units by which the paragraph that has the words must be longer. */
const REST = 12;
/** UTF-16 units of the longest line that says whose words a pull quote has. */
const CITE = 60;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/["“”„«»'‘’]/g, '')
    .replace(/[\s.,;:!?…–—-]+/g, ' ')
    .trim();

/**
 * Paragraphs that only repeat words of a longer paragraph of the story, set large beside it, each with why it goes; with
 * the line under it that says whose words they are.
 */
export function pullQuotes(blocks: readonly Block[]): ReadonlyMap<Block, string> {
  const found = new Map<Block, string>();
  /** Of each paragraph its words, between two spaces. */
  const padded = blocks.map(({ kind, text }) => (kind === 'paragraph' ? ` ${plain(text)} ` : ''));
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' || block.text.length > LONGEST_PULL) continue;
    const words = padded[i]!;
    const isQuoted = /^["“„«‘]/.test(block.text) && /["”“»’][.,]?$/.test(block.text);
    const cite = blocks[i + 1];
    const isCited = cite !== undefined && isCite(cite);
    // Items of lists and titles of works are repeated without being set apart.
    if (!isQuoted && !isCited && !/[.!?]$/.test(block.text)) continue;
    if (words.split(' ').length - 2 < (isQuoted ? FEWEST_QUOTED : FEWEST_WORDS)) continue;
    if (!padded.some((one) => one.length >= words.length + REST && one.includes(words))) continue;
    found.set(block, 'pull quote');
    if (isCited) found.set(cite, 'pull quote');
  }
  return found;
}

/** A name alone, perhaps with a dash before it and a role behind. */
const isCite = ({ kind, text }: Block): boolean =>
  kind === 'paragraph' &&
  text.length <= CITE &&
  !/[.!?]$/.test(text) &&
  isPersonName(
    text
      .replace(/^[\s–—-]+/, '')
      .split(/,|\s[–—-]\s/)[0]!
      .trim(),
  );

/** A line that ends a release: `###`, `-30-`, `ENDS`. */
const END_MARK = /^(?:#\s?#\s?#+|[-–—]\s?30\s?[-–—]|[-–—]*\s?ENDS?\s?[-–—]*|[-–—]+\s?ends?\s?[-–—]+|\/?\s?ENDS\s?\/?)$/;
/** Share of the text that may stand behind an end mark; behind a divider between sections stands more. */
const BEHIND = 0.4;

/** The place of the line that ends a release; behind the last block where none does. */
export function endMark(blocks: readonly Block[]): number {
  const marks = blocks.flatMap(({ kind, text }, i) => (kind !== 'image' && END_MARK.test(text) ? [i] : []));
  const at = marks[0];
  if (at === undefined || marks.length > 1) return blocks.length;
  const units = (some: readonly Block[]): number => some.reduce((sum, { text }) => sum + text.length, 0);
  return units(blocks.slice(at)) <= units(blocks) * BEHIND ? at : blocks.length;
}

const WHO_THEY_ARE =
  /^ (?:is (?:an?|the|based|our)\b|covers\b|writes\b|reports\b|has (?:covered|written|reported)\b|can be reached\b|joined\b)/;

/** Whether a paragraph tells who wrote the story: it begins with the author's name and says what the author does. */
export const isAuthorNote = (text: string, authors: readonly string[]): boolean =>
  text.length <= LONGEST_PULL * 2 &&
  !/["“”]/.test(text) &&
  authors.some((name) => name.includes(' ') && text.startsWith(name) && WHO_THEY_ARE.test(text.slice(name.length)));
