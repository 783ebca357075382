import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { articleOf } from '../src/article/index.ts';
import { itemsOf } from '../src/read/index.ts';
import type { Evaluation } from './evaluation.ts';

/** The text taken out of web pages, by runs of four words (article extraction benchmark, Scrapinghub 2019). */
export const evaluation: Evaluation = {
  name: 'articles',
  needs: ['article-extraction'],
  async run(corpora) {
    const pages = join(corpora, 'article-extraction', 'html');
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-eval-'));
    try {
      const predicted = join(folder, 'articles.jsonl');
      writeFileSync(
        predicted,
        readdirSync(pages)
          .map((name) => predictionOf(join(pages, name), name))
          .join('\n'),
      );
      const scorer = join(corpora, '..', 'tools', 'score-articles.mjs');
      const gold = join(corpora, 'article-extraction', 'ground-truth.json');
      const scores = JSON.parse(
        execFileSync(process.execPath, [scorer, gold, predicted, '--json'], { encoding: 'utf8' }),
      );
      return {
        f1: 100 * scores.f1,
        precision: 100 * scores.precision,
        recall: 100 * scores.recall,
        pages: scores.pages - scores.missing,
      };
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

function predictionOf(path: string, name: string): string {
  const { text, parts } = articleOf(itemsOf(readFileSync(path), path)[0]!);
  return JSON.stringify({ id: name.replace(/\.html\.gz$/, ''), article: { text, parts } });
}
