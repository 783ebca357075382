import type { QuoteChange, QuotePair } from '../domain/index.ts';
import type { AlignedSentences } from './align.ts';
import { commonRun, commonShare } from './common-words.ts';
import type { QuoteUnit } from './quote-units.ts';
import { differentSpeakers } from './speakers.ts';
import { isTranslated } from './translation.ts';
import type { Wording } from './wording.ts';

/** Two quotes are one and the same, altered, from this likeness of their words (Dice); chosen on our labelled pairs. */
const SAME_QUOTE = 0.45;

/** Quotes in aligned sentences need less. */
const SAME_QUOTE_ALIGNED = 0.3;

/** A sentence outside quotes tells what a quote says if it holds so much of its content words, and two at least. */
const RETOLD = 0.4;
const RETOLD_ALIGNED = 0.3;

/** What became of each quote, in the order of `a`, what `b` adds at the end. */
export function alignQuotes(
  quotes: { readonly a: readonly QuoteUnit[]; readonly b: readonly QuoteUnit[] },
  wordings: { readonly a: Wording; readonly b: Wording },
  aligned: readonly AlignedSentences[],
): QuotePair[] {
  const partners = partnersOf(quotes.a, quotes.b, aligned);
  const taken = new Set(partners.values());
  const pairs = quotes.a.map((quote, i): QuotePair => {
    const partner = partners.get(i);
    if (partner !== undefined) {
      const other = quotes.b[partner]!;
      return { a: quote.text, b: other.text, change: changeOfQuote(quote, other) };
    }
    const sentence = retoldIn(quote, wordings.b, sentencesAcross(quote, aligned, 'a'));
    return sentence === null
      ? { a: quote.text, b: null, change: 'missing' }
      : { a: quote.text, b: sentence, change: 'paraphrased' };
  });
  const rest = quotes.b.filter((_, j) => !taken.has(j));
  return [
    ...pairs,
    ...rest.map((quote): QuotePair => {
      const sentence = retoldIn(quote, wordings.a, sentencesAcross(quote, aligned, 'b'));
      return sentence === null
        ? { a: null, b: quote.text, change: 'added' }
        : { a: sentence, b: quote.text, change: 'paraphrased' };
    }),
  ];
}

/** How a quote that both texts carry differs between them. */
export function changeOfQuote(a: QuoteUnit, b: QuoteUnit): QuoteChange {
  if (isWholeQuote(a) && isWholeQuote(b) && spokenByOthers(a, b)) return 'speaker-changed';
  return sameWords(a, b) ?? (isTranslated(a, b) ? 'possible-translation' : 'words-changed');
}

/** How two quotes differ of which one holds the words of the other; null where neither does. */
function sameWords(a: QuoteUnit, b: QuoteUnit): 'identical' | 'typography' | 'shortened' | null {
  if (bare(a.text) === bare(b.text)) return 'identical';
  if (a.words.join(' ') === b.words.join(' ')) return 'typography';
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  return short.words.length < long.words.length && isPartOf(short, long) ? 'shortened' : null;
}

/** Whether two quotes are one, whole or shortened, whoever speaks. */
export const carryOneQuote = (a: QuoteUnit, b: QuoteUnit): boolean => sameWords(a, b) !== null;

/** A word or two between marks may be anybody's; a speaker is compared from this many words on. */
const WHOLE_QUOTE = 3;

const isWholeQuote = ({ words }: QuoteUnit): boolean => words.length >= WHOLE_QUOTE;

const spokenByOthers = (a: QuoteUnit, b: QuoteUnit): boolean =>
  a.speaker !== null &&
  b.speaker !== null &&
  differentSpeakers(a.speaker, b.speaker) &&
  !(standsBeside(a.speaker, b) || standsBeside(b.speaker, a));

/** Where the speaker was guessed from the words beside a quote, another name there may be the speaker as well. */
const standsBeside = (speaker: string, { speakerRead, around }: QuoteUnit): boolean =>
  !speakerRead && around.includes(speaker.split(/\s+/).at(-1)!);

