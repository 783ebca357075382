import type { Named } from './register/register.ts';

/** A run of words that is a name: tokens `[first, last)`, with the title and qualifying words that stand before it. */
export interface Name {
  readonly first: number;
  readonly last: number;
  /** The first token of capitalised titles and qualifiers right before ("Texas Sen."); `first` where there are none. */
  readonly from: number;
  readonly kind: 'person' | 'body' | 'unknown';
  /** What the register knows under this name. */
  readonly named?: Named;
  /** Its capital may be due to its place alone: a name only where another mention confirms it. */
  readonly weak?: boolean;
  /** The short form in brackets after it. */
  readonly acronym?: number;
}
