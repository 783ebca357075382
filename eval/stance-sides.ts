import type { Figures } from './resampling.ts';

export const isSide = (stance: string): boolean => stance === 'for' || stance === 'against';

/** What a statement is labelled with on a proposition, and what is shown of it; `none` where nothing is. */
export type Given = readonly [label: string, stance: string];

/**
 * Of the sides shown: how many are right, how many the opposite; of the sides there are: how many are shown. In percent, as
 * `right`, `flipped` and `coverage`, or `prefixRight` and so on.
 */
export function sideFigures(prefix: string, given: readonly Given[]): Figures {
  const shown = given.filter(([, stance]) => isSide(stance));
  const sides = given.filter(([label]) => isSide(label));
  const percent = (some: readonly Given[], of: readonly Given[]): number => (100 * some.length) / (of.length || 1);
  const named = (name: string): string => (prefix ? prefix + name[0]!.toUpperCase() + name.slice(1) : name);
  return {
    [named('right')]: percent(
      shown.filter(([label, stance]) => label === stance),
      shown,
    ),
    [named('flipped')]: percent(
      shown.filter(([label, stance]) => isSide(label) && label !== stance),
      shown,
    ),
    [named('coverage')]: percent(
      sides.filter(([, stance]) => isSide(stance)),
      sides,
    ),
  };
}
