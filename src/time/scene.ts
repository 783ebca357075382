import type { TimexType } from '../domain/index.ts';
import type { Analysis } from '../language/index.ts';
import type { Day } from './calendar.ts';
import { OPEN_VALUES, type Stretch, timexOf } from './stretch.ts';

/** What the readers know while they go through a text from left to right. */
export interface Scene {
  readonly analysis: Analysis;
  /** The day from which "yesterday" counts: the publication, or its lower bound; null where neither is known. */
  today: Day | null;
  /** The last date of the narrative, from which "the following day" counts. */
  narrative: Stretch | null;
  /** The last quarter of a year that was spoken of, which "a year earlier" means in company reports. */
  quarter: Stretch | null;
  /** Whether results of that quarter are being compared, rather than those of longer periods. */
  comparesQuarters: boolean;
  /** The first token that no expression has taken yet. */
  floor: number;
}

/** One expression found: tokens `[from, to)`, its value, and the place in time where it has one. */
export interface Reading {
  readonly from: number;
  readonly to: number;
  readonly value: string;
  readonly type: TimexType;
  readonly stretch?: Stretch;
}

/** A reading of one calendar unit; without a place in time its value is left open. */
export function readingOf(from: number, to: number, stretch: Stretch | null, open: string): Reading {
  return stretch
    ? { from, to, value: timexOf(stretch), type: 'DATE', stretch }
    : { from, to, value: open, type: 'DATE' };
}

/** The open value of a grain ("last week" in an undated item). */
export const openReading = (from: number, to: number, grain: Stretch['grain']): Reading =>
  readingOf(from, to, null, OPEN_VALUES[grain]);
