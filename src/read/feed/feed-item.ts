import type { ItemMetadata } from '../../domain/index.ts';
import { writtenDate } from '../../language/index.ts';

/** One item of a feed, whatever the feed's format. */
export interface FeedItem {
  readonly id: string | undefined;
  readonly content: string;
  /** Content is plain text (JSON Feed's `content_text`, Atom's `type="text"`), not HTML. */
  readonly plain: boolean;
  readonly metadata: ItemMetadata;
}

/** What the feed says of itself, and for all its items. */
export interface Channel {
  readonly title?: string;
  /** The page that it is the feed of. */
  readonly page?: string;
  readonly language?: string;
  /** Minutes for which it asks not to be fetched again. */
  readonly ttl?: number;
}

/** Titles are cut here, in UTF-16 units; the longest headlines have 300. */
const LONGEST_TITLE = 2000;

/** A title on one line without tags, its no-break spaces kept; one that is nothing but tags (an image) stays as it is. */
export const plainTitle = (title: string | undefined): string | undefined => {
  const line = title
    ?.slice(0, LONGEST_TITLE)
    .replace(/[\t\n\f\r ]+/g, ' ')
    .trim();
  return line?.replace(/<\/?[a-z][^>]*>/gi, '').trim() || line || undefined;
};

/** The first date that is given, as ISO 8601; as it was written where it cannot be read. */
export const dateOf = (...candidates: readonly (string | undefined)[]): string | undefined => {
  const stated = candidates.find((candidate) => candidate?.trim());
  return stated === undefined ? undefined : (writtenDate(stated) ?? stated.trim());
};

export const present = (list: readonly (string | undefined)[]): string[] => [
  ...new Set(list.filter((entry): entry is string => Boolean(entry?.trim())).map((entry) => entry.trim())),
];

export const isAddress = (text: string | undefined): text is string => /^https?:\/\//i.test(text?.trim() ?? '');

/** A file that an item carries: an enclosure or a media file. */
export interface FeedFile {
  readonly url?: string | undefined;
  readonly type?: string | undefined;
  readonly medium?: string | undefined;
}

export const isImage = ({ medium, type, url }: FeedFile): boolean =>
  medium === 'image' ||
  (type ?? '').startsWith('image/') ||
  (!medium && !type && /\.(?:jpe?g|png|webp|gif)\b/i.test(url ?? ''));

/** Addresses of the files that are no images: sound, film, documents. */
export const otherFiles = (files: readonly FeedFile[]): (string | undefined)[] =>
  files.filter((file) => !isImage(file)).map((file) => file.url);

/** Longest text of a summary that is taken for a teaser, in UTF-16 units; teasers have 100 to 600, articles 1,500 and more. */
const LONGEST_TEASER = 1000;

/** Whether an item that gives only a summary gives no more than a taste of the article at its address. */
export const isTeaser = (summary: string | undefined, url: string | undefined): boolean =>
  isAddress(url) &&
  (summary
    ?.slice(0, 20_000)
    .replace(/<[^<>]*>/g, '')
    .trim().length ?? 0) < LONGEST_TEASER;
