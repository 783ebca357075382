import { html } from 'hono/html';
import type { Issue } from '../domain/index.ts';
import {
  type ActorPositions,
  changeInWords,
  type LatestSide,
  latestSides,
  roleWithYears,
  type StatementAnswer,
  type StoredActor,
} from '../search/index.ts';
import { actorKindInWords } from './actor-words.ts';
import { actorHref, issueHref, passageHref } from './addresses.ts';
import { renderAnswer } from './answer-list.ts';
import { type Html, renderPage } from './layout.ts';
import { renderAscribed, renderChange, renderDays, renderPassage, renderSide } from './position-list.ts';
import { renderStale } from './stale.ts';
import { KINDS, outletOf, renderStance } from './statement-list.ts';
import { feedsOf, renderTakeAlong } from './take-along.ts';
import { renderTimeline } from './timeline-chart.ts';

interface ActorPage {
  readonly actor: StoredActor;
  readonly answer: StatementAnswer;
  /** Where the actor stands on each issue. */
  readonly positions: readonly ActorPositions[];
  readonly issues: readonly Issue[];
  readonly address: URL;
}

/** Who this is; the latest side by issue; all of them by time; then the words. */
export async function renderActorPage({ actor, answer, positions, issues, address }: ActorPage): Promise<Html> {
  const latest = latestSides(positions);
  return renderPage({
    title: actor.name,
    address,
    ...(!answer.withheld && { feeds: feedsOf({ speaker: actor.id }, actor.name) }),
    main: html`<h1><bdi>${actor.name}</bdi></h1>
${renderKnown(actor)}
${answer.withheld ? '' : html`<p class="lead"><a href="/brief/${encodeURIComponent(actor.id)}">Brief for an interview</a></p>`}
${
  answer.withheld
    ? renderWithheld()
    : html`${renderStale(positions.map(({ issue }) => issue))}
${latest.length === 0 ? '' : renderLatest(latest)}
${latest.length === 0 ? '' : await renderOverTime(positions)}
${renderOthers(positions)}
${renderAnswer({ heading: 'Statements', answer, issues, address, none: html`<p>No statement is sure enough to be shown by default.</p>` })}
${answer.statements.length === 0 ? '' : renderTakeAlong({ speaker: actor.id })}`
}`,
  });
}

/** Instead of the page of somebody who was forgotten. */
export const renderGoneActor = (): Html =>
  renderPage({
    title: 'No longer on record',
    main: html`<h1>Nobody is on record here any more</h1>
<div class="empty"><p>Who was at this address was taken out of this record, and will not come back.</p><p class="soft"><code>web/gone</code></p></div>`,
  });

function renderKnown(actor: StoredActor): Html {
  const aliases = actor.aliases.filter((alias) => alias !== actor.name);
  const joined = (words: readonly string[], by: string): Html =>
    html`${words.map((word, i) => html`${i > 0 ? by : ''}<bdi>${word}</bdi>`)}`;
  return html`<dl class="known">
<dt>Kind</dt><dd>${actorKindInWords(actor.kind)}</dd>
${actor.roles.length === 0 ? '' : html`<dt>Roles</dt><dd>${joined(actor.roles.map(roleWithYears), '; ')}</dd>`}
${actor.outlet === null ? '' : html`<dt>First in</dt><dd><bdi>${actor.outlet}</bdi></dd>`}
${actor.wikidata === null ? '' : html`<dt>Wikidata</dt><dd><a href="https://www.wikidata.org/wiki/${actor.wikidata}">${actor.wikidata}</a></dd>`}
${aliases.length === 0 ? '' : html`<dt>Also as</dt><dd>${joined(aliases, ', ')}</dd>`}
<dt>Who</dt><dd><a href="${actorHref(actor.id)}/edit">On what grounds, and correct it</a></dd>
${actor.local ? html`<dt>Note</dt><dd>Known from one article only, which gives no full name. Not joined with anybody else’s.</dd>` : ''}
</dl>`;
}

