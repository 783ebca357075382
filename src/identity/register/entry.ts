export type Gender = 'm' | 'f';

/**
 * One thing that is true of an actor for a time: an office, a nomination, a job.
 *
 * `head` is the noun ("senator", "secretary", "director"); `words` are what qualifies it, in lower case, as news text
 * may name them ("florida", "republican", "fbi"). Days are ISO dates, both inclusive; open ends are absent.
 */
export interface Tenure {
  readonly head: string;
  readonly words: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

/** A person or body that the register knows. */
export interface RegisterEntry {
  readonly id: string;
  readonly name: string;
  readonly kind: 'person' | 'body';
  /** Other names. For a body: all that mean it, metonyms apart. For a person: full names or unique nicknames. */
  readonly aliases: readonly string[];
  /** Names of a place that stand for the body ("the Kremlin", a capital). */
  readonly metonyms?: readonly string[];
  /** For a state: the adjectives and nouns of its people. */
  readonly demonyms?: readonly string[];
  /** For a person. */
  readonly gender?: Gender;
  readonly tenures?: readonly Tenure[];
  /** For a person: so well known that the surname alone means them where nobody else bears it in the article. */
  readonly famous?: boolean;
  /** For a body: common nouns that can stand for it ("network", "newspaper", "agency"). */
  readonly nouns?: readonly string[];
}
