/** What storing an article costs as the record grows: bench/storing-growth.json, drawn as docs/storing-growth.svg. */
import { writeFileSync } from 'node:fs';
import { drawPlot } from './plot.ts';

/** One size; milliseconds an article. */
interface StoringRow {
  readonly articles: number;
  readonly clock: number;
  readonly processor: number;
  readonly putting: number;
  readonly looking: number;
  readonly relating: number;
  /** GiB. */
  readonly file: number;
}

interface Storing {
  readonly machine: string;
  /** Of each article that was stored. */
  readonly statements: number;
  readonly rows: readonly StoringRow[];
}

const MEASURED = new URL('storing-growth.json', import.meta.url);
const PLOT = new URL('../docs/storing-growth.svg', import.meta.url);

export function saveStoring(storing: Storing): void {
  writeFileSync(MEASURED, `${JSON.stringify(storing, null, 2)}\n`);
  writeFileSync(PLOT, storingPlot(storing.rows));
}

function storingPlot(rows: readonly StoringRow[]): string {
  const of = (figure: (row: StoringRow) => number) => rows.map((row) => [row.articles, figure(row)] as const);
  return drawPlot({
    caption: 'Storing one more article as the record grows',
    axis: 'articles held; all axes logarithmic',
    marks: rows.map(({ articles }) => articles),
    panels: [
      {
        title: 'milliseconds an article',
        ticks: [1, 10, 100],
        lines: [
          { name: 'by the clock', class: 'second', points: of(({ clock }) => clock) },
          { name: 'of the processor', class: 'first', points: of(({ processor }) => processor) },
        ],
      },
      {
        title: 'GiB',
        ticks: [0.1, 1, 10, 100],
        lines: [{ name: 'file', class: 'first', points: of(({ file }) => file) }],
      },
    ],
  });
}
