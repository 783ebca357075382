import type { Trees } from '../language/index.ts';
import { unreadable } from './sections.ts';

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
