import { type AtomFeed, type JsonFeed, ParseError, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import type { RawItem } from '../../domain/index.ts';
import { elementsOf, fieldOf, innerOf } from '../elements.ts';
import { failures } from '../errors.ts';
import { rawItem, withoutEmpty } from '../raw-item.ts';
import { cdfItems, isCdf } from './cdf.ts';
import { type Channel, type FeedItem, isAddress, plainTitle } from './feed-item.ts';
import { atomEntry, jsonItem, rdfItem, rssItem } from './items-by-format.ts';
import { withEndMended } from './mend-ending.ts';

/** A feed: what it says of itself, and its items in its order. */
export interface Feed extends Channel {
  readonly items: readonly RawItem[];
}

/** A feed as its format gives it. */
export interface ParsedFeed {
  readonly channel: Channel;
  readonly items: readonly FeedItem[];
  /** The element that holds an item, for cutting out its bytes; undefined where there is none. */
  readonly element: 'item' | 'entry' | undefined;
}

const channelOf = (said: {
  readonly title: string | undefined;
  readonly page: string | undefined;
  readonly language: string | undefined;
  readonly ttl?: number | undefined;
}): Channel =>
  withoutEmpty<Channel>({ ...said, title: plainTitle(said.title), page: isAddress(said.page) ? said.page : undefined });

/** Items of one feed beyond which it is refused; archives of feeds have 10,000, and 50,000 take 2 seconds. */
export const MOST_ITEMS = 50_000;

/** Refuses a feed of more items than anybody publishes, before they are parsed. */
function checkNumber(text: string, location: string): void {
  let count = 0;
  for (const _ of text.matchAll(/<(?:[\w.-]{1,40}:)?(?:item|entry)[\s/>]|"(?:content_(?:html|text)|url)"\s*:/g))
    count++;
  if (count > (text.startsWith('{') ? 3 : 1) * MOST_ITEMS) throw failures.tooManyItems(location, MOST_ITEMS);
}

function parsedAs(text: string): ParsedFeed {
  if (isCdf(text)) return { ...cdfItems(text), element: 'item' };
  const found = parseFeed(text);
  if (found.format === 'json') {
    const feed = found.feed as JsonFeed.Feed<string>;
    const channel = channelOf({ title: feed.title, page: feed.home_page_url, language: feed.language });
    return { channel, items: (feed.items ?? []).map((item) => jsonItem(item, channel)), element: undefined };
  }
  if (found.format === 'atom') {
    const feed = found.feed as AtomFeed.Feed<string>;
    const page = feed.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
    const channel = channelOf({ title: feed.title?.value, page, language: feed.xml?.lang });
    return { channel, items: (feed.entries ?? []).map((entry) => atomEntry(entry, channel)), element: 'entry' };
  }
  if (found.format === 'rdf') {
    const feed = found.feed as RdfFeed.Feed<string>;
    const channel = channelOf({ title: feed.title, page: feed.link, language: feed.dc?.languages?.[0] });
    return { channel, items: (feed.items ?? []).map((item) => rdfItem(item, channel)), element: 'item' };
  }
  const feed = found.feed as RssFeed.Feed<string>;
  const channel = channelOf({ title: feed.title, page: feed.link, language: feed.language, ttl: feed.ttl });
  return { channel, items: (feed.items ?? []).map((item) => rssItem(item, channel)), element: 'item' };
}

/** Whether the last element that ends is the one that holds the feed; the parser takes one that is cut off for whole. */
const isWhole = (text: string): boolean =>
  text.startsWith('{') ||
  /^<\/(?:[\w.-]+:)?(?:rss|feed|rdf|channel)\s*>/i.test(text.slice(Math.max(0, text.lastIndexOf('</'))).slice(0, 100));

const ITEM = /<(?:[\w.-]+:)?(?:item|entry)\b/i;

/** Parses a feed, its end put back where it is cut off. One that is cut off within its first item is a failure. */
function parsed(text: string, location: string): ParsedFeed {
  const mended = isWhole(text) ? undefined : withEndMended(text);
  try {
    const feed = parsedOrEmpty(mended ?? text);
    if (mended === undefined || feed.items.length > 0 || !ITEM.test(text)) return feed;
  } catch (error) {
    // Cut off after an element that could have been the last one.
    const ending = text.indexOf('<', text.lastIndexOf('>') + 1);
    if (mended !== undefined || ending <= 0) throw failures.badFeed(location, error);
    return parsed(text.slice(0, ending), location);
  }
  throw failures.badFeed(location, new Error('cut off within its first item'));
}

function parsedOrEmpty(text: string): ParsedFeed {
  try {
    return parsedAs(text);
  } catch (error) {
    // Recognised as a feed, and nothing in it that the parser knows: that is no error.
    if (!(error instanceof ParseError)) throw error;
    return { channel: {}, items: [], element: /<entry\b/i.test(text) ? 'entry' : 'item' };
  }
}

/** Characters of windows-1252 that are written as control characters of Unicode: nobody means those. */
const CONTROLS = /[\u0080-\u009f]/g;
const asMeant = (character: string): string => WINDOWS_1252.decode(Uint8Array.of(character.charCodeAt(0)));
const WINDOWS_1252 = new TextDecoder('windows-1252');

/** An item that gives nothing of its own may hold it further inside: an XHTML body, a title within a category. */
function lookedFurther(item: FeedItem, element: string): FeedItem {
  const { title, url } = item.metadata;
  if (title !== undefined || url !== undefined || item.content.trim() !== '') return item;
  const inside = innerOf(element);
  const body = elementsOf(inside, 'body')[0];
  const link = fieldOf(inside, 'link');
  const found = { title: plainTitle(fieldOf(inside, 'title')), url: isAddress(link) ? link : undefined };
  const content = body === undefined ? '' : innerOf(body).slice(0, innerOf(body).lastIndexOf('</'));
  return { ...item, content, metadata: { ...item.metadata, ...withoutEmpty(found) } };
}

const NOTHING: FeedItem = { id: undefined, content: '', plain: false, metadata: {} };

/** Makes items of what was parsed; `text` is what their bytes are cut out of. */
export function itemsOfParsed({ items, element }: ParsedFeed, text: string, location: string): RawItem[] {
  const cut = element ? elementsOf(text, element) : [];
  const encoder = new TextEncoder();
  // The parser leaves out items of which it knows no field.
  const given = items.length === 0 ? cut.map(() => NOTHING) : items;
  const isCut = cut.length === given.length;
  return given
    .map((parsedItem, i) => {
      const item = isCut ? lookedFurther(parsedItem, cut[i]!) : parsedItem;
      const id = item.id?.trim() || `${location}#${i + 1}`;
      return rawItem(id, item.plain ? 'text' : 'html', item.content, item.metadata, {
        location,
        bytes: encoder.encode(isCut ? cut[i]! : JSON.stringify(item)),
      });
    })
    .filter(
      ({ metadata, content }) =>
        [metadata.title, metadata.url, ...(metadata.links ?? [])].some(Boolean) || content.trim() !== '',
    );
}

/**
 * Reads an RSS, RDF, Atom, CDF or JSON feed. Content comes before summary; an item whose content is no more than a
 * summary of the page at its address says so (`metadata.teaser`).
 *
 * An item's bytes are its element as decoded, in UTF-8; where the elements cannot be told apart in the source, and in
 * JSON Feed, they are the item's fields as JSON. Its id is the guid, else the link, else `location#N`. Of a feed that is
 * cut off, the items that are whole are given. Throws `input/bad-feed`, `input/too-many-items`.
 */
export function readFeed(text: string, location: string): Feed {
  const meant = text.replace(CONTROLS, asMeant);
  checkNumber(meant, location);
  const feed = parsed(meant, location);
  return { ...feed.channel, items: itemsOfParsed(feed, meant, location) };
}
