import { quoteState } from '../../src/attribution/quote-state.ts';
import type { Segment } from '../../src/attribution/segments.ts';
import type { Marked } from '../attribution/corpus.ts';
import { markedTokens } from '../attribution/marked-tokens.ts';

/** An article as the encoder's training reads it, all by the numbers of our tokens. */
interface EncoderLesson {
  readonly id: string;
  readonly words: readonly string[];
  readonly labels: readonly number[];
  /** First tokens. */
  readonly paragraphs: readonly number[];
  readonly sentences: readonly number[];
  /** By token: 0 outside of quotations, 1 inside double marks, 2 inside single ones. */
  readonly quoted: readonly number[];
  /** `[first, last)` of the stretches of each role. */
  readonly marked: readonly Readonly<Record<'source' | 'cue' | 'content', readonly (readonly [number, number])[]>>[];
}

export function lessonOf(one: Marked): EncoderLesson {
  const { analysis, id, labels } = one;
  const quotes = quoteState(analysis);
  const at = (segments: readonly Segment[]): [number, number][] => segments.map(({ first, last }) => [first, last]);
  return {
    id,
    words: analysis.words,
    labels: [...labels],
    paragraphs: [...analysis.paragraphStart.slice(0, -1)],
    sentences: [...analysis.sentenceStart.slice(0, -1)],
    quoted: Array.from(quotes.of, (q) => (q < 0 ? 0 : quotes.single[q] ? 2 : 1)),
    marked: markedTokens(one).map(({ source, cue, content }) => ({
      source: at(source),
      cue: at(cue),
      content: at(content),
    })),
  };
}
