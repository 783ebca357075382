import { html } from 'hono/html';
import type { EditState } from '../operations/edits.ts';
import type { Html } from './layout.ts';

/** What every form that corrects carries along: what it was made of, and where to go afterwards. */
export interface EditContext {
  /** State of what is corrected when the page was made; null where nothing is compared. */
  readonly state: EditState | null;
  /** Path and query of the page to come back to. */
  readonly back: string;
}

type Hidden = Readonly<Record<string, string | undefined>>;

/** A form that enters one correction. `body` has its fields and buttons. */
export const renderEdit = ({ state, back }: EditContext, fields: Hidden, body: Html, className = 'edit'): Html =>
  html`<form class="${className}" method="post" action="/corrections">
${renderHidden({ ...fields, back, ...(state && { tag: state.tag, saw: JSON.stringify(state.facts) }) })}
${body}</form>`;

export const renderHidden = (fields: Hidden): Html =>
  html`${Object.entries(fields).map(([name, value]) => (value === undefined ? '' : html`<input type="hidden" name="${name}" value="${value}">`))}`;

/** One button that enters one correction. `key`: by which key a script presses it. */
export const renderEditButton = (
  context: EditContext,
  fields: Hidden,
  name: Html | string,
  { key, main = false }: { readonly key?: string; readonly main?: boolean } = {},
): Html =>
  renderEdit(
    context,
    fields,
    html`<button type="submit" class="${main ? 'main' : 'second'}"${key === undefined ? '' : html` data-key="${key}"`}>${name}</button>`,
    'edit one',
  );

/** A choice among answers. The last may be one that is typed. */
export interface Answer {
  readonly value: string;
  readonly name: Html | string;
  readonly checked?: boolean;
}

/** Answers as radio buttons; `id` makes their ids unique on the page. */
export const renderAnswers = (id: string, name: string, answers: readonly Answer[]): Html =>
  html`<ul class="answers">${answers.map(
    ({ value, name: label, checked }, i) =>
      html`<li><input type="radio" id="${id}-${i}" name="${name}" value="${value}" required${checked ? html` checked` : ''}><label for="${id}-${i}">${label}</label></li>`,
  )}</ul>`;

export const renderNoteField = (id: string): Html =>
  html`<div class="note"><label for="${id}-note">Why <span class="soft">(kept with it)</span></label><input id="${id}-note" name="note" type="text" maxlength="500" dir="auto"></div>`;
