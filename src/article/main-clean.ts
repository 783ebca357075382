import { BLOCKS, LINKY, linkWeight } from './main-measure.ts';
import { namePoints } from './main-score.ts';
import { isElement, type Page, type PageElement } from './page-tree.ts';

/** How strictly one pass judges; each later one drops a check. */
export interface Strictness {
  /** Whether elements go that are called like no part of a story. */
  readonly unlikely: boolean;
  /** Whether class and id count for and against an element. */
  readonly named: boolean;
  /** Whether lists, tables, forms and divisions that look like no story are taken out of it. */
  readonly clean: boolean;
}

/** Elements that are never words of a story. */
const NEVER: Readonly<Record<string, string>> = {
  ...{ object: 'embedded page', embed: 'embedded page', iframe: 'embedded page', footer: 'navigation' },
  ...{ aside: 'related link', input: 'form', textarea: 'form', select: 'form', button: 'form' },
};
/** Why an element goes that its class or id speaks against. */
const NAMED = 'named as no part of a story';
/** Elements that have to look like story to stay. */
const DOUBTFUL = new Set(['form', 'fieldset', 'table', 'ul', 'div']);

/** Elements in which words of a story stand. */
const WORDY = new Set('span li td blockquote dl div img ol p pre table ul'.split(' '));

/** Commas from which on an element is prose, whatever else. */
const PROSE = 10;

/** What stands in an element and stays. */
interface Holding {
  chars: number;
  linked: number;
  commas: number;
  paragraphs: number;
  images: number;
  items: number;
  inputs: number;
  headingChars: number;
  listChars: number;
  wordyChars: number;
  /** Whether a block is in it. */
  blocks: boolean;
  /** Whether a table that shows data is in it. */
  data: boolean;
}

const nothing = (): Holding => ({
  ...{ chars: 0, linked: 0, commas: 0, paragraphs: 0, images: 0, items: 0, inputs: 0 },
  ...{ headingChars: 0, listChars: 0, wordyChars: 0, blocks: false, data: false },
});

/** Adds an element that stays, with what it holds, to the one above. */
function add(above: Holding, { name }: PageElement, held: Holding): void {
  above.chars += held.chars;
  above.linked += held.linked;
  above.commas += held.commas;
  above.paragraphs += held.paragraphs + (name === 'p' ? 1 : 0);
  above.images += held.images + (name === 'img' ? 1 : 0);
  above.items += held.items + (name === 'li' ? 1 : 0);
  above.inputs += held.inputs;
  above.headingChars += /^h[1-6]$/.test(name) ? held.chars : held.headingChars;
  above.listChars += name === 'ul' || name === 'ol' ? held.chars : held.listChars;
  above.wordyChars += WORDY.has(name) ? held.chars : held.wordyChars;
  above.blocks ||= held.blocks || BLOCKS.has(name);
  above.data ||= held.data;
}

const NO_WORDS = /^(?:ad(?:vertising|vertisement)?|loading(?:…|\.\.\.)?)$/i;

/** The words of a very short element; readability drops those that say only that something is loaded or sold. */
const shortWords = ({ children }: PageElement): string =>
  children
    .map((child) => (isElement(child) ? '' : child.text))
    .join('')
    .trim();

/** Why an element that holds no prose looks like a menu, a form or a list of links; undefined where it does not. */
function looksForeign(element: PageElement, held: Holding, points: number, inFigure: boolean): string | undefined {
  const { chars, linked, paragraphs, images, items } = held;
  const isList = element.name === 'ul' || (chars > 0 && held.listChars / chars > 0.9);
  const density = chars === 0 ? 0 : linked / chars;
  const headings = chars === 0 ? 0 : held.headingChars / chars;
  if (chars < 20 && NO_WORDS.test(shortWords(element))) return 'advertisement';
  if (!inFigure && images > 1 && paragraphs / images < 0.5)
    return isList && images === items ? undefined : 'more pictures than text';
  if (!isList && items - 100 > paragraphs) return 'a list, no text';
  if (held.inputs > Math.floor(paragraphs / 3)) return 'form';
  if (!isList && !inFigure && headings < 0.9 && chars < 25 && (images === 0 || images > 2) && density > 0)
    return 'links, little text';
  if (!isList && points < 25 && density > 0.2) return 'links, little text';
  if (points >= 25 && density > 0.5) return 'links, little text';
  return images === 0 && held.wordyChars === 0 ? 'no text of a story' : undefined;
}

