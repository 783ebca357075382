import { setTimeout as sleep } from 'node:timers/promises';
import { OnrecordError } from '../../domain/index.ts';
import type { Exchange, HostMemory, HostNotes, PoliteFetcher, PoliteOptions } from '../../fetch/index.ts';
import type { ModelName } from '../../model-name.ts';
import type { Errand, RecordStore, Source } from '../../record/index.ts';
import { fetchSettings } from '../fetch-settings.ts';
import { ensureModel } from '../model.ts';
import { startBackfill } from './backfill.ts';
import { watchedClock } from './clock.ts';
import { alone } from './lease.ts';
import type { Means, WatchEvent } from './means.ts';
import { poll } from './poll.ts';
import { putReady } from './put-ready.ts';
import { runErrand } from './run-errand.ts';

/** Gives held items to workers: of one source, or of all. */
export type Give = (
  source: string | undefined,
) => Promise<readonly { readonly source: string; readonly name: string }[]>;

export interface WatchOptions {
  /** Ends once nothing is left that may be done now. */
  readonly once?: boolean;
  /** Only this source and what it asks for. */
  readonly source?: string;
  /** Keeps every request and answer in the record. */
  readonly capture?: boolean;
  /** Also fetches the images of articles; only of use with `capture`. */
  readonly images?: boolean;
  /** How statements are found; fast by default. */
  readonly model?: ModelName;
  readonly onEvent?: (event: WatchEvent) => void;
  /** Gives items that are held to workers, instead of putting them on the record here; answers how many it gave. */
  readonly give?: Give;
  /** Tells alerts: run after items were put on the record, every minute, and at the end; never twice at a time. */
  readonly attend?: () => Promise<void>;
  /** Ends watching in good order. A process may as well be killed. */
  readonly signal?: AbortSignal;
  /** How it is fetched, beside what the environment says. */
  readonly fetching?: PoliteOptions;
}

/** Hosts asked at the same time. */
const HOSTS_AT_ONCE = 32;
/** Due sources looked at in one pass; many of one host wait for each other. */
const DUE_AT_ONCE = 1000;
/** Milliseconds after which the record is looked at again, so that a feed added meanwhile is noticed. */
const TICK = 2000;
/** Milliseconds between two looks at the alerts where nothing comes: webhooks may be due again. */
const ATTENDED_EVERY = 60_000;

/**
 * Watches the sources of a record: polls each at its own pace, fetches what they ask for, puts it on the record. What is
 * to do is kept in the record before it is begun and after it is done, so that a process that was killed goes on where
 * it stopped, and asks for nothing again that was answered.
 *
 * Throws `watch/busy`, `usage/ranges`, `model/…`, and `record/…` where the record cannot be written.
 */
export async function watch(record: RecordStore, given: WatchOptions = {}): Promise<void> {
  await ensureModel(given.model ?? 'fast');
  await alone(record, async (lost) => {
    const options = { ...given, signal: given.signal ? AbortSignal.any([given.signal, lost]) : lost };
    const polite = await fetcherFor(record, options);
    const means: Means = {
      record,
      polite,
      model: options.model ?? 'fast',
      tell: (event) => options.onEvent?.(event),
      images: options.images === true && options.capture === true,
      stopped: () => options.signal.aborted,
    };
    const close = (): void => void polite.close();
    options.signal.addEventListener('abort', close);
    try {
      await untilStopped(means, options);
    } finally {
      options.signal.removeEventListener('abort', close);
      await polite.close();
      await record.settle();
    }
  });
}

/** A database that is away, or another program that writes for long: both pass by themselves. */
const PASSING = new Set(['record/unavailable', 'record/busy']);
/** Milliseconds before the record is asked again; doubled with each time that it is not there, up to the longest. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;

/**
 * Watches, and goes on when a record is there again that was away. What was under way then is done again, since it is not
 * known what of it was stored: whatever was stored changes nothing. With `once` it ends instead.
 */
async function untilStopped(means: Means, options: WatchOptions): Promise<void> {
  for (let pause = FIRST_PAUSE; ; pause = Math.min(LONGEST_PAUSE, pause * 2)) {
    const began = performance.now();
    try {
      return await untilDone(means, options);
    } catch (error) {
      if (options.once || means.stopped() || !(error instanceof OnrecordError) || !PASSING.has(error.code)) throw error;
      if (performance.now() - began > LONGEST_PAUSE) pause = FIRST_PAUSE;
      const { code, message, remedy } = error;
      means.tell({ kind: 'held-up', problem: { code, message, remedy }, seconds: pause / 1000 });
      await sleep(pause, undefined, options.signal ? { signal: options.signal } : {}).catch(() => {});
    }
  }
}

async function fetcherFor(record: RecordStore, { capture = false, fetching }: WatchOptions): Promise<PoliteFetcher> {
  const { politeFetcher } = await import('../../fetch/index.ts');
  const memory: HostMemory = {
    load: async (origin) => (await record.watching.hostNotes(origin)) as HostNotes | null,
    save: (origin, notes) => record.watching.putHostNotes(origin, { ...notes }),
  };
  const keep = ({ at, bytes: body, ...made }: Exchange): Promise<void> => {
    const { url, requestHeaders, status, headers, whole } = made;
    return record.captures.keep({ url, at: at.toISOString(), requestHeaders, status, headers, body, whole });
  };
  return politeFetcher({ ...(await fetchSettings()), memory, ...(capture && { onExchange: keep }), ...fetching });
}

