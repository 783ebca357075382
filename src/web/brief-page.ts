import { html, raw } from 'hono/html';
import type { Issue } from '../domain/index.ts';
import {
  type Brief,
  type BriefSaying,
  changeInWords,
  isShift,
  passageOf,
  roleWithYears,
  type TimedPosition,
} from '../search/index.ts';
import { actorKindInWords } from './actor-words.ts';
import { actorHref, outsideHref } from './addresses.ts';
import { stylesheet } from './assets.ts';
import { renderCoverage } from './brief-coverage.ts';
import { basisInWords, dayInWords, publishedInWords, saidInWords } from './date-words.ts';
import { type Html, renderPage } from './layout.ts';
import { renderExcerpt } from './passage.ts';
import { renderAscribed, renderDays, renderPassage } from './position-list.ts';
import { basisOfPosition, outletOf, renderKind, renderStance, renderWords } from './statement-list.ts';

const titleOf = ({ actor, issue }: Brief): string =>
  `Brief: ${actor.name}${issue === null ? '' : ` on “${issue.issue.proposition.replace(/\.$/, '')}”`}`;

/** A brief as a page of the record, with the form to narrow it. */
export const renderBriefPage = (brief: Brief, issues: readonly Issue[], address: URL): Html =>
  renderPage({
    title: titleOf(brief),
    address,
    main: html`${renderForm(brief, issues)}${renderBrief(brief)}`,
  });

/**
 * A brief as a document of its own, with its style in it, to be kept or printed. Links lead to the pages at `base`; without
 * one only those to outlets are left.
 */
