import type { WordQuery } from '../record.ts';
import { wordsIn } from '../sql/stems.ts';

/** The last position that a `tsvector` can say, and bytes of lexemes and positions that fit into one. */
const LAST_POSITION = 16_383;
const ROOM = 900_000;
/** Bytes of a position, and positions of one lexeme that are kept. */
const POSITION = 2;
const POSITIONS_OF_ONE = 255;

/**
 * A `tsvector` as PostgreSQL writes it: the words of some texts, no phrase across two of them, and facts without a place.
 * What stands after the 16,383rd word of a text is found as words, not as a phrase; very much text (about 900 KB of
 * different words) is indexed as far as there is room.
 */
export function vectorOf(texts: readonly string[], facts: readonly string[] = []): string {
  const places = new Map<string, number[]>(facts.map((fact) => [fact, []]));
  let at = 0;
  let room = ROOM;
  for (const text of texts) {
    for (const word of wordsIn(text)) {
      const place = Math.min(++at, LAST_POSITION);
      const known = places.get(word);
      if (known) {
        if (known.length >= POSITIONS_OF_ONE || known.at(-1) === place) continue;
        known.push(place);
        room -= POSITION;
      } else if (room > 0) {
        places.set(word, [place]);
        room -= Buffer.byteLength(word) + 2 * POSITION + 4;
      }
    }
    at++;
  }
  return [...places].map(([word, of]) => (of.length === 0 ? `'${word}'` : `'${word}':${of.join(',')}`)).join(' ');
}

/** Words and facts as a `tsquery`; null where nothing can be found by them. */
export function queryOf(words: WordQuery | undefined, facts: readonly (readonly string[])[] = []): string | null {
  const ofFacts = facts.map((some) => `(${some.map((fact) => `'${fact}'`).join(' | ')})`);
  if (!words) return ofFacts.join(' & ');
  const all = words.all.map(phraseOf).filter((phrase) => phrase !== null);
  if (all.length === 0) return null;
  const none = words.none.map(phraseOf).filter((phrase) => phrase !== null);
  return [...all, ...none.map((phrase) => `!${phrase}`), ...ofFacts].join(' & ');
}

function phraseOf(phrase: string): string | null {
  const words = wordsIn(phrase).map((word) => `'${word}'`);
  return words.length === 0 ? null : `(${words.join(' <-> ')})`;
}

/** Whether a text holds the words that are asked for: every phrase of `all`, and none of `none`. */
export function holdsWords(text: string, { all, none }: WordQuery): boolean {
  const held = ` ${wordsIn(text).join(' ')} `;
  const has = (phrase: string): boolean => held.includes(` ${wordsIn(phrase).join(' ')} `);
  return all.every(has) && !none.some(has);
}
