import { html } from 'hono/html';
import type { Issue } from '../domain/index.ts';
import type { DateOffered, StoredActor, StoredPosition, StoredStatement } from '../search/index.ts';
import { type EditContext, renderEditButton } from './edit-form.ts';
import type { Html } from './layout.ts';
import {
  renderAscribedForm,
  renderDateForm,
  renderKindForm,
  renderNoteForm,
  renderRejectForm,
  renderSideForm,
  renderSpeakerForm,
} from './statement-forms.ts';

/** What correcting a statement needs. */
export interface StatementEditing {
  readonly context: EditContext;
  readonly speakers: readonly StoredActor[];
  readonly dates: readonly DateOffered[];
}

/** What can be corrected in a statement, each folded away until it is wanted. */
export function renderCorrectPanel(
  statement: StoredStatement,
  issues: readonly Issue[],
  { context, speakers, dates }: StatementEditing,
): Html {
  const of = (id: string) => ({ context, statement, id });
  const taken = issues.filter(({ id }) =>
    statement.positions.some((position) => position.own && position.issue === id),
  );
  const others = issues.filter((issue) => !taken.includes(issue));
  const sides = taken.length + others.length === 0 ? null : { taken, others };
  return html`<section aria-labelledby="correct"><div class="list-head"><h2 id="correct">Correct it</h2>
<p class="soft">kept with your name; it can be taken back</p></div>
<div class="panel">
${fold('Speaker', renderSpeakerForm(of('p-speaker'), speakers))}
${fold('Date', renderDateForm(of('p-date'), dates))}
${
  sides === null
    ? ''
    : fold(
        'Side',
        html`${sides.taken.map((issue, i) => renderSideForm(of(`p-side-${i}`), issue, issues, ownOn(statement, issue)))}${
          sides.others.length === 0 ? '' : renderSideForm(of('p-side'), null, sides.others)
        }`,
      )
}
${issues.length === 0 ? '' : fold('Side ascribed to somebody else', renderAscribedForms(statement, issues, of))}
${fold('Quoted or reported', renderKindForm(of('p-kind')))}
${
  statement.rejected === null
    ? fold('Not a statement', renderRejectForm(of('p-reject')))
    : renderEditButton(context, { what: 'accept', statement: statement.id }, 'Bring it back')
}
${statement.shown || statement.rejected ? '' : renderEditButton(context, { what: 'accept', statement: statement.id }, 'It is a statement, with these words: show it')}
${fold('A note', renderNoteForm(of('p-note')))}
</div></section>`;
}

const ownOn = ({ positions }: StoredStatement, { id }: Issue): StoredPosition | null =>
  positions.find(({ own, issue }) => own && issue === id) ?? null;

/** A form for each side that was found to be ascribed to somebody, and one for a further side. */
function renderAscribedForms(
  statement: StoredStatement,
  issues: readonly Issue[],
  of: (id: string) => Parameters<typeof renderAscribedForm>[0],
): Html {
  const found = statement.positions.filter(({ own }) => !own);
  return html`${found.map((position, i) => {
    const issue = issues.find(({ id }) => id === position.issue);
    return issue ? renderSideForm(of(`p-ascribed-${i}`), issue, issues, position) : '';
  })}${renderAscribedForm(of('p-ascribed'), issues)}`;
}

const fold = (name: string, body: Html): Html => html`<details><summary>${name}</summary>${body}</details>`;
