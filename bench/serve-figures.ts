/** Milliseconds within which half, 95 and 99 in 100 were answered. */
export interface Figures {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Answers. */
  readonly answered: number;
  /** Neither 200 nor 304, or none at all. */
  readonly wrong: number;
}

export function figuresOf(milliseconds: readonly number[], wrong: number): Figures {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), answered: sorted.length, wrong };
}
