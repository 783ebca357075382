import { html } from 'hono/html';
import type { OutletAnswer } from '../operations/outlet.ts';
import { actorHref, outletHref } from './addresses.ts';
import { VERDICTS } from './compare-page.ts';
import { type Html, renderPage } from './layout.ts';

type Profile = NonNullable<OutletAnswer['profile']>;

const DERIVES = {
  from: 'evidence shows that they derive from articles of',
  to: 'evidence shows that they were taken over by',
  unknown: 'direction not shown, with articles of',
} as const;

/** Whom an outlet quotes, whom it credits, what it shares with others; every count with what it is out of. */
export function renderOutletPage({ asked, known, labels, profile }: OutletAnswer, address: URL): Html {
  const name = known?.name ?? profile?.names[0]?.name ?? asked;
  const domains = [
    ...new Set([...(known?.domains ?? []), ...(profile?.names ?? []).flatMap(({ domain }) => domain ?? [])]),
  ];
  return renderPage({
    title: name,
    address,
    main: html`<h1><bdi>${name}</bdi></h1>
<dl class="known">
${profile ? html`<dt>On record</dt><dd>${profile.more ? 'more than ' : ''}${articlesIn(profile.articles)}; <a href="/search?outlet=${encodeURIComponent(asked)}">its statements</a></dd>` : ''}
${domains.length === 0 ? '' : html`<dt>Domain</dt><dd>${domains.join(', ')}</dd>`}
${known?.country ? html`<dt>Country</dt><dd>${known.country}</dd>` : ''}
${known?.owner ? html`<dt>Owner</dt><dd>${known.owner}</dd>` : ''}
${known?.agency ? html`<dt>Kind</dt><dd>An agency: others take its reports over by trade</dd>` : ''}
${labels.map(({ list, label, domain, source }) => html`<dt>Listed</dt><dd>by <bdi>${list}</bdi>${label === '' ? '' : html`: <bdi>${label}</bdi>`} <span class="soft">(${domain}, from ${source}; the list’s words, not ours)</span></dd>`)}
</dl>
${profile ? renderProfile(profile) : html`<div class="empty"><p>No article of this outlet is in this collection.</p></div>`}`,
  });
}

const articlesIn = (count: number): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? 'article' : 'articles'}`;

function renderProfile({ articles, more, compared, quoting, speakers, credits, crediting, exchanges }: Profile): Html {
  const all = more ? `the latest ${articlesIn(articles)}` : articlesIn(articles);
  return html`${renderSection(
    'quotes',
    'Whom it quotes',
    `${quoting} of ${all} quote somebody who is named`,
    speakers.map(
      (one) => html`<li><a href="${actorHref(one.id)}"><bdi>${one.name}</bdi></a>
<span class="amount">in ${one.articles} of ${articles}</span><span class="facts">${one.statements} ${one.statements === 1 ? 'statement' : 'statements'}</span></li>`,
    ),
  )}
${renderSection(
  'credits',
  'Whom it credits',
  `${crediting} of ${all} credit another outlet`,
  credits.map(
    (one) => html`<li><a href="${outletHref(one.outlet)}"><bdi>${one.outlet}</bdi></a>
<span class="amount">in ${one.articles} of ${articles}</span></li>`,
  ),
)}
${renderSection(
  'shares',
  'What it shares with others',
  `${compared} of ${all} compared with this collection`,
  exchanges.map(
    (
      one,
    ) => html`<li><span>${VERDICTS[one.verdict]}: ${DERIVES[one.derives]} <bdi>${one.outlet ?? 'an outlet that is not known'}</bdi></span>
<span class="amount">${one.articles} of ${compared}</span></li>`,
  ),
)}`;
}

const renderSection = (id: string, heading: string, count: string, rows: readonly Html[]): Html =>
  html`<section class="counts" aria-labelledby="${id}"><div class="list-head"><h2 id="${id}">${heading}</h2><p class="soft">${count}</p></div>
${rows.length === 0 ? html`<div class="empty"><p>None in this collection.</p></div>` : html`<ul class="rows">${rows}</ul>`}</section>`;
