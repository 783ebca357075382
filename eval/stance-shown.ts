import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue, Position } from '../src/domain/index.ts';
import { sideReader } from '../src/kit.ts';
import { prepareIssues, takePositions } from '../src/stance/index.ts';
import type { Evaluation } from './evaluation.ts';
import { bootstrap, type Figures } from './resampling.ts';
import { readAgain } from './stance-again.ts';
import { isSide } from './stance-sides.ts';
import { articlesIn, statedIn } from './stance-statements.ts';

const DEV = ['polnear/stance-dev.articles.jsonl.gz', 'polnear/stance-dev.propositions.json'];
const ARTICLES = [DEV[0]!, 'polnear/train.jsonl.gz', 'polnear/dev.jsonl.gz'];
/** Dev's twelve propositions on all its articles, and those of two sealed sets. */
const SETS = ['dev', 'drawn-j', 'drawn-k'];

/** What is shown of one statement on one issue as its source's own position, and what it is by eye. */
export interface Shown {
  readonly article: string;
  readonly statement: number;
  readonly issue: string;
  readonly stance: Position['stance'];
  readonly eye: string;
}

/**
 * All positions that are shown, attributions given, against what the eye says: two readers labelled every statement that is asked of
 * the encoder, without knowing what is shown, and a third where they differ (`stance-again.txt`, *eye*; decisions/0171). What is taken over by a statement that is not asked is not counted. In 100:
 * of what is shown how much is right, of sides how many are the contrary one, and of the sides that the eye finds how many are shown.
 */
export const evaluation: Evaluation = {
  name: 'stance-shown',
  needs: [...new Set([...DEV, ...ARTICLES])],
  async run(corpora) {
    const read = SETS.map((set) => ({ set, shown: shownOf(set, corpora), sides: sidesByEye(set) }));
    return {
      figures: Object.assign({}, ...read.map(({ set, shown, sides }) => figuresOf(set, shown, sides))) as Figures,
      errors: () =>
        Object.fromEntries(
          read.flatMap(({ set, shown, sides }) =>
            Object.entries(
              bootstrap([...Map.groupBy(shown, ({ article }) => article).values()], (sample) => {
                const { [`${set}Found`]: _, ...rest } = figuresOf(set, sample.flat(), sides);
                return rest;
              }),
            ).map(([name, { error }]) => [name, error] as const),
          ),
        ),
    };
  },
};

const issuesOf = (set: string, corpora: string): readonly Issue[] =>
  set === 'dev'
    ? JSON.parse(readFileSync(join(corpora, DEV[1]!), 'utf8'))
    : JSON.parse(readFileSync(new URL('stance-propositions.json', import.meta.url), 'utf8'))[set];

const sidesByEye = (set: string): number => [...readAgain(set, 'eye').values()].filter(isSide).length;

/** What is shown on the issues of a set in the articles of which the eye read them. */
export function shownOf(set: string, corpora: string): Shown[] {
  const eye = readAgain(set, 'eye');
  const issues = issuesOf(set, corpora);
  const lines = new Map(ARTICLES.flatMap((file) => [...articlesIn(join(corpora, file))]));
  const asked = Map.groupBy(
    [...eye.keys()].map((key) => key.split(' ') as [string, string, string]),
    ([article]) => article,
  );
  return [...asked].flatMap(([article, keys]) => {
    const { analysis, stated, actorAt } = statedIn(lines.get(article)!);
    const own = issues.filter(({ id }) => keys.some(([, issue]) => issue === id));
    const positions = takePositions(analysis, stated, prepareIssues(own), actorAt, sideReader);
    return positions.flatMap((some, statement) =>
      some
        .filter(({ by }) => by === 'speaker')
        .flatMap(({ issue, stance }): Shown[] => {
          const found = eye.get(`${article} ${issue} ${statement}`);
          return found ? [{ article, statement, issue, stance, eye: found }] : [];
        }),
    );
  });
}

function figuresOf(set: string, shown: readonly Shown[], sidesByEye: number): Figures {
  const sides = shown.filter(({ stance }) => isSide(stance));
  const right = (some: readonly Shown[]): number =>
    (100 * some.filter(({ stance, eye }) => stance === eye).length) / some.length;
  return {
    [`${set}Right`]: right(shown),
    [`${set}Sides`]: right(sides),
    [`${set}Contrary`]: (100 * sides.filter(({ stance, eye }) => isSide(eye) && eye !== stance).length) / sides.length,
    [`${set}Found`]: (100 * sides.filter(({ eye }) => isSide(eye)).length) / sidesByEye,
    [`${set}Conditional`]: right(shown.filter(({ stance }) => stance === 'conditional')),
    [`${set}Neutral`]: right(shown.filter(({ stance }) => stance === 'neutral')),
  };
}
