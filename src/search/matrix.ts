import type { TimedPosition } from './changes.ts';
import type { HeldPosition } from './held-positions.ts';
import type { ActorOnIssue } from './positions.ts';

/** What one actor holds in one month. */
export interface Cell {
  readonly own: readonly TimedPosition[];
  /** What others say the actor holds: never counted. */
  readonly ascribed: readonly HeldPosition[];
}

/** Year and month of a position, `YYYY-MM`, by the latest day on which it can have been taken; empty where none is known. */
export const monthOf = ({ days }: HeldPosition): string => days.to?.slice(0, 7) ?? '';

/** The positions of an actor in a month; `''`: those of which no day is known. */
export const cellOf = ({ own, ascribed }: Pick<ActorOnIssue, 'own' | 'ascribed'>, month: string): Cell => ({
  own: own.filter((position) => monthOf(position) === month),
  ascribed: ascribed.filter((position) => monthOf(position) === month),
});

/** The months in which any of these actors has a position, earliest first; `''` first where a day is not known. */
export const monthsOf = (actors: readonly ActorOnIssue[]): string[] =>
  [...new Set(actors.flatMap(({ own, ascribed }) => [...own, ...ascribed].map(monthOf)))].sort();

/** Every month from the first to the last, `YYYY-MM`, those without any position too; empty where none is given. */
export function monthsBetween(months: readonly string[]): string[] {
  const known = months.filter((month) => /^\d{4}-\d\d$/.test(month)).sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const found: string[] = [];
  for (let month = first; month <= last; month = monthAfter(month)) found.push(month);
  return found;
}

function monthAfter(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  const next = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}`;
}
