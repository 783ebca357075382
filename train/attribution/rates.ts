import { rateKey } from '../../src/attribution/cue-rates.ts';
import { clusterRateKey } from '../../src/attribution/facts.ts';
import { CONTENT, CUE } from '../../src/attribution/labels.ts';
import type { Speller, WordTable } from '../../src/attribution/word-table.ts';
import type { Marked } from './corpus.ts';

/** How often each key stands in a cue, and at all. */
type Counts = Map<number, [cue: number, all: number]>;

/** Counted over the marked articles, and over each of them alone. */
export interface Rates {
  readonly total: Counts;
  readonly own: readonly Counts[];
}

const isContent = (label: number): boolean => label >= CONTENT;

/** Counts verbs and nouns outside contents: within one a word cannot be a cue here. */
export function countRates(marked: readonly Marked[], table: WordTable, speller: Speller): Rates {
  const total: Counts = new Map();
  const own = marked.map(({ analysis, labels }) => {
    const counts: Counts = new Map();
    for (let t = 0; t < analysis.count; t++) {
      if (isContent(labels[t]!)) continue;
      const { lemma, row } = speller.spellingOf(analysis.words[t]!, analysis.lower[t]!);
      const cue = labels[t] === CUE || labels[t] === CUE + 1 ? 1 : 0;
      const tag = analysis.tags[t]!;
      for (const key of [rateKey(lemma, tag), clusterRateKey(table.fine[row]!, tag)]) {
        for (const into of [counts, total]) {
          const seen = into.get(key);
          if (seen) {
            seen[0] += cue;
            seen[1]++;
          } else into.set(key, [cue, 1]);
        }
      }
    }
    return counts;
  });
  return { total, own };
}
