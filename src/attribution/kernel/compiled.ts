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

/** What Node's types do not know of WebAssembly. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (pages: { readonly initial: number }) => Memory;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
};
export interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

const compiled = new WebAssembly.Module(Buffer.from(KERNEL, 'base64'));

/** Bytes by which memory grows. */
const PAGE = 1 << 16;

export const newMemory = (): Memory => new WebAssembly.Memory({ initial: 1 });

/** The kernel at work in a memory of its own. */
export const compiledWith = (memory: Memory): Compiled =>
  new WebAssembly.Instance(compiled, { env: { memory }, kernel: { exp: Math.exp, log: Math.log } })
    .exports as unknown as Compiled;

/** Grows a memory to so many bytes; views of what it was before hold nothing any more. */
export function reach(memory: Memory, bytes: number): void {
  const missing = bytes - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
}
