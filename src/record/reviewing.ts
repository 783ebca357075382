import type { ActorAppearance, StoredActor } from './people.ts';

/**
 * What may be asked about a statement: whether it is one, who speaks, when it was said, which side it takes; `unread`: it is
 * about an issue, and no side was read.
 */
export type DoubtQuestion = 'words' | 'speaker' | 'date' | 'side' | 'unread';

/** A question about a statement that nobody has answered. */
export interface Doubt {
  readonly question: DoubtQuestion;
  /** Id of the issue, for `side` and `unread`. */
  readonly issue: string | null;
  /** Its id. */
  readonly statement: string;
}

/** Which questions are asked for; an absent condition does not narrow. */
export interface DoubtFilter {
  readonly issue?: string;
  /** Id of an actor. */
  readonly actor?: string;
  /** Name or domain of an outlet. */
  readonly outlet?: string;
}

export interface DoubtQuery extends DoubtFilter {
  readonly question: DoubtQuestion;
  /** So many are passed over. */
  readonly offset: number;
  readonly limit: number;
}

/** How an article's actor was joined with others, or kept apart from them, on weak grounds. */
export interface WeakJoin {
  /** The actor whom the article is taken to mean. */
  readonly actor: string;
  readonly appearance: ActorAppearance;
  /** The articles name somebody of the record whom it may be as well, by id. */
  readonly others: readonly string[];
}

/** What a person should look at, kept up as items are put and corrected. */
export interface ReviewStore {
  /** Of each thousand, newest first, those whose actor has most shown statements (counted up to 1,000) first. */
  doubts(query: DoubtQuery): Promise<readonly Doubt[]>;
  /** How many of each question there are, counting no further than `limit`. */
  doubtCounts(filter: DoubtFilter, limit: number): Promise<Readonly<Record<DoubtQuestion, number>>>;
  /** Whom an article's current version names, most shown statements first: who may have said it. */
  actorsIn(article: string, limit: number): Promise<readonly StoredActor[]>;
  /** Weakest first, about which nobody has said anything. */
  weakJoins(filter: Pick<DoubtFilter, 'actor' | 'outlet'>, limit: number): Promise<readonly WeakJoin[]>;
}
