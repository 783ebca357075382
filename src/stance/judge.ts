import { probabilitiesOf, type Trees } from '../language/index.ts';
import type { Candidate } from './candidates.ts';
import { featuresOf, reasonsFor } from './features.ts';
import { TREES } from './judge-trees.ts';
import type { Sign } from './lexicon/index.ts';
import type { Reading } from './reading.ts';
import type { Reason } from './reasons.ts';

/** A side with its surest reason and the confidence that the statement takes it, 0 to 1. */
export interface Judged {
  readonly sign: Sign;
  readonly reason: Reason;
  readonly confidence: number;
}

/** Reads trees as `train/stance` writes them: a line a tree, `feature threshold next` a node. */
function readTrees(text: string): Trees {
  const lines = text.trim().split('\n');
  const nodes = lines.flatMap((line) => line.split(';').map((node) => node.split(' ').map(Number)));
  let root = 0;
  return {
    roots: Int32Array.from(lines, (line) => {
      const first = root;
      root += line.split(';').length;
      return first;
    }),
    feature: Uint8Array.from(nodes, ([feature]) => feature!),
    threshold: Float32Array.from(nodes, ([, threshold]) => threshold!),
    next: Int32Array.from(nodes, ([, , next]) => next!),
  };
}

const trees = readTrees(TREES);

/** The sides for which something was read in a statement, the surest first; `all` are the statements on the same issue. */
export function judge(reading: Reading, candidate: Candidate, all: readonly Candidate[]): Judged[] {
  const read = ([1, -1] as const).flatMap((sign) => {
    const [reason] = reasonsFor(candidate.reasons, sign);
    return reason ? [{ sign, reason, features: featuresOf(reading, candidate, all, sign) }] : [];
  });
  if (read.length === 0) return [];
  const width = read[0]!.features.length;
  const values = Float32Array.from(read.flatMap(({ features }) => features));
  const confidences = probabilitiesOf(trees, values, width);
  return read
    .map(({ sign, reason }, i) => ({ sign, reason, confidence: Math.round(100 * confidences[i]!) / 100 }))
    .sort((a, b) => b.confidence - a.confidence);
}
