import type { Span, Spans } from './span.ts';

/** One turn of a transcript or an interview: the words that follow a label, up to the next one. */
export interface Turn {
  /** By what its label marks it: a name, a role (MODERATOR), or Q and A. */
  readonly sort: 'name' | 'role' | 'question' | 'answer';
  /** The name or letter in its label. */
  readonly source: Span;
  /** The colon of the label; empty after Q. and Q without one. */
  readonly cue: Spans;
  /** The words of the turn, a span a paragraph. */
  readonly content: Spans;
  /**
   * Where the text may name the speaker, likeliest first: the label itself, the name that its initials stand for, for an
   * answer the names of the introduction. Empty where the text names nobody: Q, MODERATOR.
   */
  readonly speaker: Spans;
}
