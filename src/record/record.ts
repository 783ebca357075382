import type { Fingerprints } from '../domain/fingerprints.ts';
import type {
  Actor,
  ActorKind,
  Article,
  Dated,
  Entry,
  HeadlineOnly,
  Issue,
  MentionForm,
  Noticed,
  Occasion,
  Origin,
  OutletClaim,
  Part,
  Position,
  Producer,
  RawItem,
  Stance,
  StanceBasis,
  StatementKind,
  Timex,
} from '../domain/index.ts';
import type { AttributionSpans } from '../domain/statement.ts';
import type { AccessStore } from './access.ts';
import type { AlertStore } from './alerts.ts';
import type { ArticleHead } from './article-head.ts';
import type { CaptureStore } from './captures.ts';
import type { OutletStore } from './outlets.ts';
import type {
  ActorProfile,
  ActorQuery,
  Corrected,
  Correction,
  CorrectionQuery,
  Forgotten,
  FormerStatement,
  RejectionReason,
  SaidByPerson,
  Signed,
  StoredActor,
  StoredCorrection,
} from './people.ts';
import type { RelativeStore } from './relatives.ts';
import type { CheckStore, Remark, RemarkLink } from './remarks.ts';
import type { ReviewStore } from './reviewing.ts';
import type { StandingStore } from './standings.ts';
import type { WatchStore } from './watching.ts';

export type { ArticleHead } from './article-head.ts';

/** What became of an item that was put on the record. */
export type Put = 'added' | 'known' | 'new-version' | 're-extracted';

export interface PutOptions {
  /** Replaces what an earlier extraction of the same version found. Without it, a known item changes nothing. */
  readonly again?: boolean;
  /** By which its relatives are found. */
  readonly fingerprints?: Fingerprints;
  /** Which statements its notices and checks are about, and which of its own the checks of others. */
  readonly remarks?: readonly RemarkLink[];
}

/**
 * Words to look for: every phrase of `all`, and none of `none`; `all` is never empty. The words of a phrase must stand
 * together, in order. Word forms are the same word ("negotiation", "negotiations"); case and accents are ignored.
 */
export interface WordQuery {
  readonly all: readonly string[];
  readonly none: readonly string[];
}

/** Which statements are asked for. Conditions are joined by "and"; an absent one does not narrow. */
export interface StatementQuery {
  /** Words of the statement or of the speaker's name. */
  readonly words?: WordQuery;
  /** Words of the statement, of the paragraph around it, or of an issue on which it takes a side. */
  readonly about?: WordQuery;
  /** Id of an actor on the record; joint statements count for each of their speakers. */
  readonly actor?: string;
  /** Name or domain of the outlet. */
  readonly outlet?: string;
  /** Id of an article. */
  readonly article?: string;
  /** Id of an issue: only statements with a position on it, whoever holds it and whatever the side. */
  readonly issue?: string;
  /** Id of an actor to whom the statement ascribes a position (with `issue`, on it): not the speaker's own. */
  readonly ascribedTo?: string;
  /** First and last day, `YYYY-MM-DD`, inclusive, of the latest day on which the statement can have been made. */
  readonly since?: string;
  readonly until?: string;
  readonly kinds?: readonly StatementKind[];
  /** Only statements at or above (true) or below (false) the default threshold. */
  readonly shown?: boolean;
  /** Only statements older than this `order` of another statement. */
  readonly before?: number;
  /** The oldest come first. */
  readonly oldestFirst?: boolean;
  /** At most so many. */
  readonly limit: number;
}

/** Who speaks: `name` and `id` are null where nobody is named. */
export interface StoredSpeaker {
  readonly id: string | null;
  readonly name: string | null;
  readonly kind: ActorKind;
  readonly how: MentionForm;
  /** 0 to 1. */
  readonly confidence: number;
  readonly privatePerson: boolean;
  /** The speakers of a joint statement. */
  readonly members: readonly string[];
  /** Why nobody is named, or how the name was chosen. */
  readonly reason?: string;
  /** A person said who it is, in place of what was found. */
  readonly corrected?: CorrectedBy;
}

/** The correction that holds for a statement: its id, who made it and when (ISO 8601). */
export interface CorrectedBy {
  readonly correction: number;
  readonly by: string;
  readonly at: string;
}

/** What a person said of a statement, and holds in place of what was found; `confirms`: it is as it was found. */
export type Amended = CorrectedBy & { readonly confirms: boolean } & (
    | { readonly what: 'speaker' }
    | { readonly what: 'said'; readonly said: SaidByPerson }
    | { readonly what: 'kind'; readonly kind: StatementKind }
    | {
        readonly what: 'side';
        readonly issue: string;
        readonly stance: Stance | null;
        readonly basis: StanceBasis;
        /** The side is one that is ascribed to somebody; absent for the speaker's own. */
        readonly ascribedTo?: AmendedHolder;
      }
    /** `foundShown`: whether the statement was at or above the threshold as it was found. */
    | { readonly what: 'accept'; readonly foundShown: boolean }
  );

