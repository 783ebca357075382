import type { Generated } from 'kysely';
import type { ActorKind, Part, Stance, StanceBasis, StatementKind } from '../domain/index.ts';

/** SQL has no booleans that both stores share: 0 or 1. */
export type Flag = 0 | 1;

/** Bytes as they were read, once each, deflated. */
export interface OriginalTable {
  key: Generated<number>;
  sha256: string;
  /** Bytes before deflation. */
  size: number;
  bytes: Uint8Array;
}

/** An item as it was read. `content` is null where it is the bytes read as UTF-8; else deflated against them. */
export interface ItemTable {
  key: Generated<number>;
  original_key: number;
  /** Its own address, empty where none was given: the same bytes may come from two addresses. */
  url: string;
  item_id: string;
  format: string;
  location: string;
  metadata: string;
  content: Uint8Array | null;
  article_key: number;
  first_seen: string;
}

/** A version of an article; `key` sorts as the day of publication does. */
export interface ArticleTable {
  key: number;
  id: string;
  version: number;
  current: Flag;
  sha256: string;
  text_sha256: string;
  title: string | null;
  url: string | null;
  outlet_key: number | null;
  published: string;
  statements: number;
  first_seen: string;
}

/** Text, and the rest of the article as JSON. */
export interface ArticleTextTable {
  article_key: number;
  text: string;
  details: string;
}

export interface OutletTable {
  key: Generated<number>;
  name: string;
  domain: string;
}

/** Credits to other outlets. */
export interface CreditTable {
  article_key: number;
  ordinal: number;
  outlet: string;
  evidence: string;
}

export interface ActorTable {
  key: Generated<number>;
  id: string;
  name: string;
  kind: ActorKind;
  private: Flag;
  /** Id of the article in which the actor was first named. */
  first_article: string;
}

export interface AliasTable {
  norm: string;
  actor_key: number;
  alias: string;
}

/** `key` sorts as the latest day on which it can have been said does. `details` is `StatementDetails` as JSON. */
export interface StatementTable {
  key: number;
  id: string;
  article_key: number;
  ordinal: number;
  current: Flag;
  kind: StatementKind;
  part: Part;
  confidence: number;
  shown: Flag;
  actor_key: number | null;
  words: string;
  source: string;
  cue: string;
  details: string;
}

/** Who speaks in which current statement: one row a speaker. */
export interface SpeakerTable {
  actor_key: number;
  shown: Flag;
  statement_key: number;
}

/** Positions in current statements. `own` is 0 where somebody else ascribes it. */
export interface PositionTable {
  statement_key: number;
  ordinal: number;
  issue: string;
  stance: Stance;
  basis: StanceBasis;
  own: Flag;
  holder_key: number | null;
  shown: Flag;
  confidence: number;
}

export interface IssueTable {
  id: string;
  body: string;
  updated_at: string;
}

export interface AuditTable {
  key: Generated<number>;
  at: string;
  by: string;
  action: string;
  details: string;
}

/** The tables that every store has. Full-text indexes are each store's own. */
export interface Tables {
  original: OriginalTable;
  item: ItemTable;
  article: ArticleTable;
  article_text: ArticleTextTable;
  outlet: OutletTable;
  credit: CreditTable;
  actor: ActorTable;
  alias: AliasTable;
  statement: StatementTable;
  speaker: SpeakerTable;
  position: PositionTable;
  issue: IssueTable;
  audit: AuditTable;
}
