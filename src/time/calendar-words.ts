import { type Day, dateOf, dayOf, easterOf, lastOfMonth, nthWeekday, weekdayOf } from './calendar.ts';
import type { Stretch } from './stretch.ts';
import type { Tense } from './tense.ts';

/** The day that a weekday (1: Monday) means, seen from `today`: the past or the same day unless the tense is future. */
export function resolveWeekday(today: Day, weekday: number, tense: Tense): Day {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  return tense === 'future' ? today + ((7 - back) % 7) : today - back;
}

/**
 * A date that comes back every year, nearest to `today` in the direction that the tense gives. Where `plans`, a past
 * verb may go with a date soon ahead: "set a payout for Dec. 1".
 */
export function resolveYearly(today: Day, inYear: (year: number) => Day, tense: Tense, plans: boolean): Day {
  const { year } = dateOf(today);
  const candidates = [inYear(year - 1), inYear(year), inYear(year + 1)];
  const past = candidates.filter((day) => day <= today).at(-1)!;
  const ahead = candidates.find((day) => day >= today)!;
  if (tense === 'future') return ahead - today > 300 && today - past < 30 ? past : ahead;
  if (tense === 'present') return ahead - today <= 250 ? ahead : past;
  if (tense === 'past') return plans && ahead - today <= PAST_SLACK && today - past > 300 ? ahead : past;
  return (ahead - today) * PAST_BIAS < today - past ? ahead : past;
}

/** How much nearer a date ahead must be than the past one where no verb decides; chosen on TimeBank, decisions/0030. */
const PAST_BIAS = 1.5;

/** Days by which a dated plan may lie ahead of a past verb ("set a payout for Dec. 1"); chosen on TimeBank, decisions/0030. */
const PAST_SLACK = 60;

/** The month (1 to 12) that is meant from `today`: the last one that has begun unless the tense is future. */
export function resolveMonth(today: Day, month: number, tense: Tense): Stretch {
  const { year, month: current } = dateOf(today);
  const past = month <= current ? year : year - 1;
  const ahead = month >= current ? year : year + 1;
  return { grain: 'month', day: dayOf(tense === 'future' ? ahead : past, month, 1) };
}

/** The quarter (1 to 4), half (1, 2) or season (0: winter, to 3) that is meant from `today`, by the month it begins in. */
export function resolvePartOfYear(
  today: Day,
  grain: 'quarter' | 'half' | 'season',
  number: number,
  tense: Tense,
): Stretch {
  const { year } = dateOf(today);
  const month = grain === 'season' ? number * 3 : (number - 1) * (grain === 'half' ? 6 : 3) + 1;
  const months = grain === 'half' ? 6 : 3;
  const starts = [-1, 0, 1, 2].map((by) => dayOf(year + by, month, 1));
  const past = starts.filter((day) => day <= today).at(-1)!;
  const ahead = starts.find((day) => lastOfMonth(dateOf(day).year, dateOf(day).month + months - 1) >= today)!;
  const recent = grain !== 'season' && today - past <= RECENT_PART;
  return { grain, day: tense === 'future' && !recent ? ahead : past };
}

/** Days since its beginning in which a quarter or half is still the one meant by plans to report on it; chosen on TimeBank, decisions/0030. */
const RECENT_PART = 200;

/** "Mother's Day" with either apostrophe. */
function possessive(word: string, inYear: (year: number) => Day): [string[], (year: number) => Day][] {
  return ["'s", '’s'].map((mark) => [[word, mark, 'day'], inYear]);
}

