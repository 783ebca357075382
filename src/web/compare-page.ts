import { html } from 'hono/html';
import type { Comparison, QuoteChange, QuotePair, SentenceChange, SentencePair, Verdict } from '../domain/index.ts';
import type { ComparedHeld } from '../operations/compare-held.ts';
import { wordDiff } from '../provenance/index.ts';
import type { StoredArticle } from '../search/index.ts';
import { articleHref } from './addresses.ts';
import { publishedInWords } from './date-words.ts';
import { type Html, renderPage } from './layout.ts';
import { outletOf } from './statement-list.ts';

/** What an article is to another. */
export const VERDICTS: Readonly<Record<Verdict, string>> = {
  copy: 'A copy',
  excerpt: 'An excerpt',
  reworded: 'Reworded',
  'shared-quotes': 'Shared quotes only',
  independent: 'Independent',
  unknown: 'Not decided by the words',
};

const DIRECTIONS: Readonly<Record<Comparison['direction'], string>> = {
  'a-to-b': 'the second derives from the first',
  'b-to-a': 'the first derives from the second',
  unknown: 'which came first is not shown; both may have a common source',
};

const SENTENCES: Readonly<Record<SentenceChange, string>> = {
  verbatim: 'Word for word',
  edited: 'Edited',
  reworded: 'Reworded',
  new: 'Only in the second',
  dropped: 'Only in the first',
};

const QUOTES: Readonly<Record<QuoteChange, string>> = {
  identical: 'Kept',
  typography: 'Kept, other typography',
  shortened: 'Shortened',
  'words-changed': 'Words changed',
  'speaker-changed': 'Another speaker',
  paraphrased: 'Paraphrased',
  'possible-translation': 'Possible translation',
  missing: 'Dropped',
  added: 'Added',
};

const KEPT: readonly string[] = ['verbatim', 'identical', 'typography'];
/** Changes in which the words that differ are marked. */
const MARKED: readonly string[] = ['edited', 'shortened', 'words-changed', 'typography', 'possible-translation'];

/** What changed between two articles: counts, quotes, sentences side by side, each change with the way to the next. */
export function renderComparePage({ a, b, comparison }: ComparedHeld, address: URL): Html {
  const { verdict, confidence, direction, evidence, titles, sentences, quotes } = comparison;
  const derived = ['copy', 'excerpt', 'reworded'].includes(verdict);
  const pairs = [...(titles ? [titles] : []), ...sentences];
  const changed = pairs.filter(({ change }) => !KEPT.includes(change)).length;
  return renderPage({
    title: 'What changed?',
    address,
    main: html`<h1>What changed?</h1>
<p class="lead"><strong>${VERDICTS[verdict]}</strong>${verdict === 'unknown' ? '' : ` (right in ${Math.round(confidence * 100)} of 100 such cases)`}${derived ? `: ${DIRECTIONS[direction]}` : ''}.</p>
<div class="two heads">${renderHead('First', a)}${renderHead('Second', b)}</div>
${evidence.length === 0 ? '' : html`<details><summary>Evidence (${evidence.length})</summary><ul class="evidence">${evidence.map((one) => html`<li><span class="tag">${one.kind}</span> <span dir="auto">${one.text}</span></li>`)}</ul></details>`}
${renderQuotes(quotes)}
<section aria-labelledby="sentences"><div class="list-head"><h2 id="sentences">Sentences</h2>
<p class="soft">${changed} of ${pairs.length} changed${changed === 0 ? '' : html`; <a href="#change-1">first change</a>`}</p></div>
${renderPairs(pairs, changed)}</section>`,
  });
}

const renderHead = (name: string, article: StoredArticle): Html =>
  html`<div><p class="soft">${name}: <bdi>${outletOf(article)}</bdi></p>
<p><a href="${articleHref(article.id)}"><bdi>${article.title ?? 'Untitled article'}</bdi></a></p>
<p class="soft">${publishedInWords(article.published)}</p></div>`;

function renderQuotes(quotes: readonly QuotePair[]): Html {
  const counts = new Map<string, number>();
  for (const { change } of quotes) counts.set(QUOTES[change], (counts.get(QUOTES[change]) ?? 0) + 1);
  const words = [...counts].map(([name, count]) => `${count} ${name.toLowerCase()}`).join(', ');
  return html`<section aria-labelledby="quotes"><div class="list-head"><h2 id="quotes">Quotes</h2>
<p class="soft">${words === '' ? 'none in either' : words}</p></div>
${quotes.length === 0 ? '' : html`<ol class="pairs">${quotes.map((pair) => html`<li class="pair-row"><p class="what">${QUOTES[pair.change]}</p>${renderTwo(pair)}</li>`)}</ol>`}</section>`;
}

function renderPairs(pairs: readonly SentencePair[], changed: number): Html {
  let number = 0;
  return html`<ol class="pairs">${pairs.map((pair) => {
    if (KEPT.includes(pair.change))
      return html`<li class="pair-row same"><p class="what">${SENTENCES[pair.change]}</p>${renderTwo(pair)}</li>`;
    number++;
    return html`<li class="pair-row" id="change-${number}"><p class="what">${SENTENCES[pair.change]}${
      number < changed ? html` <a href="#change-${number + 1}">next change</a>` : ''
    }</p>${renderTwo(pair)}</li>`;
  })}</ol>`;
}

/** Both sides, the words that differ marked; a side that has none says so. */
function renderTwo({ a, b, change }: SentencePair | QuotePair): Html {
  const parts = a !== null && b !== null && MARKED.includes(change) ? wordDiff(a, b) : null;
  const first = parts?.map(({ kind, text }) =>
    kind === 'same' ? html`${text}` : kind === 'removed' ? renderMark('del', text) : '',
  );
  const second = parts?.map(({ kind, text }) =>
    kind === 'same' ? html`${text}` : kind === 'added' ? renderMark('ins', text) : '',
  );
  return html`<div class="two"><p class="from" dir="auto"><span class="aloud">First: </span>${first ?? a ?? NOTHING}</p><p class="from" dir="auto"><span class="aloud">Second: </span>${second ?? b ?? NOTHING}</p></div>`;
}

const NOTHING = html`<span class="soft">–<span class="aloud"> not there</span></span>`;

/** Marks changed words; white space at their ends stays outside of the mark. */
function renderMark(name: 'del' | 'ins', text: string): Html {
  const [, before = '', words = '', behind = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (words === '') return html`${text}`;
  return name === 'del'
    ? html`${before}<del><span class="aloud">removed: </span>${words}</del>${behind}`
    : html`${before}<ins><span class="aloud">added: </span>${words}</ins>${behind}`;
}

/** Two boxes for the ids of articles, where none were given. */
export const renderCompareForm = (address: URL): Html =>
  renderPage({
    title: 'Compare two articles',
    address,
    main: html`<h1>Compare two articles</h1>
<p class="lead">The page of an article names its relatives on record, each with the way to a comparison. Or give two ids.</p>
<form class="paste" action="/compare" method="get"><div class="pair">
<div><label for="a">First</label><input id="a" name="a" type="text" value="${address.searchParams.get('a') ?? ''}" required></div>
<div><label for="b">Second</label><input id="b" name="b" type="text" value="${address.searchParams.get('b') ?? ''}" required></div></div>
<div><button type="submit">Compare</button></div></form>`,
  });
