import type { Bin } from './calibration.ts';
import type { Spread } from './resampling.ts';

/** In pixels. */
const SIZE = 320;
const LEFT = 56;
const TOP = 40;
const BARS = 56;
const [WIDTH, HEIGHT] = [LEFT + SIZE + 24, TOP + SIZE + BARS + 66];
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** A bin with the middle 95 in 100 of the resamples of its share of right ones, 0 to 1. */
export interface PlottedBin extends Bin {
  readonly spread: Spread | undefined;
}

/**
 * How often findings of a confidence are right, as SVG: a point a bin, a bar for its 95% interval, the diagonal where
 * both are equal, the threshold, and how many findings each bin holds.
 */
export function reliabilityPlot(bins: readonly PlottedBin[], threshold: number, caption: string): string {
  const x = (share: number): string => (LEFT + share * SIZE).toFixed(1);
  const y = (share: number): string => (TOP + (1 - share) * SIZE).toFixed(1);
  const most = Math.max(...bins.map(({ count }) => count));
  const foot = TOP + SIZE + 8 + BARS;
  const points = bins.map(({ confidence, right, spread, from, count }) => {
    const height = (BARS * count) / most;
    const interval = spread
      ? `<line class="interval" x1="${x(confidence)}" x2="${x(confidence)}" y1="${y(spread.low)}" y2="${y(spread.high)}"/>`
      : '';
    return `${interval}<circle cx="${x(confidence)}" cy="${y(right)}" r="4.5"><title>${count} findings of mean confidence ${confidence.toFixed(2)}: ${right.toFixed(2)} right</title></circle>
<rect class="bar" x="${x(from + 0.005)}" y="${(foot - height).toFixed(1)}" width="${(SIZE * 0.09).toFixed(1)}" height="${height.toFixed(1)}"/><text class="count" x="${x(from + 0.05)}" y="${(foot - height - 3).toFixed(1)}">${count}</text>`;
  });
  const ticks = TICKS.map(
    (tick) =>
      `<line class="grid" x1="${x(0)}" x2="${x(1)}" y1="${y(tick)}" y2="${y(tick)}"/><text class="left" x="${LEFT - 8}" y="${Number(y(tick)) + 4}">${tick}</text><text class="below" x="${x(tick)}" y="${foot + 18}">${tick}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${caption}">
<style>text{font:12px system-ui,sans-serif;fill:#222}.left{text-anchor:end}.below,.count,.title{text-anchor:middle}.count{font-size:10px;fill:#555}.title{font-weight:600}.grid{stroke:#ddd}.same{stroke:#888;stroke-dasharray:4 4}.threshold{stroke:#a34700;stroke-dasharray:2 3}.threshold-name{fill:#a34700;text-anchor:end}circle{fill:#0b5394}.interval{stroke:#0b5394;stroke-width:2}.bar{fill:#b9cfe4}</style>
<rect width="100%" height="100%" fill="#fff"/>
<text class="title" x="${x(0.5)}" y="22">${caption}</text>
${ticks.join('\n')}
<line class="same" x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}"/>
<line class="threshold" x1="${x(threshold)}" x2="${x(threshold)}" y1="${y(0)}" y2="${y(1)}"/><text class="threshold-name" x="${Number(x(threshold)) - 5}" y="${Number(y(1)) + 14}">shown from here</text>
${points.join('\n')}
<text class="below" x="${x(0.5)}" y="${foot + 38}">confidence; bars: findings in each tenth</text>
<text class="below" transform="translate(16 ${y(0.5)}) rotate(-90)">share that is right</text>
</svg>
`;
}
