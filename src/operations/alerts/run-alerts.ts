import { OnrecordError } from '../../domain/index.ts';
import { FetchError, type FetchOptions } from '../../fetch/index.ts';
import type { Alert, Notice, RecordStore } from '../../record/index.ts';
import { fetchSettings } from '../fetch-settings.ts';
import { type Entry, writeFeed } from './feed-files.ts';
import { type Finding, findingOf } from './finding.ts';
import { lookThrough } from './look-through.ts';
import { secondsToNext, sendWebhook } from './webhook.ts';

export interface AlertOptions {
  /** Told what goes to standard output. */
  readonly print: (alert: string, finding: Finding) => void;
  /** How webhooks are sent, beside what the environment says. */
  readonly fetching?: FetchOptions;
}

/** What became of the notices of one run. */
export interface AlertReport {
  readonly found: number;
  readonly told: number;
  /** Deliveries that failed, and what is wrong. */
  readonly failed: readonly { readonly alert: string; readonly why: string; readonly next: string | null }[];
}

/** Notices of one alert told in a run; entries of a feed. */
const AT_ONCE = 100;

/**
 * Looks through what came since, and tells what alerts found. A notice counts as told once the file is written, the line
 * printed, or the receiver has answered 2xx; killed in between, it is told again, under the same id.
 */
export async function runAlerts(record: RecordStore, options: AlertOptions): Promise<AlertReport> {
  const report = { found: await lookThrough(record), told: 0, failed: [] as AlertReport['failed'][number][] };
  for (const alert of await record.alerting.alerts()) {
    const notices = await record.alerting.toTell(alert.name, new Date().toISOString(), AT_ONCE);
    if (notices.length === 0) continue;
    try {
      report.told += await tell(record, alert, notices, options);
    } catch (error) {
      if (!(error instanceof OnrecordError) || error.code.startsWith('record/')) throw error;
      report.failed.push({ alert: alert.name, ...(await failed(record, notices, error)) });
    }
  }
  return report;
}

/** Tells all notices of a feed or of standard output; of a webhook one after the other until one fails. */
async function tell(
  record: RecordStore,
  alert: Alert,
  notices: readonly Notice[],
  options: AlertOptions,
): Promise<number> {
  const { target } = alert;
  if (target.kind === 'webhook') {
    const fetching = { ...(await fetchSettings()), ...options.fetching };
    let told = 0;
    for (const notice of notices) {
      const finding = await findingOf(record, alert, notice);
      try {
        if (finding) await sendWebhook(target, { notice, finding }, fetching);
      } catch (error) {
        throw new UntoldNotice(notice, error);
      }
      await record.alerting.told(notice, finding ? 'told' : 'dropped', finding ? undefined : GONE);
      told++;
    }
    return told;
  }
  if (target.kind === 'standard-output') {
    for (const notice of notices) {
      const finding = await findingOf(record, alert, notice);
      if (finding) options.print(alert.name, finding);
    }
  } else writeFeed(alert, target, await entriesOf(record, alert));
  for (const notice of notices) await record.alerting.told(notice, 'told');
  return notices.length;
}
const GONE = 'it is not on the record any more';

/** What an alert found, last first; without what is not on the record any more. */
export async function entriesOf(record: RecordStore, alert: Alert): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const notice of await record.alerting.notices(alert.name, null, AT_ONCE)) {
    const finding = await findingOf(record, alert, notice);
    if (finding) entries.push({ notice, finding });
  }
  return entries;
}

/** A notice that could not be told, and why. */
class UntoldNotice extends OnrecordError {
  readonly notice: Notice;
  constructor(notice: Notice, error: unknown) {
    const known = error instanceof OnrecordError ? error : new OnrecordError('internal/unexpected', String(error), '');
    super(known.code, known.message, known.remedy, { cause: error });
    this.notice = notice;
  }
}

/** Milliseconds for which a receiver may ask to be left alone: a day, as a host that is read. */
const LONGEST_WAIT = 86_400_000;

/** Keeps that notices could not be told, and when they are tried again. */
async function failed(
  record: RecordStore,
  notices: readonly Notice[],
  error: OnrecordError,
): Promise<{ readonly why: string; readonly next: string | null }> {
  const one = error instanceof UntoldNotice ? error.notice : notices[0]!;
  const cause = error.cause instanceof FetchError ? error.cause : undefined;
  const why = error.message;
  const seconds = cause?.status === 410 ? null : secondsToNext(one.tries + 1);
  if (seconds === null) {
    await record.alerting.told(one, 'dropped', why);
    return { why, next: null };
  }
  const soonest = Date.now() + seconds * 1000;
  const asked = Math.min(cause?.retryAt?.getTime() ?? 0, Date.now() + LONGEST_WAIT);
  const next = new Date(Math.max(soonest, asked)).toISOString();
  await record.alerting.told(one, 'waiting', why, next);
  return { why, next };
}
