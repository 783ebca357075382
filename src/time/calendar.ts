/** A day as the number of days since 1970-01-01 in the proleptic Gregorian calendar. */
export type Day = number;

const MILLISECONDS_A_DAY = 86_400_000;

/** The day of a year, month (1 to 12, others carry over into the years around) and day of the month. */
export const dayOf = (year: number, month: number, day: number): Day =>
  Math.round(Date.UTC(2000, month - 1 + (year - 2000) * 12, day) / MILLISECONDS_A_DAY);

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly date: number;
}

export function dateOf(day: Day): CalendarDate {
  const date = new Date(day * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
}

/** 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The Monday of the ISO week that holds a day. */
export const mondayOf = (day: Day): Day => day - weekdayOf(day) + 1;

/** The ISO week of a day: the week belongs to the year of its Thursday. */
export function weekOf(day: Day): { readonly year: number; readonly week: number } {
  const thursday = mondayOf(day) + 3;
  const { year } = dateOf(thursday);
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 };
}

/** The Monday of an ISO week. */
export const mondayOfWeek = (year: number, week: number): Day => mondayOf(dayOf(year, 1, 4)) + (week - 1) * 7;

/** The last day of a month. */
export const lastOfMonth = (year: number, month: number): Day => dayOf(year, month + 1, 1) - 1;

/** The n-th (1 to 5; -1: the last) given weekday of a month. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): Day {
  if (n < 0) {
    const last = lastOfMonth(year, month);
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = dayOf(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7;
}

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876). */
export function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

const pad = (number: number, width = 2): string => String(number).padStart(width, '0');

/** `2025-02-14`. */
export function isoDay(day: Day): string {
  const { year, month, date } = dateOf(day);
  return `${pad(year, 4)}-${pad(month)}-${pad(date)}`;
}

/** The day at the head of an ISO 8601 date or date-time; null where there is no full date. */
export function dayFromIso(value: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(value);
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}
