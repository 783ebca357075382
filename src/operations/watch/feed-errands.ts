import { hash } from 'node:crypto';
import type { RawItem } from '../../domain/index.ts';
import type { NewErrand } from '../../record/index.ts';

/** Longest names and digests kept; some feeds have a whole text for a guid. */
const LONGEST_NAME = 500;

/**
 * What the items of a feed ask for: those told in full are held, of teasers the page is to be fetched. An item is known
 * by its guid; items that share one (some feeds give all the same) by guid and address, and of those that share both the
 * first counts.
 */
export function errandsOfFeed(items: readonly RawItem[], feedUrl: string): NewErrand[] {
  const shared = sharedIds(items);
  const named = new Map<string, NewErrand>();
  for (const item of items) {
    const url = pageOf(item, feedUrl);
    const name = nameOf(shared.has(item.id) ? `${item.id} ${url ?? ''}` : item.id);
    if (!named.has(name)) named.set(name, errandOf(item, name, url));
  }
  return [...named.values()];
}

function sharedIds(items: readonly RawItem[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { id } of items) (seen.has(id) ? shared : seen).add(id);
  return shared;
}

function errandOf(item: RawItem, name: string, url: string | undefined): NewErrand {
  const own: RawItem = url === undefined ? item : { ...item, metadata: { ...item.metadata, url } };
  const isWhole = url === undefined || (item.metadata.teaser !== true && textOf(item) !== '');
  return { kind: isWhole ? 'item' : 'page', name, digest: digestOf(item), url: isWhole ? null : url, item: own };
}

const nameOf = (id: string): string => (id.length <= LONGEST_NAME ? id : `sha256:${hash('sha256', id)}`);

/** Parameters that say from which feed a reader came: without them the page of two feeds is one. */
const CAMPAIGN = /^(?:utm_\w+|fbclid|gclid|at_(?:medium|campaign))$/i;

/** The address of an item's page; a relative one is relative to the feed. */
function pageOf({ metadata }: RawItem, feedUrl: string): string | undefined {
  if (!metadata.url || !URL.canParse(metadata.url, feedUrl)) return undefined;
  const url = new URL(metadata.url, feedUrl);
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (CAMPAIGN.test(name)) url.searchParams.delete(name);
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}

const textOf = ({ content, format }: Pick<RawItem, 'content' | 'format'>): string =>
  (format === 'text' ? content : content.replace(/<[^>]*>/g, ' ').replace(/&[#\w]{1,10};/g, '.'))
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Of what a reader would see of an item: counters and tracking fields in its source change with every visit. Of its date
 * only the day counts, so that a feed that dates everything to the present has its pages fetched once a day at most.
 */
const digestOf = ({ content, metadata, format }: RawItem): string =>
  hash('sha256', JSON.stringify([metadata.title, metadata.published?.slice(0, 10), textOf({ content, format })])).slice(
    0,
    32,
  );
