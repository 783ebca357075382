import { html } from 'hono/html';
import { staleInWords, type TrackedIssue } from '../search/index.ts';
import type { Html } from './layout.ts';

/** Says on which issues sides were not read anew yet, and what to do about it; nothing where there is none. */
export function renderStale(issues: readonly TrackedIssue[]): Html {
  const words = staleInWords(issues);
  return words === null ? html`` : html`<p class="notice">${words} Run <code>onrecord issue recompute</code>.</p>`;
}
