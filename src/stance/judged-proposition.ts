import { JUDGEMENTS, lookUp, type Sign } from './lexicon/index.ts';
import { type Reading, TAG } from './reading.ts';
import { stemsOf } from './stem.ts';

/** What a proposition says by a plain `is` with a judgement after it, and of which deed: the token of its verb, -1 where of its subject. */
interface Judged {
  readonly sign: Sign | 0;
  readonly deed: number;
}

/** Tokens from a judgement to the deed that it is about: `was wrong to …`, `it was a mistake for the city to …`. */
const TO_DEED = 6;

/** Judgements of somebody by what they are fit to do. */
const ABLE = stemsOf(
  'fit unfit qualified unqualified ready able unable suited equipped prepared competent capable worthy',
);

/** The sign of a judgement of somebody by what they are fit to do, whatever part of speech it was taken for; 0 for any other word. */
const ableSign = (stem: string): Sign | 0 => (ABLE.has(stem) ? (/^un/.test(stem) ? -1 : 1) : 0);

/** Somebody as chosen for something: `was a bad choice to run it`. */
const PICK = stemsOf('choice pick candidate nominee person man woman leader appointee');

/** What a proposition judges: `She is unfit for office`, `He was wrong to close it`; sign 0 where it judges nothing. */
export function judgedBy(reading: Reading, modal: number): Judged {
  if (modal < 0 || reading.stems[modal] !== 'be') return { sign: 0, deed: -1 };
  const negated = reading.operators[modal + 1]?.value.kind === 'not';
  let next = negated ? modal + 2 : modal + 1;
  while (reading.tags[next] === TAG.det || (reading.tags[next] === TAG.adv && reading.stems[next] !== 'too')) next++;
  const right = reading.stems[next] === 'right' && reading.stems[next + 1] === 'to' ? 1 : 0;
  const excess = reading.stems[next] === 'too' && reading.tags[next + 1] === TAG.adj ? -1 : 0;
  const judged = right || excess || (lookUp(JUDGEMENTS, reading, next)?.value ?? ableSign(reading.stems[next]!));
  if (judged === 0) return { sign: 0, deed: -1 };
  const sign = (negated ? -judged : judged) as Sign;
  if (ABLE.has(reading.stems[next]!) || PICK.has(reading.stems[next + 1] ?? '')) return { sign, deed: -1 };
  for (let t = next + 1; t < next + TO_DEED; t++)
    if (reading.stems[t] === 'to' && reading.tags[t + 1] === TAG.verb) return { sign, deed: t + 1 };
  return { sign, deed: -1 };
}

/** The product of the judgements in a phrase; 0 where there is none. */
export function judgementOf(reading: Reading): Sign | 0 {
  for (let t = 1; t < reading.count; t++) {
    const judged = lookUp(JUDGEMENTS, reading, t)?.value ?? ableSign(reading.stems[t]!);
    if (judged) return judged;
  }
  return 0;
}
