import { html } from 'hono/html';
import type { Issue } from '../domain/index.ts';
import type { EditState } from '../operations/edits.ts';
import { REVIEW_KINDS, type ReviewAnswer, type ReviewKind, type StoredCorrection } from '../search/index.ts';
import { withQuery } from './addresses.ts';
import { reviewKeys } from './assets.ts';
import { backTo, renderDone } from './done-notice.ts';
import { renderHidden } from './edit-form.ts';
import { type Html, renderPage } from './layout.ts';
import { renderReviewItem } from './review-item.ts';

/** What is asked for, as typed; empty where nothing was. */
export interface ReviewAsked {
  readonly kind: ReviewKind | null;
  readonly issue: string;
  readonly actor: string;
  readonly outlet: string;
  readonly skip: number;
}

export interface ReviewPage {
  readonly asked: ReviewAsked;
  /** Null where the question could not be read. */
  readonly answer: ReviewAnswer | null;
  readonly state: EditState | null;
  readonly issues: readonly Issue[];
  readonly address: URL;
  readonly done: StoredCorrection | null;
  readonly mayEdit: boolean;
  /** Why the question could not be read. */
  readonly wrong?: string;
}

export const KIND_NAMES: Readonly<Record<ReviewKind, string>> = {
  shift: 'Possible shifts',
  side: 'Sides',
  date: 'Dates',
  orphan: 'Corrections that lost their words',
  join: 'Who is one actor',
  speaker: 'Speakers',
  words: 'Words',
  unread: 'Sides not read',
  feed: 'Feeds that fail',
};

/** What needs a person? One item at a time, in its context. */
export function renderReviewPage(page: ReviewPage): Html {
  const { answer, address, done, wrong } = page;
  return renderPage({
    title: 'Review',
    place: 'review',
    address,
    script: reviewKeys.href,
    main: html`<h1>What needs a person?</h1>
${renderFilter(page)}
${wrong === undefined ? '' : html`<p class="notice" role="alert">${wrong}</p>`}
${renderDone(done, address)}
${answer === null ? '' : renderItem(page, answer)}`,
  });
}

/** The kinds with how many wait, and, folded away, by what else the queue can be narrowed. */
function renderFilter({ asked, answer, issues, address }: ReviewPage): Html {
  const here = new URL(backTo(address), address);
  const { counts = null, more = [] } = answer ?? {};
  const link = (kind: ReviewKind | null, name: string, count: number): Html =>
    html`<li><a href="${withQuery(here, { kind: kind ?? '', skip: '' })}"${kind === asked.kind ? html` aria-current="true"` : ''}>${name} <span class="soft">${count.toLocaleString('en-GB')}${isMoreOf(kind, more) ? '+' : ''}</span></a></li>`;
  const waiting = REVIEW_KINDS.filter((kind) => counts !== null && (counts[kind] > 0 || kind === asked.kind));
  const narrowed = asked.issue + asked.actor + asked.outlet !== '';
  return html`${
    counts === null
      ? ''
      : html`<nav aria-label="Kinds"><ul class="kinds">${link(
          null,
          'Everything',
          Object.values(counts).reduce((a, b) => a + b, 0),
        )}${waiting.map((kind) => link(kind, KIND_NAMES[kind], counts[kind]))}</ul></nav>`
  }
<details class="narrowing"${narrowed ? html` open` : ''}><summary>Only some of it</summary>
<form class="question filter" action="/review" method="get">
${asked.kind === null ? '' : renderHidden({ kind: asked.kind })}
<div><label for="issue">Issue</label><select id="issue" name="issue"><option value="">Any</option>${issues.map(
    ({ id, proposition }) =>
      html`<option value="${id}"${id === asked.issue ? html` selected` : ''}>${proposition}</option>`,
  )}</select></div>
<div><label for="actor">Actor</label><input id="actor" name="actor" type="text" value="${asked.actor}" dir="auto"></div>
<div><label for="outlet">Outlet</label><input id="outlet" name="outlet" type="text" value="${asked.outlet}" dir="auto"></div>
<button type="submit">Show</button></form></details>`;
}

/** Whether there may be more of a kind, or of any, than are counted. */
const isMoreOf = (kind: ReviewKind | null, more: readonly ReviewKind[]): boolean =>
  kind === null ? more.length > 0 : more.includes(kind);

function leftInWords(left: number, more: boolean): string {
  if (more) return `${left.toLocaleString('en-GB')} or more left`;
  return left === 1 ? 'The last one' : `${left.toLocaleString('en-GB')} left`;
}

function renderItem(page: ReviewPage, { item, skip, left, more }: ReviewAnswer): Html {
  const { asked, address, state, mayEdit, issues } = page;
  const back = backTo(address);
  const here = new URL(back, address);
  if (item === null) {
    const passed = Math.min(skip, left);
    return html`<div class="empty" id="item"><p>${left === 0 ? 'Nothing waits for a person here.' : `That was the last one. ${passed} ${passed === 1 ? 'was' : 'were'} passed over.`}</p>
${passed > 0 ? html`<p><a href="${withQuery(here, { skip: '' })}">Begin again with those passed over</a></p>` : ''}
${asked.kind === null && asked.issue + asked.actor + asked.outlet === '' ? '' : html`<p><a href="/review">Everything that waits</a></p>`}</div>`;
  }
  const next = withQuery(here, { skip: String(skip + 1) });
  return html`<section class="review" id="item" aria-labelledby="asked">
<p class="count">${leftInWords(left - skip, isMoreOf(asked.kind, more))}${skip === 0 ? '' : html`; ${skip} passed over (<a href="${withQuery(here, { skip: '' })}">back to the first</a>)`} <span class="tag">${KIND_NAMES[item.kind]}</span></p>
${renderReviewItem({ item, context: { state, back }, next, issues, mayEdit })}
</section>`;
}
