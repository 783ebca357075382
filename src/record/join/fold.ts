/** Letters that Unicode does not take apart into a letter and a mark. */
const WHOLE: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'a',
  œ: 'o',
  ı: 'i',
};

/** Spellings of one sound in names, as English-language news writes them; applied in this order. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^m[ou]h?am+[ae]d$/, 'mohamad'],
  [/ae/g, 'a'],
  [/oe/g, 'o'],
  [/ue(?=[^r]|r.)/g, 'u'],
  [/x/g, 'ks'],
  [/kh|gh(?=[aeiou])/g, 'h'],
  [/shch|sch/g, 'sh'],
  [/tsch|tch/g, 'ch'],
  [/zh/g, 'z'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/tz/g, 'ts'],
  [/ck|q/g, 'k'],
  [/c(?=[^eiyh]|$)/g, 'k'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/[yj]/g, 'i'],
  [/^ie/, 'e'],
  [/of+$/, 'ov'],
  [/(.)\1+/g, '$1'],
  [/([aeou])i(?=[aeou])/g, '$1'],
  [/(?<=[aeiou])h$/, ''],
];

const folded = new Map<string, string>();
/** Words kept; the names of a record come again and again. */
const KEPT = 20_000;

/**
 * A word of a name in normal form (`normalName`), with the spellings of one sound made alike: "zelensky", "zelenskyy" and
 * "zelenskiy" are one. Two different names may fold alike too: what folds alike is a question, never an answer.
 */
export function foldWord(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const plain = [...word].map((letter) => WHOLE[letter] ?? letter).join('');
  const made = SPELLINGS.reduce((spelled, [from, to]) => spelled.replace(from, to), plain);
  if (folded.size >= KEPT) folded.clear();
  folded.set(word, made);
  return made;
}
