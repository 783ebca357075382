import { diffWordsWithSpace } from 'diff';

/** A stretch of a word diff: in both texts, only in the first (`removed`), only in the second (`added`). */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * The words that changed from `a` to `b` (Myers' algorithm by the package `diff`). The parts that are not `added` give
 * `a` when joined, those that are not `removed` give `b`. Changes parted by white space alone are one change.
 */
export function wordDiff(a: string, b: string): DiffPart[] {
  const parts: DiffPart[] = [];
  let removed = '';
  let added = '';
  let space = '';
  const changed = (): boolean => removed !== '' || added !== '';
  const flush = (): void => {
    if (removed) parts.push({ kind: 'removed', text: removed });
    if (added) parts.push({ kind: 'added', text: added });
    removed = added = '';
    if (space) parts.push({ kind: 'same', text: space });
    space = '';
  };
  for (const part of diffWordsWithSpace(a, b)) {
    if (part.added || part.removed) {
      removed += space + (part.removed ? part.value : '');
      added += space + (part.added ? part.value : '');
      space = '';
    } else if (changed() && part.value.trim() === '') space += part.value;
    else {
      flush();
      parts.push({ kind: 'same', text: part.value });
    }
  }
  flush();
  return joined(parts);
}

/** Neighbouring parts of one kind as one part. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const found: DiffPart[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (last?.kind === part.kind) found[found.length - 1] = { kind: part.kind, text: last.text + part.text };
    else found.push(part);
  }
  return found;
}
