import { html } from 'hono/html';
import type { Issue, OnrecordError } from '../domain/index.ts';
import { actorInWords, type StatementAnswer, type StoredActor } from '../search/index.ts';
import { actorHref, withQuery } from './addresses.ts';
import { renderAnswer } from './answer-list.ts';
import { type Html, renderPage } from './layout.ts';
import type { Asked } from './question.ts';
import { renderSearchForm } from './search-form.ts';
import { type Chosen, feedsOf, renderTakeAlong } from './take-along.ts';

interface SearchPage {
  readonly asked: Asked;
  readonly answer: StatementAnswer;
  readonly issues: readonly Issue[];
  readonly address: URL;
}

export function renderSearchPage({ asked, answer, issues, address }: SearchPage): Html {
  const found = answer.actor?.found === 'one' ? answer.actor.actor : null;
  const typed = found ? { ...asked, speaker: found.name } : asked;
  const heading = headingOf(typed);
  return renderPage({
    title: heading,
    place: 'search',
    address,
    feeds: feedsOf(chosenOf(asked), heading),
    main: html`<h1>${heading}</h1>
${renderSearchForm(typed)}
${answer.actor && answer.actor.found !== 'one' ? renderChoice(asked, answer.actor, address) : ''}
${found ? renderWhom(found, answer, address) : ''}
${
  answer.withheld || (answer.actor && !found)
    ? ''
    : html`${renderAnswer({ heading: 'Statements', answer, issues, address, none: renderNone(answer, address) })}
${answer.statements.length === 0 ? '' : renderTakeAlong(chosenOf(asked))}`
}`,
  });
}

const chosenOf = ({ after: _, all, ...asked }: Asked): Chosen => ({ ...asked, all: all ? '1' : '' });

function headingOf({ speaker, about }: Asked): string {
  if (speaker !== '' && about !== '') return `${speaker} about ${about}`;
  if (speaker !== '') return `Said by ${speaker}`;
  return about === '' ? 'Statements on record' : `Said about ${about}`;
}

/** Who was taken to be meant, and who else has the name. */
function renderWhom(actor: StoredActor, { actor: resolved, withheld }: StatementAnswer, address: URL): Html {
  if (withheld) {
    return html`<p class="notice"><bdi>${actor.name}</bdi> is a private person. Of private persons no list of statements is given.</p>`;
  }
  const others = resolved?.found === 'one' ? resolved.others : [];
  return html`<p class="lead"><a href="${actorHref(actor.id)}">All that <bdi>${actor.name}</bdi> said</a>${
    others.length === 0
      ? ''
      : html`; not meant: ${others.map(
          (other, i) =>
            html`${i > 0 ? ', ' : ''}<a href="${withQuery(address, { speaker: other.id, after: '' })}"><bdi>${other.name}</bdi></a>${other.local ? ' (one article only)' : ''}`,
        )}`
  }</p>`;
}

type Unresolved = Exclude<NonNullable<StatementAnswer['actor']>, { readonly found: 'one' }>;

function renderChoice({ speaker }: Asked, { found, candidates }: Unresolved, address: URL): Html {
  const several = found === 'several';
  return html`<section class="empty" aria-labelledby="whom">
<h2 id="whom">${several ? html`Which <bdi>${speaker}</bdi>?` : html`Nobody called <bdi>${speaker}</bdi> is on record`}</h2>
${several ? '' : candidates.length > 0 ? html`<p>These names are similar:</p>` : html`<p>Try another form of the name, or look for words in <em>About</em> and leave the speaker empty.</p>`}
<ul class="rows">${candidates.map(
    (actor) => html`<li><a href="${withQuery(address, { speaker: actor.id, after: '' })}"><bdi>${actor.name}</bdi></a>
<span class="amount">${actor.statements.toLocaleString('en-GB')} on record</span>
<span class="facts"><bdi>${actorInWords(actor)}</bdi></span></li>`,
  )}</ul></section>`;
}

const renderNone = ({ hidden }: StatementAnswer, address: URL): Html =>
  hidden.count === 0
    ? html`<p>Nothing on record fits. Fewer words find more; <code>negotiat*</code> takes any ending.</p>`
    : html`<p>Nothing that fits is sure enough to be shown by default. <a href="${withQuery(address, { all: '1', after: '' })}">Show what is less sure</a>.</p>`;

/** The form again, with what was wrong in it. */
export const renderBadQuestion = (asked: Asked, { message, remedy, code }: OnrecordError): Html =>
  renderPage({
    title: 'The question cannot be read',
    place: 'search',
    main: html`<h1>The question cannot be read</h1>
<div class="notice" role="alert"><p>${message}</p><p>${remedy}</p><p class="soft"><code>${code}</code></p></div>
${renderSearchForm(asked)}`,
  });
