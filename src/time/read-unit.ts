import { dateOf, dayOf } from './calendar.ts';
import { resolvePartOfYear } from './calendar-words.ts';
import { ordinalOf, type Quantity, quantityBefore, spelledYear } from './numbers.ts';
import { yearAt } from './read-date.ts';
import { openReading, type Reading, readingOf, type Scene } from './scene.ts';
import { coarseness, type Grain, OPEN_VALUES, type Stretch, shifted, stretchAt } from './stretch.ts';
import { tenseAround } from './tense.ts';
import { FILLERS, HEDGES, headOf, PAIRED_HEDGES, PERIODS, type Unit } from './vocabulary.ts';

/** The words around a unit of time: which one, how many, and counted from where. */
interface Phrase {
  readonly unit: Unit;
  readonly plural: boolean;
  /** The token of the unit. */
  readonly at: number;
  /** The first token of the expression; hedges ("nearly") not included. */
  readonly from: number;
  readonly quantity: Quantity | null;
  readonly ordinal: number | null;
  /** `last`, `next`, `this`, `that`, `same`, `following`, `previous`, `every`, `recent`, `coming`, `the`, `part` or null. */
  readonly turn: string | null;
  readonly hyphenated: boolean;
  readonly definite: boolean;
}

const TURN_OF: Readonly<Record<string, string>> = {
  last: 'last',
  past: 'past',
  latest: 'latest',
  next: 'next',
  coming: 'coming',
  upcoming: 'coming',
  following: 'following',
  subsequent: 'following',
  previous: 'previous',
  preceding: 'previous',
  prior: 'previous',
  this: 'this',
  current: 'this',
  these: 'these',
  that: 'that',
  those: 'that',
  same: 'same',
  every: 'every',
  each: 'every',
  recent: 'recent',
  future: 'coming',
  final: 'final',
  another: 'another',
};

/** Reads the words before a unit from right to left. */
function phraseAt(scene: Scene, at: number, unit: Unit, plural: boolean): Phrase {
  const { lower, sentence, sentenceStart } = scene.analysis;
  const floor = Math.max(scene.floor, sentenceStart[sentence[at]!]!);
  let i = at - 1;
  const hyphenated = i >= floor && lower[i] === '-';
  if (hyphenated) i--;
  while (i >= floor && FILLERS.has(lower[i]!) && !(lower[i] === 'fiscal' && hyphenated)) i--;
  let from = i + 1 === at || hyphenated ? at : i + 1;
  const quantity = quantityBefore(lower, i, floor);
  if (quantity) i = quantity.from - 1;
  let ordinal: number | null = null;
  let turn: string | null = null;
  if (!quantity && i >= floor) {
    ordinal = ordinalOf(lower[i]!);
    if (ordinal !== null) i--;
  }
  while (i >= floor && FILLERS.has(lower[i]!)) i--;
  while (i >= floor && (lower[i]! in TURN_OF || (quantity && ordinalOf(lower[i]!) !== null))) {
    const word = TURN_OF[lower[i]!] ?? 'first';
    turn = word === 'same' || turn === null ? word : turn;
    i--;
    if (word === 'another') break;
  }
  const another = turn === 'another';
  if (another) turn = null;
  if (turn === 'that' && (quantity || ordinal !== null)) {
    turn = null;
    i++;
  }
  if (quantity || ordinal !== null || turn || another) from = i + 1;
  const definite = i >= floor && lower[i] === 'the' && !(hyphenated && (ordinal !== null || quantity));
  if (definite) from = i;
  return { unit, plural, at, from, quantity, ordinal, turn, hyphenated, definite };
}

