import type { Generated } from 'kysely';
import type { ActorKind, Direction, Part, Stance, StanceBasis, StatementKind, Verdict } from '../domain/index.ts';
import type { AccessTables } from './access-tables.ts';
import type { DoubtQuestion } from './reviewing.ts';
import type { RulesName } from './standings.ts';
import type { WatchTables } from './watch-tables.ts';

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
  /** Id of the article in which the actor was first named; empty where a person entered it. */
  first_article: string;
  /** From corrections: the actor it was merged into, the id at Wikidata, whether a person entered it. */
  merged_into: number | null;
  wikidata: string | null;
  listed: Flag;
}

/**
 * How one article's version names an actor: `actor_key` as the rules of joining found, `meant_key` after corrections.
 * `ref` tells the actors of one article apart; `roles` is JSON.
 */
export interface AppearanceTable {
  article_key: number;
  ref: string;
  name: string;
  kind: ActorKind;
  private: Flag;
  roles: string;
  actor_key: number;
  meant_key: number;
  basis: string;
  confidence: number;
}

/** The names that stand in an article's version, as JSON: what it is about, for joining. */
export interface SceneTable {
  article_key: number;
  names: string;
}

/** Under which keys somebody is looked for as a candidate (`joinKeys`). */
export interface JoinKeyTable {
  key: string;
  actor_key: number;
}

/** Full names and roles that a person entered; written anew from the corrections whenever these change. */
export interface GivenNameTable {
  actor_key: number;
  name: string;
}

export interface GivenRoleTable {
  actor_key: number;
  ordinal: number;
  head: string;
  words: string;
  since: string | null;
  until: string | null;
}

/** What people say is otherwise: append-only. `target` and `value` are JSON. */
export interface CorrectionTable {
  key: Generated<number>;
  at: string;
  by: string;
  what: string;
  target: string;
  value: string;
  undoes: number | null;
  note: string;
}

/** A forgotten name or id: the SHA-256 of the salt and its normal form. */
export interface TombstoneTable {
  hash: string;
  salt: string;
  at: string;
  by: string;
}

export interface AliasTable {
  norm: string;
  actor_key: number;
  alias: string;
  /** 1 where a person entered it. */
  given: Generated<Flag>;
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
  /** The corrections that hold for it: of its speaker, and that took it out. */
  correction_key: number | null;
  rejection_key: number | null;
  words: string;
  source: string;
  cue: string;
  details: string;
  /** `Amended[]` as JSON; null where nobody said anything of it. */
  amended: string | null;
}

/** Which corrections are of which statement, found by its words: those that hold, and those that no longer do. */
export interface AttachedTable {
  correction_key: number;
  statement_key: number;
  /** 1 where what it says stands in the statement. */
  holds: Flag;
}

/** What is not sure about current statements, and nobody has said yet; `issue` is empty where it is about none. */
export interface DoubtTable {
  question: DoubtQuestion;
  statement_key: number;
  issue: string;
  actor_key: number | null;
}

/** Who speaks in which current statement: one row a speaker. */
export interface SpeakerTable {
  actor_key: number;
  shown: Flag;
  statement_key: number;
}

