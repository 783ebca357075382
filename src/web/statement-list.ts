import { html } from 'hono/html';
import type { Issue, Position, StatementKind } from '../domain/index.ts';
import { primaryInWords, primaryOf, type StoredPosition, type StoredStatement } from '../search/index.ts';
import { howInWords } from './actor-words.ts';
import { actorHref, anchorOf, passageHref, statementHref } from './addresses.ts';
import { renderAmended } from './amended.ts';
import { basisInWords, publishedInWords, saidInWords } from './date-words.ts';
import type { Html } from './layout.ts';
import { renderGrounds } from './statement-grounds.ts';
import { renderRemarks } from './statement-remarks.ts';

/** Statements as a list: when and who, by which verb, the words as the outlet has them, where, and the grounds. */
export const renderStatements = (statements: readonly StoredStatement[], issues: readonly Issue[]): Html =>
  html`<ol class="statements">${statements.map((statement) => renderStatement(statement, issues))}</ol>`;

function renderStatement(statement: StoredStatement, issues: readonly Issue[]): Html {
  const { article } = statement;
  return html`<li class="statement" id="s-${statement.id}">
<div class="when">${renderWhen(statement)}</div>
<div class="saying">
${renderSaying(statement)}
${renderPositions(statement, issues)}
${renderRemarks(statement)}
<div class="under"><p class="facts">${renderKind(statement)}<bdi>${outletOf(article)}</bdi>${renderHow(statement)}${renderAmended(statement)}</p>
<div class="ways"><a class="passage" href="${passageHref(statement)}">Read it in the article<span class="aloud">: ${article.title ?? 'untitled'}</span></a>
<a class="passage" href="${statementHref(statement.id)}">Cite<span class="aloud"> this statement</span></a>
${renderGrounds(statement)}</div></div>
</div></li>`;
}

/** The same beside the article's text, by number. `held`: they are on the record, so that their addresses work. */
export const renderNotes = (statements: readonly StoredStatement[], issues: readonly Issue[], held: boolean): Html =>
  html`<ol class="statements">${statements.map(
    (statement, i) => html`<li class="statement" id="s-${statement.id}">
<a class="number" href="#${anchorOf(statement.id)}" data-n="${i + 1}" aria-label="Statement ${i + 1} in the text"></a>
<div class="saying">
${renderSaying(statement, held)}
${renderPositions(statement, issues)}
${renderRemarks(statement, true)}
<div class="under"><p class="facts">${renderKind(statement)}${renderHow(statement)}<span>${saidInWords(statement.said, statement.article.published)}</span>${renderAmended(statement)}</p>
${renderGrounds(statement, held)}</div>
</div></li>`,
  )}</ol>`;

const renderSaying = (statement: StoredStatement, held = true): Html =>
  html`<p>${renderSpeaker(statement, held)}${
    statement.cue === '' ? '' : html` <span class="cue" dir="auto">${statement.cue}</span>`
  }</p>
${renderWords(statement)}`;

/** The date of saying and what it rests on; with an unknown one, what publication says. */
function renderWhen({ said, saidWords, article }: StoredStatement): Html {
  if (said.value === null) {
    return html`<span>Date of saying unknown</span> <span class="basis">${publishedInWords(article.published)}</span>`;
  }
  const words = saidInWords(said, article.published);
  const { rests, words: from } = basisInWords(said, saidWords);
  const isDay = said.bound === 'exact' && /^\d{4}(?:-\d\d){0,2}$/.test(said.value);
  return html`${isDay ? html`<time datetime="${said.value}">${words}</time>` : words}
<span class="basis">${rests}${from === undefined ? '' : html` <i class="from-text" dir="auto">${from}</i>`}</span>`;
}

/** Who is credited: the name, else the article's own words for the source. */
function renderSpeaker({ speaker: { id, name, privatePerson }, source }: StoredStatement, held: boolean): Html {
  if (name === null) {
    return html`<span class="speaker">${source === '' ? 'Nobody named' : html`<i class="from-text" dir="auto">${source}</i>`}</span>`;
  }
  const shown = html`<bdi>${name}</bdi>`;
  const linked = id === null || privatePerson || !held ? shown : html`<a href="${actorHref(id)}">${shown}</a>`;
  return html`<span class="speaker">${linked}</span>`;
}

