import type { Kysely } from 'kysely';
import type { Issue, Position } from '../../domain/index.ts';
import type { StatementDetails, TrackedIssue } from '../record.ts';
import type { Tables } from '../tables.ts';
import { linkActors, linksOf, removeAppearances } from './appearances.ts';
import { joinSteps } from './correction-rows.ts';
import { listCorrections } from './corrections.ts';
import { derive, type Means, rederive, underive } from './derive.ts';
import { forgetting, keptOf, namesIn } from './forgetting.ts';
import type { FullText } from './full-text.ts';
import { storedStatements } from './rejoin.ts';
import type { ArticleDetails } from './rows.ts';
import { storedPosition } from './stored-position.ts';

/** All issues by their ids, and whether positions on them are up to date. */
export async function trackedIssues(db: Kysely<Tables>): Promise<TrackedIssue[]> {
  const rows = await db.selectFrom('issue').selectAll().orderBy('id').execute();
  return rows.map(({ body, updated_at, stale }) => ({
    issue: JSON.parse(body) as Issue,
    updatedAt: updated_at,
    stale: stale === 1,
  }));
}

/** Adds or replaces issues. One that is new or says something else is stale where articles are held. */
export async function putIssues(db: Kysely<Tables>, all: readonly Issue[]): Promise<void> {
  const held = await db.selectFrom('article').select('key').limit(1).executeTakeFirst();
  const now = new Date().toISOString();
  for (const issue of all) {
    const body = JSON.stringify(issue);
    const before = await db
      .selectFrom('issue')
      .select(['body', 'updated_at'])
      .where('id', '=', issue.id)
      .executeTakeFirst();
    if (before?.body === body) continue;
    const row = { body, updated_at: later(before?.updated_at, now), stale: held ? (1 as const) : (0 as const) };
    await db
      .insertInto('issue')
      .values({ id: issue.id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  }
}

/** Now, and after what was before, whatever the clock says: by this instant a change is told from the one before. */
const later = (before: string | undefined, now: string): string =>
  before === undefined || before < now ? now : new Date(Date.parse(before) + 1).toISOString();

/** Marks issues as read over the whole record, unless they were changed meanwhile. */
export async function issuesRead(
  db: Kysely<Tables>,
  read: readonly Pick<TrackedIssue, 'issue' | 'updatedAt'>[],
): Promise<void> {
  for (const { issue, updatedAt } of read) {
    await db
      .updateTable('issue')
      .set({ stale: 0 })
      .where('id', '=', issue.id)
      .where('updated_at', '=', updatedAt)
      .execute();
  }
}

/** Deletes an issue and all positions on it; false where there is none. */
export async function removeIssue(db: Kysely<Tables>, fullText: FullText, id: string): Promise<boolean> {
  const deleted = await db.deleteFrom('issue').where('id', '=', id).returning('id').executeTakeFirst();
  if (!deleted) return false;
  const rows = await db
    .selectFrom('position')
    .innerJoin('statement', 'statement.key', 'position.statement_key')
    .select('article_key')
    .distinct()
    .where('issue', '=', id)
    .execute();
  for (const { article_key } of rows) {
    // Sides that a person gave are in no details; they go with the issue.
    const means: Means = { fullText, forgetting: await forgetting(db) };
    if (!(await reposition(db, fullText, article_key, [id], new Map()))) await rederive(db, means, [article_key]);
  }
  return true;
}

/** Replaces the positions on some issues by statement id; see `RecordStore.takePositions`. */
export async function takePositions(
  db: Kysely<Tables>,
  fullText: FullText,
  articleId: string,
  issues: readonly string[],
  positions: ReadonlyMap<string, readonly Position[]>,
): Promise<boolean> {
  const row = await db
    .selectFrom('article')
    .select('key')
    .where('id', '=', articleId)
    .where('current', '=', 1)
    .executeTakeFirst();
  return row ? reposition(db, fullText, row.key, issues, positions) : false;
}

async function reposition(
  db: Kysely<Tables>,
  fullText: FullText,
  key: number,
  issues: readonly string[],
  positions: ReadonlyMap<string, readonly Position[]>,
): Promise<boolean> {
  const article = await db
    .selectFrom('article')
    .innerJoin('article_text', 'article_text.article_key', 'article.key')
    .select(['article.id', 'text', 'details'])
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('statement')
    .select(['key', 'id', 'details'])
    .where('article_key', '=', key)
    .execute();
  const forgotten = await forgetting(db, await namesIn(db, article.id));
  const changed = rows.flatMap((row) => {
    const before = JSON.parse(row.details) as StatementDetails;
    const taken = (positions.get(row.id) ?? []).map((position) => storedPosition(position, before.actor, article.text));
    const all = [...before.positions.filter(({ issue }) => !issues.includes(issue)), ...taken];
    const details = JSON.stringify(keptOf({ ...before, positions: all }, article, forgotten) ?? before);
    return details === row.details ? [] : [{ key: row.key, details }];
  });
  if (changed.length === 0 && !(await hasSides(db, article.id, issues))) return false;
  const means: Means = { fullText, forgetting: forgotten };
  await underive(db, means, key);
  for (const { key: statement, details } of changed) {
    await db.updateTable('statement').set({ details }).where('key', '=', statement).execute();
  }
  await relink(db, means, key, { ...(JSON.parse(article.details) as ArticleDetails).article, text: article.text });
  await derive(db, means, key);
  return true;
}

/** Whether a person gave a statement of the article a side on one of these issues, which may be new to the record. */
async function hasSides(db: Kysely<Tables>, article: string, issues: readonly string[]): Promise<boolean> {
  const rows = await listCorrections(db, { what: 'side', article, limit: 1000 });
  return rows.some(({ effective, value }) => effective && issues.includes(String(value.issue)));
}

/** Those to whom a position is ascribed now may be named by the article for the first time. */
async function relink(
  db: Kysely<Tables>,
  means: Means,
  key: number,
  article: Parameters<typeof linkActors>[1]['article'],
): Promise<void> {
  const links = await linksOf(db, article.id);
  const statements = await storedStatements(db, key);
  await removeAppearances(db, key);
  await linkActors(db, { key, article, statements }, await joinSteps(db), links, means.forgetting.without);
}
