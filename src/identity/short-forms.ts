import type { Name } from './name.ts';
import { isCapital, type Text } from './words.ts';

/** A short form in brackets after a name: "(AROS)". */
export function acronymAfter({ words }: Text, last: number): { acronym?: number } {
  const isShort = (word: string | undefined): boolean => /^\p{Lu}[\p{Lu}\d.&-]{1,9}s?$/u.test(word ?? '');
  if (words[last] === '(' && words[last + 2] === ')' && isShort(words[last + 1])) return { acronym: last + 1 };
  // "the Swiss People's Party, or SVP,"
  if (words[last] === ',' && words[last + 1] === 'or' && isShort(words[last + 2]) && words[last + 3] === ',')
    return { acronym: last + 2 };
  return {};
}

/** Widens names to all words that a short form in brackets abbreviates: "Alliance to Reclaim Our Schools (AROS)". */
export function spelledOut(text: Text, names: Name[]): Name[] {
  const { words, sentence, count } = text;
  const wide: Name[] = [];
  for (let t = 2; t + 1 < count; t++) {
    if (words[t - 1] !== '(' || words[t + 1] !== ')' || !/^\p{Lu}{3,8}$/u.test(words[t]!)) continue;
    const first = initialsFrom(text, t);
    if (first < t - 1) wide.push({ first, last: t - 1, from: first, kind: 'body', acronym: t });
    else if (sentence[t] !== sentence[t - 1]) continue;
  }
  if (!wide.length) return names;
  const kept = names.filter(
    (name) => !wide.some(({ first, last }) => name.first < last && first < name.last && !isWhole(name, first, last)),
  );
  for (const name of wide)
    if (!kept.some(({ first, last }) => first <= name.first && last >= name.last)) kept.push(name);
  return kept.sort((a, b) => a.first - b.first);
}

const isWhole = (name: Name, first: number, last: number): boolean =>
  name.first <= first && name.last >= last && (name.kind === 'body' || name.named !== undefined);

/** The token at which the words begin whose capitals spell the short form at a token, else that token. */
function initialsFrom({ words, sentence }: Text, at: number): number {
  const letters = words[at]!;
  let left = letters.length;
  for (let t = at - 2; t >= 0 && t > at - 16 && sentence[t] === sentence[at]; t--) {
    const word = words[t]!;
    if (isCapital(word)) {
      if (word[0] !== letters[left - 1]) return at;
      left--;
      if (left === 0) return t;
    } else if (!/^[\p{Ll}&-]+$/u.test(word)) return at;
  }
  return at;
}
