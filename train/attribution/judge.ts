import { type Judged, spansOf, surest } from '../../src/attribution/find.ts';
import type { FirstPass } from '../../src/attribution/first-pass.ts';
import { JUDGE_WIDTH, judgeFeatures } from '../../src/attribution/judge-features.ts';
import { kindOf } from '../../src/attribution/kind.ts';
import type { Proposal } from '../../src/attribution/proposal.ts';
import type { Segment } from '../../src/attribution/segments.ts';
import { type Analysis, probabilitiesOf, type Trees } from '../../src/language/index.ts';
import { type BoostingSettings, fitTrees } from '../boosting.ts';
import type { MarkedTokens } from './marked-tokens.ts';

const FOLDS = 5;

/** Readings of an article, whether each is right, and their features. */
interface Cases {
  readonly proposals: readonly Proposal[];
  readonly right: readonly boolean[];
  readonly features: Float32Array;
}

export interface JudgeTrained {
  readonly trees: Trees;
  /** Least confidence of what is given. */
  readonly least: number;
  /** Least confidence of what is shown by default. */
  readonly threshold: number;
}

type Tried = Judged & { readonly right: boolean };

/** Trains the judge on readings of articles that the chains had not learnt from. */
export function trainJudge(
  passes: readonly FirstPass[],
  proposals: readonly (readonly Proposal[])[],
  gold: readonly (readonly MarkedTokens[])[],
  log: (line: string) => void,
): JudgeTrained {
  const cases = passes.map((pass, i): Cases => {
    const near = proposals[i]!;
    return {
      proposals: near,
      right: rightOf(pass.facts.analysis, near, gold[i]!),
      features: judgeFeatures(pass, near),
    };
  });
  const judged: Tried[][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const trees = fit(cases.filter((_, i) => i % FOLDS !== fold));
    for (let i = fold; i < cases.length; i += FOLDS) judged[i] = judge(trees, cases[i]!);
    log(`judge, fold ${fold + 1} of ${FOLDS}`);
  }
  const marked = gold.reduce((sum, one) => sum + one.length, 0);
  const least = bestLeast(judged, marked, log);
  const threshold = bestThreshold(judged, least, log);
  return { trees: fit(cases), least, threshold };
}

function fit(cases: readonly Cases[]): Trees {
  const count = cases.reduce((sum, { proposals }) => sum + proposals.length, 0);
  const values = new Float32Array(count * JUDGE_WIDTH);
  const labels = new Uint8Array(count);
  let row = 0;
  for (const { features, right } of cases) {
    values.set(features, row * JUDGE_WIDTH);
    for (const isRight of right) labels[row++] = isRight ? 1 : 0;
  }
  return fitTrees({ count, width: JUDGE_WIDTH, values, labels }, BOOSTING);
}

/** Chosen by the logistic loss on folds of the training set; decisions/0010. */
const BOOSTING: BoostingSettings = {
  trees: 250,
  leaves: 48,
  rate: 0.06,
  leastRows: 40,
  ridge: 5,
  featureShare: 0.5,
  rowShare: 0.8,
  seed: 3,
};

function judge(trees: Trees, { proposals, features, right }: Cases): Tried[] {
  const confidences = probabilitiesOf(trees, features, JUDGE_WIDTH);
  return proposals.map((proposal, i) => ({ proposal, right: right[i]!, confidence: confidences[i]! }));
}

/** The cut at which F1 of right attributions is best. */
function bestLeast(judged: readonly (readonly Tried[])[], marked: number, log: (line: string) => void): number {
  const scores = [0.15, 0.2, 0.25, 0.3, 0.35, 0.4].map((cut) => {
    const given = judged.flatMap((one) => surest(one, cut) as Tried[]);
    const hits = given.filter(({ right }) => right).length;
    const f1 = (2 * hits) / (given.length + marked);
    log(
      `least confidence ${cut}: F1 ${(100 * f1).toFixed(2)}, precision ${((100 * hits) / given.length).toFixed(1)}, recall ${((100 * hits) / marked).toFixed(1)}`,
    );
    return { cut, f1 };
  });
  return scores.reduce((best, one) => (one.f1 > best.f1 ? one : best)).cut;
}

/** In the right of the shown; two points above what is asked for (0.85), for texts of other kinds. */
const RIGHT_OF_SHOWN = 0.87;

function bestThreshold(judged: readonly (readonly Tried[])[], least: number, log: (line: string) => void): number {
  const given = judged.flatMap((one) => surest(one, least) as Tried[]);
  for (let cut = Math.ceil(least * 20); cut < 20; cut++) {
    const shown = given.filter(({ confidence }) => confidence >= cut / 20);
    const share = shown.filter(({ right }) => right).length / shown.length;
    log(
      `threshold ${cut / 20}: ${((100 * shown.length) / given.length).toFixed(1)} in 100 shown, ${(100 * share).toFixed(1)} in 100 of them right`,
    );
    if (share >= RIGHT_OF_SHOWN) return cut / 20;
  }
  return 1;
}

/**
 * Right: the contents share half of their words and are of one kind (direct, mixed, indirect), and the sources share half
 * of theirs, or one lies within the other.
 */
function rightOf(analysis: Analysis, proposals: readonly Proposal[], gold: readonly MarkedTokens[]): boolean[] {
  const isWord = (t: number): boolean => /[\p{L}\p{N}]/u.test(analysis.words[t]!);
  const wordsIn = (segments: readonly Segment[]): Set<number> => {
    const words = new Set<number>();
    for (const { first, last } of segments) for (let t = first; t < last; t++) if (isWord(t)) words.add(t);
    return words;
  };
  const truth = gold.map(({ source, cue, content }) => ({
    source: wordsIn(source),
    cue: wordsIn(cue),
    content: wordsIn(content),
    kind: kindOf(analysis, spansOf(analysis, content)),
  }));
  return proposals.map((proposal) => {
    const content = wordsIn(proposal.content);
    const source = wordsIn(proposal.source);
    const kind = kindOf(analysis, spansOf(analysis, proposal.content));
    return truth.some((one) => one.kind === kind && jaccard(one.content, content) >= 0.5 && sameSource(one, source));
  });
}

/** Words of the longer source beyond which "one within the other" is no agreement; as the scorer has it. */
const LONGEST_SOURCE = 15;

function sameSource(
  gold: { source: Set<number>; cue: Set<number>; content: Set<number> },
  source: Set<number>,
): boolean {
  if (jaccard(gold.source, source) >= 0.5) return true;
  const shared = sharedOf(gold.source, source);
  if (shared === 0 || shared !== Math.min(gold.source.size, source.size)) return false;
  return (
    Math.max(gold.source.size, source.size) <= LONGEST_SOURCE &&
    sharedOf(source, gold.content) === 0 &&
    sharedOf(source, gold.cue) === 0
  );
}

function sharedOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared++;
  return shared;
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = sharedOf(a, b);
  return a.size + b.size === 0 ? 1 : shared / (a.size + b.size - shared);
}
