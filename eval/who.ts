import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Evaluation } from './evaluation.ts';
import { type Figures, jackknife } from './resampling.ts';
import { linesById, linesOf, scored } from './scorer.ts';

const COMMAND = fileURLToPath(new URL('../src/cli/onrecord.ts', import.meta.url));
const ARTICLES = 'polnear/dev.jsonl.gz';
const LABELS = 'polnear/who-dev.jsonl';
const SCORER = 'score-who.mjs';
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
  needs: [ARTICLES, LABELS, `../tools/${SCORER}`],
  async run(corpora) {
    const labels = linesById(linesOf(join(corpora, LABELS)));
    const labelled = new Set(labels.map(([line]) => idOf(line!)));
    const articles = linesOf(join(corpora, ARTICLES)).filter((line) => labelled.has(idOf(line)));
    const [given, raw] = [extracted(articles, ['--given-attributions']), extracted(articles, [])];
    const score = (sample: readonly string[][], found: readonly string[]): Outcomes =>
      scored<Outcomes>(corpora, SCORER, [articles, sample.flat(), found]);
    const take = (sample: readonly string[][]): Figures => figuresOf(score(sample, given), score(sample, raw));
    return { figures: take(labels), errors: () => jackknife(labels, take) };
  },
};

const idOf = (line: string): string => (JSON.parse(line) as { id: string }).id;

/** What `onrecord extract` says of the articles, a line each. */
const extracted = (articles: readonly string[], options: readonly string[]): string[] =>
  execFileSync(process.execPath, [COMMAND, 'extract', '--jsonl', ...options], {
    input: articles.join('\n'),
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  }).split('\n');

function figuresOf(given: Outcomes, raw: Outcomes): Figures {
  const figures: Record<string, number | undefined> = {
    whoRight: given.who?.right,
    whoWrong: given.who?.wrong,
    ...Object.fromEntries(FORMS.map((form) => [`who ${form}`, given[`who ${form}`]?.right])),
    groupRight: given.group?.right,
    whenRight: given.when?.right,
    whenWrong: given.when?.wrong,
    overdated: given.overdated?.wrong,
    togetherRight: raw.together?.right,
    togetherOfAll: raw.together?.recall,
  };
  return Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== undefined)) as Figures;
}
