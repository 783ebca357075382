import type { TimedPosition } from './changes.ts';
import type { ActorPositions } from './positions.ts';

/** The latest side that an actor took on an issue, in the actor's own words or deeds. */
export interface LatestSide {
  readonly issue: ActorPositions['issue'];
  readonly position: TimedPosition;
  /** How many sides of the actor's own are held, this one included; where only the issue was named is left out. */
  readonly held: number;
}

/**
 * The latest own side on each issue, the latest first; none where the actor took none. Ascribed ones do not count;
 * one of which no day is known is the latest only where no other is held.
 */
export function latestSides(issues: readonly ActorPositions[]): LatestSide[] {
  const found = issues.flatMap(({ issue, own, total }): LatestSide[] => {
    const sides = own.filter(({ stance }) => stance !== 'neutral');
    const position = sides.findLast(({ days }) => days.to !== null) ?? sides.at(-1);
    return position ? [{ issue, position, held: total.sides }] : [];
  });
  return found.sort((a, b) => (b.position.days.to ?? '').localeCompare(a.position.days.to ?? ''));
}
