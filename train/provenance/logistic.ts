/** A row of features, its label (1 or 0) and how much it counts. */
export interface Example {
  readonly features: readonly number[];
  readonly label: number;
  readonly weight: number;
}

/** Weights of a logistic regression: the bias first, then one a feature. */
export type LogisticWeights = readonly number[];

/**
 * Fits a logistic regression by Newton's method with an L2 penalty on standardised features; the weights that come
 * back are for the features as they are.
 */
export function fitLogistic(examples: readonly Example[], penalty: number): LogisticWeights {
  const size = examples[0]!.features.length;
  const means = Array.from({ length: size }, (_, k) => average(examples.map(({ features }) => features[k]!)));
  const spreads = means.map(
    (mean, k) => Math.sqrt(average(examples.map(({ features }) => (features[k]! - mean) ** 2))) || 1,
  );
  const rows = examples.map(({ features }) => [1, ...features.map((value, k) => (value - means[k]!) / spreads[k]!)]);
  let weights = new Array<number>(size + 1).fill(0);
  for (let round = 0; round < 50; round++) {
    const step = newtonStep(rows, examples, weights, penalty);
    weights = weights.map((weight, k) => weight + step[k]!);
    if (Math.max(...step.map(Math.abs)) < 1e-9) break;
  }
  const scaled = weights.slice(1).map((weight, k) => weight / spreads[k]!);
  return [weights[0]! - scaled.reduce((sum, weight, k) => sum + weight * means[k]!, 0), ...scaled];
}

/** The probability of label 1, 0 to 1. */
export const probabilityOf = (weights: LogisticWeights, features: readonly number[]): number =>
  1 / (1 + Math.exp(-features.reduce((sum, value, k) => sum + weights[k + 1]! * value, weights[0]!)));

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function newtonStep(
  rows: readonly number[][],
  examples: readonly Example[],
  weights: readonly number[],
  penalty: number,
): number[] {
  const size = weights.length;
  const hessian = weights.map((_, k) => weights.map((_, j) => (k === j && k > 0 ? penalty : k === j ? 1e-6 : 0)));
  const gradient = weights.map((weight, k) => (k > 0 ? -penalty * weight : 0));
  rows.forEach((row, i) => {
    const { label, weight } = examples[i]!;
    const p = 1 / (1 + Math.exp(-row.reduce((sum, value, k) => sum + value * weights[k]!, 0)));
    for (let k = 0; k < size; k++) {
      gradient[k]! += weight * (label - p) * row[k]!;
      for (let j = 0; j < size; j++) hessian[k]![j]! += weight * p * (1 - p) * row[k]! * row[j]!;
    }
  });
  return solved(hessian, gradient);
}

/** Gauss-Jordan elimination with partial pivoting. */
function solved(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = right.length;
  for (let c = 0; c < size; c++) {
    let pivot = c;
    for (let r = c + 1; r < size; r++) if (Math.abs(rows[r]![c]!) > Math.abs(rows[pivot]![c]!)) pivot = r;
    [rows[c], rows[pivot]] = [rows[pivot]!, rows[c]!];
    for (let r = 0; r < size; r++) {
      if (r === c) continue;
      const factor = rows[r]![c]! / rows[c]![c]!;
      for (let k = c; k <= size; k++) rows[r]![k]! -= factor * rows[c]![k]!;
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!);
}
