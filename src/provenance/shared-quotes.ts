import { quotedRunsShared } from './quoted-runs.ts';
import type { Wording } from './wording.ts';

/** A quotation counts as shared where at least this share of its words stands, in runs of three, in quotes of the other text. */
const SHARED = 0.5;

/** What stands beside a shared quote in its sentence is its tag ("said Councillor Teller") up to so many words. */
const TAG = 8;

/**
 * Marks (1) the tokens of both texts that stand in a quotation which the other text quotes too.
 *
 * Two reporters at one press conference share their quotes word for word, so these are no overlap of narrative. A quote
 * that the other text retells or alters is: its words are left unmarked. The tags of shared quotes are marked too.
 */
export function markSharedQuotes(a: Wording, b: Wording): readonly [Uint8Array, Uint8Array] {
  return [marksOf(a, b), marksOf(b, a)];
}

/** Words of a run that a quotation of the other text has to have. */
const RUN = 3;

function marksOf(wording: Wording, other: Wording): Uint8Array {
  const { words, quoted, sentences } = wording;
  const marks = new Uint8Array(words.length);
  const shared = quotedRunsShared(wording, other, RUN);
  if (shared.length === 0) return marks;
  for (const t of shared) marks.fill(1, t, t + RUN);
  for (let from = 0; from < words.length; from++) {
    if (!quoted[from]) continue;
    let to = from;
    let marked = 0;
    while (to < words.length && quoted[to]) marked += marks[to++]!;
    if (marked >= SHARED * (to - from)) marks.fill(1, from, to);
    from = to;
  }
  for (const { first, last } of sentences) {
    const marked = marks.subarray(first, last).reduce((sum, mark) => sum + mark, 0);
    if (marked > 0 && last - first - marked <= TAG) marks.fill(1, first, last);
  }
  return marks;
}
