import type { Article, Dated, Direction, Fingerprints, Verdict } from '../domain/index.ts';
import type { ArticleHead } from './article-head.ts';

/** What is looked for, and what counts as too common. */
export interface CandidateQuery {
  readonly fingerprints: Fingerprints;
  /** Passing fingerprints are looked for around this day; where it is unknown, in all articles. */
  readonly published: Dated;
  /** The id of the article itself. */
  readonly except?: string;
  readonly limit: number;
}

/** An article that shares fingerprints with another. */
export interface Candidate {
  readonly id: string;
  /** How many fingerprints it shares that are not too common. */
  readonly shared: number;
  /** Rarer fingerprints weigh more; only good for an order. */
  readonly weight: number;
}

/** The current version of an article, as far as it is compared with others. */
export interface HeldText {
  readonly id: string;
  readonly article: Article;
  /** ISO 8601 instant. */
  readonly firstSeen: string;
}

/** What a comparison of two articles found. `one` and `other` are article ids, the smaller id first. */
export interface Relation {
  readonly one: string;
  readonly other: string;
  readonly verdict: Verdict;
  /** 0 to 1. */
  readonly confidence: number;
  /** `a-to-b`: `other` derives from `one`. */
  readonly direction: Direction;
}

/** A relation between articles that are both held, with where each stands in the order of publication. */
export interface PlacedRelation extends Relation {
  /** Greater is later; of one day, stored later. */
  readonly onePlace: number;
  readonly otherPlace: number;
}

/** A relation seen from one article. */
export interface Relative {
  readonly article: ArticleHead;
  readonly verdict: Verdict;
  readonly confidence: number;
  /** From the article asked about: `to`: the relative derives from it; `from`: it derives from the relative. */
  readonly derives: 'to' | 'from' | 'unknown';
}

/** Which articles have to do with each other. Part of the contract of a record. */
export interface RelativeStore {
  /** The articles that share most with these fingerprints, by weight. Only current versions are found. */
  candidates(query: CandidateQuery): Promise<readonly Candidate[]>;
  /** The current versions of articles by their ids; articles without one are left out. */
  texts(articleIds: readonly string[]): Promise<ReadonlyMap<string, HeldText>>;
  /** Replaces all relations of an article. */
  relate(articleId: string, relations: readonly Relation[]): Promise<void>;
  /** The relations of an article, derived ones first, then by confidence, then by the ids of the others. */
  relativesOf(articleId: string): Promise<readonly Relative[]>;
  /** All relations with one of these verdicts, by the ids. */
  relations(verdicts: readonly Verdict[]): Promise<readonly PlacedRelation[]>;
  /**
   * Ids of articles whose relatives were not looked for since their text came, oldest first; with `among` only those of
   * the last so many items.
   */
  unrelated(limit: number, among?: number): Promise<readonly string[]>;
  /** Sets the fingerprints of an article's current version. */
  fingerprint(articleId: string, fingerprints: Fingerprints): Promise<void>;
}
