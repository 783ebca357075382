import type { Removed } from '../domain/index.ts';
import { cleaned, type Strictness } from './main-clean.ts';
import { likely } from './main-likely.ts';
import { measured } from './main-measure.ts';
import { candidatesOf } from './main-score.ts';
import { dataTables } from './main-tables.ts';
import { type Page, type PageElement, textIn } from './page-tree.ts';
import { oneLine } from './plain-text.ts';

/** The story of a page: the elements that hold it, and which of their descendants are no part of it. */
export interface MainText {
  readonly page: Page;
  /** In document order, none inside another. */
  readonly roots: readonly PageElement[];
  /** By an element's `order`: 1 where it is no part of the story; so are all its descendants. */
  readonly gone: Uint8Array;
  /** What was taken out of the roots because it looks like no story, in document order. */
  readonly removed: readonly Removed[];
}

/** UTF-16 units of a removed element that are kept as a record. */
const RECORD_LENGTH = 500;

const PASSES: readonly Strictness[] = [
  { unlikely: true, named: true, clean: true },
  { unlikely: false, named: true, clean: true },
  { unlikely: false, named: false, clean: true },
  { unlikely: false, named: false, clean: false },
];

/** UTF-16 units from which on a pass has found a story; readability's value. */
const ENOUGH = 500;

/**
 * Finds the story of a page as Mozilla's Readability does (Apache-2.0, after Arc90): paragraphs give points to the
 * elements around them, the best of these and its likely siblings are the story, and what in it looks like a menu, a form
 * or a list of links goes. A pass that finds too little is repeated less strictly; the longest result stands. The tree is
 * not changed, and every pass takes time in proportion to the page, however deep it is nested. decisions/0026
 */
export function mainTextOf(page: Page, title: string | null): MainText {
  const tables = dataTables(page);
  const whole = measured(page, new Uint8Array(page.elements.length));
  let longest: { readonly main: () => MainText; readonly chars: number } | undefined;
  for (const strictness of PASSES) {
    const gone = likely(page, whole, title, strictness.unlikely);
    const roots = candidatesOf(page, gone, measured(page, gone), strictness.named);
    const before = gone.slice();
    const { chars, taken } = cleaned(page, tables, roots, gone, strictness);
    if (!longest || chars > longest.chars) {
      // Told only of the pass that stands.
      const main = { page, roots, gone };
      longest = { main: () => ({ ...main, removed: removedBy(page, taken, before) }), chars };
    }
    if (chars >= ENOUGH) break;
  }
  return longest!.main();
}

/** What went, with the words that were still there; an element within another that went is told with that one. */
function removedBy(page: Page, taken: ReadonlyMap<number, string>, before: Uint8Array): Removed[] {
  const removed: Removed[] = [];
  let end = 0;
  for (const [order, why] of [...taken].sort(([a], [b]) => a - b)) {
    if (order < end) continue;
    const element = page.elements[order]!;
    end = element.end;
    const text = oneLine(textIn(element, before));
    if (text !== '') removed.push({ text: text.slice(0, RECORD_LENGTH), why });
  }
  return removed;
}
