import type { Analysis, WordPiece } from '../../language/index.ts';
import type { Encoded } from '../find.ts';
import { LABELS } from '../labels.ts';
import { quoteState } from '../quote-state.ts';
import type { EncoderSession } from './session.ts';
import { type Stretch, windowsOf } from './windows.ts';

/** Numbers a label in the vectors of a token and of a cue. */
const WIDTH = 16;
const VECTOR = LABELS * WIDTH;

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
 * @param wanted stretches to read; tokens of others are scored 0 throughout. By default all is read.
 */
export async function encode(
  analysis: Analysis,
  { session, wordPiece, factors }: Encoder,
  wanted?: readonly Stretch[],
): Promise<Encoded> {
  const windows = windowsOf(analysis, quoteState(analysis), wordPiece, wanted);
  const scores = new Float32Array(analysis.count * LABELS);
  const tokens = new Float32Array(analysis.count * VECTOR);
  const cues = new Float32Array(analysis.count * VECTOR);
  for (const window of windows) {
    const found = await session.run(window);
    scores.set(found.scores, window.first * LABELS);
    tokens.set(found.token, window.first * VECTOR);
    cues.set(found.cue, window.first * VECTOR);
  }
  for (let k = 0; k < scores.length; k++) scores[k]! *= factors.labels;
  return { scores, seenFrom: (peak, from, to) => products(tokens, cues, peak, from, to, factors.seen) };
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
