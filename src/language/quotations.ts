import type { Span } from '../domain/index.ts';

/** One quotation. `span` includes the marks; `closed` is false where the closing mark is missing. */
export interface Quotation {
  readonly span: Span;
  /** Opened without a closing mark in its paragraph and taken up by the next one (the typographic convention). */
  readonly continues: boolean;
  readonly closed: boolean;
}

/** Whether a straight mark at `i` can open: something other than a letter, digit or closing mark stands before it. */
const opensHere = (text: string, i: number): boolean => i === 0 || /[\s([{—–\-:,“"'‘]/.test(text[i - 1]!);

/**
 * The double-quoted stretches of a text, outermost only, in order, each within one paragraph.
 *
 * A quotation that reaches the end of its paragraph without a closing mark `continues` if the next paragraph starts
 * with an opening mark; otherwise it ends with its paragraph and is not `closed`.
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  let from = 0;
  while (from <= text.length) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    let open = -1;
    for (let i = from; i < to; i++) {
      const mark = text[i];
      if (mark === '“' || (mark === '"' && open < 0 && (opensHere(text, i) || text[i + 1] !== ' '))) {
        if (open < 0) open = i;
      } else if (open >= 0 && (mark === '”' || mark === '"')) {
        found.push({ span: [open, i + 1], continues: false, closed: true });
        open = -1;
      }
    }
    if (open >= 0) {
      const next = /\S/.exec(text.slice(to, to + 200));
      const continues = next !== null && (next[0] === '“' || next[0] === '"');
      found.push({ span: [open, to], continues, closed: false });
    }
    from = to + 1;
  }
  return found;
}
