import { findQuotations, type Quotation } from './quotations.ts';
import { mendSentences } from './sentences.ts';
import { TAGS, type Tag, tag, tagOf } from './tagger.ts';

/**
 * A text with its words, tags, sentences, paragraphs and quotations.
 *
 * Token `t` stands at `[start[t], end[t])` (UTF-16) and is `words[t]`, `lower[t]` in lower case, tagged `tags[t]`
 * (a number in `TAGS`), in sentence `sentence[t]` and paragraph `paragraph[t]`. `sentenceStart` and `paragraphStart`
 * hold the first token of each, and `count` as their last element. `quoted[t]` is 1 inside a quotation, its marks
 * included. White space is no token; '' and `` are one.
 */
export interface Analysis {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly words: readonly string[];
  readonly lower: readonly string[];
  readonly tags: Uint8Array;
  readonly sentence: Int32Array;
  readonly sentenceStart: Int32Array;
  readonly paragraph: Int32Array;
  readonly paragraphStart: Int32Array;
  readonly quotations: readonly Quotation[];
  readonly quoted: Uint8Array;
}

const SPACE = tagOf('SPACE');

/** Analyses a fixed text. Paragraphs are separated by newlines; a sentence never crosses one. */
export function analyse(text: string): Analysis {
  const tokens = tokensOf(text);
  const { words, paragraphStart } = tokens;
  const count = words.length;
  const quotations = findQuotations(text);
  const lower = words.map((word) => word.toLowerCase());
  const columns = {
    start: tokens.start.subarray(0, count),
    end: tokens.end.subarray(0, count),
    tags: tokens.tags.subarray(0, count),
  };
  const sentences = mendSentences({ text, words, lower, ...columns }, quotations, tokens.sentenceStart, paragraphStart);
  return {
    text,
    count,
    ...columns,
    words,
    lower,
    sentence: numbered(sentences, count),
    sentenceStart: Int32Array.from([...sentences, count]),
    paragraph: numbered(paragraphStart, count),
    paragraphStart: Int32Array.from([...paragraphStart, count]),
    quotations,
    quoted: quotedTokens(columns.start, count, quotations),
  };
}

interface Tokens {
  readonly words: string[];
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly tags: Uint8Array;
  readonly sentenceStart: number[];
  readonly paragraphStart: number[];
}

/** The tagger's words, without white space, as they stand in the text; the columns are longer than the words. */
function tokensOf(text: string): Tokens {
  const tagged = tag(text);
  const size = tagged.words.length;
  const start = new Int32Array(size);
  const end = new Int32Array(size);
  const tags = new Uint8Array(size);
  const words: string[] = [];
  const sentenceStart: number[] = [];
  const paragraphStart: number[] = [];
  let at = 0;
  let of = 0;
  let newParagraph = true;
  let newSentence = true;
  for (let i = 0; i < size; i++) {
    const word = tagged.words[i]!;
    const from = text.indexOf(word, at);
    if (from < 0) continue;
    if (from > at && text.slice(at, from).includes('\n')) newParagraph = true;
    at = from + word.length;
    while (of < tagged.sentences.length - 1 && i > tagged.sentences[of]![1]) {
      of++;
      newSentence = true;
    }
    if (tagged.tags[i] === SPACE || word.trim() === '') {
      if (word.includes('\n')) newParagraph = true;
      continue;
    }
    const last = words.length - 1;
    if (last >= 0 && end[last] === from && words[last] === word && /^['`’‘]$/.test(word)) {
      words[last] = word + word;
      end[last] = at;
      continue;
    }
    if (newParagraph) paragraphStart.push(words.length);
    if (newParagraph || newSentence) sentenceStart.push(words.length);
    newParagraph = newSentence = false;
    start[words.length] = from;
    end[words.length] = at;
    tags[words.length] = tagged.tags[i]!;
    words.push(word);
  }
  return { words, start, end, tags, sentenceStart, paragraphStart };
}

/** The number of the stretch in which each token stands. */
function numbered(starts: readonly number[], count: number): Int32Array {
  const number = new Int32Array(count);
  for (let s = 0; s < starts.length; s++) number.fill(s, starts[s]!, starts[s + 1] ?? count);
  return number;
}

/** Marks the tokens that start inside a quotation. */
function quotedTokens(start: Int32Array, count: number, quotations: readonly Quotation[]): Uint8Array {
  const quoted = new Uint8Array(count);
  let q = 0;
  for (let t = 0; t < count; t++) {
    while (q < quotations.length && quotations[q]!.span[1] <= start[t]!) q++;
    if (q < quotations.length && quotations[q]!.span[0] <= start[t]!) quoted[t] = 1;
  }
  return quoted;
}

/** The tag of a token by name. */
export const tagAt = (analysis: Analysis, token: number): Tag => TAGS[analysis.tags[token]!]!;

/** The first token that ends after `offset`: the token at or after a place in the text; `count` past the last. */
export function tokenAt({ end, count }: Analysis, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (end[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
