import { readFileSync, writeFileSync } from 'node:fs';
import { withMeasured } from '../measured-part.ts';
import { drawPlot } from '../plot.ts';
import type { Asked, Figure, Results } from './results.ts';

const RESULTS = new URL('../results.json', import.meta.url);
const PAGE = new URL('../../docs/speed.md', import.meta.url);
const PLOT = new URL('../../docs/speed-growth.svg', import.meta.url);
/** A number with two or three digits that count. */
export const shown = (value: number): string =>
  value >= 100
    ? Math.round(value).toLocaleString('en')
    : value >= 10
      ? value.toFixed(0)
      : value.toFixed(value >= 1 ? 1 : 2);

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n');

/** What was measured, as Markdown. */
export function inWords({ machine, figures, rooms, asked }: Results): string {
  const { processor, cores, memory, system, node, load, taken } = machine;
  return `${taken.slice(0, 10)}: ${cores} × ${processor}, ${shown(memory)} GiB, ${system}, Node ${node}; load before ${load.toFixed(1)}.${load > BUSY ? OTHER_WORK : ''}

${table(['what', 'figure', ''], figures.map(figureCells))}

Where the time of extraction goes, one thread:

${table(
  ['room', 'share'],
  rooms.filter(({ share }) => share >= LEAST).map(({ room, share }) => [room, `${(100 * share).toFixed(0)} in 100`]),
)}

Questions, milliseconds within which half and 95 in 100 are answered, one after the other, by the clock:

${askedTable(asked)}
`;
}

/** Load from which on a machine with two cores has other work to do. */
const BUSY = 0.7;
const OTHER_WORK = ' **The machine did other work meanwhile: what is taken by the clock is far from what it can do.**';

/** Rooms with a smaller share are left out. */
const LEAST = 0.01;

const figureCells = ({ what, value, unit, how = '' }: Figure): readonly string[] => [
  what,
  `${shown(value)} ${unit}`,
  how,
];

function askedTable(asked: readonly Asked[]): string {
  const places = [...new Set(asked.map(placeOf))];
  const questions = [...new Set(asked.map(({ question }) => question))];
  const rows = questions.map((question) => [
    question,
    ...places.map((place) => {
      const one = asked.find((of) => of.question === question && placeOf(of) === place);
      return one ? `${shown(one.half)}, ${shown(one.most)}` : '';
    }),
  ]);
  return table(['question', ...places], rows);
}

const placeOf = ({ store, statements }: Asked): string => `${store}, ${statements.toLocaleString('en')} statements`;

/** How storing and asking grow with the record, as SVG. */
export function growthOf({ stored, asked }: Results): string {
  const counts = stored.map(({ articles }) => articles);
  const [least, largest] = [Math.min(...counts), Math.max(...counts)];
  const between = [1, 2, 3, 4, 5, 6]
    .map((digits) => 10 ** digits)
    .filter((mark) => mark > 1.5 * least && mark < largest / 1.5);
  const marks = [least, ...between, largest];
  const by = (store: string) =>
    stored.filter((one) => one.store === store).map(({ articles, rate }) => [articles, rate] as const);
  const statements = stored.at(-1) ? Math.max(...asked.map((one) => one.statements)) / largest : 1;
  const slowest = (store: string) =>
    [
      ...Map.groupBy(
        asked.filter((one) => one.store === store),
        (one) => one.statements,
      ),
    ].map(([count, all]) => [count / statements, Math.max(...all.map(({ most }) => most))] as const);
  return drawPlot({
    caption: 'Storing and asking as the record grows',
    axis: 'articles on the record; all axes logarithmic',
    marks: [...new Set(marks)],
    panels: [
      {
        title: 'articles stored a second',
        ticks: [1, 10, 100, 1000],
        lines: [
          { name: 'a file', class: 'first', points: by('a file') },
          { name: 'PostgreSQL', class: 'second', points: by('PostgreSQL') },
        ],
      },
      {
        title: 'milliseconds, slowest question, 95 in 100',
        ticks: [1, 10, 100, 1000],
        lines: [
          { name: 'a file', class: 'first', points: slowest('a file') },
          { name: 'PostgreSQL', class: 'second', points: slowest('PostgreSQL') },
        ],
      },
    ],
  });
}

/** The page with what was measured in its place. */
export const pageWith = (page: string, results: Results): string => withMeasured(page, inWords(results));

export function save(results: Results): void {
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(PLOT, growthOf(results));
  writeFileSync(PAGE, pageWith(readFileSync(PAGE, 'utf8'), results));
}

export const saved = (): Results => JSON.parse(readFileSync(RESULTS, 'utf8')) as Results;
