import { html } from 'hono/html';
import { type Html, renderPage } from './layout.ts';

/** What stands in the boxes of the paste page. */
export interface Pasted {
  readonly text: string;
  readonly title: string;
  readonly outlet: string;
  readonly published: string;
}

/** The form, with what was wrong in it. */
export const renderPastePage = ({ text, title, outlet, published }: Pasted, wrong?: string): Html =>
  renderPage({
    title: 'Paste an article',
    place: 'paste',
    main: html`<h1>Paste an article</h1>
<p class="lead">See at once who is credited with which words. The text is read on this machine and not stored.</p>
${wrong === undefined ? '' : html`<p class="notice" role="alert" id="wrong">${wrong}</p>`}
<form class="paste" action="/paste" method="post">
<div><label for="text">Text, in paragraphs</label>
<textarea id="text" name="text" required dir="auto"${wrong === undefined ? '' : html` aria-invalid="true" aria-describedby="wrong"`}>
${text}</textarea></div>
<div class="pair">
<div><label for="title">Title <span class="soft">(if it is not in the text)</span></label><input id="title" name="title" type="text" value="${title}" dir="auto"></div>
<div><label for="outlet">Outlet</label><input id="outlet" name="outlet" type="text" value="${outlet}" dir="auto"></div>
<div><label for="published">Published on</label><input id="published" name="published" type="date" value="${published}" aria-describedby="why-date"></div>
</div>
<p class="hint" id="why-date">Without a date of publication, “on Wednesday” stays a Wednesday and no day.</p>
<div><button type="submit">Read it</button></div>
</form>`,
  });

/** What is said before a pasted article. */
export const renderPasted = (): Html =>
  html`<p class="notice">This text is not stored: it is gone when you leave the page. To keep one, save it in a file and run <code>onrecord add FILE</code>. <a href="/paste">Paste another</a></p>`;
