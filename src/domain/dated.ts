import type { Span } from './span.ts';

/** How a date is to be read: that day, that day or later, that day or earlier. */
export type Bound = 'exact' | 'not-before' | 'not-after';

/**
 * Where a date was taken from. `carried`: from an earlier expression of the narrative. `person`: somebody corrected it;
 * on a record only, never from `extract`.
 */
export type DateBasis = 'stated' | 'expression' | 'carried' | 'image' | 'url' | 'metadata' | 'person' | 'none';

/**
 * A date with its grounds.
 *
 * `value` is EDTF (ISO 8601-2): `2025-02-14`, `2025-01`, or `2025-02-10/2025-02-16` for an interval within which it
 * was; null with a `reason` where it is not known.
 */
export interface Dated {
  readonly value: string | null;
  readonly bound: Bound;
  readonly basis: DateBasis;
  /** Where in the article's text the date stands. */
  readonly span?: Span;
  /** The evidence in words where it does not stand in the text (a URL, an object id). */
  readonly evidence?: string;
  /** Why the value is null, or how it was chosen. */
  readonly reason?: string;
}
