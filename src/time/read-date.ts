import { type Day, dateOf, dayOf, isoDay } from './calendar.ts';
import { holidayAt, resolveMonth, resolvePartOfYear, resolveWeekday, resolveYearly } from './calendar-words.ts';
import { ordinalOf, spelledYear } from './numbers.ts';
import { type Reading, readingOf, type Scene } from './scene.ts';
import { type Stretch, shifted, stretchAt, timexOf } from './stretch.ts';
import { type Tense, tenseAround } from './tense.ts';
import { headOf } from './vocabulary.ts';

const YEAR = /^(1[4-9]\d\d|20\d\d)$/;
/** A year that could as well be a number, which needs "in" before it and an end after it. */
const EARLY_YEAR = /^(?:[5-9]\d\d|1[0-3]\d\d)$/;

/** The four-digit year at a token, or null. */
export const yearAt = (lower: readonly string[], at: number): number | null =>
  lower[at] !== undefined && YEAR.test(lower[at]) ? Number(lower[at]) : null;

/** The day of a month at a token ("4", "4th"), or null. */
function dayOfMonthAt(lower: readonly string[], at: number): number | null {
  const word = lower[at];
  if (word === undefined) return null;
  const number = /^\d{1,2}(?:[-–]\d{1,2})?$/.test(word) ? Number.parseInt(word, 10) : (ordinalOf(word) ?? 0);
  return number >= 1 && number <= 31 ? number : null;
}

const comma = (lower: readonly string[], at: number): number => (lower[at] === ',' ? at + 1 : at);

/** How an expression is turned by the word before it: "last", "next", "this". */
export type Turn = 'last' | 'next' | 'this' | 'previous' | 'following' | null;

const TURNS: Readonly<Record<string, Turn>> = {
  last: 'last',
  past: 'last',
  next: 'next',
  coming: 'next',
  upcoming: 'next',
  this: 'this',
  previous: 'previous',
  preceding: 'previous',
  following: 'following',
};

/** The turn that stands right before a token, and where its words begin ("this coming Sunday"). */
export function turnBefore(
  { analysis: { lower }, floor }: Scene,
  at: number,
): { readonly from: number; readonly turn: Turn } {
  if (at - 1 < floor) return { from: at, turn: null };
  const turn = TURNS[lower[at - 1]!] ?? null;
  if (turn === null) return { from: at, turn };
  const more = at - 2 >= floor && (lower[at - 2] === 'the' || lower[at - 2] === 'this');
  return { from: more ? at - 2 : at - 1, turn };
}

const OF_PERIOD = new Set(['end', 'beginning', 'start', 'middle', 'rest', 'remainder', 'eve']);

/** Takes in "early", "late", "mid-", "the end of", "earlier" before an expression that starts at token `at`. */
export function withPartOf({ analysis: { lower }, floor }: Scene, at: number): number {
  let from = at;
  if (from - 2 >= floor && lower[from - 1] === '-' && /^(?:mid|late|early|pre|post)$/.test(lower[from - 2]!))
    return theBefore(lower, from - 2, floor);
  if (from - 1 >= floor && /^(?:early|late|earlier|later|mid)$/.test(lower[from - 1]!))
    from = theBefore(lower, from - 1, floor);
  else if (from - 2 >= floor && lower[from - 1] === 'of' && OF_PERIOD.has(lower[from - 2]!))
    from = theBefore(lower, from - 2, floor);
  return from;
}

const theBefore = (lower: readonly string[], at: number, floor: number): number =>
  at - 1 >= floor && lower[at - 1] === 'the' ? at - 1 : at;

/** A month from token `at` on, with day and year where they follow: "March 4, 1987", "March of 1987", "March". */
export function readMonth(scene: Scene, at: number): Reading | null {
  const { lower, words } = scene.analysis;
  const head = headOf(lower[at]!);
  if (head?.is !== 'month' || !/^\p{Lu}/u.test(words[at]!)) return null;
  if (lower[at]!.length === 3 && lower[at] !== 'may' && dayOfMonthAt(lower, at + 1) === null) return null;
  const before = dayBefore(scene, at);
  const day = before?.day ?? dayOfMonthAt(lower, at + 1);
  const afterDay = at + (before || day === null ? 1 : 2);
  const yearAfter = lower[afterDay] === 'of' ? afterDay + 1 : comma(lower, afterDay);
  const year = yearAt(lower, yearAfter) ?? spelledYear(lower, yearAfter)?.year ?? null;
  if (day === null && year === null && !standsAsMonth(scene, at)) return null;
  const from = before?.from ?? at;
  const to = year === null ? afterDay : (spelledYear(lower, yearAfter)?.to ?? yearAfter + 1);
  if (day !== null) return readDayOfMonth(scene, from, to, head.number, day, year);
  if (year !== null)
    return readingOf(withPartOf(scene, at), to, { grain: 'month', day: dayOf(year, head.number, 1) }, '');
  return readBareMonth(scene, at, head.number);
}

