import type { MatchedArticle } from './matching.ts';
import type { Figures } from './resampling.ts';

/** Findings of like confidence: how many there are, their mean confidence, and the share of them that is right. */
export interface Bin {
  readonly from: number;
  readonly count: number;
  readonly confidence: number;
  readonly right: number;
}

const BINS = 10;

/** Ten bins of confidence, those that hold nothing left out. */
export function binsOf(articles: readonly MatchedArticle[]): Bin[] {
  const sums = Array.from({ length: BINS }, () => ({ count: 0, confidence: 0, right: 0 }));
  for (const { found, right } of articles) {
    const rightOnes = new Set(right.map(([, f]) => f));
    for (const [f, { confidence }] of found.entries()) {
      const sum = sums[Math.min(BINS - 1, Math.floor(confidence * BINS))]!;
      sum.count++;
      sum.confidence += confidence;
      sum.right += rightOnes.has(f) ? 1 : 0;
    }
  }
  return sums.flatMap(({ count, confidence, right }, i) =>
    count === 0 ? [] : [{ from: i / BINS, count, confidence: confidence / count, right: right / count }],
  );
}

/** Expected calibration error in percent: the mean distance of confidence and share of right ones, over the findings. */
export function calibrationErrorOf(bins: readonly Bin[]): number {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce(
    (sum, { count, confidence, right }) => sum + (100 * count * Math.abs(confidence - right)) / all,
    0,
  );
}

/** How sure and how right: the calibration error, what is shown at a threshold, and how much of that is right. */
export function confidenceFigures(articles: readonly MatchedArticle[], threshold: number): Figures {
  let [found, shown, right] = [0, 0, 0];
  for (const article of articles) {
    const rightOnes = new Set(article.right.map(([, f]) => f));
    for (const [f, { confidence }] of article.found.entries()) {
      found++;
      if (confidence < threshold) continue;
      shown++;
      if (rightOnes.has(f)) right++;
    }
  }
  return {
    calibrationError: calibrationErrorOf(binsOf(articles)),
    shown: (100 * shown) / found,
    shownRight: (100 * right) / shown,
  };
}
