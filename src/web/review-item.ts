import { html } from 'hono/html';
import type { Issue } from '../domain/index.ts';
import {
  correctionInWords,
  type DoubtItem,
  type ReviewItem,
  roleInWords,
  type StoredActor,
  type StoredStatement,
  whyInDoubt,
} from '../search/index.ts';
import { actorHref, articleHref, statementHref } from './addresses.ts';
import { dayInWords, publishedInWords, whenInWords } from './date-words.ts';
import { type EditContext, renderEditButton } from './edit-form.ts';
import type { Html } from './layout.ts';
import { renderExcerpt } from './passage.ts';
import { renderShift } from './shift-list.ts';
import { nameOfSource, renderInstant } from './source-words.ts';
import {
  ascribedField,
  renderDateForm,
  renderHolder,
  renderRejectForm,
  renderSideForm,
  renderSpeakerForm,
} from './statement-forms.ts';
import { basisOfPosition, outletOf, renderKind, renderStance, renderWords } from './statement-list.ts';
import { nameOf } from './statement-page.ts';

export interface ShownItem {
  readonly item: ReviewItem;
  readonly context: EditContext;
  /** The same page with the next item. */
  readonly next: string;
  readonly issues: readonly Issue[];
  readonly mayEdit: boolean;
}

/** One item: the question, what it is about, what was found and why it is unsure, and the answers. */
export function renderReviewItem(shown: ShownItem): Html {
  const { item } = shown;
  switch (item.kind) {
    case 'shift':
      return renderShiftItem(shown, item);
    case 'orphan':
      return renderOrphan(shown, item);
    case 'join':
      return renderJoin(shown, item);
    case 'feed':
      return renderFeed(shown, item);
    default:
      return renderDoubt(shown, item);
  }
}

const skip = ({ next }: ShownItem): Html => html`<a class="button" href="${next}" rel="next" data-key="s">Skip</a>`;

const buttons = (shown: ShownItem, actions: Html): Html =>
  html`<div class="buttons">${shown.mayEdit ? actions : html`<p class="soft">You may read this, not answer it.</p>`}${skip(shown)}</div>`;

const QUESTIONS = {
  speaker: 'Who said this?',
  date: 'When was this said?',
  words: 'Is this a statement, with this source and these words?',
} as const;

function questionOf({ kind, issue, statement, position }: DoubtItem): Html {
  if (kind !== 'side' && kind !== 'unread') return html`${QUESTIONS[kind]}`;
  if (position?.own === false)
    return html`Which side do these words ascribe to ${renderHolder(position)}? <span class="proposition">${issue?.proposition ?? ''}</span>`;
  return html`Which side does <bdi>${nameOf(statement)}</bdi> take? <span class="proposition">${issue?.proposition ?? ''}</span>`;
}

function renderDoubt(shown: ShownItem, item: DoubtItem): Html {
  const { statement, article } = item;
  const found = foundIn(item);
  const { context } = shown;
  return html`<h2 id="asked">${questionOf(item)}</h2>
<div class="text excerpt" lang="${article.article.language}">${renderExcerpt(article, statement, 1)}</div>
<p class="facts">${renderKind(statement)}<bdi>${outletOf(article)}</bdi><span>${publishedInWords(article.published)}</span><a href="${statementHref(statement.id)}">The statement</a></p>
<dl class="found"><dt>Found</dt><dd>${found.words}</dd><dt>Unsure</dt><dd>${whyInDoubt(item)}</dd></dl>
${buttons(shown, renderEditButton(context, { statement: statement.id, ...found.fields }, html`Right: ${found.words}`, { key: 'c', main: true }))}
${shown.mayEdit ? renderFixes(shown, item) : ''}`;
}

interface Found {
  readonly words: Html;
  /** Of a correction that says: as found. */
  readonly fields: Readonly<Record<string, string>>;
}

