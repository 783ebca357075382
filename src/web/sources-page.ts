import { html } from 'hono/html';
import type { JobStanding } from '../operations/jobs/standing.ts';
import type { ErrandCounts, Source, SourceDay } from '../operations/watch/sources.ts';
import { outsideHref } from './addresses.ts';
import { renderDayStrip } from './day-strip.ts';
import { renderJobs } from './jobs-section.ts';
import { type Html, renderPage } from './layout.ts';
import { renderLists } from './source-forms.ts';
import { isWrong, nameOfSource, renderInstant, spanInWords } from './source-words.ts';

/** A source, what it still has to do, and what was given up last. */
export interface ListedSource {
  readonly source: Source;
  readonly counts: ErrandCounts;
  /** What came from it on the last days. */
  readonly days: readonly SourceDay[];
  readonly givenUp: readonly { readonly name: string; readonly url: string | null; readonly outcome: string | null }[];
}

interface SourcesPage {
  /** Failing first. */
  readonly sources: readonly ListedSource[];
  readonly address: URL;
  readonly now: Date;
  /** How jobs for workers fare, where there are any. */
  readonly jobs?: JobStanding;
  /** What stands in the box, and why it could not be added. */
  readonly wrong?: { readonly url: string; readonly message: string; readonly remedy: string };
}

/** Is collection working? What is watched, failing first; and a box to add to it. */
export function renderSourcesPage({ sources, address, now, jobs, wrong }: SourcesPage): Html {
  const failing = sources.filter(({ source }) => isWrong(source)).length;
  return renderPage({
    title: 'Sources',
    place: 'sources',
    address,
    main: html`<h1>Sources</h1>
<p class="lead">Feeds and sitemaps that are read while <code>onrecord watch</code> runs.</p>
${wrong ? html`<div class="notice" role="alert" id="wrong"><p>${wrong.message}</p><p>${wrong.remedy}</p></div>` : ''}
${renderDone(address.searchParams)}
<form class="question add" action="/sources" method="post">
<div><label for="url">Add a feed or sitemap</label><input id="url" name="url" type="url" inputmode="url" placeholder="https://" value="${wrong?.url ?? ''}" required${wrong ? html` aria-invalid="true" aria-describedby="wrong"` : ''}></div>
<div><label for="title">Title <span class="soft">(else its own)</span></label><input id="title" name="title" type="text" dir="auto"></div>
<button type="submit">Add</button></form>
<section aria-labelledby="watched"><div class="list-head"><h2 id="watched">Watched</h2><p class="soft">${sources.length}${failing === 0 ? '' : `; ${failing} ${failing === 1 ? 'needs' : 'need'} a look`}</p></div>
${sources.length === 0 ? html`<div class="empty"><p>Nothing is watched yet. Add an address above, or a feed reader’s list below.</p></div>` : html`<ul class="sources">${sources.map((one) => renderSource(one, now))}</ul>`}</section>
${jobs ? renderJobs(jobs, now) : ''}
${renderLists()}`,
  });
}

/** What was done before this page was loaded. */
function renderDone(query: URLSearchParams): Html {
  const count = (name: string): number => Number(query.get(name)) || 0;
  const done =
    query.get('added') === 'known'
      ? 'It is watched already.'
      : query.has('added')
        ? 'Added. It is read as soon as onrecord watch runs.'
        : query.has('removed')
          ? 'Removed. What came from it stays on the record.'
          : query.has('listed')
            ? `${count('listed')} added, ${count('known')} watched already${count('refused') === 0 ? '' : `, ${count('refused')} passed over: no web address`}.`
            : null;
  return done === null ? html`` : html`<p class="notice" role="status">${done}</p>`;
}

function renderSource({ source, counts, days, givenUp }: ListedSource, now: Date): Html {
  const { url, kind, title, page, lastSuccess, nextTry, pace, folders } = source;
  const waiting = counts['to-fetch'] + counts.ready;
  const href = outsideHref(page);
  return html`<li${isWrong(source) ? html` class="wrong"` : ''}><h3><bdi>${nameOfSource(source)}</bdi></h3>
${title === null ? '' : html`<p class="soft"><code>${url}</code></p>`}
${renderProblem(source, now)}
<dl class="facts">
<div><dt>Kind</dt><dd>${kind}</dd></div>
<div><dt>Last read</dt><dd>${lastSuccess === null ? 'not yet' : renderInstant(lastSuccess, now)}</dd></div>
<div><dt>Next try</dt><dd>${nextTry.startsWith('9999') ? 'none' : nextTry <= now.toISOString() ? 'as soon as it is watched' : renderInstant(nextTry, now)}</dd></div>
${pace === null || kind === 'backfill' ? '' : html`<div><dt>Every</dt><dd>${spanInWords(pace)}</dd></div>`}
<div><dt>Items</dt><dd>${counts.done.toLocaleString('en-GB')} done${waiting > 0 ? `, ${waiting} waiting` : ''}${counts['given-up'] > 0 ? `, ${counts['given-up']} given up` : ''}</dd></div>
${folders.length === 0 ? '' : html`<div><dt>Folder</dt><dd><bdi>${folders.join(' / ')}</bdi></dd></div>`}
${href === null ? '' : html`<div><dt>Page</dt><dd><a href="${href}" rel="noreferrer noopener external">its site</a></dd></div>`}
</dl>
${renderDayStrip(days, nameOfSource(source), now)}
${givenUp.length === 0 ? '' : html`<details><summary>Given up (${counts['given-up']})</summary><ul class="evidence">${givenUp.map((one) => html`<li><code>${one.url ?? one.name}</code>: ${one.outcome ?? ''}</li>`)}</ul></details>`}
<p class="facts"><a href="/sources/remove?url=${encodeURIComponent(url)}">Remove<span class="aloud"> <bdi>${nameOfSource(source)}</bdi></span></a></p></li>`;
}

function renderProblem({ problem, failures, lastSuccess, movedTo }: Source, now: Date): Html {
  return html`${
    problem === null
      ? ''
      : html`<p><strong>Failed ${failures === 1 ? 'once' : `${failures} times`}${lastSuccess === null ? '' : html`, last read ${renderInstant(lastSuccess, now)}`}.</strong> ${problem.message} ${problem.remedy} <code>${problem.code}</code></p>`
  }${movedTo === null ? '' : html`<p><strong>Moved for good</strong> to <code>${movedTo}</code>: add that, and remove this.</p>`}`;
}
