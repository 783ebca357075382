import { html } from 'hono/html';
import type { Issue, StanceBasis, StatementKind } from '../domain/index.ts';
import type { DateOffered, StoredActor, StoredPosition, StoredStatement } from '../search/index.ts';
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
  legend: Html | string,
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

/** To whom a side is ascribed. */
export const renderHolder = ({ holder }: Pick<StoredPosition, 'holder'>): Html =>
  holder === null ? html`somebody not named` : html`<bdi>${holder}</bdi>`;

/** The field of a form by which a side that is ascribed to somebody is told from the speaker's own. */
export const ascribedField = (position: Pick<StoredPosition, 'own' | 'holderId'> | null): { ascribed?: string } =>
  position === null || position.own ? {} : { ascribed: position.holderId ?? NONE };

/**
 * Which side is taken on an issue; without one, on which issue too. `found`: the position that is corrected; where it is
 * ascribed to somebody, the form is about the side that these words ascribe to that one.
 */
export function renderSideForm(
  of: FormOf,
  issue: Issue | null,
  issues: readonly Issue[],
  found: StoredPosition | null = null,
): Html {
  const stances = ['for', 'against', 'conditional', 'neutral'] as const;
  const ascribed = found?.own === false;
  const answers: Answer[] = [
    ...stances.map((stance) => ({
      value: stance as string,
      name: stance === 'neutral' ? 'About it, takes no side' : renderStance({ stance }),
    })),
    { value: NONE, name: ascribed ? 'They ascribe no side on it to that one' : 'It is not about this issue' },
  ];
  const asked = ascribed
    ? html`Which side do these words ascribe to ${renderHolder(found)}?`
    : html`Which side does the speaker take?`;
  return form(
    of,
    'side',
    issue === null ? asked : html`${issue.proposition} ${asked}`,
    html`${issue === null ? renderIssueField(of, issues) : ''}${renderAnswers(`${of.id}-side`, 'choice', answers)}
${renderBasisField(of, found)}`,
    { ...(issue !== null && { issue: issue.id }), ...ascribedField(found) },
  );
}

/** A side that the words ascribe to somebody, of whom none was found. */
export const renderAscribedForm = (of: FormOf, issues: readonly Issue[]): Html =>
  form(
    of,
    'side',
    'Which side do these words ascribe to somebody else?',
    html`<div class="typed"><label for="${of.id}-holder">To whom <span class="soft">(name or id)</span></label><input id="${of.id}-holder" name="holder" type="text" maxlength="200" required dir="auto"></div>
${renderIssueField(of, issues)}${renderAnswers(
  `${of.id}-side`,
  'choice',
  (['for', 'against', 'conditional'] as const).map((stance) => ({ value: stance, name: renderStance({ stance }) })),
)}
${renderBasisField(of, null)}`,
    { ascribed: TYPED },
  );

const renderIssueField = ({ id: of }: FormOf, issues: readonly Issue[]): Html =>
  html`<div class="typed"><label for="${of}-issue">Issue</label><select id="${of}-issue" name="issue">${issues.map(
    ({ id, proposition }) => html`<option value="${id}">${proposition}</option>`,
  )}</select></div>`;

const renderBasisField = ({ id }: FormOf, found: Pick<StoredPosition, 'basis'> | null): Html =>
  html`<div class="typed"><label for="${id}-basis">It rests on</label><select id="${id}-basis" name="basis">${BASES.map(
    (basis) =>
      html`<option value="${basis}"${basis === found?.basis ? html` selected` : ''}>${basisOfPosition({ basis })}</option>`,
  )}</select></div>`;

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
