import { LABELS } from '../labels.ts';
import { PAD } from '../token-columns.ts';

/** Numbers that a token's seven labels take, the last 0. */
export const LANES = 8;

/** Bytes that a part of the room takes for each token. */
const BYTES = {
  hashes: 4,
  sums: 2 * LANES,
  tokens: 4,
  edges: 4 * 5,
  extra: 4 * LABELS,
  state: 8 * LANES,
  step: 8 * LANES * LABELS,
  alpha: 8 * LANES,
  beta: 8 * LANES,
  back: LANES,
  labels: 1,
  marginals: 4 * LABELS,
} as const;

export type Part = keyof typeof BYTES;
const PARTS = Object.keys(BYTES) as Part[];

/** Room in the kernel's memory for a stretch of at most `size` tokens: addresses, and views of what is written or read here. */
export interface Room {
  readonly size: number;
  readonly at: Readonly<Record<Part, number>>;
  readonly columns: readonly Int32Array[];
  readonly sums: Int16Array;
  readonly tokens: Int32Array;
  readonly edges: Int32Array;
  readonly extra: Float32Array;
  readonly state: Float64Array;
  readonly labels: Uint8Array;
  readonly marginals: Float32Array;
}

/** The bytes that room for `size` tokens and so many columns takes, and the room, once there is memory from `start` on. */
export function roomOf(
  columns: number,
  size: number,
): { bytes: number; in: (memory: ArrayBuffer, start: number) => Room } {
  const column = 4 * (size + 2 * PAD);
  let bytes = (columns * column + 15) & ~15;
  const offsets = PARTS.map((part) => {
    const offset = bytes;
    bytes += (BYTES[part] * size + 15) & ~15;
    return offset;
  });
  return {
    bytes,
    in: (memory, start) => {
      const at = Object.fromEntries(PARTS.map((part, i) => [part, start + offsets[i]!])) as Record<Part, number>;
      return {
        size,
        at,
        columns: Array.from({ length: columns }, (_, i) => new Int32Array(memory, start + i * column, column / 4)),
        sums: new Int16Array(memory, at.sums, size * LANES),
        tokens: new Int32Array(memory, at.tokens, size),
        edges: new Int32Array(memory, at.edges, size * 5),
        extra: new Float32Array(memory, at.extra, size * LABELS),
        state: new Float64Array(memory, at.state, size * LANES),
        labels: new Uint8Array(memory, at.labels, size),
        marginals: new Float32Array(memory, at.marginals, size * LABELS),
      };
    },
  };
}
