/** Seconds. A feed is asked no more often, whatever its rhythm. */
const SHORTEST = 600;
/** Seconds. A feed is asked at least so often, however rarely something comes, unless it asks for more itself. */
const LONGEST = 6 * 3600;
/** Seconds, where neither its items nor its words say anything. */
const UNKNOWN = 3600;
/** Seconds. What a feed or server asks for counts up to this. */
const MOST_ASKED = 86_400;
/** Items by which a rhythm is told. */
const ITEMS = 20;
/** Seconds to the next try after failures at most; and where the server says that the feed is gone for good. */
const LONGEST_BACK_OFF = 86_400;
const GONE_FOR = 7 * 86_400;

/** What is known of a source's rhythm. */
export interface Rhythm {
  /** Seconds for which the feed or the server ask to be left alone. */
  readonly ttl?: number;
  readonly maxAge?: number;
  /** When its items were published, as dates or instants in ISO 8601, in any order. */
  readonly published: readonly string[];
}

/**
 * Seconds between two visits: half the usual time between two items, longer where none has come for long, and never
 * shorter than feed and server ask for.
 */
export function paceOf({ ttl = 0, maxAge = 0, published }: Rhythm, now: Date): number {
  const asked = Math.min(MOST_ASKED, Math.max(ttl, maxAge));
  return Math.round(Math.max(asked, Math.min(LONGEST, Math.max(SHORTEST, ownPace(published, now)))));
}

function ownPace(published: readonly string[], now: Date): number {
  const instants = published
    // Days without a time say nothing of hours.
    .flatMap((date) => (date.includes('T') ? Date.parse(date) / 1000 : []))
    .filter((at) => Number.isFinite(at) && at <= now.getTime() / 1000 + MOST_ASKED)
    .sort((a, b) => b - a)
    .slice(0, ITEMS);
  if (instants.length < 2) return UNKNOWN;
  const gaps = instants.slice(1).map((at, i) => instants[i]! - at);
  const usual = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)]!;
  const silent = now.getTime() / 1000 - instants[0]!;
  return Math.max(usual / 2, silent / ITEMS);
}

/** Seconds to the next try after this many failures one after the other. */
export function backOffOf(pace: number | null, failures: number, status: number | undefined): number {
  if (status === 410) return GONE_FOR;
  return Math.min(LONGEST_BACK_OFF, Math.max(SHORTEST, pace ?? SHORTEST) * 2 ** Math.min(failures - 1, 10));
}

/** The instant so many seconds later, as ISO 8601. */
export const inSeconds = (now: Date, seconds: number): string => new Date(now.getTime() + seconds * 1000).toISOString();
