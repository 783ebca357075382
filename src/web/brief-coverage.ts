import { html } from 'hono/html';
import type { Coverage } from '../search/index.ts';
import { dayInWords, monthInWords } from './date-words.ts';
import type { Html } from './layout.ts';

/** From which outlets and days something is made, and where it has nothing. */
export function renderCoverage({ cut, reports, outlets, first, last, silent, undated, lessSure }: Coverage): Html {
  return html`<section aria-labelledby="coverage"><div class="list-head"><h2 id="coverage">What this is made from</h2></div>
<dl class="known wide">
${cut ? html`<dt>Looked at</dt><dd>the newest ${reports} reports; there are older ones: narrow it to an issue, or let <code>onrecord brief</code> look at all</dd>` : ''}
<dt>Days</dt><dd>${first === null || last === null ? 'none known' : first === last ? dayInWords(first) : `${dayInWords(first)} to ${dayInWords(last)}`}</dd>
<dt>Gaps</dt><dd>${silent.length === 0 ? 'no month without a saying in between' : `nothing held from ${stretchesOf(silent).join('; ')}. Silence in this collection, not of the speaker`}</dd>
${undated === 0 ? '' : html`<dt>Undated</dt><dd>${undated} ${undated === 1 ? 'saying' : 'sayings'} of which no article gives the day</dd>`}
${lessSure === 0 ? '' : html`<dt>Left out</dt><dd>${lessSure.toLocaleString('en-GB')} less sure</dd>`}
</dl>
${outlets.length === 0 ? '' : renderOutlets(outlets)}</section>`;
}

const renderOutlets = (outlets: Coverage['outlets']): Html =>
  html`<div class="scrolls" role="region" aria-label="Outlets" tabindex="0"><table class="outlets">
<thead><tr><th scope="col">Outlet</th><th scope="col">Reports</th><th scope="col">Articles</th><th scope="col">Published</th></tr></thead>
<tbody>${outlets.map(
    ({ name, reports, articles, first, last }) =>
      html`<tr><th scope="row"><bdi>${name ?? 'Outlet not known'}</bdi></th><td>${reports}</td><td>${articles}</td><td>${first === null ? 'day unknown' : first === last ? first : `${first} to ${last}`}</td></tr>`,
  )}</tbody></table></div>`;

/** Months one after the other as stretches: "March 2031", "May to July 2031". `months`: `YYYY-MM`, in order. */
function stretchesOf(months: readonly string[]): string[] {
  const stretches: [string, string][] = [];
  for (const month of months) {
    const last = stretches.at(-1);
    if (last && isNext(last[1], month)) last[1] = month;
    else stretches.push([month, month]);
  }
  return stretches.map(([from, to]) =>
    from === to ? monthInWords(from) : `${monthInWords(from)} to ${monthInWords(to)}`,
  );
}

const isNext = (month: string, next: string): boolean => numberOf(next) - numberOf(month) === 1;

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
