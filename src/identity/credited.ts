import type { AttributionSpans, StatementKind } from '../domain/index.ts';

/** A statement as far as this stage looks at it. */
export interface Credited {
  readonly spans: AttributionSpans;
  readonly kind: StatementKind;
}