/** A period of so many units: `P3M`, `PT2H30M`, `PXW`. */
export function periodOf(unit: Unit, count: number | 'X'): string {
  const { letter, times, clock, open } = PERIODS[unit];
  if (count === 'X') return open;
  const amount = count * times;
  const whole = Math.floor(amount);
  const rest = amount - whole;
  const head = clock ? 'PT' : 'P';
  if (rest === 0) return `${head}${whole}${letter}`;
  const finer = ({ H: ['M', 60], Y: ['M', 12], M: clock ? ['S', 60] : ['D', 30], D: ['H', 24], W: ['D', 7] } as const)[
    letter as 'H'
  ];
  if (!finer) return `${head}${amount}${letter}`;
  const small = `${Math.round(rest * finer[1])}${finer[0]}`;
  if (letter === 'D') return whole ? `P${whole}DT${small}` : `PT${small}`;
  return `${head}${whole ? `${whole}${letter}` : ''}${small}`;
}

/** The first token with the hedges before it: "nearly two years", "at least 30 days", "more than four hours". */
function withHedge({ analysis: { lower }, floor }: Scene, from: number): number {
  const before = from - 1 >= floor ? lower[from - 1]! : '';
  if (from - 2 >= floor && PAIRED_HEDGES[before]?.includes(lower[from - 2]!)) {
    return from - 3 >= floor && lower[from - 3] === 'no' ? from - 3 : from - 2;
  }
  return HEDGES.has(before) ? from - 1 : from;
}

/** A reading for comparison only, from which nothing later counts. */
const aside = ({ from, to, value, type }: Reading): Reading => ({ from, to, value, type });

const AFTER_WORDS: Readonly<Record<string, 'ago' | 'back' | 'ahead'>> = {
  ago: 'ago',
  earlier: 'back',
  before: 'back',
  later: 'ahead',
};

/** What follows the unit and counts from somewhere: "ago", "earlier", "later", "from now". */
function countAfter(
  { analysis: { lower } }: Scene,
  { at, plural, quantity }: Phrase,
): { readonly way: 'ago' | 'back' | 'ahead'; readonly to: number } | null {
  const next = lower[at + 1] === '-' ? at + 2 : at + 1;
  const word = lower[next];
  if (word === undefined) return null;
  if (word === 'from' && lower[next + 1] === 'now') return { way: 'ahead', to: next + 2 };
  if (word === 'or' && lower[next + 1] === 'so' && lower[next + 2] === 'ago') return { way: 'ago', to: next + 3 };
  const way = AFTER_WORDS[word];
  if (way === undefined || (word === 'before' && (lower[next + 1] ?? '.') !== '.' && lower[next + 1] !== ','))
    return null;
  return plural || quantity || next === at + 2 ? { way, to: next + 1 } : null;
}

const gapless = (unit: Unit): unit is Grain => coarseness(unit as Grain) >= 0;

/** A stretch of one unit, `count` units away from an origin, told in that unit. */
function counted(unit: Unit, origin: Stretch, count: number): Stretch | null {
  if (unit === 'fortnight') return shifted(stretchAt('week', origin.day), 2 * count);
  if (unit === 'decade' || unit === 'century') {
    return shifted(stretchAt('year', origin.day), Math.round((unit === 'decade' ? 10 : 100) * count));
  }
  if (!gapless(unit) || !Number.isInteger(count)) return null;
  return shifted(stretchAt(unit, origin.day), count);
}

/** "two days ago", "a year earlier", "three weeks later". */
function readCounted(scene: Scene, phrase: Phrase, way: 'ago' | 'back' | 'ahead', to: number): Reading | null {
  const { unit, at, quantity } = phrase;
  const from = withHedge(scene, quantity?.from ?? phrase.from);
  const count = quantity?.count ?? (phrase.plural ? 'X' : 1);
  if (count === 'X') return { from, to, value: way === 'ahead' ? 'FUTURE_REF' : 'PAST_REF', type: 'DATE' };
  const backwards = way === 'ahead' ? 1 : -1;
  if (unit === 'year' && count === 1 && way !== 'ahead' && scene.quarter && scene.comparesQuarters) {
    return aside(readingOf(from, to, shifted(scene.quarter, -4), ''));
  }
  const today = scene.today === null ? null : ({ grain: 'day', day: scene.today } as const);
  const fromNow = way === 'ago' || scene.analysis.lower[to - 1] === 'now';
  const origin = fromNow ? today : (scene.narrative ?? today);
  if (!origin) return gapless(unit) ? openReading(from, to, unit) : { from, to, value: 'PAST_REF', type: 'DATE' };
  const stretch = counted(unit, origin, backwards * count);
  if (!stretch) return { from, to, value: periodOf(unit, count), type: 'DURATION' };
  return at >= 0 ? readingOf(from, to, stretch, '') : null;
}

