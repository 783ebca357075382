import { html } from 'hono/html';
import {
  type ClaimOnPosition,
  changeInWords,
  type HeldPosition,
  isShift,
  type Passage,
  type StoredStatement,
  type TimedPosition,
} from '../search/index.ts';
import { passageHref } from './addresses.ts';
import { renderAmended } from './amended.ts';
import { daysInWords } from './date-words.ts';
import type { Html } from './layout.ts';
import { basisOfPosition, outletOf, renderKind, renderPrimary, renderStance, renderWords } from './statement-list.ts';

type Claims = Readonly<Record<string, readonly ClaimOnPosition[]>>;

/** Positions with their words, in the order given: when, which side, on what it rests, what it is beside earlier ones. */
export const renderPositionList = (positions: readonly TimedPosition[], claims: Claims = {}): Html =>
  html`<ol class="held">${positions.map(
    (position) => html`<li class="side-row">
<div class="when">${renderDays(position)}</div>
<div class="saying">
<p>${renderSide(position)}</p>
${renderChange(position)}
${renderPassages(position)}
${renderClaims(position, claims)}
</div></li>`,
  )}</ol>`;

/** What others say of somebody's position: each says who does. */
export const renderAscribed = (positions: readonly HeldPosition[]): Html =>
  html`<ol class="held">${positions.map(
    (position) => html`<li class="side-row">
<div class="when">${renderDays(position)}</div>
<div class="saying">
<p>${renderSide(position)} <span class="tag">as <bdi>${whoSaysSo(position)}</bdi> has it, not own words</span></p>
${renderPassages(position)}
</div></li>`,
  )}</ol>`;

export const renderDays = ({ days }: HeldPosition): Html => {
  const words = daysInWords(days);
  return days.dated && days.from === days.to ? html`<time datetime="${days.to}">${words}</time>` : html`${words}`;
};

const whoSaysSo = ({ passages }: HeldPosition): string => {
  const { speaker, source } = passages[0]!.statement;
  return speaker.name ?? (source === '' ? 'somebody not named' : source);
};

/** The side and what it rests on: "For – rests on a wish". */
export const renderSide = ({ stance, bases, sure }: HeldPosition): Html =>
  html`${renderStance({ stance })}${
    stance === 'neutral'
      ? ''
      : html` <span class="soft">– rests on ${bases.map((basis) => basisOfPosition({ basis })).join('; ')}</span>${sure ? '' : html` <span class="unsure">side less sure</span>`}`
  }`;

export function renderChange(position: TimedPosition): Html {
  const words = changeInWords(position);
  if (words === '') return html``;
  return html`<p class="change${isShift(position) ? ' shift' : ''}">${words.slice(0, 1).toUpperCase()}${words.slice(1)}</p>`;
}

const renderPassages = ({ passages }: HeldPosition): Html => html`${passages.map(renderPassage)}`;

/** The words of one saying, how it is reported, by whom, and the way to it. */
export function renderPassage({ utterance, statement }: Passage): Html {
  const more = utterance.reports.length - 1;
  return html`${renderWords(statement)}
<p class="facts">${renderKind(statement)}${renderAmended(statement)}<span><bdi>${outletOf(statement.article)}</bdi>${more === 0 ? '' : ` and ${more} more ${more === 1 ? 'report' : 'reports'} of it`}</span>${renderSource(utterance.primary, statement)}
<a class="passage" href="${passageHref(statement)}">Read it in the article<span class="aloud">: ${statement.article.title ?? 'untitled'}</span></a></p>`;
}

/** The way to the source of a saying, where it is held and is not the passage that is shown. */
function renderSource(primary: Passage['utterance']['primary'], shown: StoredStatement): Html {
  if (primary === null) return html``;
  if (primary.report.id === shown.id) return renderPrimary(shown);
  return html`${renderPrimary(primary.report)} <a href="${passageHref(primary.report)}">in <bdi>${outletOf(primary.report.article)}</bdi></a>`;
}

/** What outlets themselves say of a position, in their words. Never counted. */
function renderClaims({ passages }: HeldPosition, claims: Claims): Html {
  const found = passages.flatMap(({ utterance }) => utterance.reports.flatMap(({ id }) => claims[id] ?? []));
  return html`${found.map(
    ({ outlet, kind, text }) =>
      html`<p class="soft"><bdi>${outlet ?? 'The outlet'}</bdi> itself calls it a ${kind}: <i class="from-text" dir="auto">${text}</i></p>`,
  )}`;
}
