import { html } from 'hono/html';
import type { Issue } from '../domain/index.ts';
import {
  type Became,
  changeInWords,
  isShift,
  primaryFirst,
  primaryOf,
  type StatementDetail,
  type StoredCorrection,
  type StoredPosition,
  type StoredStatement,
  type TimedPosition,
} from '../search/index.ts';
import { actorHref, articleHref, issueHref, outsideHref, passageHref, statementHref } from './addresses.ts';
import { renderAmended } from './amended.ts';
import { renderCorrectPanel, type StatementEditing } from './correct-panel.ts';
import { basisInWords, dayInWords, publishedInWords, saidInWords, whenInWords } from './date-words.ts';
import { renderDone } from './done-notice.ts';
import { renderCorrections } from './history.ts';
import { type Html, renderPage } from './layout.ts';
import { renderExcerpt } from './passage.ts';
import { renderCitation } from './statement-cite.ts';
import { renderSpeakerGrounds, renderWordsGrounds } from './statement-grounds.ts';
import {
  basisOfPosition,
  outletOf,
  propositionOf,
  renderKind,
  renderPrimary,
  renderStance,
  renderWords,
} from './statement-list.ts';
import { renderRemarks } from './statement-remarks.ts';

export interface StatementPage {
  readonly detail: StatementDetail;
  /** The speaker's positions that this statement is a passage of, with what they are beside earlier ones. */
  readonly changes: readonly TimedPosition[];
  readonly issues: readonly Issue[];
  readonly address: URL;
  /** Null for whoever may not correct it. */
  readonly editing: StatementEditing | null;
  /** What a form has just entered. */
  readonly done: StoredCorrection | null;
}

/** One statement: the words, and the passage around them; who, when, where and on what grounds; how to cite it. */
export function renderStatementPage(page: StatementPage): Html {
  const { detail, issues, address, editing } = page;
  const { statement, article } = detail;
  const who = nameOf(statement);
  return renderPage({
    title: `${who}, ${whenInWords(statement.said) ?? publishedInWords(article.published)}`,
    address,
    main: html`${renderDone(page.done, address)}<div class="one-statement">
${renderStanding(detail)}
<h1>${renderSpeaker(statement)}${statement.cue === '' ? '' : html` <span class="cue" dir="auto">${statement.cue}</span>`}</h1>
${renderWords(statement)}
<p class="facts">${renderKind(statement)}<span>${saidInWords(statement.said, article.published)}</span><bdi>${outletOf(article)}</bdi>${renderPrimary(statement)}${renderAmended(statement)}</p>
${renderRemarks(statement)}
${renderContext(detail)}
${renderFacts(detail)}
${statement.positions.length === 0 ? '' : renderSides(page, issues)}
${renderReports(detail)}
${editing === null ? '' : renderCorrectPanel(statement, issues, editing)}
${renderHistory(page)}
${renderCitation(detail, address)}
</div>`,
  });
}

/** The name of the one who is credited; else the article's words. */
export const nameOf = ({ speaker, source }: StoredStatement): string =>
  speaker.name ?? (source === '' ? 'Nobody named' : source);

const renderSpeaker = (statement: StoredStatement): Html => {
  const { id, privatePerson } = statement.speaker;
  const name = html`<bdi>${nameOf(statement)}</bdi>`;
  return id === null || privatePerson ? name : html`<a href="${actorHref(id)}">${name}</a>`;
};

/** What has to be known before the words are used: an older version, taken out, less sure. */
function renderStanding({ statement, newer }: StatementDetail): Html {
  const { current, rejected, shown, article } = statement;
  return html`${
    current
      ? ''
      : html`<p class="notice">This stands in an older version of the article. ${newer === null ? html`The newest is not found to have it: <a href="${articleHref(article.id)}">see the newest</a>.` : html`<a href="${statementHref(newer)}">The same words in the newest</a>.`}</p>`
  }${
    rejected === null
      ? ''
      : html`<p class="notice">Taken out by <bdi>${rejected.by}</bdi>, ${dayInWords(rejected.at.slice(0, 10))}: ${rejected.reason.replaceAll('-', ' ')}. It is in no list, search or count.</p>`
  }${shown ? '' : html`<p class="notice">Less sure: below the threshold at which statements are shown by default.</p>`}`;
}

const renderContext = ({ statement, article }: StatementDetail): Html =>
  html`<section aria-labelledby="context"><div class="list-head"><h2 id="context">In context</h2>
<p><a href="${passageHref(statement)}">In the whole article</a></p></div>
<div class="text excerpt" lang="${article.article.language}">${renderExcerpt(article, statement, 1)}</div></section>`;

