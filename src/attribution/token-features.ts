import type { ChainFeatures } from './chain-model.ts';
import type { Facts } from './facts.ts';
import { mix } from './hash.ts';
import { beginWith, mixIn, writeIds } from './hashed-sums.ts';
import type { Kernel } from './kernel/kernel.ts';
import { type ColumnName, PAD, Room, type TokenColumns, tokenColumns } from './token-columns.ts';
import { EVERYWHERE, QUOTED, type Template, TOKEN_SPACES, TOKEN_TEMPLATES, UNQUOTED } from './token-templates.ts';

/** Ids of hashed features: those of token `t` are `ids[t * width .. (t + 1) * width)`, one a template. */
export interface FeatureIds {
  readonly ids: Int32Array;
  readonly width: number;
}

/** Hashes of the template numbers (from 1), with which the hashes of features begin. */
const SEEDS = Int32Array.from({ length: TOKEN_TEMPLATES + 1 }, (_, number) => mix(0x9747b28c, number));

/** The ids of the features of all tokens of a text, for training and for looking at single ones. */
export function tokenFeatures(facts: Facts): FeatureIds {
  const ids = new Int32Array(facts.analysis.count * TOKEN_TEMPLATES);
  hashFeatures(facts, (hashes, template, from, count) =>
    writeIds(
      hashes,
      TOKEN_SPACES.spaces[template - 1]!,
      count,
      ids,
      from * TOKEN_TEMPLATES + template - 1,
      TOKEN_TEMPLATES,
    ),
  );
  return { ids, width: TOKEN_TEMPLATES };
}

/** The templates by their numbers less 1: of all tokens, of those in quotations, of those outside. */
const TEMPLATES = [...EVERYWHERE, ...QUOTED, ...UNQUOTED];
const COLUMNS: readonly ColumnName[] = [...new Set(TEMPLATES.flat().map(({ column }) => column))];

/** The features of a token, for the chain that labels words. */
export const TOKEN_FEATURES: ChainFeatures = {
  ids: TOKEN_SPACES.size,
  columns: COLUMNS.length,
  features: TEMPLATES.map((parts, i) => {
    const number = i < TOKEN_TEMPLATES ? i + 1 : i + 1 - QUOTED.length;
    return {
      begin: SEEDS[number]!,
      columns: parts.map(({ column, offset }) => ({ column: COLUMNS.indexOf(column), offset: PAD + offset })),
      space: TOKEN_SPACES.spaces[number - 1]!,
    };
  }),
};

/** What the features of each token weigh together, `LANES` numbers a token, by a kernel of `TOKEN_FEATURES`. */
export function tokenSums(facts: Facts, kernel: Kernel): Int16Array {
  const { count } = facts.analysis;
  kernel.fit(count);
  const columns = tokenColumns(facts, ROOM);
  for (let i = 0; i < COLUMNS.length; i++) kernel.columns[i]!.set(columns[COLUMNS[i]!].cells);
  kernel.beginSums(count);
  kernel.addFeatures(0, EVERYWHERE.length, 0, count);
  eachStretch(facts, (from, to, isQuoted) => {
    const first = isQuoted ? EVERYWHERE.length : TOKEN_TEMPLATES;
    kernel.addFeatures(first, first + (isQuoted ? QUOTED : UNQUOTED).length, from, to);
  });
  return kernel.sumsOf(count);
}

/** What one text leaves for the next. */
const ROOM = new Room();
let hashes = new Int32Array(0);

/** Takes the hashes of a template for `count` tokens from `from` on. */
type Take = (hashes: Int32Array, template: number, from: number, count: number) => void;

function hashFeatures(facts: Facts, take: Take): void {
  const { count } = facts.analysis;
  const columns = tokenColumns(facts, ROOM);
  if (hashes.length < count) hashes = new Int32Array(2 * count);
  hashAll(columns, EVERYWHERE, 1, 0, count, take);
  eachStretch(facts, (from, to, isQuoted) =>
    hashAll(columns, isQuoted ? QUOTED : UNQUOTED, EVERYWHERE.length + 1, from, to - from, take),
  );
}

/** The stretches of tokens `[from, to)` that are in quotations, and those that are not, in order. */
function eachStretch(
  { analysis: { count }, quotes: { of } }: Facts,
  take: (from: number, to: number, isQuoted: boolean) => void,
): void {
  for (let from = 0; from < count; ) {
    const isQuoted = of[from]! >= 0;
    let to = from + 1;
    while (to < count && of[to]! >= 0 === isQuoted) to++;
    take(from, to, isQuoted);
    from = to;
  }
}

/** Hashes templates, whose numbers begin at `first`, for `count` tokens from `from` on. */
function hashAll(
  columns: TokenColumns,
  templates: readonly Template[],
  first: number,
  from: number,
  count: number,
  take: Take,
): void {
  for (let i = 0; i < templates.length; i++) {
    const parts = templates[i]!;
    for (let k = 0; k < parts.length; k++) {
      const { column, offset } = parts[k]!;
      const { cells } = columns[column];
      if (k === 0) beginWith(hashes, SEEDS[first + i]!, cells, from + PAD + offset, count);
      else mixIn(hashes, cells, from + PAD + offset, count);
    }
    take(hashes, first + i, from, count);
  }
}
