import { diffWordsWithSpace } from 'diff';

/** A stretch of a word diff: in both texts, only in the first (`removed`), only in the second (`added`). */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * The words that changed from `a` to `b` (Myers' algorithm by the package `diff`). The parts that are not `added` give
 * `a` when joined, those that are not `removed` give `b`.
 */
export function wordDiff(a: string, b: string): DiffPart[] {
  return diffWordsWithSpace(a, b).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
