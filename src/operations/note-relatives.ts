import type { Relative } from '../record/index.ts';

/** Articles of a run whose relatives are reported; all are on the record. A long run keeps no more of them in memory. */
export const MOST_RELATED = 1000;

/** What is reported of relatives: how many articles have some, and the first of these with them. */
interface Reported {
  withRelatives: number;
  readonly related: { readonly article: string; readonly relatives: readonly Relative[] }[];
}

/** Enters the relatives of an article in what is reported of a run. */
export function noteRelatives(report: Reported, article: string, relatives: readonly Relative[]): void {
  if (relatives.length === 0) return;
  report.withRelatives++;
  if (report.related.length < MOST_RELATED) report.related.push({ article, relatives });
}
