import { isElement, type Page, type PageElement } from './page-tree.ts';

/** What the elements of a page hold that is not gone, by `order`. */
export interface Measures {
  /** UTF-16 units of text. */
  readonly chars: Float64Array;
  /** Of these, linked; words that link within the page count three tenths. */
  readonly linked: Float64Array;
  readonly commas: Float64Array;
  /** 1 where a block stands inside. */
  readonly blocks: Uint8Array;
}

/** Elements that make a division more than a paragraph. */
export const BLOCKS = new Set(['blockquote', 'dl', 'div', 'img', 'ol', 'p', 'pre', 'table', 'ul']);

/** Share of linked text up to which a division without blocks, or with one paragraph, is a paragraph itself. */
export const LINKY = 0.25;

/** Share of the words of a link within the page that count as linked; readability's value. */
const LINK_WITHIN = 0.3;

/** How much of a link's words counts as linked. */
export const linkWeight = ({ attributes }: PageElement): number =>
  attributes.href !== undefined && /^#./.test(attributes.href) ? LINK_WITHIN : 1;

/** Measures all elements of a page, from the last to the first, so that each finds its descendants measured. */
export function measured(page: Page, gone: Uint8Array): Measures {
  const { length } = page.elements;
  const chars = new Float64Array(length);
  const linked = new Float64Array(length);
  const commas = new Float64Array(length);
  const blocks = new Uint8Array(length);
  for (let i = length - 1; i >= 0; i--) {
    if (gone[i]) continue;
    const element = page.elements[i]!;
    for (const child of element.children) {
      if (isElement(child)) continue;
      chars[i]! += child.chars;
      commas[i]! += child.commas;
    }
    if (element.name === 'a') linked[i]! = chars[i]! * linkWeight(element);
    const above = element.parent?.order;
    if (above === undefined) continue;
    chars[above]! += chars[i]!;
    commas[above]! += commas[i]!;
    linked[above]! += linked[i]!;
    if (blocks[i] || BLOCKS.has(element.name)) blocks[above] = 1;
  }
  return { chars, linked, commas, blocks };
}

/** Share of an element's text that is linked, 0 to 1. */
export const linkDensity = ({ chars, linked }: Measures, { order }: PageElement): number =>
  chars[order]! === 0 ? 0 : linked[order]! / chars[order]!;
