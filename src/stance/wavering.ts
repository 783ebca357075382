import type { Reading } from './reading.ts';
import type { Said } from './speaker.ts';

const KEY = /^(?:considering|undecided|open|reluctant|hesitant|leaning|ready|prepared|willing)$/;
const WHO = `(?:i|he|she|they|we)`;
const BE = `(?:is|am|are|was|were|be|been|[’']m|[’']re|[’']s|remains?|remained)`;
const STILL = `(?: (?:just|still|also|now|very|simply|quite|yet|rather|somewhat))*`;
const OPEN = `considering|undecided|(?:open|reluctant|hesitant) to|leaning (?:towards?|against)`;
/** What says of oneself that one has not made up one's mind, at the end of some words. */
const WAVERS = new RegExp(
  `(?:^| )(?:(?:${WHO} (?:would )?${BE}|i[’']m)${STILL} (?:${OPEN}|n(?:ot|[’']t)${STILL} (?:ready|prepared) to)|${WHO} (?:may|might|could) be willing to)$`,
);
/** Words before the key that may belong to it. */
const BEFORE = 7;

/** The words by which speakers say of themselves that they have not made up their mind: `he is considering`, `I would be open to`, `she may be willing to`, `I’m not ready to`. */
export function waveringIn(
  { analysis: { lower } }: Reading,
  { content }: Said,
): [first: number, last: number] | undefined {
  for (const t of content) {
    if (!KEY.test(lower[t]!)) continue;
    const isOne = lower[t] === 'considering' || lower[t] === 'undecided';
    const words = lower.slice(Math.max(0, t - BEFORE), isOne ? t + 1 : t + 2).join(' ');
    if (WAVERS.test(words)) return [t, isOne ? t : t + 1];
  }
  return undefined;
}
