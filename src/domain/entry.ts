import type { Article } from './article.ts';
import type { OutletClaim } from './claim.ts';
import type { HeadlineOnly } from './headline.ts';
import type { Noticed } from './noticed.ts';
import type { Origin } from './origin.ts';
import type { Statement } from './statement.ts';
import type { Timex } from './timex.ts';

/** What produced an entry: the version of onrecord, and the SHA-256 of each model's weights. */
export interface Producer {
  readonly version: string;
  readonly models: Readonly<Record<string, string>>;
}

/** One item on the record: a line of `extract`. */
export interface Entry {
  readonly id: string;
  readonly article: Article;
  /** In the order of their first word; with given attributions, in the order given. */
  readonly statements: readonly Statement[];
  readonly times: readonly Timex[];
  readonly origin: Origin;
  /** What the title and dek say and the body does not; absent where there was nothing to compare. decisions/0063 */
  readonly headline?: readonly HeadlineOnly[];
  /** The outlet's own claims of repeats and shifts, in the order of the text; absent where there is none. decisions/0079 */
  readonly claims?: readonly OutletClaim[];
  /** Which statements the outlet's notices touch, by notice; absent where the article has none. decisions/0103 */
  readonly notices?: readonly Noticed[];
  readonly producer: Producer;
}

/** Stands in the place of an entry that could not be made. */
export interface FailedEntry {
  readonly id: string;
  readonly error: { readonly code: string; readonly message: string };
}
