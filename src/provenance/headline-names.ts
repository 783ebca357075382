import type { HeadlineOnly, Span } from '../domain/index.ts';
import { countryWords } from './country-words.ts';
import { type HeadlineBody, type HeadlinePart, isTitleCase } from './headline-part.ts';
import { STOPWORDS } from './stopwords.ts';

/** Names are compared by so many letters, so that "Russia" is held by "Russians" and "Geneva" by "Genevan". */
const STEM = 5;

const WORD = /\p{L}[\p{L}\p{N}'’.-]*(?<![.'’-])/gu;

/** A run of capitalised words, or an abbreviation. */
interface Name {
  readonly words: readonly string[];
  readonly span: Span;
}

/**
 * Names in the headline of which the body holds no word. In title case only abbreviations (`NATO`) can be told from
 * other words, and only they are looked for.
 */
export function namesMissing({ part, text, start }: HeadlinePart, body: HeadlineBody): HeadlineOnly[] {
  const all = isTitleCase(text) ? abbreviationsIn(text) : namesIn(text);
  const names = all.filter(({ words }) => !words.some((word) => standsIn(word, body.text)));
  if (names.length === 0) return [];
  const held = new Set((body.text.match(WORD) ?? []).map(stem));
  const initials = initialsIn(body.text);
  return names
    .filter(({ words }) => !words.some((word) => isHeld(word, held, initials, body.text)))
    .map(({ span }) => ({
      kind: 'name',
      part,
      text: text.slice(...span),
      span: [start + span[0], start + span[1]],
      reason: 'the text does not name it, in full, in part or by another word for a country',
    }));
}

/** Whether a text has a word just as it is. */
function standsIn(word: string, text: string): boolean {
  const joins = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!joins(text[at - 1]) && !joins(text[at + word.length])) return true;
  return false;
}

const stem = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replaceAll('.', '')
    .slice(0, STEM);

function isHeld(word: string, held: ReadonlySet<string>, initials: ReadonlySet<string>, body: string): boolean {
  if (held.has(stem(word))) return true;
  const bare = word.replaceAll('.', '').replace(/['’]s$/, '');
  if (/^\p{Lu}{2,6}$/u.test(bare) && initials.has(bare)) return true;
  return alsoCalled(bare).some((other) => body.includes(other));
}

/** Other words for the same country: its name, its capital, its people; and what newspapers shorten. */
function alsoCalled(word: string): string[] {
  const short = SHORT_FORMS[word];
  if (short) return [...short];
  return countryWords.flatMap(({ name, capitals, demonyms }) => {
    const words = [name, ...capitals, ...demonyms];
    return words.some((one) => one.split(' ').includes(word))
      ? words.map((one) => one.slice(0, Math.max(STEM, one.length - 2)))
      : [];
  });
}

const UNITED_STATES = ['United States', 'U.S.', 'US ', 'America', 'Washington', 'White House', 'USA'];
const BRITAIN = ['United Kingdom', 'Brit', 'UK', 'U.K.', 'London', 'England', 'English'];

const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  US: UNITED_STATES,
  USA: UNITED_STATES,
  America: UNITED_STATES,
  Washington: UNITED_STATES,
  UK: BRITAIN,
  Britain: BRITAIN,
  London: BRITAIN,
  EU: ['European', 'Brussels', 'E.U.'],
  Brussels: ['European', 'Belgi', 'EU', 'E.U.'],
  Kremlin: ['Russia', 'Moscow', 'Putin'],
  Kiev: ['Ukrain', 'Kyiv'],
  Kyiv: ['Ukrain', 'Kiev'],
  GOP: ['Republican', 'G.O.P.'],
  Dems: ['Democrat'],
  Reps: ['Republican'],
  Tories: ['Conservative', 'Tory'],
  Fed: ['Federal Reserve'],
};

/** `UN` of "United Nations": the initials of runs of two to five capitalised words, small words between them left out. */
function initialsIn(body: string): Set<string> {
  const found = new Set<string>();
  const run =
    /\p{Lu}[\p{L}’'-]+(?:\s+(?:of|the|and|for|on|in|to)\b)*(?:\s+(?:(?:of|the|and|for)\s+)*\p{Lu}[\p{L}’'-]+){1,6}/gu;
  for (const [words] of body.matchAll(run)) {
    const letters = words.split(/\s+/).flatMap((word) => (/^\p{Lu}/u.test(word) ? [word[0]!] : []));
    for (let from = 0; from < letters.length; from++)
      for (let to = from + 2; to <= letters.length; to++) found.add(letters.slice(from, to).join(''));
  }
  return found;
}

/** Two letters may be a state's postal code or an ordinary word in capitals, unless they are one of these. */
const isAbbreviation = (word: string): boolean => /^\p{Lu}{3,6}$/u.test(word) || word === 'UN' || word in SHORT_FORMS;

/** Abbreviations of a headline that is not all in capitals; `AFL-CIO` is one. */
const abbreviationsIn = (text: string): Name[] =>
  /\p{Ll}/u.test(text)
    ? [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}{2,6}(?:-\p{Lu}{2,6})?(?![\p{L}\p{N}])/gu)].flatMap((match): Name[] => {
        const words = match[0].split('-');
        return words.every(isAbbreviation) ? [{ words, span: [match.index, match.index + match[0].length] }] : [];
      })
    : [];

/** Runs of capitalised words. A single one that begins the headline, or a part of it, may be any word, and is left out. */
function namesIn(text: string): Name[] {
  const names: Name[] = [];
  const run = /\p{Lu}[\p{L}\p{N}’'.-]*(?:\s+\p{Lu}[\p{L}\p{N}’'.-]*)*/gu;
  for (const match of text.matchAll(run)) {
    const words = (match[0].match(WORD) ?? []).filter((word) => word.length > 1 && !STOPWORDS.has(word.toLowerCase()));
    const begins = match.index === 0 || /[.:!?“"'‘–—|]\s*$/.test(text.slice(0, match.index));
    const certain =
      words.length > 1 ||
      (!begins && words.length === 1 && !/^\p{Lu}{2}$/u.test(words[0]!)) ||
      isAbbreviation(words[0] ?? '');
    if (certain) names.push({ words, span: [match.index, match.index + match[0].replace(/[.'’-]+$/, '').length] });
  }
  return names;
}
