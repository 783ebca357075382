import { unreadable } from './sections.ts';

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

/** Trees laid out to be walked: four numbers a node, its feature, its threshold or value, where it goes on, and 0. */
export interface WalkedTrees {
  readonly roots: Int32Array;
  readonly nodes: Float32Array;
}

/** Lays trees out so that what is asked of a node stands together. At most 2^22 nodes. */
export function laidOut({ roots, feature, threshold, next }: Trees): WalkedTrees {
  const nodes = new Float32Array(feature.length * 4);
  for (let n = 0; n < feature.length; n++) nodes.set([feature[n]!, threshold[n]!, next[n]! * 4], n * 4);
  return { roots: roots.map((root) => root * 4), nodes };
}

/** The sum of the trees' values for the features that begin at `values[at]`: log-odds. */
export function sumOfTrees({ roots, nodes }: WalkedTrees, values: Float32Array, at: number): number {
  let sum = 0;
  for (let i = 0; i < roots.length; i++) {
    let node = roots[i]!;
    for (let to = nodes[node + 2]!; to !== 0; to = nodes[node + 2]!)
      node = values[at + nodes[node]!]! <= nodes[node + 1]! ? to : to + 4;
    sum += nodes[node + 1]!;
  }
  return sum;
}

/** Trees as bytes: their number, the number of nodes, then the four columns. */
export function packTrees({ roots, feature, threshold, next }: Trees): Uint8Array {
  const head = Int32Array.of(roots.length, feature.length);
  const columns = [head, roots, next, threshold, feature];
  return Buffer.concat(columns.map((column) => new Uint8Array(column.buffer, column.byteOffset, column.byteLength)));
}

/** Reads what `packTrees` wrote. Raises `model/unreadable`. */
export function unpackTrees(bytes: Uint8Array): Trees {
  const whole = new Uint8Array(bytes);
  if (whole.length < 8) throw unreadable('its trees are cut short');
  const [trees, nodes] = new Int32Array(whole.buffer, 0, 2) as unknown as [number, number];
  if (whole.length !== 8 + 4 * trees + 9 * nodes) throw unreadable('its trees are cut short');
  const after = 8 + 4 * trees;
  return {
    roots: new Int32Array(whole.buffer, 8, trees),
    next: new Int32Array(whole.buffer, after, nodes),
    threshold: new Float32Array(whole.buffer, after + 4 * nodes, nodes),
    feature: new Uint8Array(whole.buffer, after + 8 * nodes, nodes),
  };
}
