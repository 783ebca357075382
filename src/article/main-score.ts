import { LINKY, linkDensity, type Measures } from './main-measure.ts';
import { isElement, type Page, type PageElement, type PageNode } from './page-tree.ts';

/** Elements whose text counts as a paragraph. */
const PARAGRAPHS = new Set(['section', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'td', 'pre']);

const PHRASING = new Set(
  'abbr audio b bdo br button cite code data datalist dfn em embed font i img input kbd label mark math meter noscript object output progress q ruby samp script select small span strong sub sup textarea time var wbr'.split(
    ' ',
  ),
);

/** Points with which an element starts, by its name; others start with none. */
const START: Readonly<Record<string, number>> = {
  ...{ div: 5, pre: 3, td: 3, blockquote: 3 },
  ...{ address: -3, ol: -3, ul: -3, dl: -3, dd: -3, dt: -3, li: -3, form: -3 },
  ...{ h1: -5, h2: -5, h3: -5, h4: -5, h5: -5, h6: -5, th: -5 },
};

const POSITIVE = /article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story/i;
const NEGATIVE =
  /-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget/i;
/** Points for a class or an id that speaks for or against an element. */
const NAME_POINTS = 25;

/** Points of an element's class and id. */
export function namePoints({ attributes }: PageElement): number {
  let points = 0;
  for (const name of [attributes.class, attributes.id]) {
    if (!name) continue;
    if (NEGATIVE.test(name)) points -= NAME_POINTS;
    if (POSITIVE.test(name)) points += NAME_POINTS;
  }
  return points;
}

/** UTF-16 units under which a paragraph gives no points. */
const SHORTEST = 25;
/** Ancestors to which a paragraph gives points. */
const REACH = 5;

/** Points of the elements of a page, by `order`; NaN where no paragraph gave any. */
class Scores {
  readonly #points: Float64Array;
  readonly #named: boolean;
  readonly #scored: PageElement[] = [];

  constructor(length: number, named: boolean) {
    this.#points = new Float64Array(length).fill(Number.NaN);
    this.#named = named;
  }

  #startOf(element: PageElement): number {
    return (START[element.name] ?? 0) + (this.#named ? namePoints(element) : 0);
  }

