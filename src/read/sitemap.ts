import { writtenDate } from '../language/index.ts';
import { elementsOf, fieldOf, innerOf } from './elements.ts';
import { failures } from './errors.ts';
import { withoutEmpty } from './raw-item.ts';

/** A page that a sitemap names. */
export interface SitemapPage {
  readonly url: string;
  /** When it was last changed, ISO 8601; as it was written where that cannot be read. */
  readonly modified?: string;
  /** What a news sitemap says of it. */
  readonly title?: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly language?: string;
}

/** A sitemap that an index names. */
export interface SitemapPart {
  readonly url: string;
  readonly modified?: string;
}

export type Sitemap =
  | { readonly kind: 'pages'; readonly pages: readonly SitemapPage[] }
  | { readonly kind: 'index'; readonly sitemaps: readonly SitemapPart[] };

const dateIn = (source: string, name: string): string | undefined => {
  const written = fieldOf(source, name);
  return written && (writtenDate(written) ?? written);
};

/** Entries longer than this are left out, in UTF-16 units; the longest with pictures have a tenth of it. */
const LONGEST_ENTRY = 65536;

const entriesOf = (text: string, name: string): string[] =>
  elementsOf(text, name).filter((element) => element.length <= LONGEST_ENTRY);

const isWebAddress = (url: string | undefined): url is string => url !== undefined && /^https?:\/\//i.test(url);

function pageOf(element: string): SitemapPage | undefined {
  const source = innerOf(element);
  const news = elementsOf(source, 'news')[0];
  // An image or a video of the page has a `loc` of its own.
  const own = source.replace(/<(\w+):(?:image|video|news)\b[\s\S]*?<\/\1:(?:image|video|news)>/gi, '');
  const url = fieldOf(own, 'loc');
  if (!isWebAddress(url)) return undefined;
  const inNews = news === undefined ? '' : innerOf(news);
  return withoutEmpty<SitemapPage>({
    url,
    modified: dateIn(own, 'lastmod'),
    title: fieldOf(inNews, 'title'),
    published: dateIn(inNews, 'publication_date'),
    outlet: fieldOf(inNews, 'name'),
    language: fieldOf(inNews, 'language'),
  }) as SitemapPage;
}

function partOf(element: string): SitemapPart | undefined {
  const source = innerOf(element);
  const url = fieldOf(source, 'loc');
  return isWebAddress(url)
    ? (withoutEmpty<SitemapPart>({ url, modified: dateIn(source, 'lastmod') }) as SitemapPart)
    : undefined;
}

const present = <T>(value: T | undefined): value is T => value !== undefined;

/** Whether a text begins as a sitemap or an index of sitemaps. */
export const isSitemap = (text: string): boolean =>
  /^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*<(?:[\w.-]+:)?(?:urlset|sitemapindex)\b/i.test(text.slice(0, 8192));

/**
 * What a sitemap (sitemaps.org, with the news extension) or an index of sitemaps names, in its order.
 *
 * Entries without a web address are left out. One that is cut off gives what stands before the cut; no entity but the
 * five of XML is resolved, so that none can grow. Throws `input/unsupported` where the text is neither.
 */
export function readSitemap(text: string, location: string): Sitemap {
  if (!isSitemap(text)) throw failures.unsupported(location, 'no sitemap');
  if (/<(?:[\w.-]+:)?sitemapindex\b/i.test(text.slice(0, 8192)))
    return { kind: 'index', sitemaps: entriesOf(text, 'sitemap').map(partOf).filter(present) };
  return { kind: 'pages', pages: entriesOf(text, 'url').map(pageOf).filter(present) };
}
