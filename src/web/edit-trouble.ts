import { html } from 'hono/html';
import type { OnrecordError } from '../domain/index.ts';
import type { ChangedMeanwhile, EditState } from '../operations/edits.ts';
import type { StoredActor } from '../search/index.ts';
import type { Fields } from './edit-fields.ts';
import { renderHidden } from './edit-form.ts';
import { type Html, renderPage } from './layout.ts';

/** A form that was not taken, and the page that it came from. */
export interface Refused {
  readonly fields: Fields;
  readonly back: string;
}

/** The same form with some fields otherwise, as one button. */
function renderAgain(
  { fields }: Refused,
  changes: Readonly<Record<string, string>>,
  name: Html | string,
  main = false,
): Html {
  const kept = [...fields].filter(([field]) => !(field in changes));
  return html`<form class="edit one" method="post" action="/corrections">
${kept.map(([field, value]) => renderHidden({ [field]: value }))}${renderHidden(changes)}
<button type="submit" class="${main ? 'main' : 'second'}">${name}</button></form>`;
}

const FIELDS: Readonly<Record<string, string>> = {
  what: 'Correction',
  choice: 'Answer',
  typed: 'Typed',
  other: 'The other one',
  holder: 'Ascribed to',
  basis: 'It rests on',
  bound: 'Read as',
  article: 'Article',
  note: 'Why',
};

/** Somebody changed it meanwhile: how it was, how it is, and what was to be entered. */
export function renderChanged(refused: Refused, { message, remedy, code, now }: ChangedMeanwhile): Html {
  const saw = factsIn(refused.fields.get('saw'));
  const before = new Map(saw);
  const names = [...new Set([...saw, ...now.facts].map(([name]) => name))];
  const after = new Map(now.facts);
  const yours = Object.entries(FIELDS).flatMap(([field, name]) => {
    const value = refused.fields.getAll(field).join(', ');
    return value === '' ? [] : [[name, value] as const];
  });
  return renderPage({
    title: 'Changed meanwhile',
    main: html`<h1>Changed meanwhile</h1>
<p class="lead">${message}</p>
<div class="scrolls" tabindex="0" role="region" aria-labelledby="versions"><table><caption id="versions" class="aloud">Both versions</caption>
<thead><tr><th scope="col">What</th><th scope="col">As you saw it</th><th scope="col">As it is now</th></tr></thead>
<tbody>${names.map((name) => {
      const [old, current] = [before.get(name) ?? '–', after.get(name) ?? '–'];
      return html`<tr><th scope="row">${name}</th><td dir="auto">${old}</td><td dir="auto">${old === current ? current : html`<strong>${current}</strong>`}</td></tr>`;
    })}</tbody></table></div>
<h2 id="yours">Yours, not entered</h2>
<dl class="known">${yours.map(([name, value]) => html`<dt>${name}</dt><dd dir="auto">${value}</dd>`)}</dl>
<p>${remedy}</p>
<div class="buttons"><a class="button" href="${refused.back}">Back to the page as it is now</a>
${renderAgain(refused, { tag: now.tag, saw: JSON.stringify(now.facts) }, 'Enter mine all the same')}</div>
<p class="soft"><code>${code}</code></p>`,
  });
}

/** What a form says that its sender saw: shown to its sender alone. Nothing where it says nothing that can be read. */
function factsIn(saw: string | null): EditState['facts'] {
  try {
    const facts: unknown = JSON.parse(saw ?? '[]');
    if (!Array.isArray(facts)) return [];
    return facts.filter(
      (fact): fact is [string, string] => Array.isArray(fact) && fact.every((one) => typeof one === 'string'),
    );
  } catch {
    return [];
  }
}

/** A name that fits several: a button for each. */
export function renderWhichOne(refused: Refused, message: string, candidates: readonly StoredActor[]): Html {
  const what = refused.fields.get('what');
  const field = what === 'speaker' ? 'choice' : what === 'side' ? 'ascribed' : 'other';
  return renderPage({
    title: 'Which one?',
    main: html`<h1>Which one?</h1>
<p class="lead">${message} Nothing was entered yet.</p>
<ul class="rows">${candidates.map(
      (actor) => html`<li><p><bdi>${actor.name}</bdi> <span class="soft"><code>${actor.id}</code></span></p>
<p class="facts">${actor.roles[0] ? html`<span>${[...actor.roles[0].words, actor.roles[0].head].join(' ')}</span>` : ''}<span>${actor.statements} ${actor.statements === 1 ? 'statement' : 'statements'}</span></p>
<div class="amount">${renderAgain(refused, { [field]: actor.id }, html`This one<span class="aloud">: ${actor.id}</span>`)}</div></li>`,
    )}</ul>
<p><a href="${refused.back}">Back, without entering anything</a></p>`,
  });
}

/** A form that cannot be taken, and why. */
export function renderRefused(refused: Refused, { code, message, remedy }: OnrecordError): Html {
  const { fields } = refused;
  const mayEnter = code === 'actor/unknown' && fields.get('what') === 'speaker';
  return renderPage({
    title: 'Not entered',
    main: html`<h1>Not entered</h1>
<div class="empty"><p>${message}</p><p>${mayEnter ? 'If that is somebody new, enter the person with the correction.' : remedy}</p>
${mayEnter ? renderAgain(refused, { enter: '1' }, html`Enter <bdi>${fields.get('typed') ?? ''}</bdi> as a new person`, true) : ''}
<p><a href="${refused.back}">Back to the page</a></p><p class="soft"><code>${code}</code></p></div>`,
  });
}
