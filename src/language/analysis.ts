import { findQuotations, type Quotation } from './quotations.ts';
import { TAGS, type Tag, tag, tagOf } from './tagger.ts';

/**
 * A text with its words, tags, sentences, paragraphs and quotations.
 *
 * Token `t` stands at `[start[t], end[t])` (UTF-16) and is `words[t]`, `lower[t]` in lower case, tagged `tags[t]`
 * (a number in `TAGS`), in sentence `sentence[t]` and paragraph `paragraph[t]`. `sentenceStart` and `paragraphStart`
 * hold the first token of each, and `count` as their last element. `quoted[t]` is 1 inside a quotation, its marks
 * included. White space is no token.
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
  const tagged = tag(text);
  const size = tagged.words.length;
  const start = new Int32Array(size);
  const end = new Int32Array(size);
  const tags = new Uint8Array(size);
  const sentence = new Int32Array(size);
  const paragraph = new Int32Array(size);
  const words: string[] = [];
  const lower: string[] = [];
  const sentenceStart: number[] = [];
  const paragraphStart: number[] = [];
  let count = 0;
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
    if (newParagraph) paragraphStart.push(count);
    if (newParagraph || newSentence) sentenceStart.push(count);
    newParagraph = newSentence = false;
    start[count] = from;
    end[count] = at;
    tags[count] = tagged.tags[i]!;
    sentence[count] = sentenceStart.length - 1;
    paragraph[count] = paragraphStart.length - 1;
    words.push(word);
    lower.push(word.toLowerCase());
    count++;
  }
  sentenceStart.push(count);
  paragraphStart.push(count);
  const quotations = findQuotations(text);
  return {
    text,
    count,
    start: start.subarray(0, count),
    end: end.subarray(0, count),
    words,
    lower,
    tags: tags.subarray(0, count),
    sentence: sentence.subarray(0, count),
    sentenceStart: Int32Array.from(sentenceStart),
    paragraph: paragraph.subarray(0, count),
    paragraphStart: Int32Array.from(paragraphStart),
    quotations,
    quoted: quotedTokens(start, count, quotations),
  };
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
