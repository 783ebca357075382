import { hash } from 'node:crypto';
import type { RawItem } from '../../domain/index.ts';
import type { NewErrand } from '../../record/index.ts';

/**
 * UTF-16 units of text up to which an item is a teaser, and its page is fetched: a news item told in full has more, and
 * fetching the page of a brief costs one request.
 */
const TEASER = 1200;
/** Longest names and digests kept; some feeds have a whole text for a guid. */
const LONGEST_NAME = 500;

/** What the items of a feed ask for: those told in full are held, of teasers the page is to be fetched. */
export function errandsOfFeed(items: readonly RawItem[], feedUrl: string): NewErrand[] {
  return items.map((item) => {
    const url = pageOf(item, feedUrl);
    const own: RawItem = url === undefined ? item : { ...item, metadata: { ...item.metadata, url } };
    const isTeaser = textOf(item).length < TEASER;
    return {
      kind: isTeaser && url !== undefined ? 'page' : 'item',
      name: nameOf(item.id),
      digest: digestOf(item),
      url: isTeaser && url !== undefined ? url : null,
      item: own,
    };
  });
}

const nameOf = (id: string): string => (id.length <= LONGEST_NAME ? id : `sha256:${hash('sha256', id)}`);

/** The address of an item's page; a relative one is relative to the feed. */
function pageOf({ metadata }: RawItem, feedUrl: string): string | undefined {
  if (!metadata.url || !URL.canParse(metadata.url, feedUrl)) return undefined;
  const url = new URL(metadata.url, feedUrl);
  url.hash = '';
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}

const textOf = ({ content, format }: RawItem): string =>
  (format === 'text' ? content : content.replace(/<[^>]*>/g, ' ').replace(/&[#\w]{1,10};/g, '.'))
    .replace(/\s+/g, ' ')
    .trim();

/** Of what a reader would see of an item: counters and tracking fields in its source change with every visit. */
const digestOf = ({ content, metadata, format }: RawItem): string =>
  hash('sha256', JSON.stringify([metadata.title, metadata.published, textOf({ content, format } as RawItem)])).slice(
    0,
    32,
  );
