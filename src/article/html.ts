import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { DomDocument, DomElement } from './dom.ts';
import type { Draft } from './draft.ts';
import { NO_FACTS } from './draft.ts';
import { blocksOf, depthOf } from './html-blocks.ts';
import { pageFactsOf } from './page-facts.ts';
import { pruned } from './prune.ts';

/** Whether HTML is a whole page rather than the content of a feed item. */
const isPage = (html: string): boolean => /<(?:html|head|body)\b/i.test(html.slice(0, 20_000));

const addresses = (root: DomDocument | DomElement, selector: string, attribute: string): string[] => [
  ...new Set(
    [...root.querySelectorAll(selector)]
      .map((element) => element.getAttribute(attribute) ?? '')
      .filter((url) => url !== '' && !url.startsWith('#') && !url.startsWith('data:')),
  ),
];

const imagesIn = (root: DomDocument | DomElement): string[] => [
  ...addresses(root, 'img[src]', 'src'),
  ...addresses(root, 'img[data-src]', 'data-src'),
];

/** The content of a feed item: all of it is the article. */
function draftOfFragment(html: string): Draft {
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`);
  const body = document.body as unknown as DomElement;
  return {
    title: null,
    dek: null,
    blocks: blocksOf(body),
    removed: [],
    images: imagesIn(body),
    links: addresses(body, 'a[href]', 'href'),
    page: NO_FACTS,
  };
}

/** Deepest nesting that readability is given: its time grows with the cube of the depth. News pages have under 60. */
const DEEPEST = 250;

/** The element that holds the main text, as readability finds it; the whole body where it finds none or is not asked. */
function mainElement(document: DomDocument): DomElement | null {
  // linkedom has no body to give where there is no element at all.
  const body = document.documentElement && document.body;
  if (!body || depthOf(body) > DEEPEST) return body;
  const found = new Readability<DomElement>(document as never, {
    keepClasses: true,
    serializer: (element) => element as unknown as DomElement,
  }).parse();
  return found?.content ?? document.body;
}

/** A page: what it says about itself, and its main text. The frame around that (menus, footers) is not listed as removed. */
function draftOfPage(html: string): Draft {
  const document = parseHTML(html).document as unknown as DomDocument;
  const page = pageFactsOf(document);
  const root = mainElement(document);
  const removed = root ? pruned(root) : [];
  return {
    title: page.title ?? null,
    dek: null,
    blocks: root ? blocksOf(root) : [],
    removed,
    images: root ? imagesIn(root) : [],
    links: root ? addresses(root, 'a[href]', 'href') : [],
    page,
  };
}

/** Takes HTML apart: a page by its main text, the content of a feed item whole. */
export const draftOfHtml = (html: string): Draft => (isPage(html) ? draftOfPage(html) : draftOfFragment(html));
