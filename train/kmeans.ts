/**
 * Spherical k-means over unit vectors laid end to end. Gives the cluster of each, deterministic: the seeds are the
 * first vectors, spread evenly (the rows come most frequent first).
 */
export function clusterVectors(matrix: Float32Array, dimensions: number, size: number, rounds: number): Int32Array {
  const count = matrix.length / dimensions;
  const centres = new Float32Array(size * dimensions);
  const step = Math.max(1, Math.floor(Math.min(count, size * 10) / size));
  for (let c = 0; c < size; c++) {
    centres.set(matrix.subarray(c * step * dimensions, (c * step + 1) * dimensions), c * dimensions);
  }
  const cluster = new Int32Array(count);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < count; i++) cluster[i] = nearestCentre(matrix, i * dimensions, centres, dimensions, size);
    recentre(matrix, dimensions, cluster, centres);
  }
  return cluster;
}

function nearestCentre(
  matrix: Float32Array,
  at: number,
  centres: Float32Array,
  dimensions: number,
  size: number,
): number {
  let best = 0;
  let bestDot = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < size; c++) {
    let dot = 0;
    const base = c * dimensions;
    for (let d = 0; d < dimensions; d++) dot += matrix[at + d]! * centres[base + d]!;
    if (dot > bestDot) {
      bestDot = dot;
      best = c;
    }
  }
  return best;
}

function recentre(matrix: Float32Array, dimensions: number, cluster: Int32Array, centres: Float32Array): void {
  const sums = new Float64Array(centres.length);
  for (let i = 0; i < cluster.length; i++) {
    const base = cluster[i]! * dimensions;
    for (let d = 0; d < dimensions; d++) sums[base + d]! += matrix[i * dimensions + d]!;
  }
  for (let base = 0; base < sums.length; base += dimensions) {
    let norm = 0;
    for (let d = 0; d < dimensions; d++) norm += sums[base + d]! ** 2;
    if (norm === 0) continue;
    norm = Math.sqrt(norm);
    for (let d = 0; d < dimensions; d++) centres[base + d] = sums[base + d]! / norm;
  }
}
