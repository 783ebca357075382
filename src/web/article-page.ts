import { html } from 'hono/html';
import type { Issue } from '../domain/index.ts';
import type { ArticleAnswer, Relative, StoredArticle, StoredStatement } from '../search/index.ts';
import { anchorOf, outsideHref, withQuery } from './addresses.ts';
import { renderNotices } from './article-notices.ts';
import { renderWhence } from './article-origin.ts';
import { basisInWords, publishedInWords } from './date-words.ts';
import { type Html, type Place, renderPage } from './layout.ts';
import { type Anchor, type Mark, renderMarkedText } from './marked-text.ts';
import { outletOf, renderNotes } from './statement-list.ts';

interface ArticlePage {
  readonly answer: ArticleAnswer;
  readonly issues: readonly Issue[];
  /** Articles of the record that have to do with it. */
  readonly relatives?: readonly Relative[];
  /** The statement to be made conspicuous. */
  readonly picked: string | null;
  readonly address: URL;
  readonly place?: Place;
  /** Said before an article that is not on the record: its statements and itself have no address. */
  readonly passing?: Html;
}

/** An article's text with its statements marked where they stand, the statements beside it, and whence it came. */
export function renderArticlePage({ answer, issues, relatives, picked, address, place, passing }: ArticlePage): Html {
  const { article, statements } = answer;
  const title = article.article.title ?? 'Untitled article';
  return renderPage({
    title,
    ...(place !== undefined && { place }),
    ...(passing === undefined && { address }),
    main: html`${passing ?? ''}
<div class="reading">
<div class="story">
${article.current ? '' : html`<p class="notice">An older version of this article. <a href="${withQuery(address, { version: '', statement: '' })}">See the newest</a>.</p>`}
${renderHeadline(article)}
<p class="provenance-line">${renderProvenance(article)}</p>
${renderNotices(article, statements)}
${statements.length === 0 ? '' : LEGEND}
<article class="text" lang="${article.article.language}" aria-label="Text of the article">${renderText(article, statements, picked)}</article>
</div>
<section class="aside" aria-labelledby="statements" tabindex="0">
<div class="list-head"><h2 id="statements">On record here</h2><p class="soft">${renderCount(answer, passing ? null : address)}</p></div>
${statements.length === 0 ? html`<div class="empty"><p>${nothingFound(answer)}</p></div>` : renderNotes(statements, issues, passing === undefined)}
</section>
${renderWhence(article, relatives)}
</div>`,
  });
}

const LEGEND = html`<p class="legend" aria-hidden="true"><span><mark class="source">who</mark> source</span>
<span><mark class="cue">says</mark> cue</span> <span><mark class="content">words</mark> what is credited to the source</span></p>`;

/** A heading of its own only where the text does not hold the title. */
const renderHeadline = ({ article }: StoredArticle): Html =>
  article.parts.title === null ? html`<h1 dir="auto">${article.title ?? 'Untitled article'}</h1>` : html``;

/** Outlet, authors, date with what it rests on, and the way to the outlet. */
export function renderProvenance({ article, outlet }: StoredArticle): Html {
  const { rests, words } = basisInWords(
    article.published,
    article.published.span ? article.text.slice(...article.published.span) : '',
  );
  const href = outsideHref(article.url);
  return html`<bdi>${outletOf({ outlet })}</bdi>${article.byline.length === 0 ? '' : html`, by <bdi>${article.byline.join(', ')}</bdi>`}.
${capital(publishedInWords(article.published))} <span>(${rests}${words === undefined ? '' : html`: <i class="from-text">${words}</i>`})</span>.
${href === null ? '' : html`<a href="${href}" rel="noreferrer noopener external">The article at its outlet</a>`}`;
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

function renderText({ article }: StoredArticle, statements: readonly StoredStatement[], picked: string | null): Html {
  const marks: Mark[] = [];
  const anchors: Anchor[] = [];
  statements.forEach(({ id, spans, speaker }, i) => {
    const number = i + 1;
    for (const role of ['source', 'cue', 'content'] as const) {
      for (const span of spans[role]) marks.push({ span, role, number });
    }
    const at = (spans.content[0] ?? spans.cue[0] ?? spans.source[0])?.[0] ?? 0;
    anchors.push({
      at,
      number,
      id: anchorOf(id),
      href: `#s-${id}`,
      label: `Statement ${number}, ${speaker.name ?? 'speaker not known'}`,
    });
  });
  const at = statements.findIndex(({ id }) => id === picked);
  return html`${renderMarkedText({ text: article.text, parts: article.parts, marks, anchors, picked: at < 0 ? undefined : at + 1 })}`;
}

function renderCount({ statements, hidden }: ArticleAnswer, address: URL | null): Html {
  const count = `${statements.length} ${statements.length === 1 ? 'statement' : 'statements'}`;
  if (address === null) return html`${count}${hidden === 0 ? '' : `; ${hidden} less sure, not shown`}`;
  if (address.searchParams.get('all') === '1')
    return html`${count}; <a href="${withQuery(address, { all: '' })}">hide the less sure</a>`;
  return hidden === 0
    ? html`${count}`
    : html`${count}; <a href="${withQuery(address, { all: '1' })}">${hidden} less sure</a>`;
}

function nothingFound({ article, hidden }: ArticleAnswer): string {
  if (hidden > 0) return 'No statement is sure enough to be shown by default.';
  const { language } = article.article;
  return language === 'en' || language === 'und'
    ? 'No statement was found in this text.'
    : `Statements are read in English only; this text is in another language (${language}).`;
}
