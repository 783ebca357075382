/** What of a statement a notice of its outlet is about: its words, who is credited, or, with a withdrawn article, all. */
export type Touched = 'words' | 'speaker' | 'all';

/** A statement that a notice of the outlet touches, or, with `statement` null, a notice of which it is not known. */
export type Noticed =
  | {
      /** Place of the notice in `article.corrections`, from 0. */
      readonly correction: number;
      /** Id of the statement. */
      readonly statement: string;
      readonly touches: Touched;
      /** 0 to 1 that this statement is meant; set by hand, decisions/0103. */
      readonly confidence: number;
      /** What the notice and the statement have in common, in words. */
      readonly evidence: readonly string[];
    }
  | { readonly correction: number; readonly statement: null; readonly reason: string };