const renderWithheld = (): Html =>
  html`<p class="notice">A private person: no list of statements is given. The articles that quote this person stay readable.</p>`;

const renderLatest = (latest: readonly LatestSide[]): Html =>
  html`<section aria-labelledby="sides">
<div class="list-head"><h2 id="sides">Latest side by issue</h2><p class="soft">in own words or deeds</p></div>
<ol class="latest">${latest.map(
    ({
      issue,
      position,
      held,
    }) => html`<li><h3><a href="${issueHref(issue.issue.id)}">${issue.issue.proposition}</a></h3>
<p>${renderSide(position)}</p>
<p class="when">${renderDays(position)}<span class="soft">; ${held === 1 ? 'the only side' : `the latest of ${held} sides`} in this collection</span></p>
${held === 1 ? '' : renderChange(position)}
${renderPassage(position.passages[0]!)}</li>`,
  )}</ol></section>`;

/** The timeline, and the table that says the same. */
async function renderOverTime(issues: readonly ActorPositions[]): Promise<Html> {
  const withOwn = issues.filter(({ own }) => own.length > 0);
  const chart = await renderTimeline(withOwn);
  const all = withOwn.flatMap(({ own }) => own);
  const held = withOwn.reduce((sum, { total }) => sum + total.own, 0);
  const undated = all.filter(({ days }) => !days.dated).length;
  return html`<section aria-labelledby="time">
<div class="list-head"><h2 id="time">Over time</h2><p class="soft">by the day of saying; a gap is silence in this collection</p></div>
<figure class="timeline">${chart ?? ''}
${chart === null ? html`<p class="soft">No article dates any of these sayings.</p>` : LEGEND}
${undated > 0 && chart !== null ? html`<p class="soft">${undated} without a given day ${undated === 1 ? 'is' : 'are'} in the table only.</p>` : ''}
${all.length < held ? html`<p class="soft">Of ${held} positions the latest on each issue are shown; the issue’s page has more.</p>` : ''}
<details><summary>As a table (${all.length})</summary>
<div class="scrolls" role="region" aria-label="Positions over time" tabindex="0"><table>
<thead><tr><th scope="col">Issue</th><th scope="col">When</th><th scope="col">Side</th><th scope="col">Beside earlier ones</th><th scope="col">Words</th><th scope="col">Where</th></tr></thead>
<tbody>${withOwn.map(renderRows)}</tbody></table></div></details></figure></section>`;
}

const LEGEND = html`<figcaption class="legend"><span class="stance for">for</span> <span class="stance against">against</span> <span class="stance conditional">under conditions</span> <span class="stance neutral">about it, no side read</span>
<span>filled: quoted, wholly or in part</span> <span>hollow: reported</span> <span>bar: some time within</span> <span>ring: possible shift</span></figcaption>`;

const renderRows = ({ issue, own }: ActorPositions): Html =>
  html`${own.map((position) => {
    const { statement } = position.passages[0]!;
    return html`<tr><th scope="row">${issue.issue.proposition}</th><td>${renderDays(position)}</td>
<td>${renderStance(position)}</td><td>${changeInWords(position)}</td>
<td><a class="from-text" dir="auto" href="${passageHref(statement)}">${statement.words}</a></td>
<td>${KINDS[statement.kind]}; <bdi>${outletOf(statement.article)}</bdi></td></tr>`;
  })}`;

/** What others say that this actor's position is. */
function renderOthers(issues: readonly ActorPositions[]): Html {
  const ascribed = issues.filter((one) => one.ascribed.length > 0);
  if (ascribed.length === 0) return html``;
  return html`<section aria-labelledby="ascribed">
<div class="list-head"><h2 id="ascribed">Ascribed by others</h2><p class="soft">not own words, and not counted</p></div>
${ascribed.map((one) => html`<h3 class="of-issue"><a href="${issueHref(one.issue.issue.id)}">${one.issue.issue.proposition}</a></h3>${renderAscribed(one.ascribed)}`)}</section>`;
}
