import { randomFrom } from '../../../train/random.ts';

/** An encoder of the same kind as the product's, small and of invented weights: its file, and what it reads, written out. */
export interface SmallNetwork {
  readonly file: Uint8Array;
  encode(pieces: readonly number[], kinds: readonly number[]): number[][];
  score(row: readonly number[]): number[];
}

interface Matrix {
  readonly rows: readonly Int8Array[];
  readonly scales: Float32Array;
  readonly bias: Float32Array;
}

interface Norm {
  readonly gain: Float32Array;
  readonly shift: Float32Array;
}

export const SHAPE = {
  version: 1,
  layers: 2,
  width: 128,
  heads: 2,
  inner: 256,
  kinds: 8,
  kindsFrom: 1,
  positions: 24,
  buckets: 32,
  outputs: 6,
  pieces: ['[CLS]', '[PAD]', '[SEP]', '[UNK]', 'the', 'tunnel', 'levy', 'should', 'be', 'built', '##s', '.'],
} as const;

/** Bytes of the layers, each tensor on a whole lane. */
class Parts {
  readonly #parts: Uint8Array[] = [];
  add<T extends Float32Array | Int8Array>(tensor: T): T {
    const bytes = new Uint8Array((tensor.byteLength + 15) & ~15);
    bytes.set(new Uint8Array(tensor.buffer, tensor.byteOffset, tensor.byteLength));
    this.#parts.push(bytes);
    return tensor;
  }
  get bytes(): Uint8Array {
    return Buffer.concat(this.#parts);
  }
}

/** Makes a network from a seed. */
export function smallNetwork(seed: number): SmallNetwork {
  const random = randomFrom(seed);
  const parts = new Parts();
  const floats = (count: number, around: number, spread: number): Float32Array =>
    parts.add(Float32Array.from({ length: count }, () => around + spread * (2 * random() - 1)));
  const bytes = (rows: number, width: number): Int8Array[] => {
    const all = parts.add(Int8Array.from({ length: rows * width }, () => Math.round(254 * random() - 127)));
    return Array.from({ length: rows }, (_, i) => all.subarray(i * width, (i + 1) * width));
  };
  const matrix = (inputs: number, outputs: number): Matrix => ({
    rows: bytes(outputs, inputs),
    scales: floats(outputs, 0.002, 0.001),
    bias: floats(outputs, 0, 0.5),
  });
  const { width, inner, kinds, positions, heads, buckets, layers, outputs } = SHAPE;
  const norm = (): Norm => ({ gain: floats(width, 1, 0.3), shift: floats(width, 0, 0.3) });
  const words = { rows: bytes(SHAPE.pieces.length, width), scales: floats(SHAPE.pieces.length, 0.01, 0.005) };
  const places = floats(positions * width, 0, 0.3);
  const first = norm();
  const kindRows = floats(kinds * width, 0, 0.5);
  const near = floats(heads * buckets, 0, 1);
  const all = Array.from({ length: layers }, () => ({
    attention: matrix(width, 3 * width),
    joined: matrix(width, width),
    afterAttention: norm(),
    inner: matrix(width, inner),
    outer: matrix(inner, width),
    after: norm(),
  }));
  const hidden = matrix(3 * width, width);
  const output = matrix(width, outputs);
  const head = Buffer.from(JSON.stringify(SHAPE));
  const start = Buffer.alloc((12 + head.length + 15) & ~15, ' ');
  start.write('ORSTANCE', 0);
  start.writeUInt32LE(head.length, 8);
  head.copy(start, 12);
  return {
    file: Buffer.concat([start, parts.bytes]),
    encode(pieces, kindsOf) {
      let states = pieces.map((piece, i) =>
        normal(
          Array.from(words.rows[piece]!, (w, k) => w * words.scales[piece]! + places[i * width + k]!),
          first,
        ),
      );
      for (const [i, layer] of all.entries()) {
        if (i === SHAPE.kindsFrom)
          states = states.map((row, t) => row.map((x, k) => x + kindRows[kindsOf[t]! * width + k]!));
        const joined = attention(
          states.map((row) => times(layer.attention, row)),
          near,
        ).map((row) => times(layer.joined, row));
        states = states.map((row, t) => normal(added(row, joined[t]!), layer.afterAttention));
        states = states.map((row) =>
          normal(added(row, times(layer.outer, times(layer.inner, row).map(gelu))), layer.after),
        );
      }
      return states;
    },
    score: (row) => times(output, times(hidden, row).map(gelu)),
  };
}

const added = (one: readonly number[], other: readonly number[]): number[] => one.map((x, k) => x + other[k]!);

const times = ({ rows, scales, bias }: Matrix, numbers: readonly number[]): number[] =>
  rows.map((row, n) => numbers.reduce((sum, x, k) => sum + x * row[k]!, 0) * scales[n]! + bias[n]!);

function normal(row: readonly number[], { gain, shift }: Norm): number[] {
  const mean = row.reduce((sum, x) => sum + x, 0) / row.length;
  const variance = row.reduce((sum, x) => sum + (x - mean) ** 2, 0) / row.length;
  return row.map((x, k) => ((x - mean) / Math.sqrt(variance + 1e-5)) * gain[k]! + shift[k]!);
}

/** By the error function's series, which converges for all numbers that are met here. */
function gelu(x: number): number {
  const z = x / Math.SQRT2;
  if (Math.abs(z) > 5) return Math.max(x, 0);
  let sum = z;
  let term = z;
  for (let n = 1; n < 200; n++) {
    term *= -(z * z) / n;
    sum += term / (2 * n + 1);
  }
  return 0.5 * x * (1 + (2 / Math.sqrt(Math.PI)) * sum);
}

function attention(rows: readonly (readonly number[])[], near: Float32Array): number[][] {
  const { width, heads, buckets } = SHAPE;
  const size = width / heads;
  return rows.map((row, i) =>
    Array.from({ length: heads }, (_, head) => {
      const part = (from: readonly number[], which: number): readonly number[] =>
        from.slice(which * width + head * size, which * width + (head + 1) * size);
      const scores = rows.map(
        (other, j) =>
          part(row, 0).reduce((sum, q, k) => sum + q * part(other, 1)[k]!, 0) / Math.sqrt(size) +
          near[head * buckets + bucketOf(j - i)]!,
      );
      const powers = scores.map((score) => Math.exp(score - Math.max(...scores)));
      const total = powers.reduce((sum, power) => sum + power, 0);
      return Array.from({ length: size }, (__, k) =>
        rows.reduce((sum, other, j) => sum + (powers[j]! / total) * part(other, 2)[k]!, 0),
      );
    }).flat(),
  );
}

/** As Raffel et al. (2020) place distances: 8 by themselves, then by powers up to 128, in both directions. */
function bucketOf(by: number): number {
  const far = Math.abs(by);
  const bucket = far < 8 ? far : Math.min(15, 8 + Math.floor((8 * Math.log(far / 8)) / Math.log(16)));
  return by > 0 ? 16 + bucket : bucket;
}