/** "last week", "the following day", "this year", "that month", "the same day". */
function readTurned(scene: Scene, phrase: Phrase): Reading | null {
  const { unit, at, turn, definite, from } = phrase;
  if (unit === 'year' && ownsQuarter(scene, at + 1)) return null;
  const to = at + 1;
  if (!gapless(unit))
    return turn === 'last' || turn === 'past' ? { from, to, value: periodOf(unit, 1), type: 'DURATION' } : null;
  const today: Stretch | null = scene.today === null ? null : { grain: 'day', day: scene.today };
  const told = scene.narrative ?? today;
  const fine = told && coarseness(told.grain) <= coarseness(unit) ? told : null;
  const start = partOf(scene, from);
  if (turn === 'final') return null;
  if (turn === 'last' || turn === 'past' || turn === 'latest') {
    return near(scene, start, to, unit, today, -1);
  }
  if (turn === 'next' && definite) return near(scene, start, to, unit, told, 1);
  if (turn === 'next' || turn === 'coming') return near(scene, start, to, unit, today, 1);
  if (turn === 'this') return near(scene, start, to, unit, today, 0);
  if (turn === 'following') return near(scene, start, to, unit, told, 1);
  if (turn === 'previous') return near(scene, start, to, unit, told, -1);
  if (turn === 'that' && !fine) return null;
  if (turn === 'that' || turn === 'same') return near(scene, start, to, unit, fine, 0);
  if (turn === 'recent') return { from, to, value: 'PAST_REF', type: 'DATE' };
  return null;
}

