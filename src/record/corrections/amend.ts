import type { Dated } from '../../domain/index.ts';
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

/** A position of which the machine found nothing. */
const nothingFound = (issue: string): Found => ({
  issue,
  stance: 'neutral',
  basis: 'preference',
  by: 'speaker',
  confidence: 1,
  evidence: [],
  own: true,
  holder: null,
  words: '',
});

/**
 * Positions with what people said of the speaker's own ones. A side that somebody corrected or confirmed is sure; it keeps
 * the words by which a side on that issue was found, where there are any.
 */
export function amendedPositions(found: readonly Found[], amended: readonly Amended[]): readonly Found[] {
  const sides = amended.filter((one) => one.what === 'side');
  if (sides.length === 0) return found;
  const said = new Set(sides.map(({ issue }) => issue));
  const kept = found.filter(({ own, issue }) => !own || !said.has(issue));
  const stated = sides.flatMap(({ issue, stance, basis }): Found[] => {
    if (stance === null) return [];
    const before = found.find((position) => position.own && position.issue === issue) ?? nothingFound(issue);
    return [{ ...before, stance, basis, confidence: 1 }];
  });
  return [...kept, ...stated];
}
