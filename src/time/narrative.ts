import type { Occasion, Span } from '../domain/index.ts';
import type { Analysis } from '../language/index.ts';
import type { Saying } from './cue.ts';
import type { DatedWords } from './dated-words.ts';

/** One statement as dated so far. */
export interface Told {
  readonly saying: Saying;
  /** The speaker's key, taken over from the statement before for a pronoun. */
  readonly speaker: string | null;
  readonly words: DatedWords | null;
  readonly carried: boolean;
  readonly occasion: Occasion | null;
  /** The question that it answers, where one is told. */
  readonly question: Span | undefined;
}

/** An article as its dates are followed: the expressions that can date, and what was told up to here. */
export interface Narrative {
  readonly analysis: Analysis;
  /** In order. */
  readonly words: readonly DatedWords[];
  /** In order of their cues. */
  readonly told: Told[];
  /** The dated ones of each speaker, in order. */
  readonly bySpeaker: Map<string, Told[]>;
}

/** The longest event, in days, that dates what is said after it: a month. A year told ends with its paragraph. */
export const LONGEST_EVENT = 31;

/** *Orly, who backed the plan as recently as last year, said …*: a year told in a relative clause ends with that clause. */
export const isFlashback = ({ saying: { relative }, words }: Told): boolean =>
  relative && words !== null && words.days > LONGEST_EVENT;

/** Adds a statement to what was told. */
export function tell({ told, bySpeaker }: Narrative, one: Told): void {
  told.push(one);
  if (one.speaker === null || one.words === null || isFlashback(one)) return;
  const own = bySpeaker.get(one.speaker);
  if (own) own.push(one);
  else bySpeaker.set(one.speaker, [one]);
}

/** How many expressions begin before token `at`. */
export function countBefore({ words }: Narrative, at: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.from < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The expressions of one sentence. */
export function wordsOfSentence(narrative: Narrative, sentence: number): readonly DatedWords[] {
  const { sentenceStart } = narrative.analysis;
  const from = countBefore(narrative, sentenceStart[sentence] ?? 0);
  return narrative.words.slice(from, countBefore(narrative, sentenceStart[sentence + 1] ?? 0));
}

/** The statements told in one sentence so far. */
export function toldIn({ told }: Narrative, sentence: number): readonly Told[] {
  let from = told.length;
  while (from > 0 && told[from - 1]!.saying.sentence >= sentence) from--;
  return told.slice(from).filter((one) => one.saying.sentence === sentence);
}
