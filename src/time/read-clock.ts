import { readMonth, readWeekday } from './read-date.ts';
import { readDeictic } from './read-word.ts';
import type { Reading, Scene } from './scene.ts';
import { timexOf } from './stretch.ts';
import { headOf } from './vocabulary.ts';

const pad = (number: number): string => String(number).padStart(2, '0');

/** `T19:15` of "7:15 p.m."; null where the digits are no time of day. */
function clockOf(digits: string, afternoon: boolean): string | null {
  const parts = /^(\d{1,2})(?:[:.](\d\d))?$/.exec(digits);
  if (!parts) return null;
  const hour = Number(parts[1]) % 12;
  if (Number(parts[1]) > 12 || Number(parts[1]) === 0) return null;
  return `T${pad(afternoon ? hour + 12 : hour)}:${parts[2] ?? '00'}`;
}

const ZONES = /^(?:est|edt|cst|cdt|mst|mdt|pst|pdt|gmt|utc|et|ct|pt|bst|cet|local|eastern|central|pacific)$/;

/** A day that begins within two tokens of `at`: "Sunday", "on Monday", "today". */
function dayAfter(scene: Scene, at: number): Reading | null {
  const { lower } = scene.analysis;
  let on = at;
  while (ZONES.test(lower[on] ?? '') || lower[on] === 'time' || lower[on] === ',') on++;
  if (lower[on] === 'on') on++;
  const inner: Scene = { ...scene, floor: on };
  const head = headOf(lower[on] ?? '');
  if (head?.is === 'weekday') return readWeekday(inner, on);
  if (head?.is === 'month') return readMonth(inner, on);
  if (head?.is === 'deictic' && !head.part) return readDeictic(inner, on);
  return null;
}

/** A time of day with the day it belongs to: "7:15 p.m.", "9 a.m. Tuesday", "noon Saturday". */
export function readClock(scene: Scene, at: number): Reading | null {
  const { lower } = scene.analysis;
  const head = headOf(lower[at]!);
  if (head?.is === 'clock') return onDay(scene, at, at + 1, head.value);
  if (head?.is === 'meridiem' && at - 1 >= scene.floor) {
    const clock = clockOf(lower[at - 1]!, head.afternoon);
    return clock ? onDay(scene, at - 1, at + 1, clock) : null;
  }
  return null;
}

/** "2:45pm" in one token. */
export function readJoinedClock(scene: Scene, at: number): Reading | null {
  const parts = /^(\d{1,2}(?:[:.]\d\d)?)([ap])\.?m\.?$/.exec(scene.analysis.lower[at]!);
  const clock = parts ? clockOf(parts[1]!, parts[2] === 'p') : null;
  return clock ? onDay(scene, at, at + 1, clock) : null;
}

const BEFORE_CLOCK = new Set(['at', 'by', 'until', 'from', 'around', 'about', 'before', 'after', 'since']);

/** "20:30" after a preposition, "0930 GMT". */
export function readDayClock(scene: Scene, at: number): Reading | null {
  const { lower } = scene.analysis;
  const parts = /^([01]?\d|2[0-4])(:?)([0-5]\d)$/.exec(lower[at]!);
  if (!parts || headOf(lower[at + 1] ?? '')?.is === 'meridiem') return null;
  const zone = /^(?:gmt|utc)$/.test(lower[at + 1] ?? '');
  if (!zone && (parts[2] === '' || !BEFORE_CLOCK.has(lower[at - 1] ?? ''))) return null;
  return onDay(scene, at, zone ? at + 2 : at + 1, `T${pad(Number(parts[1]))}:${parts[3]}`);
}

function onDay(scene: Scene, from: number, to: number, clock: string): Reading {
  const day = dayAfter(scene, to);
  if (day?.stretch?.grain === 'day')
    return { from, to: day.to, value: timexOf(day.stretch) + clock, type: 'TIME', stretch: day.stretch };
  const { narrative, today } = scene;
  const place = narrative?.grain === 'day' ? narrative.day : today;
  const value = place === null ? `XXXX-XX-XX${clock}` : timexOf({ grain: 'day', day: place }) + clock;
  return { from, to, value, type: 'TIME' };
}
