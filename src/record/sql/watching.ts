import type { Kysely } from 'kysely';
import type { AlertStore } from '../alerts.ts';
import type { CaptureStore } from '../captures.ts';
import type { Tables } from '../tables.ts';
import type { WatchStore } from '../watching.ts';
import * as alerting from './alerts.ts';
import { countCaptures, eachCapture, keepCapture } from './captures.ts';
import * as errands from './errands.ts';
import { endLease, takeLease } from './lease.ts';
import { sourceDays } from './source-days.ts';
import * as kept from './sources.ts';

/** Runs something in one transaction in which nobody else changes the same part of the record. */
export type InOne = <T>(act: (db: Kysely<Tables>) => Promise<T>) => Promise<T>;

export const watchStore = (db: Kysely<Tables>, inOne: InOne): WatchStore => ({
  sources: () => kept.sources(db),
  sourceOf: (url) => kept.sourceOf(db, url),
  dueSources: (now, limit) => kept.dueSources(db, now, limit),
  putSource: (source) => inOne((transaction) => kept.putSource(transaction, source)),
  bringForward: (now, latest) => inOne((transaction) => kept.bringForward(transaction, now, latest)),
  removeSource: (url) => inOne((transaction) => kept.removeSource(transaction, url)),
  takeIn: (source, asked) => inOne((transaction) => kept.takeIn(transaction, source, asked)),
  toFetch: (now, busy, source) => errands.toFetch(db, now, busy, source),
  ready: (limit, source, now) => errands.ready(db, limit, source, now),
  held: (ids) => errands.heldOf(db, ids),
  given: (ids, until) => inOne((transaction) => errands.given(transaction, ids, until)),
  hold: (id, item, note) => inOne((transaction) => errands.hold(transaction, id, item, note)),
  settle: (id, state, outcome, digest) =>
    inOne((transaction) => errands.settle(transaction, id, { state, outcome, digest })),
  postpone: (id, at, why, tried) => inOne((transaction) => errands.postpone(transaction, id, at, why, tried)),
  nextTry: () => kept.nextTry(db),
  countsOf: (source) => errands.countsOf(db, source),
  countOf: (source, outcome) => errands.countOf(db, source, outcome),
  givenUp: (source, limit) => errands.givenUp(db, source, limit),
  sourceDays: (since) => sourceDays(db, since),
  hostNotes: (origin) => kept.hostNotes(db, origin),
  putHostNotes: (origin, notes) => inOne((transaction) => kept.putHostNotes(transaction, origin, notes)),
  takeLease: (holder, until, isGone) => inOne((transaction) => takeLease(transaction, holder, until, isGone)),
  endLease: (holder) => inOne((transaction) => endLease(transaction, holder)),
});

export const captureStore = (db: Kysely<Tables>, inOne: InOne): CaptureStore => ({
  keep: (capture) => inOne((transaction) => keepCapture(transaction, capture)),
  each: (query) => eachCapture(db, query),
  count: (query) => countCaptures(db, query),
});

export const alertStore = (db: Kysely<Tables>, inOne: InOne): AlertStore => ({
  alerts: () => alerting.alerts(db),
  putAlert: (alert) => inOne((transaction) => alerting.putAlert(transaction, alert)),
  removeAlert: (name) => inOne((transaction) => alerting.removeAlert(transaction, name)),
  arrivals: (after, limit) => alerting.arrivals(db, after, limit),
  lastMark: () => alerting.lastMark(db),
  found: (alert, mark, notices) => inOne((transaction) => alerting.found(transaction, alert, mark, notices)),
  notices: (alert, state, limit) => alerting.notices(db, alert, state, limit),
  toTell: (alert, now, limit) => alerting.toTell(db, alert, now, limit),
  told: (notice, state, problem, again) =>
    inOne((transaction) => alerting.told(transaction, notice, state, problem, again)),
});
