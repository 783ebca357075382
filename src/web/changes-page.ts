import { html } from 'hono/html';
import { CHANGE_KINDS, type ChangeKind, type LoggedChange, type StoredCorrection } from '../search/index.ts';
import { statementHref, withQuery } from './addresses.ts';
import { backTo, renderDone } from './done-notice.ts';
import { renderEditButton } from './edit-form.ts';
import { standingOf } from './history.ts';
import { type Html, renderPage } from './layout.ts';

export interface ChangesPage {
  readonly changes: readonly LoggedChange[];
  readonly next: string | null;
  readonly kind: ChangeKind | null;
  readonly by: string;
  readonly address: URL;
  readonly done: StoredCorrection | null;
  readonly mayEdit: boolean;
}

const NAMES: Readonly<Record<ChangeKind, string>> = {
  statements: 'Corrections of statements',
  sides: 'Sides and shifts',
  actors: 'Corrections of actors',
  undone: 'What was taken back',
  orphaned: 'Corrections that lost their words',
  operations: 'Operations: adding, importing, watching, forgetting',
};

/** Everything that changed the record: who, when, what, before and after. */
export function renderChangesPage(page: ChangesPage): Html {
  const { changes, next, kind, by, address, done } = page;
  const here = new URL(backTo(address), address);
  return renderPage({
    title: 'Changes',
    address,
    main: html`<h1>Changes</h1>
<p class="lead">Who changed what in this record, latest first. Nothing here is ever changed or deleted; what was about somebody who was removed on request is blanked.</p>
<form class="question filter" action="/changes" method="get">
<div><label for="kind">What</label><select id="kind" name="kind"><option value="">Everything</option>${CHANGE_KINDS.map(
      (one) => html`<option value="${one}"${one === kind ? html` selected` : ''}>${NAMES[one]}</option>`,
    )}</select></div>
<div><label for="by">By</label><input id="by" name="by" type="text" value="${by}" dir="auto"></div>
<button type="submit">Show</button></form>
${renderDone(done, address)}
${changes.length === 0 ? html`<div class="empty"><p>Nothing of that kind was changed.</p></div>` : html`<ol class="entries changes">${changes.map((change) => renderChange(page, change))}</ol>`}
${next === null ? '' : html`<nav class="after-list" aria-label="Pages"><a href="${withQuery(here, { after: next })}" rel="next">Older</a></nav>`}`,
  });
}

function renderChange(
  { address, mayEdit }: ChangesPage,
  { at, by, what, words, before, correction }: LoggedChange,
): Html {
  const standing = correction === null ? '' : standingOf(correction);
  return html`<li${correction === null ? '' : html` id="c-${correction.id}"`}>
<p class="facts"><time datetime="${at}">${at.slice(0, 16).replace('T', ' ')} UTC</time><bdi>${by}</bdi><span class="tag">${what}</span>${standing === '' ? '' : html`<span class="tag">${standing}</span>`}${correction === null ? '' : html`<span>correction ${correction.id}</span>`}</p>
<p dir="auto">${words}${before === null ? '' : html` <span class="soft">(before: ${before})</span>`}</p>
${correction?.note ? html`<p class="soft" dir="auto">${correction.note}</p>` : ''}
${
  correction === null
    ? ''
    : html`<p class="facts">${correction.statement === null ? '' : html`<a href="${statementHref(correction.statement)}">The statement<span class="aloud"> of correction ${correction.id}</span></a>`}</p>
${mayEdit && correction.effective ? renderEditButton({ state: null, back: backTo(address) }, { what: 'undo', undoes: String(correction.id) }, html`Take it back<span class="aloud">: correction ${correction.id}</span>`) : ''}`
}</li>`;
}
