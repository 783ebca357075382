import { html } from 'hono/html';
import type { ErrandCounts, Source } from '../operations/watch/sources.ts';
import { type Html, renderPage } from './layout.ts';
import { nameOfSource } from './source-words.ts';

/** A list of feeds, in and out. */
export const renderLists = (): Html =>
  html`<section aria-labelledby="lists"><div class="list-head"><h2 id="lists">Lists of feeds</h2></div>
<p class="soft">OPML, as feed readers write and read it.</p>
<form class="question opml" action="/sources/import" method="post" enctype="multipart/form-data">
<div><label for="list">Add the feeds of a list</label><input id="list" name="list" type="file" accept=".opml,.xml,text/x-opml,application/xml" required></div>
<button type="submit">Add all</button></form>
<p><a href="/sources.opml" download>What is watched, as OPML</a></p></section>`;

/** Asks before a source is taken out, and says what is lost by it. */
export function renderRemovePage(source: Source, counts: ErrandCounts): Html {
  const waiting = counts['to-fetch'] + counts.ready;
  return renderPage({
    title: `Remove ${nameOfSource(source)}`,
    place: 'sources',
    main: html`<h1>Watch <bdi>${nameOfSource(source)}</bdi> no more?</h1>
<div class="empty"><p><code>${source.url}</code></p>
<p>What came from it stays on the record: ${counts.done.toLocaleString('en-GB')} ${counts.done === 1 ? 'item' : 'items'}.</p>
<p>${waiting === 0 ? 'Nothing waits to be fetched.' : `${waiting.toLocaleString('en-GB')} that ${waiting === 1 ? 'waits' : 'wait'} will not be fetched, and it is not known any more which of its items were seen.`}</p>
<form action="/sources/remove" method="post" class="row"><input type="hidden" name="url" value="${source.url}"><button type="submit">Remove it</button> <a href="/sources">Keep it</a></form></div>`,
  });
}
