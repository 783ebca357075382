import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Evaluation } from './evaluation.ts';

const COMMAND = fileURLToPath(new URL('../src/cli/onrecord.ts', import.meta.url));
const ARTICLES = 'polnear/dev.jsonl.gz';
const LABELS = 'polnear/who-dev.jsonl';
/** Forms of words by which a source can be named, as the labels call them. */
const FORMS = ['full', 'surname', 'title', 'pronoun', 'nominal', 'body-name', 'metonym'] as const;

interface Outcome {
  readonly right: number;
  readonly wrong: number;
  readonly silent: number;
  /** Of `together` only: right ones among all labels. */
  readonly recall?: number;
}
type Outcomes = Readonly<Record<string, Outcome | undefined>>;

/**
 * Who made each statement and when, against labels on whole articles: with the attributions given, and from raw text,
 * where of what is shown words, actor and date have to be right together.
 */
export const evaluation: Evaluation = {
  name: 'who',
  needs: [ARTICLES, LABELS, '../tools/score-who.mjs'],
  async run(corpora) {
    const labels = join(corpora, LABELS);
    const articles = labelledArticles(corpora, labels);
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-eval-'));
    try {
      const given = scored(corpora, folder, articles, labels, ['--given-attributions']);
      const raw = scored(corpora, folder, articles, labels, []);
      return {
        whoRight: given.who!.right,
        whoWrong: given.who!.wrong,
        ...Object.fromEntries(FORMS.flatMap((form) => figure(`who ${form}`, given[`who ${form}`]?.right))),
        groupRight: given.group!.right,
        whenRight: given.when!.right,
        whenWrong: given.when!.wrong,
        overdated: given.overdated!.wrong,
        togetherRight: raw.together!.right,
        togetherOfAll: raw.together!.recall ?? 0,
      };
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

const figure = (name: string, value: number | undefined): [string, number][] =>
  value === undefined ? [] : [[name, value]];

/** The articles that have labels, as JSON Lines. */
function labelledArticles(corpora: string, labels: string): string {
  const labelled = new Set(
    readFileSync(labels, 'utf8')
      .split('\n')
      .filter((line) => line.trim())
      .map((line) => (JSON.parse(line) as { id: string }).id),
  );
  return gunzipSync(readFileSync(join(corpora, ARTICLES)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() && labelled.has((JSON.parse(line) as { id: string }).id))
    .join('\n');
}

/** Runs `onrecord extract` on the articles and the scorer on what it says. */
function scored(
  corpora: string,
  folder: string,
  articles: string,
  labels: string,
  options: readonly string[],
): Outcomes {
  const [corpus, predicted] = [join(folder, 'articles'), join(folder, 'predicted')];
  writeFileSync(corpus, articles);
  const limits = { maxBuffer: 1 << 28 } as const;
  writeFileSync(
    predicted,
    execFileSync(process.execPath, [COMMAND, 'extract', '--jsonl', ...options], { input: articles, ...limits }),
  );
  const scorer = join(corpora, '..', 'tools', 'score-who.mjs');
  const answer = execFileSync(process.execPath, [scorer, corpus, labels, predicted, '--json'], limits);
  return JSON.parse(answer.toString('utf8')) as Outcomes;
}
