import { OnrecordError } from '../domain/index.ts';
import type { WordQuery } from '../record/index.ts';

const TERM = /(-?)(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))/gu;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/**
 * Reads what a person typed into a search box: `membership "not an option" -alliance`.
 *
 * All words have to be there, in any form; between quotation marks they have to stand together; `-` excludes. Throws `usage/words` where nothing is left to look for.
 */
export function readWords(typed: string): WordQuery {
  const all: string[] = [];
  const none: string[] = [];
  for (const [, minus, quoted, bare] of typed.matchAll(TERM)) {
    const phrase = (quoted ?? bare ?? '').trim();
    if (SAYS_SOMETHING.test(phrase)) (minus === '-' ? none : all).push(phrase);
  }
  if (all.length > 0) return { all, none };
  throw new OnrecordError(
    'usage/words',
    `There is nothing to look for in ${JSON.stringify(typed)}.`,
    'Give at least one word that has to be there; `-word` only excludes.',
  );
}
