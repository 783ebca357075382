import { html } from 'hono/html';
import type { Issue } from '../domain/index.ts';
import type { Count, StatementAnswer } from '../search/index.ts';
import { withQuery } from './addresses.ts';
import type { Html } from './layout.ts';
import { renderStatements } from './statement-list.ts';

/** "1 statement", "12 statements", "more than 1,000 statements". */
export function counted({ count, more }: Count, one: string, many: string): string {
  const number = count.toLocaleString('en-GB');
  return more ? `more than ${number} ${many}` : `${number} ${count === 1 ? one : many}`;
}

export interface AnswerList {
  readonly heading: string;
  readonly answer: StatementAnswer;
  readonly issues: readonly Issue[];
  /** The address of the page, for the links to more. */
  readonly address: URL;
  /** What to say where no statement is found. */
  readonly none: Html;
}

/** A page of statements under a heading, with the way to the next page and to those below the threshold. */
export function renderAnswer({ heading, answer, issues, address, none }: AnswerList): Html {
  const { statements, total, hidden, next } = answer;
  const all = address.searchParams.get('all') === '1';
  return html`<section aria-labelledby="found">
<div class="list-head"><h2 id="found">${heading}</h2>
<p class="soft">${counted(total, 'statement', 'statements')}, newest first${renderLessSure(hidden, all, address)}</p></div>
${statements.length === 0 ? html`<div class="empty">${none}</div>` : renderStatements(statements, issues)}
${renderPaging(address, next)}
</section>`;
}

function renderLessSure(hidden: Count, all: boolean, address: URL): Html {
  if (all) return html`; <a href="${withQuery(address, { all: '', after: '' })}">hide the less sure</a>`;
  if (hidden.count === 0) return html``;
  return html`; <a href="${withQuery(address, { all: '1', after: '' })}">${hidden.more ? 'more than ' : ''}${hidden.count.toLocaleString('en-GB')} less sure</a>`;
}

export function renderPaging(address: URL, next: string | null): Html {
  const later = address.searchParams.has('after');
  if (next === null && !later) return html``;
  return html`<nav class="after-list" aria-label="Pages">
${later ? html`<a href="${withQuery(address, { after: '' })}" rel="first">Back to the newest</a>` : ''}
${next === null ? '' : html`<a href="${withQuery(address, { after: next })}" rel="next">Older</a>`}
</nav>`;
}
