import { CONTRACTED, isName, isVerb, OWNER } from './grammar.ts';
import { FROM_VERBS, lookUp, PERSONS, TARGETING, TRANSPARENT } from './lexicon/index.ts';
import { type Reading, TAG } from './reading.ts';

/**
 * What a preposition before a mention hangs on, read leftwards.
 *
 * `on`: on a word that takes the mention as its object (`a call for …`, `the idea of …`). `from`: on a verb that keeps
 * its object away from the mention (`shield them from …`). `target`: on the object of an attitude that is about the mention
 * (`criticized the mayor over …`). `cue`: the same where that object opens the content, so that the cue is the attitude.
 * `apart`: on another thing, so that what governs that thing does not govern the mention (`pay money to victims of …`).
 */
export type Attachment =
  | { readonly kind: 'on' | 'apart' | 'cue' }
  | { readonly kind: 'from' | 'target'; readonly verb: number };

/** Prepositions that tell on what account somebody is praised or blamed. */
const ON_ACCOUNT = new Set(['for', 'over', 'of', 'because']);
/** Prepositions that never hand on what governs the word before them. */
const LOOSE = new Set([
  'between',
  'as',
  'among',
  'amid',
  'during',
  'despite',
  'without',
  'like',
  'until',
  'since',
  'before',
  'after',
]);
const PHRASE_WORDS = new Set([TAG.noun, TAG.propn, TAG.det, TAG.adj, TAG.num, TAG.pron]);

/** Stretches of time, which stand between a verb and its preposition: `fought for years for …`. */
const TIMES = /^(?:year|month|week|day|decad|hour)$/;

/** The token before the noun phrase that ends at `t`. */
function beforePhrase(reading: Reading, t: number, floor: number): number {
  const { analysis, tags } = reading;
  let u = t;
  const belongs = (word: string): boolean => OWNER.test(word) || word === '-' || word === 'of';
  while (u >= floor && (PHRASE_WORDS.has(tags[u]!) || belongs(analysis.lower[u]!))) {
    if (reading.operators[u]?.value.kind === 'attitude') break;
    u--;
  }
  return u;
}

/** Parts of a thing, which are not the thing. */
const PARTS = /^(?:provision|portion|section|fraction|dimension|component|element)s?$/;

/** Whether the noun at `t` hands on what governs it to its complement. */
function handsOn(reading: Reading, t: number, preposition: string): boolean {
  const { analysis, tags } = reading;
  if (reading.operators[t] || reading.covered.has(t) || lookUp(TRANSPARENT, reading, t)) return true;
  if (preposition !== 'of' || tags[t] === TAG.propn || tags[t] === TAG.pron || tags[t] === TAG.num) return false;
  return (
    !lookUp(PERSONS, reading, t) &&
    !PARTS.test(analysis.lower[t]!) &&
    /(?:tion|sion|ment|al|ence|ance|ure|sis|[aeo]rship)s?$/.test(analysis.lower[t]!)
  );
}

/** On what the preposition at `t` hangs. */
export function attachmentAt(reading: Reading, t: number, floor: number): Attachment {
  const { analysis, tags } = reading;
  let noun = t - 1;
  while (noun >= floor && (tags[noun] === TAG.adv || /^[”"’']$/.test(analysis.lower[noun]!))) noun--;
  if (noun < floor && analysis.lower[t] === 'over') return { kind: 'cue' };
  if (noun < floor || CONTRACTED.test(analysis.lower[noun]!) || !(isName(reading, noun) || tags[noun] === TAG.num))
    return { kind: 'on' };
  const word = analysis.lower[t]!;
  if (TIMES.test(reading.stems[noun]!)) return { kind: 'on' };
  const verb = beforePhrase(reading, noun, floor);
  if (word === 'from') {
    const keeps = verb >= floor && isVerb(reading, verb) && lookUp(FROM_VERBS, reading, verb);
    return keeps ? { kind: 'from', verb } : { kind: 'apart' };
  }
  if (word === 'in' && analysis.lower[t + 1]?.endsWith('ing') && reading.operators[t + 1]?.value.kind === 'attitude')
    return { kind: 'on' };
  if (LOOSE.has(word)) return { kind: 'apart' };
  if (handsOn(reading, noun, word)) return { kind: 'on' };
  if (!ON_ACCOUNT.has(word)) return { kind: 'apart' };
  if (verb < floor) return { kind: 'cue' };
  return lookUp(TARGETING, reading, verb) ? { kind: 'target', verb } : { kind: 'apart' };
}