export async function renderBriefDocument(brief: Brief, base: string | null): Promise<string> {
  const document = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${base === null ? '' : html`<base href="${base}/">`}
<title>${titleOf(brief)}</title>
<style>${raw(stylesheet.css)}</style>
</head>
<body>
<main><div class="frame">
${renderBrief(brief)}
</div></main>
</body>
</html>
`;
  return base === null ? withoutOwnLinks(String(document)) : String(document);
}

/** Takes out links to pages of a record that is not served; their words stay, but for those that only invite to follow. */
const withoutOwnLinks = (document: string): string =>
  document
    .replace(/<a class="passage" href="\/[^>]*>.*?<\/a>/gs, '')
    .replace(/<a [^>]*href="\/[^>]*>(.*?)<\/a>/gs, '$1');

function renderForm({ actor, issue, since }: Brief, issues: readonly Issue[]): Html {
  return html`<form class="question brief-form" action="/brief/${encodeURIComponent(actor.id)}" method="get">
<div><label for="issue">On the issue</label><select id="issue" name="issue"><option value="">all that is on record</option>${issues.map(
    ({ id, proposition }) =>
      html`<option value="${id}"${id === issue?.issue.id ? raw(' selected') : ''}>${proposition}</option>`,
  )}</select></div>
<div><label for="since">Said since</label><input id="since" name="since" type="text" inputmode="numeric" placeholder="2025-02" value="${since ?? ''}"></div>
<button>Make the brief</button>
<p class="hint more">To keep it, print it, or <code>onrecord brief "${actor.name}" --out brief.html</code></p></form>`;
}

/** Who this is, possible shifts, positions, words in full, and what it is made from. */
function renderBrief(brief: Brief): Html {
  const { actor, issue, since, made, coverage } = brief;
  return html`<article class="brief">
<h1>Brief: <bdi>${actor.name}</bdi></h1>
<p class="lead">${issue === null ? 'All that is on record' : html`On: ${issue.issue.proposition.replace(/\.$/, '')}`}${since === null ? '' : `, said since ${dayInWords(since)}`}. Made ${dayInWords(made.slice(0, 10))} from ${coverage.cut ? 'the newest ' : ''}${plural(coverage.reports, 'report', 'reports')} of ${plural(coverage.sayings, 'saying', 'sayings')} in ${plural(coverage.outlets.length, 'outlet', 'outlets')}. Found by machine: read the passage before you use it.</p>
${renderWho(brief)}
${renderTurns(brief)}
${renderPositions(brief)}
${renderSayings(brief)}
${renderCoverage(coverage)}
</article>`;
}

export const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

function renderWho({ actor }: Brief): Html {
  const aliases = actor.aliases.filter((alias) => alias !== actor.name);
  return html`<section aria-labelledby="who"><div class="list-head"><h2 id="who">Who this is</h2></div>
<dl class="known">
<dt>Name</dt><dd><a href="${actorHref(actor.id)}"><bdi>${actor.name}</bdi></a></dd>
<dt>Kind</dt><dd>${actorKindInWords(actor.kind)}</dd>
${actor.roles.length === 0 ? '' : html`<dt>Roles</dt><dd>${actor.roles.map((role, i) => html`${i > 0 ? '; ' : ''}<bdi>${roleWithYears(role)}</bdi>`)} <span class="soft">(as articles and people say)</span></dd>`}
${aliases.length === 0 ? '' : html`<dt>Also as</dt><dd>${aliases.map((alias, i) => html`${i > 0 ? ', ' : ''}<bdi>${alias}</bdi>`)}</dd>`}
${actor.wikidata === null ? '' : html`<dt>Wikidata</dt><dd><a href="https://www.wikidata.org/wiki/${actor.wikidata}">${actor.wikidata}</a></dd>`}
${actor.local ? html`<dt>Note</dt><dd>Known from one article only.</dd>` : ''}
</dl></section>`;
}

/** Possible shifts with both passages. */
function renderTurns({ shifts, moreShifts, issue }: Brief): Html {
  return html`<section aria-labelledby="turns"><div class="list-head"><h2 id="turns">Possible shifts</h2><p class="soft">${moreShifts ? `the latest ${shifts.length}; ` : ''}another side on the same basis; possible until a person confirms</p></div>
${shifts.length === 0 ? html`<p class="soft">None in this collection${issue === null ? '' : ', on this issue'}.</p>` : ''}
<ol class="shifts">${shifts.map(({ issue: on, position }) => {
    const { from, earlier, later, verdict } = position.change;
    return html`<li class="shift-card"><h3>${on.issue.proposition}</h3>
${verdict ? html`<p class="facts"><span class="tag">${verdict.verdict} by <bdi>${verdict.by}</bdi></span></p>` : ''}
<div class="both"><div><p class="when">Earlier: ${renderDays(from)}</p><p>${renderStance(from)}</p>${renderPassage(earlier)}</div>
<div><p class="when">Later: ${renderDays(position)}</p><p>${renderStance(position)}</p>${renderPassage(later)}</div></div></li>`;
  })}</ol></section>`;
}

function renderPositions({ positions }: Brief): Html {
  return html`<section aria-labelledby="positions"><div class="list-head"><h2 id="positions">Positions</h2><p class="soft">${positions.every(({ own, total }) => own.length >= total.own) ? '' : 'the latest on each issue, '}earliest first, each with what it rests on; the words stand below</p></div>
${positions.length === 0 ? html`<p class="soft">None on any tracked issue in this collection.</p>` : ''}
${positions.map(
  ({ issue, own, ascribed }) => html`<h3 class="of-issue">${issue.issue.proposition}</h3>
${own.length === 0 ? '' : renderSides(own, issue.issue.proposition)}
${ascribed.length === 0 ? '' : html`<h4 class="of-issue">Ascribed by others, not counted</h4>${renderAscribed(ascribed)}`}`,
)}</section>`;
}

/** Sides as a table, one occasion a row. */
const renderSides = (own: readonly TimedPosition[], label: string): Html =>
  html`<div class="scrolls" role="region" aria-label="Positions: ${label}" tabindex="0"><table>
<thead><tr><th scope="col">When</th><th scope="col">Side</th><th scope="col">Rests on</th><th scope="col">Beside earlier ones</th><th scope="col">By the words</th></tr></thead>
<tbody>${own.map((position) => {
    const { statement, position: read } = position.passages[0]!;
    const rests = position.bases.map((basis) => basisOfPosition({ basis })).join('; ');
    return html`<tr${isShift(position) ? html` class="turned"` : ''}><td>${renderDays(position)}</td><td>${renderStance(position)}</td>
<td>${position.stance === 'neutral' ? '' : rests}${position.sure ? '' : html` <span class="unsure">less sure</span>`}</td><td>${changeInWords(position)}</td>
<td><a class="from-text" dir="auto" href="/statements/${encodeURIComponent(statement.id)}">${read.words === '' ? statement.words : read.words}</a></td></tr>`;
  })}</tbody></table></div>`;

function renderSayings({ sayings, coverage }: Brief): Html {
  const left = coverage.sayings - sayings.length;
  return html`<section aria-labelledby="words"><div class="list-head"><h2 id="words">Words in full</h2><p class="soft">newest first; one saying is given once</p></div>
${sayings.length === 0 ? html`<p class="soft">Nothing in this collection.</p>` : html`<ol class="sayings">${sayings.map(renderSaying)}</ol>`}
${left > 0 ? html`<p class="soft">${coverage.cut ? 'More than ' : ''}${plural(left, 'older saying is', 'older sayings are')} left out here.</p>` : ''}</section>`;
}

function renderSaying({ utterance, statement, article }: BriefSaying): Html {
  const { said, saidWords, cue } = statement;
  const { rests, words } = basisInWords(said, saidWords);
  const others = [
    ...new Set(utterance.reports.filter(({ id }) => id !== statement.id).map((one) => outletOf(one.article))),
  ];
  const href = outsideHref(article.article.url);
  const hasContext = passageOf(article, statement).text.trim() !== statement.words.trim();
  return html`<li class="saying-in-full">
<p class="when">${capital(saidInWords(said, article.published))} <span class="soft">(${rests}${words === undefined ? '' : html`: <i class="from-text" dir="auto">${words}</i>`})</span>${cue === '' ? '' : html` · <span class="cue" dir="auto">${cue}</span>`}</p>
${renderWords(statement)}
${hasContext ? html`<div class="context" lang="${article.article.language}">${renderExcerpt(article, statement)}</div>` : ''}
<p class="facts">${renderKind(statement)}<span><bdi>${outletOf(article)}</bdi>, ${publishedInWords(article.published)}</span>${others.length === 0 ? '' : html`<span>also in <bdi>${others.join(', ')}</bdi></span>`}<a class="passage" href="/statements/${encodeURIComponent(statement.id)}">Page to cite</a></p>
${href === null ? '' : html`<p class="printed"><a href="${href}" rel="noreferrer noopener external">${href}</a></p>`}</li>`;
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