/** "last year's third quarter": the quarter is read, not the year. */
function ownsQuarter({ analysis: { lower } }: Scene, at: number): boolean {
  if (!/^['’]s$/.test(lower[at] ?? '') || ordinalOf(lower[at + 1] ?? '') === null) return false;
  return lower[at + 2] === 'quarter' || lower[at + 2] === 'half';
}

function near(_scene: Scene, from: number, to: number, unit: Grain, origin: Stretch | null, by: number): Reading {
  if (!origin) return openReading(from, to, unit);
  if (unit === 'weekend' && by <= 0) return readingOf(from, to, shifted(stretchAt('weekend', origin.day), by), '');
  return readingOf(from, to, shifted(stretchAt(unit, origin.day), by), '');
}

/** Takes in "early", "late", "earlier", "later", "sometime", "the end of" before "this week" and the like. */
function partOf({ analysis: { lower }, floor }: Scene, from: number): number {
  const before = from - 1 >= floor ? lower[from - 1]! : '';
  if (/^(?:early|late|earlier|later|sometime)$/.test(before)) return from - 1;
  if (before === 'in' && from - 2 >= floor && /^(?:earlier|later|late|early)$/.test(lower[from - 2]!)) return from - 2;
  if (
    before === 'of' &&
    from - 2 >= floor &&
    /^(?:end|beginning|start|middle|rest|remainder)$/.test(lower[from - 2]!)
  ) {
    return from - 3 >= floor && lower[from - 3] === 'the' ? from - 3 : from - 2;
  }
  return from;
}

/** "the past three years", "the last few months", "the next 18 months", "the first nine months". */
function readSpan(scene: Scene, phrase: Phrase): Reading | null {
  const { unit, at, from, turn, quantity } = phrase;
  const count = quantity?.count ?? 'X';
  if (!quantity && turn === 'recent') return { from: phrase.from, to: at + 1, value: 'PAST_REF', type: 'DATE' };
  if (!quantity && turn === 'coming') return { from, to: at + 1, value: 'FUTURE_REF', type: 'DATE' };
  if (!quantity && turn === 'these' && unit === 'day') return { from, to: at + 1, value: 'PRESENT_REF', type: 'DATE' };
  if (!quantity && turn === 'past') return { from, to: at + 1, value: 'PAST_REF', type: 'DATE' };
  return { from: withHedge(scene, from), to: at + 1, value: periodOf(unit, count), type: 'DURATION' };
}

/** A quarter or half of a year: "the third quarter of 1984", "first-quarter", "last year's fourth quarter". */
function readPartOfYear(scene: Scene, phrase: Phrase): Reading | null {
  const { unit, at, ordinal, from } = phrase;
  if (ordinal === null || (unit !== 'quarter' && unit !== 'half')) return null;
  const number = ordinal;
  if (number > (unit === 'quarter' ? 4 : 2)) return null;
  const grain = unit;
  const { lower } = scene.analysis;
  const year = yearAround(scene, phrase);
  if (year)
    return readingOf(
      year.from,
      year.to,
      { grain, day: dayOf(year.year, (number - 1) * (grain === 'half' ? 6 : 3) + 1, 1) },
      '',
    );
  if (unit === 'half' && lower[at + 1] !== undefined && !phrase.definite) return null;
  if (scene.today === null)
    return { from, to: at + 1, value: `XXXX-${grain === 'half' ? 'H' : 'Q'}${number}`, type: 'DATE' };
  return readingOf(
    from,
    at + 1,
    resolvePartOfYear(
      scene.today,
      grain,
      number,
      phrase.hyphenated ? 'past' : tenseAround(scene.analysis, from, at + 1),
    ),
    '',
  );
}

const BY_YEAR: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** The year that a part of a year belongs to: "of 1984", "of last year", "1988 second quarter", "year-earlier third quarter". */
function yearAround(
  scene: Scene,
  { at, from, definite }: Phrase,
): { readonly year: number; readonly from: number; readonly to: number } | null {
  const { lower } = scene.analysis;
  const preposed = lower[at + 1] === 'of' || lower[at + 1] === 'in' ? at + 2 : at + 1;
  const of = lower[preposed] === 'fiscal' ? preposed + 1 : preposed;
  const after = yearAt(lower, of);
  if (after !== null) return { year: after, from, to: of + 1 };
  const now = scene.today === null ? null : dateOf(scene.today).year;
  const by = BY_YEAR[lower[of] ?? ''];
  if (now !== null && by !== undefined && lower[of + 1] === 'year') return { year: now + by, from, to: of + 2 };
  const before = definite ? null : yearAt(lower, from - 1);
  if (before !== null && from - 1 >= scene.floor) {
    const the = from - 2 >= scene.floor && lower[from - 2] === 'the' ? from - 2 : from - 1;
    return { year: before, from: the, to: at + 1 };
  }
  const ownYear = /^['’]s$/.test(lower[from - 1] ?? '') ? yearAt(lower, from - 2) : null;
  if (ownYear !== null && from - 2 >= scene.floor) return { year: ownYear, from: from - 2, to: at + 1 };
  const owner =
    /^['’]s$/.test(lower[from - 1] ?? '') && lower[from - 2] === 'year' ? BY_YEAR[lower[from - 3] ?? ''] : undefined;
  return now !== null && owner !== undefined && from - 3 >= scene.floor
    ? { year: now + owner, from: from - 3, to: at + 1 }
    : null;
}

/** "a year-ago quarter", "the year-earlier period", "year-end". */
function readYearCompound(scene: Scene, phrase: Phrase): Reading | null {
  const { lower } = scene.analysis;
  const { at, definite } = phrase;
  if (phrase.unit !== 'year' || phrase.plural) return null;
  const tail = lower[at + 1] === '-' ? at + 2 : at + 1;
  const word = lower[tail];
  const from = definite ? at - 1 : at;
  if (word === 'end' && scene.today !== null) {
    const year = dateOf(scene.today).year;
    return readingOf(at, tail + 1, { grain: 'day', day: dayOf(year, 12, 31) }, '');
  }
  if (tail !== at + 2 || (word !== 'ago' && word !== 'earlier')) return null;
  const noun = lower[tail + 1] ?? '';
  const ordinal = ordinalOf(noun);
  const to =
    noun === 'quarter' || noun === 'period'
      ? tail + 2
      : ordinal !== null && lower[tail + 2] === 'quarter'
        ? tail + 3
        : tail + 1;
  const first = to > tail + 1 ? from : at;
  if (scene.quarter && scene.comparesQuarters) return aside(readingOf(first, to, shifted(scene.quarter, -4), ''));
  if (scene.today === null) return openReading(first, to, 'year');
  return readingOf(first, to, shifted(stretchAt('year', scene.today), -1), '');
}

/** "52 years old", "a 10-year-old boy": ages are no time expressions (TimeML). */
const isAge = ({ analysis: { lower } }: Scene, at: number): boolean =>
  lower[at + 1] === 'old' || (lower[at + 1] === '-' && lower[at + 2] === 'old');

/** "60 Minutes", "Seven Days": a capital inside a sentence makes a name of it. */
const isTitle = ({ analysis: { words } }: Scene, at: number): boolean =>
  at > 0 && /^\p{Lu}/u.test(words[at]!) && /^(?:\p{Lu}|\d)/u.test(words[at - 1]!);

/** Days of the units that can be halved. */
const DAYS_OF: Readonly<Partial<Record<Unit, number>>> = { week: 7, month: 30.4, year: 365.25, decade: 3652.5 };

/** "a month and a half", "a year and a half ago". */
function readAndHalf(scene: Scene, { unit, at, quantity, from }: Phrase): Reading | null {
  const { lower } = scene.analysis;
  if (lower[at + 1] !== 'and' || lower[at + 2] !== 'a' || lower[at + 3] !== 'half') return null;
  if (quantity === null || quantity.count === 'X') return null;
  const count = quantity.count + 0.5;
  const size = DAYS_OF[unit];
  if (lower[at + 4] !== 'ago' || size === undefined || scene.today === null || !gapless(unit))
    return { from: withHedge(scene, from), to: at + 4, value: periodOf(unit, count), type: 'DURATION' };
  const day = scene.today - Math.round(count * size);
  const grain = unit === 'week' ? 'day' : unit === 'year' || unit === 'decade' ? 'year' : unit;
  return readingOf(withHedge(scene, from), at + 5, stretchAt(grain, day), '');
}

/** An expression around a unit of time ("day", "weeks"), or null where the word stands for something else. */
export function readUnit(scene: Scene, at: number): Reading | null {
  const { lower } = scene.analysis;
  const head = headOf(lower[at]!);
  if (head?.is !== 'unit') return null;
  if (isAge(scene, at) || isTitle(scene, at)) return null;
  const phrase = phraseAt(scene, at, head.unit, head.plural);
  const andHalf = readAndHalf(scene, phrase);
  if (andHalf) return andHalf;
  const compound = readYearCompound(scene, phrase) ?? readPartOfYear(scene, phrase);
  if (compound) return compound;
  const after = countAfter(scene, phrase);
  if (after && (phrase.quantity || head.plural)) return readCounted(scene, phrase, after.way, after.to);
  if (phrase.turn === 'every') {
    const count = phrase.quantity?.count ?? 1;
    return { from: phrase.from, to: at + 1, value: periodOf(head.unit, count), type: 'SET' };
  }
  if (phrase.turn && !head.plural && !phrase.quantity) return readTurned(scene, phrase) ?? null;
  if (phrase.turn && (head.plural || phrase.quantity)) return readSpan(scene, phrase);
  return readAmount(scene, phrase) ?? readDefinite(scene, phrase);
}

/** A plain amount: "three months", "five-year", "a week", "decades"; "in three days" where it is a date ahead. */
function readAmount(scene: Scene, phrase: Phrase): Reading | null {
  const { unit, plural, at, quantity, hyphenated } = phrase;
  const { lower } = scene.analysis;
  if (!quantity) {
    if (!plural || hyphenated || phrase.definite) return null;
    if (isSecondUnit(scene, at)) return null;
    if (unit === 'second' || unit === 'quarter' || unit === 'half') return null;
    return { from: at, to: at + 1, value: PERIODS[unit].open, type: 'DURATION' };
  }
  if (!plural && !hyphenated && quantity.count !== 1 && quantity.count !== 0.5 && Number.isInteger(quantity.count)) {
    if (lower[at + 1] === undefined) return null;
  }
  if ((unit === 'second' || unit === 'half' || unit === 'quarter') && !plural) return null;
  if (unit === 'quarter' && hyphenated) return null;
  if (unit === 'weekend' && !plural) return null;
  if (quantity.from < at - 1 && /^(?:fiscal|calendar)$/.test(lower[at - 1]!)) return null;
  const old = hyphenated && lower[at + 1] === '-' && lower[at + 2] === 'long' ? at + 3 : at + 1;
  const from = withHedge(scene, Math.min(quantity.from, phrase.from));
  const ahead = lower[from - 1] === 'in' && plural ? dateAhead(scene, phrase, from) : null;
  return ahead ?? { from, to: old, value: periodOf(unit, quantity.count), type: 'DURATION' };
}

/** "weeks or months": the first of two units is marked. */
function isSecondUnit({ analysis: { lower }, floor }: Scene, at: number): boolean {
  return at - 1 === floor && /^(?:or|and)$/.test(lower[at - 1]!) && headOf(lower[at - 2] ?? '')?.is === 'unit';
}

/** "in three days", where the verb lies ahead. */
function dateAhead(scene: Scene, { unit, at, quantity }: Phrase, from: number): Reading | null {
  if (scene.today === null || quantity?.count === 'X' || quantity === null || !gapless(unit)) return null;
  const { lower } = scene.analysis;
  if (lower[at + 1] !== undefined && !/^[.,;]$/.test(lower[at + 1]!)) return null;
  if (tenseAround(scene.analysis, from - 1, at + 1) === 'past' || coarseness(unit) > coarseness('week')) return null;
  const stretch = counted(unit, { grain: 'day', day: scene.today }, quantity.count);
  return stretch ? readingOf(from, at + 1, stretch, OPEN_VALUES.day) : null;
}

/** "the quarter", "the weekend", "the year", "the week": the one that is being spoken of. */
function readDefinite(scene: Scene, phrase: Phrase): Reading | null {
  const { unit, plural, at, definite } = phrase;
  if (!definite || plural) return null;
  if (unit === 'year' && /^end(?:ed|ing)$/.test(scene.analysis.lower[at + 1] ?? '')) {
    return { from: phrase.from, to: at + 1, value: 'P1Y', type: 'DURATION' };
  }
  const from = partOf(scene, phrase.from);
  if (unit === 'weekend' && scene.today !== null) {
    const ahead = tenseAround(scene.analysis, from, at + 1) === 'future';
    return readingOf(
      from,
      at + 1,
      shifted(
        stretchAt('weekend', scene.today),
        ahead || stretchAt('weekend', scene.today).day <= scene.today ? 0 : -1,
      ),
      '',
    );
  }
  if (unit === 'weekend') return openReading(from, at + 1, unit);
  if (unit === 'quarter' && scene.quarter) return readingOf(from, at + 1, scene.quarter, '');
  if (unit === 'decade' && from < phrase.from && scene.today !== null)
    return readingOf(from, at + 1, stretchAt('decade', scene.today), '');
  if (unit === 'year' && scene.today !== null && !spelledYear(scene.analysis.lower, at + 1))
    return readingOf(from, at + 1, stretchAt('year', scene.today), '');
  return null;
}
