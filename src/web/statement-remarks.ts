import { html } from 'hono/html';
import { type ArticleHead, remarkInWords, type StoredStatement } from '../search/index.ts';
import { outsideHref } from './addresses.ts';
import type { Html } from './layout.ts';

/**
 * What the outlet's notices and checks of claims have to do with it, in their words, and by what that is told. `above`:
 * the notices of the statement's article stand above it, and are not told again.
 */
export function renderRemarks(statement: StoredStatement, above = false): Html {
  const { remarks = [] } = statement;
  if (remarks.length === 0) return html``;
  return html`<ul class="remarks" aria-label="Notices and checks">${remarks.map((remark) => {
    const { head, text, grounds, url } = remarkInWords(remark, statement);
    const link = outsideHref(url);
    const isAbove = above && remark.kind === 'notice' && isOf(remark.article, statement.article);
    const words = isAbove ? html`see the notice above` : html`<i class="from-text" dir="auto">${text}</i>`;
    return html`<li>${head}: ${words}${
      link === null ? '' : html` <a href="${link}" rel="noreferrer noopener external">What was found</a>`
    } <span class="soft">(${grounds})</span></li>`;
  })}</ul>`;
}

const isOf = (one: ArticleHead, other: ArticleHead): boolean => one.id === other.id && one.version === other.version;
