import type { Measures } from './main-measure.ts';
import { calledBy, type Page, type PageElement, textIn } from './page-tree.ts';
import { oneLine } from './plain-text.ts';

/** Names of class and id by which readability knows what is hardly ever a story, and what may be one all the same. */
const UNLIKELY =
  /-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote/i;
const MAYBE = /and|article|body|column|content|main|shadow/i;

const UNLIKELY_ROLES = new Set(['menu', 'menubar', 'complementary', 'navigation', 'alert', 'alertdialog', 'dialog']);

const BYLINE = /byline|author|dateline|writtenby|p-author/i;
/** UTF-16 units of the longest byline. */
const BYLINE_LENGTH = 100;

/** Elements whose text is not shown, or not as text. */
const SILENT = new Set(
  'script style noscript template svg head title link meta amp-ad amp-auto-ads amp-sticky-ad amp-iframe amp-embed amp-social-share amp-sidebar amp-consent amp-user-notification amp-analytics'.split(
    ' ',
  ),
);

/** Whether readers do not see an element. */
function isHidden({ attributes }: PageElement): boolean {
  if ('hidden' in attributes) return true;
  if (attributes['aria-hidden'] === 'true' && !attributes.class?.includes('fallback-image')) return true;
  return attributes.style !== undefined && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.style);
}

const isDialog = ({ attributes }: PageElement): boolean =>
  attributes['aria-modal'] === 'true' && attributes.role === 'dialog';

function isByline({ attributes: { rel, itemprop } }: PageElement, called: string, chars: number): boolean {
  if (chars === 0 || chars >= BYLINE_LENGTH) return false;
  return rel === 'author' || itemprop?.includes('author') === true || BYLINE.test(called);
}

const tokensOf = (text: string): string[] => text.toLowerCase().split(/\W+/).filter(Boolean);

/** Share of a heading's letters, in words that the title has too, from which on it is the title again. */
const SAME_TITLE = 0.75;

/** UTF-16 units of the longest heading that can be the title. */
const TITLE_LENGTH = 1000;

function isTitle(element: PageElement, title: ReadonlySet<string>, chars: number): boolean {
  if ((element.name !== 'h1' && element.name !== 'h2') || title.size === 0 || chars > TITLE_LENGTH) return false;
  const tokens = tokensOf(oneLine(textIn(element)));
  if (tokens.length === 0) return false;
  const others = tokens.filter((token) => !title.has(token));
  return 1 - others.join(' ').length / tokens.join(' ').length > SAME_TITLE;
}

/** UTF-16 units of the shortest of several stories of a page. */
const STORY_LENGTH = 250;

/** Of several stories on one page, each under a main heading of its own, those that are not the one of its title. */
function otherArticles(page: Page, whole: Measures, title: ReadonlySet<string>): ReadonlySet<number> {
  const stories = page.elements.filter(
    (element) =>
      element.name === 'article' && whole.chars[element.order]! >= STORY_LENGTH && !isWithin(element, 'article'),
  );
  const headed = stories.map((story) => page.elements.slice(story.order, story.end).find(({ name }) => name === 'h1'));
  const own = headed.map((h1) => h1 !== undefined && isTitle(h1, title, whole.chars[h1.order]!));
  if (stories.length < 2 || headed.includes(undefined) || own.filter(Boolean).length !== 1) return new Set();
  return new Set(stories.flatMap(({ order }, i) => (own[i] ? [] : [order])));
}

function isWithin(element: PageElement, name: string): boolean {
  for (let above = element.parent; above; above = above.parent) if (above.name === name) return true;
  return false;
}

const isUnlikely = ({ name, attributes }: PageElement, called: string): boolean =>
  (UNLIKELY.test(called) && !MAYBE.test(called) && name !== 'body' && name !== 'a') ||
  UNLIKELY_ROLES.has(attributes.role ?? '');

/**
 * Which elements cannot be story, by `order`: what is not shown, the first byline and the title again and, where asked
 * for, what is called like a part beside the story. Descendants are marked too. `whole` measures all of the page.
 */
export function likely(page: Page, whole: Measures, title: string | null, unlikely: boolean): Uint8Array {
  const gone = new Uint8Array(page.elements.length);
  /** Inside a table or code, where names are no sign. */
  const spared = new Uint8Array(page.elements.length);
  const titleTokens = new Set(tokensOf(title ?? ''));
  const others = otherArticles(page, whole, titleTokens);
  let bylineFound = false;
  let titleFound = false;
  for (const element of page.elements) {
    const { order, parent, name } = element;
    if (parent) {
      if (gone[parent.order]) {
        gone[order] = 1;
        continue;
      }
      if (spared[parent.order] || parent.name === 'table' || parent.name === 'code') spared[order] = 1;
    }
    const called = calledBy(element);
    const byline: boolean = !bylineFound && isByline(element, called, whole.chars[order]!);
    const again: boolean = !byline && !titleFound && isTitle(element, titleTokens, whole.chars[order]!);
    bylineFound ||= byline;
    titleFound ||= again;
    if (others.has(order) || SILENT.has(name) || isHidden(element) || isDialog(element) || byline || again)
      gone[order] = 1;
    else if (unlikely && !spared[order] && isUnlikely(element, called)) gone[order] = 1;
  }
  return gone;
}