/** "4 March", "the 3rd of April". */
function dayBefore(
  { analysis: { lower }, floor }: Scene,
  at: number,
): { readonly day: number; readonly from: number } | null {
  const dayAt = lower[at - 1] === 'of' ? at - 2 : at - 1;
  if (dayAt < floor) return null;
  const day = dayOfMonthAt(lower, dayAt);
  if (day === null || (lower[at - 1] === 'of' && ordinalOf(lower[dayAt]!) === null)) return null;
  if (
    ordinalOf(lower[dayAt]!) !== null &&
    lower[at - 1] !== 'of' &&
    lower[dayAt - 1] !== 'the' &&
    !/^\d/.test(lower[dayAt]!)
  )
    return null;
  return { day, from: theBefore(lower, dayAt, floor) };
}

/** Whether "May" and "March" are the months here: after a preposition or a word that turns them. */
function standsAsMonth({ analysis: { lower, words, sentence } }: Scene, at: number): boolean {
  const word = lower[at]!;
  if (word !== 'may' && word !== 'march') return true;
  if (words[at] === words[at]!.toUpperCase()) return false;
  const before = at > 0 && sentence[at - 1] === sentence[at] ? lower[at - 1]! : '';
  return MONTH_CONTEXT.has(before) || (before === '-' && lower[at - 2] === 'mid');
}

const MONTH_CONTEXT = new Set(
  'in of since by until till from during after before last next this early late mid each every through to between and around for previous following'.split(
    ' ',
  ),
);

/** After "Sept. 11": the day in 2001. */
const ATTACKS = /^(?:attacks?|terrorist|hijackings?|hijackers)$/;

