import { moduleOf, type WasmMemory } from '../../language/index.ts';
import { KERNEL } from './bytes.ts';

/** What `kernel.as` gives; it says what each does. Numbers are addresses in its memory, or counts. */
export interface Compiled {
  layModel(
    places: number,
    rows: number,
    factors: number,
    starts: number,
    ruledOut: number,
    key: number,
    scale: number,
  ): void;
  layRoom(...addresses: readonly number[]): void;
  sumFeatures(feature: number, count: number, from: number, tokens: number): void;
  clearSums(count: number): void;
  fill(count: number, open: number, from: number, edgeWidth: number, hasExtra: number): void;
  forward(count: number, from: number): number;
  findMarginals(count: number): void;
  findLikeliest(count: number, bias: number): void;
  sumTrees(
    roots: number,
    trees: number,
    nodes: number,
    leaves: number,
    values: number,
    rows: number,
    width: number,
    sums: number,
  ): void;
}

const instantiate = moduleOf(KERNEL);

/** The kernel at work in a memory of its own. */
export const compiledWith = (memory: WasmMemory): Compiled =>
  instantiate({ env: { memory }, kernel: { exp: Math.exp, log: Math.log } }) as Compiled;
