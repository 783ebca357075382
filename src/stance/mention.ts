import type { Sign } from './lexicon/index.ts';

/**
 * A place in a text that names an issue: tokens `[first, last]`, the side it bears when something good is said of it,
 * and how surely it names the issue. `named`: one of its phrases; `head`: `the deal`; `pronoun`: `it`, `this idea`.
 */
export interface Mention {
  readonly first: number;
  readonly last: number;
  readonly sign: Sign | 0;
  readonly how: 'named' | 'head' | 'pronoun';
  readonly deed: boolean;
  /** Of a deed: the side of its object alone, and whether it is told in the passive. */
  readonly objectSign?: Sign | 0;
  readonly passive?: boolean;
  /** Whether another verb of the family stands for that of the phrase, so that it needs another mention beside it. */
  readonly loose?: boolean;
  /** Whether its words make the claim of the proposition: to say them is to make it. */
  readonly claim?: boolean;
  /** Whether the side that it bears was guessed. */
  readonly guessed?: boolean;
}

/** Where a phrase ends, and the side it bears there. */
export type Found = Pick<Mention, 'last' | 'sign' | 'objectSign' | 'passive' | 'loose'>;

/** A place near which a statement may be about an issue: tokens. */
export type Anchor = Pick<Mention, 'first' | 'last'>;
