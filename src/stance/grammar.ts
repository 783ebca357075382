import { type Found, lookUp, OUGHT } from './lexicon/index.ts';
import { type Reading, TAG } from './reading.ts';

/** The words of a duty that stand at `t`; none where it only follows from something: `would have to …`. */
export function oughtAt(reading: Reading, t: number): Found<true> | undefined {
  const follows =
    reading.stems[t] === 'hav' && /^(?:would|will|[’']d|[’']ll)$/.test(reading.analysis.lower[t - 1] ?? '');
  return follows ? undefined : lookUp(OUGHT, reading, t);
}

/** The marks of an owner: `the minister’s`. */
export const OWNER = /^[’']s?$/;
export const OWN_PRONOUN: ReadonlySet<string> = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your']);
/** A subject and its verb in one token: `I’m`. */
export const CONTRACTED = /^i[’']m$/;
export const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'whom', 'whose']);

export const isName = ({ tags }: Reading, t: number): boolean =>
  tags[t] === TAG.noun || tags[t] === TAG.propn || tags[t] === TAG.pron;
export const isVerb = ({ tags }: Reading, t: number): boolean => tags[t] === TAG.verb || tags[t] === TAG.aux;

/** Whether the verb at `t` has its own subject: no infinitive, no gerund, no participle after a noun's preposition. */
export function hasSubject(reading: Reading, t: number, floor: number): boolean {
  const { stems, tags, analysis } = reading;
  if (tags[t] === TAG.aux) return true;
  if (analysis.lower[t]!.endsWith('ing')) return false;
  let before = t - 1;
  while (before >= floor && (tags[before] === TAG.adv || reading.operators[before]?.value.kind === 'not')) before--;
  if (before < floor) return false;
  return stems[before] !== 'to' && tags[before] !== TAG.adp && tags[before] !== TAG.det;
}

/** Whether the word at `t` is an attribute of the noun after it: `the proposed wall`. */
export function isAttribute({ tags, analysis }: Reading, t: number): boolean {
  const before = tags[t - 1];
  const next = tags[t + 1];
  if (!/(?:ed|ing)$/.test(analysis.lower[t]!) || (next !== TAG.noun && next !== TAG.adj && next !== TAG.propn))
    return false;
  return (
    analysis.lower[t - 1] === '-' ||
    before === TAG.det ||
    before === TAG.adj ||
    OWN_PRONOUN.has(analysis.lower[t - 1] ?? '') ||
    OWNER.test(analysis.lower[t - 1] ?? '')
  );
}

/** From the last noun of a phrase to its head: `the leader of the party` is headed by `leader`. */
export function headOf(reading: Reading, t: number, floor: number): number {
  let head = t;
  for (let u = t - 1; u >= floor && u > t - 10; u--) {
    if (reading.stems[u] === 'of' && u > floor && isName(reading, u - 1)) head = u - 1;
    else if (isVerb(reading, u) || reading.tags[u] === TAG.punct || reading.tags[u] === TAG.sconj) break;
  }
  return head;
}

/** The head of the noun phrase that ends at or before `t`; -1 where none does. */
export function subjectBefore(reading: Reading, t: number, floor: number): number {
  for (let u = t; u >= floor && u > t - 14; u--) {
    const word = reading.analysis.lower[u]!;
    if (word === 'those') return u;
    if (isName(reading, u) && !OWN_PRONOUN.has(word)) {
      return RELATIVE.has(word) || word === 'that' ? subjectBefore(reading, u - 1, floor) : headOf(reading, u, floor);
    }
    if (/^[.;:?!]$/.test(word)) return -1;
  }
  return -1;
}

/** The first token of the verb group that ends at or before `t`. */
export function verbGroupBefore(reading: Reading, t: number, floor: number): number {
  let u = t;
  while (u >= floor && !isVerb(reading, u)) u--;
  while (
    u > floor &&
    (isVerb(reading, u - 1) ||
      reading.stems[u - 1] === 'to' ||
      reading.tags[u - 1] === TAG.adv ||
      reading.operators[u - 1]?.value.kind === 'not')
  )
    u--;
  return u;
}

/** Tokens between the commas of an insertion. */
const INSERTION = 7;

/** The comma that opens the insertion that the comma at `t` closes: `could, in their place, allow`; -1 where none is. */
export function insertionBefore(reading: Reading, t: number, floor: number): number {
  for (let u = t - 1; u >= Math.max(floor, t - INSERTION); u--) {
    if (reading.stems[u] === ',') return u;
    if (isVerb(reading, u) || reading.tags[u] === TAG.cconj || /^[.;:()]$/.test(reading.stems[u]!)) return -1;
  }
  return -1;
}

/** Whether the comma at `t` opens an example: `deals, including …`. */
export const opensExample = (reading: Reading, t: number): boolean =>
  /^(?:includ|such|lik|especially|particularly)$/.test(reading.stems[t + 1] ?? '');

/** Whether a word tagged as a verb is a noun by its place: `the president’s court pick`. */
export function isNominal({ analysis, tags }: Reading, t: number): boolean {
  if (/(?:ed|ing)$/.test(analysis.lower[t]!) || tags[t + 1] === TAG.det) return false;
  let u = t - 1;
  while (u >= 0 && (tags[u] === TAG.noun || tags[u] === TAG.adj || tags[u] === TAG.propn)) u--;
  const word = analysis.lower[u] ?? '';
  return (tags[u] === TAG.det && word !== 'that') || OWNER.test(word) || OWN_PRONOUN.has(word);
}
