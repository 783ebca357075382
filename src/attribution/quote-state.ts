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

/** The quotations of the analysis as stretches of tokens. */
export function quoteState({ count, start, quotations }: Analysis): QuoteState {
  const of = new Int32Array(count).fill(-1);
  const first: number[] = [];
  const last: number[] = [];
  const single: boolean[] = [];
  const closed: boolean[] = [];
  let t = 0;
  for (const { span, mark, closed: isClosed } of quotations) {
    while (t < count && start[t]! < span[0]) t++;
    const from = t;
    while (t < count && start[t]! < span[1]) t++;
    if (t === from) continue;
    of.fill(first.length, from, t);
    first.push(from);
    last.push(t - 1);
    single.push(mark === 'single');
    closed.push(isClosed);
  }
  return { of, first, last, single, closed };
}
