import type { RawItem } from '../domain/index.ts';

/** `backfill`: the past of an outlet, by its sitemaps. */
export type SourceKind = 'feed' | 'sitemap' | 'backfill';

/** Why something could not be fetched or read, and what to do about it. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  /** The HTTP status; absent where there was no answer. */
  readonly status?: number;
}

/** Something that is fetched by itself, and how it fares. All instants are ISO 8601. */
export interface Source {
  /** The address by which it is known; a backfill's is that of its outlet, with `backfill:` before it. */
  readonly url: string;
  readonly kind: SourceKind;
  readonly title: string | null;
  /** The page that it is the feed of. */
  readonly page: string | null;
  /** Names of the folders that it lies in, the outermost first. */
  readonly folders: readonly string[];
  readonly added: string;
  /** Pages dated before this day (`YYYY-MM-DD`) are not fetched; null: no such bound. */
  readonly since: string | null;
  /** What the server said of the last answer that was taken in, in its own words. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly lastTry: string | null;
  readonly lastSuccess: string | null;
  readonly nextTry: string;
  /** Seconds between two tries, as found from its own words and rhythm; null before the first success. */
  readonly pace: number | null;
  /** Tries that failed one after the other. */
  readonly failures: number;
  readonly problem: Problem | null;
  /** Where the server says that it moved for good. */
  readonly movedTo: string | null;
}

export type ErrandKind = 'item' | 'page' | 'sitemap' | 'image';
/** `to-fetch`: an address waits; `ready`: its item is held and waits to be put on the record. */
export type ErrandState = 'to-fetch' | 'ready' | 'done' | 'given-up';

/** What a source asks to be done: one item, page, part of a sitemap, or image. */
export interface NewErrand {
  readonly kind: ErrandKind;
  /** What the source calls it: a guid or an address. */
  readonly name: string;
  /** Of what the source says of it; another digest means that it changed. */
  readonly digest: string;
  /** The address to fetch; null where the item is held already. */
  readonly url: string | null;
  /** The item as the source gives it; put on the record as it is where no page is fetched. */
  readonly item: RawItem | null;
  /** Why there is nothing to do; it is done from the start, and kept so that it is known. */
  readonly settled?: string;
}

export interface Errand extends Omit<NewErrand, 'settled'> {
  readonly id: number;
  /** The `url` of its source. */
  readonly source: string;
  readonly state: ErrandState;
  readonly tries: number;
  readonly nextTry: string;
  /** What became of it, or why it has to wait, in words; null before the first try. */
  readonly outcome: string | null;
}

/** What came from a source on one day (UTC, `YYYY-MM-DD`). */
export interface SourceDay {
  /** The `url` of the source. */
  readonly source: string;
  readonly day: string;
  /** Tries that were answered, with something new or not. */
  readonly reads: number;
  readonly failures: number;
  /** What was new: items, pages, parts of a sitemap. */
  readonly items: number;
}

/** Errands of a source by their state. */
export type ErrandCounts = Readonly<Record<ErrandState, number>>;

/** What is remembered of a host: opaque here. */
export type HostNotes = Readonly<Record<string, unknown>>;

/**
 * Feeds, sitemaps and backfills, what of theirs is still to do, and what hosts have asked for. Part of the contract of a
 * record: everything that watching has to know after it was killed.
 */
export interface WatchStore {
  /** In the order in which they were added. */
  sources(): Promise<readonly Source[]>;
  sourceOf(url: string): Promise<Source | null>;
  /** Sources whose next try has come, the longest due first, at most `limit`. */
  dueSources(now: string, limit: number): Promise<readonly Source[]>;
  /** Adds a source or replaces what is known of it. */
  putSource(source: Source): Promise<void>;
  /**
   * For a clock that was set back: where a source was tried later than `latest`, it is due `now`, and so is every errand and
   * notice that waits. Answers how many sources there were.
   */
  bringForward(now: string, latest: string): Promise<number>;
  /** With its errands; false where there is none. */
  removeSource(url: string): Promise<boolean>;
  /**
   * Keeps the source as it is now and what it asks for, in one transaction, so that neither is known without the other.
   * An errand with the digest under which it is known already is left as it is. A page that another source has asked for
   * is done already, and stays so when it changes. Of several of one name the first counts. Answers how many are to be done.
   */
  takeIn(source: Source, errands: readonly NewErrand[]): Promise<number>;
  /**
   * The oldest errand of each host that may be fetched now; none for the hosts (origins) that are busy. With `source`,
   * only errands of that one.
   */
  toFetch(now: string, busy: readonly string[], source?: string): Promise<readonly Errand[]>;
  /** Errands whose item is held, oldest first; with `now`, not those that workers were given until later (`given`). */
  ready(limit: number, source?: string, now?: string): Promise<readonly Errand[]>;
  /** Of these errands, those whose item is held, oldest first. */
  held(ids: readonly number[]): Promise<readonly Errand[]>;
  /** Says that workers were given errands whose items are held; not done at an instant, they are to be given again. */
  given(ids: readonly number[], until: string): Promise<void>;
  /** Holds the item of an errand until it is on the record: its address is fetched no more. `note` is kept with it. */
  hold(id: number, item: RawItem, note?: string): Promise<void>;
  /**
   * Ends an errand; the item held for it is let go. With `digest`, only where its source has said nothing else of it
   * meanwhile: what it says now is still to be done then.
   */
  settle(id: number, state: 'done' | 'given-up', outcome: string, digest?: string): Promise<void>;
  /** Tries an errand again later; `tried`: it counts as a try. */
  postpone(id: number, nextTry: string, why: string, tried: boolean): Promise<void>;
  /** The earliest instant at which a source or an errand that waits is to be tried; null where nothing waits. */
  nextTry(): Promise<string | null>;
  countsOf(source: string): Promise<ErrandCounts>;
  /** How many errands of a source have this outcome. */
  countOf(source: string, outcome: string): Promise<number>;
  /** Errands of a source that were given up, last first. */
  givenUp(source: string, limit: number): Promise<readonly Errand[]>;
  /** What came from each source from a day on, some ninety days back at most; a day without any try has no row. */
  sourceDays(since: string): Promise<readonly SourceDay[]>;
  hostNotes(origin: string): Promise<HostNotes | null>;
  putHostNotes(origin: string, notes: HostNotes): Promise<void>;
  /**
   * Takes the lease on watching this record for `holder` until an instant; null where it was taken, else who holds it.
   * It is taken from a holder whose time is over, or of whom `isGone` says so, given until when it was taken.
   */
  takeLease(holder: string, until: string, isGone: (holder: string, until: string) => boolean): Promise<string | null>;
  /** Gives the lease back, where `holder` still has it. */
  endLease(holder: string): Promise<void>;
}
