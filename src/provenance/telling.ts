import { type Wording, wordingOf } from './wording.ts';

/** Words of a run to search for: enough to be found in one story only, few enough to survive an edit. */
const RUN = 9;
const SHORTEST = 6;

/** Letters of a word from which it counts in full: the longer, the rarer. */
const LONG = 8;

interface Run {
  readonly text: string;
  readonly weight: number;
}

/**
 * The runs of words by which the story would be found elsewhere, as they stand in the text, the most telling first, one
 * a sentence: names, figures and long words that the text does not repeat. Quotations are left out, because every report
 * on the event has them, and so is what is no story.
 */
export function tellingRuns(text: string, count: number): string[] {
  const wording = wordingOf(text);
  const sentencesWith = new Map<string, number>();
  for (const { first, last } of wording.sentences)
    for (const term of new Set(wording.terms.slice(first, last)))
      sentencesWith.set(term, (sentencesWith.get(term) ?? 0) + 1);
  const weightOf = (t: number): number => {
    const term = wording.terms[t]!;
    if (term === '') return 0;
    const weight = wording.named[t] ? 1 : Math.min(1, wording.words[t]!.length / LONG);
    return weight / sentencesWith.get(term)!;
  };
  return wording.sentences
    .flatMap((sentence) =>
      sentence.furniture ? [] : (bestRun(wording, sentence.first, sentence.last, weightOf) ?? []),
    )
    .sort((a, b) => b.weight - a.weight)
    .slice(0, count)
    .map((run) => run.text);
}

/** The heaviest run of a sentence that stands wholly outside quotations; null where there is none of enough words. */
function bestRun(wording: Wording, first: number, last: number, weightOf: (t: number) => number): Run | null {
  const { text, start, end, quoted } = wording;
  const length = Math.min(RUN, last - first);
  let best: Run | null = null;
  for (let from = first; length >= SHORTEST && from + length <= last; from++) {
    const to = from + length;
    if (quoted.subarray(from, to).some((mark) => mark === 1)) continue;
    let weight = 0;
    for (let t = from; t < to; t++) weight += weightOf(t);
    if (!best || weight > best.weight)
      best = { text: text.slice(start[from]!, end[to - 1]!).replace(/\s+/g, ' '), weight };
  }
  return best;
}
