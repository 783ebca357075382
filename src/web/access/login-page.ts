import { html } from 'hono/html';
import { type Html, renderPage } from '../layout.ts';
import type { Asker } from './asker.ts';

/** The form to log in with a name and password, or a token. `next`: the page to go on to. */
export const renderLoginPage = (next: string, name = '', wrong?: string): Html =>
  renderPage({
    title: 'Log in',
    main: html`<h1>Log in</h1>
<p class="lead">Full texts, and changes to the record, are for those who keep it. Short passages with their sources are for everybody, unless the record is kept to its members.</p>
${wrong === undefined ? '' : html`<p class="notice" role="alert" id="wrong">${wrong}</p>`}
<form class="paste" action="/login" method="post" aria-labelledby="by-name"><h2 id="by-name">With a password</h2>
<input type="hidden" name="next" value="${next}">
<div class="pair">
<div><label for="name">Name</label><input id="name" name="name" type="text" value="${name}" autocomplete="username" required dir="auto"></div>
<div><label for="password">Password</label><input id="password" name="password" type="password" autocomplete="current-password" required></div></div>
<div><button type="submit">Log in</button></div></form>
<form class="paste" action="/login" method="post" aria-labelledby="by-token"><h2 id="by-token">With a token</h2>
<input type="hidden" name="next" value="${next}">
<div><label for="token">Token</label><input id="token" name="token" type="password" autocomplete="off" spellcheck="false" required aria-describedby="which"></div>
<p class="hint" id="which">It begins with <code>onr_</code>; whoever keeps the record makes one with <code>onrecord token add</code>.</p>
<div><button type="submit">Log in</button></div></form>`,
  });

const RIGHTS = {
  read: 'read full texts',
  review: 'read full texts and correct the record',
  admin: 'do everything on these pages',
} as const;

/** Who asks, and what they may do. */
export const renderAccountPage = (asker: Exclude<Asker, { kind: 'nobody' }>): Html =>
  renderPage({
    title: 'Account',
    main: html`<h1>Account</h1>
${
  asker.kind === 'owner'
    ? html`<p class="lead">These pages are served to this machine only. Whoever uses it owns the record and needs no login.</p>
<dl class="known"><dt>Signs as</dt><dd><bdi>${asker.name}</bdi></dd></dl>`
    : html`<dl class="known"><dt>Logged in as</dt><dd><bdi>${asker.name}</bdi></dd>
<dt>May</dt><dd>${RIGHTS[asker.right]}</dd></dl>
<form action="/logout" method="post"><button type="submit">Log out</button></form>`
}`,
  });
