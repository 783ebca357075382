import { html } from 'hono/html';
import { jsonHref } from './addresses.ts';
import { stylesheet } from './assets.ts';

/** A piece of a page, escaped by construction. */
export type Html = ReturnType<typeof html>;

/** The places of the navigation. */
export type Place = 'search' | 'issues' | 'shifts' | 'review' | 'said' | 'articles' | 'sources' | 'alerts' | 'paste';

const PLACES: readonly { readonly place: Place; readonly href: string; readonly name: string }[] = [
  { place: 'search', href: '/', name: 'Search' },
  { place: 'issues', href: '/issues', name: 'Issues' },
  { place: 'shifts', href: '/shifts', name: 'Possible shifts' },
  { place: 'review', href: '/review', name: 'Review' },
  { place: 'said', href: '/said', name: 'Said before?' },
  { place: 'articles', href: '/articles', name: 'Articles' },
  { place: 'sources', href: '/sources', name: 'Sources' },
  { place: 'alerts', href: '/alerts', name: 'Alerts' },
  { place: 'paste', href: '/paste', name: 'Paste' },
];

export interface PageFrame {
  /** Of the document; the product's name is added. */
  readonly title: string;
  /** Where in the navigation the page stands. */
  readonly place?: Place;
  /** Its address, where the values it shows are to be had as JSON. */
  readonly address?: URL;
  /** Feeds of what it shows, for readers to discover. */
  readonly feeds?: { readonly atom: string; readonly json: string; readonly title: string };
  /** Address of a script that makes it quicker to use; the page is whole without it. */
  readonly script?: string;
  readonly main: Html;
}

/** The frame of every page: skip link, masthead, main, colophon. Needs no script. */
export function renderPage({ title, place, address, feeds, script, main }: PageFrame): Html {
  const values = address && jsonHref(address);
  const entries = PLACES.map(
    (entry) =>
      html`<li><a href="${entry.href}"${entry.place === place ? html` aria-current="page"` : ''}>${entry.name}</a></li>`,
  );
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – onrecord</title>
<link rel="stylesheet" href="${stylesheet.href}">
${values === undefined ? '' : html`<link rel="alternate" type="application/json" href="${values}">`}
${script === undefined ? '' : html`<script src="${script}" defer></script>`}
${
  feeds === undefined
    ? ''
    : html`<link rel="alternate" type="application/atom+xml" title="${feeds.title}" href="${feeds.atom}">
<link rel="alternate" type="application/feed+json" title="${feeds.title}" href="${feeds.json}">`
}
<link rel="icon" href="/icon.svg" type="image/svg+xml">
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="masthead"><div class="frame">
<a class="wordmark" href="/">onrecord</a>
<nav aria-label="Main"><ul class="places">${entries}</ul></nav>
</div></header>
<main id="main" tabindex="-1"><div class="frame">
${main}
</div></main>
<footer class="colophon"><div class="frame">
<p>What outlets report that people said, with date and evidence. No verdict on whether it is true. Found by machine: read the passage before you cite it.</p>
<p>${values === undefined ? '' : html`<a href="${values}">This page as JSON</a> · `}<a href="/changes">Who changed what</a> · <a href="/api">API</a> · <a href="/account">Account</a></p>
</div></footer>
</body>
</html>`;
}
