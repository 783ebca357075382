/** One measurement against a corpus: what it needs, and how to take it. */
export interface Evaluation {
  /** The row of the score table: `attribution`, `times`. */
  readonly name: string;
  /** Paths under the corpora folder without which it cannot run. */
  readonly needs: readonly string[];
  /** By figure: how far it may fall by chance (two standard errors), where that was estimated. */
  readonly noise?: Readonly<Record<string, number>>;
  /** Takes the measurement. The figures are in percent unless their name says otherwise. */
  run(corpora: string): Promise<Record<string, number>>;
}
