import { OnrecordError } from '../../domain/index.ts';
import type { NewErrand, RecordStore, Source } from '../../record/index.ts';
import { type Means, takeIn } from './means.ts';
import { failed } from './poll.ts';
import { sitemapErrand, UNDATED } from './sitemap-errands.ts';
import { freshSource } from './sources.ts';

/** Where sitemaps lie where robots.txt names none. */
export const USUAL_PLACES = ['/sitemap.xml', '/sitemap_index.xml', '/news-sitemap.xml'];
/** A backfill is read once; this instant never comes. */
const NEVER = '9999-12-31T00:00:00.000Z';

/** Finds the sitemaps of an outlet, and asks for them. */
export async function startBackfill(source: Source, means: Means): Promise<void> {
  const now = new Date();
  const origin = source.url.replace(/^backfill:/, '');
  try {
    const named = await means.polite.sitemapsOf(origin);
    const places = named.length > 0 ? named : USUAL_PLACES.map((path) => origin + path);
    const errands = places
      .filter((url) => URL.canParse(url))
      .map((url): NewErrand => sitemapErrand(new URL(url).href, 0, source.since ?? ''));
    const at = now.toISOString();
    await takeIn(
      means,
      { ...source, lastTry: at, lastSuccess: at, nextTry: NEVER, failures: 0, problem: null },
      errands,
    );
  } catch (error) {
    await failed(source, error, means, now);
  }
}

/** Where an outlet's past is read: its domain or address, or the name under which the record knows it. Throws `watch/no-domain`. */
export async function originOfOutlet(record: RecordStore | undefined, outlet: string): Promise<string> {
  const given = outlet.trim();
  if (/^https?:\/\//i.test(given) && URL.canParse(given)) return new URL(given).origin;
  if (/^[\w-]+(?:\.[\w-]+)+$/.test(given)) return `https://${given.toLowerCase()}`;
  const names = (await record?.outlets.profileOf(given, 1))?.names ?? [];
  const domain = names.find((one) => one.domain !== null)?.domain;
  if (domain) return `https://${domain}`;
  const message = `The record knows no domain of ${JSON.stringify(given)}.`;
  throw new OnrecordError('watch/no-domain', message, 'Give the outlet’s domain, as in paper.example.');
}

/**
 * Keeps that the past of an outlet is to be read, from a day (`YYYY-MM-DD`) on; one that was kept before goes on, or
 * begins anew where the day is an earlier one. `watch` does the reading. Throws `watch/no-domain`, `usage/date`.
 */
export async function keepBackfill(record: RecordStore, outlet: string, since: string): Promise<Source> {
  if (!/^\d{4}-\d\d-\d\d$/.test(since) || Number.isNaN(Date.parse(since)))
    throw new OnrecordError('usage/date', `${JSON.stringify(since)} is no day.`, 'Write it as 2025-02-14.');
  const url = `backfill:${await originOfOutlet(record, outlet)}`;
  const known = await record.watching.sourceOf(url);
  if (known && known.since !== null && known.since <= since) return known;
  const fresh = freshSource({ url, title: outlet, since }, new Date());
  const source: Source = known ? { ...known, since, nextTry: fresh.nextTry } : { ...fresh, kind: 'backfill' };
  await record.watching.putSource(source);
  await record.log('watch', { backfill: url, since });
  return source;
}

/** Pages of a backfill that were passed over because nobody says their day. */
export const passedOver = (record: RecordStore, source: string): Promise<number> =>
  record.watching.countOf(source, UNDATED);