/** Without the punctuation at the end, which belongs to the sentence around the quote. */
const bare = (text: string): string => text.trim().replace(/[.,;:]+$/, '');

/**
 * Whether the shorter quote is part of the longer one: a run of its words, or several where the omissions are marked.
 * Words left out from the middle without a mark are a change.
 */
function isPartOf(short: QuoteUnit, long: QuoteUnit): boolean {
  for (let start = 0; start + short.words.length <= long.words.length; start++) {
    let at = start;
    let gaps = 0;
    for (const word of short.words) {
      const next = long.words.indexOf(word, at);
      if (next < 0) return false;
      if (next > at) gaps++;
      at = next + 1;
    }
    if (gaps <= short.omissions) return true;
  }
  return false;
}

/** Which quote of `b` is which of `a`: the most alike first. */
function partnersOf(
  a: readonly QuoteUnit[],
  b: readonly QuoteUnit[],
  aligned: readonly AlignedSentences[],
): Map<number, number> {
  const candidates: { i: number; j: number; like: number }[] = [];
  for (const [i, one] of a.entries()) {
    const across = sentencesAcross(one, aligned, 'a');
    for (const [j, other] of b.entries()) {
      const near = across.some((sentence) => sentence >= other.sentences[0] && sentence < other.sentences[1]);
      const like = likenessOf(one, other);
      if (like >= (near ? SAME_QUOTE_ALIGNED : SAME_QUOTE)) candidates.push({ i, j, like: like + (near ? 0.1 : 0) });
    }
  }
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of candidates.sort((x, y) => y.like - x.like)) {
    if (partners.has(i) || taken.has(j)) continue;
    partners.set(i, j);
    taken.add(j);
  }
  return partners;
}

/** How much two quotes share, 0 to 1: words in order or content words (Dice), or the whole of the shorter one. */
function likenessOf(a: QuoteUnit, b: QuoteUnit): number {
  let shared = 0;
  for (const term of a.terms) if (b.terms.has(term)) shared++;
  if (shared === 0 && a.words.join(' ') !== b.words.join(' ')) return 0;
  const common = commonRun(a.words, b.words);
  const contents = a.terms.size + b.terms.size > 0 ? (2 * shared) / (a.terms.size + b.terms.size) : 0;
  const shorter = Math.min(a.words.length, b.words.length);
  const whole = common === shorter ? 0.6 + 0.4 * commonShare(common, a.words, b.words) : 0;
  return Math.max(commonShare(common, a.words, b.words), contents, whole);
}

/** The sentences of the other text with which the sentences of a quote are aligned. */
function sentencesAcross(
  { sentences: [from, to] }: QuoteUnit,
  aligned: readonly AlignedSentences[],
  side: 'a' | 'b',
): number[] {
  const other = side === 'a' ? 'b' : 'a';
  return aligned
    .filter((pair) => pair[side][0] < to && pair[side][1] > from)
    .flatMap((pair) => Array.from({ length: pair[other][1] - pair[other][0] }, (_, k) => pair[other][0] + k));
}

/** The sentence of a text that says outside quotation marks what a quote says; null if none does. */
function retoldIn(quote: QuoteUnit, wording: Wording, across: readonly number[]): string | null {
  let best: { share: number; sentence: number } | null = null;
  for (const [sentence, { first, last }] of wording.sentences.entries()) {
    const found = new Set<string>();
    for (let t = first; t < last; t++)
      if (!wording.quoted[t] && quote.terms.has(wording.terms[t]!)) found.add(wording.terms[t]!);
    const share = found.size >= 2 ? found.size / quote.terms.size : 0;
    const enough = across.includes(sentence) ? RETOLD_ALIGNED : RETOLD;
    if (share >= enough && (best === null || share > best.share)) best = { share, sentence };
  }
  if (best === null) return null;
  const { span } = wording.sentences[best.sentence]!;
  return wording.text.slice(span[0], span[1]);
}
