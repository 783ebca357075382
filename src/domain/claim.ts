import type { Span } from './span.ts';
import type { Part } from './statement.ts';

/** What an outlet says of somebody's position over time: that it is a repeat, or a shift. */
export type ClaimKind = 'repeat' | 'shift';

/**
 * The outlet's own claim that somebody repeats or changes a position ("reiterated", "softened his stance"). It is kept
 * beside what the record shows, and is no part of it.
 */
export interface OutletClaim {
  readonly kind: ClaimKind;
  readonly part: Part;
  /** The words as they stand in the article. */
  readonly text: string;
  /** In the article's text. */
  readonly span: Span;
  /** Id of the statement that it is about: of its sentence, else the one before; null where there is none near. */
  readonly statement: string | null;
}
