import { SMALL } from './goal.ts';
import { lookUp, PERSONS, TRANSPARENT } from './lexicon/index.ts';
import type { Phrase } from './phrase-shape.ts';
import { type Reading, TAG } from './reading.ts';

/** Tokens that may stand among the words of a phrase, beyond the words themselves; chosen on dev, decisions/0050. */
const LOOSE = 6;

const TIGHT = 3;

/** The same between a deed and its object, where only attributes may stand. */
const ATTRIBUTES = 6;

/** Whether an operator that is no word of the phrase stands at `t`, so that the phrase is not told: `tax cuts for the rich`. */
const isOther = (reading: Reading, t: number, words: readonly string[]): boolean => {
  const operator = reading.operators[t]?.value;
  const turns = operator?.sign === -1 && (operator.kind === 'deed' || operator.kind === 'attitude');
  return (turns || reading.tags[t] === TAG.sconj || reading.stems[t] === 'until') && !words.includes(reading.roots[t]!);
};

/** What may stand between a deed and its object without ending the reach of the deed: its attributes, a plain preposition. */
function passesOn({ analysis, tags, stems }: Reading, t: number): boolean {
  if (tags[t] === TAG.adp) return /^(?:of|to|for|on|in|with|behind|from|against)$/.test(stems[t]!);
  if (tags[t] === TAG.verb) return /(?:ed|en|ing)$/.test(analysis.lower[t]!);
  if (tags[t] === TAG.punct) return /^[-“”"‘’']$/.test(analysis.lower[t]!);
  if (tags[t] === TAG.cconj) return /^(?:either|both)$/.test(stems[t]!);
  return tags[t] !== TAG.aux && tags[t] !== TAG.sconj && !/^(?:who|which|than|that|whom)$/.test(stems[t]!);
}

/** Where words follow one another, each within `TIGHT` tokens; one but the last may be missing where `slack` says so. */
export function inOrder(reading: Reading, words: readonly string[], from: number, end: number, slack: number): number {
  let at = from;
  let missing = slack;
  let named = false;
  const goesOn = (t: number): boolean => {
    const noun = reading.tags[t] === TAG.noun && !reading.operators[t] && !lookUp(TRANSPARENT, reading, t);
    if (named && reading.tags[t] === TAG.adp && reading.stems[t] !== 'of') return false;
    named ||= noun && reading.stems[t + 1] !== '-';
    return !isOther(reading, t, words) && passesOn(reading, t);
  };
  for (let i = 0; i < words.length; i++) {
    let next = at + 1;
    const limit = Math.min(end, at + 2 + ATTRIBUTES);
    while (next < limit && reading.roots[next]! !== words[i] && goesOn(next)) next++;
    if (next < limit && reading.roots[next] === words[i]) at = next;
    else if (missing > 0 && i < words.length - 1) missing--;
    else return -1;
  }
  return at;
}

/** Words that may stand inside a name without being part of it. */
const isSmall = (stem: string): boolean => stem === '-' || SMALL.has(stem);

/** Where the words of a phrase stand one after the other, with nothing but small words between; those in `missing` left out. */
export function unbroken(reading: Reading, words: readonly string[], from: number, end: number): number {
  let at = from;
  for (const word of words.slice(1)) {
    let next = at + 1;
    while (next < end && reading.roots[next] !== word && isSmall(reading.stems[next]!)) next++;
    if (next >= end || reading.roots[next] !== word) return -1;
    at = next;
  }
  return at;
}

/** Whether the word at `t` is a form in -ed: no noun of the same stem. */
export const isParticiple = ({ analysis, stems }: Reading, t: number): boolean =>
  /ed$/.test(analysis.lower[t]!) && stems[t] !== analysis.lower[t];

/** Whether a noun that stands for itself is at `t`, which makes of two words beside it another thing. */
const isThing = (reading: Reading, t: number): boolean =>
  reading.tags[t] === TAG.noun &&
  reading.tags[t + 1] === TAG.adp &&
  !reading.operators[t] &&
  !lookUp(TRANSPARENT, reading, t) &&
  !lookUp(PERSONS, reading, t);

/** Where words stand in any order, the first of them at `from`; what follows a verb of its own counts no more. */
export function anyOrder(reading: Reading, phrase: Phrase, from: number, end: number): number {
  const { stems, tags, analysis } = reading;
  const size = phrase.stems.length;
  const window = size <= 2 ? size + TIGHT : size + LOOSE;
  const found = new Set<string>();
  let last = from;
  for (let t = from; t < Math.min(end, from + window); t++) {
    const root = reading.roots[t]!;
    if (/^[.;:!?,]$/.test(stems[t]!) || (phrase.belonging && stems[t] === 'and')) break;
    if (phrase.stems.includes(root) && !(phrase.nouns.has(stems[t]!) && isParticiple(reading, t))) {
      if (!found.has(root)) last = t;
      found.add(root);
    } else if (size <= 2 && t > from && isThing(reading, t)) break;
    else if (isOther(reading, t, phrase.stems) || /^(?:than|who|whom|which)$/.test(stems[t]!)) break;
    else if (phrase.active) continue;
    else if (tags[t] === TAG.aux || (tags[t] === TAG.verb && !/(?:ed|en|ing)$/.test(analysis.lower[t]!))) break;
  }
  const missing = phrase.stems.filter((stem) => !found.has(stem));
  if (missing.length > phrase.slack || missing.some((stem) => !phrase.spare.has(stem))) return -1;
  if (missing.length === 0) return last;
  const rest = phrase.stems.filter((stem) => found.has(stem));
  return rest[0] === reading.roots[from] ? unbroken(reading, rest, from, end) : -1;
}
