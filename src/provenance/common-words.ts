/** Length of the longest common subsequence of two word sequences: the words both have, in the same order. */
export function commonRun(one: readonly string[], other: readonly string[]): number {
  let before = new Uint32Array(other.length + 1);
  let now = new Uint32Array(other.length + 1);
  for (const word of one) {
    for (let j = 0; j < other.length; j++) {
      now[j + 1] = word === other[j] ? before[j]! + 1 : Math.max(before[j + 1]!, now[j]!);
    }
    [before, now] = [now, before];
  }
  return before[other.length]!;
}

/** A common run as a share of both sequences (Dice), 0 to 1. */
export const commonShare = (common: number, one: readonly string[], other: readonly string[]): number =>
  one.length + other.length > 0 ? (2 * common) / (one.length + other.length) : 0;
