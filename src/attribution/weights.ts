import { unreadable } from './sections.ts';

/**
 * Weights of hashed features as bytes: open addressing by key, a row of eight a key (one a label, the last unused).
 * A score is `scale` times the sum of the rows found.
 */
export interface RowTable {
  readonly keys: Int32Array;
  readonly rows: Int8Array;
  readonly mask: number;
  readonly scale: number;
}

const STRIDE = 8;
const EMPTY = -1;

/** Where a key is looked for first. */
const slotOf = (key: number, mask: number): number => (Math.imul(key, 0x9e3779b1) >>> 9) & mask;

/** The place of a key's row in `rows`, -1 where it has none. */
export function rowOf({ keys, mask }: RowTable, key: number): number {
  let slot = slotOf(key, mask);
  for (;;) {
    const found = keys[slot]!;
    if (found === key) return slot * STRIDE;
    if (found === EMPTY) return -1;
    slot = (slot + 1) & mask;
  }
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
  let size = 1024;
  while (size < count * 2) size *= 2;
  const keys = new Int32Array(size).fill(EMPTY);
  const rows = new Int8Array(size * STRIDE);
  const mask = size - 1;
  const values = new Int8Array(bytes.buffer, bytes.byteOffset + 12 + gaps, count * labels);
  let at = 12;
  let key = 0;
  for (let i = 0; i < count; i++) {
    let gap = 0;
    let shift = 0;
    let byte: number;
    do {
      byte = bytes[at++]!;
      gap |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    key += gap;
    let slot = slotOf(key, mask);
    while (keys[slot] !== EMPTY) slot = (slot + 1) & mask;
    keys[slot] = key;
    for (let j = 0; j < labels; j++) rows[slot * STRIDE + j] = values[j * count + i]!;
  }
  return { keys, rows, mask, scale };
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
  return Float32Array.from(new Int16Array(whole.buffer, 4), (value) => value * scale);
}
