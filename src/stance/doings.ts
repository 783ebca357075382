import { isKin } from './kin.ts';
import { FAMILIES, lookUp, type Sign } from './lexicon/index.ts';
import type { Mention } from './mention.ts';
import type { Phrase } from './phrase-shape.ts';
import { type Reading, TAG } from './reading.ts';

/** Tokens on either side of a deed in which whoever does it is named. */
const DOER_REACH = 9;

/** Whether one of some words names who does the deed at `t`: `Lund must resign`, `an apology from Lund`. */
function hasDoer(
  { analysis, roots, tags, stems }: Reading,
  doers: ReadonlySet<string>,
  t: number,
  last: number,
): boolean {
  /** Whether the last name before a pronoun in its sentence is whose deed it is. */
  const meansDoer = (pronoun: number): boolean => {
    for (let u = pronoun - 1; u >= 0 && analysis.sentence[u] === analysis.sentence[t]; u--)
      if (tags[u] === TAG.propn) return doers.has(roots[u]!);
    return false;
  };
  const near = (u: number): boolean => analysis.sentence[u] === analysis.sentence[t] && !/^[.;:!?]$/.test(stems[u]!);
  for (let u = t - 1; u >= t - DOER_REACH && u >= 0 && near(u); u--) {
    if (doers.has(roots[u]!)) return true;
    if (/^(?:he|she)$/.test(analysis.lower[u]!)) {
      if (meansDoer(u)) return true;
      break;
    }
    if (tags[u] === TAG.propn || /^(?:i|they|we|you)$/.test(analysis.lower[u]!)) break;
  }
  if (!/^(?:of|by|from)$/.test(stems[last + 1] ?? '')) return false;
  for (let u = last + 2; u < last + 6 && near(u); u++) if (doers.has(roots[u]!)) return true;
  return false;
}

/** Whether it is said at `t` that somebody is to go, and no more: `has got to go!`. */
function mustGo({ analysis, stems, tags }: Reading, t: number): boolean {
  if (stems[t] !== 'go' || (tags[t + 1] !== undefined && tags[t + 1] !== TAG.punct)) return false;
  const isTime = stems[t - 1] === 'to' && stems.slice(Math.max(0, t - 7), t).includes('tim');
  return (
    isTime ||
    /^(?:should|must)$/.test(analysis.lower[t - 1]!) ||
    (stems[t - 1] === 'to' && /^(?:got|has|have|had|needs?|ought)$/.test(analysis.lower[t - 2]!))
  );
}

/** What somebody whom the proposition names does or is to do: the deed alone, whoever does it stands near. */
export function doneAt(
  reading: Reading,
  { doers, sign, families, stems }: Phrase,
  t: number,
): Pick<Mention, 'last' | 'sign'> | undefined {
  const operator = reading.operators[t];
  const isFamily = operator !== undefined && families.some((family) => lookUp(FAMILIES[family]!, reading, t));
  const goes = families.length > 0 && mustGo(reading, t);
  const isVerbal = families.length === 0 && isKin(reading.roots[t]!, stems[0]!);
  const last = isFamily ? operator.last : t;
  if ((!isFamily && !isVerbal && !goes) || !hasDoer(reading, doers!, t, last)) return undefined;
  return { last, sign: (isFamily ? operator.value.sign * sign : goes ? -sign : sign) as Sign };
}
