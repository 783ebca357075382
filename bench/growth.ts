/**
 * `node bench/growth.ts`: draws docs/relatives-growth.svg from bench/relatives-growth.json, in which
 * `npm run bench -- relatives N --save` keeps what it measured.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { drawPlot } from './plot.ts';

/** The index of fingerprints at one size. */
export interface Growth {
  readonly articles: number;
  /** Milliseconds within which half of the look-ups are done, and 95 in 100. */
  readonly half: number;
  readonly most: number;
  /** GiB on disk and of memory. */
  readonly file: number;
  readonly memory: number;
}

const MEASURED = new URL('relatives-growth.json', import.meta.url);
const PLOT = new URL('../docs/relatives-growth.svg', import.meta.url);

/** What was measured, smallest first. */
export const measured = (): readonly Growth[] => JSON.parse(readFileSync(MEASURED, 'utf8')) as Growth[];

/** Keeps measurements in place of earlier ones of the same size, and draws all anew. */
export function save(rows: readonly Growth[]): void {
  const kept = measured().filter(({ articles }) => !rows.some((row) => row.articles === articles));
  const all = [...kept, ...rows].sort((a, b) => a.articles - b.articles);
  writeFileSync(MEASURED, `[\n${all.map((row) => `  ${inOneLine(row)}`).join(',\n')}\n]\n`);
  writeFileSync(PLOT, growthPlot(all));
}

const inOneLine = (row: Growth): string =>
  `{ ${Object.entries(row)
    .map(([name, value]) => `"${name}": ${value}`)
    .join(', ')} }`;

/** Time, file and memory over the number of articles, as SVG; both axes logarithmic. */
export const growthPlot = (rows: readonly Growth[]): string => {
  const of = (figure: (row: Growth) => number) => rows.map((row) => [row.articles, figure(row)] as const);
  return drawPlot({
    caption: 'Looking for the relatives of an article as the record grows',
    axis: 'articles held; all axes logarithmic',
    marks: rows.map(({ articles }) => articles),
    panels: [
      {
        title: 'milliseconds a look-up',
        ticks: [0.1, 1, 10, 100],
        lines: [
          { name: '95 in 100 within', class: 'second', points: of(({ most }) => most) },
          { name: 'half within', class: 'first', points: of(({ half }) => half) },
        ],
      },
      {
        title: 'GiB',
        ticks: [0.01, 0.1, 1, 10],
        lines: [
          { name: 'memory', class: 'second', points: of(({ memory }) => memory) },
          { name: 'file', class: 'first', points: of(({ file }) => file) },
        ],
      },
    ],
  });
};

if (process.argv[1] === import.meta.filename) save([]);