/** Addresses at which a statement was. Forgotten: `id` is a salted hash, and nothing else is known. */
export interface FormerStatementTable {
  id: string;
  article_id: string | null;
  anchor: string | null;
  at: string;
  why: 'read-again' | 'forgotten';
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

/**
 * Who takes or is given a side on an issue in which current statement, one row an actor: `own` the speaker's, `ascribed` whom
 * somebody else gives it to, `tells` who speaks of others' only. `actor_key` is 0 where nobody is named.
 */
export interface SideTable {
  issue: string;
  actor_key: number;
  part: SidePart;
  shown: Flag;
  statement_key: number;
}

export type SidePart = 'own' | 'ascribed' | 'tells';

/** Whose positions on what have changed since they were worked out; `mark` is another after every change. */
export interface UnsettledTable {
  actor_key: number;
  issue: string;
  mark: string;
}

/** How many positions somebody holds on an issue. */
export interface StandingTable {
  issue: string;
  actor_key: number;
  own: number;
  /** How many of the own ones take a side. */
  sides: number;
  ascribed: number;
  /** First and last month with a position, `YYYY-MM`; null where no day is known of any. */
  first_month: string | null;
  last_month: string | null;
  /** 1 where of some position no day is known. */
  undated: Flag;
}

/** Positions as they were worked out, earliest first by `ordinal`; `body` is JSON and names nobody. */
export interface HeldPositionTable {
  actor_key: number;
  issue: string;
  own: Flag;
  ordinal: number;
  stance: Stance;
  /** The latest day on which it can have been taken; empty where none is known. */
  day: string;
  /** Id of the possible shift that it is; null where it is none. */
  shift: string | null;
  body: string;
}

export interface IssueTable {
  id: string;
  body: string;
  updated_at: string;
  /** 1 where positions may be those read before it was changed. */
  stale: Generated<Flag>;
}

export interface AuditTable {
  key: Generated<number>;
  at: string;
  by: string;
  action: string;
  details: string;
}

/** Which articles have a fingerprint that is looked for in the whole record; only current versions. */
export interface FingerprintTable {
  print: number;
  article_key: number;
}

/** Which articles have a passing fingerprint, by stretches of days; only current versions. */
export interface PassingPrintTable {
  stretch: number;
  print: number;
  article_key: number;
}

/**
 * The keys of the first and the last article stored before passing fingerprints had a table of their own: theirs may be among the
 * others. No row where there is none.
 */
export interface ScatteredPrintsTable {
  first_key: number;
  last_key: number;
}

/** The fingerprints of a version, as JSON, so that they can be taken out again. */
export interface FingerprintedTable {
  article_key: number;
  prints: string;
}

/** What a comparison of two articles found; the smaller id is `one`. */
export interface RelationTable {
  one: string;
  other: string;
  verdict: Verdict;
  confidence: number;
  direction: Direction;
}

/** Articles whose relatives were looked for. */
export interface RelatedTable {
  article_id: string;
}

/** That a notice or a check of an article's version is about a statement. `body` is JSON. */
export interface RemarkTable {
  statement_id: string;
  article_id: string;
  version: number;
  kind: 'notice' | 'check';
  /** Place among the version's corrections or checks. */
  ordinal: number;
  body: string;
}

/** By which words a check of a version is found. */
export interface CheckWordTable {
  word: string;
  article_key: number;
  ordinal: number;
}

export interface OutletListTable {
  list: string;
  source: string;
  imported: string;
}

export interface OutletLabelTable {
  list: string;
  domain: string;
  name: string;
  label: string;
}

/** By which version of which rules what is kept was worked out. */
export interface RulesTable {
  name: RulesName;
  version: string;
}

/** The tables that every store has. Full-text indexes are each store's own. */
export interface Tables extends WatchTables, AccessTables {
  original: OriginalTable;
  item: ItemTable;
  article: ArticleTable;
  article_text: ArticleTextTable;
  outlet: OutletTable;
  credit: CreditTable;
  actor: ActorTable;
  alias: AliasTable;
  appearance: AppearanceTable;
  scene: SceneTable;
  join_key: JoinKeyTable;
  given_name: GivenNameTable;
  given_role: GivenRoleTable;
  correction: CorrectionTable;
  tombstone: TombstoneTable;
  statement: StatementTable;
  former_statement: FormerStatementTable;
  speaker: SpeakerTable;
  position: PositionTable;
  attached: AttachedTable;
  doubt: DoubtTable;
  side: SideTable;
  unsettled: UnsettledTable;
  rules: RulesTable;
  standing: StandingTable;
  held_position: HeldPositionTable;
  issue: IssueTable;
  audit: AuditTable;
  fingerprint: FingerprintTable;
  passing_print: PassingPrintTable;
  scattered_prints: ScatteredPrintsTable;
  fingerprinted: FingerprintedTable;
  relation: RelationTable;
  related: RelatedTable;
  remark: RemarkTable;
  check_word: CheckWordTable;
  outlet_list: OutletListTable;
  outlet_label: OutletLabelTable;
}