function readDayOfMonth(
  scene: Scene,
  from: number,
  to: number,
  month: number,
  day: number,
  year: number | null,
): Reading {
  const type = 'DATE';
  if (year !== null) {
    const stretch: Stretch = { grain: 'day', day: dayOf(year, month, day) };
    return { from, to, value: isoDay(stretch.day), type, stretch };
  }
  if (month === 9 && day === 11 && ATTACKS.test(scene.analysis.lower[to] ?? '')) {
    return readingOf(from, to, { grain: 'day', day: dayOf(2001, 9, 11) }, '');
  }
  if (scene.today === null)
    return { from, to, value: `XXXX-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, type };
  const tense = tenseAround(scene.analysis, from, to);
  const stretch: Stretch = { grain: 'day', day: resolveYearly(scene.today, (y) => dayOf(y, month, day), tense, true) };
  return { from, to, value: isoDay(stretch.day), type, stretch };
}

function readBareMonth(scene: Scene, at: number, month: number): Reading {
  const { lower } = scene.analysis;
  const { from: turned, turn } = turnBefore(scene, at);
  const open = `XXXX-${String(month).padStart(2, '0')}`;
  if (at - 1 >= scene.floor && /^(?:each|every)$/.test(lower[at - 1]!))
    return { from: at - 1, to: at + 1, value: open, type: 'SET' };
  const from = turn ? turned : withPartOf(scene, at);
  if (scene.today === null) return { from, to: at + 1, value: open, type: 'DATE' };
  const yearOfRange = yearAfterSecondMonth(scene, at + 1);
  if (yearOfRange !== null) return readingOf(from, at + 1, { grain: 'month', day: dayOf(yearOfRange, month, 1) }, open);
  const yearAfter = relativeYearAfter(scene, at + 1);
  if (yearAfter) return readingOf(from, yearAfter.to, { grain: 'month', day: dayOf(yearAfter.year, month, 1) }, open);
  const { year, month: current } = dateOf(scene.today);
  if (turn === 'last')
    return readingOf(from, at + 1, { grain: 'month', day: dayOf(month < current ? year : year - 1, month, 1) }, open);
  if (turn === 'next')
    return readingOf(from, at + 1, { grain: 'month', day: dayOf(month > current ? year : year + 1, month, 1) }, open);
  if (turn === 'this') return readingOf(from, at + 1, { grain: 'month', day: dayOf(year, month, 1) }, open);
  return readingOf(from, at + 1, resolveMonth(scene.today, month, tenseAround(scene.analysis, from, at + 1)), open);
}

/** The year of "January and February 2012" for January. */
function yearAfterSecondMonth({ analysis: { lower } }: Scene, at: number): number | null {
  if (!/^(?:and|or|to|through|until|-|–)$/.test(lower[at] ?? '')) return null;
  return headOf(lower[at + 1] ?? '')?.is === 'month' ? yearAt(lower, at + 2) : null;
}

/** "January this year", "June of last year". */
function relativeYearAfter(
  { analysis: { lower }, today }: Scene,
  at: number,
): { readonly year: number; readonly to: number } | null {
  const turnAt = lower[at] === 'of' ? at + 1 : at;
  if (today === null || lower[turnAt + 1] !== 'year') return null;
  const by = { last: -1, this: 0, next: 1 }[lower[turnAt]!];
  return by === undefined ? null : { year: dateOf(today).year + by, to: turnAt + 2 };
}

/** "mid-April" in one token. */
export function readMidMonth(scene: Scene, at: number): Reading | null {
  const head = headOf(scene.analysis.lower[at]!.slice('mid-'.length));
  if (head?.is !== 'month') return null;
  const open = `XXXX-${String(head.number).padStart(2, '0')}`;
  if (scene.today === null) return { from: at, to: at + 1, value: open, type: 'DATE' };
  return readingOf(at, at + 1, resolveMonth(scene.today, head.number, tenseAround(scene.analysis, at, at + 1)), open);
}

/** A weekday with what belongs to it: "last Monday", "Monday, April 29", "every Friday", "early Sunday". */
export function readWeekday(scene: Scene, at: number): Reading | null {
  const { lower, words } = scene.analysis;
  const head = headOf(lower[at]!);
  if (head?.is !== 'weekday' || !/^\p{Lu}/u.test(words[at]!)) return null;
  const open = `XXXX-WXX-${head.number}`;
  if (head.plural) return { from: at, to: at + 1, value: open, type: 'SET' };
  if (at - 1 >= scene.floor && /^(?:each|every)$/.test(lower[at - 1]!))
    return { from: at - 1, to: at + 1, value: open, type: 'SET' };
  const { from: turned, turn } = turnBefore(scene, at);
  const part = withPartOf(scene, at);
  const from = turn ? turned : /^(?:earlier|later)$/.test(lower[part]!) ? at : part;
  const date = readMonthAfter(scene, comma(lower, at + 1));
  if (date?.stretch?.grain === 'day') return { ...date, from };
  if (turn === 'previous' && scene.narrative)
    return readingOf(from, at + 1, dayStretch(resolveWeekday(scene.narrative.day - 1, head.number, 'past')), open);
  if (scene.today === null) return { from, to: at + 1, value: open, type: 'DATE' };
  return readingOf(from, at + 1, dayStretch(turnedWeekday(scene, from, at, head.number, turn)), open);
}

const dayStretch = (day: Day): Stretch => ({ grain: 'day', day });

function turnedWeekday(
  { analysis, today, narrative, floor }: Scene,
  from: number,
  at: number,
  weekday: number,
  turn: Turn,
): Day {
  const endsRange =
    floor > 0 &&
    floor === from - 1 &&
    narrative?.grain === 'day' &&
    /^(?:to|through|until|-|–)$/.test(analysis.lower[floor] ?? '');
  if (turn === 'last' || turn === 'previous') return resolveWeekday(today! - 1, weekday, 'past');
  if (turn === 'next' || turn === 'following') return resolveWeekday(today! + 1, weekday, 'future');
  const owns = /^['’]s$/.test(analysis.lower[at + 1] ?? '');
  if (endsRange) return resolveWeekday(narrative!.day, weekday, 'future');
  return resolveWeekday(
    today!,
    weekday,
    owns && !/^(?:by|until|for)$/.test(analysis.lower[from - 1] ?? '') ? 'past' : tenseAround(analysis, from, at + 1),
  );
}

/** A month that begins at token `at`, or after its day there: what follows "Monday,". */
function readMonthAfter(scene: Scene, at: number): Reading | null {
  const inner: Scene = { ...scene, floor: at };
  if (headOf(scene.analysis.lower[at] ?? '')?.is === 'month') return readMonth(inner, at);
  if (dayOfMonthAt(scene.analysis.lower, at) !== null && headOf(scene.analysis.lower[at + 1] ?? '')?.is === 'month')
    return readMonth(inner, at + 1);
  return null;
}

/** A holiday by name, with the year where it follows. */
export function readHoliday(scene: Scene, at: number): Reading | null {
  const { lower, words } = scene.analysis;
  if (!/^\p{Lu}/u.test(words[at]!)) return null;
  const found = holidayAt(lower, at);
  if (!found) return null;
  const { from: turned, turn } = turnBefore(scene, at);
  const from = turn ? turned : lower[at] === 'fourth' ? theBefore(lower, at, scene.floor) : at;
  const year = yearAt(lower, comma(lower, found.to));
  if (year !== null) return readingOf(from, comma(lower, found.to) + 1, dayStretch(found.inYear(year)), '');
  const relative = relativeYearAfter(scene, found.to);
  if (relative) return readingOf(from, relative.to, dayStretch(found.inYear(relative.year)), '');
  if (scene.today === null) {
    const { month, date } = dateOf(found.inYear(2000));
    return {
      from,
      to: found.to,
      value: `XXXX-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
      type: 'DATE',
    };
  }
  const tense: Tense =
    turn === 'last' ? 'past' : turn === 'next' ? 'future' : tenseAround(scene.analysis, from, found.to);
  const day = resolveYearly(scene.today, found.inYear, tense, false);
  return readingOf(from, found.to, dayStretch(day), '');
}

