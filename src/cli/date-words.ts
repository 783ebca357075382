import type { Dated } from '../domain/index.ts';
import type { StoredStatement } from '../search/index.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `14 Feb 2025`, `Feb 2025`, `2025`; what is no such date is given as it is. */
function dayInWords(value: string): string {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?$/.exec(value);
  if (!match) return value;
  const [, year, month, day] = match;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day && String(Number(day)), name, year].filter((part) => part !== undefined).join(' ');
}

/** `10–16 Feb 2025`, `28 Feb – 2 Mar 2025`. */
function intervalInWords(from: string, to: string): string {
  const [first, last] = [dayInWords(from).split(' '), dayInWords(to).split(' ')];
  if (first.length !== 3 || last.length !== 3) return `${first.join(' ')} – ${last.join(' ')}`;
  if (first[2] !== last[2]) return `${first.join(' ')} – ${last.join(' ')}`;
  return first[1] === last[1] ? `${first[0]}–${last.join(' ')}` : `${first[0]} ${first[1]} – ${last.join(' ')}`;
}

/** A day, or the days from one to another: `14 Feb 2025`, `10–16 Feb 2025`; a whole month or year by its name. */
export function daysInWords(from: string, to: string): string {
  if (from === to) return dayInWords(from);
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
  const nextDay = new Date(Date.parse(to) + 86_400_000).toISOString();
  const isMonth = from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7) && nextDay.slice(8, 10) === '01';
  return isMonth ? dayInWords(from.slice(0, 7)) : intervalInWords(from, to);
}

/** `Feb 2025`. */
export const monthInWords = (month: string): string => dayInWords(month);

/** A date in a few words: `by 14 Feb 2025`, `14 Feb 2025 or later`; null where it is not known. */
export function dateInWords({ value, bound }: Dated): string | null {
  if (value === null) return null;
  const [from, to] = value.split('/');
  const words = to === undefined ? dayInWords(from!) : intervalInWords(from!, to);
  if (bound === 'not-before') return `${words} or later`;
  return bound === 'not-after' ? `by ${words}` : words;
}

/** When something was said: `12 Feb 2025`; else by when, as its publication tells. */
export function saidInWords({ said, article }: Pick<StoredStatement, 'said' | 'article'>): string {
  const known = dateInWords(said);
  if (known !== null) return known;
  const { published } = article;
  if (published.value === null || published.bound === 'not-before') return 'date unknown';
  return dateInWords({ ...published, bound: 'not-after' })!;
}

/** On what that date rests, in words; empty where there is nothing to say. */
export function saidBasis({
  said,
  saidWords,
  article,
}: Pick<StoredStatement, 'said' | 'saidWords' | 'article'>): string {
  if (said.value === null || said.bound === 'not-after') {
    if (said.value !== null && said.basis === 'stated') return 'dated by the post in which it stands';
    const published = dateInWords(article.published);
    if (published === null) return 'neither date is known';
    return said.value === null && article.published.bound === 'not-before'
      ? `published ${published}`
      : 'dated by its publication';
  }
  if (said.basis === 'person') return `date ${said.reason ?? 'as a person corrected it'}`;
  if (said.basis === 'carried') return saidWords === '' ? 'date carried on' : `date carried on from: ${saidWords}`;
  return saidWords === '' ? '' : `date from: ${saidWords}`;
}

const PUBLISHED_BASIS: Readonly<Record<Dated['basis'], string>> = {
  stated: 'as the text says',
  expression: 'from the text',
  carried: 'from the text',
  image: 'from an image’s address',
  url: 'from its address',
  metadata: '',
  person: 'as a person corrected it',
  none: '',
};

/** `published 14 Feb 2025 or later (from an image’s address)`. */
export function publishedInWords(published: Dated): string {
  const words = dateInWords(published);
  if (words === null) return 'date of publication unknown';
  const basis = PUBLISHED_BASIS[published.basis];
  return `published ${words}${basis === '' ? '' : ` (${basis})`}`;
}
