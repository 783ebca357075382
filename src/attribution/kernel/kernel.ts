import { newMemory, reach, type WasmMemory } from '../../language/index.ts';
import type { ChainRules, Lattice } from '../chain.ts';
import type { IdSpace } from '../hashed-sums.ts';
import { LABELS } from '../labels.ts';
import type { RowTable } from '../weights.ts';
import { type Compiled, compiledWith } from './compiled.ts';
import { LANES, type Part, type Room, roomOf } from './room.ts';

/** A feature: what its hash begins with, if not with the first column; its columns; what is mixed in last; its ids. */
export interface KernelFeature {
  readonly begin?: number;
  readonly columns: readonly { readonly column: number; readonly offset: number }[];
  readonly end?: number;
  readonly space: IdSpace;
}

/** What a chain is made of: `factors` are those of `ChainModel`; `ids` how many ids its features have, of `columns` columns. */
export interface KernelModel {
  readonly rules: ChainRules;
  readonly rows: RowTable;
  readonly factors: Float32Array;
  readonly ids: number;
  readonly columns: number;
  readonly features: readonly KernelFeature[];
  /** The feature of a token that the first chain rules out. */
  readonly ruledOut?: number;
}

/** A stretch of tokens of which it is known what their features weigh. */
export interface KernelInput {
  readonly count: number;
  /** Classes of the steps into each token, `edgeWidth` (4 or 5) a token. */
  readonly edges: Int32Array;
  readonly edgeWidth: number;
  /** What else is added to the scores of each label (`count x LABELS`). */
  readonly extra?: Float32Array | undefined;
  /** What the features weigh, `LANES` numbers a token: by default what was summed last, of `open` tokens alone where these are given. */
  readonly sums?: Int16Array;
  /** Those of the tokens from `from` on that are not ruled out, in order. */
  readonly open?: { readonly tokens: Int32Array; readonly from: number };
}

/** Numbers of a feature as `sumFeatures` reads it. */
const FEATURE = 9;

/**
 * A chain with the memory in which its weights lie and it works: WebAssembly, because hashing four tokens at a time and adding
 * eight weights at a time takes a third of what it takes one by one (decisions/0158). What it gives lasts until its next stretch.
 */
export class Kernel implements Lattice {
  readonly #model: Pick<KernelModel, 'columns' | 'features'>;
  readonly #memory: WasmMemory = newMemory();
  readonly #run: Compiled;
  /** Where the features begin, and the exponentials of a bias, and where room for a stretch begins. */
  readonly #features: number;
  readonly #bias: number;
  readonly #end: number;
  #room: Room;
  #count = 0;

  constructor(model: KernelModel) {
    if (model.rules.labels !== LABELS) throw new RangeError(`the kernel is made for ${LABELS} labels`);
    this.#run = compiledWith(this.#memory);
    let end = 0;
    const place = (bytes: number): number => {
      const at = end;
      end += (bytes + 15) & ~15;
      return at;
    };
    const { rules, rows, factors, ids, columns, features, ruledOut = 0 } = model;
    this.#model = { columns, features };
    const [places, weights] = [place(Math.ceil(ids / 32) * 8), place(rows.rows.byteLength)];
    const padded = byEights(factors);
    const [steps, starts] = [place(padded.byteLength), place(64)];
    const outside = place(16 + 64);
    this.#bias = place(64);
    this.#features = place(features.length * FEATURE * 4);
    this.#end = end;
    reach(this.#memory, end);
    const { buffer } = this.#memory;
    new Int32Array(buffer, places).set(rows.places.subarray(0, Math.ceil(ids / 32) * 2));
    new Int8Array(buffer, weights).set(rows.rows);
    new Float32Array(buffer, steps).set(padded);
    new Float64Array(buffer, starts).set(rules.starts);
    this.#run.layModel(places, weights, steps, starts, outside, ruledOut, rows.scale);
    this.#room = this.#layRoom(512);
  }

  /** Columns of facts about the tokens of a stretch, each with `PAD` cells before and behind; new ones once `fit` made more room. */
  get columns(): readonly Int32Array[] {
    return this.#room.columns;
  }

  /** Makes room for a stretch of so many tokens. */
  fit(count: number): void {
    if (count > this.#room.size) this.#room = this.#layRoom((Math.ceil(count * 1.25) + 3) & ~3);
  }

  /** Begins to sum what the features of `count` tokens weigh. */
  beginSums(count: number): void {
    this.#run.clearSums(count);
  }

  /** Adds what the features `[first, last)` of tokens `[from, to)` weigh. */
  addFeatures(first: number, last: number, from: number, to: number): void {
    this.#run.sumFeatures(this.#features + first * FEATURE * 4, last - first, from, to - from);
  }

  /** What the features of `count` tokens weigh, `LANES` numbers a token. */
  sumsOf(count: number): Int16Array {
    return this.#room.sums.slice(0, count * LANES);
  }

  /** Reads a stretch for which there is room, and whose features were summed. */
  fill({ count, edges, edgeWidth, extra, sums, open }: KernelInput): Lattice {
    const room = this.#room;
    if (sums) room.sums.set(sums);
    if (open) room.tokens.set(open.tokens);
    if (extra) room.extra.set(extra);
    room.edges.set(edges);
    this.#run.fill(count, open ? open.tokens.length : -1, open?.from ?? 0, edgeWidth, extra ? 1 : 0);
    this.#count = count;
    return this;
  }

  forward(from = 0): number {
    return this.#run.forward(this.#count, from);
  }

  keep(token: number, from: number, to: number): void {
    for (let j = 0; j < LABELS; j++) if (j < from || j >= to) this.#room.state[token * LANES + j] = 0;
  }

  marginals(): Float32Array {
    if (this.#count > 0) this.#run.findMarginals(this.#count);
    return this.#room.marginals.subarray(0, this.#count * LABELS);
  }

  likeliest(factors?: Float32Array): Uint8Array {
    const bias = new Float64Array(this.#memory.buffer, this.#bias, LANES);
    for (let j = 0; j < LANES; j++) bias[j] = factors?.[j] ?? 1;
    this.#run.findLikeliest(this.#count, this.#bias);
    return this.#room.labels.slice(0, this.#count);
  }

  /** Lays out room for so many tokens, a multiple of four, behind the model. */
  #layRoom(size: number): Room {
    const parts = roomOf(this.#model.columns, size);
    reach(this.#memory, this.#end + parts.bytes);
    const room = parts.in(this.#memory.buffer, this.#end);
    this.#run.layRoom(
      ...(['hashes', 'sums', 'tokens', 'edges', 'extra', 'state', 'step'] satisfies Part[]).map(
        (part) => room.at[part],
      ),
      ...(['alpha', 'beta', 'back', 'labels', 'marginals'] satisfies Part[]).map((part) => room.at[part]),
    );
    const features = new Int32Array(this.#memory.buffer, this.#features, this.#model.features.length * FEATURE);
    for (const [i, { begin = 0, end = 0, columns, space }] of this.#model.features.entries()) {
      const at = columns.map(({ column, offset }) => room.columns[column]!.byteOffset + 4 * offset);
      features.set([begin, end, space.first, space.mask, columns.length, ...at], i * FEATURE);
    }
    return room;
  }
}

/** Rows of labels as rows of `LANES`, the last 0. */
function byEights(factors: Float32Array): Float32Array {
  const padded = new Float32Array((factors.length / LABELS) * LANES);
  for (let row = 0; row * LABELS < factors.length; row++)
    padded.set(factors.subarray(row * LABELS, (row + 1) * LABELS), row * LANES);
  return padded;
}
