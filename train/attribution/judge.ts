import type { FirstPass } from '../../src/attribution/argument-features.ts';
import { type Judged, surest } from '../../src/attribution/find.ts';
import { JUDGE_BITS, JUDGE_WIDTH, judgeFeatures } from '../../src/attribution/judge-features.ts';
import type { Proposal } from '../../src/attribution/proposal.ts';
import type { Segment } from '../../src/attribution/segments.ts';
import type { Analysis } from '../../src/language/index.ts';
import { type ChainWeights, fitChain } from './chain-trainer.ts';
import type { MarkedTokens } from './marked-tokens.ts';

const FOLDS = 5;
const RULES = { labels: 2, allowed: new Uint8Array(4).fill(1), starts: new Uint8Array(2).fill(1) };
/** One class of step, never used: each reading is a sequence of one. */
const NO_STEPS = new Int32Array(1);

/** Readings of an article, whether each is right, and its features. */
interface Cases {
  readonly proposals: readonly Proposal[];
  readonly right: readonly boolean[];
  readonly features: readonly Int32Array[];
}

export interface JudgeTrained {
  readonly weights: ChainWeights;
  /** Least confidence of what is given: the best F1 on articles that were not learnt from. */
  readonly least: number;
  /** Least confidence of what is shown by default. */
  readonly threshold: number;
}

/** Trains the judge on readings of articles that the chains had not learnt from. */
export function trainJudge(
  passes: readonly FirstPass[],
  proposals: readonly (readonly Proposal[])[],
  gold: readonly (readonly MarkedTokens[])[],
  log: (line: string) => void,
): JudgeTrained {
  const cases = passes.map((pass, i): Cases => {
    const near = proposals[i]!;
    const right = rightOf(pass.facts.analysis, near, gold[i]!);
    return { proposals: near, right, features: near.map((one) => judgeFeatures(pass, one, near)) };
  });
  const judged: (Judged & { readonly right: boolean })[][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fit(cases.filter((_, i) => i % FOLDS !== fold));
    for (let i = fold; i < cases.length; i += FOLDS) judged[i] = judge(weights, cases[i]!);
  }
  const marked = gold.reduce((sum, one) => sum + one.length, 0);
  const least = bestLeast(judged, marked, log);
  const threshold = bestThreshold(judged, least, log);
  return { weights: fit(cases), least, threshold };
}

function fit(cases: readonly Cases[]): ChainWeights {
  const lessons = cases.flatMap(({ features, right }) =>
    features.map((ids, i) => ({
      ids,
      width: JUDGE_WIDTH,
      edges: NO_STEPS,
      edgeWidth: 1,
      from: 0,
      to: 1,
      labels: Uint8Array.of(right[i] ? 1 : 0),
    })),
  );
  return fitChain(lessons, {
    rules: RULES,
    rows: 1 << JUDGE_BITS,
    edgeClasses: 1,
    epochs: 6,
    dropout: 0.4,
    rate: 0.01,
    seed: 3,
  });
}

const judge = ({ states }: ChainWeights, { proposals, features, right }: Cases) =>
  proposals.map((proposal, i) => {
    let sum = 0;
    for (const id of features[i]!) sum += states[id * 8 + 1]! - states[id * 8]!;
    return { proposal, right: right[i]!, confidence: 1 / (1 + Math.exp(-sum)) };
  });

/** The cut that gives the best F1 of right attributions. */
function bestLeast(
  judged: readonly (readonly (Judged & { right: boolean })[])[],
  marked: number,
  log: (line: string) => void,
): number {
  let best = 0;
  let most = -1;
  for (let cut = 10; cut <= 50; cut += 5) {
    const given = judged.flatMap((one) => surest(one, cut / 100) as (Judged & { right: boolean })[]);
    const hits = given.filter(({ right }) => right).length;
    const f1 = (2 * hits) / (given.length + marked);
    log(
      `least confidence ${cut / 100}: F1 ${(100 * f1).toFixed(2)}, precision ${((100 * hits) / given.length).toFixed(1)}`,
    );
    if (f1 <= most) continue;
    most = f1;
    best = cut / 100;
  }
  return best;
}

/** In the right of the shown; two points above what is asked for (0.85), for texts of other kinds. */
const RIGHT_OF_SHOWN = 0.87;

function bestThreshold(
  judged: readonly (readonly (Judged & { right: boolean })[])[],
  least: number,
  log: (line: string) => void,
): number {
  const given = judged.flatMap((one) => surest(one, least) as (Judged & { right: boolean })[]);
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

/** Right: the contents share half of their words, and so do the sources, or one lies within the other. */
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
  }));
  return proposals.map((proposal) => {
    const content = wordsIn(proposal.content);
    const source = wordsIn(proposal.source);
    return truth.some((one) => jaccard(one.content, content) >= 0.5 && sameSource(one, source));
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
