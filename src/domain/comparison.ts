export type Verdict = 'copy' | 'excerpt' | 'reworded' | 'shared-quotes' | 'independent' | 'unknown';
export type Direction = 'a-to-b' | 'b-to-a' | 'unknown';
export type SentenceChange = 'verbatim' | 'edited' | 'reworded' | 'new' | 'dropped';
export type QuoteChange =
  | 'identical'
  | 'typography'
  | 'shortened'
  | 'words-changed'
  | 'speaker-changed'
  | 'paraphrased'
  | 'possible-translation'
  | 'missing'
  | 'added';

/** What became of one sentence; `a` or `b` is null where that side has none. */
export interface SentencePair {
  readonly a: string | null;
  readonly b: string | null;
  readonly change: SentenceChange;
}

export interface QuotePair {
  readonly a: string | null;
  readonly b: string | null;
  readonly change: QuoteChange;
}

/** What two articles have to do with each other. */
export interface Comparison {
  readonly verdict: Verdict;
  /** 0 to 1: that the verdict is right; 0 where it is unknown. */
  readonly confidence: number;
  /** Only from declared or physical evidence or a proven earlier capture. */
  readonly direction: Direction;
  readonly evidence: readonly {
    readonly kind: 'declared' | 'physical' | 'textual' | 'temporal';
    readonly text: string;
  }[];
  /** Both titles, where both texts have one. */
  readonly titles?: SentencePair;
  readonly sentences: readonly SentencePair[];
  readonly quotes: readonly QuotePair[];
}
