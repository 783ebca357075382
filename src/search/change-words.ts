import type { Stance } from '../domain/index.ts';
import type { TimedPosition } from './changes.ts';

/** Sides in words. */
export const STANCES: Readonly<Record<Stance, string>> = {
  for: 'for',
  against: 'against',
  conditional: 'under conditions',
  neutral: 'about it, no side read',
};

/** What a position is beside those before, in words; empty where there is nothing to say. */
export function changeInWords({ change, passages }: TimedPosition): string {
  switch (change.kind) {
    case 'first':
      return 'first in this collection';
    case 'repeat':
      return change.sameWords ? 'repeats, in the same words' : 'repeats, in other words';
    case 'possible-shift':
    case 'return': {
      const what = change.kind === 'return' ? 'return' : 'shift';
      if (!change.verdict) return `possible ${what} from ${STANCES[change.from.stance]}`;
      const { verdict, by } = change.verdict;
      return verdict === 'confirmed'
        ? `${what} from ${STANCES[change.from.stance]}, as ${by} confirmed`
        : `no ${what}, as ${by} said`;
    }
    default:
      return passages[0]!.position.stance === 'neutral' ? '' : `not compared: ${change.reason}`;
  }
}
