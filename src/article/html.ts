import type { Removed } from '../domain/index.ts';
import type { Block, Draft } from './draft.ts';
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

/** UTF-16 units of text up to which a page shows no story, and how many times longer its JSON-LD has to be. */
const NO_STORY = 500;
const LONGER = 2;

/** The story as JSON-LD has it, where scripts would draw it and the page itself shows next to nothing. */
function toldInstead(body: string, shown: readonly Block[]): Block[] | undefined {
  const length = shown.reduce((sum, { kind, text }) => sum + (kind === 'image' ? 0 : text.length), 0);
  if (length >= NO_STORY || body.length < NO_STORY || body.length < length * LONGER) return undefined;
  const html = /<(?:p|br|div)\b/i.test(body) ? body : body.replace(/\s*\n\s*/g, '<br><br>');
  return blocksOf([pageOf(html).elements[0]!]);
}

const displaced = (shown: readonly Block[]): Removed[] =>
  shown.flatMap(({ kind, text }) =>
    kind === 'image' ? [] : [{ text: text.slice(0, RECORD_LENGTH), why: 'no story: that is in the page’s JSON-LD' }],
  );

/** A page: what it says about itself, and its main text. The frame around that (menus, footers) is not listed as removed. */
function draftOfPage(html: string): Draft {
  const page = pageOf(html);
  const facts = pageFactsOf(page);
  const main = mainTextOf(page, facts.title ?? null);
  const removed = pruned(main);
  const posts = facts.updates ? postsIn(main) : undefined;
  const shown = blocksOf(main.roots, main.gone, posts);
  const told = facts.body === undefined ? undefined : toldInstead(facts.body, shown);
  const blocks = told ?? shown;
  const kept = main.roots.flatMap((root) => [root, ...within(page, root)]).filter(({ order }) => !main.gone[order]);
  return {
    title: facts.title ?? null,
    dek: null,
    blocks: facts.updates && posts?.size === 0 ? withUpdates(blocks, facts.updates) : blocks,
    removed: [...main.removed, ...removed, ...(told ? displaced(shown) : []), ...beyond(page.unread)],
    images: imagesIn(kept),
    links: addresses(kept, 'a', 'href'),
    page: facts,
  };
}

/** Takes HTML apart: a page by its main text, the content of a feed item whole. */
export const draftOfHtml = (html: string): Draft => (isPage(html) ? draftOfPage(html) : draftOfFragment(html));
