import type { ClaimCheck, Correction, Touched } from '../domain/index.ts';
import type { ArticleHead } from './article-head.ts';

interface Grounds {
  /** 0 to 1 that this statement is meant. */
  readonly confidence: number;
  /** What the two have in common, in words. */
  readonly evidence: readonly string[];
}

/** That a notice of an outlet, or a check of a claim, is about a statement. */
export interface RemarkLink extends Grounds {
  readonly kind: 'notice' | 'check';
  /** Id of the statement; it may be of an older version of the article. */
  readonly statement: string;
  /** Place in `corrections` or `checks` of the article that has it, from 0. */
  readonly ordinal: number;
  /** Id of the article that has it, in its current version; absent: the one that is put. */
  readonly from?: string;
  /** What of the statement a notice is about. */
  readonly touches?: Touched;
}

/**
 * What an outlet's notice, or somebody else's check of a claim, has to do with a statement. `article` has the notice or
 * the check; of a notice it may be a later version than the statement's.
 */
export type Remark =
  | (Grounds & {
      readonly kind: 'notice';
      readonly notice: Correction;
      readonly touches: Touched;
      readonly article: ArticleHead;
    })
  | (Grounds & { readonly kind: 'check'; readonly check: ClaimCheck; readonly article: ArticleHead });

/** A check of a claim that a current article tells of. */
export interface HeldCheck {
  /** Id of the article, and the place in its `checks`. */
  readonly article: string;
  readonly ordinal: number;
  readonly check: ClaimCheck;
}

/** Checks of claims on the record. Part of the contract of a record. */
export interface CheckStore {
  /**
   * For each text the checks whose claims share two of its rarer words, most shared first, at most `limit`. Words are
   * compared without case, accents and plural endings.
   */
  checksLike(texts: readonly string[], limit: number): Promise<readonly (readonly HeldCheck[])[]>;
}
