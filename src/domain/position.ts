import type { Actor } from './actor.ts';
import type { Spans } from './span.ts';

/** A tracked issue: a proposition one can be for or against. Belongs to the user. */
export interface Issue {
  readonly id: string;
  readonly proposition: string;
  /** Phrases that show that a text is about it. */
  readonly about: readonly string[];
  readonly for?: readonly string[];
  readonly against?: readonly string[];
}

/** `neutral`: what is said is about the issue, and no side was read. */
export type Stance = 'for' | 'against' | 'conditional' | 'neutral';

/** What a position rests on: a wish, a forecast, a deed, or agreement with another's words. */
export type StanceBasis = 'preference' | 'expectation' | 'action' | 'endorsement';

export interface Position {
  /** The issue's id. */
  readonly issue: string;
  readonly stance: Stance;
  readonly basis: StanceBasis;
  /** The speaker's own position, or one that the speaker or the outlet ascribes to somebody. */
  readonly by: 'speaker' | { readonly ascribedTo: Actor };
  /** 0 to 1. */
  readonly confidence: number;
  /** The words that decided it. */
  readonly evidence: Spans;
}
