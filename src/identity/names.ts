import { capitalsWithin, isPartyTag, runEnd, startsSentence, titledParagraphs } from './capitals.ts';
import { knownAt } from './known.ts';
import { isGivenName } from './lexicon/first-names.ts';
import { isCrowdWord, roleNounOf } from './lexicon/roles.ts';
import type { Name } from './name.ts';
import type { Register } from './register/register.ts';
import { segment } from './segments.ts';
import { spelledOut } from './short-forms.ts';
import {
  ADJ,
  isCapital,
  isHonorific,
  isNoName,
  isSaying,
  isStarter,
  isUpper,
  PROPN,
  type Text,
  VERB,
} from './words.ts';

/** Finds the names in a text, in order, outside headlines. */
export function findNames(text: Text, register: Register): Name[] {
  const { words, lower, count, paragraph, sentence, tags } = text;
  const titled = titledParagraphs(text);
  const seen = capitalsWithin(text, titled);
  const found: Name[] = [];

  /** Whether a token can stand in a name. */
  const inName = (t: number): boolean => {
    if (t >= count || !isCapital(words[t]!) || titled[paragraph[t]!]) return false;
    const low = lower[t]!;
    // "the WHO" in capitals, between words that are not, is no pronoun.
    const isAgency = words[t] === 'WHO' && lower[t - 1] === 'the';
    if ((isNoName(low) && !isAgency) || isPartyTag(text, t)) return false;
    if (!startsSentence(text, t)) return true;
    if (isStarter(low) && !(low === 'new' && isCapital(words[t + 1] ?? ''))) return false;
    if (tags[t] === PROPN || isHonorific(low) || isGivenName(low) || roleNounOf(low) !== null) return true;
    if (seen.has(low)) return true;
    if (isUpper(words[t]!) || register.namesFrom(low).length > 0) return true;
    const speaks = isSaying(lower[t + 1] ?? '') && !isCrowdWord(low);
    return (speaks && (tags[t] === VERB || tags[t] === ADJ)) || register.famousSurnamed(low).length > 0;
  };

  for (let t = 0; t < count; ) {
    if (!inName(t)) {
      t++;
      continue;
    }
    const known = knownAt(text, register, t);
    let end = runEnd(text, t, inName);
    if (known && known.last > end) end = known.last;
    while (end < count && sentence[end] !== sentence[t]) end--;
    end = Math.max(end, t + 1);
    segment(text, register, t, end, found);
    t = Math.max(end, found.at(-1)?.last ?? end);
  }
  return spelledOut(text, found);
}
