import type { Removed } from '../domain/index.ts';
import type { Block } from './draft.ts';
import { paragraphsOf } from './plain-text.ts';

/** Pages on which a line has to stand to be a running head; and their share of all pages. */
const FEWEST_PAGES = 3;
const SHARE_OF_PAGES = 0.4;
/** UTF-16 units of the longest running head. */
const HEAD_LENGTH = 120;
/** Paragraphs at the top and at the bottom of a page among which running heads stand. */
const EDGE = 2;

/** A line by which running heads are known to be the same: page numbers differ. */
const keyOf = (line: string): string => line.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase();

const isEdge = (at: number, length: number): boolean => at < EDGE || at >= length - EDGE;

/** Lines that stand at the edge of many pages: running heads, page numbers, footers. */
function runningHeads(pages: readonly (readonly string[])[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const page of pages) {
    const keys = page.filter((line, at) => isEdge(at, page.length) && line.length <= HEAD_LENGTH).map(keyOf);
    for (const key of new Set(keys)) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const least = Math.max(FEWEST_PAGES, pages.length * SHARE_OF_PAGES);
  return new Set([...seen].filter(([, count]) => count >= least).map(([key]) => key));
}

/** Whether a paragraph goes on over the end of its page: it ends in mid-sentence and the next begins so. */
const goesOn = (before: string, next: string): boolean => /[\p{L}\p{N},;–-]$/u.test(before) && /^[\p{Ll}(]/u.test(next);

/**
 * The paragraphs of a text whose pages are divided by form feeds, each with the number of the page on which it begins.
 * Running heads and page numbers are taken out; a paragraph that a page's end divides is one.
 */
export function pagedBlocks(content: string): {
  readonly blocks: readonly Block[];
  readonly removed: readonly Removed[];
} {
  const pages = content.split('\f').map(paragraphsOf);
  const heads = runningHeads(pages);
  const removed: Removed[] = [];
  const blocks: Block[] = [];
  for (const [at, lines] of pages.entries()) {
    let first = true;
    for (const [i, line] of lines.entries()) {
      if (isEdge(i, lines.length) && heads.has(keyOf(line))) {
        removed.push({ text: line, why: 'running head' });
        continue;
      }
      const before = blocks.at(-1);
      if (first && before && goesOn(before.text, line)) {
        const divided = /\p{Ll}-$/u.test(before.text);
        const text = divided ? before.text.slice(0, -1) + line : `${before.text} ${line}`;
        blocks[blocks.length - 1] = { ...before, text };
      } else blocks.push({ kind: 'paragraph', text: line, page: at + 1 });
      first = false;
    }
  }
  return { blocks, removed };
}
