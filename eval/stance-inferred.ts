import { join } from 'node:path';
import { prepareIssues, takePositions } from '../src/stance/index.ts';
import type { Evaluation } from './evaluation.ts';
import { bootstrap, type Figures } from './resampling.ts';
import { type InferredLabel, inferredLabels, phrasesOf } from './stance-inferred-labels.ts';
import { type Given, sideFigures } from './stance-sides.ts';
import { articlesIn, type Line, statedIn } from './stance-statements.ts';

const ARTICLES = 'polnear/train.jsonl.gz';
/** Every third article is read, as all would take five minutes. */
const EVERY = 3;

/**
 * Sides that follow from a statement by one step, on propositions written for it (decisions/0163): of those shown, how many
 * are right, how many the opposite; of those there are, how many are shown. In percent. The phrases of a proposition are its
 * nouns.
 */
export const evaluation: Evaluation = {
  name: 'stance-inferred',
  needs: [ARTICLES],
  async run(corpora) {
    const lines = articlesIn(join(corpora, ARTICLES));
    const articles = [...Map.groupBy(inferredLabels(), ({ article }) => article).values()];
    const judged = articles.filter((_, i) => i % EVERY === 0).map((labels) => judge(lines, labels));
    return {
      figures: figuresOf(judged),
      errors: () =>
        Object.fromEntries(Object.entries(bootstrap(judged, figuresOf)).map(([name, { error }]) => [name, error])),
    };
  },
};

/** What the rules say of the labelled statements of one article. */
function judge(lines: ReadonlyMap<string, Line>, labels: readonly InferredLabel[]): Given[] {
  const { analysis, stated, actorAt } = statedIn(lines.get(labels[0]!.article)!);
  return labels.map((label) => {
    const issue = { id: 'inferred', proposition: label.proposition, about: phrasesOf(label.proposition) };
    const positions = takePositions(analysis, [stated[label.statement]!], prepareIssues([issue]), actorAt)[0]!;
    return [label.label, positions.find(({ by }) => by === 'speaker')?.stance ?? 'none'];
  });
}

const figuresOf = (articles: readonly (readonly Given[])[]): Figures => sideFigures('', articles.flat());
