import {
  ALWAYS_HELPING,
  ALWAYS_HURTING,
  EFFECTS,
  type Found,
  JUDGEMENTS,
  lookUp,
  type Sign,
  WORTH,
} from './lexicon/index.ts';
import { type Reading, TAG } from './reading.ts';
import { stemsOf } from './stem.ts';
import type { Mood } from './walk.ts';

/** What is said of a mention after it: `… would kill jobs`, `… is not an option`, `… must be repealed`. */
export interface Predicate {
  readonly sign: Sign;
  readonly kind: 'judged' | 'effect' | 'passive' | 'happens';
  readonly mood: Mood;
  readonly words: readonly (readonly [first: number, last: number])[];
}

/** Tokens between a verb and what it says; chosen on dev, decisions/0050. */
export const TO_WORD = 9;

/** What the noun at `t` is worth to people. */
export const worthAt = (reading: Reading, t: number): Found<Sign> | undefined =>
  reading.tags[t] === TAG.verb ? undefined : lookUp(WORTH, reading, t);

/** Verbs that leave their object in a state that follows: `leaves children unable to …`. */
const STATES = /^(?:leav|mak|render)$/;

/** Whether less of what stands at `t` is told: `lower prices`, `fewer jobs`. */
const isLess = ({ operators, tags }: Reading, t: number): boolean =>
  [t - 1, t - 2].some(
    (u) => operators[u]?.value.kind === 'degree' && operators[u]?.value.sign === -1 && tags[u] === TAG.adj,
  );

/** Attitudes that a thing may have to another: `the levy encourages waste`. */
const IMPERSONAL = /^(?:encourag|discourag|promot)$/;

/** Verbs of what something only brings about, which nobody wants: `would only drive them away`. */
const ONLY = stemsOf('drive push feed lead serve add turn play shift kick force send');

/** Whether it is said from the auxiliary verb at `t` on that something only does what the verb after it tells: `will only deepen …`. */
export const onlyDoes = (reading: Reading, t: number): boolean =>
  /^(?:will|would|could|can|may|might|[’']ll|wo)$/.test(reading.analysis.lower[t]!) &&
  /^(?:only|merely|simply|just)$/.test(reading.analysis.lower[t + 1] ?? '') &&
  reading.tags[t + 2] === TAG.verb &&
  (ONLY.has(reading.stems[t + 2]!) || lookUp(EFFECTS, reading, t + 2) !== undefined);

/** Whether a large sum is told from `from` on: `cost dairies 340 million`. */
const isSum = ({ stems, tags }: Reading, from: number, to: number): boolean =>
  stems
    .slice(from, to)
    .some(
      (stem, i) =>
        /^(?:million|billion|trillion|thousand|fortun)$/.test(stem) || (stem === '$' && tags[from + i + 1] === TAG.num),
    );

const FORCING = /^(?:forc|compel|oblig)$/;

/** The verb of what somebody is forced to do that ends something, or harms: `forces thousands to shut their doors`; -1 where none is told. */
function forcedTo(reading: Reading, verb: number, ceiling: number): number {
  for (let t = verb + 1; t < Math.min(ceiling - 1, verb + TO_WORD); t++) {
    if (reading.stems[t] !== 'to' || reading.tags[t + 1] !== TAG.verb) continue;
    const operator = reading.operators[t + 1]?.value;
    const harms = lookUp(EFFECTS, reading, t + 1)?.value === 'hurting';
    return harms || (operator?.kind === 'deed' && operator.sign === -1) ? t + 1 : -1;
  }
  return -1;
}

/** What an active verb does to its object, judged by what the object is worth to people. */
export function effectOf(reading: Reading, verb: number, ceiling: number): Predicate | undefined {
  const forced = FORCING.test(reading.stems[verb]!) ? forcedTo(reading, verb, ceiling) : -1;
  if (forced >= 0)
    return {
      sign: -1,
      kind: 'effect',
      mood: 'plain',
      words: [
        [verb, verb],
        [forced, forced],
      ],
    };
  const effect = lookUp(EFFECTS, reading, verb);
  if (!effect || (reading.operators[verb]?.value.kind === 'attitude' && !IMPERSONAL.test(reading.stems[verb]!)))
    return undefined;
  for (let t = effect.last + 1; t < Math.min(ceiling, effect.last + TO_WORD); t++) {
    if (/^(?:[.;:?!—–]|who|which|that)$/.test(reading.analysis.lower[t]!)) break;
    if (/^(?:and|but)$/.test(reading.stems[t]!) && reading.tags[t + 1] === TAG.verb) break;
    if (reading.stems[t] === 'to' && IMPERSONAL.test(reading.stems[verb]!)) return undefined;
    const judged = lookUp(JUDGEMENTS, reading, t);
    const near = [t, t + 1, t + 2].map((u) => worthAt(reading, u)).find((worth) => worth?.value === -1);
    const here = STATES.test(reading.stems[verb]!) ? undefined : worthAt(reading, t);
    if (
      STATES.test(reading.stems[verb]!) &&
      reading.stems[verb + 1] !== 'certain' &&
      (reading.operators[t]?.value.kind === 'not' || reading.stems[t] === 'without')
    )
      return {
        sign: -1,
        kind: 'effect',
        mood: 'plain',
        words: [
          [verb, effect.last],
          [t, t],
        ],
      };
    const worth = (here && near) ?? here ?? (effect.value === 'causing' ? judged : undefined);
    if (!worth) continue;
    const less = effect.value === 'causing' && isLess(reading, t);
    const sign = (effect.value === 'hurting' ? -worth.value : worth.value) * (less ? -1 : 1);
    return {
      sign: sign as Sign,
      kind: 'effect',
      mood: 'plain',
      words: [
        [verb, effect.last],
        [t, worth.last],
      ],
    };
  }
  if (reading.stems[verb] === 'cost' && isSum(reading, effect.last + 1, Math.min(ceiling, effect.last + TO_WORD)))
    return { sign: -1, kind: 'effect', mood: 'plain', words: [[verb, verb]] };
  if (!lookUp(effect.value === 'hurting' ? ALWAYS_HURTING : ALWAYS_HELPING, reading, verb)) return undefined;
  return { sign: effect.value === 'hurting' ? -1 : 1, kind: 'effect', mood: 'plain', words: [[verb, effect.last]] };
}
