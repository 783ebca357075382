import { urlDate } from '../../article/published.ts';
import type { Sitemap, SitemapPage } from '../../read/index.ts';
import type { NewErrand } from '../../record/index.ts';

/** How deep indexes may name indexes; sitemaps.org allows none, some outlets have one. */
const DEEPEST = 2;

/** From which pages on, and of whom. */
export interface SitemapBounds {
  /** `YYYY-MM-DD`; null: all days. */
  readonly since: string | null;
  /** Host of the outlet without `www.`: pages elsewhere are not taken. */
  readonly host: string;
  /** What to do with pages whose day nobody says. */
  readonly undated: 'fetch' | 'pass-over';
}

/** A sitemap at a depth below the one that was named first. */
export const sitemapErrand = (url: string, depth: number, digest: string): NewErrand => ({
  ...{ kind: 'sitemap', name: `${depth} ${url}`, digest, url, item: null },
});

/** The depth of a sitemap's errand. */
export const depthOf = (name: string): number => Number.parseInt(name, 10) || 0;

/** What a sitemap asks for: its pages, or its parts. */
export function errandsOfSitemap(sitemap: Sitemap, bounds: SitemapBounds, depth: number, now: Date): NewErrand[] {
  const today = now.toISOString().slice(0, 10);
  if (sitemap.kind === 'index') {
    if (depth >= DEEPEST) return [];
    return (
      sitemap.sitemaps
        .filter(({ url, modified }) => isOf(url, bounds.host) && !isBefore(modified, bounds.since))
        // A part without a date is read once a day.
        .map(({ url, modified }) => sitemapErrand(url, depth + 1, `${bounds.since} ${modified ?? today}`))
    );
  }
  return sitemap.pages.filter(({ url }) => isOf(url, bounds.host)).flatMap((page) => errandOfPage(page, bounds));
}

function errandOfPage(page: SitemapPage, { since, undated }: SitemapBounds): NewErrand[] {
  const day = dayOf(page);
  if (day !== undefined && since !== null && day < since) return [];
  // The time of change is no digest: many outlets write the present time for every page.
  const errand: NewErrand = { kind: 'page', name: page.url, digest: page.title ?? '', url: page.url, item: null };
  return [day === undefined && undated === 'pass-over' ? { ...errand, settled: UNDATED } : errand];
}

/** Why a page was passed over. */
export const UNDATED = 'no date: passed over';

/** The day on which a page was published, as far as sitemap or address say it, else on which it was changed. */
const dayOf = ({ url, published, modified }: SitemapPage): string | undefined =>
  [published, urlDate(url), modified].find((date) => date !== undefined && /^\d{4}-\d\d/.test(date))?.slice(0, 10);

const isBefore = (date: string | undefined, since: string | null): boolean =>
  date !== undefined && since !== null && /^\d{4}-\d\d-\d\d/.test(date) && date.slice(0, 10) < since;

/** Whether an address is on a host or below it. */
export function isOf(url: string, host: string): boolean {
  const own = URL.canParse(url) ? bareHost(url) : '';
  return own === host || own.endsWith(`.${host}`);
}

/** Host and port of an address, without `www.`. */
export const bareHost = (url: string): string => new URL(url).host.replace(/^www\./, '');
