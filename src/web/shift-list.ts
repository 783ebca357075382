import { html } from 'hono/html';
import type { HeldPosition, Passage, Shift } from '../search/index.ts';
import { actorHref, issueHref } from './addresses.ts';
import type { Html } from './layout.ts';
import { renderDays, renderPassage } from './position-list.ts';
import { basisOfPosition, renderStance } from './statement-list.ts';

/** "Possible shift", "Possible return", or who confirmed it. */
function nameOf({ position: { change } }: Shift): string {
  const name = change.kind === 'return' ? 'return' : 'shift';
  return change.verdict ? `${capital(name)} confirmed by ${change.verdict.by}` : `Possible ${name}`;
}

/** From which side to which. */
const renderTurn = ({ position }: Shift): Html =>
  html`<span class="turn"><span class="aloud">from </span>${renderStance(position.change.from)} <span aria-hidden="true">→</span><span class="aloud">to</span> ${renderStance(position)}</span>`;

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** Possible shifts with both passages, the earlier one first. */
export const renderShifts = (shifts: readonly Shift[]): Html =>
  html`<ol class="shifts">${shifts.map((shift) => {
    const { actor } = shift;
    return html`<li class="shift-card" id="shift-${shift.id}">
<h2><a href="${actorHref(actor.id)}"><bdi>${actor.name}</bdi></a> ${renderTurn(shift)}</h2>
${renderShiftBody(shift)}</li>`;
  })}</ol>`;

/** On what, on which basis, and both passages. */
function renderShiftBody(shift: Shift): Html {
  const { issue, position } = shift;
  const { from, basis, earlier, later } = position.change;
  return html`<p class="facts"><span class="tag">${nameOf(shift)}</span> <span>on <a href="${issueHref(issue.issue.id)}">${issue.issue.proposition}</a></span> <span>both rest on ${basisOfPosition({ basis })}</span></p>
<div class="both">${renderOne('Earlier', from, earlier)}${renderOne('Later', position, later)}</div>`;
}

/** One of them by itself, without a heading of its own. */
export const renderShift = (shift: Shift): Html =>
  html`<div class="shift-card"><p><a href="${actorHref(shift.actor.id)}"><bdi>${shift.actor.name}</bdi></a> ${renderTurn(shift)}</p>
${renderShiftBody(shift)}</div>`;

const renderOne = (name: string, held: HeldPosition, passage: Passage): Html =>
  html`<div><h3 class="when">${name}: ${renderDays(held)}</h3><p>${renderStance(held)}</p>${renderPassage(passage)}</div>`;

/** The same in a few lines each: who, on what, from which side to which, when. */
export const renderShiftNames = (shifts: readonly Shift[]): Html =>
  html`<ol class="short">${shifts.map(
    (shift) => html`<li><a href="/shifts#shift-${shift.id}"><bdi>${shift.actor.name}</bdi></a>
<p>${shift.issue.issue.proposition}</p>
<p class="facts"><span>${renderTurn(shift)}</span> <span>${renderDays(shift.position)}</span></p></li>`,
  )}</ol>`;
