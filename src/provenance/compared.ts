import type { Actor, Credit, Dated, Outlet, Parts, Spans, StatementKind } from '../domain/index.ts';

/** What of a statement a comparison of quotes needs. */
export interface ComparedStatement {
  readonly spans: { readonly content: Spans };
  readonly actor: Actor;
  readonly kind: StatementKind;
}

/**
 * One of the two texts of a comparison. Only `text` is required: an `Article` is one as it is, so is an `Analysis`,
 * and an entry is one as `{ ...entry.article, statements: entry.statements }`.
 *
 * With `statements` the speakers of quotes come from them; without, from the words beside the quotation marks.
 */
export interface Compared {
  readonly text: string;
  readonly parts?: Parts;
  readonly title?: string | null;
  readonly published?: Dated;
  readonly url?: string | null;
  readonly links?: readonly string[];
  readonly images?: readonly { readonly url: string }[];
  readonly credits?: readonly Credit[];
  readonly outlet?: Outlet | null;
  readonly statements?: readonly ComparedStatement[];
  /** ISO 8601 instant at which this text is proven to have stood there (an archive's capture, a fetch). */
  readonly captured?: string;
}
