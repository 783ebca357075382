import type { AttributionSpans, Span, Spans } from '../../domain/index.ts';
import { type Analysis, type Piece, tokenAt, type WordPiece } from '../../language/index.ts';

/** What a piece is part of, as the encoder was taught to tell. */
export const KIND = {
  none: 0,
  proposition: 1,
  actor: 2,
  before: 3,
  beside: 4,
  source: 5,
  cue: 6,
  content: 7,
} as const;

/** A proposition and a statement as the encoder reads them. */
export interface Input {
  readonly pieces: readonly number[];
  readonly kinds: readonly number[];
  /** The token of the article that each piece of the statement's sentences begins in; -1 for others. */
  readonly tokens: readonly number[];
}

/** Pieces of which no more are read: of a proposition, an actor, the words around a mention, the sentences before, and the statement's own. */
const MOST = { proposition: 40, actor: 10, mention: 40, before: 56, own: 88 };
/** Sentences before that are read. */
const BEFORE = 2;
/** Pieces before the first of source, cue or content that are kept where the sentences are too long. */
const LEAD = 6;

/** The first and the last sentence that hold a statement. */
function sentencesOf(
  analysis: Analysis,
  { source, cue, content }: AttributionSpans,
): readonly [first: number, last: number] {
  const all = [...source, ...cue, ...content];
  const at = (offset: number): number => analysis.sentence[Math.min(tokenAt(analysis, offset), analysis.count - 1)]!;
  return [at(Math.min(...all.map(([from]) => from))), at(Math.max(...all.map(([, to]) => to)) - 1)];
}

/** The stretch of the whole sentences that hold a statement, and of those before. */
export function stretchesOf(analysis: Analysis, spans: AttributionSpans): { own: Span; before: Span } {
  const { start, end, sentenceStart } = analysis;
  const [first, last] = sentencesOf(analysis, spans);
  const opening = start[sentenceStart[first]!]!;
  const before = Math.max(0, first - BEFORE);
  return {
    own: [opening, end[sentenceStart[last + 1]! - 1]!],
    before: before < first ? [start[sentenceStart[before]!]!, end[sentenceStart[first]! - 1]!] : [opening, opening],
  };
}

/** Words before and after a mention that are read with it. */
const AROUND = { before: 10, after: 14 };
/** Words before the sentences of a statement among which a mention is read anyway. */
const READ_BEFORE = 38;

/**
 * The words around the nearest mention of an issue that is not among what is read anyway: none where the sentences of the
 * statement, or the words right before them, hold one, or where none is within so many sentences. `mentions` are tokens.
 */
export function mentionNear(
  analysis: Analysis,
  spans: AttributionSpans,
  mentions: readonly { readonly first: number; readonly last: number }[],
  within: number,
): Span | undefined {
  const { start, end, sentence, sentenceStart } = analysis;
  const [first, last] = sentencesOf(analysis, spans);
  const from = sentenceStart[first]!;
  const to = sentenceStart[last + 1]!;
  if (mentions.some((one) => one.last >= from - READ_BEFORE && one.first < to)) return undefined;
  const away = (token: number): number => Math.max(first - sentence[token]!, sentence[token]! - last);
  const nearest = mentions.reduce<(typeof mentions)[number] | undefined>(
    (best, one) => (best && away(best.first) <= away(one.first) ? best : one),
    undefined,
  );
  if (!nearest || away(nearest.first) > within) return undefined;
  const its = sentence[nearest.first]!;
  const opens = Math.max(sentenceStart[its]!, nearest.first - AROUND.before);
  const ends = Math.min(sentenceStart[its + 1]! - 1, nearest.last + AROUND.after);
  return [start[opens]!, end[ends]!];
}

const isIn = ({ start, end }: Piece, offset: number, spans: Spans): boolean => {
  const middle = offset + (start + end) / 2;
  return spans.some(([from, to]) => from <= middle && middle < to);
};

/** What is asked of the encoder. */
export interface Asked {
  readonly spans: AttributionSpans;
  /** Who speaks; empty where nobody is named. */
  readonly actor: string;
  readonly proposition: string;
  /** The words around the nearest mention of the issue, where they are not read anyway: `mentionNear`. */
  readonly mention: Span | undefined;
}

/** Puts together what the encoder reads: `[proposition] [actor] [mention] [before] [sentences of the statement]`. */
export function inputOf(analysis: Analysis, asked: Asked, wordPiece: WordPiece): Input {
  const { spans, actor, proposition, mention } = asked;
  const { own, before } = stretchesOf(analysis, spans);
  const { source, cue, content } = spans;
  const { begin, end } = wordPiece.special;
  const pieces: number[] = [begin];
  const kinds: number[] = [KIND.none];
  const tokens: number[] = [-1];
  const add = (piece: number, kind: number, token = -1): void => {
    pieces.push(piece);
    kinds.push(kind);
    tokens.push(token);
  };
  for (const { id } of wordPiece.piecesOf(proposition).slice(0, MOST.proposition)) add(id, KIND.proposition);
  add(end, KIND.none);
  add(end, KIND.none);
  for (const { id } of wordPiece.piecesOf(actor).slice(0, MOST.actor)) add(id, KIND.actor);
  add(end, KIND.none);
  if (mention) {
    const around = wordPiece.piecesOf(analysis.text.slice(...mention)).slice(0, MOST.mention);
    for (const { id } of around) add(id, KIND.before);
    add(end, KIND.none);
  }
  for (const { id } of wordPiece.piecesOf(analysis.text.slice(...before)).slice(-MOST.before)) add(id, KIND.before);
  add(end, KIND.none);
  const [offset] = own;
  const kindOf = (piece: Piece): number => {
    if (isIn(piece, offset, cue)) return KIND.cue;
    if (isIn(piece, offset, content)) return KIND.content;
    return isIn(piece, offset, source) ? KIND.source : KIND.beside;
  };
  const told = wordPiece.piecesOf(analysis.text.slice(...own)).map((piece) => ({ piece, kind: kindOf(piece) }));
  const first = told.findIndex(({ kind }) => kind !== KIND.beside);
  const from = Math.max(0, Math.min(first - LEAD, told.length - MOST.own));
  for (const { piece, kind } of told.slice(from, from + MOST.own))
    add(piece.id, kind, tokenAt(analysis, offset + piece.start));
  add(end, KIND.none);
  return { pieces, kinds, tokens };
}
