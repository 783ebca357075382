import type { Kysely } from 'kysely';
import type { StatementKind } from '../../domain/index.ts';
import type { Tables } from '../tables.ts';

/** What the full-text index holds of a statement. */
export interface IndexedStatement {
  readonly key: number;
  readonly words: string;
  /** The paragraph around it, and the issues on which it takes a side. */
  readonly context: string;
  /** The speakers' names and the words that name the source. */
  readonly names: string;
  /** Keys of the speakers and of the outlet. */
  readonly speakers: readonly number[];
  readonly outlet: number | null;
  readonly kind: StatementKind;
  readonly shown: boolean;
}

/** The full-text index of a store; each store has its own. Every call runs inside the transaction it is given. */
export interface FullText {
  addStatements(db: Kysely<Tables>, statements: readonly IndexedStatement[]): Promise<void>;
  removeStatements(db: Kysely<Tables>, articleKey: number): Promise<void>;
  addArticle(db: Kysely<Tables>, articleKey: number, title: string, text: string): Promise<void>;
  removeArticle(db: Kysely<Tables>, articleKey: number): Promise<void>;
  /** The highest key of an article in it; 0 where none is. */
  lastArticle(db: Kysely<Tables>): Promise<number>;
}
