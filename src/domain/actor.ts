import type { Span } from './span.ts';

export type ActorKind = 'person' | 'body' | 'group' | 'unknown';

/** By which form of words an actor was named where the statement is credited. */
export type MentionForm =
  | 'full'
  | 'surname'
  | 'title'
  | 'pronoun'
  | 'nominal'
  | 'body-name'
  | 'metonym'
  | 'anonymous'
  | 'none';

/**
 * What an article says an actor is: `head` is the noun ("minister"), `words` what qualifies it ("harbour", "republican"),
 * in lower case; countries by their ISO 3166-1 alpha-3 code as well.
 */
export interface Role {
  readonly head: string;
  readonly words: readonly string[];
  /** The article says "former", "then", "ex-". */
  readonly past?: boolean;
}

/**
 * Whom a source phrase means.
 *
 * `name` is null where nobody is named (crowds, anonymous sources, unresolved pronouns), then `reason` says why.
 */
export interface Actor {
  /** Id in a register (`Q22686`, `country:RUS`), where the actor is known to one. */
  readonly id?: string;
  readonly name: string | null;
  readonly kind: ActorKind;
  readonly how: MentionForm;
  /** The mention that gave the name (the antecedent for a pronoun), in the article's text. */
  readonly mention: Span | null;
  /** The members of a joint source ("Cruz and Rubio"). */
  readonly members?: readonly Actor[];
  /** 0 to 1. */
  readonly confidence: number;
  /** What the article says the actor is, in the order of the text; absent where it says nothing. */
  readonly roles?: readonly Role[];
  /** A witness, voter or victim: gets no profile of positions by default. */
  readonly privatePerson?: boolean;
  readonly reason?: string;
}
