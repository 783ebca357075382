import { newMemory, reach, type Trees, type WasmMemory } from '../../language/index.ts';
import { compiledWith } from './compiled.ts';

/** Numbers of a node: where it leads and its feature, and the threshold. */
const NODE = 2;

/** Trees in the memory of a kernel: four rows go down beside each other, in half the time (decisions/0158). */
export class TreeKernel {
  readonly #trees: number;
  readonly #memory: WasmMemory = newMemory();
  readonly #run: ReturnType<typeof compiledWith>;
  readonly #nodes: number;
  readonly #leaves: number;
  readonly #end: number;

  /** The first feature must be a number always: a leaf compares it with infinity. */
  constructor({ roots, feature, threshold, next }: Trees) {
    this.#trees = roots.length;
    this.#nodes = (4 * roots.length + 15) & ~15;
    this.#leaves = this.#nodes + 4 * NODE * next.length;
    this.#end = (this.#leaves + 4 * next.length + 15) & ~15;
    this.#run = compiledWith(this.#memory);
    reach(this.#memory, this.#end);
    const { buffer } = this.#memory;
    new Int32Array(buffer, 0, roots.length).set(roots.map((root) => 8 * root));
    const heads = new Int32Array(buffer, this.#nodes, NODE * next.length);
    const thresholds = new Float32Array(buffer, this.#nodes, NODE * next.length);
    for (let node = 0; node < next.length; node++) {
      const isLeaf = next[node] === 0;
      heads[NODE * node] = ((8 * (isLeaf ? node : next[node]!)) << 8) | (isLeaf ? 0 : feature[node]!);
      thresholds[NODE * node + 1] = isLeaf ? Number.POSITIVE_INFINITY : threshold[node]!;
    }
    new Float32Array(buffer, this.#leaves, next.length).set(threshold);
  }

  /** What `probabilitiesOf` gives. */
  probabilitiesOf(values: Float32Array, width: number): Float64Array {
    const rows = values.length / width;
    const at = this.#end + 8 * rows;
    reach(this.#memory, at + values.byteLength);
    const { buffer } = this.#memory;
    const sums = new Float64Array(buffer, this.#end, rows).fill(0);
    new Float32Array(buffer, at, values.length).set(values);
    this.#run.sumTrees(0, this.#trees, this.#nodes, this.#leaves, at, rows, width, this.#end);
    return sums.slice().map((sum) => 1 / (1 + Math.exp(-sum)));
  }
}
