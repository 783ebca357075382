import { readFileSync, writeFileSync } from 'node:fs';
import { withMeasured } from '../measured-part.ts';
import { shown } from '../table/page.ts';
import type { Machine } from '../table/results.ts';
import type { Beside } from './measure.ts';

/** A run of `npm run bench -- beside`; kept in bench/beside/results.json. */
export interface Comparison {
  readonly machine: Machine;
  readonly python: string;
  readonly parts: readonly Part[];
}

export interface Part {
  readonly other: string;
  readonly figures: readonly Beside[];
}

const RESULTS = new URL('results.json', import.meta.url);
const PAGE = new URL('../../docs/comparison.md', import.meta.url);
/** Shares have one digit behind the point, as in README. */
const numberOf = (value: number, unit: string): string => (unit === 'in 100' ? value.toFixed(1) : shown(value));

/** What was measured, as Markdown. */
export function inWords({ machine, python, parts }: Comparison): string {
  const { taken, processor, cores, system, node, load } = machine;
  const tables = parts.map(({ other, figures }) => {
    const rows = figures.map(
      ({ what, unit, ours, other: theirs }) =>
        `| ${what}, ${unit} | ${numberOf(ours, unit)} | ${numberOf(theirs, unit)} |`,
    );
    return `| ${figures[0]!.on} | onrecord | ${other} |\n|---|---:|---:|\n${rows.join('\n')}\n`;
  });
  return `${taken.slice(0, 10)}: ${cores} × ${processor}, ${system}, Node ${node}, Python ${python}; load before ${load.toFixed(1)}. One thread each, by processor time, after a warm start.

${tables.join('\n')}`;
}

/** The page with what was measured in its place. */
export const pageWith = (page: string, comparison: Comparison): string => withMeasured(page, inWords(comparison));

export function save(comparison: Comparison): void {
  writeFileSync(RESULTS, `${JSON.stringify(comparison, null, 2)}\n`);
  writeFileSync(PAGE, pageWith(readFileSync(PAGE, 'utf8'), comparison));
}

export const saved = (): Comparison => JSON.parse(readFileSync(RESULTS, 'utf8')) as Comparison;
