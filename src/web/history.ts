import { html } from 'hono/html';
import { correctionInWords, type StoredCorrection } from '../search/index.ts';
import { dayInWords } from './date-words.ts';
import { renderEditButton } from './edit-form.ts';
import type { Html } from './layout.ts';

/** "by Rosa Ilves, Friday 14 March 2031". */
export const renderBy = ({ by, at }: { readonly by: string; readonly at: string }): Html =>
  html`by <bdi>${by}</bdi>, <time datetime="${at}">${dayInWords(at.slice(0, 10))}</time>`;

/** How a correction stands; empty where it holds. */
export function standingOf({ effective, forgotten, holds, statement, target, what }: StoredCorrection): string {
  if (forgotten) return 'blanked: about somebody who was removed';
  if (!effective) return 'taken back';
  if (holds || what === 'undo') return '';
  return target.quote && statement === null ? 'its words are found no more' : 'a later one says otherwise';
}

/** Corrections, latest first, each with who made it, why, and a button that takes it back. `back`: null where nobody may. */
export const renderCorrections = (corrections: readonly StoredCorrection[], back: string | null): Html =>
  html`<ol class="entries corrections">${corrections.map((one) => {
    const standing = standingOf(one);
    const words = correctionInWords(one);
    return html`<li id="c-${one.id}"><p dir="auto">${capital(words === '' ? 'Blanked' : words)}${standing === '' ? '' : html` <span class="tag">${standing}</span>`}</p>
<p class="facts"><span>${renderBy(one)}</span><span>correction ${one.id}</span>${one.note === '' ? '' : html`<span dir="auto">${one.note}</span>`}</p>
${back === null || !one.effective ? '' : renderEditButton({ state: null, back }, { what: 'undo', undoes: String(one.id) }, html`Take it back<span class="aloud">: correction ${one.id}</span>`)}</li>`;
  })}</ol>`;

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