/** What was found, and the fields of a form that confirms it. */
function foundIn({ kind, statement, issue, position }: DoubtItem): Found {
  const { speaker, said } = statement;
  const confirms = '1';
  switch (kind) {
    case 'speaker':
      return { words: speakerFound(statement), fields: { what: 'speaker', choice: speaker.id ?? 'none', confirms } };
    case 'date': {
      const { value, bound } = said;
      const words = value === null ? 'it cannot be told' : (whenInWords(said) ?? value);
      return { words: html`${words}`, fields: { what: 'said', choice: value ?? 'none', bound, confirms } };
    }
    case 'words':
      return { words: html`it is a statement by ${speakerFound(statement)}`, fields: { what: 'accept' } };
    default: {
      const { stance = 'neutral', basis = 'preference' } = position ?? {};
      const rests = stance === 'neutral' ? '' : html`, rests on ${basisOfPosition({ basis })}`;
      return {
        words: html`${renderStance({ stance })}${rests}`,
        fields: { what: 'side', issue: issue?.id ?? '', choice: stance, basis, confirms, ...ascribedField(position) },
      };
    }
  }
}

const speakerFound = ({ speaker, source }: StoredStatement): Html => {
  if (speaker.name !== null) return html`<bdi>${speaker.name}</bdi>`;
  return source === '' ? html`nobody named` : html`nobody named (<i class="from-text" dir="auto">${source}</i>)`;
};

function renderFixes({ context, issues }: ShownItem, item: DoubtItem): Html {
  const { kind, statement } = item;
  const of = (id: string) => ({ context, statement, id, save: 'Save this answer' });
  const fix = {
    speaker: () => renderSpeakerForm(of('f'), item.speakers),
    date: () => renderDateForm(of('f'), item.dates),
    side: () => renderSideForm(of('f'), item.issue, issues, item.position),
    unread: () => renderSideForm(of('f'), item.issue, issues, item.position),
    words: () => renderRejectForm(of('f')),
  }[kind]();
  const reject =
    kind === 'words'
      ? ''
      : html`<details><summary>It is no statement, or its words are cut wrongly</summary>${renderRejectForm({ context, statement, id: 'r' })}</details>`;
  return html`<div class="fix" id="fix" tabindex="-1"><h3>Otherwise</h3>${fix}${reject}</div>`;
}

function renderShiftItem(shown: ShownItem, { shift }: Extract<ReviewItem, { kind: 'shift' }>): Html {
  const { earlier, later } = shift.position.change;
  const fields = {
    what: 'shift',
    statement: later.statement.id,
    earlier: earlier.statement.id,
    issue: shift.issue.issue.id,
  };
  return html`<h2 id="asked">Is this a shift?</h2>
${renderShift(shift)}
${buttons(
  shown,
  html`${renderEditButton(shown.context, { ...fields, choice: 'confirmed' }, 'Yes, a shift', { key: 'c', main: true })}
${renderEditButton(shown.context, { ...fields, choice: 'dismissed' }, 'No, it is none', { key: 'n' })}`,
)}`;
}

function renderOrphan(shown: ShownItem, { correction, article }: Extract<ReviewItem, { kind: 'orphan' }>): Html {
  const { target, by, at, note, id } = correction;
  const { prefix = '', exact = '', suffix = '' } = target.quote ?? {};
  return html`<h2 id="asked">This correction has lost its words. Does it still count?</h2>
<p>${correctionInWords(correction)}</p>
<p class="facts"><span>by <bdi>${by}</bdi>, <time datetime="${at}">${dayInWords(at.slice(0, 10))}</time></span><span>correction ${id}</span>${note === '' ? '' : html`<span dir="auto">${note}</span>`}</p>
<dl class="found"><dt>It was anchored to</dt><dd dir="auto"><span class="soft">…${prefix}</span><mark class="content">${exact}</mark><span class="soft">${suffix}…</span></dd>
<dt>In</dt><dd>${article === null ? html`an article that is no more on this record` : html`<a href="${articleHref(article.id)}"><bdi>${article.title ?? 'Untitled article'}</bdi></a>, of which a newer version or reading has these words no more, or twice`}</dd></dl>
<p>It is kept either way, and holds again if the words come back.</p>
${buttons(shown, renderEditButton(shown.context, { what: 'undo', undoes: String(id) }, 'Take it back', { key: 'n' }))}`;
}

