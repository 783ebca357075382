import { readFileSync, writeFileSync } from 'node:fs';
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
/** Between these lines stands what was measured. */
const MARKS = ['<!-- measured -->\n', '<!-- end of what was measured -->\n'] as const;

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
export function pageWith(page: string, comparison: Comparison): string {
  const [begin, end] = MARKS.map((mark) => page.indexOf(mark)) as [number, number];
  if (begin < 0 || end < begin) throw new Error('docs/comparison.md has no place for what was measured.');
  return `${page.slice(0, begin + MARKS[0].length)}\n${inWords(comparison)}\n${page.slice(end)}`;
}

export function save(comparison: Comparison): void {
  writeFileSync(RESULTS, `${JSON.stringify(comparison, null, 2)}\n`);
  writeFileSync(PAGE, pageWith(readFileSync(PAGE, 'utf8'), comparison));
}

export const saved = (): Comparison => JSON.parse(readFileSync(RESULTS, 'utf8')) as Comparison;
