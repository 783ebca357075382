/**
 * A committed figure. `noise` is how far it may fall before that counts: half of its standard error, because two versions
 * are measured on the same articles and move together (decisions/0090).
 */
export interface Score {
  readonly score: number;
  readonly noise: number;
}

/** By evaluation and figure. */
export type Scores = Readonly<Record<string, Readonly<Record<string, Score>>>>;

/** A figure that is worse than the committed one. */
export interface Fall {
  readonly evaluation: string;
  readonly figure: string;
  readonly was: number;
  /** Undefined where the figure is no longer taken. */
  readonly is: number | undefined;
  readonly noise: number;
}

/** Figures where less is better. */
const COSTS = /wrong|flipped|overdated|falseLinks|crashes|silent/i;
/** Share of the standard error of a figure that a fall must exceed; measured, decisions/0090. */
const NOISE = 0.5;
/** Scores are committed with three digits after the point. */
const DIGITS = 3;

export const rounded = (score: number): number => Number(score.toFixed(DIGITS));

/** The noise of a figure with this standard error; of one that was not resampled (a plain count), nothing. */
export const noiseOf = (error: number | undefined): number => rounded(NOISE * (error ?? 0));

/** The committed figures of one evaluation that have fallen by more than their noise, or are no longer taken. */
export function fallsOf(
  evaluation: string,
  committed: Readonly<Record<string, Score>>,
  figures: Readonly<Record<string, number>>,
): Fall[] {
  return Object.entries(committed).flatMap(([figure, { score, noise }]) => {
    const is = figures[figure];
    const loss = is === undefined ? Number.POSITIVE_INFINITY : COSTS.test(figure) ? is - score : score - is;
    return loss === Number.POSITIVE_INFINITY || rounded(loss) > noise
      ? [{ evaluation, figure, was: score, is, noise }]
      : [];
  });
}

/** A line about a fall. */
export const fallInWords = ({ evaluation, figure, was, is, noise }: Fall): string =>
  is === undefined
    ? `${evaluation} ${figure}: was ${was.toFixed(2)}, is no longer taken`
    : `${evaluation} ${figure}: ${was.toFixed(2)} to ${is.toFixed(2)}, more than its noise of ${noise.toFixed(2)}`;
