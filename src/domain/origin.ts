import type { Credit } from './article.ts';
import type { Span } from './span.ts';

export type OriginKind = 'unknown' | 'original' | 'copy' | 'excerpt' | 'reworded' | 'shared-quotes';

export type EvidenceKind = 'declared' | 'physical' | 'textual' | 'temporal';

export interface OriginEvidence {
  readonly kind: EvidenceKind;
  /** What was found, in words a reader can check. */
  readonly text: string;
  readonly span?: Span;
}

/** Where an article came from. `kind` is other than `unknown` only where the other text is held and was compared. */
export interface Origin {
  readonly kind: OriginKind;
  readonly declared: readonly Credit[];
  readonly evidence: readonly OriginEvidence[];
  /** Why `kind` is unknown. */
  readonly reason?: string;
}
