import { join } from 'node:path';
import { compareTexts } from '../src/provenance/index.ts';
import type { Evaluation } from './evaluation.ts';
import { type Figures, jackknife } from './resampling.ts';
import { linesOf, scored } from './scorer.ts';

const PAIRS = 'reuse/pairs-dev.jsonl.gz';
const SCORER = 'score-pairs.mjs';

interface Pair {
  readonly id: string;
  readonly a: { readonly text: string };
  readonly b: { readonly text: string };
}

/** Whether a text derives from another. The weights were trained on these pairs: decisions/0060 has cross-validated figures. */
export const evaluation: Evaluation = {
  name: 'pairs',
  needs: [PAIRS, `../tools/${SCORER}`],
  async run(corpora) {
    const pairs = linesOf(join(corpora, PAIRS));
    const predicted = pairs.map((line) => {
      const { id, a, b } = JSON.parse(line) as Pair;
      return JSON.stringify({ id, verdict: compareTexts(a, b).verdict });
    });
    const figuresOf = (sample: readonly string[]): Figures => {
      const { precision, recall, f1, falseLinks } = scored<Record<string, number>>(corpora, SCORER, [
        sample,
        predicted,
      ]);
      return { precision: precision!, recall: recall!, f1: f1!, falseLinks: falseLinks! };
    };
    return { figures: figuresOf(pairs), errors: () => jackknife(pairs, figuresOf) };
  },
};
