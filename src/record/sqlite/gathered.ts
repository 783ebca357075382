import type { Kysely } from 'kysely';
import type { IndexedStatement } from '../sql/full-text.ts';
import type { Tables } from '../tables.ts';

/** An article as its words are entered. */
export interface IndexedArticle {
  readonly key: number;
  readonly title: string;
  readonly text: string;
}

/** What is to be entered in the index of words. */
export interface Gathered {
  readonly statements: IndexedStatement[];
  readonly articles: IndexedArticle[];
}

/** By transaction. */
const gathered = new WeakMap<Kysely<Tables>, Gathered>();

/**
 * Has the words of what is put in a transaction gathered, to be entered at its end in the order of their keys: FTS5 writes out a
 * part of its index whenever a key is smaller than the one before, so for nearly each article, and has to merge all parts.
 */
export const gatherWords = (transaction: Kysely<Tables>): void =>
  void gathered.set(transaction, { statements: [], articles: [] });

/** Where words are gathered; null where they are entered at once. */
export const gatheredIn = (db: Kysely<Tables>): Gathered | null => gathered.get(db) ?? null;

/** Takes what has been gathered, in the order of its keys. */
export function takeGathered(db: Kysely<Tables>): Gathered | null {
  const found = gathered.get(db);
  if (!found || found.statements.length + found.articles.length === 0) return null;
  gatherWords(db);
  return {
    statements: found.statements.sort((a, b) => a.key - b.key),
    articles: found.articles.sort((a, b) => a.key - b.key),
  };
}
