import type { Span } from '../domain/index.ts';
import type { Gender, RegisterEntry } from './register/entry.ts';

/** What an article says somebody is: a noun ("senator") and what qualifies it ("florida", "republican"). */
export interface Fact {
  readonly head: string;
  readonly words: ReadonlySet<string>;
  /** The text says "former", "then", "ex-". */
  readonly past: boolean;
  /** Described through somebody else by a pronoun ("her campaign manager"). */
  readonly owner?: Gender | 'any';
}

/** A person or body within one article, gathered from its names. */
export interface Entity {
  readonly kind: 'person' | 'body' | 'unknown';
  /** The fullest name in the article, or the register's. */
  name: string;
  entry: RegisterEntry | null;
  given: string | null;
  surname: string | null;
  gender: Gender | null;
  /** How sure it is that this is one person or body under this name, 0 to 1. */
  certainty: number;
  readonly facts: Fact[];
  /** The first mention by the fullest name. */
  fullest: Span;
  /** How often it is mentioned. */
  count: number;
  /** Evidence that an unknown name is a person's or a body's: positive for a person. */
  lean: number;
  /** Introduced by age and home, and nothing else. */
  aged?: boolean;
  /** Of the family of somebody known to the register. */
  kin?: boolean;
}

export type NameForm = 'full' | 'surname' | 'title' | 'given' | 'body-name' | 'metonym';

/** One place where an entity is named: tokens `[first, last)`, and `from` with titles and qualifiers before. */
export interface Mention {
  readonly entity: Entity;
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly form: NameForm;
  /** Several entities could be meant: who they are, the best first. */
  readonly rivals?: readonly Entity[];
  /** Nothing tells the first two of them apart. */
  readonly tied?: boolean;
}
