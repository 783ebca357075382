import type { Block, PostDate } from './draft.ts';
import { isElement, type PageElement, type PageNode } from './page-tree.ts';
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

/** UTF-16 units of the longest of a few lines that are kept apart: a byline over a date, an address. */
const LINE_LENGTH = 70;
const FEW_LINES = 4;

/** Lines that single line breaks divide: apart where they are few, short and each begins anew, else one paragraph. */
function linesOf(lines: readonly string[]): readonly string[] {
  const full = lines.filter((line) => line !== '');
  const apart =
    full.length <= FEW_LINES && full.every((line) => line.length <= LINE_LENGTH && /^[\p{Lu}\d(©“"]/u.test(line));
  return apart ? full : [full.join(' ')];
}

/** Gathers text into blocks. */
class BlockWriter {
  readonly blocks: Block[] = [];
  /** The post of a live blog in which the walk is. */
  post: PostDate | undefined;
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
    const parts = this.#buffer.split(PARAGRAPH_BREAK).flatMap((part) => linesOf(part.split(BREAK).map(oneLine)));
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    for (const text of parts) {
      if (text === '') continue;
      this.blocks.push({
        kind: this.#heading ? 'heading' : 'paragraph',
        text,
        linked: Math.min(1, this.#linked / length),
        ...(this.post && { post: this.post }),
      });
    }
    this.#buffer = '';
    this.#linked = 0;
    this.#heading = heading;
  }
}

function enter({ name, attributes }: PageElement, writer: BlockWriter): void {
  if (name === 'br') writer.text(BREAK, false);
  else if (name === 'img') writer.image(attributes.alt ?? '');
  else if (name === 'td' || name === 'th') writer.text(' ', false);
  else if (BLOCK_ELEMENTS.has(name)) writer.edge(/^h[1-6]$/.test(name));
}

/**
 * The text of elements in blocks: a new one at every edge of a block element and at two line breaks in a row; the cells of
 * a table row share one. Scripts, styles and form fields are silent, and so is what `gone` marks; an image is a block of
 * its own with its alternative text. `posts` gives the elements, by `order`, that are posts of a live blog. Any depth.
 */
export function blocksOf(
  roots: readonly PageElement[],
  gone?: Uint8Array,
  posts?: ReadonlyMap<number, PostDate>,
): Block[] {
  const writer = new BlockWriter();
  /** Nodes to enter, and elements to leave once all before them are done. */
  const waiting: (PageNode | { readonly leaves: PageElement })[] = roots.toReversed();
  let links = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if ('leaves' in next) {
      if (next.leaves.name === 'a') links--;
      if (BLOCK_ELEMENTS.has(next.leaves.name)) writer.edge(false);
      if (posts?.has(next.leaves.order)) {
        writer.edge(false);
        writer.post = undefined;
      }
    } else if (!isElement(next)) writer.text(next.text, links > 0);
    else if (!SILENT.has(next.name) && !gone?.[next.order]) {
      enter(next, writer);
      const post = posts?.get(next.order);
      if (post) {
        writer.edge(false);
        writer.post = post;
      }
      if (next.name === 'a') links++;
      waiting.push({ leaves: next });
      for (let i = next.children.length - 1; i >= 0; i--) waiting.push(next.children[i]!);
    }
  }
  writer.edge(false);
  return writer.blocks;
}
