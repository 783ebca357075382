import { html } from 'hono/html';
import type { Stance } from '../domain/index.ts';
import {
  type ActorOnIssue,
  type Cell,
  cellOf,
  type IssueAnswer,
  isShift,
  monthsBetween,
  monthsOf,
  STANCES,
} from '../search/index.ts';
import { actorHref, cellHref, withQuery } from './addresses.ts';
import { monthHead, monthInWords } from './date-words.ts';
import type { Html } from './layout.ts';

/** Months and actors a page shows. */
const MONTHS = 18;
const ACTORS = 30;

/** The part of a matrix that is shown. */
export interface MatrixShown {
  readonly actors: readonly ActorOnIssue[];
  /** One after the other, those without any position too; `''` last: positions of which no day is known. */
  readonly months: readonly string[];
  readonly total: { readonly actors: number; readonly months: number };
  /** The months before and after those shown; null where there are none. */
  readonly earlier: string | null;
  readonly later: string | null;
  /** The cell that was opened, to be made conspicuous. */
  readonly picked: { readonly actor: string; readonly month: string | null } | null;
}

/**
 * Chooses what is shown: the actors with most positions, unless `all`; the months up to `until` (`YYYY-MM`), else the last
 * ones.
 */
export function shownOf(
  { actors }: Pick<IssueAnswer, 'actors'>,
  asked: { readonly all: boolean; readonly until: string; readonly picked: MatrixShown['picked'] },
): MatrixShown {
  const listed = asked.all ? actors : actors.filter(({ actor }, i) => i < ACTORS || actor.id === asked.picked?.actor);
  const known = monthsOf(actors);
  const months = monthsBetween(known);
  const end = endOf(months, asked.until, asked.picked?.month ?? '');
  const start = Math.max(0, end - MONTHS);
  const undated = known.includes('') ? [''] : [];
  return {
    actors: listed,
    months: [...months.slice(start, end), ...undated],
    total: { actors: actors.length, months: months.length },
    earlier: start > 0 ? months[start - 1]! : null,
    later: end < months.length ? months[Math.min(months.length, end + MONTHS) - 1]! : null,
    picked: asked.picked,
  };
}

/** Behind the last month that is shown: the one asked for; else the last of all, or one that has the opened cell in view. */
function endOf(months: readonly string[], until: string, picked: string): number {
  const asked = months.indexOf(until);
  if (asked >= 0) return asked + 1;
  const opened = months.indexOf(picked);
  const isInView = opened < 0 || opened >= months.length - MONTHS;
  return isInView ? months.length : Math.min(months.length, opened + MONTHS / 2);
}

/** Actors by months; each cell says which sides were taken and how often, and leads to the words. */
export function renderMatrix({ issue }: IssueAnswer, shown: MatrixShown, address: URL): Html {
  const { actors, months, total, earlier, later } = shown;
  return html`<div class="scrolls late" role="region" aria-label="Table of actors by month" tabindex="0"><table class="matrix">
<thead><tr><th scope="col">Actor</th>${months.map(renderMonth)}</tr></thead>
<tbody>${actors.map((actor) => renderRow(issue.issue.id, actor, shown))}</tbody></table></div>
<p class="legend"><span class="stance for">for</span> <span class="stance against">against</span> <span class="stance conditional">under conditions</span> <span class="stance neutral">named, no side read</span> <span>number: how often</span> <span>* possible shift</span> <span>in brackets: ascribed by others, not counted</span> <span>blank: silent in this collection, not neutral</span></p>
${
  earlier === null && later === null && actors.length === total.actors
    ? ''
    : html`<nav class="after-list" aria-label="More of the table">
${earlier === null ? '' : html`<a href="${withQuery(address, { until: earlier, actor: '', month: '' })}#who">Earlier months</a>`}
${later === null ? '' : html`<a href="${withQuery(address, { until: later, actor: '', month: '' })}#who">Later months</a>`}
${actors.length < total.actors ? html`<a href="${withQuery(address, { actors: 'all' })}#who">All ${total.actors} actors</a>` : ''}</nav>`
}`;
}

function renderMonth(month: string): Html {
  if (month === '') return html`<th scope="col">Day unknown</th>`;
  return html`<th scope="col"><span aria-hidden="true">${monthHead(month)}<span class="year">${month.slice(0, 4)}</span></span><span class="aloud">${monthInWords(month)}</span></th>`;
}

function renderRow(issue: string, actor: ActorOnIssue, { months, picked }: MatrixShown): Html {
  const { id, name } = actor.actor;
  return html`<tr><th scope="row"><a href="${actorHref(id)}"><bdi>${name}</bdi></a></th>${months.map((month) => {
    const cell = cellOf(actor, month);
    if (cell.own.length + cell.ascribed.length === 0) return html`<td></td>`;
    const isPicked = picked?.actor === id && picked.month === (month === '' ? 'unknown' : month);
    const when = month === '' ? 'day unknown' : monthInWords(month);
    return html`<td><a class="cell" href="${cellHref(issue, id, month)}"${isPicked ? html` aria-current="true"` : ''}><span aria-hidden="true">${renderSigns(cell)}</span><span class="aloud"><bdi>${name}</bdi>, ${when}: ${cellInWords(cell)}</span></a></td>`;
  })}</tr>`;
}

const ORDER: readonly Stance[] = ['for', 'conditional', 'against', 'neutral'];

/** Sides with how often each was taken, where any was. */
const countsOf = (positions: readonly { readonly stance: Stance }[]): readonly (readonly [Stance, number])[] =>
  ORDER.map((stance) => [stance, positions.filter((position) => position.stance === stance).length] as const).filter(
    ([, count]) => count > 0,
  );

function renderSigns({ own, ascribed }: Cell): Html {
  const shifted = new Set(own.filter(isShift).map(({ stance }) => stance));
  const star = html`<span class="star">*</span>`;
  const signs = countsOf(own).map(
    ([stance, count]) => html`<span class="stance ${stance}">${count}${shifted.has(stance) ? star : ''}</span>`,
  );
  const others = countsOf(ascribed).map(([stance, count]) => html`<span class="stance ${stance}">${count}</span>`);
  return html`${signs}${others.length === 0 ? '' : html`<span class="ascribed">(${others})</span>`}`;
}

function cellInWords({ own, ascribed }: Cell): string {
  const words = countsOf(own).map(([stance, count]) => `${count} ${STANCES[stance]}`);
  const others = countsOf(ascribed).map(([stance, count]) => `${count} ${STANCES[stance]}, ascribed by others`);
  return [...words, ...(own.some(isShift) ? ['possible shift'] : []), ...others].join('; ');
}
