import type { Context, Hono } from 'hono';
import { alertEntries, alertFeed } from '../operations/alerts/index.ts';
import { FEED_TYPES, type FeedForm } from '../operations/feeds.ts';
import type { Alert, RecordStore } from '../search/index.ts';
import { recordFor } from './access/without-names.ts';
import { renderAlertPage, renderAlertsPage, type ShownAlert, shownAlert } from './alert-pages.ts';
import { type AnswerPage, addPage } from './pages.ts';

/** Notices that wait are counted up to this. */
const COUNTED = 1000;

/** The pages of what is waited for, and feeds of what was found. */
export function addAlertRoutes(app: Hono, { record }: { readonly record: () => RecordStore }): void {
  for (const form of ['atom', 'json'] as const)
    app.get(`/alerts/:name/feed.${form}`, (context) => feedOfAlert(context, recordFor(context, record()), form));
  addPage(app, record, '/alerts', alerts);
  addPage(app, record, '/alerts/:id', alert);
}

const alerts: AnswerPage = async ({ record, address }) => {
  const shown: ShownAlert[] = [];
  for (const one of await record.alerting.alerts()) shown.push(await shownOf(record, one));
  return { values: { alerts: shown }, page: () => renderAlertsPage(shown, address) };
};

const alert: AnswerPage = async ({ record, address, id }) => {
  const found = await alertNamed(record, id);
  if (!found) return null;
  const [shown, entries] = [await shownOf(record, found), await alertEntries(record, found)];
  return { values: { alert: shown, found: entries }, page: () => renderAlertPage(shown, entries, address) };
};

const alertNamed = async (record: RecordStore, name: string): Promise<Alert | undefined> =>
  (await record.alerting.alerts()).find((one) => one.name === name);

async function shownOf(record: RecordStore, one: Alert): Promise<ShownAlert> {
  const waiting = await record.alerting.notices(one.name, 'waiting', COUNTED);
  const names = new Map((await record.issues()).map(({ id, proposition }) => [id, proposition]));
  const { actor } = one.question;
  const known = actor === undefined ? null : await record.actorOf(actor);
  if (known) names.set(actor!, known.name);
  return shownAlert(one, waiting.length, names);
}

async function feedOfAlert(context: Context, record: RecordStore, form: FeedForm): Promise<Response> {
  const found = await alertNamed(record, context.req.param('name') ?? '');
  if (!found) return Promise.resolve(context.notFound());
  const text = alertFeed(found, form === 'atom' ? 'atom' : 'json-feed', await alertEntries(record, found));
  return context.body(text, 200, { 'Content-Type': FEED_TYPES[form] });
}