/** A season with its year or turn: "the winter of 1994", "last summer", "this past spring". */
export function readSeason(scene: Scene, at: number): Reading | null {
  const { lower } = scene.analysis;
  const head = headOf(lower[at]!);
  if (head?.is !== 'season' || head.plural) return null;
  const open = `XXXX-${['WI', 'SP', 'SU', 'FA'][head.number]}`;
  if (at - 1 >= scene.floor && /^(?:each|every)$/.test(lower[at - 1]!))
    return { from: at - 1, to: at + 1, value: open, type: 'SET' };
  const yearAfter = lower[at + 1] === 'of' ? at + 2 : at + 1;
  const spelled = spelledYear(lower, yearAfter);
  const year = yearAt(lower, yearAfter) ?? spelled?.year ?? null;
  const { from: turned, turn } = turnBefore(scene, at);
  const ambiguous = head.number === 1 || head.number === 3;
  const the = at - 1 >= scene.floor && lower[at - 1] === 'the';
  const inThe = the ? lower[at - 2] : lower[at - 1];
  if (
    year === null &&
    turn === null &&
    (ambiguous || !the) &&
    !(inThe === 'in' || inThe === 'of' || inThe === 'since' || inThe === 'by')
  )
    return null;
  if (turn === null && year === null && ambiguous && !the && inThe !== 'in') return null;
  const from = turn ? turned : withPartOf(scene, the ? at - 1 : at);
  if (year !== null)
    return readingOf(
      from,
      spelled?.to ?? yearAfter + 1,
      { grain: 'season', day: dayOf(head.number === 0 ? year - 1 : year, head.number * 3 || 12, 1) },
      '',
    );
  if (scene.today === null) return { from, to: at + 1, value: open, type: 'DATE' };
  return readingOf(from, at + 1, turnedSeason(scene, from, at, head.number, turn), open);
}

function turnedSeason({ analysis, today }: Scene, from: number, at: number, number: number, turn: Turn): Stretch {
  const now = stretchAt('season', today!);
  const past = resolvePartOfYear(today!, 'season', number, 'past');
  if (turn === 'last' || turn === 'previous') return past.day === now.day ? shifted(past, -4) : past;
  if (turn === 'next' || turn === 'following')
    return past.day === now.day ? shifted(past, 4) : resolvePartOfYear(today!, 'season', number, 'future');
  if (turn === 'this') return thisSeason(today!, number);
  return resolvePartOfYear(today!, 'season', number, tenseAround(analysis, from, at + 1));
}

/** The season of the calendar year of `today`. */
function thisSeason(today: Day, number: number): Stretch {
  const { year, month } = dateOf(today);
  return {
    grain: 'season',
    day: number === 0 ? dayOf(month > 6 ? year : year - 1, 12, 1) : dayOf(year, number * 3, 1),
  };
}

/** A date in digits: `1987-03-04`, `3/4/87` (month first). */
export function readDigitDate(scene: Scene, at: number): Reading | null {
  const word = scene.analysis.lower[at]!;
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(word);
  const slashed = iso ? null : /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d\d)$/.exec(word);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : slashed ? [slashed[3], slashed[1], slashed[2]] : [];
  if (year === undefined || Number(month) > 12 || Number(day) > 31 || Number(month) < 1) return null;
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900);
  return readingOf(at, at + 1, dayStretch(dayOf(full, Number(month), Number(day))), '');
}

