import type { Named, Register } from './register/register.ts';
import { isCapital, type Text } from './words.ts';

interface Known {
  readonly last: number;
  readonly named: Named;
}

/**
 * The longest name of the register that begins at a token. What the name writes with a capital must have one in the text:
 * a union leader is not the Union Leader. The first word is left out: it may begin a sentence, or be an article.
 */
export function knownAt({ lower, words, count }: Text, register: Register, t: number): Known | null {
  for (const { words: rest, capitals, named } of register.namesFrom(lower[t]!)) {
    if (t + rest.length >= count) continue;
    let i = 0;
    while (i < rest.length && rest[i] === lower[t + 1 + i] && (!capitals[i] || isCapital(words[t + 1 + i]))) i++;
    if (i < rest.length) continue;
    if (rest.length === 0 && isMisleading(words[t]!, lower[t]!)) continue;
    return { last: t + 1 + rest.length, named };
  }
  return null;
}

/** Single words that are names of bodies only in capitals. */
const isMisleading = (word: string, lower: string): boolean =>
  /^(?:us|who|ice|hud|ap|un|eu|va|nih|rt|pa\.|la\.|miss\.|ill\.|ore\.|ind\.|mass\.|del\.|wash\.|tex\.|tass|abc)$/.test(
    lower,
  ) && (lower.endsWith('.') ? lower === 'miss.' : word !== word.toUpperCase() && lower !== 'tass');
