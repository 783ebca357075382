import { join } from 'node:path';
import type { AttributionSpans, Dated } from '../src/domain/index.ts';
import { analyse } from '../src/language/index.ts';
import { dateStatements, findTimes } from '../src/time/index.ts';
import type { Evaluation, Measurement } from './evaluation.ts';
import { type Figures, jackknife } from './resampling.ts';
import { linesById, linesOf, scored } from './scorer.ts';

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

const publishedOn = (day: string): Dated => ({ value: day, bound: 'exact', basis: 'metadata' });

/** Time expressions, and when statements were made. */
export const evaluation: Evaluation = {
  name: 'times',
  needs: [...Object.values(TIMEX), ARTICLES, LABELS, '../tools/score-times.mjs', '../tools/score-who.mjs'],
  async run(corpora) {
    const parts = [...Object.entries(TIMEX).map(([name, path]) => timesIn(corpora, name, path)), datesIn(corpora)];
    return {
      figures: Object.assign({}, ...parts.map(({ figures }) => figures)) as Figures,
      errors: () => Object.assign({}, ...parts.map(({ errors }) => errors())) as Figures,
    };
  },
};

/** The time expressions of a corpus against its TIMEX3 annotation. */
function timesIn(corpora: string, name: string, path: string): Measurement {
  const gold = linesOf(join(corpora, path));
  const found = gold.map((line) => {
    const { id, text, published } = JSON.parse(line) as Text;
    return JSON.stringify({ id, times: findTimes(analyse(text), publishedOn(published)) });
  });
  const figuresOf = (sample: readonly string[]): Figures => {
    const scores = scored<Record<string, number>>(corpora, 'score-times.mjs', [sample, found]);
    return Object.fromEntries(['value', 'relaxed', 'strict'].map((what) => [`${name} ${what}`, scores[what]!]));
  };
  return { figures: figuresOf(gold), errors: () => jackknife(gold, figuresOf) };
}

/** When statements were made, given the attributions and no actors: against labels on whole articles. */
function datesIn(corpora: string): Measurement {
  const labels = linesById(linesOf(join(corpora, LABELS)));
  const labelled = new Set(labels.map(([line]) => (JSON.parse(line!) as Text).id));
  const corpus = linesOf(join(corpora, ARTICLES)).filter((line) => labelled.has((JSON.parse(line) as Text).id));
  const dated = corpus.map((line) => {
    const { id, text, published, attributions } = JSON.parse(line) as Attributed;
    const analysis = analyse(text);
    const day = publishedOn(published);
    const given = attributions.map((spans) => ({ spans, kind: 'indirect' as const }));
    const dates = dateStatements(analysis, given, findTimes(analysis, day), day);
    return JSON.stringify({
      id,
      statements: dates.map(({ said }, i) => ({ spans: attributions[i]!, actor: null, said })),
    });
  });
  const figuresOf = (sample: readonly string[][]): Figures => {
    const { when, overdated } = scored<Record<string, { right: number; wrong: number }>>(corpora, 'score-who.mjs', [
      corpus,
      sample.flat(),
      dated,
    ]);
    return { 'when right': when!.right, 'when wrong': when!.wrong, overdated: overdated!.wrong };
  };
  return { figures: figuresOf(labels), errors: () => jackknife(labels, figuresOf) };
}