const NOT_A_YEAR_AFTER = new Set([
  '$',
  '#',
  '£',
  '€',
  'no.',
  'number',
  'nos.',
  'than',
  'nearly',
  'some',
  'roughly',
  'approximately',
  'with',
  'has',
  'have',
  'had',
  'are',
  'were',
]);
const COUNTED = new Set([
  'people',
  'men',
  'women',
  'percent',
  '%',
  'points',
  'miles',
  'feet',
  'dollars',
  'members',
  'soldiers',
  'troops',
  'workers',
  'shares',
  'votes',
  'tons',
  'acres',
  'years',
  'days',
  'hours',
  'minutes',
  'weeks',
  'months',
  'pounds',
  'kilometers',
  'jobs',
]);

/** A year of its own: "1987", "mid-1996", "fiscal 2021", "the 1988 period". */
export function readYear(scene: Scene, at: number): Reading | null {
  const { lower } = scene.analysis;
  const word = lower[at]!;
  const prefixed = /^(?:mid|pre|post|late|early)-(\d{4})$/.exec(word);
  const early =
    EARLY_YEAR.test(word) && lower[at - 1] === 'in' && /^(?:[.,;:)]|and|by|when|after)$/.test(lower[at + 1] ?? '.');
  const season = seasonYear(lower, at);
  if (season !== null)
    return readingOf(
      theBefore(lower, at, scene.floor),
      season.to,
      { grain: 'year', day: dayOf(season.year, 1, 1) },
      '',
    );
  const year = prefixed ? Number(prefixed[1]) : early ? Number(word) : yearAt(lower, at);
  if (year === null) return null;
  const before = at > 0 ? lower[at - 1]! : '';
  if (!prefixed && qualifies(scene, at + 1)) return null;
  if (
    !prefixed &&
    (NOT_A_YEAR_AFTER.has(before) || COUNTED.has(lower[at + 1] ?? '') || before === '-' || before === '.')
  ) {
    if (!(before === '-' && /^(?:mid|pre|post|late|early)$/.test(lower[at - 2] ?? ''))) return null;
  }
  const fiscal = at - 1 >= scene.floor && before === 'fiscal';
  const ofYear = at - 2 >= scene.floor && before === 'year' && lower[at - 2] === 'the';
  const from = fiscal ? at - 1 : ofYear ? at - 2 : withPartOf(scene, at);
  return readingOf(from, at + 1, { grain: 'year', day: dayOf(year, 1, 1) }, '');
}

/** "the 2023-24 school year": the year in which it began. */
function seasonYear(lower: readonly string[], at: number): { readonly year: number; readonly to: number } | null {
  const whole = /^(\d{4})[-–/]\d\d$/.exec(lower[at]!);
  const apart = /^\d{4}$/.test(lower[at]!) && /^[-–]$/.test(lower[at + 1] ?? '') && /^\d\d$/.test(lower[at + 2] ?? '');
  if (!whole && !apart) return null;
  let to = at + (whole ? 1 : 3);
  if (/^(?:fiscal|school|academic|financial)$/.test(lower[to] ?? '')) to++;
  return /^(?:year|season)$/.test(lower[to] ?? '') ? { year: Number(lower[at]!.slice(0, 4)), to: to + 1 } : null;
}

/** Whether the year only tells which quarter or period is meant: "the 1988 third quarter", "the 1988 period". */
function qualifies({ analysis: { lower } }: Scene, next: number): boolean {
  const at = /^['’]s$/.test(lower[next] ?? '') ? next + 1 : next;
  const unit = ordinalOf(lower[at] ?? '') === null ? at : lower[at + 1] === '-' ? at + 2 : at + 1;
  return (
    lower[unit] === 'quarter' || (unit === at + 1 && lower[unit] === 'half') || (unit === at && lower[at] === 'period')
  );
}

/** A decade: "the 1970s", "the ’70s", "the early 1980s", "the mid-1990s". */
export function readDecade(scene: Scene, at: number): Reading | null {
  const { lower, words } = scene.analysis;
  const found = /^(?:(?:mid|late|early)-)?['’]?(\d\d)?(\d)0['’]?s$/.exec(lower[at]!);
  if (!found || (found[1] === undefined && !/['’]/.test(words[at]!))) return null;
  const century = found[1] ?? (Number(found[2]) < 3 ? '20' : '19');
  let from = withPartOf(scene, at);
  from = theBefore(lower, from, scene.floor);
  const stretch: Stretch = { grain: 'decade', day: dayOf(Number(`${century}${found[2]}0`), 1, 1) };
  return { from, to: at + 1, value: timexOf(stretch), type: 'DATE', stretch };
}
