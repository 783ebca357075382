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

const STANCES = ['for', 'against', 'conditional', 'neutral'];

/** What `sideFigures` gives, the mean F1 of the four stances, and of the pairs that are unrelated how many are left alone. */
export function stanceFigures(prefix: string, given: readonly Given[]): Figures {
  const f1 = STANCES.map((stance) => {
    const hit = given.filter(([label, shown]) => label === stance && shown === stance).length;
    const of =
      given.filter(([label]) => label === stance).length + given.filter(([, shown]) => shown === stance).length;
    return (200 * hit) / (of || 1);
  });
  const unrelated = given.filter(([label]) => label === 'unrelated');
  return {
    ...sideFigures(prefix, given),
    [`${prefix}MacroF1`]: f1.reduce((sum, one) => sum + one, 0) / STANCES.length,
    [`${prefix}Unrelated`]: (100 * unrelated.filter(([, shown]) => shown === 'none').length) / (unrelated.length || 1),
  };
}
