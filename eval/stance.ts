import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Evaluation } from './evaluation.ts';

const COMMAND = fileURLToPath(new URL('../src/cli/onrecord.ts', import.meta.url));
const ARTICLES = 'polnear/stance-dev.articles.jsonl.gz';
const ITEMS = 'polnear/stance-dev.items.jsonl';
const PROPOSITIONS = 'polnear/stance-dev.propositions.json';

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
  needs: [ARTICLES, ITEMS, PROPOSITIONS, '../tools/score-stance.mjs'],
  async run(corpora) {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-stance-'));
    try {
      const corpus = join(folder, 'articles.jsonl');
      const predicted = join(folder, 'predicted.jsonl');
      writeFileSync(corpus, gunzipSync(readFileSync(join(corpora, ARTICLES))));
      const options = ['--jsonl', '--given-attributions', '--issues', join(corpora, PROPOSITIONS)];
      const entries = execFileSync(process.execPath, [COMMAND, 'extract', ...options, corpus], { maxBuffer: 2 ** 30 });
      writeFileSync(predicted, entries);
      const score = (items: string): Outcome =>
        JSON.parse(
          execFileSync(
            process.execPath,
            [join(corpora, '../tools/score-stance.mjs'), corpus, items, predicted, '--json'],
            { encoding: 'utf8' },
          ),
        ) as Outcome;
      const all = score(join(corpora, ITEMS));
      const each = itemsByProposition(join(corpora, ITEMS), folder).map(score);
      const mean = (figure: keyof Outcome): number => each.reduce((sum, one) => sum + one[figure], 0) / each.length;
      const { taken, flipped, coverage, unrelated, macroF1 } = all;
      return {
        taken,
        flipped,
        coverage,
        unrelated,
        macroF1,
        takenMean: mean('taken'),
        flippedMean: mean('flipped'),
        coverageMean: mean('coverage'),
      };
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

/** The labelled items of each proposition, in a file of their own. */
function itemsByProposition(items: string, folder: string): string[] {
  const byProposition = new Map<string, string[]>();
  for (const line of readFileSync(items, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const { proposition } = JSON.parse(line) as { proposition: string };
    byProposition.set(proposition, [...(byProposition.get(proposition) ?? []), line]);
  }
  return [...byProposition].map(([proposition, lines]) => {
    const file = join(folder, `${proposition}.jsonl`);
    writeFileSync(file, lines.join('\n'));
    return file;
  });
}
