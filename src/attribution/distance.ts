/** A distance in tokens as one of ten grades. */
const GRADE_OF_DISTANCE = Uint8Array.from({ length: 64 }, (_, d) =>
  d <= 4 ? d : d <= 6 ? 5 : d <= 9 ? 6 : d <= 15 ? 7 : d <= 30 ? 8 : 9,
);
export const far = (distance: number): number => GRADE_OF_DISTANCE[Math.min(63, Math.abs(distance))]!;
