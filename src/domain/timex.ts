import type { Span } from './span.ts';

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** A time expression as TIMEX3 (TimeML 1.2.1): `2025-02-12`, `2025-W07`, `P3M`, `PAST_REF`. */
export interface Timex {
  readonly span: Span;
  readonly value: string;
  readonly type: TimexType;
}
