import { html } from 'hono/html';
import type { ArticleListed } from '../search/index.ts';
import { articleHref } from './addresses.ts';
import { renderPaging } from './answer-list.ts';
import { publishedInWords } from './date-words.ts';
import { type Html, renderPage } from './layout.ts';
import { outletOf } from './statement-list.ts';

interface ArticlesPage {
  readonly articles: readonly ArticleListed[];
  readonly next: string | null;
  readonly address: URL;
}

/** The articles on record, newest first. */
export const renderArticlesPage = ({ articles, next, address }: ArticlesPage): Html =>
  renderPage({
    title: 'Articles',
    place: 'articles',
    address,
    main: html`<h1>Articles on record</h1>
<p class="lead">By the day of publication, newest first. Counts include statements that are less sure.</p>
${articles.length === 0 ? html`<div class="empty"><p>No article here.</p></div>` : html`<ul class="rows">${articles.map(renderRow)}</ul>`}
${renderPaging(address, next)}`,
  });

const renderRow = (article: ArticleListed): Html =>
  html`<li><a href="${articleHref(article.id)}"><bdi>${article.title ?? 'Untitled article'}</bdi></a>
<span class="amount">${article.statements.toLocaleString('en-GB')} ${article.statements === 1 ? 'statement' : 'statements'}</span>
<span class="facts"><bdi>${outletOf(article)}</bdi><span>${publishedInWords(article.published)}</span></span></li>`;
