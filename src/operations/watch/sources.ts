import { readFileSync } from 'node:fs';
import { OnrecordError } from '../../domain/index.ts';
import { decodeText, type ListedFeed, readOpml, writeOpml } from '../../read/index.ts';
import type { RecordStore, Source } from '../../record/index.ts';

export type { Errand, ErrandCounts, Source, SourceDay } from '../../record/index.ts';

/** What a user may say of a feed. */
export interface NewSource {
  readonly url: string;
  readonly title?: string;
  readonly page?: string;
  readonly folders?: readonly string[];
  /** `YYYY-MM-DD`: of sitemaps, only pages from this day on. */
  readonly since?: string;
}

/** Days before a sitemap was added whose pages are fetched too. */
const DAYS_BEFORE = 2;

/** The web address in its usual form. Throws `usage/address`. */
function webAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url && /^https?:$/.test(url.protocol) && !url.username && !url.password) {
    url.hash = '';
    return url.href;
  }
  const remedy = 'Give an http or https address, without a user name.';
  throw new OnrecordError('usage/address', `${JSON.stringify(address)} is no web address.`, remedy);
}

/** A source of which nothing is known yet. */
export function freshSource({ url, title, page, folders = [], since }: NewSource, now: Date): Source {
  const before = new Date(now.getTime() - DAYS_BEFORE * 86_400_000).toISOString().slice(0, 10);
  return {
    ...{ url, kind: 'feed', title: title ?? null, page: page ?? null, folders },
    ...{ added: now.toISOString(), since: since ?? before },
    ...{ etag: null, lastModified: null, lastTry: null, lastSuccess: null, nextTry: now.toISOString(), pace: null },
    ...{ failures: 0, problem: null, movedTo: null },
  };
}

/**
 * Adds a feed or sitemap to those that are watched; false where it is there already. `by`: who says so. Throws
 * `usage/address`.
 */
export async function addSource(record: RecordStore, given: NewSource, by?: string): Promise<boolean> {
  const url = webAddress(given.url);
  if (await record.watching.sourceOf(url)) return false;
  await record.watching.putSource(freshSource({ ...given, url }, new Date()));
  await record.log('watch', { added: url }, by);
  return true;
}

/** Ends the watching of a feed; what came from it stays on the record. Throws `watch/unknown`. */
export async function removeSource(record: RecordStore, address: string, by?: string): Promise<void> {
  const known = (await record.watching.sources()).find(({ url }) => url === address || url === `${address}/`);
  if (!known) {
    const remedy = 'See `onrecord feed list` for those that are.';
    throw new OnrecordError('watch/unknown', `${address} is not watched.`, remedy);
  }
  await record.watching.removeSource(known.url);
  await record.log('watch', { removed: known.url }, by);
}

/** What became of a list of feeds. */
export interface ImportReport {
  readonly added: number;
  readonly known: number;
  /** Addresses that cannot be watched, and why. */
  readonly refused: readonly { readonly url: string; readonly why: string }[];
}

/** Adds the feeds of an OPML file. Throws `input/missing`, `input/unsupported`, `input/bad-feed`. */
export async function importFeeds(record: RecordStore, file: string): Promise<ImportReport> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw new OnrecordError('input/missing', `${file} cannot be read.`, 'Name an OPML file.', { cause });
  }
  return importOpml(record, bytes, file);
}

/** Adds the feeds of a list in OPML. `name`: of the list, for errors. Throws `input/unsupported`, `input/bad-feed`. */
export async function importOpml(
  record: RecordStore,
  bytes: Uint8Array,
  name: string,
  by?: string,
): Promise<ImportReport> {
  const refused: { url: string; why: string }[] = [];
  let added = 0;
  let known = 0;
  for (const feed of readOpml(decodeText(bytes).text, name)) {
    try {
      if (await addSource(record, feed, by)) added++;
      else known++;
    } catch (error) {
      if (!(error instanceof OnrecordError) || error.code !== 'usage/address') throw error;
      refused.push({ url: feed.url, why: error.message });
    }
  }
  return { added, known, refused };
}

/** The feeds and sitemaps that are watched, as OPML. */
export async function exportFeeds(record: RecordStore): Promise<string> {
  const listed = (await record.watching.sources())
    .filter(({ kind }) => kind !== 'backfill')
    .map(
      ({ url, title, page, folders }): ListedFeed => ({ url, folders, ...(title && { title }), ...(page && { page }) }),
    );
  return writeOpml(listed, 'Feeds watched by onrecord');
}
