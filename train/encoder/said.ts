import { readFileSync } from 'node:fs';
import { LABELS } from '../../src/attribution/labels.ts';
import type { Marked } from '../attribution/corpus.ts';

/** Numbers a token in what `score.py` writes: scores of labels, a vector a label as a token, one as a cue. */
const WIDTH = 16;
const VECTOR = LABELS * WIDTH;
const ROW = LABELS + 2 * VECTOR;
/** What the encoder says of one article: the scores of each token, and what it looks like from a cue. */
export interface Said {
  readonly scores: Float32Array;
  seenFrom(peak: number, from: number, to: number): Float32Array;
}

/** Reads what `score.py` wrote of articles. */
export function saidOf(file: string, marked: readonly Marked[]): Said[] {
  const halves = new Float16Array(Uint8Array.from(readFileSync(file)).buffer);
  let at = 0;
  return marked.map(({ analysis: { count } }) => {
    const rows = Float32Array.from(halves.subarray(at, at + count * ROW));
    at += count * ROW;
    const scores = new Float32Array(count * LABELS);
    for (let t = 0; t < count; t++) scores.set(rows.subarray(t * ROW, t * ROW + LABELS), t * LABELS);
    return { scores, seenFrom: (peak, from, to) => products(rows, peak, from, to) };
  });
}

function products(rows: Float32Array, peak: number, from: number, to: number): Float32Array {
  const seen = new Float32Array((to - from) * LABELS);
  const cue = peak * ROW + LABELS + VECTOR;
  for (let k = 0; k < seen.length; k++) {
    const token = (from + Math.floor(k / LABELS)) * ROW + LABELS + (k % LABELS) * WIDTH;
    for (let d = 0; d < WIDTH; d++) seen[k]! += rows[token + d]! * rows[cue + (k % LABELS) * WIDTH + d]!;
  }
  return seen;
}
