import { html } from 'hono/html';
import type { Html } from './layout.ts';
import type { Asked } from './question.ts';

const KINDS: readonly (readonly [value: string, name: string])[] = [
  ['', 'Any'],
  ['direct', 'Quoted'],
  ['mixed', 'Partly quoted'],
  ['indirect', 'Reported, not quoted'],
];

/** The two boxes, speaker and about, and what narrows further, folded away unless it is in use. */
export function renderSearchForm(asked: Asked): Html {
  const narrowed = [asked.outlet, asked.since, asked.until, asked.kind].some((value) => value !== '');
  return html`<form class="question" action="/search" method="get" role="search" aria-label="Statements">
<div><label for="speaker">Speaker</label>
<input id="speaker" name="speaker" type="search" value="${asked.speaker}" autocomplete="off" spellcheck="false" dir="auto"></div>
<div><label for="about">About</label>
<input id="about" name="about" type="search" value="${asked.about}" autocomplete="off" dir="auto"></div>
<button type="submit">Search</button>
<details class="more"${narrowed ? html` open` : ''}><summary>Outlet, dates, kind</summary>
<div class="narrow">
<div><label for="outlet">Outlet</label>
<input id="outlet" name="outlet" type="text" value="${asked.outlet}" dir="auto"></div>
<div><label for="since">Said since</label>
<input id="since" name="since" type="text" value="${asked.since}" aria-describedby="dates"></div>
<div><label for="until">Said until</label>
<input id="until" name="until" type="text" value="${asked.until}" aria-describedby="dates"></div>
<div><label for="kind">Kind</label>
<select id="kind" name="kind">${KINDS.map(
    ([value, name]) => html`<option value="${value}"${asked.kind === value ? html` selected` : ''}>${name}</option>`,
  )}</select></div>
</div>
<p class="hint" id="dates">A date is a year, a month or a day: 2026, 2026-03 or 2026-03-18. In <em>About</em>, words between quotation marks must stand together, <code>-word</code> excludes, <code>negotiat*</code> takes any ending.</p>
</details>
</form>`;
}
