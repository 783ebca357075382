import type { Quotation } from './quotations.ts';
import { tagOf } from './tagger.ts';

/** The words of a text as the tagger cut and tagged them. */
export interface TaggedWords {
  readonly text: string;
  readonly words: readonly string[];
  readonly lower: readonly string[];
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly tags: Uint8Array;
}

const PROPN = tagOf('PROPN');

/** Verbs that go between a quotation ending in “?” or “!” and the rest of its sentence. */
const SAYING =
  /^(?:said|says|asked|asks|told|tells|added|adds|replied|replies|responded|wrote|writes|tweeted|tweets|shouted|yelled|exclaimed|wondered|joked|quipped|continued|recalled|answered|declared|warned|insisted|demanded)$/;
/** Words of a name between a quotation and its verb; more is a sentence of its own. */
const LONGEST_NAME = 5;

/**
 * The tagger's sentences, mended: the first word of each, in order. A sentence does not begin
 * - with a mark that closes what came before it (it ends after the mark),
 * - with a lower-case word or a stop (“Really?” he asked; “Ms. Orly (D-Ky.) left”; “mail at example.com”),
 * - after a parenthesis that stands within it: “Orly (D-Ky.) Monday asked”,
 * - with the name and verb that belong to a question quoted before: “Really?” Orly asked.
 *
 * @param starts the first words of the tagger's sentences and of all paragraphs, in order.
 * @param paragraphs of these, the first words of paragraphs, where a sentence always begins.
 */
export function mendSentences(
  text: TaggedWords,
  quotations: readonly Quotation[],
  starts: readonly number[],
  paragraphs: readonly number[],
): number[] {
  const mended: number[] = [];
  let p = 0;
  let q = 0;
  starts.forEach((first, i) => {
    while (p < paragraphs.length && paragraphs[p]! < first) p++;
    if (paragraphs[p] === first) {
      mended.push(first);
      return;
    }
    const until = starts[i + 1] ?? text.words.length;
    let at = first;
    while (at < until && isClosing(text, at)) {
      while (q < quotations.length && quotations[q]!.span[1] <= text.start[at]!) q++;
      if (text.start[at]! === quotations[q]?.span[0]) break;
      at++;
    }
    if (at < until && !goesOn(text, mended.at(-1)!, at)) mended.push(at);
  });
  return mended;
}

/** A mark or bracket that stands right after the word before it. */
const isClosing = ({ words, start, end }: TaggedWords, t: number): boolean =>
  start[t] === end[t - 1] && /^(?:["“”’'»)\]]|''|’’)$/.test(words[t]!);

/** Whether the sentence that began with `first` goes on at `t`. */
function goesOn(text: TaggedWords, first: number, t: number): boolean {
  const { words } = text;
  if (/^(?:\p{Ll}[^\p{Lu}]*$|[,;:.?!]$)/u.test(words[t]!)) return true;
  const last = words[t - 1]!;
  if (last === ')') return isParenthesisWithin(text, first, t - 1);
  return /^(?:["”’]|''|’’)$/.test(last) && /^[?!]+$/.test(words[t - 2] ?? '') && opensWithSaying(text, t);
}

/** Whether the parenthesis that ends with word `close` began in the middle of the sentence and ends as an abbreviation does. */
function isParenthesisWithin({ words }: TaggedWords, first: number, close: number): boolean {
  if (words[close - 1] !== '.') return false;
  let open = close - 1;
  while (open > first && words[open] !== '(') open--;
  return open > first && close - open <= 6 && /[\p{L}\p{N},]$/u.test(words[open - 1]!);
}

/** Whether a name and a verb of saying follow. */
function opensWithSaying({ lower, tags }: TaggedWords, t: number): boolean {
  let verb = t;
  while (verb < t + LONGEST_NAME && tags[verb] === PROPN) verb++;
  return verb > t && SAYING.test(lower[verb] ?? '');
}
