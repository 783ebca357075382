import type { Comparison } from '../domain/index.ts';
import { type Compared, compareTexts } from '../provenance/index.ts';
import { articleOf, type RecordStore, type StoredArticle, type StoredStatement } from '../search/index.ts';
import { comparedOf } from './relate.ts';

/** Two articles of the record and what they have to do with each other. */
export interface ComparedHeld {
  readonly a: StoredArticle;
  readonly b: StoredArticle;
  readonly comparison: Comparison;
}

/**
 * Compares two articles of the record, each by its id or the beginning of it; their statements tell who is quoted.
 *
 * Throws `search/not-found`, `search/ambiguous`, `compare/too-long`.
 */
export async function compareHeld(record: RecordStore, ids: readonly [string, string]): Promise<ComparedHeld> {
  const [a, b] = [await articleOf(record, ids[0], { all: true }), await articleOf(record, ids[1], { all: true })];
  const comparison = compareTexts(withStatements(a), withStatements(b));
  return { a: a.article, b: b.article, comparison };
}

function withStatements(held: { article: StoredArticle; statements: readonly StoredStatement[] }): Compared {
  const statements = held.statements.map(({ spans, kind, speaker }) => {
    const { name, how, confidence } = speaker;
    return { spans, kind, actor: { name, kind: speaker.kind, how, mention: null, confidence } };
  });
  return { ...comparedOf(held.article), statements };
}
