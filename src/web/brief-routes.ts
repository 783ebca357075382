import type { Hono } from 'hono';
import { briefOn, type RecordStore } from '../search/index.ts';
import { actorHref } from './addresses.ts';
import { renderBriefPage } from './brief-page.ts';
import { type AnswerPage, addPage } from './pages.ts';

/** Newest reports that a page is made from, and sayings that it gives in full; the command `brief` looks at all. */
const REPORTS = 80;
const SAYINGS = 30;

/** The brief on one actor; `issue` and `since` narrow it. */
export function addBriefRoutes(app: Hono, { record }: { readonly record: () => RecordStore }): void {
  addPage(app, record, '/brief/:id', brief);
}

const brief: AnswerPage = async ({ record, address, id }) => {
  const asked = (name: string): string => (address.searchParams.get(name) ?? '').trim();
  const actor = await record.actorOf(id);
  if (!actor) return null;
  if (actor.id !== id) return { movedTo: `/brief/${encodeURIComponent(actor.id)}${address.search}` };
  const issues = await record.issues();
  const issue = issues.find((one) => one.id === asked('issue'))?.id;
  const since = asked('since');
  const answer = await briefOn(record, {
    actor,
    ...(issue !== undefined && { issue }),
    ...(since !== '' && { since }),
    ...{ reports: REPORTS, limit: SAYINGS },
  });
  const made = answer.brief;
  // A private person: the actor's page says that none is made.
  if (!made) return { movedTo: actorHref(actor.id) };
  return { values: made, page: () => renderBriefPage(made, issues, address) };
};
