import type { Figures } from './resampling.ts';

/** What a model gets right, and how fast. */
export interface Measure {
  readonly name: string;
  /** The least doubt of a cascade. */
  readonly doubt?: number | undefined;
  /** Whether it is the cascade of the weights. */
  readonly isDefault: boolean;
  readonly wordsASecond: number;
  /** As fast as the accurate model. */
  readonly times: number;
  readonly figures: Figures;
}

/** In pixels. */
const [WIDTH, HEIGHT, LEFT, TOP] = [560, 360, 64, 44];
const [ACROSS, DOWN] = [WIDTH - LEFT - 32, HEIGHT - TOP - 64];
/** Where names stand, from a point. */
const BESIDE = 9;

/** F1 of right attributions against words a second (logarithmic), as SVG: a point a model, a line through them. */
export function timePlot(measures: readonly Measure[]): string {
  const speeds = measures.map(({ wordsASecond }) => wordsASecond);
  const marks = [1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];
  const least = Math.max(...marks.filter((mark) => mark < Math.min(...speeds)));
  const most = Math.min(...marks.filter((mark) => mark > Math.max(...speeds)));
  const rights = measures.map(({ figures }) => figures.rightAll!);
  const [low, high] = [Math.floor(Math.min(...rights)) - 1, Math.ceil(Math.max(...rights)) + 1];
  const x = (speed: number): number => LEFT + (ACROSS * Math.log(speed / least)) / Math.log(most / least);
  const y = (right: number): number => TOP + DOWN * (1 - (right - low) / (high - low));
  const grid = Array.from({ length: high - low + 1 }, (_, i) => low + i).map(
    (tick) =>
      `<line class="grid" x1="${LEFT}" x2="${LEFT + ACROSS}" y1="${y(tick).toFixed(1)}" y2="${y(tick).toFixed(1)}"/><text class="left" x="${LEFT - 8}" y="${(y(tick) + 4).toFixed(1)}">${tick}</text>`,
  );
  const below = marks
    .filter((mark) => mark >= least && mark <= most)
    .map(
      (mark) =>
        `<text class="below" x="${x(mark).toFixed(1)}" y="${TOP + DOWN + 20}">${mark.toLocaleString('en')}</text>`,
    );
  const points = measures.map((one) => pointOf(one, x(one.wordsASecond), y(one.figures.rightAll!)));
  const line = measures
    .map((one) => `${x(one.wordsASecond).toFixed(1)},${y(one.figures.rightAll!).toFixed(1)}`)
    .join(' ');
  const caption = 'Right attributions against speed, PolNeAR dev';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${caption}">
<style>text{font:12px system-ui,sans-serif;fill:#222}.left{text-anchor:end}.below,.title{text-anchor:middle}.title{font-weight:600}.grid{stroke:#ddd}polyline{fill:none;stroke:#0b5394;stroke-width:2}circle{fill:#0b5394}circle.default{fill:#a34700}</style>
<rect width="100%" height="100%" fill="#fff"/>
<text class="title" x="${WIDTH / 2}" y="22">${caption}</text>
${grid.join('\n')}
${below.join('\n')}
<polyline points="${line}"/>
${points.join('\n')}
<text class="below" x="${LEFT + ACROSS / 2}" y="${HEIGHT - 12}">words a second, one thread, processor time</text>
<text class="below" transform="translate(18 ${TOP + DOWN / 2}) rotate(-90)">F1 of what is right</text>
</svg>
`;
}

function pointOf({ name, doubt, isDefault, times, figures }: Measure, x: number, y: number): string {
  const told = `${name}${doubt === undefined ? '' : ` ${doubt}`}: ${figures.rightAll!.toFixed(1)}, ${times.toFixed(1)} times`;
  const shown = doubt === undefined || isDefault ? name : String(doubt);
  // The line comes down to the fastest from its left: its name stands above, to the right.
  return `<circle${isDefault ? ' class="default"' : ''} cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${isDefault ? 6 : 4}"><title>${told}</title></circle><text x="${(x + BESIDE).toFixed(1)}" y="${(y - BESIDE / 2).toFixed(1)}">${shown}</text>`;
}
