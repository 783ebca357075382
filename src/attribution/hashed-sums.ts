import { mix } from './hash.ts';

/*
 * The ids of features, for training and for looking at single ones: a template at a time, over all tokens of a stretch.
 * `hashes[i]` is the hash so far of the i-th token. What they weigh is summed in `kernel/` (decisions/0158).
 */

/** Begins the hashes of `count` tokens with one number for all and the cells `column[from ..]`. */
export function beginWith(hashes: Int32Array, start: number, column: Int32Array, from: number, count: number): void {
  for (let i = 0; i < count; i++) hashes[i] = mix(start, column[from + i]!);
}

/** Mixes the cells `column[from ..]` into the hashes of `count` tokens. */
export function mixIn(hashes: Int32Array, column: Int32Array, from: number, count: number): void {
  for (let i = 0; i < count; i++) hashes[i] = mix(hashes[i]!, column[from + i]!);
}

/** Begins the hashes of `count` tokens with the cells of one column and mixes in those of another. */
export function mixTwo(hashes: Int32Array, one: Int32Array, other: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) hashes[i] = mix(one[i]!, other[i]!);
}

/** Mixes one number into the hashes of `count` tokens. */
export function mixInOne(hashes: Int32Array, number: number, count: number): void {
  for (let i = 0; i < count; i++) hashes[i] = mix(hashes[i]!, number);
}

/**
 * The ids of the features of one template: those from `first` on, as many as `mask + 1`. What stands together is looked up
 * together, and most templates have few features: their weights stay near the processor.
 */
export interface IdSpace {
  readonly first: number;
  readonly mask: number;
}

/** Gives each of a chain's templates its space, of 2 to the power of its number of bits; `size` is that of all. */
export function idSpaces(bits: readonly number[]): { readonly spaces: readonly IdSpace[]; readonly size: number } {
  let size = 0;
  const spaces = bits.map((of) => {
    const space = { first: size, mask: 2 ** of - 1 };
    size += 2 ** of;
    return space;
  });
  return { spaces, size };
}

/** The id of a feature by its last hash. */
const idOf = (hash: number, { first, mask }: IdSpace): number => first + ((hash ^ (hash >>> 16)) & mask);

/** Writes the ids of `count` features, `width` apart, from `at` on. */
export function writeIds(
  hashes: Int32Array,
  space: IdSpace,
  count: number,
  ids: Int32Array,
  at: number,
  width: number,
): void {
  for (let i = 0, to = at; i < count; i++, to += width) ids[to] = idOf(hashes[i]!, space);
}
