import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { AttributionSpans, Dated } from '../src/domain/index.ts';
import { analyse } from '../src/language/index.ts';
import { dateStatements, findTimes } from '../src/time/index.ts';
import type { Evaluation } from './evaluation.ts';

interface Text {
  readonly id: string;
  readonly text: string;
  readonly published: string;
}

interface Attributed extends Text {
  readonly attributions: readonly AttributionSpans[];
}

const TIMEX = { timeBank: 'tempeval3/timebank.jsonl', aquaint: 'tempeval3/aquaint.jsonl' } as const;
const ARTICLES = 'polnear/dev.jsonl.gz';
const LABELS = 'polnear/who-dev.jsonl';

const linesOf = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

const publishedOn = (day: string): Dated => ({ value: day, bound: 'exact', basis: 'metadata' });

/** The time expressions of a corpus against its TIMEX3 annotation. */
function scoreTimes(corpora: string, folder: string, path: string): Record<string, number> {
  const gold = join(corpora, path);
  const found = linesOf<Text>(readFileSync(gold, 'utf8')).map(({ id, text, published }) => ({
    id,
    times: findTimes(analyse(text), publishedOn(published)),
  }));
  return scored(corpora, folder, 'score-times.mjs', [gold], found) as Record<string, number>;
}

/** When statements were made, given the attributions and no actors: against labels on whole articles. */
function scoreDates(corpora: string, folder: string): Record<string, { right: number; wrong: number }> {
  const labels = join(corpora, LABELS);
  const labelled = new Set(linesOf<{ id: string }>(readFileSync(labels, 'utf8')).map(({ id }) => id));
  const articles = linesOf<Attributed>(gunzipSync(readFileSync(join(corpora, ARTICLES))).toString('utf8')).filter(
    ({ id }) => labelled.has(id),
  );
  const corpus = join(folder, 'articles.jsonl');
  writeFileSync(corpus, articles.map((article) => JSON.stringify(article)).join('\n'));
  const dated = articles.map(({ id, text, published, attributions }) => {
    const analysis = analyse(text);
    const day = publishedOn(published);
    const given = attributions.map((spans) => ({ spans, kind: 'indirect' as const }));
    const dates = dateStatements(analysis, given, findTimes(analysis, day), day);
    return { id, statements: dates.map(({ said }, i) => ({ spans: attributions[i]!, actor: null, said })) };
  });
  return scored(corpora, folder, 'score-who.mjs', [corpus, labels], dated) as Record<
    string,
    { right: number; wrong: number }
  >;
}

/** Runs a scorer over predictions and reads its figures. */
function scored(
  corpora: string,
  folder: string,
  scorer: string,
  before: readonly string[],
  predictions: readonly object[],
): unknown {
  const predicted = join(folder, 'predicted.jsonl');
  writeFileSync(predicted, predictions.map((line) => JSON.stringify(line)).join('\n'));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(corpora, '..', 'tools', scorer), ...before, predicted, '--json'],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${scorer} failed: ${stderr}`);
  return JSON.parse(stdout);
}

export const evaluation: Evaluation = {
  name: 'times',
  needs: [...Object.values(TIMEX), ARTICLES, LABELS],
  async run(corpora) {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-times-'));
    try {
      const figures: Record<string, number> = {};
      for (const [name, path] of Object.entries(TIMEX)) {
        const { value, relaxed, strict } = scoreTimes(corpora, folder, path);
        Object.assign(figures, { [`${name} value`]: value, [`${name} relaxed`]: relaxed, [`${name} strict`]: strict });
      }
      const { when, overdated } = scoreDates(corpora, folder);
      return { ...figures, 'when right': when!.right, 'when wrong': when!.wrong, overdated: overdated!.wrong };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
