import type { Analysis } from '../language/index.ts';

/**
 * Where each token stands with respect to quotations, double or single. `of[t]` is the number of its quotation, -1
 * outside. Quotation `q` holds tokens `[first[q], last[q]]`, its marks included, all in one paragraph.
 */
export interface QuoteState {
  readonly of: Int32Array;
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly single: readonly boolean[];
  /** The closing mark is there. */
  readonly closed: readonly boolean[];
}

const isDouble = (word: string): boolean => word === '"' || word === '“' || word === '”';

/** Finds the double quotations of the analysis and, where those leave room, quotations between single marks. */
export function quoteState(analysis: Analysis): QuoteState {
  const of = new Int32Array(analysis.count).fill(-1);
  const first: number[] = [];
  const last: number[] = [];
  const single: boolean[] = [];
  const closed: boolean[] = [];
  const add = (from: number, to: number, isSingle: boolean, isClosed: boolean): void => {
    of.fill(first.length, from, to + 1);
    first.push(from);
    last.push(to);
    single.push(isSingle);
    closed.push(isClosed);
  };
  const { quotations, start, paragraphStart, words } = analysis;
  let t = 0;
  for (const { span, closed: isClosed } of quotations) {
    while (t < analysis.count && start[t]! < span[0]) t++;
    const from = t;
    while (t < analysis.count && start[t]! < span[1]) t++;
    if (t > from) add(from, t - 1, false, isClosed && isDouble(words[t - 1]!));
  }
  for (let p = 0; p + 1 < paragraphStart.length; p++)
    singleQuotes(analysis, of, paragraphStart[p]!, paragraphStart[p + 1]!, add);
  return { of, first, last, single, closed };
}

/** A single mark opens before a word that follows a space, and closes before a space where nothing possessive stands. */
function singleQuotes(
  { text, words, start, end }: Analysis,
  of: Int32Array,
  from: number,
  to: number,
  add: (from: number, to: number, isSingle: boolean, isClosed: boolean) => void,
): void {
  let open = -1;
  for (let t = from; t < to; t++) {
    if (of[t]! >= 0) {
      open = -1;
      continue;
    }
    const word = words[t]!;
    if (word !== "'" && word !== '‘' && word !== '’') continue;
    const before = t > from ? start[t]! - end[t - 1]! : 1;
    const after = t + 1 < to ? start[t + 1]! - end[t]! : 1;
    if (open < 0) {
      if (word !== '’' && before > 0 && after === 0) open = t;
      continue;
    }
    const previous = text[start[t]! - 1]!;
    if (before === 0 && (/[.,!?…]/.test(previous) || after > 0 || /[.,;:!?)—-]/.test(text[end[t]!] ?? ' '))) {
      if (/[sS]/.test(previous) && after > 0 && hasLaterClose(words, t + 1, to, start, end)) continue;
      add(open, t, true, true);
      open = -1;
    }
  }
}

/** Whether another closing single mark follows in the paragraph before the next opening one. */
function hasLaterClose(
  words: readonly string[],
  from: number,
  to: number,
  start: Int32Array,
  end: Int32Array,
): boolean {
  for (let t = from; t < to; t++) {
    const word = words[t]!;
    if (word !== "'" && word !== '’' && word !== '‘') continue;
    return word !== '‘' && start[t] === end[t - 1];
  }
  return false;
}
