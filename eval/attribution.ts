import { join } from 'node:path';
import { loadKitWith } from '../src/kit.ts';
import type { ModelName } from '../src/model-name.ts';
import { countsOf, figuresOf } from './counting.ts';
import { DEV, findInDevBy } from './dev-articles.ts';
import type { Evaluation } from './evaluation.ts';
import type { MatchedArticle } from './matching.ts';
import { bootstrap, type Figures } from './resampling.ts';
import { linesOf, scored } from './scorer.ts';

interface Score {
  readonly f1: number;
}

interface Scores {
  readonly alpha: number;
  readonly exact: Readonly<Record<'source' | 'cue' | 'content', Score>>;
  readonly right: Readonly<Record<'all' | 'direct' | 'mixed' | 'indirect', Score>>;
}

const SCORER = 'score-attributions.mjs';

/** Who is credited with which words, on the development part of PolNeAR, by a model. */
export const evaluationOf = (name: string, model: ModelName): Evaluation => ({
  name,
  needs: [DEV, `../tools/${SCORER}`],
  async run(corpora) {
    const articles = await findInDevBy(corpora, await loadKitWith(model));
    const predicted = articles.map(({ id, found }) => JSON.stringify({ id, statements: found }));
    const scores = scored<Scores>(corpora, SCORER, [linesOf(join(corpora, DEV)), predicted]);
    const figures = figuresOfScores(scores);
    const counts = articles.map(countsOf);
    assertSame(figures, figuresOf(counts));
    return {
      figures,
      errors: () => errorsOf(articles),
    };
  },
});

export const evaluation = evaluationOf('attribution', 'fast');

/** Standard errors of the figures by resampling articles. */
export function errorsOf(articles: readonly MatchedArticle[]): Figures {
  const spreads = bootstrap(articles.map(countsOf), figuresOf);
  return Object.fromEntries(Object.entries(spreads).map(([name, { error }]) => [name, error]));
}

/** Our own counting, article by article, must say what the scorer says. */
function assertSame(scorer: Figures, own: Figures): void {
  for (const [name, figure] of Object.entries(scorer)) {
    if (Math.abs(figure - own[name]!) > 1e-6)
      throw new Error(
        `${name}: the scorer says ${figure}, eval/counting.ts says ${own[name]}: they count differently.`,
      );
  }
}

const figuresOfScores = ({ right, exact, alpha }: Scores): Figures => ({
  rightAll: 100 * right.all.f1,
  rightDirect: 100 * right.direct.f1,
  rightMixed: 100 * right.mixed.f1,
  rightIndirect: 100 * right.indirect.f1,
  exactSource: 100 * exact.source.f1,
  exactCue: 100 * exact.cue.f1,
  exactContent: 100 * exact.content.f1,
  alpha: 100 * alpha,
});
