import { html } from 'hono/html';
import type { AlertEntry } from '../operations/alerts/index.ts';
import { linesOf } from '../operations/alerts/index.ts';
import type { Alert } from '../search/index.ts';
import { alertHref, statementHref } from './addresses.ts';
import { dayInWords } from './date-words.ts';
import { type Html, renderPage } from './layout.ts';

/** An alert as the pages show it; what it waits for in words. Secrets and addresses of receivers are not shown. */
export interface ShownAlert {
  readonly name: string;
  readonly waitsFor: string;
  readonly told: string;
  readonly added: string;
  readonly waiting: number;
}

const TOLD: Readonly<Record<Alert['target']['kind'], string>> = {
  'standard-output': 'where alerts are run',
  atom: 'by an Atom feed in a file',
  'json-feed': 'by a JSON Feed in a file',
  webhook: 'by a webhook',
};

/** What an alert waits for, in words. `names`: of actors and issues, by id. */
export function waitsFor({ question }: Alert, names: ReadonlyMap<string, string>): string {
  const { words, actor, awaited, issue, outlet, of } = question;
  const parts = [
    of === 'shifts' ? 'shifts that a person has confirmed' : 'statements',
    actor === undefined ? '' : `by ${names.get(actor) ?? actor}`,
    awaited === undefined ? '' : `by ${awaited}, who is not on record yet`,
    issue === undefined ? '' : `on “${(names.get(issue) ?? issue).replace(/\.$/, '')}”`,
    words === undefined ? '' : `with the words ${words}`,
    outlet === undefined ? '' : `in ${outlet}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

export const shownAlert = (alert: Alert, waiting: number, names: ReadonlyMap<string, string>): ShownAlert => ({
  name: alert.name,
  waitsFor: waitsFor(alert, names),
  told: TOLD[alert.target.kind],
  added: alert.added,
  waiting,
});

export const renderAlertsPage = (alerts: readonly ShownAlert[], address: URL): Html =>
  renderPage({
    title: 'Alerts',
    place: 'alerts',
    address,
    main: html`<h1>Alerts</h1>
<p class="lead">What is waited for. Each has a page and feeds with what it found.</p>
${
  alerts.length === 0
    ? html`<div class="empty"><p>Nothing is waited for yet.</p><pre tabindex="0" aria-label="Commands that add alerts">onrecord alert add harbour --words "harbour line" --atom harbour.xml
onrecord alert --help</pre></div>`
    : html`<ul class="entries">${alerts.map(
        (
          alert,
        ) => html`<li><h2><a href="${alertHref(alert.name)}"><bdi>${alert.name}</bdi></a></h2><p>${capital(alert.waitsFor)}</p>
<p class="facts"><span>told ${alert.told}</span><span>since ${dayInWords(alert.added.slice(0, 10))}</span>${alert.waiting === 0 ? '' : html`<span class="unsure">${alert.waiting} not told yet</span>`}</p></li>`,
      )}</ul>`
}`,
  });

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** One alert with what it found, last first. */
export const renderAlertPage = (alert: ShownAlert, found: readonly AlertEntry[], address: URL): Html =>
  renderPage({
    title: `Alert: ${alert.name}`,
    place: 'alerts',
    address,
    feeds: {
      atom: `${alertHref(alert.name)}/feed.atom`,
      json: `${alertHref(alert.name)}/feed.json`,
      title: alert.name,
    },
    main: html`<h1><bdi>${alert.name}</bdi></h1>
<p class="lead">${capital(alert.waitsFor)}; told ${alert.told}. <a href="${alertHref(alert.name)}/feed.atom">Atom</a>, <a href="${alertHref(alert.name)}/feed.json">JSON Feed</a></p>
<section aria-labelledby="found"><div class="list-head"><h2 id="found">Found</h2><p class="soft">last first</p></div>
${
  found.length === 0
    ? html`<div class="empty"><p>Nothing yet. What comes on record from now on is looked through by <code>onrecord alert run</code> and <code>onrecord watch</code>.</p></div>`
    : html`<ol class="entries">${found.map(renderFound)}</ol>`
}</section>`,
  });

function renderFound({ notice, finding }: AlertEntry): Html {
  const [head, ...rest] = linesOf(finding);
  const statement = (finding.of === 'statement' ? finding.told : finding.later).statement;
  return html`<li><p dir="auto"><a href="${statementHref(statement)}">${head}</a></p>${rest.map((line) => html`<p class="soft" dir="auto">${line}</p>`)}
<p class="facts"><time datetime="${notice.at}">found ${dayInWords(notice.at.slice(0, 10))}</time>${notice.state === 'told' ? '' : html`<span class="unsure">${notice.state === 'waiting' ? 'not told yet' : 'given up'}${notice.problem === null ? '' : `: ${notice.problem}`}</span>`}</p></li>`;
}
