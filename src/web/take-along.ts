import { html } from 'hono/html';
import { EXPORT_NAMES } from '../operations/exports/names.ts';
import type { Html } from './layout.ts';

/** What is to be taken along: the boxes of the search form that are filled in. */
export type Chosen = Readonly<
  Partial<Record<'speaker' | 'about' | 'issue' | 'outlet' | 'since' | 'until' | 'kind' | 'all', string>>
>;

const queryOf = (chosen: Chosen): URLSearchParams =>
  new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== ''));

/** Feeds of these statements, for the head of the page. */
export function feedsOf(chosen: Chosen, title: string) {
  const query = queryOf(chosen).toString();
  const ending = query === '' ? '' : `?${query}`;
  return { atom: `/feed.atom${ending}`, json: `/feed.json${ending}`, title };
}

/** The ways to take the statements of a page along, folded away. */
export function renderTakeAlong(chosen: Chosen): Html {
  const links = Object.entries(EXPORT_NAMES).map(([format, name]) => {
    const query = queryOf(chosen);
    query.set('format', format);
    return html`<li><a href="/export?${query.toString()}" download>${name}</a></li>`;
  });
  const feeds = feedsOf(chosen, '');
  return html`<details class="take"><summary>Take these along</summary>
<div class="take-list"><p class="soft">All that fits, not only this page: words, who, when, where, and links. No whole texts.</p>
<ul class="links">${links}</ul>
<p class="soft">To follow, the newest of them: <a href="${feeds.atom}">Atom</a>, <a href="${feeds.json}">JSON Feed</a></p></div></details>`;
}
