import { html } from 'hono/html';
import type { Count, TrackedIssue } from '../search/index.ts';
import { issueHref } from './addresses.ts';
import { counted } from './answer-list.ts';
import { type Html, renderPage } from './layout.ts';
import { renderStale } from './stale.ts';

/** An issue, and how many shown statements bear on it. */
export interface ListedIssue extends TrackedIssue {
  readonly statements: Count;
}

/** All issues of the record. */
export const renderIssuesPage = (issues: readonly ListedIssue[], address: URL): Html =>
  renderPage({
    title: 'Issues',
    place: 'issues',
    address,
    main: html`<h1>Issues</h1>
<p class="lead">Propositions of yours that one can be for or against. Sides are read from the words of articles.</p>
${renderStale(issues)}
${issues.length === 0 ? renderNone() : html`<ul class="rows">${issues.map(renderRow)}</ul>`}`,
  });

const renderRow = ({ issue, statements }: ListedIssue): Html =>
  html`<li><a href="${issueHref(issue.id)}">${issue.proposition}</a>
<span class="amount">${counted(statements, 'statement', 'statements')}</span>
<span class="facts">about: ${issue.about.join(', ')}</span></li>`;

const renderNone = (): Html =>
  html`<div class="empty"><p>There is no issue on this record yet. Write one in a file and add it:</p>
<pre tabindex="0" aria-label="A file with an issue">- id: tram
  proposition: The tram should be extended to the harbour.
  about: [tram, harbour line]</pre>
<p><code>onrecord issue add tram.yaml</code> then reads all articles on record for it; <code>onrecord issue suggest</code> drafts some from what is held.</p></div>`;
