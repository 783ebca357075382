import type { Actor, Dated } from '../../domain/index.ts';
import { refOf } from '../names.ts';
import type { Amended, CorrectedBy, StatementDetails } from '../record.ts';

/** One of the kinds of what people said, where they said it. */
export const amendmentOf = <W extends Amended['what']>(
  amended: readonly Amended[],
  what: W,
): Extract<Amended, { readonly what: W }> | undefined =>
  amended.find((one): one is Extract<Amended, { readonly what: W }> => one.what === what);

/** "as Rosa Ilves corrected on 2031-03-14". */
export const signedReason = ({ by, at, confirms }: CorrectedBy & { readonly confirms?: boolean }): string =>
  `as ${by} ${confirms ? 'confirmed' : 'corrected'} on ${at.slice(0, 10)}`;

/** When something was said, with what a person said of it. A confirmed date keeps its grounds. */
export function amendedSaid(found: Dated, amended: readonly Amended[]): Dated {
  const by = amendmentOf(amended, 'said');
  if (!by) return found;
  const { value, bound } = by.said;
  const same = value === found.value && bound === found.bound;
  return same ? { ...found, reason: signedReason(by) } : { value, bound, basis: 'person', reason: signedReason(by) };
}

type Found = StatementDetails['positions'][number];
type Side = Extract<Amended, { readonly what: 'side' }>;

/** Whether a position as it was found is the one that a person spoke of: the speaker's own, or the same one's. */
export function isOfSide({ issue, ascribedTo }: Pick<Side, 'issue' | 'ascribedTo'>, position: Found): boolean {
  if (position.issue !== issue) return false;
  if (ascribedTo === undefined || position.by === 'speaker') return ascribedTo === undefined && position.own;
  const ref = refOf(position.by.ascribedTo);
  return ascribedTo.id === null ? ref === null : ref !== null && ascribedTo.refs.includes(ref);
}

/** A position of which the machine found nothing. */
function nothingFound({ issue, ascribedTo }: Side): Found {
  const shared = { issue, stance: 'neutral', basis: 'preference', confidence: 1, evidence: [], words: '' } as const;
  if (ascribedTo === undefined) return { ...shared, by: 'speaker', own: true, holder: null };
  const { id, name, kind } = ascribedTo;
  const how = name === null ? 'none' : 'full';
  const actor: Actor = { ...(id !== null && { id }), name, kind, how, mention: null, confidence: 1 };
  return { ...shared, by: { ascribedTo: actor }, own: false, holder: name };
}

/**
 * Positions with what people said of them. A side that somebody corrected or confirmed is sure; it keeps the words by which a
 * side of the same one on that issue was found, where there are any.
 */
export function amendedPositions(found: readonly Found[], amended: readonly Amended[]): readonly Found[] {
  const sides = amended.filter((one) => one.what === 'side');
  if (sides.length === 0) return found;
  const kept = found.filter((position) => !sides.some((side) => isOfSide(side, position)));
  const stated = sides.flatMap((side): Found[] => {
    const { stance, basis } = side;
    if (stance === null) return [];
    const before = found.find((position) => isOfSide(side, position)) ?? nothingFound(side);
    return [{ ...before, stance, basis, confidence: 1 }];
  });
  return [...kept, ...stated];
}