/** To whom a side is ascribed that a person corrected; `id` and `name` null for somebody who is not named. */
export interface AmendedHolder {
  readonly id: string | null;
  readonly name: string | null;
  readonly kind: ActorKind;
  /** By which the positions as they were found name the same actor (`refOf`). */
  readonly refs: readonly string[];
}

/** A position with the words that decided it, and who holds it: the speaker, or whom it is ascribed to. */
export interface StoredPosition extends Position {
  /** The speaker's own; false where somebody else ascribes it (`by`). */
  readonly own: boolean;
  /** The name of the one who holds it; null where nobody is named. */
  readonly holder: string | null;
  /** Id of that actor on the record; null where nobody is, or several are. */
  readonly holderId: string | null;
  /** As the article has them; ` … ` where they are discontinuous. */
  readonly words: string;
}

/** One statement as the record holds it. */
export interface StoredStatement {
  readonly id: string;
  /** Where it stands in the order of time: greater is later. Opaque, for paging. */
  readonly order: number;
  /** The content's words as the article has them, its quotation marks included; ` … ` where it is discontinuous. */
  readonly words: string;
  /** The words that name the source and that credit it; empty where the article has none. */
  readonly source: string;
  readonly cue: string;
  readonly kind: StatementKind;
  readonly part: Part;
  /** 0 to 1. */
  readonly confidence: number;
  readonly shown: boolean;
  readonly speaker: StoredSpeaker;
  readonly said: Dated;
  /** The article's words for that date; empty where it was not taken from words of the article. */
  readonly saidWords: string;
  /** The latest day on which it can have been said, `YYYY-MM-DD`; null where neither date is known. */
  readonly day: string | null;
  readonly occasion: Occasion | null;
  readonly positions: readonly StoredPosition[];
  /** UTF-16 offsets into the article's text, end exclusive. */
  readonly spans: AttributionSpans;
  /** False where a newer version of the article is held. */
  readonly current: boolean;
  /** A person took it out: it is in no list, search or count. */
  readonly rejected: (CorrectedBy & { readonly reason: RejectionReason }) | null;
  /** What people said of it; each is in the fields above already. Empty where nobody did. */
  readonly amended: readonly Amended[];
  /** What the outlet's notices, and checks of claims, have to do with it; absent where nothing has. decisions/0103 */
  readonly remarks?: readonly Remark[];
  readonly article: ArticleHead;
}

/** A number of statements; `more`: there may be more than were counted. 0 is never less than there are. */
export interface Counted {
  readonly count: number;
  readonly more: boolean;
}

export interface StatementCounts {
  readonly shown: Counted;
  readonly hidden: Counted;
}

/** Which statements with some words in a row are asked for. */
export interface RunQuery extends Pick<StatementQuery, 'actor' | 'shown' | 'limit'> {
  readonly run: string;
}

/** The words of a statement and who speaks, where no more is asked for. */
export interface StatementWords {
  readonly order: number;
  readonly words: string;
  /** Id of the actor; null where nobody is named, or several are. */
  readonly speaker: string | null;
}

/** An article with all that is known about it. */
export interface StoredArticle extends ArticleHead {
  readonly article: Article;
  readonly origin: Origin;
  /** What only title and dek say; absent where nothing was compared. */
  readonly headline?: readonly HeadlineOnly[];
  /** The outlet's own claims of repeats and shifts; absent where there is none. */
  readonly claims?: readonly OutletClaim[];
  /** Which statements the outlet's notices touch, or why none; absent where the article has none. */
  readonly notices?: readonly Noticed[];
  readonly times: readonly Timex[];
  readonly producer: Producer;
  readonly current: boolean;
  /** ISO 8601 instant at which this version came on the record. */
  readonly firstSeen: string;
  /** Where its bytes came from: paths or URLs, first seen first. */
  readonly locations: readonly string[];
  /** Versions held, first to last. */
  readonly versions: readonly { readonly version: number; readonly sha256: string; readonly firstSeen: string }[];
}

/** An issue of the record. */
export interface TrackedIssue {
  readonly issue: Issue;
  /** ISO 8601 instant of the last change. */
  readonly updatedAt: string;
  /** Whether positions may still be those read before the change, or missing. */
  readonly stale: boolean;
}

/** Which articles are asked for, newest first. */
export interface ArticleQuery {
  /** Words of title or text. */
  readonly words?: WordQuery;
  readonly outlet?: string;
  readonly limit: number;
  /** Only articles older than this `order`. */
  readonly before?: number;
}

