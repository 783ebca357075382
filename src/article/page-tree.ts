import { Parser } from 'htmlparser2';

/** A run of text between two tags. */
export interface PageText {
  readonly text: string;
  /** UTF-16 units, white space as one space each and none at the end; 0 where it is nothing else. */
  readonly chars: number;
  readonly commas: number;
}

export interface PageElement {
  /** In lower case. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: PageElement | null;
  readonly children: readonly PageNode[];
  /** Its place in document order, from 0. */
  readonly order: number;
  /** The place after its last descendant: its descendants are those of `order + 1` to `end`, end exclusive. */
  readonly end: number;
}

export type PageNode = PageElement | PageText;

export const isElement = (node: PageNode): node is PageElement => 'children' in node;

/** A page as a tree, at most `DEEPEST` levels deep. */
export interface Page {
  /** All elements in document order; the first is a root that no tag stands for. */
  readonly elements: readonly PageElement[];
  /** What lies beyond `PAGE_CAP` and was not read; empty almost always. */
  readonly unread: string;
}

/** UTF-16 units of a page that are read: ten times the longest of 181 news pages. */
const PAGE_CAP = 16 * 1024 * 1024;

/** Elements whose text nobody reads; of scripts only JSON-LD is kept. */
const UNREAD = new Set(['style', 'template', 'svg', 'math', 'canvas', 'object', 'textarea', 'select']);

/** Commas of many scripts, as readability counts them. */
const COMMAS = /[,\u060c\ufe50\ufe10\ufe11\u2e41\u2e34\u2e32\uff0c]/g;

function pageText(text: string): PageText {
  const seen = text.replace(/\s+/g, ' ').trimEnd();
  const commas = seen.length < 2 ? 0 : (seen.match(COMMAS)?.length ?? 0);
  return { text, chars: seen === ' ' ? 0 : seen.length, commas };
}

interface Growing {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Growing | null;
  readonly children: (Growing | PageText)[];
  readonly order: number;
  end: number;
}

const isLinkedData = ({ name, attributes }: Growing): boolean =>
  name === 'script' && /^application\/(?:[\w.]+\+)?ld\+json/i.test(attributes.type?.trim() ?? '');

/** Levels of elements that are kept apart; deeper ones become siblings, as in browsers. News pages have under 60. */
const DEEPEST = 512;
/** Open elements from which on a fresh parser goes on: a parser's time grows with their square. */
const MOST_OPEN = 2000;
/** UTF-16 units that a parser is given at a time. */
const CHUNK = 16 * 1024;

/** Builds the tree from the parser's calls. */
class TreeBuilder {
  readonly elements: Growing[] = [];
  readonly #open: Growing[] = [];
  #text = '';

  constructor() {
    this.#open.push(this.#element('', {}, null));
  }

  /** Elements that are open. */
  get depth(): number {
    return this.#open.length;
  }

  #element(name: string, attributes: Readonly<Record<string, string>>, parent: Growing | null): Growing {
    const element: Growing = { name, attributes, parent, children: [], order: this.elements.length, end: 0 };
    this.elements.push(element);
    return element;
  }

  #flush(): void {
    if (this.#text === '') return;
    const open = this.#open.at(-1)!;
    if (!UNREAD.has(open.name) && (open.name !== 'script' || isLinkedData(open)))
      open.children.push(pageText(this.#text));
    this.#text = '';
  }

  opened(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#flush();
    const parent = this.#open[Math.min(this.#open.length, DEEPEST) - 1]!;
    const element = this.#element(name, attributes, parent);
    parent.children.push(element);
    this.#open.push(element);
  }

  text(words: string): void {
    this.#text += words;
  }

  closed(): void {
    this.#flush();
    const element = this.#open.pop()!;
    element.end = this.#open.length < DEEPEST ? this.elements.length : element.order + 1;
  }

  finished(): readonly Growing[] {
    while (this.#open.length > 0) this.closed();
    return this.elements;
  }
}

/** Where a chunk of HTML ends: before a tag, where there is one. */
function endOfChunk(html: string, start: number, length: number): number {
  const end = start + CHUNK;
  if (end >= length) return length;
  const tag = html.slice(start, end).lastIndexOf('<');
  return tag > 0 ? start + tag : end;
}

/** Reads HTML as forgivingly as browsers do, up to `PAGE_CAP`. Never throws. */
export function pageOf(html: string): Page {
  const builder = new TreeBuilder();
  const fresh = (): Parser =>
    new Parser({
      onopentag: (name, attributes) => builder.opened(name, attributes),
      ontext: (words) => builder.text(words),
      onclosetag: () => builder.closed(),
    });
  const length = Math.min(html.length, PAGE_CAP);
  let parser = fresh();
  let openBefore = builder.depth;
  for (let read = 0, end = 0; read < length; read = end) {
    end = endOfChunk(html, read, length);
    parser.write(html.slice(read, end));
    if (end === length) parser.end();
    else if (builder.depth - openBefore > MOST_OPEN) {
      // What is open stays so to the end of the page.
      parser = fresh();
      openBefore = builder.depth;
    }
  }
  return { elements: builder.finished(), unread: html.slice(PAGE_CAP) };
}

/** The descendants of an element, in document order. */
export const within = (page: Page, { order, end }: PageElement): readonly PageElement[] =>
  page.elements.slice(order + 1, end);

/**
 * The text in an element as it stands there, without that of descendants that `gone` marks. Nothing is added once it has
 * more than `atMost` UTF-16 units.
 */
export function textIn(root: PageElement, gone?: Uint8Array, atMost = Number.POSITIVE_INFINITY): string {
  const waiting: PageNode[] = [root];
  let text = '';
  for (let node = waiting.pop(); node && text.length <= atMost; node = waiting.pop()) {
    if (!isElement(node)) text += node.text;
    else if (!gone?.[node.order]) for (let i = node.children.length - 1; i >= 0; i--) waiting.push(node.children[i]!);
  }
  return text;
}

/** Class and id of an element, a space between. */
export const calledBy = ({ attributes }: PageElement): string => `${attributes.class ?? ''} ${attributes.id ?? ''}`;
