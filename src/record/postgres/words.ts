import { stemmer } from 'stemmer';
import type { WordQuery } from '../record.ts';

/**
 * Words as the index of SQLite cuts them (`porter unicode61 remove_diacritics 2`), so that both stores find the same:
 * runs of letters and digits, without case and the accents of Latin letters, by their stems (Porter 1980). No word is passed over as too
 * common: "not an option" is looked for whole.
 */
export function wordsIn(text: string): string[] {
  const bare = text.replace(SIGNS, '').normalize('NFD').replace(ACCENTED, '$1').normalize('NFC');
  const plain = bare.toLowerCase().replace(OTHER_FORM, (form) => FORMS[form]!);
  return (plain.match(WORD) ?? []).map((word) => stemOf(word.slice(0, LONGEST)));
}

/** Accents that stand by themselves, after any letter; and those that are part of a Latin letter. */
const SIGNS = /[\u0300-\u036f]+/g;
const ACCENTED = /(\p{Script=Latin})\p{M}+/gu;
/** Small letters that have another form of the same letter. */
const FORMS: Readonly<Record<string, string>> = { ς: 'σ', ſ: 's' };
const OTHER_FORM = /[ςſ]/g;
const WORD = /[\p{L}\p{N}\p{Co}]+/gu;
/** UTF-16 units of a word that are looked at: PostgreSQL takes no lexeme above 2,046 bytes. */
const LONGEST = 500;
/** Stems remembered: more than the different words of a day's news; 50,000 take about 5 MB. */
const REMEMBERED = 50_000;
const remembered = new Map<string, string>();

function stemOf(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const stem = ASCII.test(word) ? stemmer(word) : stemOfBytes(word);
  remembered.set(word, stem);
  return stem;
}

const ASCII = /^[a-z0-9]*$/;
/** Where a byte that is no ASCII stands among characters that are no letters. */
const BYTES = 0xe000;

/** Other letters count as the consonants that their bytes are, as in SQLite. */
function stemOfBytes(word: string): string {
  const signs = [...Buffer.from(word)].map((byte) => String.fromCharCode(byte < 0x80 ? byte : BYTES + byte));
  const stem = stemmer(signs.join(''));
  return Buffer.from([...stem].map((sign) => sign.charCodeAt(0) % BYTES)).toString('utf8');
}

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
