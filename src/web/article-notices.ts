import { html } from 'hono/html';
import type { ClaimCheck, Limit, Noticed } from '../domain/index.ts';
import type { StoredArticle, StoredStatement } from '../search/index.ts';
import { anchorOf, noticeAnchor, outsideHref } from './addresses.ts';
import type { Html } from './layout.ts';

/** What stands above an article's text: that it is not the whole, and what its outlet notes about it. */
export const renderNotices = ({ article, notices = [] }: StoredArticle, statements: readonly StoredStatement[]): Html =>
  html`${(article.limits ?? []).map((limit) => html`<p class="notice">${limitInWords(limit)} <span class="soft">By: ${limit.evidence}</span></p>`)}
${(article.corrections ?? []).map(
  (
    { text },
    i,
  ) => html`<p class="notice" id="${noticeAnchor(i)}">The outlet notes: <i class="from-text" dir="auto">${text}</i>
${renderTouched(
  notices.filter(({ correction }) => correction === i),
  statements,
)}</p>`,
)}`;

const limitInWords = ({ kind }: Limit): string =>
  kind === 'paywalled'
    ? 'Not the whole article: the rest is for subscribers.'
    : 'A list of stories, no article: no statements are read from it.';

/** The ways to the statements that a notice is about, or why it is not known which. */
function renderTouched(notices: readonly Noticed[], statements: readonly StoredStatement[]): Html {
  const unknown = notices.find((notice) => notice.statement === null);
  if (unknown?.statement === null)
    return html`<span class="soft">Which statement this is about is not known: ${unknown.reason}.</span>`;
  const touched = statements.flatMap(({ id }, i) =>
    notices.some(({ statement }) => statement === id) ? [{ id, n: i + 1 }] : [],
  );
  if (touched.length === 0) return html``;
  if (touched.length === statements.length && touched.length > 1)
    return html`<span class="soft">It is about all statements here.</span>`;
  return html`<span class="soft">About ${touched.map(({ id, n }, i) => html`${i > 0 ? ', ' : ''}<a href="#${anchorOf(id)}">statement ${n}</a>`)}</span>`;
}

/** Checks of claims of which the article tells, each with the way to what was found. */
export function renderChecks({ article: { checks = [] } }: StoredArticle): Html {
  if (checks.length === 0) return html``;
  return html`<section aria-labelledby="checks"><h2 id="checks">Claims checked by others</h2>
<p class="soft">What was found stands with those who checked it.</p>
<ul>${checks.map(renderCheck)}</ul></section>`;
}

function renderCheck({ claim, claimant, made, by, url }: ClaimCheck): Html {
  const link = outsideHref(url ?? null);
  const whose = [claimant, made].filter((part) => part !== undefined).join(', ');
  return html`<li><i class="from-text" dir="auto">${claim}</i>${whose === '' ? '' : html` (<bdi>${whose}</bdi>)`}, checked by
${link === null ? html`<bdi>${by}</bdi>` : html`<a href="${link}" rel="noreferrer noopener external"><bdi>${by}</bdi></a>`}</li>`;
}
