import { type DayRange, daysOf, type StoredStatement } from '../record/index.ts';

/** When something was said, as far as its reports tell. Days `YYYY-MM-DD`, inclusive; null where nothing bounds it. */
export interface SaidDays {
  readonly from: string | null;
  readonly to: string | null;
  /** Whether an article dates the saying itself: a day, a month or an interval within which it was. */
  readonly dated: boolean;
}

/** Stands behind every day in an order by days. */
export const NO_DAY = '9999-99-99';

/** When a statement was made: the days that the article gives; failing that, no later than its publication. */
export function saidDaysOf({ said, article }: Pick<StoredStatement, 'said' | 'article'>): SaidDays {
  const days = said.value === null || said.bound !== 'exact' ? null : daysOf(said.value);
  const printed = publishedOn(article);
  if (!days) return { from: null, to: printed, dated: false };
  const to = printed !== null && printed >= days.from && printed < days.to ? printed : days.to;
  return { from: days.from, to, dated: true };
}

/** The day of publication; null where it is not known, or only as a lower bound. */
export function publishedOn({ published }: Pick<StoredStatement, 'article'>['article']): string | null {
  if (published.value === null || published.bound === 'not-before') return null;
  return daysOf(published.value)?.to ?? null;
}

/** Days between two days; negative where the second is earlier. */
const daysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from);

/** Days since 1970, `YYYY-MM-DD`; days that are asked for again and again are kept. */
const numbers = new Map<string, number>();
const KEPT = 50_000;

function numberOf(day: string): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  if (numbers.size >= KEPT) numbers.clear();
  const number = Date.parse(day) / 86_400_000;
  numbers.set(day, number);
  return number;
}

/** Whether two dated stretches have a day in common, or are at most so many days apart. */
export function isNear(a: SaidDays, b: SaidDays, apart = 0): boolean {
  if (a.from === null || a.to === null || b.from === null || b.to === null) return false;
  return daysBetween(a.to, b.from) <= apart && daysBetween(b.to, a.from) <= apart;
}

/** What two reports of one saying tell together. */
export function narrowed(a: SaidDays, b: SaidDays): SaidDays {
  if (!a.dated || !b.dated) return a.dated ? a : b.dated ? b : { ...a, to: earlier(a.to, b.to) };
  const both: DayRange = { from: later(a.from!, b.from!), to: earlier(a.to, b.to)! };
  return both.from <= both.to ? { ...both, dated: true } : a;
}

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || a < b ? a : b);
