import { html } from 'hono/html';
import type { Issue } from '../domain/index.ts';
import {
  roleWithYears,
  type StatementAnswer,
  type StoredActor,
  type StoredPosition,
  type StoredStatement,
} from '../search/index.ts';
import { actorKindInWords } from './actor-words.ts';
import { passageHref } from './addresses.ts';
import { renderAnswer } from './answer-list.ts';
import { saidInWords } from './date-words.ts';
import { type Html, renderPage } from './layout.ts';
import { basisOfPosition, outletOf, propositionOf, renderStance } from './statement-list.ts';

/** The latest side that an actor took on an issue in words of the actor's own. */
export interface LatestPosition {
  readonly position: StoredPosition;
  readonly statement: StoredStatement;
}

/**
 * The latest own side on each issue, from statements that come newest first. Left out: positions ascribed to somebody
 * else, which are not the speaker's, and statements that name the issue without a side that was read.
 */
export function latestPositions(statements: readonly StoredStatement[]): LatestPosition[] {
  const latest = new Map<string, LatestPosition>();
  for (const statement of statements) {
    if (!statement.shown) continue;
    for (const position of statement.positions) {
      if (position.own && position.stance !== 'neutral' && !latest.has(position.issue))
        latest.set(position.issue, { position, statement });
    }
  }
  return [...latest.values()];
}

interface ActorPage {
  readonly actor: StoredActor;
  readonly answer: StatementAnswer;
  readonly latest: readonly LatestPosition[];
  /** How many of the newest statements `latest` was read from, where there are more. */
  readonly latestOf: number | null;
  readonly issues: readonly Issue[];
  readonly address: URL;
}

export function renderActorPage({ actor, answer, latest, latestOf, issues, address }: ActorPage): Html {
  const aliases = actor.aliases.filter((alias) => alias !== actor.name);
  return renderPage({
    title: actor.name,
    main: html`<h1><bdi>${actor.name}</bdi></h1>
<dl class="known">
<dt>Kind</dt><dd>${actorKindInWords(actor.kind)}</dd>
${actor.roles.length === 0 ? '' : html`<dt>Roles</dt><dd>${actor.roles.map((role, i) => html`${i > 0 ? '; ' : ''}<bdi>${roleWithYears(role)}</bdi>`)}</dd>`}
${actor.outlet === null ? '' : html`<dt>First in</dt><dd><bdi>${actor.outlet}</bdi></dd>`}
${actor.wikidata === null ? '' : html`<dt>Wikidata</dt><dd><a href="https://www.wikidata.org/wiki/${actor.wikidata}">${actor.wikidata}</a></dd>`}
${aliases.length === 0 ? '' : html`<dt>Also as</dt><dd>${aliases.map((alias, i) => html`${i > 0 ? ', ' : ''}<bdi>${alias}</bdi>`)}</dd>`}
${actor.local ? html`<dt>Note</dt><dd>Known from one article only, which gives no full name. Not joined with anybody else’s.</dd>` : ''}
</dl>
${
  answer.withheld
    ? renderWithheld()
    : html`${latest.length === 0 ? '' : renderLatest(latest, latestOf, issues)}
${renderAnswer({ heading: 'Statements', answer, issues, address, none: html`<p>No statement is sure enough to be shown by default.</p>` })}`
}`,
  });
}

const renderWithheld = (): Html =>
  html`<p class="notice">A private person: no list of statements is given. The articles that quote this person stay readable.</p>`;

const renderLatest = (latest: readonly LatestPosition[], of: number | null, issues: readonly Issue[]): Html =>
  html`<section aria-labelledby="sides">
<div class="list-head"><h2 id="sides">Latest side by issue</h2>
<p class="soft">in own words${of === null ? '' : `, in the newest ${of.toLocaleString('en-GB')} statements`}</p></div>
<div class="scrolls" role="region" aria-label="Table of sides" tabindex="0"><table>
<thead><tr><th scope="col">Issue</th><th scope="col">Side</th><th scope="col">Rests on</th><th scope="col">Words</th><th scope="col">When and where</th></tr></thead>
<tbody>${latest.map(({ position, statement }) => renderLatestRow(position, statement, issues))}</tbody>
</table></div></section>`;

const renderLatestRow = (position: StoredPosition, statement: StoredStatement, issues: readonly Issue[]): Html =>
  html`<tr><th scope="row">${propositionOf(issues, position.issue)}</th>
<td>${renderStance(position)}</td><td>${basisOfPosition(position)}</td>
<td><a class="from-text" dir="auto" href="${passageHref(statement)}">${position.words === '' ? statement.words : position.words}</a></td>
<td>${saidInWords(statement.said, statement.article.published)}; <bdi>${outletOf(statement.article)}</bdi></td></tr>`;
