import type { AttributionSpans } from '../../domain/index.ts';
import { type Analysis, tokenAt } from '../../language/index.ts';
import { factsOf } from '../facts.ts';
import type { Encoded } from '../find.ts';
import { LANES } from '../kernel/room.ts';
import { CONTENT, CUE, LABELS, SOURCE } from '../labels.ts';
import type { AttributionModel } from '../model.ts';
import { tokenSums } from '../token-features.ts';
import type { AccurateModel } from './accurate.ts';
import { encodedFor } from './accurate.ts';

/** What the encoder adds to the score of an attribution's labels over the next best labels, in the first reading. */
export interface EncoderShare {
  /** Log-odds, summed over the words of each role. */
  readonly source: number;
  readonly cue: number;
  readonly content: number;
  /** Of the whole score by which the roles lead, 0 to 1; the rest is that of the features. */
  readonly share: number;
}

const ROLES = { source: SOURCE, cue: CUE, content: CONTENT } as const;
type Role = keyof typeof ROLES;

/** The encoder's share in each attribution; null where it did not read the cue, as the fast model was in no doubt. */
export async function encoderShares(
  analysis: Analysis,
  attributions: readonly { readonly spans: AttributionSpans }[],
  accurate: AccurateModel,
): Promise<(EncoderShare | null)[]> {
  if (analysis.count === 0) return attributions.map(() => null);
  const encoded = await encodedFor(analysis, accurate);
  const linear = linearScores(analysis, accurate.model);
  return attributions.map(({ spans }) => shareOf(analysis, spans, linear, encoded));
}

/** The first chain's scores of all tokens by their features (`count x LABELS`). */
function linearScores(analysis: Analysis, model: AttributionModel): Float32Array {
  const { rows, kernel } = model.tagger;
  const sums = tokenSums(factsOf(analysis, model.table, model.speller, model.gradeOf), kernel);
  const scores = new Float32Array(analysis.count * LABELS);
  for (let t = 0; t < analysis.count; t++) {
    for (let j = 0; j < LABELS; j++) scores[t * LABELS + j] = sums[t * LANES + j]! * rows.scale;
  }
  return scores;
}

function shareOf(
  analysis: Analysis,
  spans: AttributionSpans,
  linear: Float32Array,
  { scores }: Encoded,
): EncoderShare | null {
  const cue = tokenAt(analysis, spans.cue[0]?.[0] ?? 0);
  if (scores.subarray(cue * LABELS, (cue + 1) * LABELS).every((score) => score === 0)) return null;
  const added = { source: 0, cue: 0, content: 0 };
  let byFeatures = 0;
  for (const role of Object.keys(ROLES) as Role[]) {
    for (const [t, label] of labelled(analysis, spans, role)) {
      const next = nextLabel(linear, scores, t, ROLES[role]);
      added[role] += scores[t * LABELS + label]! - scores[t * LABELS + next]!;
      byFeatures += linear[t * LABELS + label]! - linear[t * LABELS + next]!;
    }
  }
  const encoder = Math.max(0, added.source + added.cue + added.content);
  const whole = encoder + Math.max(0, byFeatures);
  return { ...added, share: whole > 0 ? encoder / whole : 0 };
}

/** The tokens of a role, each with its label. */
function labelled(analysis: Analysis, spans: AttributionSpans, role: Role): [t: number, label: number][] {
  return spans[role].flatMap(([start, end]) => {
    const first = tokenAt(analysis, start);
    const tokens: [number, number][] = [];
    for (let t = first; t < analysis.count && analysis.start[t]! < end; t++)
      tokens.push([t, ROLES[role] + (t === first ? 0 : 1)]);
    return tokens;
  });
}

/** The best label of another role, by both scores. */
function nextLabel(linear: Float32Array, encoder: Float32Array, t: number, role: number): number {
  let next = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < LABELS; j++) {
    const score = linear[t * LABELS + j]! + encoder[t * LABELS + j]!;
    if (j === role || j === role + 1 || score <= most) continue;
    most = score;
    next = j;
  }
  return next;
}
