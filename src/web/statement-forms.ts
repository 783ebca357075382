import { html } from 'hono/html';
import type { Issue, StanceBasis, StatementKind } from '../domain/index.ts';
import type { DateOffered, StoredActor, StoredStatement } from '../search/index.ts';
import { dayInWords } from './date-words.ts';
import { NONE, TYPED } from './edit-fields.ts';
import { type Answer, type EditContext, renderAnswers, renderEdit, renderNoteField } from './edit-form.ts';
import type { Html } from './layout.ts';
import { basisOfPosition, KINDS, renderStance } from './statement-list.ts';

interface FormOf {
  readonly context: EditContext;
  readonly statement: StoredStatement;
  /** Makes ids unique on the page. */
  readonly id: string;
  /** What the button says. */
  readonly save?: string;
}

const form = (
  { context, statement, id, save = 'Save' }: FormOf,
  what: string,
  legend: string,
  fields: Html,
  more = {},
): Html =>
  renderEdit(
    context,
    { what, statement: statement.id, ...more },
    html`<fieldset><legend>${legend}</legend>
${fields}
${renderNoteField(id)}
<button type="submit" class="second">${save}</button></fieldset>`,
  );

/** Who said it: others of the article, somebody by name, or nobody who is named. */
export function renderSpeakerForm(of: FormOf, offered: readonly StoredActor[]): Html {
  const answers: Answer[] = [
    ...offered.map((actor) => ({
      value: actor.id,
      name: html`<bdi>${actor.name}</bdi>${actor.roles[0] ? html` <span class="soft">${[...actor.roles[0].words, actor.roles[0].head].join(' ')}</span>` : ''}`,
    })),
    { value: NONE, name: 'Nobody who is named' },
    { value: TYPED, name: 'Somebody else:' },
  ];
  return form(
    of,
    'speaker',
    'Who said it?',
    html`${renderAnswers(`${of.id}-who`, 'choice', answers)}
<div class="typed"><label for="${of.id}-name">Name or id</label><input id="${of.id}-name" name="typed" type="text" maxlength="200" dir="auto"></div>`,
  );
}

/** When it was said: days that the article gives, another one, or that it cannot be told. */
export function renderDateForm(of: FormOf, offered: readonly DateOffered[]): Html {
  const answers: Answer[] = [
    ...offered.map(({ value, words }) => ({
      value,
      name: html`${daysInWords(value)} <span class="soft">${words === null ? 'the day of publication' : html`from <i class="from-text" dir="auto">${words}</i>`}</span>`,
    })),
    { value: NONE, name: 'It cannot be told' },
    { value: TYPED, name: 'Another day, month or year:' },
  ];
  return form(
    of,
    'said',
    'When was it said?',
    html`${renderAnswers(`${of.id}-when`, 'choice', answers)}
<div class="typed"><label for="${of.id}-day">Date <span class="soft">as 2031-03-14, 2031-03, 2031 or 2031-03-10/2031-03-16</span></label><input id="${of.id}-day" name="typed" type="text" maxlength="21" inputmode="numeric"></div>
<div class="typed"><label for="${of.id}-bound">Read as</label><select id="${of.id}-bound" name="bound"><option value="exact">then</option><option value="not-before">then or later</option><option value="not-after">then or earlier</option></select></div>`,
  );
}

/** A day, or a stretch of days. */
export function daysInWords(value: string): string {
  const [from, to] = value.split('/');
  return to === undefined ? dayInWords(value) : `between ${dayInWords(from!)} and ${dayInWords(to)}`;
}

const BASES: readonly StanceBasis[] = ['preference', 'expectation', 'action', 'endorsement'];

/** Which side the speaker takes on an issue; without one, on which issue too. */
export function renderSideForm(of: FormOf, issue: Issue | null, issues: readonly Issue[]): Html {
  const stances = ['for', 'against', 'conditional', 'neutral'] as const;
  const found = of.statement.positions.find((position) => position.own && position.issue === issue?.id);
  const answers: Answer[] = [
    ...stances.map((stance) => ({
      value: stance as string,
      name: stance === 'neutral' ? 'Names it, takes no side' : renderStance({ stance }),
    })),
    { value: NONE, name: 'It is not about this issue' },
  ];
  const choose = html`<div class="typed"><label for="${of.id}-issue">Issue</label><select id="${of.id}-issue" name="issue">${issues.map(
    ({ id, proposition }) => html`<option value="${id}">${proposition}</option>`,
  )}</select></div>`;
  return form(
    of,
    'side',
    issue === null ? 'Which side does the speaker take?' : `${issue.proposition} Which side does the speaker take?`,
    html`${issue === null ? choose : ''}${renderAnswers(`${of.id}-side`, 'choice', answers)}
<div class="typed"><label for="${of.id}-basis">It rests on</label><select id="${of.id}-basis" name="basis">${BASES.map(
      (basis) =>
        html`<option value="${basis}"${basis === found?.basis ? html` selected` : ''}>${basisOfPosition({ basis })}</option>`,
    )}</select></div>`,
    issue === null ? {} : { issue: issue.id },
  );
}

/** Whether it is quoted. */
export function renderKindForm(of: FormOf): Html {
  const kinds = Object.entries(KINDS) as [StatementKind, string][];
  const answers = kinds.map(([value, name]) => ({ value, name, checked: value === of.statement.kind }));
  return form(of, 'kind', 'Are these the speaker’s words?', renderAnswers(`${of.id}-kind`, 'choice', answers));
}

/** That it is no statement, or not these words. */
export function renderRejectForm(of: FormOf): Html {
  const answers = [
    { value: 'not-a-statement', name: 'It is no statement: nobody is credited with it' },
    { value: 'wrong-words', name: 'Its words are cut wrongly' },
  ];
  return form(
    { ...of, save: of.save ?? 'Take it out' },
    'reject',
    'Take it out of lists, search and counts',
    renderAnswers(`${of.id}-why`, 'choice', answers),
  );
}

/** A remark that changes nothing. */
export const renderNoteForm = (of: FormOf): Html =>
  renderEdit(
    of.context,
    { what: 'note', statement: of.statement.id },
    html`<fieldset><legend>A note</legend>
<div class="note"><label for="${of.id}-note">Seen by all who see this statement; it changes nothing</label><input id="${of.id}-note" name="note" type="text" maxlength="500" required dir="auto"></div>
<button type="submit" class="second">Keep the note</button></fieldset>`,
  );
