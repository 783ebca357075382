import { knownAt } from './known.ts';
import { isBodyWord, opensBodyName } from './lexicon/bodies.ts';
import { isGivenName } from './lexicon/first-names.ts';
import { roleNounOf } from './lexicon/roles.ts';
import type { Register } from './register/register.ts';
import { isCapital, isHonorific, isNoName, type Text } from './words.ts';

/** The end of a body's name that begins at a token ("Center for Responsive Politics"), or 0. */
export function bodyEnd(text: Text, register: Register, start: number, end: number): number {
  const { lower, words, count, sentence, owner } = text;
  let last = 0;
  for (let t = start; t < end; t++) {
    if (t > start && isBodyWord(lower[t]!)) last = t + 1;
    else if (last && (isGivenName(lower[t]!) || roleNounOf(lower[t]!) !== null)) break;
  }
  const capital = (t: number) =>
    t < count && sentence[t] === sentence[start] && isCapital(words[t]!) && !isNoName(lower[t]!) && !owner[t - 1];
  let stop = last || end;
  // "Communications Workers of America", "Democracy for America"
  if (
    /^(?:of|for)$/.test(lower[end] ?? '') &&
    lower[end + 1] === 'america' &&
    capital(end + 1) &&
    !isPerson(text, register, start)
  )
    return end + 2;
  if (last === end || (!last && opensBodyName(lower[end - 1]!))) {
    let joined = false;
    for (;;) {
      const to = joinedBy(lower, stop);
      if (!to || !capital(to) || !(opensBodyName(lower[stop - 1]!) || isBodyWord(lower[stop - 1]!))) break;
      if (lower[stop] === 'of' && isNoName(lower[to]!)) break;
      stop = to + 1;
      while (capital(stop)) stop++;
      joined = true;
    }
    if (joined) {
      if (lower[stop] === 'and' && capital(stop + 1) && !isPerson(text, register, stop + 1)) {
        let next = stop + 2;
        while (capital(next)) next++;
        stop = next;
      }
      return stop;
    }
    return last;
  }
  // "Securities and Exchange Commission"
  if (
    !last &&
    end - start <= 3 &&
    (lower[end] === 'and' || lower[end] === '&') &&
    capital(end + 1) &&
    !isPerson(text, register, start)
  ) {
    let next = end + 1;
    while (capital(next)) next++;
    if (
      next - end >= 2 &&
      isBodyWord(lower[next - 1]!) &&
      !isPerson(text, register, end + 1) &&
      !knownAt(text, register, end + 1)
    )
      return next;
  }
  return last;
}

/** The token after "of", "for", "on" or "of the" at a place, or 0. */
function joinedBy(lower: readonly string[], at: number): number {
  if (!/^(?:of|for|on|to|against|in)$/.test(lower[at] ?? '')) return 0;
  if (lower[at] === 'in') return 0;
  return lower[at + 1] === 'the' ? at + 2 : at + 1;
}

/** Whether a word that begins a name is a person's: a given name, a title, a famous surname. */
export const isPerson = ({ lower }: Text, register: Register, t: number): boolean =>
  isGivenName(lower[t]!) ||
  isHonorific(lower[t]!) ||
  roleNounOf(lower[t]!) !== null ||
  register.famousSurnamed(lower[t]!).length > 0;
