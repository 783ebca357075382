import { html } from 'hono/html';
import type { JobStanding } from '../operations/jobs/standing.ts';
import type { Html } from './layout.ts';
import { renderInstant, spanInWords } from './source-words.ts';

/** Jobs for workers: how many wait, and those that were given up, with the reason and what to do. */
export function renderJobs(jobs: JobStanding, now: Date): Html {
  const { waiting, active, dead, longestWait, nobodyWorks, lastDead } = jobs;
  const number = (of: number): string => of.toLocaleString('en-GB');
  return html`<section aria-labelledby="jobs"><div class="list-head"><h2 id="jobs">Jobs for workers</h2><p class="soft">${number(waiting)} waiting, ${number(active)} being done${dead === 0 ? '' : `, ${number(dead)} given up`}</p></div>
${waiting + active + dead === 0 ? html`<p class="soft">Nothing waits to be extracted from. <code>onrecord watch --enqueue</code> and <code>onrecord jobs add</code> enter jobs.</p>` : ''}
${nobodyWorks ? html`<p class="notice"><strong>Nobody works.</strong> The first of them has waited for ${spanInWords(longestWait)}: run <code>onrecord work</code>, on as many machines as you like.</p>` : ''}
${dead === 0 ? '' : html`<p class="notice"><strong>${number(dead)} given up.</strong> When the cause is mended, <code>onrecord jobs retry</code> has them tried again; <code>onrecord jobs list</code> shows more of them.</p>`}
${lastDead.length === 0 ? '' : html`<ul class="evidence">${lastDead.map((job) => html`<li><code>${job.about}</code> (${job.kind}, ${renderInstant(job.at, now)}): ${job.reason}</li>`)}</ul>`}</section>`;
}
