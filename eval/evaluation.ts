import type { Figures } from './resampling.ts';

/** Figures with how far each may be off by chance. */
export interface Measurement {
  /** In percent unless their name says otherwise. */
  readonly figures: Figures;
  /** The standard error of each figure, by resampling what it was taken on. Slow: asked for only to be committed. */
  errors(): Figures;
}

/** One measurement against a corpus: what it needs, and how to take it. */
export interface Evaluation {
  /** The row of the score table: `attribution`, `times`. */
  readonly name: string;
  /** Paths under the corpora folder without which it cannot run; `../tools/…` for scorers. */
  readonly needs: readonly string[];
  /** Takes the measurement. */
  run(corpora: string): Promise<Measurement>;
}
