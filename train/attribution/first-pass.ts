import { ChainSpace, exponentiate, latticeIn } from '../../src/attribution/chain.ts';
import { type ChainOutput, outputOf } from '../../src/attribution/chain-model.ts';
import { EDGE_CLASSES, EDGE_WIDTH, edgeClasses } from '../../src/attribution/edges.ts';
import type { Facts } from '../../src/attribution/facts.ts';
import { CUE_BIAS } from '../../src/attribution/first-pass.ts';
import { beginInsideRules, LABELS } from '../../src/attribution/labels.ts';
import { tokenFeatures } from '../../src/attribution/token-features.ts';
import { TOKEN_SPACES } from '../../src/attribution/token-templates.ts';
import { type ChainWeights, type Features, fitChain, type Lesson } from './chain-trainer.ts';
import type { Marked } from './corpus.ts';
import { dropRare, scoresOf } from './lessons.ts';

/** Features seen less often than this in training are not learnt. */
const LEAST_SEEN = 3;
/** Parts into which the articles are cut, so that each is read by a chain that has not learnt from it. */
export const FOLDS = 5;

/** The first chain, and what it says of each article when it has not learnt from it. */
export interface FirstPassTrained {
  readonly weights: ChainWeights;
  readonly unseen: readonly ChainOutput[];
}

/** A text as the first chain learns from it. */
interface Taught extends Features {
  readonly labels: Uint8Array;
}

/** The articles as lessons of the first chain, and how it is fitted to those that belong. */
export interface FirstPassLessons {
  readonly texts: readonly Taught[];
  fit(belongs: (i: number) => boolean, seed: number): ChainWeights;
}

export function firstPassLessons(marked: readonly Marked[], facts: readonly Facts[]): FirstPassLessons {
  const texts = marked.map(({ labels }, i): Taught => {
    const { ids, width } = tokenFeatures(facts[i]!);
    return { ids, width, edges: edgeClasses(facts[i]!), edgeWidth: EDGE_WIDTH, labels };
  });
  dropRare(
    texts.map(({ ids }) => ids),
    TOKEN_SPACES.size,
    LEAST_SEEN,
  );
  const rules = beginInsideRules(LABELS);
  const fit = (belongs: (i: number) => boolean, seed: number): ChainWeights => {
    const lessons: Lesson[] = texts.flatMap((text, i) =>
      belongs(i) ? stretchesOf(marked[i]!.analysis.paragraphStart).map(([from, to]) => ({ ...text, from, to })) : [],
    );
    return fitChain(lessons, {
      rules,
      rows: TOKEN_SPACES.size,
      edgeClasses: EDGE_CLASSES,
      epochs: 6,
      dropout: 0.6,
      rate: 0.01,
      seed,
    });
  };
  return { texts, fit };
}

/**
 * What the first chain says of each article when it has not learnt from it: fitted without each fold in turn.
 * @param told of the weights fitted without a fold.
 */
export function unseenFirstPasses(
  marked: readonly Marked[],
  { texts, fit }: FirstPassLessons,
  told: (fold: number, weights: ChainWeights) => void,
): ChainOutput[] {
  const rules = beginInsideRules(LABELS);
  const space = new ChainSpace();
  const unseen: ChainOutput[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fit((i) => i % FOLDS !== fold, 1 + fold);
    for (let i = fold; i < marked.length; i += FOLDS) {
      const { count } = marked[i]!.analysis;
      const { states, steps } = scoresOf(weights, { ...texts[i]!, count }, LABELS);
      exponentiate(rules, count, states, steps, space);
      unseen[i] = outputOf(latticeIn(rules, count, space), CUE_BIAS);
    }
    told(fold, weights);
  }
  return unseen;
}

/** Trains the chain that labels the words of a text, once on all articles and once without each fold. */
export function trainFirstPass(
  marked: readonly Marked[],
  facts: readonly Facts[],
  log: (line: string) => void,
): FirstPassTrained {
  const lessons = firstPassLessons(marked, facts);
  const unseen = unseenFirstPasses(marked, lessons, (fold) => log(`first pass, fold ${fold + 1} of ${FOLDS}`));
  const weights = lessons.fit(() => true, 1);
  log('first pass on all articles');
  return { weights, unseen };
}

/** Stretches of whole paragraphs, of a hundred tokens or more. */
function stretchesOf(paragraphStart: Int32Array): [from: number, to: number][] {
  const stretches: [number, number][] = [];
  let from = 0;
  for (let p = 1; p < paragraphStart.length; p++) {
    const to = paragraphStart[p]!;
    if (to - from < 100 && p < paragraphStart.length - 1) continue;
    if (to > from) stretches.push([from, to]);
    from = to;
  }
  return stretches;
}
