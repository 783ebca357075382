import type { Facts } from './facts.ts';
import { structureColumns } from './structure.ts';
import { addFeatures, PAD, type Windows, Writer } from './token-features.ts';

/** The columns of facts, in the order in which their cells are numbered. */
const COLUMNS = ['w', 'l', 'p', 'g', 'c1', 'c2', 'c3', 'v', 'n', 's', 'x', 'q'] as const;

/** A column of facts about tokens: `w` words, `l` lemmas, `p` tags and so on (`Windows`). */
export type Column = (typeof COLUMNS)[number];

/** A part of a feature: the cell of a column, `token` outside the text beyond its edges; or a number by itself. */
export type FeaturePart = { readonly column: Column; readonly token: number } | number;

/** Numbers from here on are cells; every number that a feature holds by itself lies below. */
const FIRST_CELL = 1 << 24;

/**
 * What the features of each token are made of: `partsOf(t)[k]` belongs to the `k`-th id of the token.
 *
 * The feature code itself runs here, over columns that hold the numbers of their own cells in place of facts, and with a
 * writer that keeps what it is given. It is slow, and the code that hashes pays nothing for it.
 */
export function featureParts(facts: Facts): (t: number) => FeaturePart[][] {
  const count = facts.analysis.count;
  const windows = cellColumns(count);
  const structure = structureColumns({ ...facts, word: windows.w.subarray(PAD, PAD + count) });
  return (t) => {
    const parts = new Parts();
    addFeatures(parts, facts, windows, structure, t);
    return parts.features;
  };
}

/** Keeps the parts of features in place of their hashes. */
class Parts extends Writer {
  readonly features: FeaturePart[][] = [];

  constructor() {
    super(0);
  }

  override one(a: number): void {
    this.#keep(a);
  }

  override two(a: number, b: number): void {
    this.#keep(a, b);
  }

  override three(a: number, b: number, c: number): void {
    this.#keep(a, b, c);
  }

  override four(a: number, b: number, c: number, d: number): void {
    this.#keep(a, b, c, d);
  }

  #keep(...numbers: number[]): void {
    this.features.push(numbers.map(partOf));
  }
}

/** Columns whose cells hold their own numbers. */
function cellColumns(count: number): Windows {
  const columns = COLUMNS.map((column, c) => [
    column,
    Int32Array.from({ length: count + 2 * PAD }, (_, at) => FIRST_CELL * (c + 1) + at),
  ]);
  return Object.fromEntries(columns) as unknown as Windows;
}

function partOf(number: number): FeaturePart {
  if (number < FIRST_CELL) return number;
  return { column: COLUMNS[Math.floor(number / FIRST_CELL) - 1]!, token: (number % FIRST_CELL) - PAD };
}
