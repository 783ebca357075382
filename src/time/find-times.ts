import type { Dated, LivePost, Timex } from '../domain/index.ts';
import type { Analysis } from '../language/index.ts';
import { dayFromIso } from './calendar.ts';
import { readClock, readDayClock, readJoinedClock } from './read-clock.ts';
import {
  readDecade,
  readDigitDate,
  readHoliday,
  readMidMonth,
  readMonth,
  readSeason,
  readWeekday,
  readYear,
} from './read-date.ts';
import { readNthDay, readShortQuarter } from './read-nth-day.ts';
import { readUnit } from './read-unit.ts';
import {
  readAdjective,
  readCentury,
  readDaypart,
  readDeictic,
  readEvery,
  readPeriod,
  readReference,
  readSpelledYear,
  readTime,
} from './read-word.ts';
import type { Reading, Scene } from './scene.ts';
import { type Head, headOf } from './vocabulary.ts';

type Reader = (scene: Scene, at: number) => Reading | null;

/** Which readers look at a kind of time word, in order. */
const READERS: Readonly<Record<Head['is'], readonly Reader[]>> = {
  weekday: [readNthDay, readWeekday],
  month: [readMonth],
  unit: [readCentury, readNthDay, readUnit],
  'short-quarter': [readShortQuarter],
  season: [readSeason],
  deictic: [readDeictic],
  reference: [readReference],
  adjective: [readAdjective],
  every: [readEvery],
  daypart: [readDaypart],
  clock: [readClock],
  meridiem: [readClock],
  holiday: [readHoliday],
  spelled: [readSpelledYear],
  time: [readTime],
  period: [readPeriod],
};

const NUMERIC: readonly Reader[] = [readDayClock, readYear, readDecade, readDigitDate, readJoinedClock];

const MID: readonly Reader[] = [readMidMonth];

/** Whether a token without an entry in the vocabulary may still be a date in figures. */
function isNumeric(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code >= 48 && code <= 57) return word.length >= 3;
  return word.length >= 4 && (code === 39 || code === 0x2019 || /^(?:mid|pre|post|late|early)-\d/.test(word));
}

/** "Wednesday night", "Tuesday nights", "yesterday morning", "Monday, in the afternoon": the part of a day after it. */
function withDaypart(scene: Scene, reading: Reading): Reading {
  const head = headOf(scene.analysis.lower[reading.to] ?? '');
  if (head?.is !== 'daypart' || scene.analysis.sentence[reading.to] !== scene.analysis.sentence[reading.from])
    return reading;
  const weekly = reading.value.startsWith('XXXX-WXX-');
  if (!(reading.stretch?.grain === 'day' && reading.type === 'DATE') && !weekly) return reading;
  return {
    ...reading,
    to: reading.to + 1,
    value: reading.value + head.part,
    type: weekly && head.plural ? 'SET' : 'TIME',
  };
}

function readAt(scene: Scene, at: number): Reading | null {
  const word = scene.analysis.lower[at]!;
  const head = headOf(word);
  const readers = head ? READERS[head.is] : isNumeric(word) ? NUMERIC : word.startsWith('mid-') ? MID : null;
  if (!readers) return null;
  for (const read of readers) {
    const reading = read(scene, at);
    if (reading && reading.from >= scene.floor) return withDaypart(scene, reading);
  }
  return null;
}

/** The dates that later expressions of the text count from. */
function follow(scene: Scene, { stretch, value }: Reading): void {
  if (value === 'P9M' || value === 'P6M') scene.comparesQuarters = false;
  if (!stretch) return;
  scene.narrative = stretch;
  if (stretch.grain !== 'quarter') return;
  scene.quarter = stretch;
  scene.comparesQuarters = true;
}

/** The day that "yesterday" and "on Wednesday" count from: a known day of publication, or the lower bound of one. */
export const anchorOf = (published: Dated): number | null =>
  published.value === null ? null : dayFromIso(published.value);

/**
 * The time expressions of a text as TIMEX3, in order and not overlapping.
 *
 * Relative expressions are resolved against the day of publication, those of the narrative ("the following day")
 * against the last date told. A lower bound of publication inferred from an image serves as that day: an item with
 * such an image is normally published within a day of it (decisions/0030). Where there is none, relative values stay
 * open: `XXXX-WXX-3`. In a live blog each of `posts` counts from its own day, and nothing is told on from one to
 * another. One pass over the tokens; a table of time words decides which reader looks at the words around.
 */
export function findTimes(analysis: Analysis, published: Dated, posts: readonly LivePost[] = []): Timex[] {
  const scene: Scene = {
    analysis,
    today: anchorOf(published),
    narrative: null,
    quarter: null,
    comparesQuarters: false,
    floor: 0,
  };
  const found: Timex[] = [];
  let post = 0;
  for (let at = 0; at < analysis.count; at++) {
    for (; post < posts.length && analysis.start[at]! >= posts[post]!.span[0]; post++) {
      scene.today = anchorOf(posts[post]!.published) ?? anchorOf(published);
      scene.narrative = null;
    }
    const reading = readAt(scene, at);
    if (!reading) continue;
    follow(scene, reading);
    found.push({
      span: [analysis.start[reading.from]!, analysis.end[reading.to - 1]!],
      value: reading.value,
      type: reading.type,
    });
    scene.floor = reading.to;
    at = Math.max(at, reading.to - 1);
  }
  return found;
}
