import type { AttributionSpans, Span } from '../domain/index.ts';
import { type Analysis, tokenAt } from '../language/index.ts';
import { type Facts, factsOf } from './facts.ts';
import { featureNames } from './feature-names.ts';
import { featureParts } from './feature-parts.ts';
import { CONTENT, CUE, LABELS, SOURCE } from './labels.ts';
import type { AttributionModel } from './model.ts';
import { type FeatureIds, tokenFeatures } from './token-features.ts';
import { rowOf } from './weights.ts';

const ROLES = { source: SOURCE, cue: CUE, content: CONTENT } as const;
type Role = keyof typeof ROLES;

/** A feature that spoke for a role in an attribution. */
export interface Reason {
  readonly role: Role;
  /** The words of the role that have the feature, those first for which it weighed most. */
  readonly words: readonly Span[];
  /** The feature in words, as the first of the words has it. */
  readonly feature: string;
  /** By how much it raised the score of the role over that of `against`: log-odds, summed over the words. */
  readonly weight: number;
  /** The role that came next by the features of these words. */
  readonly against: Role | 'outside';
}

/**
 * The features that weighed most for each attribution, over all of its words, the heaviest first.
 *
 * A feature's weight is that of the label (begins or continues the role) less that of the best label of another role, both in
 * the first chain, over words. The weights of steps from word to word belong to no word and are left out; so are those of
 * the second chain and of the judge.
 *
 * @param most how many features for each.
 */
export function explainAttributions(
  analysis: Analysis,
  attributions: readonly { readonly spans: AttributionSpans }[],
  model: AttributionModel,
  most = 5,
): Reason[][] {
  const facts = factsOf(analysis, model.table, model.speller, model.gradeOf);
  const features = tokenFeatures(facts);
  const partsOf = featureParts(facts);
  const spanOf = (t: number): Span => [analysis.start[t]!, analysis.end[t]!];
  return attributions.map(({ spans }) => {
    const weighed = labelledTokens(facts, spans).flatMap((token) => weightsOf(token, features, model));
    return summed(weighed)
      .slice(0, most)
      .map(({ role, tokens, place, weight, against }) => ({
        role,
        words: tokens.map(spanOf),
        feature: featureNames(facts, partsOf(tokens[0]!), tokens[0]!)[place] ?? `feature ${place}`,
        weight,
        against,
      }));
  });
}

interface Labelled {
  readonly t: number;
  readonly role: Role;
  readonly label: number;
}

/** The tokens of an attribution with the label that each has in it. */
function labelledTokens({ analysis }: Facts, spans: AttributionSpans): Labelled[] {
  const found: Labelled[] = [];
  for (const role of Object.keys(ROLES) as Role[]) {
    for (const [start, end] of spans[role]) {
      const first = tokenAt(analysis, start);
      for (let t = first; t < analysis.count && analysis.start[t]! < end; t++)
        found.push({ t, role, label: ROLES[role] + (t === first ? 0 : 1) });
    }
  }
  return found;
}

/** What a feature weighs for the role of a token, over the role `against`. */
interface Weighed {
  readonly t: number;
  /** Which of the token's features, and its id. */
  readonly place: number;
  readonly id: number;
  readonly role: Role;
  readonly weight: number;
  readonly against: Role | 'outside';
}

/** What each feature of a token adds to its label, over the best label of another role. */
function weightsOf({ t, role, label }: Labelled, { ids, width }: FeatureIds, { tagger }: AttributionModel): Weighed[] {
  const { rows, scale } = tagger.rows;
  const own = Array.from(ids.subarray(t * width, (t + 1) * width));
  const places = own.map((id) => rowOf(tagger.rows, id));
  const scores = Array.from({ length: LABELS }, (_, j) =>
    places.reduce((sum, at) => sum + (at < 0 ? 0 : rows[at + j]!), 0),
  );
  const others = scores.map((_, j) => j).filter((j) => roleOf(j) !== role);
  const next = others.reduce((best, j) => (scores[j]! > scores[best]! ? j : best));
  return places.flatMap((at, place) => {
    if (at < 0) return [];
    const weight = (rows[at + label]! - rows[at + next]!) * scale;
    return [{ t, place, id: own[place]!, role, weight, against: roleOf(next) }];
  });
}

/** The same feature of several words as one, the heaviest first; those that speak against the role are left out. */
function summed(weighed: readonly Weighed[]): (Omit<Weighed, 't' | 'id'> & { readonly tokens: number[] })[] {
  const groups = new Map<string, Weighed[]>();
  for (const one of weighed) {
    const key = [one.role, one.against, one.place, one.id].join(' ');
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()]
    .map((group) => {
      const { place, role, against } = group[0]!;
      const tokens = group.sort((a, b) => b.weight - a.weight).map(({ t }) => t);
      return { place, role, against, tokens, weight: group.reduce((sum, one) => sum + one.weight, 0) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
}

function roleOf(label: number): Role | 'outside' {
  if (label >= CONTENT) return 'content';
  if (label >= CUE) return 'cue';
  return label >= SOURCE ? 'source' : 'outside';
}
