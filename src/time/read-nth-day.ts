import { type Day, dateOf, dayOf, lastOfMonth, nthWeekday } from './calendar.ts';
import { resolveYearly } from './calendar-words.ts';
import { ordinalOf } from './numbers.ts';
import { yearAt } from './read-date.ts';
import { type Reading, readingOf, type Scene } from './scene.ts';
import { tenseAround } from './tense.ts';
import { headOf } from './vocabulary.ts';

/** "the first Monday in October", "the last day of June 2024": a day by its count within a month. */
export function readNthDay(scene: Scene, at: number): Reading | null {
  const { lower } = scene.analysis;
  const head = headOf(lower[at]!);
  const month = headOf(lower[at + 2] ?? '');
  if (at - 1 < scene.floor || !/^(?:of|in)$/.test(lower[at + 1] ?? '') || month?.is !== 'month') return null;
  const number = lower[at - 1] === 'last' ? -1 : ordinalOf(lower[at - 1]!);
  if (number === null || number === 0 || number > 31) return null;
  const inYear =
    head?.is === 'weekday' && number < 6
      ? (year: number): Day => nthWeekday(year, month.number, head.number, number)
      : head?.is === 'unit' && head.unit === 'day'
        ? (year: number): Day => (number < 0 ? lastOfMonth(year, month.number) : dayOf(year, month.number, number))
        : null;
  if (!inYear) return null;
  const from = at - 2 >= scene.floor && lower[at - 2] === 'the' ? at - 2 : at - 1;
  const yearAfter = lower[at + 3] === ',' ? at + 4 : at + 3;
  const year = yearAt(lower, yearAfter);
  if (year !== null) return readingOf(from, yearAfter + 1, { grain: 'day', day: inYear(year) }, '');
  if (scene.today === null) return null;
  const tense = tenseAround(scene.analysis, from, at + 3);
  return readingOf(from, at + 3, { grain: 'day', day: resolveYearly(scene.today, inYear, tense, false) }, '');
}

/** "Q3 2025", "in Q1": a quarter by its short name. */
export function readShortQuarter(scene: Scene, at: number): Reading | null {
  const { lower, words } = scene.analysis;
  if (!/^Q[1-4]$/.test(words[at]!)) return null;
  const month = Number(words[at]![1]) * 3 - 2;
  const yearAfter = /^(?:of|in|fiscal)$/.test(lower[at + 1] ?? '') ? at + 2 : at + 1;
  const year = yearAt(lower, yearAfter);
  if (year !== null) return readingOf(at, yearAfter + 1, { grain: 'quarter', day: dayOf(year, month, 1) }, '');
  if (scene.today === null) return { from: at, to: at + 1, value: `XXXX-${words[at]}`, type: 'DATE' };
  const { year: now, month: current } = dateOf(scene.today);
  return readingOf(at, at + 1, { grain: 'quarter', day: dayOf(month <= current ? now : now - 1, month, 1) }, '');
}
