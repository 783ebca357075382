/**
 * `node bench/growth.ts`: draws docs/relatives-growth.svg from bench/relatives-growth.json, in which
 * `npm run bench -- relatives N --save` keeps what it measured.
 */
import { readFileSync, writeFileSync } from 'node:fs';

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

/** In pixels. */
const [WIDTH, HEIGHT, TOP, SIDE] = [700, 320, 48, 240];
const PANELS = [64, 404] as const;

interface Line {
  readonly name: string;
  readonly class: string;
  readonly valueOf: (growth: Growth) => number;
}

const PLOTS: readonly { readonly title: string; readonly ticks: readonly number[]; readonly lines: readonly Line[] }[] =
  [
    {
      title: 'milliseconds a look-up',
      ticks: [0.1, 1, 10, 100],
      lines: [
        { name: '95 in 100 within', class: 'second', valueOf: ({ most }) => most },
        { name: 'half within', class: 'first', valueOf: ({ half }) => half },
      ],
    },
    {
      title: 'GiB',
      ticks: [0.01, 0.1, 1, 10],
      lines: [
        { name: 'memory', class: 'second', valueOf: ({ memory }) => memory },
        { name: 'file', class: 'first', valueOf: ({ file }) => file },
      ],
    },
  ];

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
export function growthPlot(rows: readonly Growth[]): string {
  const caption = 'Looking for the relatives of an article as the record grows';
  const [least, largest] = [rows[0]!, rows.at(-1)!].map(({ articles }) => Math.log10(articles)) as [number, number];
  const xOf = (left: number, articles: number): number =>
    left + 10 + ((Math.log10(articles) - least) / (largest - least || 1)) * (SIDE - 20);
  const panels = PLOTS.map(({ title, ticks, lines }, i) => {
    const left = PANELS[i]!;
    const [low, high] = [Math.log10(ticks[0]!), Math.log10(ticks.at(-1)!)];
    const yOf = (value: number): number => TOP + (1 - (Math.log10(value) - low) / (high - low)) * (HEIGHT - TOP - 56);
    const grid = ticks.map(
      (tick) =>
        `<line class="grid" x1="${left}" x2="${left + SIDE}" y1="${yOf(tick).toFixed(1)}" y2="${yOf(tick).toFixed(1)}"/><text class="left" x="${left - 8}" y="${(yOf(tick) + 4).toFixed(1)}">${tick}</text>`,
    );
    const below = rows.map(
      ({ articles }) =>
        `<text class="below" x="${xOf(left, articles).toFixed(1)}" y="${HEIGHT - 36}">${articles.toLocaleString('en')}</text>`,
    );
    const drawn = lines.map((line, n) => {
      const points = rows.map((row) => [xOf(left, row.articles), yOf(line.valueOf(row)), line.valueOf(row)] as const);
      const path = points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
      const dots = points.map(
        ([x, y, value]) =>
          `<circle class="${line.class}" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="4"><title>${line.name} ${value}</title></circle>`,
      );
      const key = `<circle class="${line.class}" cx="${left + 14}" cy="${TOP + 14 + n * 18}" r="4"/><text x="${left + 24}" y="${TOP + 18 + n * 18}">${line.name}</text>`;
      return `<polyline class="${line.class}" points="${path}"/>${dots.join('')}${key}`;
    });
    return `<text class="below" x="${left + SIDE / 2}" y="${TOP - 10}">${title}</text>\n${[...grid, ...below, ...drawn].join('\n')}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${caption}">
<style>text{font:12px system-ui,sans-serif;fill:#222}.left{text-anchor:end}.below,.title{text-anchor:middle}.title{font-weight:600}.grid{stroke:#ddd}polyline{fill:none;stroke-width:2}polyline.first{stroke:#0b5394}circle.first{fill:#0b5394}polyline.second{stroke:#a34700;stroke-dasharray:5 3}circle.second{fill:#a34700}</style>
<rect width="100%" height="100%" fill="#fff"/>
<text class="title" x="${WIDTH / 2}" y="18">${caption}</text>
${panels.join('\n')}
<text class="below" x="${WIDTH / 2}" y="${HEIGHT - 12}">articles held; all axes logarithmic</text>
</svg>
`;
}

if (process.argv[1] === import.meta.filename) save([]);