  /** A paragraph gives points to the elements above it: half as many to the second, a sixth to the third, and so on. */
  paragraph(chars: number, commas: number, above: PageElement | null): void {
    if (chars < SHORTEST) return;
    const points = 2 + commas + Math.min(Math.floor(chars / 100), 3);
    let element = above;
    for (let level = 0; element?.parent && level < REACH; level++, element = element.parent) {
      if (element.name === 'html') return;
      if (Number.isNaN(this.#points[element.order]!)) {
        this.#points[element.order] = this.#startOf(element);
        this.#scored.push(element);
      }
      this.#points[element.order]! += points / (level === 0 ? 1 : level === 1 ? 2 : level * 3);
    }
  }

  /** Takes from every element the share of its points that its links make, and gives the elements, best first. */
  ranked(measures: Measures): readonly PageElement[] {
    for (const element of this.#scored) this.#points[element.order]! *= 1 - linkDensity(measures, element);
    return this.#scored.toSorted((a, b) => this.of(b)! - this.of(a)! || a.order - b.order);
  }

  /** The points of an element that some paragraph gave points to. */
  of({ order }: PageElement): number | undefined {
    const points = this.#points[order]!;
    return Number.isNaN(points) ? undefined : points;
  }

  /** The points of an element, the start where no paragraph gave any. */
  orStart(element: PageElement): number {
    return this.of(element) ?? this.#startOf(element);
  }
}

/** A run of words in a division that stand in no block of their own. */
interface Run {
  chars: number;
  commas: number;
}

/** Whether a node is part of a line of text. Links count by what stands in them, to the depth that text has. */
function isPhrasing(node: PageNode, depth = 0): boolean {
  if (!isElement(node) || PHRASING.has(node.name)) return true;
  if (node.name !== 'a' && node.name !== 'del' && node.name !== 'ins') return false;
  return depth < 20 && node.children.every((child) => isPhrasing(child, depth + 1));
}

const isBreak = (node: PageNode | undefined): boolean => node !== undefined && isElement(node) && node.name === 'br';

/** The runs of words of a division: what stands between its blocks, and between two line breaks in a row. */
function runsOf({ children }: PageElement, { chars, commas }: Measures): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  let breaks = 0;
  for (const child of children) {
    if (!isPhrasing(child)) {
      run = undefined;
      continue;
    }
    breaks = isBreak(child) ? breaks + 1 : !isElement(child) && child.chars === 0 ? breaks : 0;
    if (breaks > 1) run = undefined;
    const length = isElement(child) ? chars[child.order]! : child.chars;
    if (length === 0) continue;
    if (!run) {
      run = { chars: 0, commas: 0 };
      runs.push(run);
    }
    run.chars += length;
    run.commas += isElement(child) ? commas[child.order]! : child.commas;
  }
  return runs;
}

/** Lets all paragraphs of a page give their points. */
function scored(page: Page, gone: Uint8Array, measures: Measures, named: boolean): Scores {
  const scores = new Scores(page.elements.length, named);
  /** Paragraphs that were counted as the division around them. */
  const counted = new Set<PageElement>();
  for (const element of page.elements) {
    if (gone[element.order]) continue;
    const { order, parent, name } = element;
    if (name !== 'div') {
      if (PARAGRAPHS.has(name) && !counted.has(element))
        scores.paragraph(measures.chars[order]!, measures.commas[order]!, parent);
      continue;
    }
    const runs = runsOf(element, measures);
    const blocks = element.children.filter((child) => isElement(child) && !gone[child.order] && !isPhrasing(child));
    const only = runs.length === 0 && blocks.length === 1 && (blocks[0] as PageElement).name === 'p';
    const isParagraph = (only || (runs.length === 1 && blocks.length === 0)) && linkDensity(measures, element) < LINKY;
    if (isParagraph) {
      if (only) counted.add(blocks[0] as PageElement);
      scores.paragraph(measures.chars[order]!, measures.commas[order]!, parent);
    } else for (const run of runs) scores.paragraph(run.chars, run.commas, element);
  }
  return scores;
}

/** Best elements that are compared with one another. */
const COMPARED = 5;
/** Share of the best one's points from which on another is its equal. */
const EQUAL_SHARE = 0.75;
/** How many equals have to lie in an element for it to be the story that they share. */
const EQUALS = 3;

const isTop = ({ name, parent }: PageElement): boolean => name === 'body' || name === 'html' || parent === null;

const contains = (outer: PageElement, inner: PageElement): boolean =>
  outer.order < inner.order && inner.order < outer.end;

/** The lowest element above the best one in which three of its equals lie, else the best one. */
function sharedBy(best: PageElement, ranked: readonly PageElement[], scores: Scores): PageElement {
  const equals = ranked.slice(1, COMPARED).filter((other) => scores.of(other)! / scores.of(best)! >= EQUAL_SHARE);
  if (equals.length < EQUALS) return best;
  for (let above = best.parent; above && !isTop(above); above = above.parent)
    if (equals.filter((other) => contains(above!, other)).length >= EQUALS) return above;
  return best;
}

/** Climbs to an element above that has more points, and on through elements with one child. */
function raised(best: PageElement, scores: Scores, gone: Uint8Array): PageElement {
  let top = best;
  let last = scores.orStart(top);
  const least = last / 3;
  for (let above = top.parent; above && !isTop(above); above = above.parent) {
    const points = scores.of(above);
    if (points === undefined) continue;
    if (points < least) break;
    if (points > last) {
      top = above;
      break;
    }
    last = points;
  }
  const isAlone = (element: PageElement): boolean =>
    element.children.filter((child) => isElement(child) && !gone[child.order]).length === 1;
  while (top.parent && !isTop(top.parent) && isAlone(top.parent)) top = top.parent;
  return top;
}

/** Points from which on a sibling of the story is part of it: a fifth of the story's, at least ten. */
const SIBLING_SHARE = 0.2;
const SIBLING_LEAST = 10;
/** UTF-16 units from which on a lone paragraph beside the story is part of it; a shorter one has to end a sentence. */
const LONE_PARAGRAPH = 80;

function belongs(sibling: PageElement, top: PageElement, scores: Scores, measures: Measures, page: Page): boolean {
  if (sibling === top) return true;
  const points = scores.of(sibling);
  const best = scores.orStart(top);
  const sameClass = (top.attributes.class ?? '') !== '' && sibling.attributes.class === top.attributes.class;
  if (
    points !== undefined &&
    points + (sameClass ? best * SIBLING_SHARE : 0) >= Math.max(SIBLING_LEAST, best * SIBLING_SHARE)
  )
    return true;
  const isParagraph = sibling.name === 'p' || (sibling.name === 'div' && !measures.blocks[sibling.order]);
  if (!isParagraph) return false;
  const chars = measures.chars[sibling.order]!;
  const density = linkDensity(measures, sibling);
  if (chars > LONE_PARAGRAPH) return density < LINKY;
  return chars > 0 && density === 0 && endsSentence(sibling, page);
}

const endsSentence = (element: PageElement, page: Page): boolean =>
  [element, ...page.elements.slice(element.order + 1, element.end)].some(({ children }) =>
    children.some((child) => !isElement(child) && /\.(?:\s|$)/.test(child.text)),
  );

/** The elements that hold the story: the best one and those of its siblings that belong to it; the body where none is best. */
export function candidatesOf(page: Page, gone: Uint8Array, measures: Measures, named: boolean): readonly PageElement[] {
  const body = page.elements.find(({ name }) => name === 'body') ?? page.elements[0]!;
  const scores = scored(page, gone, measures, named);
  const ranked = scores.ranked(measures);
  const best = ranked[0];
  if (!best || isTop(best)) return [body];
  const top = raised(sharedBy(best, ranked, scores), scores, gone);
  return top
    .parent!.children.filter(isElement)
    .filter((sibling) => !gone[sibling.order] && belongs(sibling, top, scores, measures, page));
}
