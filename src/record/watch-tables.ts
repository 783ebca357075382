import type { Generated } from 'kysely';
import type { NoticeState } from './alerts.ts';
import type { ErrandKind, ErrandState, SourceKind } from './watching.ts';

/** A feed, sitemap or backfill; `body` is the `Source` as JSON. */
export interface SourceTable {
  key: Generated<number>;
  url: string;
  kind: SourceKind;
  next_try: string;
  body: string;
}

/** What came from a source on one day. */
export interface SourceDayTable {
  source: string;
  day: string;
  reads: number;
  failures: number;
  items: number;
}

/** What is to do, and what was done. `item` (JSON, without bytes) and `bytes` are held until it is done. */
export interface ErrandTable {
  key: Generated<number>;
  source: string;
  kind: ErrandKind;
  name: string;
  digest: string;
  url: string | null;
  origin: string | null;
  state: ErrandState;
  tries: number;
  next_try: string;
  item: string | null;
  bytes: Uint8Array | null;
  outcome: string | null;
}

export interface HostTable {
  origin: string;
  notes: string;
}

/** Who alone may do something for a while: so far only watching. */
export interface LeaseTable {
  name: string;
  holder: string;
  until: string;
}

/** `head` is the capture without its body, as JSON; `body` is deflated. */
export interface CaptureTable {
  key: Generated<number>;
  url: string;
  at: string;
  size: number;
  head: string;
  body: Uint8Array;
}

export interface AlertTable {
  name: string;
  body: string;
  mark: number;
}

export interface NoticeTable {
  key: Generated<number>;
  alert: string;
  id: string;
  about: string;
  at: string;
  state: NoticeState;
  tries: number;
  next_try: string;
  problem: string | null;
}

/** What watching has to remember. */
export interface WatchTables {
  source: SourceTable;
  source_day: SourceDayTable;
  errand: ErrandTable;
  host: HostTable;
  lease: LeaseTable;
  capture: CaptureTable;
  alert: AlertTable;
  notice: NoticeTable;
}
