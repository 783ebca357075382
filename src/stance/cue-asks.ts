import { ADDRESSING, HITTING, lookUp } from './lexicon/index.ts';
import { type Reading, TAG } from './reading.ts';
import { stemsOf } from './stem.ts';

const STATES =
  /^(?:opposed|committed|determined|prepared|concerned|worried|devoted|dedicated|outraged|frustrated|dismayed)$/;

/**
 * Whether the source suffers what the verb at `t` tells: `has been attacked`; not where it is who does it: `was criticized` by
 * them.
 */
export function isSuffered({ analysis, stems, tags }: Reading, t: number, agent = false): boolean {
  if (agent) return false;
  if (!/(?:ed|en)$/.test(analysis.lower[t]!) || STATES.test(analysis.lower[t]!)) return false;
  let before = t - 1;
  while (tags[before] === TAG.adv) before--;
  return stems[before] === 'be' || analysis.lower[before] === 'been';
}

/** The stem of the noun that heads the phrase that begins at `t`. */
function headAfter({ stems, tags }: Reading, t: number): string {
  let u = t;
  while (
    tags[u] === TAG.det ||
    tags[u] === TAG.adj ||
    tags[u] === TAG.verb ||
    (tags[u] === TAG.noun && tags[u + 1] === TAG.noun)
  )
    u++;
  return tags[u] === TAG.noun ? stems[u]! : '';
}

/** Tokens from the beginning of what is asked to its infinitive. */
const ASKED = 12;

/** Whether the cue asks somebody to do something: `called on the council to …`, `asked to …`. */
export function asksToAct(reading: Reading, tokens: readonly number[], content: readonly number[]): boolean {
  const { analysis, stems, tags } = reading;
  const calls = stems[tokens.at(-2) ?? 0] === 'cal';
  if (!calls && /^(?:on|about|over)$/.test(stems[tokens.at(-1) ?? 0]!)) return false;
  if (!tokens.some((t) => lookUp(ADDRESSING, reading, t)) || tokens.some((t) => isSuffered(reading, t))) return false;
  for (const [i, t] of content.slice(0, ASKED).entries()) {
    if (stems[t] === 'to' && i > 0 && /^(?:debat|duel|contest|discussion)$/.test(headAfter(reading, t + 1)))
      return true;
    if (stems[t] === 'to' && tags[t + 1] === TAG.verb)
      return i === 0 || (!reading.operators[t - 1] && /[^,;:]$/.test(analysis.lower[t - 1]!));
    if (tags[t] === TAG.verb || tags[t] === TAG.aux || stems[t] === 'that' || stems[t] === 'how') return false;
  }
  return false;
}

/** Whether a cue ends in the modal of what its source will do or not, which the content tells: `said he would never | vote for …`. */
export function endsInModal(
  { analysis, tags }: Reading,
  tokens: readonly number[],
  content: readonly number[],
): boolean {
  let last = tokens.length - 1;
  while (last > 0 && /^(?:never|not|n[’']t|also|still)$/.test(analysis.lower[tokens[last]!]!)) last--;
  const [modal, subject] = [tokens[last], tokens[last - 1]];
  if (modal === undefined || subject === undefined || content[0] === undefined) return false;
  return (
    /^(?:would|will|[’']ll|wo)$/.test(analysis.lower[modal]!) &&
    /^(?:he|she|they|it|we|i)$/.test(analysis.lower[subject]!) &&
    tags[content[0]] === TAG.verb &&
    !/(?:ed|ing)$/.test(analysis.lower[content[0]]!)
  );
}

/** Whether the cue calls for a deed: `his calls | to break up the banks`. */
export const callsTo = ({ stems, tags }: Reading, tokens: readonly number[], content: readonly number[]): boolean =>
  /^(?:cal|demand|plea|appeal|push|bid|pledg|promis)$/.test(stems[tokens.at(-1) ?? -1] ?? '') &&
  stems[content[0] ?? -1] === 'to' &&
  tags[content[0]! + 1] === TAG.verb;

/** Whether the cue attacks somebody for what follows: `hit | the senator for …`. */
export const hitsFor = (reading: Reading, tokens: readonly number[], content: readonly number[]): boolean =>
  tokens.some((t) => lookUp(HITTING, reading, t)) &&
  content.slice(1, TO_AGAINST).some((t) => /^(?:for|over)$/.test(reading.stems[t]!));

/** Tokens from the beginning of what is said to its `against`. */
const TO_AGAINST = 8;

/** Whether the cue warns somebody against what follows: `cautioned the bank | against …` told with the bank in the content. */
export function warnsAgainst({ stems, tags }: Reading, tokens: readonly number[], content: readonly number[]): boolean {
  if (!/^(?:warn|caution|advis|urg|counsel)$/.test(stems[tokens.at(-1) ?? -1] ?? '')) return false;
  const against = content.slice(0, TO_AGAINST).findIndex((t) => stems[t] === 'against');
  return (
    against > 0 &&
    content.slice(0, against).every((t) => tags[t] !== TAG.verb && tags[t] !== TAG.aux && tags[t] !== TAG.punct)
  );
}

/** Words before `to` by which nobody yet does or wants what follows. */
const NOT_DONE =
  stemsOf(`expect set yet likely due about continue seem appear tend fail refuse begin able allow force go suppose schedule
  slate require have need unable entitle free use us`);

/** Whether what the source does is done to bring about what the content tells: `went to court to`, `gathered to`. */
export const isPurpose = ({ stems, tags }: Reading, tokens: readonly number[], content: readonly number[]): boolean =>
  tokens.length > 2 &&
  stems[tokens.at(-1)!] === 'to' &&
  content[0] === tokens.at(-1)! + 1 &&
  tags[content[0]] === TAG.verb &&
  !NOT_DONE.has(stems[tokens.at(-2)!]!) &&
  !tokens.some((t) => NOT_DONE.has(stems[t]!) && (tags[t] === TAG.adj || tags[t] === TAG.adv));
