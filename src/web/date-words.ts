import type { Dated } from '../domain/index.ts';
import type { SaidDays } from '../search/index.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** One EDTF date in words, and whether "in" or nothing stands before it ("in March 2026", "Wednesday 18 March 2026"). */
interface Spoken {
  readonly words: string;
  readonly isDay: boolean;
}

function speak(value: string): Spoken | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?$/.exec(value);
  if (!match) return null;
  const [, year, month, day] = match;
  if (month === undefined) return { words: year!, isDay: false };
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return null;
  if (day === undefined) return { words: `${name} ${year}`, isDay: false };
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return null;
  return { words: `${DAYS[date.getUTCDay()]} ${Number(day)} ${name} ${year}`, isDay: true };
}

/** "Wednesday 18 March 2026", "March 2026"; a value of another shape is given as it is. */
export const dayInWords = (value: string): string => speak(value)?.words ?? value;

/**
 * A date as it is put behind a verb: "Wednesday 18 March 2026", "in March 2026", "between … and …", "no earlier than …".
 * Null where the date is not known.
 */
export function whenInWords({ value, bound }: Dated): string | null {
  if (value === null) return null;
  const [from, to] = value.split('/');
  if (to !== undefined && from) return `between ${dayInWords(from)} and ${dayInWords(to)}`;
  const spoken = speak(value);
  if (bound === 'not-before') return `no earlier than ${spoken?.words ?? value}`;
  if (bound === 'not-after') return `no later than ${spoken?.words ?? value}`;
  return spoken && !spoken.isDay ? `in ${spoken.words}` : (spoken?.words ?? value);
}

/** "said Wednesday 18 March 2026", or that the day is unknown and what publication says about it. */
export function saidInWords(said: Dated, published: Dated): string {
  const when = whenInWords(said);
  if (when !== null) return `said ${when}`;
  const printed = whenInWords(published);
  return printed === null ? 'date of saying unknown' : `date of saying unknown; published ${printed}`;
}

export function publishedInWords(published: Dated): string {
  const when = whenInWords(published);
  return when === null ? 'publication date unknown' : `published ${when}`;
}

/** What a date rests on; `words` are those of the article or the address that gave it. */
export interface BasisInWords {
  readonly rests: string;
  readonly words?: string;
}

const BASIS: Readonly<Record<Dated['basis'], string>> = {
  stated: 'as the article states it',
  expression: 'from the words',
  carried: 'carried on from',
  image: 'inferred from the address of an image',
  url: 'inferred from the address of the article',
  metadata: 'as stated with the item',
  person: 'as a person corrected it',
  none: 'nothing in the article tells it',
};

/**
 * On what a date rests. `from`: the article's words that gave it, empty where none did; a date whose span is known but
 * not its words says so in general.
 */
export function basisInWords({ basis, evidence }: Dated, from: string): BasisInWords {
  if (basis === 'none' || basis === 'metadata' || basis === 'person') return { rests: BASIS[basis] };
  const words = from === '' ? evidence : from;
  if (words !== undefined) return { rests: BASIS[basis], words };
  if (basis === 'expression') return { rests: 'from an expression of time beside it' };
  return { rests: basis === 'carried' ? 'carried on from an earlier date in the article' : BASIS[basis] };
}

/** "March 2031". */
export const monthInWords = (month: string): string => dayInWords(month);

/** "Mar", "2031": the head of a month's column. */
export const monthHead = (month: string): string => dayInWords(month).slice(0, 3);

/**
 * When something was said: a day, "in March 2031", "between … and …"; "no later than …" where no article dates it and only
 * its publication is known.
 */
export function daysInWords({ from, to, dated }: SaidDays): string {
  if (!dated || from === null || to === null)
    return to === null ? 'day unknown' : `no later than ${dayInWords(to)}, day not given`;
  if (from === to) return dayInWords(from);
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return `in ${from.slice(0, 4)}`;
  const dayAfter = new Date(Date.parse(to) + 86_400_000).toISOString();
  const isMonth = from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7) && dayAfter.slice(8, 10) === '01';
  return isMonth ? `in ${dayInWords(from.slice(0, 7))}` : `between ${dayInWords(from)} and ${dayInWords(to)}`;
}
