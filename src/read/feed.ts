import { type AtomFeed, type JsonFeed, ParseError, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import type { ItemMetadata, RawItem } from '../domain/index.ts';
import { writtenDate } from '../language/index.ts';
import { elementsOf } from './elements.ts';
import { failures } from './errors.ts';
import { rawItem, withoutEmpty } from './raw-item.ts';

/** One item of a feed, whatever the feed's format. */
interface FeedItem {
  readonly id: string | undefined;
  readonly content: string;
  /** Content is plain text (JSON Feed's `content_text`, Atom's `type="text"`), not HTML. */
  readonly plain: boolean;
  readonly metadata: ItemMetadata;
}

/** What the feed says for all its items. */
interface Channel {
  readonly outlet: string | undefined;
  readonly language: string | undefined;
}

/** A title on one line without tags; one that is nothing but tags (an image) stays as it is. */
const plainTitle = (title: string | undefined): string | undefined => {
  const line = title?.replace(/\s+/g, ' ').trim();
  return line?.replace(/<\/?[a-z][^>]*>/gi, '').trim() || line || undefined;
};

const dateOf = (...candidates: readonly (string | undefined)[]): string | undefined => {
  const stated = candidates.find((candidate) => candidate?.trim());
  return stated === undefined ? undefined : (writtenDate(stated) ?? stated.trim());
};

const present = (list: readonly (string | undefined)[]): string[] => [
  ...new Set(list.filter((entry): entry is string => Boolean(entry?.trim())).map((entry) => entry.trim())),
];

interface MediaLike {
  readonly contents?: readonly { readonly url?: string; readonly medium?: string; readonly type?: string }[];
  readonly thumbnails?: readonly { readonly url?: string }[];
  readonly group?: MediaLike;
  readonly groups?: readonly MediaLike[];
}

const isImage = (file: { readonly medium?: string; readonly type?: string }): boolean =>
  file.medium === 'image' || (file.type ?? '').startsWith('image/');

function mediaImages(media: MediaLike | undefined): (string | undefined)[] {
  if (!media) return [];
  const groups = [...(media.groups ?? []), ...(media.group ? [media.group] : [])];
  return [
    ...(media.contents ?? [])
      .filter((file) => isImage(file) || /\.(?:jpe?g|png|webp|gif)\b/i.test(file.url ?? ''))
      .map((file) => file.url),
    ...(media.thumbnails ?? []).map((file) => file.url),
    ...groups.flatMap(mediaImages),
  ];
}

const isAddress = (text: string | undefined): boolean => /^https?:\/\//i.test(text?.trim() ?? '');

function rssItem(item: RssFeed.Item<string>, channel: Channel): FeedItem {
  const permalink = item.guid?.isPermaLink !== false && isAddress(item.guid?.value) ? item.guid?.value : undefined;
  const url = item.link ?? permalink ?? item.atom?.links?.find((link) => link.rel !== 'self')?.href;
  const enclosed = (item.enclosures ?? []).filter((file) => isImage({ type: file.type ?? '' })).map((file) => file.url);
  const people = [...(item.dc?.creators ?? []), ...(item.authors ?? []).map((person) => person.name ?? person.email)];
  const source = withoutEmpty<{ name: string; url: string }>({ name: item.source?.title, url: item.source?.url });
  return {
    id: item.guid?.value ?? url,
    content: item.content?.encoded ?? item.description ?? '',
    plain: false,
    metadata: withoutEmpty<ItemMetadata>({
      title: plainTitle(item.title),
      published: dateOf(item.pubDate, item.dc?.dates?.[0], item.dcterms?.created?.[0], item.atom?.published),
      url,
      outlet: channel.outlet,
      authors: present(people),
      images: present([...enclosed, ...mediaImages(item.media as MediaLike | undefined)]),
      source: Object.keys(source).length > 0 ? source : undefined,
      language: item.dc?.languages?.[0] ?? channel.language,
    }),
  };
}

function rdfItem(item: RdfFeed.Item<string>, channel: Channel): FeedItem {
  const url = item.link ?? (isAddress(item.rdf?.about) ? item.rdf?.about : undefined);
  return {
    id: item.rdf?.about ?? url,
    content: item.content?.encoded ?? item.description ?? '',
    plain: false,
    metadata: withoutEmpty<ItemMetadata>({
      title: plainTitle(item.title),
      published: dateOf(item.dc?.dates?.[0], item.dcterms?.created?.[0]),
      url,
      outlet: channel.outlet,
      authors: present(item.dc?.creators ?? []),
      images: present(mediaImages(item.media as MediaLike | undefined)),
      language: item.dc?.languages?.[0] ?? channel.language,
    }),
  };
}

function atomEntry(entry: AtomFeed.Entry<string>, channel: Channel): FeedItem {
  const links = entry.links ?? [];
  const url =
    links.find((link) => link.rel === undefined || link.rel === 'alternate')?.href ??
    (isAddress(entry.id) ? entry.id : undefined);
  const body = entry.content?.value ? entry.content : entry.summary;
  const enclosed = links.filter((link) => link.rel === 'enclosure' && isImage({ type: link.type ?? '' }));
  const source = withoutEmpty<{ name: string; url: string }>({
    name: entry.source?.title?.value,
    url: entry.source?.links?.find((link) => link.rel !== 'self')?.href ?? entry.source?.id,
  });
  return {
    id: entry.id ?? url,
    content: body?.value ?? '',
    plain: body?.type === 'text' || body?.type === 'text/plain',
    metadata: withoutEmpty<ItemMetadata>({
      title: plainTitle(entry.title?.value),
      published: dateOf(entry.published, entry.dc?.dates?.[0], entry.updated),
      url,
      outlet: channel.outlet,
      authors: present((entry.authors ?? []).map((person) => person.name)),
      images: present([...enclosed.map((link) => link.href), ...mediaImages(entry.media as MediaLike | undefined)]),
      links: present(links.map((link) => link.href).filter((href) => href !== url)),
      source: Object.keys(source).length > 0 ? source : undefined,
      language: channel.language,
    }),
  };
}

function jsonItem(item: JsonFeed.Item<string>, channel: Channel): FeedItem {
  const attached = (item.attachments ?? []).filter((file) => isImage({ type: file.mime_type ?? '' }));
  return {
    id: item.id ?? item.url,
    content: item.content_html ?? item.content_text ?? item.summary ?? '',
    plain: item.content_html === undefined,
    metadata: withoutEmpty<ItemMetadata>({
      title: plainTitle(item.title),
      published: dateOf(item.date_published, item.date_modified),
      url: item.url ?? item.external_url,
      outlet: channel.outlet,
      authors: present((item.authors ?? []).map((person) => person.name)),
      images: present([item.image, item.banner_image, ...attached.map((file) => file.url)]),
      links: present([item.url ? item.external_url : undefined]),
      language: item.language ?? channel.language,
    }),
  };
}

interface Parsed {
  readonly items: readonly FeedItem[];
  /** The element that holds an item, for cutting out its bytes; undefined where the feed is JSON. */
  readonly element: 'item' | 'entry' | undefined;
}

function parsed(text: string): Parsed {
  const found = parseFeed(text);
  if (found.format === 'json') {
    const feed = found.feed as JsonFeed.Feed<string>;
    const channel = { outlet: plainTitle(feed.title), language: feed.language };
    return { items: (feed.items ?? []).map((item) => jsonItem(item, channel)), element: undefined };
  }
  if (found.format === 'atom') {
    const feed = found.feed as AtomFeed.Feed<string>;
    const channel = { outlet: plainTitle(feed.title?.value), language: feed.xml?.lang };
    return { items: (feed.entries ?? []).map((entry) => atomEntry(entry, channel)), element: 'entry' };
  }
  if (found.format === 'rdf') {
    const feed = found.feed as RdfFeed.Feed<string>;
    const channel = { outlet: plainTitle(feed.title), language: feed.dc?.languages?.[0] };
    return { items: (feed.items ?? []).map((item) => rdfItem(item, channel)), element: 'item' };
  }
  const feed = found.feed as RssFeed.Feed<string>;
  const channel = { outlet: plainTitle(feed.title), language: feed.language };
  return { items: (feed.items ?? []).map((item) => rssItem(item, channel)), element: 'item' };
}

/**
 * The items of an RSS, RDF, Atom or JSON feed, in its order. Content comes before summary.
 *
 * An item's bytes are its element as decoded, in UTF-8; where the elements cannot be told apart in the source, and in
 * JSON Feed, they are the item's fields as JSON. Its id is the guid, else the link, else `location#N`.
 * Throws `input/bad-feed`.
 */
export function itemsOfFeed(text: string, location: string): RawItem[] {
  let feed: Parsed;
  try {
    feed = parsed(text);
  } catch (error) {
    // Recognised as a feed, and nothing in it: no item is no error.
    if (error instanceof ParseError) return [];
    throw failures.badFeed(location, error);
  }
  const cut = feed.element ? elementsOf(text, feed.element) : [];
  const encoder = new TextEncoder();
  return feed.items
    .map((item, i) => {
      const element = cut.length === feed.items.length ? cut[i]! : JSON.stringify(item);
      const id = item.id?.trim() || `${location}#${i + 1}`;
      return rawItem(id, item.plain ? 'text' : 'html', item.content, item.metadata, {
        location,
        bytes: encoder.encode(element),
      });
    })
    .filter(
      ({ metadata, content }) =>
        [metadata.title, metadata.url, ...(metadata.links ?? [])].some(Boolean) || content.trim() !== '',
    );
}