export interface ArticleListed extends ArticleHead {
  readonly order: number;
}

/** Counts over current versions, except `items` and `versions`. */
export interface Totals {
  readonly items: number;
  readonly articles: number;
  readonly versions: number;
  readonly statements: number;
  readonly shown: number;
  readonly actors: number;
  readonly outlets: number;
}

/** Which lines of the audit log are asked for. */
export interface AuditFilter {
  readonly by?: string;
  /** Only lines before this id. */
  readonly before?: number;
}

/** A line of the audit log. */
export interface AuditEntry {
  readonly id: number;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly by: string;
  readonly action: string;
  readonly details: unknown;
}

/**
 * A record: what was said, by whom, when, in which article, and the original bytes.
 *
 * Every store keeps this contract; the same tests run over each. All methods reject with `OnrecordError`
 * (`record/unwritable`, `record/full`, `record/busy`, `record/damaged`).
 */
export interface RecordStore {
  /** The file or address, without a password. */
  readonly location: string;
  /** The version of the storage format. */
  readonly version: number;
  /** Which articles have to do with each other. */
  readonly relatives: RelativeStore;
  /** Checks of claims that articles tell of. */
  readonly checks: CheckStore;
  /** Outlets, and what imported lists say of them. */
  readonly outlets: OutletStore;
  /** Feeds, sitemaps and backfills, and what of theirs is still to do. */
  readonly watching: WatchStore;
  /** What was fetched, kept for archives. */
  readonly captures: CaptureStore;
  readonly alerting: AlertStore;
  /** What a person should look at. */
  readonly reviewing: ReviewStore;
  /** Who may ask what of it, where it is served to others. */
  readonly access: AccessStore;
  /** Positions over time, as they were worked out. */
  readonly standings: StandingStore;
  /** Whether an item with these bytes and this address was put before. */
  holds(item: RawItem): Promise<boolean>;
  /** The id of the article that an item gave when it was put; null where it was not. */
  articleOfItem(item: RawItem): Promise<string | null>;
  /** Puts an item with its entry on the record in one transaction: all of it or nothing. */
  put(item: RawItem, entry: Entry, options?: PutOptions): Promise<Put>;
  /**
   * Several changes in one transaction: all of them or, where `act` rejects, nothing. `act` has to use `within` alone, the
   * record as it stands inside the transaction, and to be quick: others who write wait meanwhile. What is watched, captures,
   * alerts, access, `forget`, `verify`, `settle` and `close` are no part of it and reject.
   */
  together<T>(act: (within: RecordStore) => Promise<T>): Promise<T>;
  /** The item of an article's version (the current one by default) as it was read; null where none is held. */
  itemOf(articleId: string, version?: number): Promise<RawItem | null>;
  /** Newest first: by the latest day on which a statement can have been made, then last stored first. */
  statements(query: StatementQuery): Promise<readonly StoredStatement[]>;
  /** The same statements in the same order, their words alone. */
  wordings(query: StatementQuery): Promise<readonly StatementWords[]>;
  /** The earliest statements that have some words in a row in their own words, by their stems. */
  withRun(query: RunQuery): Promise<readonly StatementWords[]>;
  /** How many there are, counting no further than `limit`. */
  count(query: StatementQuery): Promise<number>;
  /**
   * How many are shown, and how many not; `shown` of the query is not looked at. Of a search by full text the first `limit`
   * matches are counted, in all else the first `limit` of either.
   */
  counts(query: StatementQuery): Promise<StatementCounts>;
  /**
   * The first statements that are shown, with how many are shown and how many not: as `statements` gives these, and `counts` those
   * with the limit `counted`. What full text finds is read once for both.
   */
  shownAndCounted(
    query: StatementQuery,
    counted: number,
  ): Promise<{ readonly statements: readonly StoredStatement[]; readonly counts: StatementCounts }>;
  /** Which of these statements have the words in their own content (not only around it). */
  withWords(statements: readonly StoredStatement[], words: WordQuery): Promise<ReadonlySet<string>>;
  /** Statements by their `order`, in no order; those that are not held any more are left out. */
  statementsAt(orders: readonly number[]): Promise<readonly StoredStatement[]>;
  statementOf(id: string): Promise<StoredStatement | null>;
  /** What became of a statement that had this id; null where none is known to have had it. */
  formerStatement(id: string): Promise<FormerStatement | null>;
  /** Whether the actor of this id was forgotten. */
  isForgotten(id: string): Promise<boolean>;
  /** Ids of statements whose id begins so, at most `limit`. */
  statementsBeginning(id: string, limit: number): Promise<readonly string[]>;
  /** An article's statements in the order of the text; of the current version by default. */
  statementsIn(articleId: string, version?: number): Promise<readonly StoredStatement[]>;
  articleOf(id: string, version?: number): Promise<StoredArticle | null>;
  articles(query: ArticleQuery): Promise<readonly ArticleListed[]>;
  /** What outlets themselves claim of repeats and shifts, of the current versions of those articles that do. */
  claimsOf(
    articleIds: readonly string[],
  ): Promise<readonly { readonly article: string; readonly claims: readonly OutletClaim[] }[]>;
  /** Ids of articles whose id begins so, at most `limit`. */
  articlesBeginning(id: string, limit: number): Promise<readonly string[]>;
  actorOf(id: string): Promise<StoredActor | null>;
  /** Actors with this name or alias, most statements first. Case, accents, punctuation and a leading "the" are ignored. */
  actorsNamed(name: string, limit: number): Promise<readonly StoredActor[]>;
  /** Actors of whose name these are a part, most statements first: for suggestions. */
  actorsLike(part: string, limit: number): Promise<readonly StoredActor[]>;
  /** Actors by name, for browsing. */
  actors(query: ActorQuery): Promise<readonly StoredActor[]>;
  /** With its appearances, at most `limit`; by an id that was merged, the actor it was merged into. */
  profileOf(id: string, limit: number): Promise<ActorProfile | null>;
  /**
   * Enters a correction and applies it, in one transaction. It holds for later extractions too. Rejects with
   * `correct/unknown-statement`, `correct/unknown-actor`, `correct/same-actor`, `correct/told-apart`,
   * `correct/not-there`, `correct/several-actors`, `correct/forgotten`, `correct/unknown`, `correct/undone`,
   * `correct/unknown-issue`, `correct/changed`.
   */
  correct(correction: Correction, signed: Signed): Promise<Corrected>;
  /** Latest first. */
  corrections(query: CorrectionQuery): Promise<readonly StoredCorrection[]>;
  /** Decides anew who is one actor, in all articles from the first stored on; answers how many appearances moved. */
  rejoin(): Promise<number>;
  /**
   * Removes people, and keeps them out from now on (docs/how-to/forget-a-person.md). Rejects with
   * `forget/not-a-person`, `correct/unknown-actor`.
   */
  forget(actors: readonly string[], signed: Signed): Promise<Forgotten>;
  /**
   * Takes out of the files what forgetting left in them, where that was interrupted or held up by another program; false
   * where it is still held up.
   */
  finishForgetting(): Promise<boolean>;
  /** Whether nothing of what was forgotten can still be left in the files. */
  isForgettingDone(): Promise<boolean>;
  /** Lets a forgotten name back in; false where it was not forgotten. What was removed does not come back by itself. */
  unforget(name: string): Promise<boolean>;
  issues(): Promise<readonly Issue[]>;
  /** By id, each with whether its positions are up to date. */
  trackedIssues(): Promise<readonly TrackedIssue[]>;
  /** Adds issues, or replaces those of the same id. Where articles are held, those that change are stale from then on. */
  putIssues(issues: readonly Issue[]): Promise<void>;
  /** Removes an issue and all positions on it; false where there is none. */
  removeIssue(id: string): Promise<boolean>;
  /**
   * Replaces the positions of an article's current version on these issues, by statement id; none where a statement is
   * not among them. False where nothing changed.
   */
  takePositions(
    articleId: string,
    issues: readonly string[],
    positions: ReadonlyMap<string, readonly Position[]>,
  ): Promise<boolean>;
  /** Says that positions on these issues are up to date; one that was changed since `updatedAt` stays stale. */
  issuesRead(read: readonly Pick<TrackedIssue, 'issue' | 'updatedAt'>[]): Promise<void>;
  /** Adds a line to the audit log. `by`: who did it; else the user who runs the program. */
  log(action: string, details: unknown, by?: string): Promise<void>;
  /** The audit log, last first. */
  audit(limit: number, filter?: AuditFilter): Promise<readonly AuditEntry[]>;
  totals(): Promise<Totals>;
  /** Another text once anything that is held may have changed, by whomever; the same only while nothing has. */
  state(): Promise<string>;
  /** Problems found by reading the whole store, in words; empty where it is sound. */
  verify(): Promise<readonly string[]>;
  /** Makes what was stored survive a power failure. `close` does it too. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** What `details` of a stored statement holds beside its columns. */
export interface StatementDetails {
  readonly spans: AttributionSpans;
  readonly actor: Actor;
  readonly said: Dated;
  readonly saidWords: string;
  readonly occasion: Occasion | null;
  readonly positions: readonly Omit<StoredPosition, 'holderId'>[];
}
