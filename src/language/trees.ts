/**
 * Boosted regression trees (Friedman 2001), all nodes of all trees in one row of arrays.
 *
 * Node `n` asks whether feature `feature[n]` is at most `threshold[n]` and goes on to `next[n]` if so, to `next[n] + 1` if
 * not; a leaf has `next[n]` 0 and the value `threshold[n]`. `roots` holds the first node of each tree.
 */
export interface Trees {
  readonly roots: Int32Array;
  readonly feature: Uint8Array;
  readonly threshold: Float32Array;
  readonly next: Int32Array;
}

/**
 * The probabilities by the sums of the trees' values (log-odds) for rows of `width` features. A tree at a time over all rows:
 * it stays near the processor.
 */
export function probabilitiesOf(
  { roots, feature, threshold, next }: Trees,
  values: Float32Array,
  width: number,
): Float64Array {
  const sums = new Float64Array(values.length / width);
  for (let tree = 0; tree < roots.length; tree++) {
    const root = roots[tree]!;
    for (let row = 0, at = 0; row < sums.length; row++, at += width) {
      let node = root;
      for (let to = next[node]!; to !== 0; to = next[node]!)
        node = values[at + feature[node]!]! <= threshold[node]! ? to : to + 1;
      sums[row]! += threshold[node]!;
    }
  }
  return sums.map((sum) => 1 / (1 + Math.exp(-sum)));
}
