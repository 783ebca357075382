import { html } from 'hono/html';
import { type CellSums, type IssueTable, type SideCount, STANCES, type TableRow } from '../search/index.ts';
import { actorHref, cellHref, withQuery } from './addresses.ts';
import { monthHead, monthInWords } from './date-words.ts';
import type { Html } from './layout.ts';

/** Months and actors a page shows. */
export const MONTHS = 18;
export const ACTORS = 30;

/** The cell that was opened, to be made conspicuous: a month, `unknown`, or all months (null). */
export type PickedCell = { readonly actor: string; readonly month: string | null } | null;

/** Actors by months; each cell says which sides were taken and how often, and leads to the words. */
export function renderMatrix(table: IssueTable, picked: PickedCell, address: URL): Html {
  const { issue, actors, months, earlier, later, next } = table;
  return html`<div class="scrolls late" role="region" aria-label="Table of actors by month" tabindex="0"><table class="matrix">
<thead><tr><th scope="col">Actor</th>${months.map(renderMonth)}</tr></thead>
<tbody>${actors.map((actor) => renderRow(issue.issue.id, actor, { months, picked }))}</tbody></table></div>
<p class="legend"><span class="stance for">for</span> <span class="stance against">against</span> <span class="stance conditional">under conditions</span> <span class="stance neutral">about it, no side read</span> <span>number: how often</span> <span>* possible shift</span> <span>in brackets: ascribed by others, not counted</span> <span>blank: silent in this collection, not neutral</span></p>
${
  earlier === null && later === null && next === null
    ? ''
    : html`<nav class="after-list" aria-label="More of the table">
${earlier === null ? '' : html`<a href="${withQuery(address, { until: earlier, actor: '', month: '' })}#who">Earlier months</a>`}
${later === null ? '' : html`<a href="${withQuery(address, { until: later, actor: '', month: '' })}#who">Later months</a>`}
${next === null ? '' : html`<a href="${withQuery(address, { from: next, actor: '', month: '' })}#who">More actors</a>`}</nav>`
}`;
}

function renderMonth(month: string): Html {
  if (month === '') return html`<th scope="col">Day unknown</th>`;
  return html`<th scope="col"><span aria-hidden="true">${monthHead(month)}<span class="year">${month.slice(0, 4)}</span></span><span class="aloud">${monthInWords(month)}</span></th>`;
}

function renderRow(
  issue: string,
  { actor: { id, name }, cells }: TableRow,
  { months, picked }: { readonly months: readonly string[]; readonly picked: PickedCell },
): Html {
  return html`<tr><th scope="row"><a href="${actorHref(id)}"><bdi>${name}</bdi></a></th>${months.map((month) => {
    const cell = cells[month];
    if (!cell) return html`<td></td>`;
    const isPicked = picked?.actor === id && picked.month === (month === '' ? 'unknown' : month);
    const when = month === '' ? 'day unknown' : monthInWords(month);
    return html`<td><a class="cell" href="${cellHref(issue, id, month)}"${isPicked ? html` aria-current="true"` : ''}><span aria-hidden="true">${renderSigns(cell)}</span><span class="aloud"><bdi>${name}</bdi>, ${when}: ${cellInWords(cell)}</span></a></td>`;
  })}</tr>`;
}

function renderSigns({ own, ascribed }: CellSums): Html {
  const star = html`<span class="star">*</span>`;
  const signs = own.map(
    ({ stance, count, shifts }) => html`<span class="stance ${stance}">${count}${shifts > 0 ? star : ''}</span>`,
  );
  const others = ascribed.map(({ stance, count }) => html`<span class="stance ${stance}">${count}</span>`);
  return html`${signs}${others.length === 0 ? '' : html`<span class="ascribed">(${others})</span>`}`;
}

function cellInWords({ own, ascribed }: CellSums): string {
  const inWords = ({ stance, count }: SideCount): string => `${count} ${STANCES[stance]}`;
  const words = own.map(inWords);
  const others = ascribed.map((side) => `${inWords(side)}, ascribed by others`);
  return [...words, ...(own.some(({ shifts }) => shifts > 0) ? ['possible shift'] : []), ...others].join('; ');
}
