import { html } from 'hono/html';
import { primaryFirst, type SaidAnswer, type SaidBefore, type StoredStatement } from '../search/index.ts';
import { actorHref, passageHref } from './addresses.ts';
import { daysInWords } from './date-words.ts';
import { type Html, renderPage } from './layout.ts';
import { outletOf, renderKind, renderPrimary, renderWords } from './statement-list.ts';

/** What stands in the boxes. */
export interface SaidAsked {
  readonly words: string;
  readonly by: string;
}

/** Is this claim new? `answer` null: nothing was asked yet. `wrong`: why the question cannot be answered. */
export const renderSaidPage = (asked: SaidAsked, answer: SaidAnswer | null, address: URL, wrong?: string): Html =>
  renderPage({
    title: asked.words === '' ? 'Said before?' : `Said before? ${asked.words}`,
    place: 'said',
    address,
    main: html`<h1>Said before?</h1>
<p class="lead">The first use of some words in this collection, and every later one. What the collection does not hold is not known.</p>
${wrong === undefined ? '' : html`<p class="notice" role="alert" id="wrong">${wrong}</p>`}
<form class="question" action="/said" method="get" role="search" aria-label="Words said before">
<div><label for="words">Words</label><input id="words" name="words" type="search" value="${asked.words}" required dir="auto"${wrong === undefined ? '' : html` aria-invalid="true" aria-describedby="wrong"`}></div>
<div><label for="by">By <span class="soft">(anybody if empty)</span></label><input id="by" name="by" type="search" value="${asked.by}" autocomplete="off" spellcheck="false" dir="auto"></div>
<button type="submit">Look</button></form>
${answer === null ? '' : renderAnswer(asked, answer)}`,
  });

function renderAnswer({ by: asked }: SaidAsked, { by, uses, others, withheld, cut }: SaidAnswer): Html {
  if (by && by.found !== 'one') return renderWho(asked, by.candidates);
  if (withheld) return html`<p class="notice">A private person: no list of statements is given.</p>`;
  const who = by ? html` by <bdi>${by.actor.name}</bdi>` : html``;
  const first = uses.find(({ match }) => match === 'exact');
  return html`${cut ? html`<p class="notice">These words are so common in this collection that only the earliest statements with them were compared.</p>` : ''}<section aria-labelledby="uses"><div class="list-head"><h2 id="uses">Uses${who} in this collection</h2>
<p class="soft">${countOf(uses)}</p></div>
${uses.length === 0 ? html`<div class="empty"><p>${cut ? html`Of the statements that were compared, none${who} is like this.` : html`Nothing like this${who} is in this collection.`} What says the contrary is not near.</p></div>` : html`<ol class="held">${uses.map((use) => renderUse(use, use === first))}</ol>`}</section>
${others.length === 0 ? '' : html`<section aria-labelledby="others"><div class="list-head"><h2 id="others">By others</h2><p class="soft">${countOf(others)}</p></div><ol class="held">${others.map((use) => renderUse(use, false))}</ol></section>`}`;
}

function countOf(uses: readonly SaidBefore[]): string {
  if (uses.length === 0) return 'none';
  const exact = uses.filter(({ match }) => match === 'exact').length;
  const reports = uses.reduce((sum, use) => sum + use.reports.length, 0);
  return `${exact} in these words, ${uses.length - exact} near; ${reports} ${reports === 1 ? 'report' : 'reports'}, earliest first`;
}

const renderUse = (use: SaidBefore, isFirst: boolean): Html =>
  html`<li class="side-row"><div class="when">${daysInWords(use.days)}
<span class="basis">${use.match === 'exact' ? 'these words' : 'near these words'}${isFirst ? html`; <strong>first use we hold</strong>` : ''}</span></div>
<div class="saying"><p>${renderSpeaker(use.reports[0]!)}</p>
${use.wordings.map((words) => renderWords(use.reports.find((report) => report.words === words)!))}
<ul class="reports">${primaryFirst(use.reports).map(
    (report) =>
      html`<li class="facts">${renderKind(report)}<bdi>${outletOf(report.article)}</bdi>${renderPrimary(report)}${use.reports.length > 1 && report === use.reports[0] ? html` <span>earliest report</span>` : ''} <a class="passage" href="${passageHref(report)}">Read it in the article<span class="aloud">: ${report.article.title ?? 'untitled'}</span></a></li>`,
  )}</ul></div></li>`;

function renderSpeaker({ speaker: { id, name, privatePerson }, source }: StoredStatement): Html {
  if (name === null) return html`<span class="speaker">${source === '' ? 'Nobody named' : source}</span>`;
  return id === null || privatePerson
    ? html`<span class="speaker"><bdi>${name}</bdi></span>`
    : html`<span class="speaker"><a href="${actorHref(id)}"><bdi>${name}</bdi></a></span>`;
}

const renderWho = (asked: string, candidates: readonly { readonly id: string; readonly name: string }[]): Html =>
  html`<section class="empty" aria-labelledby="whom"><h2 id="whom">${candidates.length === 0 ? html`Nobody called <bdi>${asked}</bdi> is on record` : html`Which <bdi>${asked}</bdi>?`}</h2>
<ul class="rows">${candidates.map((actor) => html`<li><a href="${actorHref(actor.id)}"><bdi>${actor.name}</bdi></a> <code class="facts">${actor.id}</code></li>`)}</ul></section>`;
