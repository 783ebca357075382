import type { Dated } from '../domain/index.ts';

/** First and last day of a date, `YYYY-MM-DD`, both inclusive. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

const MS_A_DAY = 86_400_000;
const EPOCH = Date.UTC(1600, 0, 1);
/** Keys are `day * A_DAY_OF_KEYS + n`: so many rows fit into one day, and a key stays below 2^53. */
export const A_DAY_OF_KEYS = 2 ** 32;

/**
 * The days of an EDTF date (ISO 8601-2, level 0): a day, a month, a year, or an interval of these.
 *
 * A time of day is dropped. Null where the value is none of these or no such day exists.
 */
export function daysOf(value: string): DayRange | null {
  const known = kept.get(value);
  if (known !== undefined) return known;
  if (kept.size >= KEPT) kept.clear();
  const days = readDays(value);
  kept.set(value, days);
  return days;
}

/** The same few dates are asked for again and again: more than the days of ten years, a few hundred KB. */
const KEPT = 5_000;
const kept = new Map<string, DayRange | null>();

function readDays(value: string): DayRange | null {
  const [first, last, more] = value.split('/');
  if (more !== undefined || first === undefined) return null;
  const from = daysOfOne(first);
  const to = last === undefined ? from : daysOfOne(last);
  return from && to && from.from <= to.to ? { from: from.from, to: to.to } : null;
}

function daysOfOne(value: string): DayRange | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?$/.exec(value);
  if (!match) return null;
  const [, year, month, day] = match;
  const first = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(first.getTime()) || (day && first.getUTCDate() !== Number(day))) return null;
  const last = new Date(first);
  if (!month) last.setUTCFullYear(last.getUTCFullYear() + 1, 0, 0);
  else if (!day) last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return { from: first.toISOString().slice(0, 10), to: last.toISOString().slice(0, 10) };
}

/**
 * The latest day on which something can have been said: the last day of `said`, but not after publication where that
 * is known; failing that the day of publication, or its lower bound. Null where nothing is known.
 */
export function latestDay(said: Dated, published: Dated): string | null {
  const spoken = said.value === null || said.bound === 'not-before' ? null : daysOf(said.value);
  const printed = published.value === null ? null : daysOf(published.value);
  if (!spoken) return printed?.to ?? null;
  if (printed && published.bound !== 'not-before' && spoken.from <= printed.to && printed.to < spoken.to) {
    return printed.to;
  }
  return spoken.to;
}

/** The lowest key of a day; keys of days sort as the days do. An unknown day sorts first. */
export function keyOfDay(day: string | null): number {
  if (day === null) return 0;
  return Math.max(1, Math.round((Date.parse(`${day}T00:00:00Z`) - EPOCH) / MS_A_DAY)) * A_DAY_OF_KEYS;
}

/** One above the highest key of the same day as `key`. */
export const endOfDay = (key: number): number => (Math.floor(key / A_DAY_OF_KEYS) + 1) * A_DAY_OF_KEYS;

/** The day of a key; null for the unknown one. */
export function dayOfKey(key: number): string | null {
  const day = Math.floor(key / A_DAY_OF_KEYS);
  if (day === 0) return null;
  const known = named.get(day);
  if (known !== undefined) return known;
  if (named.size >= KEPT) named.clear();
  const name = new Date(EPOCH + day * MS_A_DAY).toISOString().slice(0, 10);
  named.set(day, name);
  return name;
}

const named = new Map<number, string>();
