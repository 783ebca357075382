import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../src/domain/index.ts';
import { sideReader } from '../src/kit.ts';
import { prepareIssues, takePositions } from '../src/stance/index.ts';
import type { Evaluation } from './evaluation.ts';
import { bootstrap, type Figures } from './resampling.ts';
import { readAgain } from './stance-again.ts';
import { type Given, stanceFigures } from './stance-sides.ts';
import { articlesIn, statedIn } from './stance-statements.ts';

const ARTICLES = ['polnear/train.jsonl.gz', 'polnear/stance-dev.articles.jsonl.gz', 'polnear/dev.jsonl.gz'];
/** The sets of which nothing was learned; of the others the encoder knows the labels. */
const SETS = ['drawn-c', 'drawn-d', 'drawn-e', 'drawn-f', 'drawn-g', 'drawn-h', 'drawn-i', 'drawn-j', 'drawn-k'];
const here = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** One statement read by eye on one proposition, and what is read. */
interface Judged {
  readonly issue: string;
  readonly label: string;
  readonly stance: string;
  /** What a strict reader said (decisions/0171). */
  readonly strict: string;
}

const givenOf = ({ label, stance }: Judged): Given => [label, stance];

/** Macro-F1 without what is labelled neutral and another thing for the strict reader. */
const strictly = (set: string, all: readonly Judged[]): Figures => {
  const about = all.filter(({ label, strict }) => label !== 'neutral' || strict !== 'unrelated');
  return { [`${set}MacroF1Strict`]: stanceFigures('', about.map(givenOf)).MacroF1! };
};

/**
 * Positions on propositions that nobody had thought of, attributions given, against the labels of readers who had not seen the rules: nothing is
 * learned from them, nor from any label of their articles, and of the rules' mistakes only wrong sides were read (decisions/0161, 0164). The
 * propositions of `drawn-e`, `drawn-f` and `drawn-g` are demands and judgements like those of dev, on topics that are learned from in other articles; two readers gave all their
 * labels (0165, 0166, 0167), as they did those of `drawn-h`, on matters that nothing was learned from (0168), of `drawn-i` (0169), and of `drawn-j`, whose mix of labels is much as that of dev (0170); those of `drawn-k` were strict (0172).
 * What is said of statements without a label is not counted. Half of what they call neutral is about another thing for a reader who was told
 * to be strict (0171): macro-F1 is given without that too. Each set is scored alone, and `drawn-c` and `drawn-d` together.
 */
export const evaluation: Evaluation = {
  name: 'stance-fresh',
  needs: ARTICLES,
  async run(corpora) {
    const own = JSON.parse(here('stance-propositions.json')) as Readonly<Record<string, readonly Issue[]>>;
    const rows = here('stance-labels.tsv').trim().split('\n');
    const judged = new Map<string, Judged[]>();
    for (const set of SETS) {
      const labels = rows.filter((row) => row.startsWith(`${set}\t`));
      judged.set(set, judge(corpora, own[set]!, labels, readAgain(set, 'strict')));
    }
    judged.set('both', [...judged.get('drawn-c')!, ...judged.get('drawn-d')!]);
    const figures: Figures = Object.assign(
      {},
      ...[...judged].map(([set, all]) => ({ ...stanceFigures(set, all.map(givenOf)), ...strictly(set, all) })),
    );
    return {
      figures,
      errors: () =>
        Object.fromEntries(
          [...judged].flatMap(([set, all]) =>
            Object.entries(
              bootstrap([...Map.groupBy(all, ({ issue }) => issue).values()], (sample) =>
                stanceFigures(set, sample.flat().map(givenOf)),
              ),
            ).map(([name, { error }]) => [name, error] as const),
          ),
        ),
    };
  },
};

/** What is read of the labelled statements of one set; of each article on the issues on which it bears labels. */
function judge(
  corpora: string,
  issues: readonly Issue[],
  rows: readonly string[],
  again: ReadonlyMap<string, string>,
): Judged[] {
  const labels = rows.map((row): Label => {
    const [, article, statement, issue, label] = row.split('\t') as [string, string, string, string, string];
    return { article, statement: Number(statement), issue, label };
  });
  const lines = new Map(ARTICLES.flatMap((file) => [...articlesIn(join(corpora, file))]));
  return [...Map.groupBy(labels, ({ article }) => article)].flatMap(([id, some]) => {
    const line = lines.get(id);
    if (!line) throw new Error(`There is no text of ${id}.`);
    const { analysis, stated, actorAt } = statedIn(line);
    return [...Map.groupBy(some, ({ issue }) => issue)].flatMap(([issue, own]) => {
      const prepared = prepareIssues(issues.filter((one) => one.id === issue));
      const positions = takePositions(analysis, stated, prepared, actorAt, sideReader);
      return own.map(({ statement, label }): Judged => {
        // As the corpus's scorer does: whoever holds it, the first counts.
        const found = positions[statement]!.find((position) => position.issue === issue);
        const strict = again.get(`${id} ${issue} ${statement}`) ?? label;
        return { issue, label, stance: found?.stance ?? 'none', strict };
      });
    });
  });
}

interface Label {
  readonly article: string;
  readonly statement: number;
  readonly issue: string;
  readonly label: string;
}
