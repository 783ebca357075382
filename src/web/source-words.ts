import { html } from 'hono/html';
import type { Source } from '../operations/watch/sources.ts';
import type { Html } from './layout.ts';

/** How what is watched fares: how many there are, and those with something wrong, most failures first. */
export interface SourceHealth {
  readonly watched: number;
  readonly wrong: readonly Source[];
  /** The instant for which it is said. */
  readonly now: Date;
}

export const isWrong = ({ problem, movedTo }: Source): boolean => problem !== null || movedTo !== null;

export const healthOf = (sources: readonly Source[], now: Date): SourceHealth => ({
  watched: sources.length,
  wrong: sources.filter(isWrong).sort((a, b) => b.failures - a.failures),
  now,
});

/** "3 minutes", "2 hours", "5 days": how long, in one unit. */
export function spanInWords(seconds: number): string {
  const units = [
    [86_400, 'day'],
    [3600, 'hour'],
    [60, 'minute'],
  ] as const;
  const [size, name] = units.find(([unit]) => seconds >= unit * 1.5) ?? [60, 'minute'];
  const count = Math.max(1, Math.round(seconds / size));
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

/** "2 hours ago", "in 20 minutes", "now"; never where the instant is none. */
export function agoInWords(instant: string, now: Date): string {
  const seconds = (now.getTime() - Date.parse(instant)) / 1000;
  if (Math.abs(seconds) < 30) return 'now';
  return seconds > 0 ? `${spanInWords(seconds)} ago` : `in ${spanInWords(-seconds)}`;
}

export const renderInstant = (instant: string, now: Date): Html =>
  html`<time datetime="${instant}" title="${instant.slice(0, 16).replace('T', ' ')} UTC">${agoInWords(instant, now)}</time>`;

/** What is called what: its title, else its address. */
export const nameOfSource = ({ title, url }: Pick<Source, 'title' | 'url'>): string => title ?? url;

/** Those with something wrong in a few lines each. */
export const renderSourceNames = ({ wrong, watched, now }: SourceHealth): Html =>
  html`<p class="soft">${wrong.length} of ${watched} ${wrong.length === 1 ? 'needs' : 'need'} a look</p>
<ul class="short">${wrong.slice(0, NAMED).map(
    (source) => html`<li><bdi>${nameOfSource(source)}</bdi>
<p>${source.problem ? source.problem.message : `Moved for good to ${source.movedTo}.`}</p>
<p class="facts">${source.lastSuccess === null ? html`<span>never read</span>` : html`<span>last read ${renderInstant(source.lastSuccess, now)}</span>`}</p></li>`,
  )}</ul>`;

/** Sources named on the home page. */
const NAMED = 4;
