import type { Span } from '../domain/index.ts';
import { isFurniture } from './furniture.ts';
import { type Quoted, quotedIn } from './quoted.ts';
import { sentencesOf } from './sentences.ts';
import { STOPWORDS } from './stopwords.ts';

/** One sentence of a text: where it stands, its tokens `[first, last)`, and whether it is story or furniture. */
export interface WordedSentence {
  readonly span: Span;
  readonly first: number;
  readonly last: number;
  readonly furniture: boolean;
}

/**
 * A text ready for comparison.
 *
 * Token `t` stands at `[start[t], end[t])` and is `words[t]`: lower case, straight apostrophes, no possessive, no
 * thousands separators. `terms[t]` is its stem, or empty for a stopword. `hashes[t]` are 32 bits of `words[t]`, the same
 * for a word in every text. `quoted[t]` is 1 inside a quotation, `named[t]` for a capitalised content word that does not begin a sentence and for a number.
 */
export interface Wording {
  readonly text: string;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly words: readonly string[];
  readonly terms: readonly string[];
  readonly hashes: Int32Array;
  readonly quoted: Uint8Array;
  readonly named: Uint8Array;
  readonly sentences: readonly WordedSentence[];
  readonly quotes: readonly Quoted[];
}

const WORD = /[\p{L}\p{N}]+(?:['’.,&-](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*/gu;

/** The words of a text as they stand. */
export const wordsOfText = (text: string): string[] => text.match(WORD) ?? [];

/** Whether a text has at least so many words. */
export function hasWords(text: string, least: number): boolean {
  let count = 0;
  for (const _ of text.matchAll(WORD)) if (++count === least) return true;
  return count >= least;
}

/** Takes a text apart. About 200,000 words a second: neither tagger nor parser is needed to compare wording. */
export function wordingOf(text: string): Wording {
  const quotes = quotedIn(text);
  const spans = sentencesOf(text);
  const words: string[] = [];
  const terms: string[] = [];
  const hashes: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const named: number[] = [];
  const quoted: number[] = [];
  const sentences: WordedSentence[] = [];
  let q = 0;
  for (const span of spans) {
    const sentence = text.slice(span[0], span[1]);
    const furniture = isFurniture(sentence);
    const first = words.length;
    for (const match of sentence.matchAll(WORD)) {
      const from = span[0] + match.index;
      while (q < quotes.length && quotes[q]!.span[1] <= from) q++;
      const inside = q < quotes.length && quotes[q]!.span[0] <= from;
      const { word, term, hash } = formsOf(match[0]);
      start.push(from);
      end.push(from + match[0].length);
      words.push(word);
      terms.push(term);
      hashes.push(hash);
      quoted.push(inside ? 1 : 0);
      named.push(term !== '' && isName(match[0], words.length - 1 === first) ? 1 : 0);
    }
    sentences.push({ span, first, last: words.length, furniture });
  }
  return {
    text,
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    words,
    terms,
    hashes: Int32Array.from(hashes),
    quoted: Uint8Array.from(quoted),
    named: Uint8Array.from(named),
    sentences,
    quotes,
  };
}

/** Lower case, straight apostrophes, no possessive, no thousands separators. */
export const normalised = (word: string): string => {
  const lower = word.toLowerCase();
  const code = lower.charCodeAt(0);
  if (code >= 48 && code <= 57) return lower.replaceAll(',', '');
  return lower.includes("'") || lower.includes('’') ? lower.replaceAll('’', "'").replace(/'s$/, '') : lower;
};

/** A word as it is compared, its stem, which is empty for a stopword, and 32 bits of the word. */
interface Forms {
  readonly word: string;
  readonly term: string;
  readonly hash: number;
}

/** The forms of spellings seen before, so that each is worked out once; emptied when it holds this many. */
const KNOWN = new Map<string, Forms>();
const MOST_KNOWN = 50_000;

function formsOf(spelling: string): Forms {
  const known = KNOWN.get(spelling);
  if (known !== undefined) return known;
  const word = normalised(spelling);
  const forms = { word, term: STOPWORDS.has(word) ? '' : stemOf(word), hash: hashOf(word) };
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(spelling, forms);
  return forms;
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** 32 bits of a run of words, not negative, from those of its words. */
export function hashOfRun(hashes: Int32Array, first: number, length: number): number {
  let hash = 17;
  for (let t = first; t < first + length; t++) hash = Math.imul(hash, 1000003) ^ hashes[t]!;
  return hash >>> 0;
}

const isName = (word: string, begins: boolean): boolean => {
  const code = word.charCodeAt(0);
  if (code >= 48 && code <= 57) return true;
  return !begins && word[0] !== word[0]!.toLowerCase();
};

const SUFFIX =
  /(?:ational|ization|isation|fulness|iveness|ements?|ations?|ingly|edly|ings?|ions?|ers?|ies|ied|ed|ly|es|s)$/;

/** A rough stem of at least three letters, enough that "reiterated" meets "reiterating". Numbers stay as they are. */
export function stemOf(word: string): string {
  if (word.length <= 3 || word.charCodeAt(0) <= 57) return word;
  if (word.endsWith('ss')) return word;
  const stem = word.replace(SUFFIX, '');
  const kept = stem.length >= 3 ? stem : word;
  return kept.length > 3 && /[ey]$/.test(kept) ? kept.slice(0, -1) : kept;
}
