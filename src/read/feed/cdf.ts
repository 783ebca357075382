import { elementsOf, fieldOf, innerOf } from '../elements.ts';
import { withoutEmpty } from '../raw-item.ts';
import { type Channel, dateOf, type FeedItem, isTeaser, plainTitle } from './feed-item.ts';

/** Whether a text begins as a channel of the Channel Definition Format (1997), as a few old archives hold. */
export const isCdf = (text: string): boolean =>
  /^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!doctype[^>[]*>\s*)*<channel\b/i.test(text.slice(0, 8192)) &&
  !/<(?:rss|rdf:rdf)\b/i.test(text.slice(0, 8192));

const attributeOf = (element: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"'<>]*)["']`, 'i').exec(element.slice(0, element.indexOf('>') + 1))?.[1];

function resolved(href: string | undefined, base: string | undefined): string | undefined {
  if (href === undefined) return undefined;
  return URL.parse(href, base)?.href ?? href;
}

/** The items of a CDF channel: HREF, TITLE, ABSTRACT, LASTMOD. */
export function cdfItems(text: string): { readonly channel: Channel; readonly items: readonly FeedItem[] } {
  const outer = elementsOf(text, 'channel')[0] ?? '';
  const base = attributeOf(outer, 'base') ?? attributeOf(outer, 'href');
  const elements = elementsOf(outer, 'item');
  const before = innerOf(elements.length > 0 ? outer.slice(0, outer.indexOf(elements[0]!)) : outer);
  const channel = withoutEmpty<Channel>({
    title: plainTitle(fieldOf(before, 'title')),
    page: attributeOf(outer, 'href'),
  });
  const items = elements.map((element): FeedItem => {
    const url = resolved(attributeOf(element, 'href'), base);
    const summary = fieldOf(innerOf(element), 'abstract');
    return {
      id: url,
      content: summary ?? '',
      plain: true,
      metadata: withoutEmpty({
        title: plainTitle(fieldOf(innerOf(element), 'title')),
        published: dateOf(attributeOf(element, 'lastmod')),
        url,
        outlet: channel.title,
        teaser: isTeaser(summary, url) ? true : undefined,
      }),
    };
  });
  return { channel, items };
}
