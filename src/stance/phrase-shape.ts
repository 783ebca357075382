import type { Sign } from './lexicon/index.ts';

/**
 * A phrase that shows that a text is about an issue.
 *
 * `stems` are its words that count, in order; `sign` is the side that a mention of it bears when something good is
 * said of it (1 for, -1 against), 0 where the phrase only tells the topic; `ordered` phrases must occur in order.
 */
export interface Phrase {
  readonly stems: readonly string[];
  readonly sign: Sign | 0;
  readonly ordered: boolean;
  /** How many of its `spare` words may be missing. */
  readonly slack: number;
  readonly spare: ReadonlySet<string>;
  /** Whether it names a deed (`join NATO`), not a thing (`NATO`). */
  readonly deed: boolean;
  /** Whether one of its words is a deed or an attitude, so that verbs may stand among them. */
  readonly active: boolean;

  /** Of a deed: its object, the side that its object bears, and the families of deeds it belongs to. */
  readonly objects: readonly string[];
  readonly objectSign: Sign | 0;
  readonly families: readonly number[];
  /** Whether its side was guessed, as no word of it is in the proposition. */
  readonly guessed: boolean;
  /** Whether it is a name, whose words stand together: `Affordable Care Act`. */
  readonly name: boolean;
  /** Whether it is one gerund, which is no noun of the same stem: `profiling`, not `profile`. */
  readonly gerund: boolean;
  /** Of a deed told with who does it (`Lund resign`): the roots by which that one goes. */
  readonly doers?: ReadonlySet<string>;
  /** Whether it only sets somebody and a body side by side. */
  readonly belonging: boolean;
  /** Whether its words make the claim of the proposition: `cheated pupils`. */
  readonly claim: boolean;
  /** Whether it only names the place in which the proposition would have something done. */
  readonly place?: boolean;
  /** Those of its words that are nouns. */
  readonly nouns: ReadonlySet<string>;
}
