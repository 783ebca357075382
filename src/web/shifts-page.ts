import { html } from 'hono/html';
import type { Shift, TrackedIssue } from '../search/index.ts';
import { withQuery } from './addresses.ts';
import { type Html, renderPage } from './layout.ts';
import { renderShifts } from './shift-list.ts';
import { renderStale } from './stale.ts';

interface ShiftsPage {
  readonly shifts: readonly Shift[];
  /** Where the next page starts. */
  readonly next: string | null;
  readonly issues: readonly TrackedIssue[];
  readonly address: URL;
}

/** Possible shifts of position, the latest first. */
export const renderShiftsPage = ({ shifts, next, issues, address }: ShiftsPage): Html =>
  renderPage({
    title: 'Possible shifts',
    place: 'shifts',
    address,
    main: html`<h1>Possible shifts</h1>
<p class="lead">Two positions of one actor on one issue, in own words or deeds, on the same basis, both dated, the later one on another side. Whether it is a shift is for a person to say: <code>onrecord shifts --confirm ID</code> or <code>--dismiss ID</code>.</p>
${renderStale(issues)}
${shifts.length === 0 ? html`<div class="empty"><p>No possible shift is in this collection${issues.length === 0 ? html`: it has no issue yet. Add one with <code>onrecord issue add FILE</code>` : ''}.</p></div>` : renderShifts(shifts)}
${next === null ? '' : html`<nav class="after-list" aria-label="More"><a href="${withQuery(address, { after: next })}">Earlier ones</a></nav>`}`,
  });
