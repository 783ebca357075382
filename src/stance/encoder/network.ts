import { newMemory, reach, type WasmMemory } from '../../language/index.ts';
import { type Compiled, compiledWith } from './compiled.ts';

/** What the file of a network says of itself. */
interface Shape {
  readonly version: number;
  readonly layers: number;
  readonly width: number;
  readonly heads: number;
  readonly inner: number;
  readonly kinds: number;
  /** The layer before which the kinds of pieces are added. */
  readonly kindsFrom: number;
  /** Places that have numbers of their own; no more pieces can be read. */
  readonly positions: number;
  readonly buckets: number;
  readonly outputs: number;
  readonly pieces: readonly string[];
}

/** Addresses of a matrix of bytes, of the factor of each of its rows, and of what is added to each output. */
interface Matrix {
  readonly weights: number;
  readonly scales: number;
  readonly bias: number;
  readonly inputs: number;
  readonly outputs: number;
}

interface Norm {
  readonly gain: number;
  readonly shift: number;
}

interface Layer {
  readonly attention: Matrix;
  readonly joined: Matrix;
  readonly afterAttention: Norm;
  readonly inner: Matrix;
  readonly outer: Matrix;
  readonly after: Norm;
}

const MAGIC = 'ORSTANCE';
const VERSION = 1;
/** The farthest that two pieces can stand apart to have a number of their own, as MPNet was trained. */
const FAR = 128;

/** Whole lanes of bytes. */
const whole = (bytes: number): number => (bytes + 15) & ~15;

/**
 * An encoder of MPNet's shape (Song et al. 2020) in WebAssembly's memory, with matrices of bytes: text in pieces of words in,
 * numbers for each piece out. What it gives lasts until it is run again.
 */
export class Network {
  readonly shape: Shape;
  readonly #memory: WasmMemory = newMemory();
  readonly #run: Compiled;
  readonly #words: Omit<Matrix, 'bias'>;
  readonly #places: number;
  readonly #first: Norm;
  readonly #kinds: number;
  readonly #near: number;
  readonly #layers: readonly Layer[];
  readonly #hidden: Matrix;
  readonly #output: Matrix;
  /** Where what is worked on begins. */
  readonly #end: number;