/** The words; a quotation element only where the article quotes. Marks are the article's own, none is added. */
export const renderWords = ({ words, kind }: Pick<StoredStatement, 'words' | 'kind'>): Html =>
  kind === 'indirect'
    ? html`<p class="words indirect" dir="auto">${words}</p>`
    : html`<blockquote class="words ${kind}" dir="auto">${words}</blockquote>`;

export const KINDS: Readonly<Record<StatementKind, string>> = {
  direct: 'Quoted',
  mixed: 'Partly quoted',
  indirect: 'Reported, not quoted',
};

export const renderKind = ({ kind, shown, rejected }: StoredStatement): Html =>
  html`<span class="kind ${kind}">${KINDS[kind]}</span>${shown ? '' : html` <span class="unsure">less sure</span>`}${
    rejected ? html` <span class="unsure">taken out by <bdi>${rejected.by}</bdi></span>` : ''
  }`;

/** That a report is a primary one, and by what; nothing for one of the press. */
export function renderPrimary(statement: StoredStatement): Html {
  const primary = primaryOf(statement);
  return primary === null
    ? html``
    : html` <span class="tag" title="${primary.reason}">${primaryInWords(statement)}</span><span class="aloud"> (${primary.reason})</span>`;
}

/** How the article refers to the speaker, or why nobody is named; of a name the grounds tell enough. */
const renderHow = ({ speaker: { name, how, reason, corrected } }: StoredStatement): Html =>
  corrected || (name !== null && (how === 'full' || how === 'surname'))
    ? html``
    : html`<span>${name === null ? `speaker unknown: ${reason ?? howInWords(how)}` : `speaker ${howInWords(how)}`}</span>`;

const STANCES: Readonly<Record<Position['stance'], string>> = {
  for: 'For',
  against: 'Against',
  conditional: 'Under conditions',
  neutral: 'About it, no side read',
};
const BASES: Readonly<Record<Position['basis'], string>> = {
  preference: 'a wish',
  expectation: 'an expectation, not a wish',
  action: 'a deed',
  endorsement: 'agreement with somebody else’s words',
};

export const renderStance = ({ stance }: Pick<Position, 'stance'>): Html =>
  html`<span class="stance ${stance}">${STANCES[stance]}</span>`;

/** What the side rests on, in words. */
export const basisOfPosition = ({ basis }: Pick<Position, 'basis'>): string => BASES[basis];

/** On what the side rests; where none was read, on nothing. */
const restsOn = (position: StoredPosition): Html =>
  position.stance === 'neutral' ? html`` : html` <span class="soft">– rests on ${basisOfPosition(position)}</span>`;

/** The issue's proposition; its id where the record does not hold the issue. */
export const propositionOf = (issues: readonly Issue[], id: string): string =>
  issues.find((issue) => issue.id === id)?.proposition ?? id;

/** Sides taken, in words; one ascribed to somebody else says so and names whom. */
function renderPositions({ positions }: StoredStatement, issues: readonly Issue[]): Html {
  if (positions.length === 0) return html``;
  return html`<ul class="positions" aria-label="Sides taken">${positions.map((position) => renderPosition(position, issues))}</ul>`;
}

function renderPosition(position: StoredPosition, issues: readonly Issue[]): Html {
  const side = html`${renderStance(position)}: ${propositionOf(issues, position.issue).replace(/\.$/, '')}${restsOn(position)}`;
  if (position.own) return html`<li>${side}</li>`;
  const whom = position.holder === null ? 'somebody not named' : html`<bdi>${position.holder}</bdi>`;
  return html`<li><span class="tag">ascribed to ${whom}, not own words</span> ${side}</li>`;
}

export const outletOf = ({ outlet }: Pick<StoredStatement['article'], 'outlet'>): string =>
  outlet?.name ?? outlet?.domain ?? 'Outlet not known';
