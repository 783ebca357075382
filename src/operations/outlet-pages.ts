import { urlDate } from '../article/published.ts';
import type { Article } from '../domain/index.ts';
import type { PoliteFetcher } from '../fetch/index.ts';
import { comparableWording } from '../provenance/index.ts';
import {
  decodeText,
  feedIn,
  feedNamedIn,
  gunzipped,
  isGzip,
  kindOf,
  readSitemap,
  type SitemapPage,
  type SitemapPart,
} from '../read/index.ts';

/** A page that an outlet's feed or sitemap names, and how much its title has in common with an article, 0 to 1. */
export interface NamedPage {
  readonly url: string;
  readonly found: 'feed' | 'sitemap';
  readonly likeness: number;
}

/** Where sitemaps lie where robots.txt names none. */
const USUAL_PLACES = ['/news-sitemap.xml', '/sitemap.xml', '/sitemap_index.xml'];
/** Sitemaps of an outlet that are read, the parts of an index among them. */
const SITEMAPS = 4;
/** UTF-16 units of an article in which the words of another's title are looked for: it says the main thing first. */
const HEAD = 1500;
/** Of the words of a title so many must stand there, and so large a share of them. */
const FEWEST_WORDS = 3;
const LEAST_SHARE = 0.5;
/** Days by which an original may be older than what was taken from it, and younger: clocks differ. */
const OLDER = 14;
const YOUNGER = 2;

interface Listed {
  readonly url: string;
  readonly found: NamedPage['found'];
  readonly title: string;
  /** When it was published, and changed last, as far as feed, sitemap or address say. */
  readonly published: string | undefined;
  readonly changed?: string | undefined;
}

type Note = (address: string, error: unknown) => void;

/**
 * The pages of these days that an outlet's feed and sitemaps name under a title like an article's, the likest first.
 *
 * @param note is told of what could not be fetched or read.
 */
export async function pagesOfOutlet(
  origin: string,
  article: Article,
  polite: PoliteFetcher,
  note: Note,
): Promise<NamedPage[]> {
  const listed = [...(await pagesOfFeed(origin, polite, note)), ...(await pagesOfSitemaps(origin, polite, note))];
  const head = new Set(comparableWording({ text: article.text.slice(0, HEAD) }).terms);
  const day = /^\d{4}-\d\d-\d\d/.exec(article.published.value ?? '')?.[0];
  return listed
    .filter((page) => mayBeSource(page, day))
    .flatMap(({ url, found, title }) => {
      const likeness = likenessOf(title, head);
      return likeness === null ? [] : [{ url, found, likeness }];
    })
    .sort((a, b) => b.likeness - a.likeness);
}

/** The share of a title's content words that stand in the head of an article; null where it is too small to tell. */
function likenessOf(title: string, head: ReadonlySet<string>): number | null {
  const terms = new Set(comparableWording({ text: title }).terms.filter((term) => term !== ''));
  const shared = [...terms].filter((term) => head.has(term)).length;
  return shared >= FEWEST_WORDS && shared >= LEAST_SHARE * terms.size ? shared / terms.size : null;
}

/** Whether a page can have been there when the article was made, and was new then; what has no day may. */
function mayBeSource({ published, changed }: Listed, article: string | undefined): boolean {
  if (article === undefined) return true;
  const daysBefore = (day: string): number => (Date.parse(article) - Date.parse(day)) / 86_400_000;
  // What was changed later may have been published at any time before.
  if (published === undefined) return changed === undefined || !(daysBefore(changed) > OLDER);
  const days = daysBefore(published);
  return Number.isNaN(days) || (days <= OLDER && days >= -YOUNGER);
}

async function pagesOfFeed(origin: string, polite: PoliteFetcher, note: Note): Promise<Listed[]> {
  let address = origin;
  try {
    const front = (await polite.visit(origin)).page!;
    const feed = feedNamedIn(decodeText(front.bytes, front.contentType).text, front.url);
    if (feed === undefined) return [];
    address = feed;
    const { bytes, contentType } = (await polite.visit(feed)).page!;
    const { items } = await feedIn(bytes, feed, contentType ? { contentType } : {});
    return items.flatMap(({ metadata }): Listed[] => {
      const { url, title = '', published } = metadata;
      if (!url || !URL.canParse(url, feed)) return [];
      return [{ url: new URL(url, feed).href, found: 'feed', title, published: published?.slice(0, 10) }];
    });
  } catch (error) {
    note(address, error);
    return [];
  }
}

async function pagesOfSitemaps(origin: string, polite: PoliteFetcher, note: Note): Promise<Listed[]> {
  const places = await sitemapsOf(origin, polite, note);
  const pages: Listed[] = [];
  const queue = newsFirst(places.map((url) => ({ url })));
  for (let read = 0; read < SITEMAPS && queue.length > 0; read++) {
    const { url } = queue.shift()!;
    try {
      const { bytes, contentType } = (await polite.visit(url)).page!;
      const { text } = decodeText(isGzip(bytes) ? gunzipped(bytes, url) : bytes, contentType);
      if (kindOf(text) !== 'sitemap') continue;
      const sitemap = readSitemap(text, url);
      if (sitemap.kind === 'index') queue.unshift(...newsFirst(sitemap.sitemaps));
      else pages.push(...sitemap.pages.map(listedOf));
    } catch (error) {
      // Most outlets have not all of the usual places.
      if (!USUAL_PLACES.some((place) => url === `${origin}${place}`)) note(url, error);
    }
  }
  return pages;
}

async function sitemapsOf(origin: string, polite: PoliteFetcher, note: Note): Promise<readonly string[]> {
  try {
    const named = await polite.sitemapsOf(origin);
    return named.length > 0 ? named : USUAL_PLACES.map((place) => `${origin}${place}`);
  } catch (error) {
    note(origin, error);
    return [];
  }
}

/** Sitemaps of news first, then those that were changed last. */
const newsFirst = (parts: readonly SitemapPart[]): SitemapPart[] =>
  parts.toSorted(
    (a, b) =>
      Number(/news/i.test(b.url)) - Number(/news/i.test(a.url)) || (b.modified ?? '').localeCompare(a.modified ?? ''),
  );

/** A page of a sitemap; where it gives no title, the words of its address are one. */
function listedOf({ url, title, published, modified }: SitemapPage): Listed {
  const slug = withoutEscapes(new URL(url).pathname).replace(/[^\p{L}\p{N}]+/gu, ' ');
  return {
    url,
    found: 'sitemap',
    title: title ?? slug,
    published: (published ?? urlDate(url))?.slice(0, 10),
    changed: modified?.slice(0, 10),
  };
}

function withoutEscapes(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
