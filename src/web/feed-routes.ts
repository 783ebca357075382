import type { Context, Hono } from 'hono';
import { FEED_TYPES, type FeedForm, statementFeed } from '../operations/feeds.ts';
import { type RecordStore, searchStatements } from '../search/index.ts';
import { addressOf } from './access/asker.ts';
import { recordFor } from './access/without-names.ts';
import { actorHref, issueHref } from './addresses.ts';
import { type Asked, questionOf, readAsked } from './question.ts';

/** Statements in a feed. */
const ENTRIES = 50;

/**
 * What a search finds as a feed, newest first: `/feed.atom` and `/feed.json`, with the boxes of the search form as query. Who
 * follows an actor or an issue follows such a search.
 */
export function addFeedRoutes(app: Hono, { record }: { readonly record: () => RecordStore }): void {
  for (const form of ['atom', 'json'] as const)
    app.get(`/feed.${form}`, (context) => feedOfSearch(context, recordFor(context, record()), form));
}

async function feedOfSearch(context: Context, record: RecordStore, form: FeedForm): Promise<Response> {
  const { href, origin, searchParams } = addressOf(context);
  const asked = readAsked(searchParams);
  const { after: _, ...question } = questionOf(asked);
  const answer = await searchStatements(record, { ...question, limit: ENTRIES });
  if (answer.withheld || (answer.actor && answer.actor.found !== 'one')) return Promise.resolve(context.notFound());
  const actor = answer.actor?.found === 'one' ? answer.actor.actor : null;
  const issue = asked.issue === '' ? null : (await record.issues()).find(({ id }) => id === asked.issue);
  const frame = {
    title: `onrecord: ${titleOf(asked, actor?.name ?? '', issue?.proposition ?? '')}`,
    home: origin + homeOf(asked, actor?.id ?? null, searchParams),
    self: href,
    base: origin,
  };
  const text = await statementFeed(record, answer.statements, frame, form);
  return context.body(text, 200, { 'Content-Type': FEED_TYPES[form] });
}

function titleOf({ about, outlet }: Asked, actor: string, issue: string): string {
  const parts = [
    actor,
    issue === '' ? '' : `on “${issue.replace(/\.$/, '')}”`,
    about === '' ? '' : `about ${about}`,
    outlet === '' ? '' : `in ${outlet}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'newest on record' : parts.join(' ');
}

/** The page that shows the same. */
function homeOf({ about, outlet, issue }: Asked, actor: string | null, query: URLSearchParams): string {
  const isPlain = about === '' && outlet === '';
  if (isPlain && actor !== null && issue === '') return actorHref(actor);
  if (isPlain && actor === null && issue !== '') return issueHref(issue);
  return query.size === 0 ? '/' : `/search?${query}`;
}
