import type { Removed } from '../domain/index.ts';
import type { Draft } from './draft.ts';
import { NO_FACTS } from './draft.ts';
import { blocksOf } from './html-blocks.ts';
import { postsIn, withUpdates } from './live-posts.ts';
import { mainTextOf } from './main-text.ts';
import { pageFactsOf } from './page-facts.ts';
import { type PageElement, pageOf, within } from './page-tree.ts';
import { pruned } from './prune.ts';

/** Whether HTML is a whole page rather than the content of a feed item. */
const isPage = (html: string): boolean => /<(?:html|head|body)\b/i.test(html.slice(0, 20_000));

/** The values of an attribute that can be addresses, each once. */
const addresses = (elements: readonly PageElement[], name: string, attribute: string): string[] => [
  ...new Set(
    elements
      .map((element) => (element.name === name ? (element.attributes[attribute] ?? '') : ''))
      .filter((url) => url !== '' && !url.startsWith('#') && !url.startsWith('data:')),
  ),
];

const imagesIn = (elements: readonly PageElement[]): string[] => [
  ...addresses(elements, 'img', 'src'),
  ...addresses(elements, 'img', 'data-src'),
];

/** UTF-16 units of what was not read of a page that are kept as a record. */
const RECORD_LENGTH = 500;

const beyond = (unread: string): Removed[] =>
  unread === '' ? [] : [{ text: unread.slice(0, RECORD_LENGTH), why: 'not read: the page is too long' }];

/** The content of a feed item: all of it is the article. */
function draftOfFragment(html: string): Draft {
  const { elements, unread } = pageOf(html);
  return {
    title: null,
    dek: null,
    blocks: blocksOf([elements[0]!]),
    removed: beyond(unread),
    images: imagesIn(elements),
    links: addresses(elements, 'a', 'href'),
    page: NO_FACTS,
  };
}

/** A page: what it says about itself, and its main text. The frame around that (menus, footers) is not listed as removed. */
function draftOfPage(html: string): Draft {
  const page = pageOf(html);
  const facts = pageFactsOf(page);
  const main = mainTextOf(page, facts.title ?? null);
  const removed = pruned(main);
  const posts = facts.updates ? postsIn(main) : undefined;
  const blocks = blocksOf(main.roots, main.gone, posts);
  const kept = main.roots.flatMap((root) => [root, ...within(page, root)]).filter(({ order }) => !main.gone[order]);
  return {
    title: facts.title ?? null,
    dek: null,
    blocks: facts.updates && posts?.size === 0 ? withUpdates(blocks, facts.updates) : blocks,
    removed: [...main.removed, ...removed, ...beyond(page.unread)],
    images: imagesIn(kept),
    links: addresses(kept, 'a', 'href'),
    page: facts,
  };
}

/** Takes HTML apart: a page by its main text, the content of a feed item whole. */
export const draftOfHtml = (html: string): Draft => (isPage(html) ? draftOfPage(html) : draftOfFragment(html));
