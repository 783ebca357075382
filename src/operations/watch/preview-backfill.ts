import { OnrecordError } from '../../domain/index.ts';
import type { PoliteFetcher, PoliteOptions } from '../../fetch/index.ts';
import { decodeText, gunzipped, isGzip, readSitemap } from '../../read/index.ts';
import type { NewErrand, RecordStore } from '../../record/index.ts';
import { fetchSettings } from '../fetch-settings.ts';
import { originOfOutlet, USUAL_PLACES } from './backfill.ts';
import { bareHost, depthOf, errandsOfSitemap, sitemapErrand } from './sitemap-errands.ts';

/** What a backfill would fetch, as far as the outlet's sitemaps tell. Nothing is stored, and no page is fetched. */
export interface BackfillPreview {
  readonly origin: string;
  readonly since: string;
  /** Sitemaps that were read, and those that were not because there are more of them. */
  readonly sitemaps: number;
  readonly unread: number;
  /** Pages that would be fetched; those that the record has been told of before are fetched no second time. */
  readonly pages: number;
  /** Pages that would be passed over because nobody says their day. */
  readonly undated: number;
  /** Some of the addresses that would be fetched, as they come. */
  readonly examples: readonly string[];
  /** Sitemaps that could not be read; the usual places are only tried, and do not count. */
  readonly failed: readonly { readonly url: string; readonly why: string }[];
}

/** Sitemaps that are read at most: a large outlet has one a day for many years. */
const MOST_SITEMAPS = 100;
const EXAMPLES = 5;

/**
 * Reads the sitemaps of an outlet as `keepBackfill` and `watch` would, and counts what they name from a day
 * (`YYYY-MM-DD`) on. Throws `watch/no-domain`, `fetch/disallowed` and other `fetch/…` where robots.txt cannot be read.
 *
 * @param record undefined where there is none yet.
 */
export async function previewBackfill(
  record: RecordStore | undefined,
  outlet: string,
  since: string,
  fetching: PoliteOptions = {},
): Promise<BackfillPreview> {
  const origin = await originOfOutlet(record, outlet);
  const { politeFetcher } = await import('../../fetch/index.ts');
  const polite = politeFetcher({ ...(await fetchSettings()), ...fetching });
  try {
    const found = await sitemapPages(origin, since, polite);
    const fetched = [...found.pages.values()].filter(({ settled }) => settled === undefined);
    return {
      origin,
      since,
      sitemaps: found.read,
      unread: found.unread,
      pages: fetched.length,
      undated: found.pages.size - fetched.length,
      examples: fetched.slice(0, EXAMPLES).map(({ name }) => name),
      failed: found.failed,
    };
  } finally {
    await polite.close();
  }
}

interface Found {
  readonly pages: ReadonlyMap<string, NewErrand>;
  readonly read: number;
  readonly unread: number;
  readonly failed: BackfillPreview['failed'];
}

async function sitemapPages(origin: string, since: string, polite: PoliteFetcher): Promise<Found> {
  const named = await polite.sitemapsOf(origin);
  const places = named.length > 0 ? named : USUAL_PLACES.map((path) => origin + path);
  const todo = places.filter((url) => URL.canParse(url)).map((url) => sitemapErrand(new URL(url).href, 0, ''));
  const pages = new Map<string, NewErrand>();
  const failed: { url: string; why: string }[] = [];
  const seen = new Set<string>();
  let read = 0;
  for (let next = todo.shift(); next && read < MOST_SITEMAPS; next = todo.shift()) {
    if (seen.has(next.url!)) continue;
    seen.add(next.url!);
    try {
      for (const errand of await errandsAt(next, { since, host: bareHost(origin), undated: 'pass-over' }, polite)) {
        if (errand.kind === 'sitemap') todo.push(errand);
        else if (!pages.has(errand.name)) pages.set(errand.name, errand);
      }
      read++;
    } catch (error) {
      if (!(error instanceof OnrecordError)) throw error;
      if (named.length > 0 || depthOf(next.name) > 0) failed.push({ url: next.url!, why: error.message });
    }
  }
  return { pages, read, unread: todo.filter(({ url }) => !seen.has(url!)).length, failed };
}

async function errandsAt(
  { url, name }: NewErrand,
  bounds: Parameters<typeof errandsOfSitemap>[1],
  polite: PoliteFetcher,
): Promise<NewErrand[]> {
  const { page } = await polite.visit(url!);
  const bytes = isGzip(page!.bytes) ? gunzipped(page!.bytes, page!.url) : page!.bytes;
  const sitemap = readSitemap(decodeText(bytes, page!.contentType).text, page!.url);
  return errandsOfSitemap(sitemap, bounds, depthOf(name), new Date());
}
