import { oughtAt } from './grammar.ts';
import { FAMILIES, lookUp, type Sign } from './lexicon/index.ts';
import type { Found } from './mention.ts';
import type { Phrase } from './phrase-shape.ts';
import { inOrder } from './phrase-words.ts';
import { type Reading, TAG } from './reading.ts';

/** A mention of a deed by any verb of its family: `vote for` somebody, where the phrase says `support`. */
export function deedAt(reading: Reading, phrase: Phrase, t: number, end: number): Found | undefined {
  const operator = reading.operators[t];
  if (
    operator &&
    phrase.objects.length > 0 &&
    phrase.families.some((family) => lookUp(FAMILIES[family]!, reading, t))
  ) {
    const last = inOrder(reading, phrase.objects, operator.last, end, phrase.objects.length > 2 ? 1 : 0);
    if (last >= 0 && !operatorBetween(reading, operator.last, last)) {
      const sign = (operator.value.sign * phrase.objectSign) as Sign;
      return { last, sign, objectSign: phrase.objectSign, loose: reading.roots[t]! !== phrase.stems[0] };
    }
    const inside = inOrder(reading, phrase.objects, t, operator.last, 0);
    if (inside >= 0) return { last: operator.last, sign: (operator.value.sign * phrase.objectSign) as Sign };
  }
  if (phrase.objects[0] === reading.roots[t]!) return passiveAt(reading, phrase, t, end);
  if (reading.roots[t]! !== phrase.stems[0]) return undefined;
  const last = inOrder(reading, phrase.stems.slice(1), t, end, 0);
  return last < 0 ? undefined : { last, sign: phrase.sign, objectSign: phrase.objectSign };
}

/** Whether another operator stands between two tokens, so that the first governs it and not the last. */
function operatorBetween(reading: Reading, from: number, to: number): boolean {
  for (let t = from + 1; t < to; t++)
    if (reading.operators[t] && reading.operators[t]!.value.kind !== 'degree') return true;
  return false;
}

/** Tokens between the object of a passive and its verb. */
const PASSIVE_REACH = 6;

/** A deed told in the passive: `the law must be repealed`. */
function passiveAt(reading: Reading, phrase: Phrase, t: number, end: number): Found | undefined {
  const object = phrase.objects.length === 1 ? t : inOrder(reading, phrase.objects.slice(1), t, end, 0);
  if (object < 0) return undefined;
  return (
    passiveFrom(reading, phrase, object + 1, end) ?? passiveFrom(reading, phrase, secondVerb(reading, object, end), end)
  );
}

/** The passive whose verb group begins at or after `from`. */
function passiveFrom(reading: Reading, phrase: Phrase, from: number, end: number): Found | undefined {
  if (from < 0) return undefined;
  let be = false;
  for (let u = from; u < Math.min(end, from + PASSIVE_REACH - 1); u++) {
    if (reading.stems[u] === 'from' || (reading.stems[u] === 'get' && reading.operators[u])) return undefined;
    if (reading.stems[u] === 'be' || reading.stems[u] === 'get') be = true;
    const operator = reading.operators[u];
    if (!be || !operator || reading.tags[u] !== TAG.verb) continue;
    const isSame = reading.roots[u] === phrase.stems[0];
    if (!isSame && !phrase.families.some((family) => lookUp(FAMILIES[family]!, reading, u))) return undefined;
    return { last: operator.last, sign: (operator.value.sign * phrase.objectSign) as Sign, passive: true };
  }
  return undefined;
}

/** Tokens between a subject and its second verb. */
const SECOND_REACH = 22;

/** Where the second verb of a subject begins: `Loopi was a menace and | had to be banned`; -1 where there is none. */
function secondVerb(reading: Reading, object: number, end: number): number {
  const next = reading.tags[object + 1] === TAG.adv ? object + 2 : object + 1;
  if (reading.tags[next] !== TAG.aux && reading.tags[next] !== TAG.verb) return -1;
  for (let t = object + 2; t < Math.min(end - 1, object + SECOND_REACH); t++) {
    if (/^[.;:?!]$/.test(reading.stems[t]!)) return -1;
    if (/^(?:and|but)$/.test(reading.stems[t]!) && oughtAt(reading, t + 1)) return t + 1;
  }
  return -1;
}
