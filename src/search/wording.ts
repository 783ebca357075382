import type { StatementKind } from '../domain/index.ts';

/** A text as far as its likeness to another is concerned. */
export interface Wording {
  /** All words in lower case, without accents. */
  readonly words: readonly string[];
  /** Stems of the words that say something, negations among them as `not`. */
  readonly terms: ReadonlySet<string>;
  /** The words between quotation marks, a list for each stretch. */
  readonly quoted: readonly (readonly string[])[];
}

/** How two wordings are alike: the same words, the same told in other words, or neither. */
export type Likeness = 'same-words' | 'alike' | 'none';

/** The term of every negation. */
export const NOT = 'not';

const WORD = /\p{L}[\p{L}\p{N}]*(?:['’][\p{L}]+)?|\p{N}+/gu;
const QUOTED = /[“"«]([^”"»]+)[”"»]?/gu;
const NEGATION = /^(?:not?|never|none|neither|nor|cannot|without)$|n['’]?t$/;
const SAYS_NOTHING = new Set(
  `a an the and or but if so as at by for from in into of off on onto out over to up upon with than then that this these
  those there here it its he his him she her they them their we us our i me my you your who whom whose which what when
  where why how is are was were be been being am do does did done has have had having will would shall should can could
  may might must also just very more most much many some any all both each such only own same too about after again
  against before between during under while s t d ll re ve m said says say told`.split(/\s+/),
);

/** Whether there may be accents in it: a letter beyond ASCII, or a mark. */
const MAY_HAVE_ACCENTS = /[\u00c0-\u1fff\u2070-\uffff]/;
/** In lower case, without accents. */
export const plain = (text: string): string =>
  (MAY_HAVE_ACCENTS.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text).toLowerCase();
const wordsIn = (text: string): string[] => plain(text).match(WORD) ?? [];

/** The beginning that forms of one word share; crude, as it only has to be the same for both sides. */
function stemOf(word: string): string {
  const bare = word.replace(/['’]s$/, '');
  if (bare.length < 5) return bare.replace(/(?<=[a-z]{3})s$/, '');
  return bare.replace(/(?:ings?|edly|ed|ies|es|s|ly|y|e)$/, '');
}

/** Words that are for and against something: two wordings that differ in them say the opposite of one another. */
const PRO = /^(?:support|back|favo|welcom|accept|approv|endors|embrac|want|agre)/;
const CON = /^(?:oppos|reject|against|refus|veto|block|condemn|scrap|ban|disagre)/;

/** Whether one is for what the other is against, or denies what the other says, by their words alone. */
export function isContrary(a: Wording, b: Wording): boolean {
  if (a.terms.has('not') !== b.terms.has('not')) return true;
  const [one, other] = [sideOf(a), sideOf(b)];
  return one !== 0 && other !== 0 && one !== other;
}

/** By its words alone: 1 for, -1 against, 0 for neither or both. */
export function sideOf({ words }: Wording): number {
  const [pro, con] = [words.some((word) => PRO.test(word)), words.some((word) => CON.test(word))];
  return pro === con ? 0 : pro ? 1 : -1;
}

export const isNegation = (word: string): boolean => NEGATION.test(word);

/** Reads words as the record has them, their quotation marks included; all of a direct quotation is quoted. */
export function wordingOf(text: string, kind: StatementKind = 'indirect'): Wording {
  const words = wordsIn(text);
  const terms = words.flatMap((word) => {
    if (isNegation(word)) return [NOT];
    return SAYS_NOTHING.has(word) ? [] : [stemOf(word)];
  });
  const stretches = [...text.matchAll(QUOTED)].map(([, inside]) => wordsIn(inside!));
  const quoted = kind === 'direct' ? text.split(' … ').map(wordsIn) : stretches;
  return { words, terms: new Set(terms), quoted: quoted.filter((stretch) => stretch.length > 0) };
}

/** Words of a shared quotation from which on it is nobody's by chance; chosen on invented scenarios, decisions/0078. */
export const SHARED_RUN = 4;
/** Terms that two wordings have to share, and the share of all their terms (Dice); the same. */
const SAME_TERMS = 3;
const SAME_SHARE = 0.65;
const ALIKE_TERMS = 2;
const ALIKE_SHARE = 0.45;

/** Compares two wordings. One that says the contrary of the other is not like it, unless a quotation is shared. */
export function likenessOf(a: Wording, b: Wording): Likeness {
  if (sharesQuotation(a, b) || a.words.join(' ') === b.words.join(' ')) return 'same-words';
  if (isContrary(a, b)) return 'none';
  return likenessByTerms(a, b, [...a.terms].filter((term) => b.terms.has(term)).length);
}

/** How two wordings are alike by the number of terms that they share alone. */
export function likenessByTerms(a: Wording, b: Wording, shared: number): Likeness {
  const share = (2 * shared) / (a.terms.size + b.terms.size);
  if (shared >= SAME_TERMS && share >= SAME_SHARE) return 'same-words';
  return shared >= ALIKE_TERMS && share >= ALIKE_SHARE ? 'alike' : 'none';
}

/** Shared terms by all terms (Dice), 0 to 1. */
export function diceOf(a: Wording, b: Wording): number {
  const all = a.terms.size + b.terms.size;
  return all === 0 ? 0 : (2 * [...a.terms].filter((term) => b.terms.has(term)).length) / all;
}

/** Whether a run of quoted words stands in both, or the whole of a shorter quotation that says something. */
function sharesQuotation(a: Wording, b: Wording): boolean {
  return a.quoted.some((one) =>
    b.quoted.some((other) => {
      const [short, long] = one.length <= other.length ? [one, other] : [other, one];
      const run = Math.min(SHARED_RUN, short.length);
      for (let at = 0; at + run <= short.length; at++) {
        const part = short.slice(at, at + run);
        if (isTelling(part, short.length < SHARED_RUN) && holds(long, part)) return true;
      }
      return false;
    }),
  );
}

/** One telling word in a run of four, two in a whole quotation that is shorter. */
export const isTelling = (words: readonly string[], whole: boolean): boolean =>
  words.filter((word) => !SAYS_NOTHING.has(word) && !isNegation(word)).length >= (whole ? 2 : 1);

const holds = (words: readonly string[], part: readonly string[]): boolean =>
  words.some((_, at) => part.every((word, i) => words[at + i] === word));
