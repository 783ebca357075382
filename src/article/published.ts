import type { Dated } from '../domain/index.ts';
import { writtenDate } from '../language/index.ts';
import type { StatedDate } from './draft.ts';
import { imagesDate } from './image-date.ts';
import { localDay } from './outlet-zones.ts';

/** Everything that may say when an item was published, from the surest to the least sure. */
export interface DateEvidence {
  /** From the container: the feed item, the line, the front matter. */
  readonly container: string | undefined;
  /** From the page's head, in its order of trust. */
  readonly page: readonly StatedDate[];
  /** When the page says it was last changed. */
  readonly modified?: string | undefined;
  readonly url: string | null;
  /** From lines of the text: a publication date, and a date of the last change. */
  readonly published: StatedDate | undefined;
  readonly updated: StatedDate | undefined;
  readonly images: readonly string[];
  /** The zone (IANA) of the outlet, in which instants of universal time are read; undefined where it is not known. */
  readonly zone?: string | undefined;
}

/** Days by which the page's own date may lie after the one in its address before the address is believed. */
const URL_SLACK = 2;

const DAY_MS = 86_400_000;

/** The calendar day (or month) of a written date, in the offset in which it was written. */
const dayOf = (written: string): string | undefined => writtenDate(written)?.slice(0, 10);

/** The date in an address's path: `/2025/02/14/`, `/2025-02-14`, `/20250214/`; a month (`/2025/02/`) where it has no day. */
export function urlDate(url: string): string | undefined {
  let path: string;
  try {
    path = new URL(url).pathname;
  } catch {
    return undefined;
  }
  const day =
    /(?:^|[/_-])((?:19|20)\d{2})[/_.-](\d{1,2})[/_.-](\d{1,2})(?=[/_.-]|$)/.exec(path) ??
    /(?:^|[/_-])((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/.exec(path);
  if (day) return dayOf(`${day[1]}-${day[2]!.padStart(2, '0')}-${day[3]!.padStart(2, '0')}`);
  const named = /\/((?:19|20)\d{2})\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\/(\d{1,2})(?=\/)/i.exec(
    path,
  );
  if (named) return dayOf(`${named[3]} ${named[2]} ${named[1]}`);
  const month = /\/((?:19|20)\d{2})[/-](\d{2})(?=\/)/.exec(path);
  return month ? dayOf(`${month[1]}-${month[2]}`) : undefined;
}

const metadata = (value: string, evidence: string): Dated => ({ value, bound: 'exact', basis: 'metadata', evidence });

/** The outlet's own day of an instant that is told in universal time: 03:30 in Greenwich is the evening before in New York. */
function inZone(dated: Dated, written: string, zone: string | undefined): Dated {
  const instant = zone === undefined ? undefined : writtenDate(written);
  const day = instant && localDay(instant, zone!);
  if (!day || day === dated.value) return dated;
  return { ...dated, value: day, reason: `the day in ${zone}, where the outlet is` };
}

/** The day of a post of a live blog. */
export function postDate({ written, place }: StatedDate, zone: string | undefined): Dated {
  const day = dayOf(written);
  if (!day) return { value: null, bound: 'exact', basis: 'none', reason: `the date given cannot be read: ${written}` };
  return inZone({ value: day, bound: 'exact', basis: 'stated', evidence: `${place}: ${written}` }, written, zone);
}

/** Whether a day lies so long after the address's that it must be a later change or a migration. */
function isMuchLater(day: string, inUrl: string): boolean {
  if (inUrl.length === 7)
    return day.slice(0, 7) > inUrl && Date.parse(day) - Date.parse(`${inUrl}-28`) > (3 + URL_SLACK) * DAY_MS;
  return Date.parse(day) - Date.parse(inUrl) > URL_SLACK * DAY_MS;
}

/** Days by which two places may differ and mean the same: zones, and a page that is prepared the evening before. */
const PLACE_SLACK = 1;
/** Other places that are named where they differ. */
const MOST_NAMED = 2;

interface ReadDate extends StatedDate {
  readonly day: string;
}

const daysApart = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / DAY_MS;

/** Of what a page states, the first date that can be read; one that moves with every change yields to an earlier one. */
function chosen(
  dates: readonly ReadDate[],
  modified: string | undefined,
): { date: ReadDate; reason?: string } | undefined {
  const [first, ...others] = dates;
  if (!first) return undefined;
  const meta = others.filter(({ place }) => place !== '<time>');
  const moves = modified !== undefined && first.written.includes(':') && first.written === modified;
  const earlier = moves
    ? meta.find(({ day }) => day < first.day && daysApart(day, first.day) > PLACE_SLACK)
    : undefined;
  if (earlier)
    return { date: earlier, reason: `${first.place} says ${first.day}, the time of the last change: taken for that` };
  const differing = meta.filter(({ day }) => daysApart(day, first.day) > PLACE_SLACK).slice(0, MOST_NAMED);
  const named = differing.map(({ place, day }) => `${place} says ${day}`).join(', ');
  return { date: first, ...(named && { reason: `${named}: ${first.place} comes first` }) };
}

function pageDate({ page, url, zone, modified }: DateEvidence): Dated | undefined {
  const inUrl = url ? urlDate(url) : undefined;
  const dates = page.flatMap((date) => {
    const day = dayOf(date.written);
    return day ? [{ ...date, day }] : [];
  });
  const found = chosen(dates, modified);
  if (!found) return inUrl ? { value: inUrl, bound: 'exact', basis: 'url', evidence: `address: ${inUrl}` } : undefined;
  const { place, written, day } = found.date;
  if (inUrl && day.length === 10 && isMuchLater(day, inUrl)) {
    return {
      value: inUrl,
      bound: 'exact',
      basis: 'url',
      evidence: `address: ${inUrl}`,
      reason: `${place} says ${day}, later than the address by days: taken for a later change`,
    };
  }
  const dated = inZone(metadata(day, `${place}: ${written}`), written, zone);
  const reason = [dated.reason, found.reason].filter((one) => one !== undefined).join('; ');
  return reason ? { ...dated, reason } : dated;
}

/**
 * When an item was published. The first that says so: the container, the page's metadata (JSON-LD, meta tags, microdata,
 * `<time>`), the address, a line of the text, a line that tells the last change (an upper bound), the images (a lower
 * bound). Metadata later than the date in the address by more than two days yields to it: pages are changed and moved,
 * addresses stay. A `datePublished` that is the time of the last change yields to an earlier date of the page's metadata.
 * Where places differ by more than a day, `reason` names them.
 */
export function publishedOf(evidence: DateEvidence): Dated {
  const { container, page, published, updated, images, zone } = evidence;
  const contained = container ? dayOf(container) : undefined;
  if (contained) return inZone(metadata(contained, `stated with the item: ${container}`), container!, zone);
  const fromPage = pageDate(evidence);
  if (fromPage) return fromPage;
  const stated = published && dayOf(published.written);
  if (stated) return { value: stated, bound: 'exact', basis: 'stated', evidence: published.place };
  const changed = updated && dayOf(updated.written);
  if (changed)
    return {
      value: changed,
      bound: 'not-after',
      basis: 'stated',
      evidence: updated.place,
      reason: 'only the last change is dated',
    };
  const fromImages = imagesDate(images);
  if (fromImages) return fromImages;
  const unread = container ?? page[0]?.written;
  return {
    value: null,
    bound: 'exact',
    basis: 'none',
    reason: unread ? `the date given cannot be read: ${unread}` : 'no date in metadata, address, text or images',
  };
}
