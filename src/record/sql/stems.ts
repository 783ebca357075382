import { stemmer } from 'stemmer';

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
