import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleOf } from '../src/article/index.ts';
import { itemsOf } from '../src/read/index.ts';
import type { Evaluation } from './evaluation.ts';
import { type Figures, jackknife } from './resampling.ts';
import { scored } from './scorer.ts';

const SCORER = 'score-articles.mjs';

/** The text taken out of web pages, by runs of four words (article extraction benchmark, Scrapinghub 2019). */
export const evaluation: Evaluation = {
  name: 'articles',
  needs: ['article-extraction', `../tools/${SCORER}`],
  async run(corpora) {
    const folder = join(corpora, 'article-extraction', 'html');
    const predicted = readdirSync(folder).map((name) => predictionOf(join(folder, name), name));
    const truth = readFileSync(join(corpora, 'article-extraction', 'ground-truth.json'), 'utf8');
    const pages = Object.entries(JSON.parse(truth) as Record<string, unknown>);
    const figuresOf = (sample: readonly [string, unknown][]): Figures => {
      const gold = JSON.stringify(Object.fromEntries(sample));
      const scores = scored<Record<string, number>>(corpora, SCORER, [[gold], predicted]);
      return { f1: 100 * scores.f1!, precision: 100 * scores.precision!, recall: 100 * scores.recall! };
    };
    const given = new Set(predicted.map((line) => (JSON.parse(line) as { id: string }).id));
    return {
      figures: { ...figuresOf(pages), pagesCounted: pages.filter(([id]) => given.has(id)).length },
      errors: () => jackknife(pages, figuresOf),
    };
  },
};

function predictionOf(path: string, name: string): string {
  const { text, parts } = articleOf(itemsOf(readFileSync(path), path)[0]!);
  return JSON.stringify({ id: name.replace(/\.html\.gz$/, ''), article: { text, parts } });
}
