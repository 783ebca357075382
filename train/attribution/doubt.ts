import { DOUBT_WIDTH, type Doubt, doubtFeatures, doubtsOf, stretchesOf } from '../../src/attribution/encoder/doubt.ts';
import type { Stretch } from '../../src/attribution/encoder/windows.ts';
import { type Judged, surest } from '../../src/attribution/find.ts';
import type { FirstPass } from '../../src/attribution/first-pass.ts';
import { JUDGE_WIDTH, judgeFeatures } from '../../src/attribution/judge-features.ts';
import type { Proposal } from '../../src/attribution/proposal.ts';
import type { Segment } from '../../src/attribution/segments.ts';
import { probabilitiesOf, type Trees } from '../../src/language/index.ts';
import { type BoostingSettings, fitTrees } from '../boosting.ts';

const FOLDS = 6;
/** Share of the tokens that the encoder may read; decisions/0152 has what others cost. */
const READ = 0.4;
/** Chosen by what is gained on folds of the held-out fold; decisions/0152. */
const BOOSTING: BoostingSettings = {
  trees: 150,
  leaves: 8,
  rate: 0.04,
  leastRows: 30,
  ridge: 5,
  featureShare: 0.5,
  rowShare: 0.8,
  seed: 5,
};

/** What a model reads in articles that it has not learnt from, and its judge. */
export interface Readings {
  readonly passes: readonly FirstPass[];
  readonly proposals: readonly (readonly Proposal[])[];
  readonly judge: Trees;
  /** Least confidence of what is given. */
  readonly least: number;
}

/** Stretches of an article, what the fast model makes of each, and whether the accurate one finds something else there. */
interface Doubted {
  readonly stretches: readonly Stretch[];
  readonly pass: FirstPass;
  readonly judged: readonly Judged[];
  readonly differs: readonly boolean[];
}

/** Trains what says where the accurate model would find something else than the fast one. It needs no labels. */
export function trainDoubt(fast: Readings, accurate: Readings, log: (line: string) => void): Doubt {
  const articles = fast.passes.map((pass, i): Doubted => {
    const stretches = stretchesOf(pass.facts.analysis);
    const judged = judgedBy(fast, i);
    const [one, other] = [surest(judged, fast.least), surest(judgedBy(accurate, i), accurate.least)];
    return { stretches, pass, judged, differs: stretches.map((stretch) => differs(stretch, one, other)) };
  });
  return { trees: fit(articles), least: leastDoubt(articles, log) };
}

function judgedBy({ passes, proposals, judge }: Readings, i: number): Judged[] {
  const confidences = probabilitiesOf(judge, judgeFeatures(passes[i]!, proposals[i]!), JUDGE_WIDTH);
  return proposals[i]!.map((proposal, p) => ({ proposal, confidence: confidences[p]! }));
}

/** Whether the sources and contents found by cues in a stretch are others. */
function differs([first, last]: Stretch, one: readonly Judged[], other: readonly Judged[]): boolean {
  const found = (judged: readonly Judged[]): string =>
    judged
      .filter(({ proposal: { cue } }) => cue.first >= first && cue.first < last)
      .map(({ proposal: { source, content } }) => `${inWords(source)} ${inWords(content)}`)
      .sort()
      .join(';');
  return found(one) !== found(other);
}

const inWords = (segments: readonly Segment[]): string => segments.map(({ first, last }) => `${first}-${last}`).join();

function fit(articles: readonly Doubted[]): Trees {
  const rows = articles.map(({ stretches, pass, judged }) => [...doubtFeatures(stretches, pass, judged)]);
  const labels = articles.flatMap(({ differs: each }) => each.map(Number));
  const values = Float32Array.from(rows.flat());
  return fitTrees({ count: labels.length, width: DOUBT_WIDTH, values, labels: Uint8Array.from(labels) }, BOOSTING);
}

/** The doubt from which on a stretch is read, so that the wanted share of the tokens is; from trees that had not learnt from it. */
function leastDoubt(articles: readonly Doubted[], log: (line: string) => void): number {
  const every: { readonly size: number; readonly differs: boolean; readonly doubt: number }[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const trees = fit(articles.filter((_, i) => i % FOLDS !== fold));
    for (const { stretches, pass, judged, differs: each } of articles.filter((_, i) => i % FOLDS === fold)) {
      const doubts = doubtsOf(stretches, pass, judged, trees);
      stretches.forEach(([first, last], s) => {
        every.push({ size: last - first, differs: each[s]!, doubt: doubts[s]! });
      });
    }
  }
  every.sort((a, b) => b.doubt - a.doubt);
  const [tokens, changes] = [every.reduce((sum, { size }) => sum + size, 0), every.filter((one) => one.differs).length];
  let [read, caught, least, next] = [0, 0, 0, 0.05];
  for (const { size, differs: changed, doubt } of every) {
    read += size;
    if (changed) caught++;
    if (read <= READ * tokens) least = doubt;
    if (read < next * tokens) continue;
    log(
      `doubt ${doubt.toFixed(3)}: ${Math.round(100 * next)} in 100 tokens, ${((100 * caught) / changes).toFixed(1)} in 100 changes`,
    );
    next += 0.05;
  }
  return Math.round(1000 * least) / 1000;
}
