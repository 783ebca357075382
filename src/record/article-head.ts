import type { Dated } from '../domain/index.ts';

/** What a list says about the article of a statement. */
export interface ArticleHead {
  readonly id: string;
  /** 1 for the first text that was held under this id. */
  readonly version: number;
  readonly title: string | null;
  readonly url: string | null;
  readonly outlet: { readonly name: string | null; readonly domain: string | null } | null;
  readonly published: Dated;
  /** Statements found in it, those below the threshold included. */
  readonly statements: number;
}
