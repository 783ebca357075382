import type { Correction, CorrectionTarget } from '../people.ts';

/** A row of corrections as far as replaying needs it. */
export interface CorrectionRow {
  readonly key: number;
  readonly what: Correction['what'];
  readonly target: CorrectionTarget;
  readonly value: Readonly<Record<string, unknown>>;
  readonly undoes: number | null;
}

/** The keys of the rows that hold: an undo that was itself undone undoes nothing. Rows in any order. */
export function effectiveKeys(rows: readonly Pick<CorrectionRow, 'key' | 'what' | 'undoes'>[]): ReadonlySet<number> {
  const undone = new Set<number>();
  const effective = new Set<number>();
  for (const { key, what, undoes } of [...rows].sort((a, b) => b.key - a.key)) {
    if (undone.has(key)) continue;
    effective.add(key);
    if (what === 'undo' && undoes !== null) undone.add(undoes);
  }
  return effective;
}

/** One step of replaying: whoever was `from` is `to`, in these articles or (null) in all. */
export interface Step {
  readonly from: string;
  readonly to: string;
  readonly articles: ReadonlySet<string> | null;
}

/**
 * Merges and splits as steps, in the order in which people made them. A split that was undone leads back: what was
 * joined meanwhile to the actor it made is the first one again.
 */
export function stepsOf(rows: readonly CorrectionRow[]): Step[] {
  const effective = effectiveKeys(rows);
  return [...rows]
    .sort((a, b) => a.key - b.key)
    .flatMap(({ key, what, target, value }): Step[] => {
      if (target.actor === undefined) return [];
      if (what === 'merge')
        return effective.has(key) ? [{ from: target.actor, to: String(value.into), articles: null }] : [];
      if (what !== 'split') return [];
      return effective.has(key)
        ? [{ from: target.actor, to: String(value.actor), articles: new Set(target.articles) }]
        : [{ from: String(value.actor), to: target.actor, articles: null }];
    });
}

/** Whom an actor's id means after all steps; in an article, or (null) as the actor's own id. */
export const meantBy = (id: string, article: string | null, steps: readonly Step[]): string =>
  steps.reduce(
    (meant, { from, to, articles }) =>
      meant === from && (articles === null || (article !== null && articles.has(article))) ? to : meant,
    id,
  );
