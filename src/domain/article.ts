import type { Dated } from './dated.ts';
import type { Span } from './span.ts';

export interface Outlet {
  readonly name: string | null;
  readonly domain: string | null;
}

/** A credit to another outlet, with the words or the address that give it. */
export interface Credit {
  readonly outlet: string;
  readonly evidence: string;
  /** Where the credit stands in the article's text, if it stands there. */
  readonly span?: Span;
}

/** Words that stood in the item and are not part of the article's text, and why they were taken out. */
export interface Removed {
  readonly text: string;
  readonly why: string;
}

/** Which stretch of the text is what. `body` runs from its first to its last paragraph. */
export interface Parts {
  readonly title: Span | null;
  readonly dek: Span | null;
  readonly body: Span;
}

/**
 * An article as fixed text: title, dek and body in reading order, paragraphs separated by a newline.
 * `text` never changes; all spans of all stages point into it (UTF-16, end exclusive).
 */
export interface Article {
  /** Hash of the canonical URL; without one, of outlet and `sha256`. */
  readonly id: string;
  /** Hex SHA-256 of the original bytes. */
  readonly sha256: string;
  readonly text: string;
  readonly parts: Parts;
  readonly removed: readonly Removed[];
  readonly title: string | null;
  readonly outlet: Outlet | null;
  readonly byline: readonly string[];
  readonly url: string | null;
  /** BCP 47 primary tag as detected (`en`), `und` where it cannot be told. */
  readonly language: string;
  readonly published: Dated;
  readonly images: readonly { readonly url: string }[];
  readonly links: readonly string[];
  readonly credits: readonly Credit[];
}
