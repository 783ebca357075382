import { html } from 'hono/html';
import type { Issue } from '../domain/index.ts';
import type { ArticleAnswer, Relative, StoredArticle } from '../search/index.ts';
import { renderOrigin, renderRelatives } from './article-origin.ts';
import { renderProvenance } from './article-page.ts';
import { type Html, renderPage } from './layout.ts';
import { renderStatements } from './statement-list.ts';

interface ArticlePassages {
  readonly answer: ArticleAnswer;
  readonly issues: readonly Issue[];
  readonly relatives: readonly Relative[];
  readonly address: URL;
}

/** An article for whoever may not read its full text: what it is, the passages on record, and where it comes from. */
export function renderArticlePassages({ answer, issues, relatives, address }: ArticlePassages): Html {
  const { article, statements } = answer;
  const title = article.article.title ?? 'Untitled article';
  const login = `/login?${new URLSearchParams({ next: address.pathname + address.search })}`;
  return renderPage({
    title,
    address,
    main: html`<h1 dir="auto">${title}</h1>
<p class="provenance-line">${renderProvenance(article)}</p>
<p class="notice">Passages only: the text is its outlet’s. Whoever keeps this record reads it here after a <a href="${login}">login</a>.</p>
<section aria-labelledby="statements"><div class="list-head"><h2 id="statements">On record here</h2>
<p class="soft">${statements.length} ${statements.length === 1 ? 'statement' : 'statements'}</p></div>
${statements.length === 0 ? html`<div class="empty"><p>No statement is sure enough to be shown by default.</p></div>` : renderStatements(statements, issues)}</section>
<div class="whence">${renderOrigin(article.origin)}${renderRelatives(article, relatives)}</div>`,
  });
}

/** The same as values: nothing that holds more of the text than the statements do, nor where it lies on this machine. */
export function passagesOf({ article, statements, hidden }: ArticleAnswer): Readonly<Record<string, unknown>> {
  return { article: outlineOf(article), statements, hidden };
}

function outlineOf({ article, origin, locations: _, times: __, headline: ___, ...head }: StoredArticle): unknown {
  const { title, outlet, byline, url, language, published, credits } = article;
  return { ...head, origin, article: { id: article.id, title, outlet, byline, url, language, published, credits } };
}
