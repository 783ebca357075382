import { html } from 'hono/html';
import { passageOf, type StoredArticle, type StoredStatement } from '../search/index.ts';
import type { Html } from './layout.ts';
import { type Mark, renderMarkedText } from './marked-text.ts';

/** A short passage around a statement, with source, cue and words marked; an ellipsis where it is cut within a paragraph. */
export function renderExcerpt(article: StoredArticle, statement: StoredStatement, paragraphs = 0): Html {
  const { text, span, cutBefore, cutAfter } = passageOf(article, statement, paragraphs);
  const [start, end] = span;
  const marks = (['source', 'cue', 'content'] as const).flatMap((role) =>
    statement.spans[role]
      .filter((one) => one[0] < end && one[1] > start)
      .map((one): Mark => ({ span: [Math.max(0, one[0] - start), Math.min(end, one[1]) - start], role, number: 1 })),
  );
  const parts = { title: null, dek: null, body: [0, text.length] } as const;
  return html`${cutBefore ? html`<p class="soft">…</p>` : ''}${renderMarkedText({ text, parts, marks, anchors: [] })}${cutAfter ? html`<p class="soft">…</p>` : ''}`;
}
