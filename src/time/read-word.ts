import { tagAt } from '../language/index.ts';
import type { Day } from './calendar.ts';
import { dateOf, dayOf } from './calendar.ts';
import { ordinalOf, spelledYear } from './numbers.ts';
import { yearAt } from './read-date.ts';
import { openReading, type Reading, readingOf, type Scene } from './scene.ts';
import { shifted, stretchAt, timexOf } from './stretch.ts';
import { headOf } from './vocabulary.ts';

/** "today", "late yesterday", "the day before yesterday", "tonight", "overnight". */
export function readDeictic(scene: Scene, at: number): Reading | null {
  const { lower } = scene.analysis;
  const head = headOf(lower[at]!);
  if (head?.is !== 'deictic') return null;
  if (isInName(scene, at)) return null;
  let { by } = head;
  let from = at;
  if (at - 3 >= scene.floor && lower[at - 3] === 'the' && lower[at - 2] === 'day') {
    if (lower[at - 1] === 'before' && by === -1) [by, from] = [-2, at - 3];
    if (lower[at - 1] === 'after' && by === 1) [by, from] = [2, at - 3];
  } else if (at - 1 >= scene.floor && /^(?:early|late|earlier|later)$/.test(lower[at - 1]!)) from = at - 1;
  if (scene.today === null) return openReading(from, at + 1, 'day');
  const reading = readingOf(from, at + 1, { grain: 'day', day: scene.today + by }, '');
  return head.part ? { ...reading, value: reading.value + head.part, type: 'TIME' } : reading;
}

/** "Today" as part of a name: capitalised after a capitalised word of its sentence. */
function isInName({ analysis: { words, sentence } }: Scene, at: number): boolean {
  const capital = /^\p{Lu}/u;
  return at > 0 && sentence[at - 1] === sentence[at] && capital.test(words[at]!) && capital.test(words[at - 1]!);
}

const NOT_VAGUE_BEFORE = new Set(['until', 'as']);

/** "now", "currently", "recently", "soon". */
export function readReference(scene: Scene, at: number): Reading | null {
  const { lower } = scene.analysis;
  const head = headOf(lower[at]!);
  if (head?.is !== 'reference') return null;
  if (lower[at] === 'soon' && lower[at + 1] === 'after') return null;
  if (lower[at] === 'soon' && NOT_VAGUE_BEFORE.has(lower[at - 1] ?? '') && lower[at + 1] === 'as') return null;
  if (lower[at] === 'shortly' && /^(?:after|before|thereafter)$/.test(lower[at + 1] ?? '')) return null;
  const more = lower[at - 1] === 'more' || lower[at - 1] === 'just';
  const from = more && lower[at] === 'recently' && at - 1 >= scene.floor ? at - 1 : at;
  return { from, to: at + 1, value: head.value, type: 'DATE' };
}

/** "current", "recent", "the past", "the near future": alone, not before a unit of time. */
export function readAdjective(scene: Scene, at: number): Reading | null {
  const { lower } = scene.analysis;
  const head = headOf(lower[at]!);
  if (head?.is !== 'adjective') return null;
  const next = headOf(lower[at + 1] ?? '');
  if (next?.is === 'unit' || next?.is === 'season' || next?.is === 'month' || next?.is === 'weekday') return null;
  const near =
    at - 1 >= scene.floor && /^(?:near|recent|distant|foreseeable|not-too-distant)$/.test(lower[at - 1]!) ? at - 1 : at;
  const the = near - 1 >= scene.floor && lower[near - 1] === 'the' ? near - 1 : near;
  if (lower[at] === 'past' && !isNounPast(scene, at, the)) return null;
  if (lower[at] === 'future' && the === at) return null;
  const asNoun = the < at && scene.analysis.lower[at] !== 'current' && scene.analysis.lower[at] !== 'recent';
  return { from: asNoun ? the : at, to: at + 1, value: head.value, type: 'DATE' };
}

