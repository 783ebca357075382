import { type DomNode, isElement, TEXT } from './dom.ts';
import type { Block } from './draft.ts';
import { oneLine } from './plain-text.ts';

const BLOCK_ELEMENTS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li main menu nav ol optgroup option p pre section select summary table tbody td tfoot th thead tr ul video'.split(
    ' ',
  ),
);
const SILENT = new Set(
  'script style noscript template svg button input select textarea head title iframe object embed canvas audio video'.split(
    ' ',
  ),
);

/**
 * The text of a DOM subtree in blocks: a new one at every edge of a block element and at two line breaks in a row.
 * Scripts, styles and form fields are silent; an image is a block of its own with its alternative text.
 */
export function blocksOf(root: DomNode): Block[] {
  const blocks: Block[] = [];
  let buffer = '';
  let kind: Block['kind'] = 'paragraph';
  const flush = (): void => {
    for (const part of buffer.split(/\ue001\s*(?:\ue001\s*)+/)) {
      const text = oneLine(part.replaceAll('\ue001', ' '));
      if (text !== '') blocks.push({ kind, text });
    }
    buffer = '';
  };
  const walk = (node: DomNode): void => {
    if (node.nodeType === TEXT) {
      buffer += node.nodeValue ?? '';
      return;
    }
    if (!isElement(node)) return;
    const element = node;
    const name = element.localName;
    if (SILENT.has(name)) return;
    if (name === 'br') {
      buffer += '\ue001';
      return;
    }
    if (name === 'img') {
      flush();
      blocks.push({ kind: 'image', text: oneLine(element.getAttribute('alt') ?? '') });
      return;
    }
    const edge = BLOCK_ELEMENTS.has(name);
    if (edge) flush();
    if (/^h[1-6]$/.test(name)) kind = 'heading';
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child);
    if (edge) flush();
    if (/^h[1-6]$/.test(name)) kind = 'paragraph';
  };
  walk(root);
  flush();
  return blocks;
}
