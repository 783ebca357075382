import type { Analysis, WordPiece } from '../../language/index.ts';
import type { QuoteState } from '../quote-state.ts';
import { beginningAt, kindAt, NO_WORD } from './kinds.ts';

/** Pieces of a window, without the two that begin and end it: its own at most, and before them those of context. */
const MOST_OWN = 206;
const MOST_CONTEXT = 48;
/** Pieces of one token at most; addresses have more. */
const MOST_OF_TOKEN = 16;
const ENDS = 2;

/** A stretch of a text as the encoder reads it. */
export interface Window {
  /** Tokens `[first, last)` of the text, of which the window tells. */
  readonly first: number;
  readonly last: number;
  /** Pieces, `[CLS]` and `[SEP]` included, and the kind of each. */
  readonly ids: Int32Array;
  readonly kinds: Int32Array;
  /** By token from `first` on: the place of its first piece in `ids`, which tells of it. */
  readonly places: Int32Array;
}

/** The pieces of each token of a text: those of token `t` are `ids[from[t] .. from[t + 1])`, at least one. */
interface TokenPieces {
  readonly ids: Int32Array;
  readonly from: Int32Array;
}

/** Tokens `[first, last)` of a text. */
export type Stretch = readonly [first: number, last: number];

/**
 * A text as windows, in order; each token is of one of them, or each of the stretches that are wanted.
 *
 * A window holds as many whole paragraphs, or wanted stretches that follow each other, as fit, and before them, as context,
 * the tokens before that fit. One that does not fit is parted at its sentences, a sentence that does not anywhere.
 *
 * @param wanted stretches in order, apart from each other; without it, all is.
 */
export function windowsOf(
  analysis: Analysis,
  quotes: QuoteState,
  wordPiece: WordPiece,
  wanted?: readonly Stretch[],
): Window[] {
  const pieces = piecesOfTokens(analysis, wordPiece);
  const stretches = packed(cutsOf(wanted ?? paragraphsOf(analysis), analysis, pieces), pieces);
  return stretches.map((stretch) => windowOf(analysis, quotes, pieces, wordPiece, stretch));
}

const paragraphsOf = ({ paragraphStart }: Analysis): Stretch[] =>
  Array.from(paragraphStart.subarray(1), (last, p) => [paragraphStart[p]!, last] as const);

function piecesOfTokens({ count, words }: Analysis, wordPiece: WordPiece): TokenPieces {
  const ids: number[] = [];
  const from = new Int32Array(count + 1);
  for (let t = 0; t < count; t++) {
    const pieces = wordPiece.idsOf(words[t]!);
    if (pieces.length === 0) ids.push(wordPiece.special.unknown);
    for (let i = 0; i < pieces.length && i < MOST_OF_TOKEN; i++) ids.push(pieces[i]!);
    from[t + 1] = ids.length;
  }
  return { ids: Int32Array.from(ids), from };
}

/** The stretches, those that are too long in parts. */
function cutsOf(
  stretches: readonly Stretch[],
  { sentenceStart, sentence }: Analysis,
  { from }: TokenPieces,
): Stretch[] {
  const cuts: Stretch[] = [];
  const fits = (first: number, end: number): boolean => from[end]! - from[first]! <= MOST_OWN;
  for (const [begin, last] of stretches) {
    let first = begin;
    while (!fits(first, last)) {
      let end = first;
      for (let s = sentence[first]! + 1; sentenceStart[s]! < last && fits(first, sentenceStart[s]!); s++)
        end = sentenceStart[s]!;
      if (end === first)
        do end++;
        while (fits(first, end + 1));
      cuts.push([first, end]);
      first = end;
    }
    cuts.push([first, last]);
  }
  return cuts;
}

/** Joins stretches with those right before as long as they fit. */
function packed(cuts: readonly Stretch[], { from }: TokenPieces): Stretch[] {
  const joined: Stretch[] = [];
  for (const [first, last] of cuts) {
    const before = joined.at(-1);
    if (before && before[1] === first && from[last]! - from[before[0]]! <= MOST_OWN)
      joined[joined.length - 1] = [before[0], last];
    else joined.push([first, last]);
  }
  return joined;
}

function windowOf(
  analysis: Analysis,
  quotes: QuoteState,
  { ids, from }: TokenPieces,
  { special }: WordPiece,
  [first, last]: Stretch,
): Window {
  let start = first;
  while (start > 0 && from[first]! - from[start - 1]! <= MOST_CONTEXT) start--;
  const size = from[last]! - from[start]! + ENDS;
  const window = {
    first,
    last,
    ids: new Int32Array(size),
    kinds: new Int32Array(size).fill(NO_WORD),
    places: new Int32Array(last - first),
  };
  window.ids[0] = special.begin;
  window.ids.set(ids.subarray(from[start]!, from[last]!), 1);
  window.ids[size - 1] = special.end;
  for (let t = start; t < last; t++) {
    const place = 1 + from[t]! - from[start]!;
    window.kinds.fill(kindAt(analysis, quotes, t), place, 1 + from[t + 1]! - from[start]!);
    window.kinds[place]! += beginningAt(analysis, t);
    if (t >= first) window.places[t - first] = place;
  }
  return window;
}
