import { derivationOf } from './derivation.ts';
import { mayBeKept } from './kept-bound.ts';
import { type Overlap, overlapOf } from './overlap.ts';
import { carryOneQuote } from './quote-pairs.ts';
import { quotesOf } from './quote-units.ts';
import { quotedRunsShared } from './quoted-runs.ts';
import { DOUBTFUL, differInLanguage, KEPT, PLAIN_COPY, QUOTE_WORDS, SHORTEST, WHOLE_COPY } from './verdict.ts';
import { wholeRunsShared } from './whole-runs.ts';
import type { Wording } from './wording.ts';

/**
 * Below this share of the content words of the shorter text that occur in the longer one, furniture and quotations
 * included, no two texts have 70 in 100 of their words in sentences kept or edited.
 */
const FEW_SHARED = 0.4;

/** Words of a run of which one is in both where both carry a quote of five words or more. */
const QUOTED_RUN = 4;

/**
 * Whether two texts will be found independent, seen from their words alone: nothing that a verdict of copy, excerpt,
 * reworded, shared quotes or unknown could rest on. No sentence or quote is aligned for that.
 */
export function looksIndependent(a: Wording, b: Wording, overlap: Overlap = overlapOf(a, b)): boolean {
  if (overlap.shorter < SHORTEST || overlap.runsOfFive >= PLAIN_COPY || derivationOf(overlap) >= DOUBTFUL) return false;
  const quoted = quotedRunsShared(a, b, QUOTED_RUN).length > 0;
  if (!quoted && sharedWords(a, b) < FEW_SHARED) return true;
  if (differInLanguage(a, b) || (quoted && mayShareQuotes(a, b))) return false;
  return !mayBeKept(b, a, KEPT) && wholeRunsShared(a, b) < WHOLE_COPY;
}

/** Whether both have a quote that would count as shared, if these two were taken for one. */
function mayShareQuotes(a: Wording, b: Wording): boolean {
  // Who speaks makes no quote a shared one.
  const [here, there] = [a, b].map((wording) => quotesOf(wording, { text: wording.text, statements: [] }));
  const long = (text: string): boolean => text.split(/\s+/).length >= QUOTE_WORDS;
  const others = there!.filter(({ text }) => long(text));
  return here!.some((quote) => long(quote.text) && others.some((other) => carryOneQuote(quote, other)));
}

/** The share of the distinct content words of the text that has fewer which the other has too. */
function sharedWords(a: Wording, b: Wording): number {
  const [fewer, more] = [new Set(a.terms), new Set(b.terms)].sort((x, y) => x.size - y.size) as [
    Set<string>,
    Set<string>,
  ];
  let shared = 0;
  for (const term of fewer) if (term !== '' && more.has(term)) shared++;
  return fewer.size > 1 ? shared / fewer.size : 1;
}
