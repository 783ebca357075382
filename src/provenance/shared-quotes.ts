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
  return [marksOf(a, runsOf(b)), marksOf(b, runsOf(a))];
}

/** The runs of three words within quotations. */
function runsOf({ words, quoted }: Wording): Set<string> {
  const runs = new Set<string>();
  for (let t = 0; t + 2 < words.length; t++) {
    if (quoted[t] && quoted[t + 2]) runs.add(runAt(words, t));
  }
  return runs;
}

const runAt = (words: readonly string[], t: number): string => `${words[t]} ${words[t + 1]} ${words[t + 2]}`;

function marksOf({ words, quoted, sentences }: Wording, runs: ReadonlySet<string>): Uint8Array {
  const marks = new Uint8Array(words.length);
  if (runs.size === 0) return marks;
  for (let t = 0; t + 2 < words.length; t++) {
    if (quoted[t] && quoted[t + 2] && runs.has(runAt(words, t))) marks.fill(1, t, t + 3);
  }
  for (let from = 0; from < words.length; from++) {
    if (!quoted[from]) continue;
    let to = from;
    let shared = 0;
    while (to < words.length && quoted[to]) shared += marks[to++]!;
    if (shared >= SHARED * (to - from)) marks.fill(1, from, to);
    from = to;
  }
  for (const { first, last } of sentences) {
    const marked = marks.subarray(first, last).reduce((sum, mark) => sum + mark, 0);
    if (marked > 0 && last - first - marked <= TAG) marks.fill(1, first, last);
  }
  return marks;
}
