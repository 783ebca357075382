import { html } from 'hono/html';
import { citationOf, citationText, type StatementDetail } from '../search/index.ts';
import { statementHref } from './addresses.ts';
import type { Html } from './layout.ts';

/** How to cite a statement: as text to be copied, and as files. */
export function renderCitation({ statement, article }: StatementDetail, { origin }: URL): Html {
  const text = citationText(citationOf(statement, article, origin));
  const href = statementHref(statement.id);
  return html`<section aria-labelledby="cite"><div class="list-head"><h2 id="cite">Cite this</h2>
<p><a href="${href}/cite.txt">Text</a>, <a href="${href}/cite.json">JSON</a>, <a href="${href}/cite.csl.json">CSL-JSON</a> for reference managers</p></div>
<pre class="citation" tabindex="0" aria-label="Citation" dir="auto">${text}</pre></section>`;
}
