import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { CONTENT, CUE, SOURCE } from '../../src/attribution/labels.ts';
import type { AttributionSpans, Spans } from '../../src/domain/index.ts';
import { type Analysis, analyse } from '../../src/language/index.ts';

/** A marked article, analysed. */
export interface Marked {
  readonly id: string;
  readonly analysis: Analysis;
  readonly attributions: readonly AttributionSpans[];
  /** The label of each token. */
  readonly labels: Uint8Array;
}

interface Line {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly AttributionSpans[];
}

/** Reads a gzipped JSON Lines file of marked articles. */
export function readMarked(file: string): Marked[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  return lines
    .filter((line) => line.trim())
    .map((line) => {
      const { id, text, attributions } = JSON.parse(line) as Line;
      const analysis = analyse(text);
      return { id, analysis, attributions, labels: labelsOf(analysis, attributions) };
    });
}

/** Marks content first, then source, then cue, so that a cue within a content keeps its label. */
function labelsOf(analysis: Analysis, attributions: readonly AttributionSpans[]): Uint8Array {
  const labels = new Uint8Array(analysis.count);
  const roles = [
    ['content', CONTENT],
    ['source', SOURCE],
    ['cue', CUE],
  ] as const;
  for (const [role, label] of roles)
    for (const marked of attributions) markSpans(analysis, marked[role], label, labels);
  for (let t = 0; t < labels.length; t++) {
    const label = labels[t]!;
    if (label > 0 && label % 2 === 0 && (t === 0 || (labels[t - 1] !== label && labels[t - 1] !== label - 1)))
      labels[t] = label - 1;
  }
  return labels;
}

function markSpans(analysis: Analysis, spans: Spans, label: number, labels: Uint8Array): void {
  for (const [from, to] of spans) {
    const [first, last] = tokensWithin(analysis, from, to);
    for (let t = first; t < last; t++) labels[t] = t === first ? label : label + 1;
  }
}

/** The tokens `[first, last)` that a span touches. */
export function tokensWithin({ start, end, count }: Analysis, from: number, to: number): [first: number, last: number] {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (end[middle]! <= from) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < count && start[last]! < to) last++;
  return [low, last];
}
