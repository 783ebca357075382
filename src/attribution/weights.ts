import { unreadable } from './sections.ts';

/**
 * Weights of hashed features as bytes: a row of eight a key (one a label, the rest 0). A score is `scale` times the sum
 * of the rows of its features.
 *
 * The rows stand in the order of their keys. `places` holds two numbers for each 32 keys: a bit for each that has a
 * row, and the row before the first of them. Row 0 is empty: it is the row of a key that has none, so that looking up
 * needs no branch, and the whole index of a feature space of 22 bits is a megabyte (decisions/0011).
 */
export interface RowTable {
  readonly places: Int32Array;
  readonly rows: Int8Array;
  readonly scale: number;
}

const STRIDE = 8;

/** How many bits of a 32-bit number are set. */
function bitsSet(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The number of a key's row, 0 where it has none. */
function rowNumber(places: Int32Array, key: number): number {
  const block = (key >>> 5) << 1;
  const upTo = places[block]! << (31 - (key & 31));
  return (places[block + 1]! + bitsSet(upTo)) & (upTo >> 31);
}

/** The place of a key's row in `rows`, -1 where it has none. */
export function rowOf({ places }: RowTable, key: number): number {
  return rowNumber(places, key) * STRIDE || -1;
}

/**
 * Rounds weights to whole multiples of a scale and leaves out rows that are small throughout.
 *
 * Bytes: the number of rows, the scale, the gaps between keys as LEB128, then the weights label by label.
 * @param least rows whose largest weight is below this are left out.
 */
export function packRows(weights: Float32Array, labels: number, least: number): Uint8Array {
  const kept: number[] = [];
  let most = 0;
  for (let key = 0; key * STRIDE < weights.length; key++) {
    let top = 0;
    for (let j = 0; j < labels; j++) top = Math.max(top, Math.abs(weights[key * STRIDE + j]!));
    if (top < least || top === 0) continue;
    kept.push(key);
    most = Math.max(most, top);
  }
  const scale = Math.fround(Math.min(most, CLIP) / 127);
  const gaps: number[] = [];
  let previous = 0;
  for (const key of kept) {
    let gap = key - previous;
    previous = key;
    for (; gap > 127; gap >>>= 7) gaps.push((gap & 127) | 128);
    gaps.push(gap);
  }
  const head = new DataView(new ArrayBuffer(12));
  head.setUint32(0, kept.length, true);
  head.setFloat32(4, scale, true);
  head.setUint32(8, gaps.length, true);
  const values = new Int8Array(kept.length * labels);
  for (let j = 0; j < labels; j++) {
    for (let i = 0; i < kept.length; i++) {
      const rounded = Math.round(weights[kept[i]! * STRIDE + j]! / scale);
      values[j * kept.length + i] = Math.max(-127, Math.min(127, rounded));
    }
  }
  return Buffer.concat([new Uint8Array(head.buffer), Uint8Array.from(gaps), new Uint8Array(values.buffer)]);
}

/** Weights beyond this are cut off, so that the bytes resolve the small ones. */
const CLIP = 2.5;

/** Reads what `packRows` wrote. */
export function unpackRows(bytes: Uint8Array, labels: number): RowTable {
  if (bytes.length < 12) throw unreadable('its weights are cut short');
  const head = new DataView(bytes.buffer, bytes.byteOffset);
  const count = head.getUint32(0, true);
  const scale = head.getFloat32(4, true);
  const gaps = head.getUint32(8, true);
  if (bytes.length !== 12 + gaps + count * labels) throw unreadable('its weights are cut short');
  const keys = keysOf(bytes.subarray(12, 12 + gaps), count);
  let blocks = 1;
  while (count > 0 && blocks <= keys[count - 1]! >>> 5) blocks *= 2;
  const places = new Int32Array(2 * blocks);
  for (const key of keys) places[(key >>> 5) << 1]! |= 1 << (key & 31);
  for (let block = 2; block < places.length; block += 2) {
    places[block + 1] = places[block - 1]! + bitsSet(places[block - 2]!);
  }
  const rows = new Int8Array((count + 1) * STRIDE);
  const values = new Int8Array(bytes.buffer, bytes.byteOffset + 12 + gaps, count * labels);
  for (let j = 0; j < labels; j++) {
    for (let i = 0; i < count; i++) rows[(i + 1) * STRIDE + j] = values[j * count + i]!;
  }
  return { places, rows, scale };
}

/** Keys in rising order from their gaps. */
function keysOf(gaps: Uint8Array, count: number): Int32Array {
  const keys = new Int32Array(count);
  let at = 0;
  let key = 0;
  for (let i = 0; i < count; i++) {
    let gap = 0;
    let shift = 0;
    let byte: number;
    do {
      byte = gaps[at++]!;
      gap |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    key += gap;
    keys[i] = key;
  }
  return keys;
}

/** A dense table of float weights as 16-bit whole numbers of a common scale. */
export function packDense(weights: Float32Array): Uint8Array {
  let most = 1e-6;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const scale = Math.fround(most / 32767);
  const head = new Uint8Array(Float32Array.of(scale).buffer);
  return Buffer.concat([head, new Uint8Array(Int16Array.from(weights, (weight) => Math.round(weight / scale)).buffer)]);
}

/** Reads what `packDense` wrote. */
export function unpackDense(bytes: Uint8Array): Float32Array {
  const whole = bytes.slice();
  const scale = new DataView(whole.buffer).getFloat32(0, true);
  const values = new Int16Array(whole.buffer, 4);
  const weights = new Float32Array(values.length);
  for (let i = 0; i < values.length; i++) weights[i] = values[i]! * scale;
  return weights;
}