const ENDS_NOUN = /^(?:[.,;:?!”"’]|and|but|or|to|when|because|that|we|he|she|they|it|is|was|has|have)$/;

/** "the past" as a noun, "past president" as an adjective; never "past the gate" or "past five". */
function isNounPast({ analysis: { lower } }: Scene, at: number, the: number): boolean {
  return the < at && (lower[at + 1] === undefined || ENDS_NOUN.test(lower[at + 1]!));
}

/** "daily", "weekly", "annually". */
export function readEvery(scene: Scene, at: number): Reading | null {
  const head = headOf(scene.analysis.lower[at]!);
  if (head?.is !== 'every' || /^\p{Lu}/u.test(scene.analysis.words[at]!)) return null;
  if (head.value === 'P3M' && tagAt(scene.analysis, at + 1) === 'NOUN') return null;
  return { from: at, to: at + 1, value: head.value, type: 'SET' };
}

/** "last night", "this morning", "that night", "the morning" where no day stands before it. */
export function readDaypart(scene: Scene, at: number): Reading | null {
  const { lower } = scene.analysis;
  const head = headOf(lower[at]!);
  if (head?.is !== 'daypart' || head.plural) return null;
  const turn = at - 1 >= scene.floor ? lower[at - 1]! : '';
  if (/^(?:every|each)$/.test(turn)) return { from: at - 1, to: at + 1, value: `XXXX-XX-XX${head.part}`, type: 'SET' };
  const place = daypartDay(scene, turn);
  if (place === undefined) return null;
  let from = at - 1;
  const predicate = tagAt(scene.analysis, Math.max(0, from - 2)) === 'AUX';
  if (
    from - 1 >= scene.floor &&
    ((/^(?:early|late|earlier|later)$/.test(lower[from - 1]!) && !predicate) ||
      (lower[from - 1] === 'the' && turn !== 'this'))
  )
    from--;
  if (place === null) return { from, to: at + 1, value: `XXXX-XX-XX${head.part}`, type: 'TIME' };
  return {
    ...readingOf(from, at + 1, { grain: 'day', day: place }, ''),
    value: timexOf({ grain: 'day', day: place }) + head.part,
    type: 'TIME',
  };
}

/** The day that "this", "last", "that", "the next" night belongs to; undefined where the word before turns nothing. */
function daypartDay({ today, narrative }: Scene, turn: string): Day | null | undefined {
  const told = narrative?.grain === 'day' ? narrative.day : null;
  if (turn === 'this') return today;
  if (turn === 'last') return today === null ? null : today - 1;
  if (turn === 'that' || turn === 'same') return told ?? today;
  if (turn === 'next' || turn === 'following') return told === null ? (today === null ? null : today + 1) : told + 1;
  if (turn === 'previous') return told === null ? null : told - 1;
  return undefined;
}

/** "at the time", "at the moment", "the same time". */
export function readTime(scene: Scene, at: number): Reading | null {
  const { lower } = scene.analysis;
  const turn = at - 1 >= scene.floor ? lower[at - 1]! : '';
  const preposition = lower[at - 2] ?? '';
  if (lower[at] === 'moment') {
    if (preposition === 'at' && turn === 'the') return { from: at - 1, to: at + 1, value: 'PRESENT_REF', type: 'DATE' };
    return null;
  }
  if (preposition !== 'at' || lower[at + 1] === 'of' || lower[at + 1] === 'when') return null;
  if (turn === 'the' || turn === 'that') {
    const value = scene.narrative ? timexOf(scene.narrative) : 'PAST_REF';
    return { from: at - 1, to: at + 1, value: turn === 'the' ? 'PAST_REF' : value, type: 'DATE' };
  }
  return turn === 'this' ? { from: at - 1, to: at + 1, value: 'PRESENT_REF', type: 'DATE' } : null;
}

/** "the latest period", "the 1988 period", "the near term", "the corresponding period last year". */
export function readPeriod(scene: Scene, at: number): Reading | null {
  const { lower } = scene.analysis;
  const turn = at - 1 >= scene.floor ? lower[at - 1]! : '';
  const from = at - 2 >= scene.floor && lower[at - 2] === 'the' ? at - 2 : at - 1;
  if (lower[at] === 'term')
    return turn === 'near' && from === at - 2 ? { from, to: at + 1, value: 'FUTURE_REF', type: 'DATE' } : null;
  const year = yearAt(lower, at - 1);
  if (year !== null && at - 1 >= scene.floor) {
    const quarter = scene.quarter;
    const place =
      quarter && scene.comparesQuarters
        ? quarterIn(quarter.day, year)
        : ({ grain: 'year', day: dayOf(year, 1, 1) } as const);
    return { from, to: at + 1, value: timexOf(place), type: 'DATE' };
  }
  if (turn === 'latest' && scene.quarter) return readingOf(from, at + 1, scene.quarter, '');
  return null;
}

const quarterIn = (day: Day, year: number) => ({ grain: 'quarter', day: dayOf(year, dateOf(day).month, 1) }) as const;

/** A year in words: "nineteen ninety-seven", "the year two thousand". */
export function readSpelledYear(scene: Scene, at: number): Reading | null {
  const { lower } = scene.analysis;
  const found = spelledYear(lower, at);
  if (!found) return null;
  const ofYear = lower[at - 1] === 'year' && at - 1 >= scene.floor;
  if (found.year === 2000 && !ofYear) return null;
  const from = ofYear ? (lower[at - 2] === 'the' ? at - 2 : at - 1) : at;
  return readingOf(from, found.to, { grain: 'year', day: dayOf(found.year, 1, 1) }, '');
}

/** "the 20th century", "the nineteenth century". */
export function readCentury(scene: Scene, at: number): Reading | null {
  const { lower } = scene.analysis;
  if (lower[at] !== 'century' || at - 1 < scene.floor) return null;
  const first = lower[at - 1] === '-' ? at - 2 : at - 1;
  if (first < scene.floor) return null;
  const ordinal = ordinalOf(lower[first]!);
  if (ordinal === null) return null;
  const from = first - 1 >= scene.floor && lower[first - 1] === 'the' ? first - 1 : first;
  return readingOf(from, at + 1, shifted(stretchAt('century', dayOf((ordinal - 1) * 100, 6, 1)), 0), '');
}
