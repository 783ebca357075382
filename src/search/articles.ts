import { OnrecordError } from '../domain/index.ts';
import type { ArticleListed, RecordStore, StoredArticle, StoredStatement } from '../record/index.ts';
import { orderOf } from './statements.ts';
import { readWords } from './words.ts';

/** Articles a page unless asked otherwise. */
const PAGE = 20;
/** Fewer characters of an id are no abbreviation of it. */
const SHORTEST_ID = 4;

/** An article with its statements in the order of the text. */
export interface ArticleAnswer {
  readonly article: StoredArticle;
  readonly statements: readonly StoredStatement[];
  /** Statements below the threshold that were left out; 0 with `all`. */
  readonly hidden: number;
}

export interface ArticleOptions {
  /** Also statements below the threshold, and those that a person took out. */
  readonly all?: boolean;
  /** The current version by default. */
  readonly version?: number;
}

/**
 * An article by its id, by the beginning of its id, or by the id of one of its statements (then of that version).
 *
 * Throws `search/not-found`, and `search/ambiguous` where an abbreviated id fits several.
 */
export async function articleOf(record: RecordStore, id: string, options: ArticleOptions = {}): Promise<ArticleAnswer> {
  const found = (await byId(record, id, options)) ?? (await byStatement(record, id));
  if (!found) {
    const remedy = 'See `onrecord show` for the ids of what is on record.';
    throw new OnrecordError('search/not-found', `Nothing on this record has the id ${JSON.stringify(id)}.`, remedy);
  }
  const statements = await record.statementsIn(found.id, found.version);
  const asked = (statement: StoredStatement): boolean =>
    options.all || statement.id === id || (statement.shown && !statement.rejected);
  const hidden = statements.filter((statement) => !asked(statement) && !statement.rejected).length;
  return { article: found, statements: statements.filter(asked), hidden };
}

async function byId(record: RecordStore, id: string, { version }: ArticleOptions): Promise<StoredArticle | null> {
  if (id.length < SHORTEST_ID) return null;
  const ids = await record.articlesBeginning(id, 2);
  if (ids.length > 1 && !ids.includes(id)) {
    const remedy = 'Give more characters of the id.';
    throw new OnrecordError('search/ambiguous', `More than one article has an id beginning with ${id}.`, remedy);
  }
  return ids.length === 0 ? null : record.articleOf(ids.includes(id) ? id : ids[0]!, version);
}

async function byStatement(record: RecordStore, id: string): Promise<StoredArticle | null> {
  const statement = await record.statementOf(id);
  return statement && record.articleOf(statement.article.id, statement.article.version);
}

export interface ArticleQuestion {
  /** Words of title or text, in the syntax of `readWords`. */
  readonly words?: string;
  readonly outlet?: string;
  readonly limit?: number;
  readonly after?: string;
}

/** A page of articles, by the day of publication, newest first. Throws `usage/words`, `usage/page`. */
export async function listArticles(
  record: RecordStore,
  { words, outlet, limit = PAGE, after }: ArticleQuestion = {},
): Promise<{ readonly articles: readonly ArticleListed[]; readonly next: string | null }> {
  const read = await record.articles({
    limit: limit + 1,
    ...(words !== undefined && { words: readWords(words) }),
    ...(outlet !== undefined && { outlet }),
    ...(after !== undefined && { before: orderOf(after) }),
  });
  const articles = read.slice(0, limit);
  return { articles, next: read.length > limit ? String(articles.at(-1)!.order) : null };
}
