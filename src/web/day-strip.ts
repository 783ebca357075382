import { html, raw } from 'hono/html';
import type { SourceDay } from '../operations/watch/sources.ts';
import { dayInWords } from './date-words.ts';
import type { Html } from './layout.ts';

/** Days in a strip. */
export const STRIP_DAYS = 30;

/** Pixels of a day and of the gap behind it, and of the strip's height. */
const WIDTH = 12;
const GAP = 2;
const HEIGHT = 34;
/** Pixels of the lowest bar that says "something came". */
const LOWEST = 6;

const DAY = 86_400_000;

/** The first day of a strip that ends on the day of an instant: `YYYY-MM-DD`. */
export const firstDayOfStrip = (now: Date): string => dayBefore(now, STRIP_DAYS - 1);

const dayBefore = (now: Date, days: number): string => new Date(now.getTime() - days * DAY).toISOString().slice(0, 10);

/** What came from a source on each of the last thirty days: a drawing, and under it the table that says the same. */
export function renderDayStrip(days: readonly SourceDay[], name: string, now: Date): Html {
  if (days.length === 0) return html``;
  const byDay = new Map(days.map((one) => [one.day, one]));
  const most = Math.max(1, ...days.map(({ items }) => items));
  const bars = Array.from({ length: STRIP_DAYS }, (_, n) => {
    const one = byDay.get(dayBefore(now, STRIP_DAYS - 1 - n));
    const size = one ? Math.max(one.items > 0 ? LOWEST : 2, Math.round((one.items / most) * HEIGHT)) : 2;
    const kind = !one ? 'none' : one.failures > 0 && one.reads === 0 ? 'failed' : one.items > 0 ? 'came' : 'read';
    const height = kind === 'failed' ? LOWEST : size;
    return `<rect class="${kind}" x="${n * (WIDTH + GAP)}" y="${HEIGHT - height}" width="${WIDTH}" height="${height}"/>`;
  }).join('');
  const width = STRIP_DAYS * (WIDTH + GAP) - GAP;
  return html`<div class="strip">
${raw(`<svg viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}" aria-hidden="true" focusable="false">${bars}</svg>`)}
<details><summary>${sumInWords(days)}<span class="aloud"> from <bdi>${name}</bdi></span></summary>
<div class="scrolls" role="region" aria-label="By day: ${name}" tabindex="0"><table class="by-day"><thead><tr><th scope="col">Day (UTC)</th><th scope="col">New</th><th scope="col">Read</th><th scope="col">Failed</th></tr></thead>
<tbody>${days
    .toReversed()
    .map(
      ({ day, items, reads, failures }) =>
        html`<tr><th scope="row"><time datetime="${day}">${dayInWords(day)}</time></th><td>${items}</td><td>${reads}</td><td>${failures}</td></tr>`,
    )}</tbody></table></div></details></div>`;
}

function sumInWords(days: readonly SourceDay[]): string {
  const sum = (of: (day: SourceDay) => number): number => days.reduce((total, day) => total + of(day), 0);
  const [items, failures] = [sum(({ items: n }) => n), sum(({ failures: n }) => n)];
  const failed = failures === 0 ? '' : `; failed ${failures === 1 ? 'once' : `${failures} times`}`;
  return `Last ${STRIP_DAYS} days: ${items.toLocaleString('en-GB')} new${failed}`;
}
