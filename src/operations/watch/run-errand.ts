import { OnrecordError, type RawItem } from '../../domain/index.ts';
import { FetchError } from '../../fetch/index.ts';
import { decodeText, gunzipped, isGzip, itemsIn, readSitemap } from '../../read/index.ts';
import type { Errand, Source } from '../../record/index.ts';
import { addressOf, type Means, problemOf, retryOf, takeIn } from './means.ts';
import { inSeconds } from './pace.ts';
import { bareHost, depthOf, errandsOfSitemap } from './sitemap-errands.ts';

/** Tries of one page before it is given up, and seconds after the first; four times as long each: two days in all. */
const TRIES = 6;
const FIRST_AGAIN = 120;
/** Statuses and failures after which another try would bring nothing else. */
const FINAL_STATUS = new Set([400, 401, 402, 403, 404, 405, 410, 451]);
const FINAL = /^(?:fetch\/(?:disallowed|not-public|bad-address|too-large|too-many-redirects)|input\/|watch\/)/;
/** The host is not to be asked now; no try of the page. */
const NOT_ASKED = new Set(['fetch/wait', 'fetch/robots-unknown']);

/** Fetches what an errand asks for and holds it in the record; what cannot be fetched is tried again or given up. */
export async function runErrand(errand: Errand, means: Means): Promise<void> {
  try {
    if (errand.kind === 'sitemap') await runSitemap(errand, means);
    else if (errand.kind === 'image') await runImage(errand, means);
    else await runPage(errand, means);
  } catch (error) {
    await notFetched(errand, error, means);
  }
}

async function runPage(errand: Errand, { record, polite, tell }: Means): Promise<void> {
  const { page } = await polite.visit(addressOf(errand));
  const { bytes, url, contentType } = page!;
  const items = await itemsIn(bytes, addressOf(errand), { url, ...(contentType && { contentType }) });
  if (items.length !== 1) {
    const message = `${url} holds ${items.length} items, no page.`;
    throw new OnrecordError('watch/no-page', message, 'If it is a feed, add it as one.');
  }
  await record.watching.hold(errand.id, withFeed(items[0]!, errand));
  tell({ kind: 'fetched', source: errand.source, url: addressOf(errand) });
}

/** The page's item with what only the feed says: the day, and from whom the item was taken over. */
function withFeed(page: RawItem, { item, name }: Errand): RawItem {
  const { published, source } = item?.metadata ?? {};
  return {
    ...page,
    id: name,
    metadata: { ...page.metadata, ...(published && { published }), ...(source && { source }) },
  };
}

async function runImage(errand: Errand, { record, polite, tell }: Means): Promise<void> {
  await polite.visit(addressOf(errand));
  await record.watching.settle(errand.id, 'done', 'captured');
  tell({ kind: 'fetched', source: errand.source, url: addressOf(errand) });
}

async function runSitemap(errand: Errand, means: Means): Promise<void> {
  const { record, polite } = means;
  const { page } = await polite.visit(addressOf(errand));
  const bytes = isGzip(page!.bytes) ? gunzipped(page!.bytes, page!.url) : page!.bytes;
  const sitemap = readSitemap(decodeText(bytes, page!.contentType).text, page!.url);
  // Read only now: the source may have been polled meanwhile.
  const source = await record.watching.sourceOf(errand.source);
  if (!source) return;
  const bounds = { since: source.since, host: hostOfSource(source), undated: undatedIn(source) };
  const errands = errandsOfSitemap(sitemap, bounds, depthOf(errand.name), new Date());
  await takeIn(means, source, errands);
  await record.watching.settle(errand.id, 'done', `${errands.length} named`);
}

const hostOfSource = ({ url }: Source): string => bareHost(url.replace(/^backfill:/, ''));
/** In a backfill nobody knows whether a page without a date is within its bounds. */
const undatedIn = ({ kind, lastSuccess }: Source) =>
  kind === 'sitemap' && lastSuccess !== null ? ('fetch' as const) : ('pass-over' as const);

async function notFetched(errand: Errand, error: unknown, { record, tell, stopped }: Means): Promise<void> {
  if (stopped()) return;
  const problem = problemOf(error);
  const told = { kind: 'not-fetched', source: errand.source, url: addressOf(errand), why: problem.message } as const;
  const isFinal =
    FINAL.test(problem.code) ||
    (error instanceof FetchError && error.status !== undefined && FINAL_STATUS.has(error.status)) ||
    (!NOT_ASKED.has(problem.code) && errand.tries + 1 >= TRIES);
  if (!isFinal) {
    const next = retryOf(error)?.toISOString() ?? inSeconds(new Date(), FIRST_AGAIN * 4 ** errand.tries);
    await record.watching.postpone(errand.id, next, problem.message, !NOT_ASKED.has(problem.code));
    return tell({ ...told, next });
  }
  // What the feed itself said of it is better than nothing.
  if (errand.item && errand.kind === 'page')
    await record.watching.hold(errand.id, errand.item, `the feed’s own words: ${problem.message}`);
  else await record.watching.settle(errand.id, 'given-up', `${problem.message} ${problem.remedy}`);
  tell(told);
}
