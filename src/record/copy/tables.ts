import type { Kysely } from 'kysely';
import type { FullText } from '../sql/full-text.ts';
import type { Tables } from '../tables.ts';

/** The tables of a record, below its contract: for copying it whole. */
export interface OpenTables {
  /** The place without a password. */
  readonly location: string;
  readonly db: Kysely<Tables>;
  readonly fullText: FullText;
  /** After rows were entered with the keys that they had: new rows get keys above these. */
  readonly afterCopy: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * All tables with the columns by which their rows are told apart, in an order in which rows can be entered: what others
 * point to comes first. The index of words is made anew, and leases stay where they are.
 */
export const KEYS = {
  original: ['key'],
  outlet: ['key'],
  article: ['key'],
  article_text: ['article_key'],
  item: ['key'],
  credit: ['article_key', 'ordinal'],
  actor: ['key'],
  alias: ['actor_key', 'norm'],
  correction: ['key'],
  statement: ['key'],
  speaker: ['actor_key', 'shown', 'statement_key'],
  position: ['statement_key', 'ordinal'],
  attached: ['correction_key', 'statement_key'],
  doubt: ['question', 'statement_key', 'issue'],
  side: ['issue', 'actor_key', 'part', 'shown', 'statement_key'],
  unsettled: ['actor_key', 'issue'],
  rules: ['name'],
  standing: ['issue', 'actor_key'],
  held_position: ['actor_key', 'issue', 'own', 'ordinal'],
  former_statement: ['id'],
  remark: ['statement_id', 'article_id', 'version', 'kind', 'ordinal'],
  check_word: ['word', 'article_key', 'ordinal'],
  appearance: ['article_key', 'ref'],
  scene: ['article_key'],
  join_key: ['key', 'actor_key'],
  given_name: ['actor_key', 'name'],
  given_role: ['actor_key', 'ordinal'],
  issue: ['id'],
  tombstone: ['hash'],
  audit: ['key'],
  fingerprint: ['print', 'article_key'],
  passing_print: ['stretch', 'print', 'article_key'],
  scattered_prints: ['first_key'],
  fingerprinted: ['article_key'],
  relation: ['one', 'other'],
  related: ['article_id'],
  outlet_list: ['list'],
  outlet_label: ['domain', 'list', 'name', 'label'],
  source: ['key'],
  source_day: ['source', 'day'],
  errand: ['key'],
  host: ['origin'],
  capture: ['key'],
  alert: ['name'],
  notice: ['key'],
  app_user: ['name'],
  credential: ['id'],
} as const satisfies { readonly [T in Exclude<keyof Tables, 'lease'>]: readonly (keyof Tables[T] & string)[] };

export type CopiedTable = keyof typeof KEYS;
export const COPIED = Object.keys(KEYS) as readonly CopiedTable[];
