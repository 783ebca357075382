import { type Day, dateOf, dayOf, isoDay, mondayOf, weekOf } from './calendar.ts';

/** The calendar units a date can be told in, from fine to coarse. */
export const GRAINS = [
  'day',
  'weekend',
  'week',
  'month',
  'quarter',
  'season',
  'half',
  'year',
  'decade',
  'century',
] as const;
export type Grain = (typeof GRAINS)[number];

/** One unit of the calendar by its first day: the week of 2025-02-10, the year 1997. */
export interface Stretch {
  readonly grain: Grain;
  readonly day: Day;
}

const MONTHS_OF = { month: 1, quarter: 3, season: 3, half: 6, year: 12, decade: 120, century: 1200 } as const;
const SEASONS = ['WI', 'SP', 'SU', 'FA'] as const;

/** The unit of a grain that holds a day. Winter runs from December. */
export function stretchAt(grain: Grain, day: Day): Stretch {
  if (grain === 'day') return { grain, day };
  if (grain === 'week') return { grain, day: mondayOf(day) };
  if (grain === 'weekend') return { grain, day: mondayOf(day) + 5 };
  const { year, month } = dateOf(day);
  const months = year * 12 + month - 1;
  const size = MONTHS_OF[grain];
  const first = grain === 'season' ? months + 1 - ((months + 1) % 3) - 1 : months - (months % size);
  return { grain, day: dayOf(Math.floor(first / 12), (first % 12) + 1, 1) };
}

/** The unit `by` units later (earlier where negative). */
export function shifted({ grain, day }: Stretch, by: number): Stretch {
  if (grain === 'day') return { grain, day: day + by };
  if (grain === 'week' || grain === 'weekend') return { grain, day: day + 7 * by };
  const { year, month } = dateOf(day);
  return { grain, day: dayOf(year, month + MONTHS_OF[grain] * by, 1) };
}

const pad = (number: number, width = 2): string => String(number).padStart(width, '0');

/** The TIMEX3 value of a unit: `2025-02-12`, `2025-W07`, `2025-W07-WE`, `2025-02`, `2025-Q1`, `2025-SU`, `197`, `19`. */
export function timexOf({ grain, day }: Stretch): string {
  if (grain === 'day') return isoDay(day);
  if (grain === 'week' || grain === 'weekend') {
    const { year, week } = weekOf(day);
    return `${pad(year, 4)}-W${pad(week)}${grain === 'weekend' ? '-WE' : ''}`;
  }
  const { year, month } = dateOf(day);
  const y = pad(year, 4);
  if (grain === 'month') return `${y}-${pad(month)}`;
  if (grain === 'quarter') return `${y}-Q${(month + 2) / 3}`;
  if (grain === 'half') return `${y}-H${month > 6 ? 2 : 1}`;
  if (grain === 'season') return `${pad(month === 12 ? year + 1 : year, 4)}-${SEASONS[(month % 12) / 3]}`;
  return y.slice(0, grain === 'year' ? 4 : grain === 'decade' ? 3 : 2);
}

/** The value where the unit is known and its place in time is not. */
export const OPEN_VALUES: Readonly<Record<Grain, string>> = {
  day: 'XXXX-XX-XX',
  weekend: 'XXXX-WXX-WE',
  week: 'XXXX-WXX',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  season: 'XXXX-XX',
  half: 'XXXX-HX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
};

/** How coarse a grain is, in order. */
export const coarseness = (grain: Grain): number => GRAINS.indexOf(grain);
