import { tagOf } from '../language/index.ts';
import {
  ARGUMENT_EDGE_WIDTH,
  ARGUMENT_WIDTH,
  type Sight,
  type Way,
  writeFeatures,
  writeSteps,
} from './argument-features.ts';
import type { ChainInput } from './chain-model.ts';
import { cueKeys } from './cue-keys.ts';
import type { FirstPass } from './first-pass.ts';
import { CONTENT, SOURCE } from './labels.ts';
import { LIKELY_CUE, reachOf } from './reach.ts';

/** No feature; a token that is ruled out has the feature 0 alone. */
const ABSENT = -1;

const PUNCT = tagOf('PUNCT');
const VERB = tagOf('VERB');

/** A stretch of tokens seen from a cue. */
export interface View {
  readonly from: number;
  readonly to: number;
  readonly ids: Int32Array;
  readonly edges: Int32Array;
  /** 1 at tokens that the first chain rules out. */
  readonly plain: Uint8Array;
}

/** A view as the second chain takes it. */
export const inputOf = ({ from, to, ids, edges, plain }: View): ChainInput => ({
  count: to - from,
  ids,
  width: ARGUMENT_WIDTH,
  edges,
  edgeWidth: ARGUMENT_EDGE_WIDTH,
  plain,
});

const NO_WAY: Way = { cues: 0, sources: 0, contents: 0, verbs: 0, cuts: 0, quoteEdges: 0, nearest: -1, beyond: -1 };

/** What the first chain's links say of tokens `[from, to)`: 0 nothing, 1 another cue's, 2 this cue's. */
function linkTokens({ claimed, linkOf }: FirstPass, index: number, from: number, to: number): Uint8Array {
  const tokens = claimed.slice(from, to);
  const own = linkOf[index];
  if (!own) return tokens;
  for (const { first, last } of [...own.source, ...own.content])
    for (let t = Math.max(first, from); t < Math.min(last, to); t++) tokens[t - from] = 2;
  return tokens;
}

/** Sees the tokens around a cue from that cue. */
export function viewFrom(pass: FirstPass, index: number): View {
  const cue = pass.candidates[index]!;
  const [from, to] = reachOf(pass, index);
  const ids = new Int32Array((to - from) * ARGUMENT_WIDTH);
  const edges = new Int32Array((to - from) * ARGUMENT_EDGE_WIDTH);
  const plain = Uint8Array.from({ length: to - from }, (_, i) => (pass.grades[from + i] === 0 ? 1 : 0));
  plain.fill(0, cue.first - from, cue.last - from);
  const sight = { pass, cue, own: cueKeys(pass, index), from, ids, edges, link: linkTokens(pass, index, from, to) };
  look(sight, index, plain, -1, from);
  look(sight, index, plain, 1, to);
  for (let t = cue.first; t < cue.last; t++) writeFeatures(sight, NO_WAY, t, 0);
  for (let t = from; t < to; t++) writeSteps(sight, t);
  return { from, to, ids, edges, plain };
}

/** Goes from the cue to one end of what is seen. */
function look(sight: Sight, index: number, plain: Uint8Array, side: -1 | 1, end: number): void {
  const { pass, cue, from, ids } = sight;
  const way: Way = { ...NO_WAY };
  let next = index + side;
  for (let t = side < 0 ? cue.first - 1 : cue.last; side < 0 ? t >= end : t < end; t += side) {
    advance(pass, way, t, side);
    const other = pass.candidates[next];
    if (other && (side < 0 ? t < other.first : t >= other.last)) {
      if (other.probability >= LIKELY_CUE) way.cues++;
      way.nearest = next;
      next += side;
    }
    way.beyond = next;
    if (plain[t - from]) ids.fill(ABSENT, (t - from) * ARGUMENT_WIDTH + 1, (t - from + 1) * ARGUMENT_WIDTH);
    else writeFeatures(sight, way, t, side);
  }
}

function advance({ facts, roles }: FirstPass, way: Way, t: number, side: -1 | 1): void {
  const { analysis, quotes } = facts;
  const role = roles[t]!;
  const near = t - side;
  const enters = side > 0 ? role < 0 : role !== 0 && Math.abs(role) !== Math.abs(roles[near] ?? 0);
  const entersAnew =
    enters || (side < 0 && role !== 0 && (roles[near] ?? 0) < 0 && Math.abs(role) === Math.abs(roles[near]!));
  if (entersAnew) {
    if (Math.abs(role) === SOURCE) way.sources++;
    if (Math.abs(role) === CONTENT) way.contents++;
  }
  if (analysis.tags[t] === PUNCT && quotes.of[t] === -1) way.cuts++;
  if (analysis.tags[t] === VERB && quotes.of[t] === -1) way.verbs++;
  if (quotes.of[t] !== (quotes.of[near] ?? -1)) way.quoteEdges++;
}
