import { html } from 'hono/html';
import type { StoredStatement } from '../search/index.ts';
import { howInWords } from './actor-words.ts';
import { statementHref } from './addresses.ts';
import { basisInWords, publishedInWords, saidInWords } from './date-words.ts';
import type { Html } from './layout.ts';

/** A calibrated probability as a person says it. */
const inHundred = (confidence: number): string => `right in ${Math.round(confidence * 100)} of 100 such cases`;

const fromText = (words: string | undefined): Html =>
  words === undefined || words === '' ? html`` : html` <i class="from-text" dir="auto">${words}</i>`;

const because = (reason: string | undefined): Html => (reason === undefined ? html`` : html` (${reason})`);

/** Who speaks, how the article names them, why that is who it is, and how sure. */
export const renderSpeakerGrounds = ({ speaker, source }: StoredStatement): Html =>
  html`${speaker.name === null ? 'Not known' : html`<bdi>${speaker.name}</bdi>`}, ${howInWords(speaker.how)}${source === '' ? '' : ':'}${fromText(source)}${because(speaker.reason)}${speaker.corrected ? '' : `; ${inHundred(speaker.confidence)}`}`;

export const renderWordsGrounds = ({ confidence, shown, amended }: StoredStatement): Html => {
  const accepted = amended.find(({ what }) => what === 'accept');
  if (accepted) return html`Source and words are as <bdi>${accepted.by}</bdi> confirmed on ${accepted.at.slice(0, 10)}`;
  return html`Source and words are ${inHundred(confidence)}${shown ? '' : ', below the threshold'}`;
};

/** What a statement rests on, folded away: who and how resolved, how sure, which words gave the date, its address. */
export function renderGrounds(statement: StoredStatement, held = true): Html {
  const { said, occasion, article } = statement;
  const basis = basisInWords(said, statement.saidWords);
  const scene = [occasion?.place, occasion?.event, occasion?.to].filter((part) => part !== undefined);
  const evidence = [...new Set(statement.positions.map(({ words }) => words))].filter((words) => words !== '');
  return html`<details class="grounds"><summary>Grounds<span class="aloud"> of this statement</span></summary><dl>
<dt>Speaker</dt><dd>${renderSpeakerGrounds(statement)}</dd>
<dt>Words</dt><dd>${renderWordsGrounds(statement)}</dd>
<dt>Date</dt><dd>${capital(saidInWords(said, article.published))}, ${basis.rests}${fromText(basis.words)}${because(said.reason)}</dd>
${scene.length === 0 ? '' : html`<dt>Occasion</dt><dd dir="auto">${scene.join('; ')}</dd>`}
${evidence.length === 0 ? '' : html`<dt>Side</dt><dd>By the words${evidence.map((words, i) => html`${i > 0 ? ';' : ''}${fromText(words)}`)}</dd>`}
<dt>Article</dt><dd><bdi>${article.title ?? 'Untitled'}</bdi>, ${publishedInWords(article.published)}</dd>
${held ? html`<dt>Permalink</dt><dd><a href="${statementHref(statement.id)}"><code>${statementHref(statement.id)}</code></a></dd>` : ''}
</dl></details>`;
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
