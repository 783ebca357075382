import type { ClaimCheck, Removed } from '../domain/index.ts';

/** When a post of a live blog was made, as written, and where that stands; one object a post. */
export type PostDate = StatedDate;

/** A paragraph, heading or list item, clean of markup, on one line. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'image';
  /** For an image: its alternative text, which is no part of the article. */
  readonly text: string;
  /** The share of the text that is linked, 0 to 1; absent where links are not told. */
  readonly linked?: number;
  /** The page on which it begins, from 1; absent where there are no pages. */
  readonly page?: number;
  /** The post of a live blog in which it stands. */
  readonly post?: PostDate;
}

/** An item with its markup taken off, before title, dek, credits and the like are told from the body. */
export interface Draft {
  readonly title: string | null;
  readonly dek: string | null;
  readonly blocks: readonly Block[];
  readonly removed: readonly Removed[];
  readonly images: readonly string[];
  readonly links: readonly string[];
  readonly page: PageFacts;
}

/** A date that a page states about itself, and where. */
export interface StatedDate {
  /** As written; `writtenDate` reads it. */
  readonly written: string;
  /** The place in words: `JSON-LD datePublished`. */
  readonly place: string;
}

/** An update of a live blog, as JSON-LD gives it. */
export interface StatedUpdate {
  readonly written: string;
  /** Its headline and its text, where given: the post begins with one of them. */
  readonly openings: readonly string[];
}

/** What a page says about itself outside its text. */
export interface PageFacts {
  readonly title?: string;
  readonly description?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly authors: readonly string[];
  readonly dates: readonly StatedDate[];
  /** When the page says it was last changed, as written. */
  readonly modified?: string;
  readonly images: readonly string[];
  /** The updates of a live blog, in JSON-LD's order; absent where the page does not say that it is one. */
  readonly updates?: readonly StatedUpdate[];
  /** Checks of claims that the page tells of; absent where there are none. */
  readonly checks?: readonly ClaimCheck[];
  /** What the page says of being for subscribers only, in words; absent where it says nothing of the kind. */
  readonly closed?: string;
  /** The story as its JSON-LD has it, perhaps with markup; absent where it has none. */
  readonly body?: string;
  /** Names in what is called a byline above the story, for a page that names no author elsewhere. */
  readonly called?: readonly string[];
  /** Words that the page counts in its story. */
  readonly words?: number;
  /** Where the page says it was taken over from (`syndication-source`, a canonical address elsewhere). */
  readonly sources: readonly { readonly address: string; readonly place: string }[];
}

export const NO_FACTS: PageFacts = { authors: [], dates: [], images: [], sources: [] };
