import type { Analysis } from '../../language/index.ts';
import type { Encoded } from '../find.ts';
import { LABELS } from '../labels.ts';
import { quoteState } from '../quote-state.ts';
import { NO_WORD } from './kinds.ts';
import type { Batch, BatchOutput, EncoderSession } from './session.ts';
import { type Window, windowsOf } from './windows.ts';
import type { WordPiece } from './wordpiece.ts';

/** Numbers a label in the vectors of a token and of a cue. */
const WIDTH = 16;
const VECTOR = LABELS * WIDTH;
/** Windows that are run together; more need memory and gain nothing on a processor (decisions/0150). */
const MOST_TOGETHER = 8;

/** By what the encoder's scores are multiplied before they are added to those of the first chain, and of the second. */
export interface Factors {
  readonly labels: number;
  readonly seen: number;
}

/** The accurate model's network with all that it needs to read a text. */
export interface Encoder {
  /** Hexadecimal SHA-256 of the network. */
  readonly sha256: string;
  readonly session: EncoderSession;
  readonly wordPiece: WordPiece;
  readonly factors: Factors;
}

/**
 * Reads a text.
 * @param isRead which windows to read; tokens of others are scored 0 throughout. By default all are read.
 */
export async function encode(
  analysis: Analysis,
  { session, wordPiece, factors }: Encoder,
  isRead: (window: Window) => boolean = () => true,
): Promise<Encoded> {
  const windows = windowsOf(analysis, quoteState(analysis), wordPiece).filter(isRead);
  const scores = new Float32Array(analysis.count * LABELS);
  const tokens = new Float32Array(analysis.count * VECTOR);
  const cues = new Float32Array(analysis.count * VECTOR);
  // Windows of a like length stand together, so that little is filled up.
  const inOrder = windows.toSorted((a, b) => a.ids.length - b.ids.length);
  for (let w = 0; w < inOrder.length; w += MOST_TOGETHER) {
    const some = inOrder.slice(w, w + MOST_TOGETHER);
    const batch = batchOf(some, wordPiece.special.padding);
    const found = await session.run(batch);
    for (const [row, window] of some.entries()) take(window, row * batch.length, found, { scores, tokens, cues });
  }
  for (let k = 0; k < scores.length; k++) scores[k]! *= factors.labels;
  return { scores, seenFrom: (peak, from, to) => products(tokens, cues, peak, from, to, factors.seen) };
}

function batchOf(windows: readonly Window[], padding: number): Batch {
  const length = windows.at(-1)!.ids.length;
  const size = windows.length * length;
  const ids = new BigInt64Array(size).fill(BigInt(padding));
  const mask = new BigInt64Array(size);
  const kind = new BigInt64Array(size).fill(BigInt(NO_WORD));
  windows.forEach((window, row) => {
    const at = row * length;
    for (let i = 0; i < window.ids.length; i++) {
      ids[at + i] = BigInt(window.ids[i]!);
      kind[at + i] = BigInt(window.kinds[i]!);
    }
    mask.fill(1n, at, at + window.ids.length);
  });
  return { batch: windows.length, length, ids, mask, kind };
}

interface OfTokens {
  readonly scores: Float32Array;
  readonly tokens: Float32Array;
  readonly cues: Float32Array;
}

/** Copies what stands at the first pieces of a window's tokens; the window's first piece is number `begin`. */
function take({ first, places }: Window, begin: number, found: BatchOutput, { scores, tokens, cues }: OfTokens): void {
  const copy = (from: Float32Array, to: Float32Array, width: number, place: number, t: number): void =>
    to.set(from.subarray(place * width, (place + 1) * width), t * width);
  for (let i = 0; i < places.length; i++) {
    const place = begin + places[i]!;
    copy(found.scores, scores, LABELS, place, first + i);
    copy(found.token, tokens, VECTOR, place, first + i);
    copy(found.cue, cues, VECTOR, place, first + i);
  }
}

/** By token of `[from, to)` and label: the product of its vector with that of the cue whose peak is `peak`, weighed. */
function products(
  tokens: Float32Array,
  cues: Float32Array,
  peak: number,
  from: number,
  to: number,
  factor: number,
): Float32Array {
  const seen = new Float32Array((to - from) * LABELS);
  const cue = cues.subarray(peak * VECTOR, (peak + 1) * VECTOR);
  for (let at = from * VECTOR, k = 0; k < seen.length; at += WIDTH, k++) {
    const c = (k % LABELS) * WIDTH;
    let sum = 0;
    for (let d = 0; d < WIDTH; d++) sum += tokens[at + d]! * cue[c + d]!;
    seen[k] = factor * sum;
  }
  return seen;
}
