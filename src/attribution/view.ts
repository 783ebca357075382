import { tagOf } from '../language/index.ts';
import {
  type ArgumentColumns,
  type ArgumentRoom,
  argumentRoom,
  type Sight,
  type Way,
  writeFacts,
  writeOwn,
} from './argument-columns.ts';
import { ARGUMENT_WIDTH, RULED_OUT, sumArguments, writeArguments } from './argument-features.ts';
import { ARGUMENT_EDGE_WIDTH, writeSteps } from './argument-steps.ts';
import type { Lattice } from './chain.ts';
import type { ChainModel } from './chain-model.ts';
import { cueKeys } from './cue-keys.ts';
import type { FirstPass } from './first-pass.ts';
import { CONTENT, SOURCE } from './labels.ts';
import { LIKELY_CUE, reachOf } from './reach.ts';

/** What stands for the features that a token lacks which the first chain rules out. */
const ABSENT = -1;

const PUNCT = tagOf('PUNCT');
const VERB = tagOf('VERB');

/** Tokens `[from, to)` of a text, seen from a cue. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What is seen from a cue. The columns last until the next view. */
export interface View extends Stretch {
  /** The tokens that the first chain does not rule out, in order: row `i` of the columns holds the facts of `tokens[i]`. */
  readonly tokens: Int32Array;
  readonly columns: ArgumentColumns;
  /** Classes of the step into each token, `ARGUMENT_EDGE_WIDTH` a token. */
  readonly edges: Int32Array;
}

const NO_WAY: Way = { cues: 0, sources: 0, contents: 0, verbs: 0, cuts: 0, quoteEdges: 0, nearest: -1, beyond: -1 };

const OWN_ROOM = argumentRoom();

/**
 * Sees the tokens around a cue from that cue.
 * @param room where the columns are written.
 */
export function viewFrom(pass: FirstPass, index: number, room: ArgumentRoom = OWN_ROOM): View {
  const cue = pass.candidates[index]!;
  const [from, to] = reachOf(pass, index);
  const tokens = openTokens(pass, index, from, to);
  const columns = room.fit(to - from);
  const sight = { pass, cue, own: cueKeys(pass, index), from, link: linkTokens(pass, index, from, to) };
  const first = tokens.indexOf(cue.first);
  look(sight, index, tokens, columns, first - 1, -1, from);
  for (let t = cue.first; t < cue.last; t++) writeFacts(columns, first + t - cue.first, sight, NO_WAY, t, 0);
  look(sight, index, tokens, columns, first + cue.last - cue.first, 1, to);
  writeOwn(columns, tokens.length, sight);
  const edges = new Int32Array((to - from) * ARGUMENT_EDGE_WIDTH);
  for (let t = from; t < to; t++) writeSteps(sight, t, edges);
  return { from, to, tokens, columns, edges };
}

/** The tokens `[from, to)` that the first chain does not rule out, and those of the cue. */
function openTokens({ grades, candidates }: FirstPass, index: number, from: number, to: number): Int32Array {
  const { first, last } = candidates[index]!;
  const tokens = new Int32Array(to - from);
  let count = 0;
  for (let t = from; t < to; t++) if (grades[t] !== 0 || (t >= first && t < last)) tokens[count++] = t;
  return tokens.subarray(0, count);
}

/** What the first chain's links say of tokens `[from, to)`: 0 nothing, 1 another cue's, 2 this cue's. */
function linkTokens({ claimed, linkOf }: FirstPass, index: number, from: number, to: number): Uint8Array {
  const tokens = claimed.slice(from, to);
  const own = linkOf[index];
  if (!own) return tokens;
  for (const { first, last } of [...own.source, ...own.content])
    for (let t = Math.max(first, from); t < Math.min(last, to); t++) tokens[t - from] = 2;
  return tokens;
}

/** Goes from the cue to one end of what is seen; `row` is that of the first token that is not ruled out. */
function look(
  sight: Sight,
  index: number,
  tokens: Int32Array,
  columns: ArgumentColumns,
  row: number,
  side: -1 | 1,
  end: number,
): void {
  const { pass, cue } = sight;
  const way: Way = { ...NO_WAY };
  let next = index + side;
  let i = row;
  for (let t = side < 0 ? cue.first - 1 : cue.last; side < 0 ? t >= end : t < end; t += side) {
    advance(pass, way, t, side);
    const other = pass.candidates[next];
    if (other && (side < 0 ? t < other.first : t >= other.last)) {
      if (other.probability >= LIKELY_CUE) way.cues++;
      way.nearest = next;
      next += side;
    }
    way.beyond = next;
    if (tokens[i] !== t) continue;
    writeFacts(columns, i, sight, way, t, side);
    i += side;
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

/** Reads a view whose columns lie in the memory of the chain's kernel. */
export function readView(
  { from, to, tokens, edges }: View,
  { kernel }: ChainModel,
  extra: Float32Array | undefined,
): Lattice {
  sumArguments(kernel, tokens.length);
  return kernel.fill({ count: to - from, edges, edgeWidth: ARGUMENT_EDGE_WIDTH, extra, open: { tokens, from } });
}

/** The ids of the features of each token of a view, `ARGUMENT_WIDTH` a token: for training. */
export function viewIds({ from, to, tokens, columns }: View): Int32Array {
  const ids = new Int32Array((to - from) * ARGUMENT_WIDTH).fill(ABSENT);
  const open = new Int32Array(tokens.length * ARGUMENT_WIDTH);
  writeArguments(columns, tokens.length, open);
  for (let t = from, i = 0; t < to; t++) {
    const at = (t - from) * ARGUMENT_WIDTH;
    if (tokens[i] === t) {
      ids.set(open.subarray(i * ARGUMENT_WIDTH, (i + 1) * ARGUMENT_WIDTH), at);
      i++;
    } else ids[at] = RULED_OUT;
  }
  return ids;
}
