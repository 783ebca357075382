/** Lines over a growing record, as SVG: two panels beside each other, all axes logarithmic. */

/** In pixels. */
const [WIDTH, HEIGHT, TOP, SIDE] = [700, 320, 48, 240];
const LEFT = [64, 404] as const;

export interface PlottedLine {
  readonly name: string;
  readonly class: 'first' | 'second';
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface Panel {
  readonly title: string;
  readonly ticks: readonly number[];
  readonly lines: readonly PlottedLine[];
}

export interface Plot {
  readonly caption: string;
  readonly axis: string;
  /** Values that stand below both panels, least first; the first and the last are their bounds. */
  readonly marks: readonly number[];
  readonly panels: readonly Panel[];
}

export function drawPlot({ caption, axis, marks, panels }: Plot): string {
  const drawn = panels.map((panel, i) => drawPanel(panel, LEFT[i]!, marks));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${caption}">
<style>text{font:12px system-ui,sans-serif;fill:#222}.left{text-anchor:end}.below,.title{text-anchor:middle}.title{font-weight:600}.grid{stroke:#ddd}polyline{fill:none;stroke-width:2}polyline.first{stroke:#0b5394}circle.first{fill:#0b5394}polyline.second{stroke:#a34700;stroke-dasharray:5 3}circle.second{fill:#a34700}</style>
<rect width="100%" height="100%" fill="#fff"/>
<text class="title" x="${WIDTH / 2}" y="18">${caption}</text>
${drawn.join('\n')}
<text class="below" x="${WIDTH / 2}" y="${HEIGHT - 12}">${axis}</text>
</svg>
`;
}

function drawPanel({ title, ticks, lines }: Panel, left: number, marks: readonly number[]): string {
  const [least, largest] = [Math.log10(marks[0]!), Math.log10(marks.at(-1)!)];
  const [low, high] = [Math.log10(ticks[0]!), Math.log10(ticks.at(-1)!)];
  const xOf = (value: number): number =>
    left + 10 + ((Math.log10(value) - least) / (largest - least || 1)) * (SIDE - 20);
  const yOf = (value: number): number => TOP + (1 - (Math.log10(value) - low) / (high - low)) * (HEIGHT - TOP - 56);
  const grid = ticks.map(
    (tick) =>
      `<line class="grid" x1="${left}" x2="${left + SIDE}" y1="${yOf(tick).toFixed(1)}" y2="${yOf(tick).toFixed(1)}"/><text class="left" x="${left - 8}" y="${(yOf(tick) + 4).toFixed(1)}">${tick}</text>`,
  );
  const below = marks.map(
    (mark) => `<text class="below" x="${xOf(mark).toFixed(1)}" y="${HEIGHT - 36}">${mark.toLocaleString('en')}</text>`,
  );
  const drawn = lines.map((line, n) => {
    const points = line.points.map(([x, y]) => [xOf(x), yOf(y), y] as const);
    const path = points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
    const dots = points.map(
      ([x, y, value]) =>
        `<circle class="${line.class}" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="4"><title>${line.name} ${value}</title></circle>`,
    );
    const key = `<circle class="${line.class}" cx="${left + 14}" cy="${TOP + 14 + n * 18}" r="4"/><text x="${left + 24}" y="${TOP + 18 + n * 18}">${line.name}</text>`;
    return `<polyline class="${line.class}" points="${path}"/>${dots.join('')}${key}`;
  });
  return `<text class="below" x="${left + SIDE / 2}" y="${TOP - 10}">${title}</text>\n${[...grid, ...below, ...drawn].join('\n')}`;
}
