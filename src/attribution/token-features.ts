import type { Facts } from './facts.ts';
import { mix } from './hash.ts';
import { addWeights, beginWith, mixIn, writeIds } from './hashed-sums.ts';
import { PAD, Room, type TokenColumns, tokenColumns } from './token-columns.ts';
import { EVERYWHERE, QUOTED, type Template, TOKEN_SPACES, TOKEN_TEMPLATES, UNQUOTED } from './token-templates.ts';
import { type RowTable, SUM_WIDTH } from './weights.ts';

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

/** What the features of each token weigh together, `SUM_WIDTH` numbers a token (`labelSums`). */
export function tokenSums(facts: Facts, rows: RowTable): Int32Array {
  const sums = new Int32Array(facts.analysis.count * SUM_WIDTH);
  hashFeatures(facts, (hashes, template, from, count) =>
    addWeights(rows, hashes, TOKEN_SPACES.spaces[template - 1]!, count, sums, from * SUM_WIDTH),
  );
  return sums;
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
  const { of } = facts.quotes;
  for (let from = 0; from < count; ) {
    const isQuoted = of[from]! >= 0;
    let to = from + 1;
    while (to < count && of[to]! >= 0 === isQuoted) to++;
    hashAll(columns, isQuoted ? QUOTED : UNQUOTED, EVERYWHERE.length + 1, from, to - from, take);
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