  /** @param file as `train/stance/encoder/export.py` writes it. Raises `RangeError` where it is another thing. */
  constructor(file: Uint8Array) {
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    const text = new TextDecoder();
    if (text.decode(file.subarray(0, MAGIC.length)) !== MAGIC) throw new RangeError('it is no network of this kind');
    const start = MAGIC.length + 4;
    const length = view.getUint32(MAGIC.length, true);
    const shape = JSON.parse(text.decode(file.subarray(start, start + length))) as Shape;
    if (shape.version !== VERSION) throw new RangeError(`it is of version ${shape.version}, not ${VERSION}`);
    const data = file.subarray(whole(start + length));
    let end = 0;
    const place = (bytes: number): number => {
      const at = end;
      end += whole(bytes);
      return at;
    };
    const matrix = (inputs: number, outputs: number): Matrix => ({
      weights: place(inputs * outputs),
      scales: place(outputs * 4),
      bias: place(outputs * 4),
      inputs,
      outputs,
    });
    const norm = (): Norm => ({ gain: place(width * 4), shift: place(width * 4) });
    const { width, inner, pieces, positions, kinds, heads, buckets, layers, outputs } = shape;
    this.shape = shape;
    this.#words = {
      weights: place(pieces.length * width),
      scales: place(pieces.length * 4),
      inputs: width,
      outputs: pieces.length,
    };
    this.#places = place(positions * width * 4);
    this.#first = norm();
    this.#kinds = place(kinds * width * 4);
    this.#near = place(heads * buckets * 4);
    this.#layers = Array.from({ length: layers }, () => ({
      attention: matrix(width, 3 * width),
      joined: matrix(width, width),
      afterAttention: norm(),
      inner: matrix(width, inner),
      outer: matrix(inner, width),
      after: norm(),
    }));
    this.#hidden = matrix(3 * width, width);
    this.#output = matrix(width, outputs);
    if (data.length !== end) throw new RangeError(`it holds ${data.length} bytes, not ${end}`);
    this.#end = end;
    this.#run = compiledWith(this.#memory);
    reach(this.#memory, end);
    new Uint8Array(this.#memory.buffer).set(data);
  }

  /**
   * Reads pieces: their rows in the vocabulary, and what kind each is of. Gives `width` numbers for each piece.
   * Raises `RangeError` where there are more pieces than places.
   */
  encode(pieces: readonly number[], kinds: readonly number[]): Float32Array {
    const rows = pieces.length;
    const { width, heads, inner, kindsFrom, positions } = this.shape;
    if (rows > positions) throw new RangeError(`${rows} pieces are more than ${positions}`);
    const padded = (rows + 3) & ~3;
    let end = this.#end;
    const room = (bytes: number): number => {
      const at = end;
      end += whole(bytes);
      return at;
    };
    const states = room(padded * width * 4);
    const added = room(padded * width * 4);
    const wide = room(padded * Math.max(3 * width, inner) * 4);
    const small = room(padded * inner * 2);
    const factors = room(padded * 4);
    const near = room(heads * (2 * rows - 1) * 4);
    const scores = room(padded * 4);
    reach(this.#memory, end);
    const run = this.#run;
    const times = ({ weights, scales, bias, inputs, outputs }: Matrix, from: number, to: number): void => {
      run.bringDown(from, padded, inputs, small, factors);
      run.multiply(small, factors, padded, inputs, weights, scales, bias, outputs, to);
    };
    const { buffer } = this.#memory;
    const state = new Float32Array(buffer, states, padded * width);
    this.#embed(pieces, state);
    new Float32Array(buffer, added, padded * width).fill(0);
    run.normalise(states, added, padded, width, this.#first.gain, this.#first.shift);
    this.#spreadNear(rows, new Float32Array(buffer, near, heads * (2 * rows - 1)));
    for (const [i, layer] of this.#layers.entries()) {
      if (i === kindsFrom) this.#addKinds(kinds, state);
      times(layer.attention, states, wide);
      run.attend(wide, rows, heads, near, scores, added);
      times(layer.joined, added, wide);
      run.normalise(states, wide, padded, width, layer.afterAttention.gain, layer.afterAttention.shift);
      times(layer.inner, states, wide);
      run.activate(wide, padded * inner);
      times(layer.outer, wide, added);
      run.normalise(states, added, padded, width, layer.after.gain, layer.after.shift);
    }
    return state.subarray(0, rows * width);
  }

  /**
   * What the last layers make of rows of `3 * width` numbers: `outputs` scores a row, whose exponentials are in the
   * proportion of the probabilities. What `encode` gave is gone after it.
   */
  score(given: Float32Array): Float32Array {
    const { width, outputs } = this.shape;
    const rows = given.length / (3 * width);
    const padded = (rows + 3) & ~3;
    const from = this.#end;
    const small = from + padded * 3 * width * 4;
    const factors = small + padded * 3 * width * 2;
    const hidden = factors + whole(padded * 4);
    const to = hidden + padded * width * 4;
    reach(this.#memory, to + padded * outputs * 4);
    const numbers = new Float32Array(this.#memory.buffer, from, padded * 3 * width);
    numbers.fill(0);
    numbers.set(given);
    const run = this.#run;
    run.bringDown(from, padded, 3 * width, small, factors);
    const { weights, scales, bias } = this.#hidden;
    run.multiply(small, factors, padded, 3 * width, weights, scales, bias, width, hidden);
    run.activate(hidden, padded * width);
    run.bringDown(hidden, padded, width, small, factors);
    const last = this.#output;
    run.multiply(small, factors, padded, width, last.weights, last.scales, last.bias, outputs, to);
    return new Float32Array(this.#memory.buffer, to, rows * outputs).slice();
  }

  #embed(pieces: readonly number[], state: Float32Array): void {
    const { width } = this.shape;
    const { buffer } = this.#memory;
    const places = new Float32Array(buffer, this.#places, pieces.length * width);
    const scales = new Float32Array(buffer, this.#words.scales, this.#words.outputs);
    state.fill(0);
    for (const [i, piece] of pieces.entries()) {
      const row = new Int8Array(buffer, this.#words.weights + piece * width, width);
      for (let k = 0; k < width; k++) state[i * width + k] = row[k]! * scales[piece]! + places[i * width + k]!;
    }
  }

  #addKinds(kinds: readonly number[], state: Float32Array): void {
    const { width } = this.shape;
    for (const [i, kind] of kinds.entries()) {
      const row = new Float32Array(this.#memory.buffer, this.#kinds + kind * width * 4, width);
      for (let k = 0; k < width; k++) state[i * width + k]! += row[k]!;
    }
  }

  /** For each head, what a piece that stands so far behind is worth to another. */
  #spreadNear(rows: number, near: Float32Array): void {
    const { heads, buckets } = this.shape;
    const learnt = new Float32Array(this.#memory.buffer, this.#near, heads * buckets);
    for (let by = 1 - rows; by < rows; by++) {
      const bucket = bucketOf(by, buckets);
      for (let head = 0; head < heads; head++)
        near[head * (2 * rows - 1) + by + rows - 1] = learnt[head * buckets + bucket]!;
    }
  }
}

/** The number that stands for so many places behind, as MPNet has it: one by one when near, by powers when far. */
function bucketOf(by: number, buckets: number): number {
  const half = buckets / 2;
  const exact = half / 2;
  const far = Math.abs(by);
  const step = Math.floor((Math.log(far / exact) / Math.log(FAR / exact)) * (half - exact));
  return (by > 0 ? half : 0) + (far < exact ? far : Math.min(exact + step, half - 1));
}