/** What goes on at a time: one request a host, and one batch of items. */
interface UnderWay {
  readonly hosts: Map<string, Promise<void>>;
  putting: Promise<void> | null;
  attending: Promise<void> | null;
  /** When alerts were last looked at; milliseconds of `performance.now`. */
  attended: number;
  /** The first error that ends everything. */
  broken: unknown;
}

async function untilDone(means: Means, options: WatchOptions): Promise<void> {
  const { once = false, signal } = options;
  const underWay: UnderWay = {
    hosts: new Map(),
    putting: null,
    attending: null,
    attended: -Infinity,
    broken: undefined,
  };
  const stopped = (): boolean => means.stopped() || underWay.broken !== undefined;
  const clock = watchedClock(means.record);
  await clock();
  const began = new Date().toISOString();
  while (!stopped()) {
    await clock();
    // What was under way while it was looked for what is due may have made more due.
    const idle = underWay.hosts.size === 0 && underWay.putting === null;
    const started = await startDue(means, options, underWay, once ? began : undefined);
    if (once && idle && started === 0) break;
    const busy = [...underWay.hosts.values(), ...(underWay.putting ? [underWay.putting] : [])];
    if (busy.length === 0 && !idle) continue;
    if (started > 0 && busy.length < HOSTS_AT_ONCE) continue;
    await pause(busy, signal);
  }
  await Promise.all([...underWay.hosts.values(), underWay.putting, underWay.attending]);
  if (!stopped()) await attend(options, underWay);
  if (underWay.broken !== undefined) throw underWay.broken;
}

/** Waits until something that goes on has ended, or for a while. */
async function pause(busy: readonly Promise<void>[], signal: AbortSignal | undefined): Promise<void> {
  const enough = new AbortController();
  const signals = signal ? [signal, enough.signal] : [enough.signal];
  await Promise.race([...busy, sleep(TICK, undefined, { signal: AbortSignal.any(signals) }).catch(() => {})]);
  enough.abort();
}

/** Starts what is due and not held up by what goes on; answers how much that is. */
async function startDue(
  means: Means,
  options: WatchOptions,
  underWay: UnderWay,
  began: string | undefined,
): Promise<number> {
  const now = new Date().toISOString();
  // As of before the record is asked: what ends meanwhile would be begun again.
  const busy = new Set(underWay.hosts.keys());
  const guarded = (act: Promise<void>): Promise<void> =>
    act.catch((error: unknown) => {
      if (!means.stopped()) underWay.broken ??= error;
    });
  let started = 0;
  const start = (origin: string, act: () => Promise<void>): void => {
    if (underWay.hosts.size >= HOSTS_AT_ONCE || underWay.hosts.has(origin) || busy.has(origin)) return;
    underWay.hosts.set(
      origin,
      guarded(act()).finally(() => underWay.hosts.delete(origin)),
    );
    started++;
  };
  const due = options.give && now;
  if (underWay.putting === null && (await means.record.watching.ready(1, options.source, due)).length > 0) {
    started++;
    underWay.putting = guarded(putAll(means, options, underWay)).finally(() => {
      underWay.putting = null;
    });
  }
  if (performance.now() - underWay.attended > ATTENDED_EVERY) void guarded(attend(options, underWay));
  for (const source of await dueSources(means.record, options, began ?? now))
    start(originOf(source.url), () => (source.kind === 'backfill' ? startBackfill : poll)(source, means));
  for (const errand of await dueErrands(means, options, now, [...underWay.hosts.keys()]))
    start(originOf(errand.url!), () => runErrand(errand, means));
  return started;
}

async function putAll(means: Means, options: WatchOptions, underWay: UnderWay): Promise<void> {
  while (!means.stopped() && (await putSome(means, options)) > 0) await attend(options, underWay);
}

async function putSome(means: Means, { source, give }: WatchOptions): Promise<number> {
  if (!give) return putReady(means, source);
  const given = await give(source);
  for (const one of given) means.tell({ kind: 'given', ...one });
  return given.length;
}

/** Tells alerts, once what is being told has been. */
async function attend({ attend: act }: WatchOptions, underWay: UnderWay): Promise<void> {
  if (!act) return;
  underWay.attended = performance.now();
  const before = underWay.attending;
  const now = (async () => {
    await before;
    await act();
  })();
  underWay.attending = now.catch(() => {});
  await now;
}

async function dueSources(record: RecordStore, { source }: WatchOptions, now: string): Promise<readonly Source[]> {
  if (source === undefined) return record.watching.dueSources(now, DUE_AT_ONCE);
  const only = await record.watching.sourceOf(source);
  return only && only.nextTry <= now ? [only] : [];
}

/** One errand a host, of hosts that have not asked to be left alone. */
async function dueErrands(
  { record, polite }: Means,
  { source }: WatchOptions,
  now: string,
  busy: readonly string[],
): Promise<readonly Errand[]> {
  const errands = await record.watching.toFetch(now, busy, source);
  return errands.filter(({ url }) => polite.leftAloneUntil(url!) <= Date.now());
}

const originOf = (url: string): string => {
  const address = url.replace(/^backfill:/, '');
  return URL.canParse(address) ? new URL(address).origin : address;
};
