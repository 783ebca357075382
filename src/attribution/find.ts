import type { Attribution, Spans } from '../domain/index.ts';
import type { Analysis } from '../language/index.ts';
import { type ChainOutput, readChain, sharedSpace } from './chain-model.ts';
import { EDGE_WIDTH, edgeClasses } from './edges.ts';
import { factsOf } from './facts.ts';
import { kindOf } from './kind.ts';
import { LABELS } from './labels.ts';
import { type Linked, linkSegments, type Segment, segmentsOf } from './linker.ts';
import type { AttributionModel } from './model.ts';
import { tokenFeatures } from './token-features.ts';

/**
 * Finds which words a text credits to which source.
 *
 * In the order of their first word. Spans lie inside the text and on token edges; the roles of one attribution do
 * not overlap. An empty text has none.
 */
export function findAttributions(analysis: Analysis, model: AttributionModel): Attribution[] {
  if (analysis.count === 0) return [];
  const facts = factsOf(analysis, model.table, model.speller, model.gradeOf);
  const { ids, width } = tokenFeatures(facts);
  const input = { count: analysis.count, ids, width, edges: edgeClasses(facts), edgeWidth: EDGE_WIDTH };
  const output = readChain(model.tagger, input, sharedSpace, Float32Array.from(model.settings.bias));
  return linkSegments(analysis, segmentsOf(output.labels))
    .map((linked) => attributionOf(analysis, output, linked, model.settings.calibration))
    .sort((a, b) => firstOf(a) - firstOf(b));
}

const firstOf = ({ spans }: Attribution): number =>
  Math.min(...[spans.source, spans.cue, spans.content].map((role) => role[0]?.[0] ?? Number.POSITIVE_INFINITY));

function attributionOf(
  analysis: Analysis,
  output: ChainOutput,
  { source, cue, content }: Linked,
  calibration: readonly number[],
): Attribution {
  const spansOf = (segments: readonly Segment[]): Spans =>
    segments.map(({ first, last }) => [analysis.start[first]!, analysis.end[last - 1]!] as const);
  const spans = { source: spansOf(source), cue: spansOf([cue]), content: spansOf(content) };
  const parts = [cue, ...source, ...content].map((segment) => sureness(output, segment));
  return {
    spans,
    kind: kindOf(analysis, spans.content),
    confidence: calibrated(
      parts.reduce((a, b) => a * b, 1),
      calibration,
    ),
  };
}

/** Mean probability of a segment's role over its tokens. */
function sureness({ marginals }: ChainOutput, { role, first, last }: Segment): number {
  let sum = 0;
  for (let t = first; t < last; t++) sum += marginals[t * LABELS + role]! + marginals[t * LABELS + role + 1]!;
  return sum / (last - first);
}

/** The share of right attributions at a product of probabilities, by the table that was measured. */
function calibrated(product: number, table: readonly number[]): number {
  const place = Math.min(Math.max(product, 0), 1) * (table.length - 1);
  const below = Math.min(Math.floor(place), table.length - 2);
  return table[below]! + (table[below + 1]! - table[below]!) * (place - below);
}
