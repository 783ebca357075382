import { html } from 'hono/html';
import type { Count, Shift } from '../search/index.ts';
import { type AnswerList, renderAnswer } from './answer-list.ts';
import { type Html, renderPage } from './layout.ts';
import { readAsked } from './question.ts';
import { renderSearchForm } from './search-form.ts';
import { renderShiftNames } from './shift-list.ts';
import { renderSourceNames, type SourceHealth } from './source-words.ts';
import { feedsOf } from './take-along.ts';

interface HomePage extends Omit<AnswerList, 'heading' | 'none'> {
  /** The latest few possible shifts, and how many there are. */
  readonly shifts: { readonly latest: readonly Shift[]; readonly total: Count; readonly issues: number };
  readonly health: SourceHealth;
}

/** The home page: the question; the newest statements; beside them possible shifts and feeds that fail. */
export const renderHomePage = ({ shifts, health, ...newest }: HomePage): Html =>
  renderPage({
    title: 'What has X said about Y?',
    place: 'search',
    address: newest.address,
    feeds: feedsOf({}, 'Newest on record'),
    main: html`<h1>Who said what, about what, and when?</h1>
${renderSearchForm(readAsked(new URLSearchParams()))}
${renderJump(shifts.total, health.wrong.length)}
<div class="home">
<div class="newest">${renderAnswer({
      ...newest,
      heading: 'Newest on record',
      none: html`<p>No statement on this record is sure enough to be shown.</p>`,
    })}</div>
<div class="beside">${renderHealth(health)}${renderShiftsBeside(shifts)}</div>
</div>`,
  });

/** The way past the statements, where what is beside them stands below them. */
function renderJump(shifts: Count, wrong: number): Html {
  if (shifts.count + wrong === 0) return html``;
  return html`<nav class="jump" aria-label="On this page">
${shifts.count === 0 ? '' : html`<a href="#shifts">${counted(shifts)} possible ${shifts.count === 1 ? 'shift' : 'shifts'}</a>`}
${wrong === 0 ? '' : html`<a href="#feeds">${wrong} ${wrong === 1 ? 'feed needs' : 'feeds need'} a look</a>`}</nav>`;
}

function renderShiftsBeside({ latest, total, issues }: HomePage['shifts']): Html {
  const none =
    issues === 0
      ? html`<p class="soft">No <a href="/issues">issue</a> is tracked yet, so no positions are read.</p>`
      : html`<p class="soft">None in this collection, on ${issues} ${issues === 1 ? 'issue' : 'issues'}.</p>`;
  return html`<section aria-labelledby="shifts"><h2 id="shifts">Possible shifts</h2>
${latest.length === 0 ? none : renderShiftNames(latest)}
${total.count > latest.length ? html`<p><a href="/shifts">All ${counted(total)} possible shifts</a></p>` : ''}</section>`;
}

const counted = ({ count, more }: Count): string => `${count.toLocaleString('en-GB')}${more ? '+' : ''}`;

function renderHealth(health: SourceHealth): Html {
  const { watched, wrong } = health;
  if (watched === 0) return html``;
  return html`<section aria-labelledby="feeds"><h2 id="feeds">Feeds</h2>
${wrong.length === 0 ? html`<p class="soft">${watched === 1 ? 'The one that is watched is' : `All ${watched} that are watched are`} well.</p>` : renderSourceNames(health)}
<p><a href="/sources">All sources</a></p></section>`;
}

/** Instead of any list, where nothing is on record yet. */
export const renderEmptyRecord = (location: string | null): Html =>
  renderPage({
    title: 'Nothing on record yet',
    place: 'search',
    main: html`<h1>Nothing is on record yet</h1>
<div class="empty"><p>Put a first item on record: a file, a folder, or the address of an article or feed.</p>
<pre tabindex="0" aria-label="Commands that add items">onrecord add article.html
onrecord add https://news.example/feed.xml</pre>
<p>Then load this page again.${location === null ? '' : html` The record is kept at <code>${location}</code>.`}</p></div>`,
  });
