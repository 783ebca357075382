import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Evaluation } from './evaluation.ts';
import { bootstrap, type Figures, jackknife } from './resampling.ts';
import { linesById, linesOf, scored } from './scorer.ts';

const COMMAND = fileURLToPath(new URL('../src/cli/onrecord.ts', import.meta.url));
const ARTICLES = 'polnear/stance-dev.articles.jsonl.gz';
const ITEMS = 'polnear/stance-dev.items.jsonl';
const PROPOSITIONS = 'polnear/stance-dev.propositions.json';
const SCORER = 'score-stance.mjs';

/** What the scorer says, in percent. */
interface Outcome {
  readonly macroF1: number;
  readonly taken: number;
  readonly flipped: number;
  readonly coverage: number;
  readonly unrelated: number;
}

/**
 * Positions of statements on twelve propositions, attributions given. `takenMean`, `flippedMean` and `coverageMean` are
 * means over the propositions, each scored alone; no weight or word is fitted to a proposition, so that these are what
 * leaving each one out would give, but for what its sentences taught the writer of the rules.
 */
export const evaluation: Evaluation = {
  name: 'stance',
  needs: [ARTICLES, ITEMS, PROPOSITIONS, `../tools/${SCORER}`],
  async run(corpora) {
    const corpus = linesOf(join(corpora, ARTICLES));
    const options = ['--jsonl', '--threads', '2', '--given-attributions', '--issues', join(corpora, PROPOSITIONS)];
    const predicted = execFileSync(process.execPath, [COMMAND, 'extract', ...options], {
      input: corpus.join('\n'),
      maxBuffer: 2 ** 30,
      encoding: 'utf8',
    }).split('\n');
    const items = linesOf(join(corpora, ITEMS));
    const score = (sample: readonly string[]): Outcome => scored<Outcome>(corpora, SCORER, [corpus, sample, predicted]);
    const each = linesById(items, 'proposition').map(score);
    return {
      figures: { ...figuresOf(score(items)), ...meansOf(each) },
      errors: () => ({
        ...jackknife(linesById(items), (sample) => figuresOf(score(sample.flat()))),
        ...Object.fromEntries(Object.entries(bootstrap(each, meansOf)).map(([name, { error }]) => [name, error])),
      }),
    };
  },
};

const figuresOf = ({ taken, flipped, coverage, unrelated, macroF1 }: Outcome): Figures => ({
  taken,
  flipped,
  coverage,
  unrelated,
  macroF1,
});

/** Means over propositions. */
function meansOf(each: readonly Outcome[]): Figures {
  const mean = (figure: keyof Outcome): number => each.reduce((sum, one) => sum + one[figure], 0) / each.length;
  return { takenMean: mean('taken'), flippedMean: mean('flipped'), coverageMean: mean('coverage') };
}
