import type { Compared } from './compared.ts';
import type { Quoted } from './quoted.ts';
import { namedBeside } from './speakers.ts';
import type { Wording } from './wording.ts';

/** One quote, whose pieces may be split by a cue ("…," she said, "…"). */
export interface QuoteUnit {
  /** The quoted words as they stand there, without marks; pieces joined by a space. */
  readonly text: string;
  readonly words: readonly string[];
  /** The stems of its content words. */
  readonly terms: ReadonlySet<string>;
  readonly speaker: string | null;
  /** Whether the speaker was found by reading the statements; else by the pattern of the words beside the marks. */
  readonly speakerRead: boolean;
  /** The sentences in which it stands, `[from, to)`. */
  readonly sentences: readonly [from: number, to: number];
  /** How many omissions it marks: an ellipsis, brackets, or the end of a piece. */
  readonly omissions: number;
  /** The words by which its first and last piece stand, for marks of translation and other names. */
  readonly around: string;
}

/** Two pieces this far apart or nearer, in one paragraph, with a comma before the gap, are one quote. UTF-16 units. */
const LONGEST_GAP = 120;

/** An actor less sure than this is not taken for the speaker of a quote. 0 to 1. */
const SURE = 0.7;

/** The quotes of a text, in order; titles of works and the like in quotation marks are none. */
export function quotesOf(wording: Wording, compared: Compared): QuoteUnit[] {
  const units: Quoted[][] = [];
  for (const quoted of wording.quotes) {
    const last = units.at(-1);
    if (last && continues(wording.text, last.at(-1)!, quoted)) last.push(quoted);
    else units.push([quoted]);
  }
  return units
    .map((pieces) => unitOf(pieces, wording, compared))
    .filter((unit) => unit.words.length > 0 && !isTitle(unit.text));
}

/** Whether a piece goes on with the quote before it: "…," he said, "…" or a quote over several paragraphs. */
function continues(text: string, before: Quoted, next: Quoted): boolean {
  const gap = text.slice(before.span[1], next.span[0]);
  if (gap.length > LONGEST_GAP || /[.!?]\s/.test(gap)) return false;
  const end = text.slice(before.inner[0], before.inner[1]).trimEnd();
  if (/^\s*\n\s*$/.test(gap)) return !/["”’]/.test(text[before.span[1] - 1]!);
  if (gap.includes('\n')) return false;
  return /,$/.test(end) && /\p{L}/u.test(gap) && /[,–—-]\s*$/.test(gap);
}

function unitOf(pieces: readonly Quoted[], wording: Wording, compared: Compared): QuoteUnit {
  const text = pieces.map(({ inner }) => wording.text.slice(inner[0], inner[1]).trim().replace(/,$/, '')).join(' ');
  const start = pieces[0]!.span[0];
  const end = pieces.at(-1)!.span[1];
  const sentences = sentencesAt(wording, start, end);
  const tokens = tokensIn(pieces, sentences, wording);
  return {
    text,
    words: tokens.map((t) => wording.words[t]!),
    terms: new Set(tokens.flatMap((t) => wording.terms[t] || [])),
    omissions: pieces.length - 1 + (text.match(/…|\.\.\.|\[[^\]]*\]/g)?.length ?? 0),
    speaker: speakerOf(pieces, wording.text, compared),
    speakerRead: compared.statements !== undefined,
    sentences,
    around: wording.text.slice(Math.max(0, start - 160), Math.min(wording.text.length, end + 160)),
  };
}

function speakerOf(pieces: readonly Quoted[], text: string, { statements }: Compared): string | null {
  if (statements) {
    const [start, end] = pieces[0]!.span;
    const said = statements.find(
      ({ kind, spans }) => kind !== 'indirect' && spans.content.some(([from, to]) => from < end && to > start),
    );
    return said && said.actor.confidence >= SURE ? said.actor.name : null;
  }
  for (const { span } of pieces) {
    const name = namedBeside(text, span);
    if (name) return name;
  }
  return null;
}

/** The tokens between the marks of the pieces. */
function tokensIn(pieces: readonly Quoted[], [from, to]: readonly [number, number], wording: Wording): number[] {
  const tokens: number[] = [];
  for (let t = wording.sentences[from]?.first ?? 0; t < (wording.sentences[to - 1]?.last ?? 0); t++) {
    const at = wording.start[t]!;
    if (pieces.some(({ inner }) => at >= inner[0] && at < inner[1])) tokens.push(t);
  }
  return tokens;
}

function sentencesAt({ sentences }: Wording, start: number, end: number): readonly [number, number] {
  const from = sentences.findIndex(({ span }) => span[1] > start);
  let to = from;
  while (to < sentences.length && sentences[to]!.span[0] < end) to++;
  return [from, to];
}

/** A title between marks: every longer word with a capital, at most six words, no sentence. */
function isTitle(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 6 || /[.,!?…]$/.test(text)) return false;
  return words.every((word) => word.length <= 3 || /^[\p{Lu}\p{N}]/u.test(word));
}
