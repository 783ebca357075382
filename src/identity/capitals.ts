import { isBodyWord } from './lexicon/bodies.ts';
import { isGivenName } from './lexicon/first-names.ts';
import { isCapital, isJoined, isParticle, isPossessive, isSuffix, PROPN, type Text } from './words.ts';

/** Words of four letters and more that title case leaves small. */
const SMALL =
  /^(?:with|from|over|after|into|than|that|about|amid|upon|when|what|will|against|before|while|until|between|through|during|without)$/;

/**
 * Paragraphs in title case (headlines), whose capitals tell nothing about names: of the words of four letters and more
 * that are no prepositions, at most one in twelve is small; and those of at most three words in capitals, "FULL TEXT:".
 */
export function titledParagraphs({ words, paragraphStart }: Text): boolean[] {
  const titled: boolean[] = [];
  for (let p = 0; p + 1 < paragraphStart.length; p++) {
    let capital = 0;
    let small = 0;
    for (let t = paragraphStart[p]!; t < paragraphStart[p + 1]!; t++) {
      const word = words[t]!;
      if (isCapital(word)) capital += word.length > 3 ? 1 : 0;
      else if (word.length > 3 && /^\p{L}/u.test(word) && !SMALL.test(word)) small++;
    }
    const own = words.slice(paragraphStart[p]!, paragraphStart[p + 1]!).filter((word) => /\p{L}/u.test(word));
    const isLabel =
      own.length < 4 && own.every((word) => /^\p{Lu}{4,}$/u.test(word) && !isGivenName(word.toLowerCase()));
    titled.push((capital >= 3 && small * 12 <= capital) || isLabel);
  }
  return titled;
}

/** "R-Fla." and the like. */
export const isPartyTag = (text: Text, t: number): boolean =>
  (/^[RDI]$/.test(text.words[t]!) && /^[-–—]$/.test(text.words[t + 1] ?? '')) ||
  (/^[-–—]$/.test(text.words[t - 1] ?? '') && /^[RDI]$/.test(text.words[t - 2] ?? ''));

/** Words that are written with a capital inside sentences. */
export function capitalsWithin(text: Text, titled: readonly boolean[]): Set<string> {
  const seen = new Set<string>();
  const { words, lower, count, paragraph } = text;
  for (let t = 1; t < count; t++) {
    if (isCapital(words[t]!) && !titled[paragraph[t]!] && !startsSentence(text, t)) seen.add(lower[t]!);
  }
  return seen;
}

/** Whether a token stands where any word gets a capital: first in its sentence, after a colon or an opening mark. */
export function startsSentence({ sentence, words }: Text, t: number): boolean {
  if (t === 0 || sentence[t] !== sentence[t - 1]) return true;
  const before = words[t - 1]!;
  return /^["“‘'`:;•—–*―]+$/.test(before) || before === '--' || (before === '-' && words[t - 2] === '-');
}

/** Words whose possessive goes on with a body's name: "People's Party", "Veterans' Affairs". */
const POSSESSED = new Set('people women men children workers veterans citizens world nation teachers'.split(' '));

/** The end of the run of name words that starts at a token. */
export function runEnd(text: Text, from: number, inName: (t: number) => boolean): number {
  const { words, lower, count, owner } = text;
  let t = from + 1;
  while (t < count && (!owner[t - 1] || POSSESSED.has(lower[t - 1]!) || isPossessive(lower[t - 1]))) {
    if (inName(t) || isSuffix(lower[t]!)) t++;
    else if (isPossessive(lower[t]) && POSSESSED.has(lower[t - 1]!) && isCapital(words[t + 1] ?? '')) t += 2;
    else if (/^['’]$/.test(words[t]!) && lower[t - 1]!.endsWith('s') && isBodyWord(lower[t + 1] ?? '') && inName(t + 1))
      t += 2;
    else if (
      words[t] === '-' &&
      isJoined(text, t) &&
      isJoined(text, t + 1) &&
      (isCapital(words[t + 1] ?? '') || text.tags[t + 1] === PROPN)
    )
      t += 2;
    else if (words[t] === '.' && isJoined(text, t) && words[t - 1]!.length === 1 && inName(t + 1)) t++;
    else if (words[t] === ',' && isSuffix(lower[t + 1] ?? '')) t += 2;
    else if (/^["“‘']$/.test(words[t]!) && inName(t + 1) && /^["”’']$/.test(words[t + 2] ?? '') && inName(t + 3))
      t += 3;
    else if (isParticle(lower[t]!) && t > from && particleRun(text, t, inName)) t = particleRun(text, t, inName);
    else if (words[t] === '&' && inName(t + 1)) t += 2;
    else break;
  }
  return t;
}

/** Where small words of a surname lead to a name word, the token of that word; else 0. */
function particleRun({ lower, words }: Text, t: number, inName: (t: number) => boolean): number {
  let next = t;
  while (isParticle(lower[next] ?? '') && next < t + 3) next++;
  if (words[next] === '-') next++;
  return inName(next) ? next + 1 : 0;
}