/** Elements inside a table that shows data, inside code, inside a figure. */
interface Places {
  readonly data: Uint8Array;
  readonly code: Uint8Array;
  readonly figure: Uint8Array;
}

function placesIn(page: Page, tables: Uint8Array): Places {
  const { length } = page.elements;
  const places = { data: new Uint8Array(length), code: new Uint8Array(length), figure: new Uint8Array(length) };
  for (let i = 1; i < length; i++) {
    const { parent } = page.elements[i]!;
    const above = parent!.order;
    places.data[i] = places.data[above] || tables[above] ? 1 : 0;
    places.code[i] = places.code[above] || parent!.name === 'code' ? 1 : 0;
    places.figure[i] = places.figure[above] || parent!.name === 'figure' ? 1 : 0;
  }
  return places;
}

/** Why an element in the story goes, by what is left in it; undefined where it stays. */
function whyGoes(
  element: PageElement,
  held: Holding,
  places: Places,
  { named, clean }: Strictness,
): string | undefined {
  const { name, order } = element;
  const never = NEVER[name];
  if (never) return never;
  const points = named ? namePoints(element) : 0;
  if (name === 'h1' || name === 'h2') return points < 0 ? NAMED : undefined;
  if (!clean || !DOUBTFUL.has(name)) return undefined;
  // A division without blocks is a paragraph by another name.
  if (name === 'div' && !held.blocks && held.chars > 0 && held.linked / held.chars < LINKY) return undefined;
  if (held.data || places.data[order] || places.code[order]) return undefined;
  if (points < 0) return NAMED;
  return held.commas < PROSE ? looksForeign(element, held, points, places.figure[order] === 1) : undefined;
}

/** Adds an element's own words, and that it is a link or a table of data. */
function addOwn(held: Holding, element: PageElement, tables: Uint8Array): void {
  for (const child of element.children) {
    if (isElement(child)) continue;
    held.chars += child.chars;
    held.commas += child.commas;
    held.wordyChars += child.chars;
  }
  if (element.name === 'a') held.linked = held.chars * linkWeight(element);
  if (tables[element.order]) held.data = true;
}

/**
 * Takes out of the story's elements what looks like no story: forms, menus, lists of links, headings and divisions whose
 * names speak against them. Marks them in `gone`, which is changed; gives the UTF-16 units that are left, and what went.
 */
export function cleaned(
  page: Page,
  tables: Uint8Array,
  roots: readonly PageElement[],
  gone: Uint8Array,
  strictness: Strictness,
): { readonly chars: number; readonly taken: ReadonlyMap<number, string> } {
  const taken = new Map<number, string>();
  const places = placesIn(page, tables);
  const holdings = new Map<number, Holding>();
  const heldIn = (order: number): Holding => {
    const known = holdings.get(order) ?? nothing();
    holdings.set(order, known);
    return known;
  };
  let chars = 0;
  for (const root of roots) {
    for (let i = root.end - 1; i > root.order; i--) {
      if (gone[i]) continue;
      const element = page.elements[i]!;
      const held = heldIn(i);
      addOwn(held, element, tables);
      const why = whyGoes(element, held, places, strictness);
      if (why === undefined) add(heldIn(element.parent!.order), element, held);
      else {
        taken.set(i, why);
        gone[i] = 1;
        if (element.name === 'input') heldIn(element.parent!.order).inputs++;
      }
    }
    addOwn(heldIn(root.order), root, tables);
    chars += heldIn(root.order).chars;
  }
  // Marks reach down to the descendants of what is gone.
  for (const { order, parent } of page.elements) if (parent && gone[parent.order]) gone[order] = 1;
  return { chars, taken };
}
