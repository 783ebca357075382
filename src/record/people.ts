import type { ActorKind, Bound, Role, Stance, StanceBasis, StatementKind } from '../domain/index.ts';

/** What articles or people say an actor is, and when: days of publication, or the days that a person entered. */
export interface ActorRole extends Role {
  /** First and last day, `YYYY-MM-DD`; null where none is known. */
  readonly since: string | null;
  readonly until: string | null;
  /** Articles that say so; 0 where a person entered it. */
  readonly articles: number;
}

/** An actor of the record. Two people of one name are two. */
export interface StoredActor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** A witness, voter or victim: no list of statements by default. */
  readonly privatePerson: boolean;
  /** Known only from one article, which gives no full name: never joined with another article's by name. */
  readonly local: boolean;
  /** Other forms of the name, as articles use them or people entered them. */
  readonly aliases: readonly string[];
  /** Latest first. */
  readonly roles: readonly ActorRole[];
  /** The outlet in which the actor was first seen; null where a person entered it or the outlet is not known. */
  readonly outlet: string | null;
  /** `Q22686`; null where none was attached. */
  readonly wikidata: string | null;
  /** Shown statements of articles' current versions. */
  readonly statements: number;
}

/** How one article names an actor, and on what grounds that is this actor. */
export interface ActorAppearance {
  readonly article: string;
  readonly title: string | null;
  readonly outlet: string | null;
  /** Day of publication, `YYYY-MM-DD`. */
  readonly day: string | null;
  /** The name in that article. */
  readonly name: string;
  readonly roles: readonly Role[];
  /** The grounds, in words. */
  readonly basis: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** An actor with all that the record knows. */
export interface ActorProfile {
  readonly actor: StoredActor;
  /** Latest first, at most as many as asked for. */
  readonly appearances: readonly ActorAppearance[];
  /** Other actors whose names are alike, and who may be the same. Those a person told apart are left out. */
  readonly namesakes: readonly StoredActor[];
}

/** What a person enters about an actor. */
export interface EnteredActor {
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases?: readonly string[];
  readonly roles?: readonly (Role & { readonly since?: string; readonly until?: string })[];
  readonly wikidata?: string;
  readonly privatePerson?: boolean;
}

/** Why a statement is taken out: the article makes no such statement, or its words are cut wrongly. */
export type RejectionReason = 'not-a-statement' | 'wrong-words';

/** What a person says of a possible shift. */
export type ShiftVerdict = 'confirmed' | 'dismissed';

/** When something was said, as a person says: EDTF, or null where it cannot be told. */
export interface SaidByPerson {
  readonly value: string | null;
  readonly bound: Bound;
}

/** Of one statement, by id. `confirms`: it is as it was found, and stays so whatever a later extraction finds. */
export type StatementCorrectionOf =
  /** `actor` null: nobody who is named. */
  | { readonly what: 'speaker'; readonly statement: string; readonly actor: string | null; readonly confirms?: boolean }
  | { readonly what: 'said'; readonly statement: string; readonly said: SaidByPerson; readonly confirms?: boolean }
  | { readonly what: 'kind'; readonly statement: string; readonly kind: StatementKind }
  /**
   * The speaker's own side on an issue; `stance` null: the words take none, and are not about the issue. With `ascribedTo` the
   * side that the words ascribe to this actor, null for somebody who is not named; then `stance` null says that they ascribe
   * none.
   */
  | {
      readonly what: 'side';
      readonly statement: string;
      readonly issue: string;
      readonly ascribedTo?: string | null;
      readonly stance: Stance | null;
      readonly basis: StanceBasis;
      readonly confirms?: boolean;
    }
  | { readonly what: 'reject'; readonly statement: string; readonly reason: RejectionReason }
  /** It is a statement, with this source and these words: shown, however unsure the machine was. */
  | { readonly what: 'accept'; readonly statement: string }
  /** A remark that changes nothing: the note it is signed with. */
  | { readonly what: 'note'; readonly statement: string };

/** What a person says is otherwise than the machine found. Actors and statements by id. */
export type Correction =
  | StatementCorrectionOf
  /** Whether two positions on an issue, each named by a statement, are a shift. */
  | {
      readonly what: 'shift';
      readonly statement: string;
      readonly earlier: string;
      readonly issue: string;
      readonly verdict: ShiftVerdict;
    }
  | { readonly what: 'merge'; readonly actor: string; readonly into: string }
  /** In these articles the name means somebody else, who becomes an actor. */
  | { readonly what: 'split'; readonly actor: string; readonly articles: readonly string[] }
  | { readonly what: 'distinct'; readonly actor: string; readonly other: string }
  | { readonly what: 'alias'; readonly actor: string; readonly alias: string }
  | { readonly what: 'wikidata'; readonly actor: string; readonly wikidata: string }
  | { readonly what: 'private'; readonly actor: string; readonly privatePerson: boolean }
  /** The name under which an actor is listed from now on. */
  | { readonly what: 'name'; readonly actor: string; readonly name: string }
  /** In this article the name means this actor, as was found. */
  | { readonly what: 'joined'; readonly actor: string; readonly article: string }
  /** `actor` null: a new one, or the only one of exactly this name. */
  | { readonly what: 'enter'; readonly actor: string | null; readonly entered: EnteredActor }
  | { readonly what: 'undo'; readonly undoes: number };

/** Who makes a correction, and why. */
export interface Signed {
  readonly by: string;
  readonly note?: string;
  /**
   * The last correction of the same statement or actor that the one who corrects had seen, 0 for none. Where there is a
   * later one by now, the new one is refused with `correct/changed`.
   */
  readonly seen?: number;
}

/** The words of a statement and what stands around them: W3C Web Annotation, TextQuoteSelector. */
export interface QuoteAnchor {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A correction as it is kept. Rows are never changed or deleted; `forget` blanks those about the person. */
export interface StoredCorrection {
  readonly id: number;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly by: string;
  readonly note: string;
  readonly what: Correction['what'];
  /** What it is about: ids, and for a statement its article and words. */
  readonly target: CorrectionTarget;
  readonly value: Readonly<Record<string, unknown>>;
  /** The correction that this one takes back. */
  readonly undoes: number | null;
  /** False where it was taken back. */
  readonly effective: boolean;
  /** Blanked, because it was about a person who was forgotten. */
  readonly forgotten: boolean;
  /** For a correction of a statement: the id of the statement that has those words now; null where none in a current version has. */
  readonly statement: string | null;
  /** What it says stands in its statement now: false where it was taken back, or a later one says otherwise. */
  readonly holds: boolean;
}

/**
 * What became of a statement that is at its address no more. `read-again`: another extraction of the same bytes does not
 * cut these words so; `forgotten`: it was removed with a person. `at`: ISO 8601 instant.
 */
export type FormerStatement =
  | {
      readonly why: 'read-again';
      readonly at: string;
      readonly article: string;
      readonly quote: QuoteAnchor;
      /** The words that named the source. */
      readonly source: string;
    }
  | { readonly why: 'forgotten'; readonly at: string };

export interface CorrectionTarget {
  readonly actor?: string;
  readonly articles?: readonly string[];
  /** Id and bytes' SHA-256 of the article of a statement. */
  readonly article?: string;
  readonly sha256?: string;
  readonly quote?: QuoteAnchor;
  /** The words that named the source. */
  readonly source?: string;
}

export interface CorrectionQuery {
  readonly limit: number;
  /** Only those of this kind, or of these. */
  readonly what?: Correction['what'];
  readonly kinds?: readonly Correction['what'][];
  /** Only those about this actor. */
  readonly actor?: string;
  /** Only those about statements of this article. */
  readonly article?: string;
  /** Only those of this statement, and what took them back. */
  readonly statement?: string;
  /** Only those by this person. */
  readonly by?: string;
  /** Only those of statements whose words are found no more, in any current article. */
  readonly orphaned?: boolean;
  /** Only those before this id. */
  readonly before?: number;
}

/** What `correct` did: the row's id, and the id of the actor it made or is about, where there is one. */
export interface Corrected {
  readonly id: number;
  readonly actor: string | null;
}

/** What was removed with a person. */
export interface Forgotten {
  readonly actors: number;
  /** Statements by the person, and by others whose words or source name the person. */
  readonly statements: number;
  /** Positions that others ascribed to the person. */
  readonly positions: number;
  readonly corrections: number;
  /** Ids of the articles whose own text names the person; it stays. */
  readonly articles: readonly string[];
  /** False: deleted rows can still be read from the files; `finishForgetting` takes them out. */
  readonly purged: boolean;
}

/** Which actors are listed, by name. */
export interface ActorQuery {
  /** Only those in whose names these words stand. */
  readonly name?: string;
  /** Also private persons and those of one name only. */
  readonly all?: boolean;
  readonly limit: number;
  /** Only those after this id, in the order of the list. */
  readonly after?: string;
}
