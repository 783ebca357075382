import { html } from 'hono/html';
import type { IssueTable, OpenedCell, StatementAnswer, TrackedIssue } from '../search/index.ts';
import { actorHref } from './addresses.ts';
import { renderAnswer } from './answer-list.ts';
import { monthInWords } from './date-words.ts';
import { type Html, renderPage } from './layout.ts';
import { type PickedCell, renderMatrix } from './matrix.ts';
import { renderAscribed, renderPositionList } from './position-list.ts';
import { renderStale } from './stale.ts';
import { feedsOf, renderTakeAlong } from './take-along.ts';

interface IssuePage {
  readonly answer: IssueTable;
  readonly picked: PickedCell;
  /** What is in the cell that was picked. */
  readonly opened: OpenedCell | null;
  readonly newest: StatementAnswer;
  readonly address: URL;
}

/** The proposition; who stands where, by month; the words of the cell that was opened, else the newest ones. */
export const renderIssuePage = ({ answer, picked, opened, newest, address }: IssuePage): Html =>
  renderPage({
    title: answer.issue.issue.proposition,
    place: 'issues',
    address,
    feeds: feedsOf({ issue: answer.issue.issue.id }, answer.issue.issue.proposition),
    main: html`<h1>${answer.issue.issue.proposition}</h1>
${renderMeaning(answer.issue)}
${renderStale([answer.issue])}
<section aria-labelledby="who">
<div class="list-head"><h2 id="who">Who stands where</h2><p class="soft">${countActors(answer)}</p></div>
${answer.actors.length === 0 ? html`<div class="empty"><p>No position of anybody who is named is in this collection.</p></div>` : renderMatrix(answer, picked, address)}
${renderNotes(answer)}</section>
${opened ? renderOpened(opened, picked?.month ?? null) : renderNewest(answer, newest, address)}
${renderTakeAlong({ issue: answer.issue.issue.id })}`,
  });

/** What it means to be for it, and by which words a text is about it. */
function renderMeaning({ issue }: TrackedIssue): Html {
  const { about, for: pro = [], against = [] } = issue;
  return html`<dl class="known">
<dt><span class="stance for">For</span></dt><dd>wants, expects or does what the sentence above says${pro.length === 0 ? '' : html`; also by the words ${quoted(pro)}`}</dd>
<dt><span class="stance against">Against</span></dt><dd>rejects it, or expects or does the contrary${against.length === 0 ? '' : html`; also by the words ${quoted(against)}`}</dd>
<dt>About it</dt><dd>a text with the words ${quoted(about)}</dd></dl>`;
}

const quoted = (phrases: readonly string[]): Html =>
  html`${phrases.map((phrase, i) => html`${i > 0 ? ', ' : ''}<i class="from-text" dir="auto">${phrase}</i>`)}`;

const countActors = ({ total: { actors } }: IssueTable): string =>
  actors === 1 ? '1 actor' : `${actors.toLocaleString('en-GB')} actors`;

function renderNotes({ actors, unnamed, hidden }: IssueTable): Html {
  const namesakes = [...Map.groupBy(actors, ({ actor }) => actor.name)].flatMap(([name, all]) =>
    all.length > 1 ? [name] : [],
  );
  const notes = [
    ...namesakes.map((name) => `${name}: not known to be one person`),
    unnamed > 0
      ? `${unnamed} ${unnamed === 1 ? 'statement' : 'statements'} by private persons or nobody who is named`
      : '',
    hidden.count > 0 ? `${hidden.count}${hidden.more ? '+' : ''} less sure, not counted` : '',
  ].filter((note) => note !== '');
  return notes.length === 0 ? html`` : html`<p class="soft">${notes.join('. ')}.</p>`;
}

/** The words behind one cell. */
function renderOpened({ actor, own, ascribed, total }: OpenedCell, month: string | null): Html {
  const when = month === null ? 'all months' : month === 'unknown' ? 'day unknown' : monthInWords(month);
  const here = own.length + ascribed.length;
  const all = total.own + total.ascribed;
  const more = month === null && here < all ? html`, the latest ${here} of ${all}` : '';
  return html`<section id="words" aria-labelledby="words-head">
<div class="list-head"><h2 id="words-head"><bdi>${actor.name}</bdi>, ${when}${more}</h2>
<p class="soft"><a href="${actorHref(actor.id)}">All of <bdi>${actor.name}</bdi></a>${month === null || here === all ? '' : html`; <a href="?actor=${encodeURIComponent(actor.id)}#words">all months on this</a>`}</p></div>
${own.length === 0 ? '' : renderPositionList(own)}
${ascribed.length === 0 ? '' : html`<h3 class="of-issue">Ascribed by others, not counted</h3>${renderAscribed(ascribed)}`}
${here === 0 ? html`<div class="empty"><p>Nothing on this issue is held of then.</p></div>` : ''}
</section>`;
}

const renderNewest = ({ issue }: IssueTable, answer: StatementAnswer, address: URL): Html =>
  renderAnswer({
    heading: 'Newest words on it',
    answer,
    issues: [issue.issue],
    address,
    none: html`<p>No statement on this is sure enough to be shown by default.</p>`,
  });
