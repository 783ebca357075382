import { html } from 'hono/html';
import type { EditState } from '../operations/edits.ts';
import {
  type ActorProfile,
  roleInWords,
  roleWithYears,
  type StoredActor,
  type StoredCorrection,
} from '../search/index.ts';
import { actorKindInWords } from './actor-words.ts';
import { actorHref, articleHref } from './addresses.ts';
import { dayInWords } from './date-words.ts';
import { backTo, renderDone } from './done-notice.ts';
import { type EditContext, renderEdit, renderEditButton, renderNoteField } from './edit-form.ts';
import { renderCorrections } from './history.ts';
import { type Html, renderPage } from './layout.ts';

export interface ActorEditPage {
  readonly profile: ActorProfile;
  /** What people said of this actor, latest first. */
  readonly corrections: readonly StoredCorrection[];
  readonly state: EditState | null;
  readonly address: URL;
  readonly done: StoredCorrection | null;
  readonly mayEdit: boolean;
}

/** Who is this, in which articles, on what grounds; and what can be said otherwise. */
export function renderActorEditPage(page: ActorEditPage): Html {
  const { profile, corrections, state, address, done, mayEdit } = page;
  const { actor } = profile;
  const context = { state, back: backTo(address) };
  return renderPage({
    title: `Who is ${actor.name}?`,
    address,
    main: html`${renderDone(done, address)}<div class="one-statement">
<h1>Who is <bdi>${actor.name}</bdi>?</h1>
<p class="facts"><a href="${actorHref(actor.id)}">What is on record of <bdi>${actor.name}</bdi></a><code>${actor.id}</code></p>
${renderKnown(actor)}
${mayEdit ? renderNames(actor, context) : ''}
${renderAppearances(page, context)}
${renderNamesakes(page, context)}
${corrections.length === 0 ? '' : html`<section aria-labelledby="history"><div class="list-head"><h2 id="history">What people said</h2><p class="soft">taken back, it is as before: a join is undone so</p></div>${renderCorrections(corrections, mayEdit ? context.back : null)}</section>`}
</div>`,
  });
}

const renderKnown = (actor: StoredActor): Html => html`<dl class="known wide">
<dt>Kind</dt><dd>${actorKindInWords(actor.kind)}${actor.privatePerson ? ', a private person: no list of statements is given' : ''}</dd>
${actor.roles.length === 0 ? '' : html`<dt>Roles</dt><dd>${actor.roles.map(roleWithYears).join('; ')}</dd>`}
${actor.aliases.length === 0 ? '' : html`<dt>Also as</dt><dd>${actor.aliases.map((alias, i) => html`${i > 0 ? ', ' : ''}<bdi>${alias}</bdi>`)}</dd>`}
<dt>On record</dt><dd>${actor.statements} ${actor.statements === 1 ? 'statement' : 'statements'}${actor.outlet === null ? '' : html`, first in <bdi>${actor.outlet}</bdi>`}</dd>
</dl>`;

/** A name, another name, and whether it is a private person. */
function renderNames({ id, name, privatePerson }: StoredActor, context: EditContext): Html {
  const named = (what: 'name' | 'alias', legend: string, button: string, value: string): Html =>
    html`<details><summary>${legend}</summary>${renderEdit(
      context,
      { what, actor: id },
      html`<div class="typed"><label for="n-${what}">Name</label><input id="n-${what}" name="typed" type="text" maxlength="200" required value="${value}" dir="auto"></div>
${renderNoteField(`n-${what}`)}<button type="submit" class="second">${button}</button>`,
    )}</details>`;
  return html`<section aria-labelledby="names"><div class="list-head"><h2 id="names">Name</h2></div><div class="panel">
${named('name', 'List under another name', 'List so', name)}
${named('alias', 'Add another name', 'Add', '')}
${renderEditButton(context, { what: 'private', actor: id, choice: privatePerson ? 'no' : 'yes' }, privatePerson ? 'This is no private person' : 'This is a private person: give no list of statements')}
</div></section>`;
}

/** The articles, each with the grounds on which the name there means this actor. */
function renderAppearances({ profile: { actor, appearances }, mayEdit }: ActorEditPage, context: EditContext): Html {
  const rows = html`<ul class="appearances">${appearances.map((one, i) => {
    const roles = one.roles.map(roleInWords).join('; ');
    return html`<li>${mayEdit ? html`<input type="checkbox" id="a-${i}" name="article" value="${one.article}">` : ''}
<div><label for="a-${i}"><bdi>${one.name}</bdi>${roles === '' ? '' : html` <span class="soft">${roles}</span>`}</label>
<p class="facts"><a href="${articleHref(one.article)}"><bdi>${one.title ?? 'Untitled article'}</bdi></a>${one.outlet === null ? '' : html`<bdi>${one.outlet}</bdi>`}${one.day === null ? '' : html`<span>${dayInWords(one.day)}</span>`}</p>
<p class="soft">${one.basis} (${Math.round(one.confidence * 100)} in 100)</p></div></li>`;
  })}</ul>`;
  return html`<section aria-labelledby="articles"><div class="list-head"><h2 id="articles">In these articles</h2><p class="soft">and on what grounds it is the same</p></div>
${appearances.length === 0 ? html`<p class="soft">No article names this actor.</p>` : mayEdit ? renderEdit(context, { what: 'split', actor: actor.id }, html`${rows}${renderNoteField('split')}<button type="submit" class="second">In those marked it is somebody else</button>`, 'edit wide') : rows}</section>`;
}

/** Others who may be the same, and joining with anybody. */
function renderNamesakes({ profile: { actor, namesakes }, mayEdit }: ActorEditPage, context: EditContext): Html {
  const free = { ...context, state: null };
  return html`<section aria-labelledby="same"><div class="list-head"><h2 id="same">May be the same</h2></div>
${
  namesakes.length === 0
    ? html`<p class="soft">Nobody else of a similar name is on this record.</p>`
    : html`<ul class="rows">${namesakes.map(
        (
          other,
        ) => html`<li><p><a href="${actorHref(other.id)}"><bdi>${other.name}</bdi></a> <span class="soft"><code>${other.id}</code></span></p>
<p class="facts">${other.roles[0] ? html`<span>${roleInWords(other.roles[0])}</span>` : ''}<span>${other.statements} ${other.statements === 1 ? 'statement' : 'statements'}</span></p>
${mayEdit ? html`<div class="buttons">${renderEditButton(free, { what: 'merge', actor: other.id, other: actor.id }, html`The same: join into this one<span class="aloud">: ${other.id}</span>`)}${renderEditButton(context, { what: 'distinct', actor: actor.id, other: other.id }, html`Not the same<span class="aloud">: ${other.id}</span>`)}</div>` : ''}</li>`,
      )}</ul>`
}
${mayEdit ? html`<div class="panel"><details><summary>Join this one into another</summary>${renderEdit(context, { what: 'merge', actor: actor.id }, html`<div class="typed"><label for="into">Name or id of the one that stays</label><input id="into" name="other" type="text" maxlength="200" required dir="auto"></div>${renderNoteField('merge')}<button type="submit" class="second">Join</button>`)}</details></div>` : ''}</section>`;
}
