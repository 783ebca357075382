import { ARGUMENT_IDS, ARGUMENT_WIDTH } from '../../src/attribution/argument-features.ts';
import { ARGUMENT_EDGE_CLASSES, ARGUMENT_EDGE_WIDTH } from '../../src/attribution/argument-steps.ts';
import { ChainSpace, exponentiate, latticeIn } from '../../src/attribution/chain.ts';
import type { CueCandidate } from '../../src/attribution/cue-candidates.ts';
import type { FirstPass } from '../../src/attribution/first-pass.ts';
import { beginInsideRules, CONTENT, CUE, LABELS, SOURCE } from '../../src/attribution/labels.ts';
import { type Proposal, proposalsFrom } from '../../src/attribution/proposal.ts';
import { type Stretch, viewFrom, viewIds } from '../../src/attribution/view.ts';
import { type ChainWeights, type Features, fitChain } from './chain-trainer.ts';
import { dropRare, scoresOf } from './lessons.ts';
import { type MarkedTokens, overlapOf } from './marked-tokens.ts';

/** Features of views seen less often than this are not learnt. */
const LEAST_SEEN = 5;
const FOLDS = 3;

interface Seen {
  readonly view: Stretch & Features;
  readonly labels: Uint8Array;
}

/** The second chain, and the readings that it gives of each article when it has not learnt from it. */
export interface ReaderTrained {
  readonly weights: ChainWeights;
  readonly proposals: readonly (readonly Proposal[])[];
}

/** The views from all cues as lessons of the second chain, and how it is fitted to the articles that belong. */
export interface ReaderLessons {
  readonly seen: readonly (readonly Seen[])[];
  fit(belongs: (i: number) => boolean, seed: number): ChainWeights;
}

export function readerLessons(passes: readonly FirstPass[], gold: readonly (readonly MarkedTokens[])[]): ReaderLessons {
  const seen = passes.map((pass, i) => pass.candidates.map((cue, c) => seenFrom(pass, c, markedAt(cue, gold[i]!))));
  dropRare(
    seen.flatMap((views) => views.map(({ view }) => view.ids)),
    ARGUMENT_IDS,
    LEAST_SEEN,
  );
  const rules = beginInsideRules(LABELS);
  const fit = (belongs: (i: number) => boolean, seed: number): ChainWeights => {
    const lessons = seen.flatMap((views, i) =>
      belongs(i) ? views.map(({ view, labels }) => ({ ...view, from: 0, to: view.to - view.from, labels })) : [],
    );
    return fitChain(lessons, {
      rules,
      rows: ARGUMENT_IDS,
      edgeClasses: ARGUMENT_EDGE_CLASSES,
      epochs: 3,
      dropout: 0.5,
      rate: 0.01,
      seed,
    });
  };
  return { seen, fit };
}

/** Trains the chain that reads the words around one cue. */
export function trainReader(
  passes: readonly FirstPass[],
  gold: readonly (readonly MarkedTokens[])[],
  log: (line: string) => void,
): ReaderTrained {
  const { seen, fit } = readerLessons(passes, gold);
  log('views from the cues');
  const rules = beginInsideRules(LABELS);
  const space = new ChainSpace();
  const proposals: Proposal[][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fit((i) => i % FOLDS !== fold, 10 + fold);
    for (let i = fold; i < passes.length; i += FOLDS) {
      proposals[i] = seen[i]!.flatMap(({ view }, c) => {
        const count = view.to - view.from;
        const { states, steps } = scoresOf(weights, { ...view, count }, LABELS);
        exponentiate(rules, count, states, steps, space);
        return proposalsFrom(passes[i]!, c, view, latticeIn(rules, count, space));
      });
    }
    log(`second pass, fold ${fold + 1} of ${FOLDS}`);
  }
  const weights = fit(() => true, 10);
  log('second pass on all articles');
  return { weights, proposals };
}

/** The marked attribution whose cue a candidate stands for: the one whose cue holds its peak, else overlaps it most. */
export function markedAt(candidate: CueCandidate, gold: readonly MarkedTokens[]): MarkedTokens | undefined {
  let best: MarkedTokens | undefined;
  let most = 0;
  for (const marked of gold) {
    let shared = overlapOf(marked.cue, candidate);
    if (marked.cue.some(({ first, last }) => candidate.peak >= first && candidate.peak < last)) shared += 10;
    if (shared <= most) continue;
    most = shared;
    best = marked;
  }
  return best;
}

/** A view with its labels: those of the one attribution that the cue belongs to, cue over source over content. */
export function seenFrom(pass: FirstPass, index: number, marked: MarkedTokens | undefined): Seen {
  const seen = viewFrom(pass, index);
  const { from, to, edges } = seen;
  const view = { from, to, ids: viewIds(seen), width: ARGUMENT_WIDTH, edges, edgeWidth: ARGUMENT_EDGE_WIDTH };
  const labels = new Uint8Array(view.to - view.from);
  if (!marked) return { view, labels };
  for (const [role, segments] of [
    [CONTENT, marked.content],
    [SOURCE, marked.source],
    [CUE, marked.cue],
  ] as const) {
    for (const { first, last } of segments) {
      for (let t = Math.max(first, view.from); t < Math.min(last, view.to); t++)
        labels[t - view.from] = t === first ? role : role + 1;
    }
  }
  for (let t = 0; t < labels.length; t++) {
    const label = labels[t]!;
    if (label > 0 && label % 2 === 0 && (t === 0 || (labels[t - 1] !== label && labels[t - 1] !== label - 1)))
      labels[t] = label - 1;
  }
  return { view, labels };
}
