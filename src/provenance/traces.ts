/** A 24-digit hexadecimal object id, whose first eight digits are the Unix time at which it was made. */
export interface DatedObjectId {
  readonly id: string;
  /** ISO 8601, to the second, UTC. */
  readonly instant: string;
}

const OBJECT_ID = /(?<![0-9a-f])[0-9a-f]{24}(?![0-9a-f])/i;

/** Object ids with a time belong to the years in which there were any. Unix seconds: 2009-01-01 and 2050-01-01. */
const EARLIEST = 1230768000;
const LATEST = 2524608000;

/**
 * The object id in an address and the time it holds, where it can be one: the year and month that the path states
 * (`/2025.02/`, `/2025/02/`) must be the same, otherwise 24 hexadecimal digits are just a name.
 */
export function dateInObjectId(url: string): DatedObjectId | null {
  const id = OBJECT_ID.exec(url)?.[0].toLowerCase();
  if (id === undefined) return null;
  const seconds = Number.parseInt(id.slice(0, 8), 16);
  if (seconds < EARLIEST || seconds >= LATEST) return null;
  const instant = new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
  const folder = /\/(20\d\d)[./-](0[1-9]|1[0-2])(?=[/.-])/.exec(url);
  return folder && instant.startsWith(`${folder[1]}-${folder[2]}`) ? { id, instant } : null;
}

/** The object id or file name by which the same media file is known again across hosts and sizes; null for names too plain. */
export function mediaKeyOf(url: string): string | null {
  const id = OBJECT_ID.exec(url)?.[0];
  if (id) return id.toLowerCase();
  const name = /\/([^/?#]+)\.(?:jpe?g|png|webp|gif|avif|mp4)(?:[?#]|$)/i.exec(url)?.[1];
  if (name === undefined) return null;
  const bare = name.toLowerCase().replace(/[-_](?:\d+x\d+|\d+w|scaled|thumb(?:nail)?|small|medium|large)$/, '');
  return bare.length >= 12 && /\d{3}/.test(bare) ? bare : null;
}

/** Query parameters that tell through which channel a link was handed on. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|cmpid|cmp|ref|ref_src|smid|ito|xtor|ocid|guccounter|ftcamp|partner|syndication)$/i;

/** The tracking parameters of an address, `name=value`; none where it is no absolute address. */
export function trackingParametersOf(url: string): string[] {
  if (!URL.canParse(url)) return [];
  return [...new URL(url).searchParams]
    .filter(([name]) => TRACKING.test(name))
    .map(([name, value]) => `${name}=${value}`);
}
