import type { Dated } from '../domain/index.ts';

/** Years in which news images on the web can have been stored. */
const FIRST_YEAR = 1995;
const LAST_YEAR = 2099;

/** A date that stands in an image's address. */
interface ImageDate {
  /** EDTF: a month or a day. */
  readonly value: string;
  /** The part of the address that gives it. */
  readonly folder: string;
}

const FOLDER = /[/_](\d{4})[./_-]?(\d{2})(?:[./_-]?(\d{2}))?(?=[/_.-]|$)/g;
const OBJECT_ID = /(?<![0-9a-f])([0-9a-f]{8})[0-9a-f]{16}(?![0-9a-f])/gi;

const isDay = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The first date folder (`/2025.02/`, `/2025/02/14/`, `/2025-02/`) of an address's path. */
function folderIn(path: string): ImageDate | undefined {
  for (const [folder, y, m, d] of path.matchAll(FOLDER)) {
    const [year, month] = [Number(y), Number(m)];
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) continue;
    const name = folder.replace(/^[/_]/, '');
    if (d === undefined || !isDay(year, month, Number(d))) return { value: `${y}-${m}`, folder: name };
    return { value: `${y}-${m}-${d}`, folder: name };
  }
  return undefined;
}

interface ObjectId {
  readonly id: string;
  readonly second: Date;
}

/** Ids of 24 hexadecimal digits; the first eight are the second of creation in Unix time (BSON ObjectId). */
const idsIn = (path: string): ObjectId[] =>
  [...path.matchAll(OBJECT_ID)].map(([id, seconds]) => ({
    id,
    second: new Date(Number.parseInt(seconds!, 16) * 1000),
  }));

/** What one image's address says of when it was stored: a folder, made exact by an object id of the same time. */
export function imageDate(url: string): Dated | undefined {
  let path: string;
  try {
    path = decodeURI(new URL(url.startsWith('//') ? `https:${url}` : url, 'https://invalid.invalid').pathname);
  } catch {
    return undefined;
  }
  const folder = folderIn(path);
  // An id alone is no evidence: any 24 digits give some second.
  if (!folder) return undefined;
  for (const { id, second } of idsIn(path)) {
    const iso = second.toISOString();
    if (!iso.startsWith(folder.value)) continue;
    return {
      value: iso.slice(0, 10),
      bound: 'not-before',
      basis: 'image',
      evidence: `image address: folder ${folder.folder}; object id ${id.slice(0, 8)}… = ${iso.slice(0, 19)}Z`,
    };
  }
  return {
    value: folder.value,
    bound: 'not-before',
    basis: 'image',
    evidence: `image address: folder ${folder.folder}`,
  };
}

/** The first day of an EDTF month or day, for comparison. */
const firstDay = (value: string): string => (value.length === 7 ? `${value}-01` : value);

/**
 * The lower bound that an item's images give: it cannot have been published before its latest image was stored. A day
 * is preferred to a month that it lies in.
 */
export function imagesDate(urls: readonly string[]): Dated | undefined {
  let best: Dated | undefined;
  for (const url of urls) {
    const dated = imageDate(url);
    if (!dated?.value) continue;
    if (
      !best?.value ||
      firstDay(dated.value) > firstDay(best.value) ||
      (dated.value.length > best.value.length && dated.value.startsWith(best.value))
    ) {
      best = dated;
    }
  }
  return best;
}
