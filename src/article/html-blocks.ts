import { type DomNode, isElement, TEXT } from './dom.ts';
import type { Block } from './draft.ts';
import { oneLine } from './plain-text.ts';

const BLOCK_ELEMENTS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li main menu nav ol optgroup option p pre section select summary table tbody tfoot thead tr ul video'.split(
    ' ',
  ),
);
const SILENT = new Set(
  'script style noscript template svg button input select textarea head title iframe object embed canvas audio video'.split(
    ' ',
  ),
);

/** Stands for `<br>` while a block is gathered: a character of the private use area. */
const BREAK = '\ue001';
const PARAGRAPH_BREAK = /\ue001\s*(?:\ue001\s*)+/;

/** Gathers text into blocks. */
class BlockWriter {
  readonly blocks: Block[] = [];
  #buffer = '';
  #heading = false;
  #linked = 0;

  text(words: string, inLink: boolean): void {
    this.#buffer += words;
    if (inLink) this.#linked += oneLine(words).length;
  }

  image(alternative: string): void {
    this.edge(false);
    this.blocks.push({ kind: 'image', text: oneLine(alternative) });
  }

  /** Ends the block; the next one is a heading or not. */
  edge(heading: boolean): void {
    const parts = this.#buffer.split(PARAGRAPH_BREAK).map((part) => oneLine(part.replaceAll(BREAK, ' ')));
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    for (const text of parts) {
      if (text === '') continue;
      this.blocks.push({
        kind: this.#heading ? 'heading' : 'paragraph',
        text,
        linked: Math.min(1, this.#linked / length),
      });
    }
    this.#buffer = '';
    this.#linked = 0;
    this.#heading = heading;
  }
}

/** What to do on entering a node: go into its children, or pass over them. */
function entered(node: DomNode, writer: BlockWriter, inLink: boolean): boolean {
  if (node.nodeType === TEXT) writer.text(node.nodeValue ?? '', inLink);
  if (!isElement(node) || SILENT.has(node.localName)) return false;
  if (node.localName === 'br') writer.text(BREAK, false);
  else if (node.localName === 'img') writer.image(node.getAttribute('alt') ?? '');
  else if (node.localName === 'td' || node.localName === 'th') writer.text(' ', false);
  else if (BLOCK_ELEMENTS.has(node.localName)) writer.edge(/^h[1-6]$/.test(node.localName));
  return true;
}

/**
 * The text of a DOM subtree in blocks: a new one at every edge of a block element and at two line breaks in a row; the
 * cells of a table row share one.
 * Scripts, styles and form fields are silent; an image is a block of its own with its alternative text. Any depth.
 */
export function blocksOf(root: DomNode): Block[] {
  const writer = new BlockWriter();
  let node: DomNode | null = root;
  let link: DomNode | null = null;
  while (node) {
    if (!link && isElement(node) && node.localName === 'a') link = node;
    let next: DomNode | null = entered(node, writer, link !== null) ? node.firstChild : null;
    while (!next && node) {
      if (node === link) link = null;
      if (isElement(node) && BLOCK_ELEMENTS.has(node.localName)) writer.edge(false);
      if (node === root) return writer.blocks;
      next = node.nextSibling;
      if (!next) node = node.parentNode;
    }
    node = next;
  }
  return writer.blocks;
}

/** How deep the elements of a subtree are nested. */
export function depthOf(root: DomNode): number {
  let deepest = 0;
  let depth = 0;
  let node: DomNode | null = root;
  while (node) {
    let next: DomNode | null = node.firstChild;
    if (next) deepest = Math.max(deepest, ++depth);
    while (!next && node) {
      if (node === root) return deepest;
      next = node.nextSibling;
      if (!next) {
        node = node.parentNode;
        depth--;
      }
    }
    node = next;
  }
  return deepest;
}
