import { html } from 'hono/html';
import type { TrackedIssue } from '../search/index.ts';
import type { Html } from './layout.ts';

/** Says which issues were changed since positions were read, and what to do about it; nothing where none was. */
export function renderStale(issues: readonly TrackedIssue[]): Html {
  const stale = issues.filter((issue) => issue.stale).map(({ issue }) => issue.id);
  if (stale.length === 0) return html``;
  return html`<p class="notice">Changed since positions were read: ${stale.join(', ')}. Run <code>onrecord issue recompute</code>.</p>`;
}
