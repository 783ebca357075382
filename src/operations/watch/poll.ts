import { OnrecordError } from '../../domain/index.ts';
import type { Fetched, Visit } from '../../fetch/index.ts';
import {
  decodeText,
  type Feed,
  feedIn,
  feedNamedIn,
  gunzipped,
  isGzip,
  kindOf,
  readSitemap,
} from '../../read/index.ts';
import type { NewErrand, Source } from '../../record/index.ts';
import { errandsOfFeed } from './feed-errands.ts';
import { type Means, problemOf, retryOf, takeIn } from './means.ts';
import { backOffOf, inSeconds, paceOf } from './pace.ts';
import { bareHost, errandsOfSitemap } from './sitemap-errands.ts';

/** Items of one visit that are taken in, newest first as feeds have them; the largest news feeds have 500. */
const MOST_ITEMS = 5000;

/** Asks a source what is new, keeps that in the record together with the source's state, and tells of it. */
export async function poll(source: Source, means: Means): Promise<void> {
  const { record, polite, tell } = means;
  const now = new Date();
  try {
    const held = {
      ...(source.etag !== null && { etag: source.etag }),
      ...(source.lastModified !== null && { lastModified: source.lastModified }),
    };
    const visit = await polite.visit(source.url, held);
    if (visit.page) {
      const { errands, ...known } = await contentsOf(visit.page, source, now);
      const pace = paceOf({ ...known.rhythm, ...(visit.maxAge !== undefined && { maxAge: visit.maxAge }) }, now);
      const read = { ...source, kind: known.kind, title: source.title ?? known.facts.title ?? null };
      return await takeIn(
        means,
        succeeded({ ...read, page: source.page ?? known.facts.page ?? null }, visit, pace, now),
        errands,
      );
    }
    const unchanged = succeeded(source, visit, source.pace ?? paceOf({ published: [] }, now), now);
    await record.watching.takeIn(unchanged, []);
    tell({ kind: 'unchanged', source: source.url, next: unchanged.nextTry });
  } catch (error) {
    await failed(source, error, means, now);
  }
}

/** The source after a visit that went well. */
function succeeded(source: Source, { validators, movedTo }: Visit, pace: number, now: Date): Source {
  return {
    ...source,
    etag: validators.etag ?? null,
    lastModified: validators.lastModified ?? null,
    lastTry: now.toISOString(),
    lastSuccess: now.toISOString(),
    nextTry: inSeconds(now, pace),
    pace,
    failures: 0,
    problem: null,
    movedTo: movedTo ?? null,
  };
}

/** Keeps why a source could not be read, and when it is tried again: it always is. */
export async function failed(
  source: Source,
  error: unknown,
  { record, tell, stopped }: Means,
  now: Date,
): Promise<void> {
  if (stopped()) return;
  const problem = problemOf(error);
  // A host that is left alone was not asked: that is no failure of the feed.
  const failures = problem.code === 'fetch/wait' ? source.failures : source.failures + 1;
  const backOff = inSeconds(now, backOffOf(source.pace, Math.max(1, failures), problem.status));
  const asked = retryOf(error)?.toISOString();
  const next = problem.code === 'fetch/wait' ? asked! : [backOff, asked ?? backOff].sort()[1]!;
  await record.watching.takeIn({ ...source, lastTry: now.toISOString(), nextTry: next, failures, problem }, []);
  tell({ kind: 'failed', source: source.url, problem, next });
}

interface Contents {
  readonly kind: 'feed' | 'sitemap';
  readonly facts: Pick<Feed, 'title' | 'page'>;
  readonly rhythm: { readonly ttl?: number; readonly published: readonly string[] };
  readonly errands: readonly NewErrand[];
}

/** What a feed or sitemap holds, its kind told by content. Throws `input/…`, `watch/no-feed`. */
async function contentsOf(page: Fetched, source: Source, now: Date): Promise<Contents> {
  const bytes = isGzip(page.bytes) ? gunzipped(page.bytes, source.url) : page.bytes;
  const { text } = decodeText(bytes, page.contentType);
  const kind = kindOf(text);
  if (kind === 'sitemap') return sitemapContents(text, source, now);
  if (kind !== 'feed' && kind !== 'json-feed') throw noFeed(source.url, page.url, text);
  const feed = await feedIn(bytes, source.url, page.contentType ? { contentType: page.contentType } : {});
  const published = feed.items.flatMap(({ metadata }) => metadata.published ?? []);
  const rhythm = { published, ...(feed.ttl !== undefined && { ttl: feed.ttl * 60 }) };
  return { kind: 'feed', facts: feed, rhythm, errands: errandsOfFeed(feed.items.slice(0, MOST_ITEMS), page.url) };
}

function sitemapContents(text: string, source: Source, now: Date): Contents {
  const sitemap = readSitemap(text, source.url);
  // What has no date and was there at the first visit is old, as far as anybody can tell.
  const undated = source.lastSuccess === null ? 'pass-over' : 'fetch';
  const errands = errandsOfSitemap(sitemap, { since: source.since, host: bareHost(source.url), undated }, 0, now);
  const published = sitemap.kind === 'pages' ? sitemap.pages.flatMap((one) => one.published ?? one.modified ?? []) : [];
  return { kind: 'sitemap', facts: {}, rhythm: { published }, errands };
}

/** Says so, and which feed a page names as its own. */
function noFeed(address: string, base: string, text: string): OnrecordError {
  const feed = feedNamedIn(text, base);
  const remedy = feed
    ? `The page names a feed of its own: \`onrecord feed add ${feed}\`.`
    : 'Give the address of its feed.';
  return new OnrecordError('watch/no-feed', `${address} is neither a feed nor a sitemap.`, remedy);
}
