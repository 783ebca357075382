import { html } from 'hono/html';
import { type AnswerList, renderAnswer } from './answer-list.ts';
import { type Html, renderPage } from './layout.ts';
import { readAsked } from './question.ts';
import { renderSearchForm } from './search-form.ts';

/** The home page: the question, and the newest statements. */
export const renderHomePage = (newest: Omit<AnswerList, 'heading' | 'none'>): Html =>
  renderPage({
    title: 'What has X said about Y?',
    place: 'search',
    main: html`<h1>Who said what, about what, and when?</h1>
${renderSearchForm(readAsked(new URLSearchParams()))}
${renderAnswer({
  ...newest,
  heading: 'Newest on record',
  none: html`<p>No statement on this record is sure enough to be shown.</p>`,
})}`,
  });

/** Instead of any list, where nothing is on record yet. */
export const renderEmptyRecord = (location: string): Html =>
  renderPage({
    title: 'Nothing on record yet',
    place: 'search',
    main: html`<h1>Nothing is on record yet</h1>
<div class="empty"><p>Put a first item on record: a file, a folder, or the address of an article or feed.</p>
<pre tabindex="0" aria-label="Commands that add items">onrecord add article.html
onrecord add https://news.example/feed.xml</pre>
<p>Then load this page again. The record is kept at <code>${location}</code>.</p></div>`,
  });
