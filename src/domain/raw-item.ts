/** The kinds of content that `read/` tells apart. */
export type ContentFormat = 'text' | 'markdown' | 'html' | 'fixed';

/** What the container of an item says about it (feed fields, JSON Lines fields). Each is absent where nothing was said. */
export interface ItemMetadata {
  readonly title?: string;
  /** ISO 8601 date or date-time as the container states it, normalised; never the time of reading. */
  readonly published?: string;
  readonly url?: string;
  /** The publishing outlet's name as the container gives it. */
  readonly outlet?: string;
  readonly authors?: readonly string[];
  readonly images?: readonly string[];
  readonly links?: readonly string[];
  /** The feed's `<source>`: the outlet from which the item was taken over. */
  readonly source?: { readonly name?: string; readonly url?: string };
  readonly language?: string;
  /** The content is a feed's summary of the page at `url`, not the article. */
  readonly teaser?: true;
}

/**
 * One news item as it was read, before anything is interpreted.
 *
 * `format` `fixed` (JSON Lines) means: `content` is the article's text already and is used unchanged.
 */
export interface RawItem {
  /** The file's name without `.gz` and its last extension, the line's `id`, or the feed item's guid or link. */
  readonly id: string;
  readonly format: ContentFormat;
  /** The decoded text (markup included). */
  readonly content: string;
  readonly metadata: ItemMetadata;
  /** Where the bytes came from: a path, a URL, or `-`. */
  readonly location: string;
  /** The original bytes of this item (the whole file, or the line or element of a container). */
  readonly bytes: Uint8Array;
  /** Hex SHA-256 of `bytes`. */
  readonly sha256: string;
}