/** Holidays by their words: how many tokens, and the day in a year. US federal dates where countries differ. */
const HOLIDAYS: Readonly<Record<string, readonly (readonly [words: readonly string[], (year: number) => Day])[]>> = {
  christmas: [
    [['christmas', 'eve'], (y) => dayOf(y, 12, 24)],
    [['christmas', 'day'], (y) => dayOf(y, 12, 25)],
    [['christmas'], (y) => dayOf(y, 12, 25)],
  ],
  new: [
    [['new', 'year', "'s", 'eve'], (y) => dayOf(y, 12, 31)],
    [['new', 'year', '’s', 'eve'], (y) => dayOf(y, 12, 31)],
    [['new', 'year', "'s", 'day'], (y) => dayOf(y, 1, 1)],
    [['new', 'year', '’s', 'day'], (y) => dayOf(y, 1, 1)],
  ],
  thanksgiving: [
    [['thanksgiving', 'day'], (y) => nthWeekday(y, 11, 4, 4)],
    [['thanksgiving'], (y) => nthWeekday(y, 11, 4, 4)],
  ],
  easter: [
    [['easter', 'sunday'], easterOf],
    [['easter', 'monday'], (y) => easterOf(y) + 1],
    [['easter'], easterOf],
  ],
  halloween: [[['halloween'], (y) => dayOf(y, 10, 31)]],
  labor: [[['labor', 'day'], (y) => nthWeekday(y, 9, 1, 1)]],
  memorial: [[['memorial', 'day'], (y) => nthWeekday(y, 5, 1, -1)]],
  columbus: [[['columbus', 'day'], (y) => nthWeekday(y, 10, 1, 2)]],
  independence: [[['independence', 'day'], (y) => dayOf(y, 7, 4)]],
  fourth: [[['fourth', 'of', 'july'], (y) => dayOf(y, 7, 4)]],
  veterans: [[['veterans', 'day'], (y) => dayOf(y, 11, 11)]],
  good: [[['good', 'friday'], (y) => easterOf(y) - 2]],
  ash: [[['ash', 'wednesday'], (y) => easterOf(y) - 46]],
  palm: [[['palm', 'sunday'], (y) => easterOf(y) - 7]],
  maundy: [[['maundy', 'thursday'], (y) => easterOf(y) - 3]],
  pentecost: [[['pentecost'], (y) => easterOf(y) + 49]],
  whit: [[['whit', 'monday'], (y) => easterOf(y) + 50]],
  boxing: [[['boxing', 'day'], (y) => dayOf(y, 12, 26)]],
  black: [[['black', 'friday'], (y) => nthWeekday(y, 11, 4, 4) + 1]],
  cyber: [[['cyber', 'monday'], (y) => nthWeekday(y, 11, 4, 4) + 4]],
  juneteenth: [[['juneteenth'], (y) => dayOf(y, 6, 19)]],
  bastille: [[['bastille', 'day'], (y) => dayOf(y, 7, 14)]],
  canada: [[['canada', 'day'], (y) => dayOf(y, 7, 1)]],
  earth: [[['earth', 'day'], (y) => dayOf(y, 4, 22)]],
  remembrance: [[['remembrance', 'day'], (y) => dayOf(y, 11, 11)]],
  armistice: [[['armistice', 'day'], (y) => dayOf(y, 11, 11)]],
  mother: possessive('mother', (y) => nthWeekday(y, 5, 7, 2)),
  father: possessive('father', (y) => nthWeekday(y, 6, 7, 3)),
  presidents: [
    [['presidents', "'", 'day'], (y) => nthWeekday(y, 2, 1, 3)],
    [['presidents', '’', 'day'], (y) => nthWeekday(y, 2, 1, 3)],
    [['presidents', 'day'], (y) => nthWeekday(y, 2, 1, 3)],
  ],
  'st.': [
    [['st.', 'patrick', "'s", 'day'], (y) => dayOf(y, 3, 17)],
    [['st.', 'patrick', '’s', 'day'], (y) => dayOf(y, 3, 17)],
  ],
  valentine: [
    [['valentine', "'s", 'day'], (y) => dayOf(y, 2, 14)],
    [['valentine', '’s', 'day'], (y) => dayOf(y, 2, 14)],
  ],
  election: [[['election', 'day'], (y) => nthWeekday(y, 11, 1, 1) + 1]],
  inauguration: [[['inauguration', 'day'], (y) => dayOf(y, 1, 20)]],
};

/** The holiday whose words stand from token `at` on: its day in any year, and its end. */
export function holidayAt(
  lower: readonly string[],
  at: number,
): { readonly to: number; readonly inYear: (year: number) => Day } | null {
  for (const [words, inYear] of HOLIDAYS[lower[at]!] ?? []) {
    if (words.every((word, i) => lower[at + i] === word)) return { to: at + words.length, inYear };
  }
  return null;
}
