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

/** A notice in which the outlet corrects, clarifies or withdraws what it published. */
export interface Correction {
  readonly kind: 'correction' | 'clarification' | 'retraction';
  /** As it stands in the item. */
  readonly text: string;
  /** The day that it states, EDTF; absent where it states none in full. */
  readonly date?: string;
}

/** Why an item is not the whole of an article. */
export interface Limit {
  /** `paywalled`: a part of it is for subscribers; `list`: it lists other articles and is none itself. */
  readonly kind: 'paywalled' | 'list';
  /** What on the page says so. */
  readonly evidence: string;
}

/** A check of a claim by somebody else, of which the item tells. What it found is the checker's to say, at the link. */
export interface ClaimCheck {
  readonly claim: string;
  /** Who is said to have claimed it. */
  readonly claimant?: string;
  /** The day of the claim, EDTF. */
  readonly made?: string;
  /** Who checked it. */
  readonly by: string;
  readonly url?: string;
}

/** A page of a document: the stretch of the text that its paragraphs take, by the page on which each begins. */
export interface PageSpan {
  /** From 1, as the document counts its sheets. */
  readonly number: number;
  readonly span: Span;
}

/** One post of a live blog. */
export interface LivePost {
  /** Its stretch of the article's text. */
  readonly span: Span;
  readonly published: Dated;
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
  /** Notices of corrections, in the order of the item; absent where there is none. decisions/0028 */
  readonly corrections?: readonly Correction[];
  /** Why this is not the whole of an article; absent where nothing says so. decisions/0028 */
  readonly limits?: readonly Limit[];
  /** Checks of claims by others, in the order of the item; absent where there is none. decisions/0028 */
  readonly checks?: readonly ClaimCheck[];
  /** The posts of a live blog, in the order of the text; absent elsewhere. decisions/0027 */
  readonly posts?: readonly LivePost[];
  /** The pages of a document that has them, in the order of the text; absent elsewhere. */
  readonly pages?: readonly PageSpan[];
}