function renderJoin(
  shown: ShownItem,
  { join, actor, others, statements }: Extract<ReviewItem, { kind: 'join' }>,
): Html {
  const { appearance } = join;
  const { context } = shown;
  const other = others[0];
  const where = html`<a href="${articleHref(appearance.article)}"><bdi>${appearance.title ?? 'Untitled article'}</bdi></a>${appearance.outlet === null ? '' : html`, <bdi>${appearance.outlet}</bdi>`}${appearance.day === null ? '' : `, ${dayInWords(appearance.day)}`}`;
  const roles = appearance.roles.map(roleInWords).join('; ');
  const apart = html`${renderEditButton(context, { what: 'merge', actor: actor.id, other: other?.id }, 'The same', { key: 'n' })}
${others.map((one) => renderEditButton(context, { what: 'distinct', actor: actor.id, other: one.id }, html`Not the same${others.length > 1 ? html` as <code>${one.id}</code>` : ''}`, { key: 'c', main: true }))}`;
  const joined = html`${renderEditButton(context, { what: 'joined', actor: actor.id, article: appearance.article }, html`Right: the same <bdi>${actor.name}</bdi>`, { key: 'c', main: true })}
${renderEditButton(context, { what: 'split', actor: actor.id, article: appearance.article }, 'No: somebody else of that name', { key: 'n' })}`;
  return html`<h2 id="asked">${other ? html`Are <bdi>${actor.name}</bdi> and <bdi>${other.name}</bdi> the same?` : html`Is <bdi>${appearance.name}</bdi> in this article the same <bdi>${actor.name}</bdi> as elsewhere?`}</h2>
<p>${where}</p>
<dl class="found"><dt>Here</dt><dd><bdi>${appearance.name}</bdi>${roles === '' ? '' : html` <span class="soft">${roles}</span>`}</dd>
<dt>Found</dt><dd>${other ? 'kept apart' : 'the same'}: ${appearance.basis}</dd></dl>
<div class="both">${[actor, ...others].map((one) => renderActor(one, statements[one.id] ?? []))}</div>
${buttons(shown, other ? apart : joined)}`;
}

const renderActor = (actor: StoredActor, statements: readonly StoredStatement[]): Html =>
  html`<div class="card"><h3><a href="${actorHref(actor.id)}"><bdi>${actor.name}</bdi></a></h3>
<p class="soft"><code>${actor.id}</code></p>
${actor.roles.length === 0 ? html`<p class="soft">No role is known.</p>` : html`<ul>${actor.roles.slice(0, ROLES).map((role) => html`<li>${roleInWords(role)}</li>`)}</ul>`}
<p class="facts"><span>${actor.statements} ${actor.statements === 1 ? 'statement' : 'statements'}</span>${actor.outlet === null ? '' : html`<span>first in <bdi>${actor.outlet}</bdi></span>`}</p>
${statements.map((statement) => html`${renderWords(statement)}<p class="facts"><bdi>${outletOf(statement.article)}</bdi><a href="${statementHref(statement.id)}">The statement<span class="aloud">: ${statement.words}</span></a></p>`)}</div>`;

/** Roles shown of an actor. */
const ROLES = 5;

function renderFeed(shown: ShownItem, { source }: Extract<ReviewItem, { kind: 'feed' }>): Html {
  const { problem, movedTo, lastSuccess, failures, url } = source;
  return html`<h2 id="asked">This source needs a look: <bdi>${nameOfSource(source)}</bdi></h2>
<p><code>${url}</code></p>
<dl class="found"><dt>What is wrong</dt><dd>${problem ? html`${problem.message} ${problem.remedy}` : html`It moved for good to <code>${movedTo}</code>.`}</dd>
<dt>Since</dt><dd>${lastSuccess === null ? 'never read' : html`last read ${renderInstant(lastSuccess, new Date())}`}${failures > 0 ? `, failed ${failures} ${failures === 1 ? 'time' : 'times'}` : ''}</dd></dl>
<div class="buttons"><a class="button main" href="/sources" data-key="c">All sources</a>${skip(shown)}</div>`;
}
