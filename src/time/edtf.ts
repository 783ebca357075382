import { type Day, dateOf, dayOf, isoDay, lastOfMonth, mondayOfWeek } from './calendar.ts';

/** First and last day of a stretch of time. */
export interface Interval {
  readonly first: Day;
  readonly last: Day;
}

const SEASON_MONTHS: Readonly<Record<string, number>> = { WI: 0, SP: 3, SU: 6, FA: 9 };

const months = (year: number, month: number, count: number): Interval => {
  const last = dateOf(dayOf(year, month + count - 1, 1));
  return { first: dayOf(year, month, 1), last: lastOfMonth(last.year, last.month) };
};

/** The days that a TIMEX3 value covers; null where it is no date on the calendar, or coarser than a year. */
export function intervalOf(value: string): Interval | null {
  const day = /^(\d{4})-(\d\d)-(\d\d)(?:T.*)?$/.exec(value);
  if (day) {
    const at = dayOf(Number(day[1]), Number(day[2]), Number(day[3]));
    return { first: at, last: at };
  }
  const part = /^(\d{4})(?:-(.+))?$/.exec(value);
  if (!part) return null;
  const year = Number(part[1]);
  const rest = part[2];
  if (rest === undefined) return months(year, 1, 12);
  const week = /^W(\d\d)(-WE)?$/.exec(rest);
  if (week) {
    const monday = mondayOfWeek(year, Number(week[1]));
    return { first: week[2] ? monday + 5 : monday, last: monday + 6 };
  }
  const quarter = /^([QH])([1-4])$/.exec(rest);
  if (quarter) {
    const size = quarter[1] === 'Q' ? 3 : 6;
    return months(year, (Number(quarter[2]) - 1) * size + 1, size);
  }
  if (/^\d\d$/.test(rest)) return months(year, Number(rest), 1);
  const season = SEASON_MONTHS[rest];
  return season === undefined ? null : months(year, season, 3);
}

/**
 * The EDTF date within which something was that happened in a TIMEX3 value and no later than `latest`: a day or a
 * month as it is, a year as it is unless it is cut, otherwise `first/last`; null where the value gives no days or
 * they lie ahead. A running month stays whole: nobody dates to its first half.
 */
export function edtfOf(value: string, latest: Day | null): string | null {
  const interval = intervalOf(value);
  if (!interval || (latest !== null && interval.first > latest)) return null;
  if (interval.first === interval.last) return isoDay(interval.first);
  if (/^\d{4}-\d\d$/.test(value)) return value;
  if (latest !== null && interval.last > latest) return `${isoDay(interval.first)}/${isoDay(latest)}`;
  return /^\d{4}$/.test(value) ? value : `${isoDay(interval.first)}/${isoDay(interval.last)}`;
}
