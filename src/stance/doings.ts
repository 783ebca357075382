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
  const near = (u: number): boolean => analysis.sentence[u] === analysis.sentence[t] && !/^[.;:!?]$/.test(stems[u]!);
  for (let u = t - 1; u >= t - DOER_REACH && u >= 0 && near(u); u--) {
    if (doers.has(roots[u]!)) return true;
    if (tags[u] === TAG.propn || /^(?:i|he|she|they|we|you)$/.test(analysis.lower[u]!)) break;
  }
  if (!/^(?:of|by|from)$/.test(stems[last + 1] ?? '')) return false;
  for (let u = last + 2; u < last + 6 && near(u); u++) if (doers.has(roots[u]!)) return true;
  return false;
}

/** What somebody whom the proposition names does or is to do: the deed alone, whoever does it stands near. */
export function doneAt(
  reading: Reading,
  { doers, sign, families, stems }: Phrase,
  t: number,
): Pick<Mention, 'last' | 'sign'> | undefined {
  const operator = reading.operators[t];
  const isFamily = operator !== undefined && families.some((family) => lookUp(FAMILIES[family]!, reading, t));
  const isVerbal = families.length === 0 && isKin(reading.roots[t]!, stems[0]!);
  const last = isFamily ? operator.last : t;
  if ((!isFamily && !isVerbal) || !hasDoer(reading, doers!, t, last)) return undefined;
  return { last, sign: (isFamily ? operator.value.sign * sign : sign) as Sign };
}
