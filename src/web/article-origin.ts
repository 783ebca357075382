import { html } from 'hono/html';
import type { Origin, OriginEvidence } from '../domain/index.ts';
import type { Relative, StoredArticle } from '../search/index.ts';
import { articleHref, compareHref, outletHref } from './addresses.ts';
import { renderChecks } from './article-notices.ts';
import { VERDICTS } from './compare-page.ts';
import type { Html } from './layout.ts';
import { outletOf } from './statement-list.ts';

const ORIGINS: Readonly<Record<Origin['kind'], string>> = {
  unknown: 'Not known',
  original: 'The outlet’s own text: the earliest copy we hold, and nothing points elsewhere',
  copy: 'A copy of another text that we hold',
  excerpt: 'An excerpt of another text that we hold',
  reworded: 'Reworded from another text that we hold; both were compared',
  'shared-quotes': 'Shares quotations with another text that we hold',
};

const EVIDENCE: Readonly<Record<OriginEvidence['kind'], string>> = {
  declared: 'Says so',
  physical: 'Address or file',
  textual: 'Wording',
  temporal: 'Dates',
};

/** Where the article came from, with the evidence; what was taken out of it, and why; how it is held. */
export const renderWhence = (article: StoredArticle, relatives?: readonly Relative[]): Html =>
  html`<div class="whence">${renderOrigin(article.origin)}${relatives === undefined ? '' : renderRelatives(article, relatives)}${renderChecks(article)}${renderRemoved(article)}${renderHolding(article)}</div>`;

export function renderOrigin({ kind, declared, evidence, reason }: Origin): Html {
  return html`<section aria-labelledby="origin"><h2 id="origin">Where it comes from</h2>
<p>${ORIGINS[kind]}${reason === undefined ? '' : `: ${reason.replace(/\.$/, '')}`}.</p>
${
  declared.length === 0
    ? ''
    : html`<h3>Credits to other outlets</h3><ul>${declared.map(
        (credit) => html`<li><bdi>${credit.outlet}</bdi>: <i class="from-text" dir="auto">${credit.evidence}</i></li>`,
      )}</ul>`
}
${
  evidence.length === 0
    ? ''
    : html`<h3>Evidence</h3><ul>${evidence.map(
        (one) => html`<li><span class="tag">${EVIDENCE[one.kind]}</span> <span dir="auto">${one.text}</span></li>`,
      )}</ul>`
}</section>`;
}

/** Articles of the record that have to do with this one, each with the way to what changed. */
export function renderRelatives({ id, outlet }: StoredArticle, relatives: readonly Relative[]): Html {
  const name = outlet?.name ?? outlet?.domain;
  return html`${
    relatives.length === 0
      ? ''
      : html`<section aria-labelledby="relatives"><h2 id="relatives">Relatives on record</h2>
<ul>${relatives.map(
          ({
            article,
            verdict,
            derives,
          }) => html`<li><a href="${articleHref(article.id)}"><bdi>${article.title ?? 'Untitled article'}</bdi></a>, <bdi>${outletOf(article)}</bdi>
<p class="soft">${VERDICTS[verdict]}${DERIVES[derives]}. <a href="${derives === 'to' ? compareHref(id, article.id) : compareHref(article.id, id)}">What changed?</a></p></li>`,
        )}</ul></section>`
  }${name ? html`<p class="soft"><a href="${outletHref(name)}">Whom <bdi>${name}</bdi> quotes and credits</a></p>` : ''}`;
}

const DERIVES: Readonly<Record<Relative['derives'], string>> = {
  from: '; evidence shows that this article derives from it',
  to: '; evidence shows that it derives from this article',
  unknown: '; which came first is not shown',
};

/** Notices stand above the text, and are not told again. */
function renderRemoved({ article: { removed: all, corrections = [] } }: StoredArticle): Html {
  const removed = all.filter(({ text }) => !corrections.some((notice) => notice.text.includes(text)));
  if (removed.length === 0) return html``;
  return html`<details><summary>What was taken out of the text (${removed.length})</summary>
<ul>${removed.map(({ text, why }) => html`<li><p dir="auto"><i class="from-text">${text}</i></p><p class="soft">${why}</p></li>`)}</ul></details>`;
}

function renderHolding({ article, version, firstSeen, locations, versions, producer }: StoredArticle): Html {
  const models = Object.entries(producer.models);
  return html`<details><summary>How it is held</summary><dl class="known">
<dt>On record since</dt><dd><time datetime="${firstSeen}">${instantInWords(firstSeen)}</time></dd>
<dt>Version</dt><dd>${version} of ${versions.length}</dd>
${locations.length === 0 ? '' : html`<dt>Read from</dt><dd>${locations.map((location) => html`<div><code>${location}</code></div>`)}</dd>`}
${article.images.length === 0 ? '' : html`<dt>Images</dt><dd>${article.images.map(({ url }) => html`<div><code>${url}</code></div>`)}</dd>`}
<dt>Article id</dt><dd><code>${article.id}</code></dd>
<dt>SHA-256 of the bytes</dt><dd><code>${article.sha256}</code></dd>
<dt>Read by</dt><dd>onrecord ${producer.version}${models.map(([name, sha256]) => html`<div>${name} model <code>${sha256}</code></div>`)}</dd>
</dl></details>`;
}

/** "2026-11-24 20:31 UTC". */
const instantInWords = (instant: string): string => `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