/** Who, when and where, each with what it rests on. */
function renderFacts({ statement, article }: StatementDetail): Html {
  const { said, saidWords, occasion } = statement;
  const basis = basisInWords(said, saidWords);
  const scene = [occasion?.place, occasion?.event, occasion?.to].filter((part) => part !== undefined);
  const printed = basisInWords(article.article.published, '');
  const outside = outsideHref(article.article.url);
  return html`<section aria-labelledby="grounds"><div class="list-head"><h2 id="grounds">Who, when, where</h2></div>
<dl class="known wide">
<dt>Speaker</dt><dd>${renderSpeakerGrounds(statement)}</dd>
<dt>Said</dt><dd>${capital(whenInWords(said) ?? 'day unknown')} <span class="soft">(${basis.rests}${basis.words === undefined ? '' : html`: <i class="from-text" dir="auto">${basis.words}</i>`}${said.reason === undefined ? '' : `; ${said.reason}`})</span></dd>
${scene.length === 0 ? '' : html`<dt>Occasion</dt><dd dir="auto">${scene.join('; ')}</dd>`}
<dt>Words</dt><dd>${renderWordsGrounds(statement)}</dd>
<dt>Article</dt><dd><a href="${articleHref(article.id)}"><bdi>${article.title ?? 'Untitled article'}</bdi></a>, <bdi>${outletOf(article)}</bdi>${outside === null ? '' : html`; <a href="${outside}" rel="noreferrer noopener external">at its outlet</a>`}</dd>
<dt>Published</dt><dd>${capital(publishedInWords(article.published).replace(/^published /, ''))} <span class="soft">(${printed.rests}${printed.words === undefined ? '' : html`: <i class="from-text">${printed.words}</i>`})</span></dd>
<dt>Held</dt><dd>version ${article.version} of ${article.versions.length}, since ${dayInWords(article.firstSeen.slice(0, 10))}; SHA-256 of what was read <code>${article.article.sha256}</code></dd>
<dt>Address</dt><dd><a href="${statementHref(statement.id)}"><code>${statementHref(statement.id)}</code></a></dd>
</dl></section>`;
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

function renderSides({ detail, changes }: StatementPage, issues: readonly Issue[]): Html {
  return html`<section aria-labelledby="sides"><div class="list-head"><h2 id="sides">Sides taken</h2></div>
<ul class="entries">${detail.statement.positions.map((position) => {
    const timed = position.own ? changes.find(({ issue }) => issue === position.issue) : undefined;
    const change = timed ? changeInWords(timed) : '';
    return html`<li><p><a href="${issueHref(position.issue)}">${propositionOf(issues, position.issue)}</a></p>
<p>${position.own ? '' : html`<span class="tag">ascribed to ${position.holder === null ? 'somebody not named' : html`<bdi>${position.holder}</bdi>`}, not own words</span> `}${renderStance(position)}${
      position.stance === 'neutral' ? '' : html` <span class="soft">– rests on ${basisOfPosition(position)}</span>`
    }${position.words === '' ? '' : html`; by the words <i class="from-text" dir="auto">${position.words}</i>`} <span class="soft">(${surenessOf(detail.statement, position)})</span></p>
${change === '' ? '' : html`<p class="change${timed && isShift(timed) ? ' shift' : ''}">${capital(change)}</p>`}</li>`;
  })}</ul></section>`;
}

/** How sure a side is, or which person said so. */
function surenessOf({ amended }: StoredStatement, { own, issue, confidence, holderId }: StoredPosition): string {
  const said = amended
    .filter((one) => one.what === 'side')
    .filter((one) => one.issue === issue)
    .find(({ ascribedTo }) => (ascribedTo === undefined ? own : !own && ascribedTo.id === holderId));
  return said
    ? `as ${said.by} ${said.confirms ? 'confirmed' : 'corrected'} on ${said.at.slice(0, 10)}`
    : `right in ${Math.round(confidence * 100)} of 100 such cases`;
}

function renderReports({ statement, reports }: StatementDetail): Html {
  const others = reports.filter(({ id }) => id !== statement.id);
  if (others.length === 0)
    return html`<section aria-labelledby="reports"><div class="list-head"><h2 id="reports">Other reports of it</h2></div>
<p class="soft">None in this collection.</p></section>`;
  const order = others.some((report) => primaryOf(report) !== null)
    ? 'primary sources first'
    : 'earliest published first';
  const first = reports[0]!.id === statement.id ? `this is the earliest published; ${order}` : order;
  return html`<section aria-labelledby="reports"><div class="list-head"><h2 id="reports">Other reports of it</h2><p class="soft">one saying, told ${reports.length} times in this collection; ${first}</p></div>
<ol class="reports entries">${primaryFirst(others).map(
    (report) => html`<li>${renderWords(report)}
<p class="facts">${renderKind(report)}<bdi>${outletOf(report.article)}</bdi>${renderPrimary(report)}<span>${publishedInWords(report.article.published)}</span> <a href="${statementHref(report.id)}">This report<span class="aloud">: ${report.article.title ?? 'untitled'}</span></a></p></li>`,
  )}</ol></section>`;
}

/** Instead of the page: it was removed, or the article is not found to say so any more. */
export function renderGone(became: Became): Html {
  const day = dayInWords(became.at.slice(0, 10));
  const why =
    became.why === 'forgotten'
      ? html`<p>The statement at this address was taken out of this record, ${day}, with a person whom it concerned. It will not come back.</p>`
      : html`<p>The article was read again, ${day}, and is not found any more to have a statement of these words.</p>
<p><a href="${articleHref(became.article)}">See the article</a></p>`;
  return renderPage({
    title: 'No longer on record',
    main: html`<h1>This statement is no longer on record</h1><div class="empty">${why}<p class="soft"><code>web/gone</code></p></div>`,
  });
}

/** What people changed, latest first. */
function renderHistory({ detail: { corrections }, editing }: StatementPage): Html {
  if (corrections.length === 0) return html``;
  return html`<section aria-labelledby="history"><div class="list-head"><h2 id="history">Corrected by people</h2></div>
${renderCorrections(corrections, editing?.context.back ?? null)}</section>`;
}
