import { type Kysely, type RawBuilder, sql } from 'kysely';
import { endOfDay, keyOfDay } from '../days.ts';
import type { ArticleListed, ArticleQuery, StatementQuery, StatementWords, StoredStatement } from '../record.ts';
import { keyOfActor } from '../sql/actors.ts';
import type { Match } from '../sql/counts.ts';
import { outletKeys } from '../sql/outlet-keys.ts';
import { type HeadRow, listedOf, type StatementRow, statementOfRow } from '../sql/rows.ts';
import {
  ARTICLE_HEAD,
  positionsWhere,
  STATEMENT_COLUMNS,
  STATEMENT_JOINS,
  WORDING_COLUMNS,
} from '../sql/statement-columns.ts';
import type { Tables } from '../tables.ts';
import { matchFacts, matchOf } from './full-text.ts';

type Fragment = RawBuilder<unknown>;

/** From where the statements come, which expression is their key, and the conditions. */
interface Plan {
  readonly from: Fragment;
  /** The same without the statements themselves, where no condition needs them. */
  readonly counted: Fragment;
  readonly key: Fragment;
  readonly where: readonly Fragment[];
  /** Where a statement may be found several times: what makes it once. */
  readonly once?: Fragment;
}

/** What is selected of a statement, with what each store says in its own words. */
export const COLUMNS = sql`${STATEMENT_COLUMNS},
  case when json_array_length(statement.details, '$.actor.members') > 0 then
    (select json_group_array(member.id) from speaker join actor member on member.key = speaker.actor_key
      where speaker.statement_key = statement.key) end as members,
  (select json_group_array(json_array(p.ordinal, h.id)) from position p join actor h on h.key = p.holder_key
    where p.statement_key = statement.key) as holders,
  json_extract(cr.value, '$.reason') as rejected_why`;

/** The page of statements that a query asks for. */
export const findStatements = (db: Kysely<Tables>, query: StatementQuery): Promise<StoredStatement[]> =>
  paged(db, query, async (plan) => {
    const { rows } = await sql<StatementRow>`select ${COLUMNS} from ${plan.from} ${STATEMENT_JOINS}
      where ${sql.join(plan.where, sql` and `)} ${plan.once ?? NOTHING}
      order by ${plan.key} ${query.oldestFirst ? sql`asc` : sql`desc`} limit ${query.limit}`.execute(db);
    return rows.map(statementOfRow);
  });

/** The same page, the words alone. */
export const findWordings = (db: Kysely<Tables>, query: StatementQuery): Promise<StatementWords[]> =>
  paged(db, query, async (plan) => {
    const { rows } = await sql<StatementWords>`select ${WORDING_COLUMNS} from ${plan.from}
      left join actor on actor.key = statement.actor_key
      where ${sql.join(plan.where, sql` and `)} ${plan.once ?? NOTHING}
      order by ${plan.key} ${query.oldestFirst ? sql`asc` : sql`desc`} limit ${query.limit}`.execute(db);
    return rows.map((row) => ({ ...row }));
  });

const NOTHING = sql``;

export async function countStatements(db: Kysely<Tables>, query: StatementQuery): Promise<number> {
  const plan = await planOf(db, query);
  if (!plan) return 0;
  const { rows } = await sql<{ n: number }>`select count(*) as n from (select 1 from ${plan.counted}
    where ${sql.join(plan.where, sql` and `)} ${plan.once ?? NOTHING} limit ${query.limit})`.execute(db);
  return rows[0]!.n;
}

/** Keys looked at for a page of statements that are shown, or that are not: two in three are. */
const KEYS_A_STATEMENT = 2;

/**
 * A page by full text is read by its keys first, whether shown or not, and of these those that are asked for: the list of
 * all that are shown is the longest in the index, and is read only where most of what matches is not.
 */
async function paged<T>(db: Kysely<Tables>, query: StatementQuery, read: (plan: Plan) => Promise<T[]>): Promise<T[]> {
  const { shown, limit } = query;
  const looked = KEYS_A_STATEMENT * limit;
  const keys = shown === undefined ? null : await keysByFullText(db, { ...query, limit: looked });
  if (keys) {
    const found = await read(planOfKeys(query, keys));
    if (keys.length < looked || found.length === limit) return found;
  }
  const plan = await planOf(db, query);
  return plan ? read(plan) : [];
}

/** The first keys that match by full text, in the order asked for, of statements shown or not; null for any other query. */
async function keysByFullText(
  db: Kysely<Tables>,
  { shown: _, ...query }: StatementQuery,
): Promise<readonly number[] | null> {
  if (!isByFullText(query)) return null;
  const plan = await planOf(db, query);
  if (!plan) return [];
  const { rows } = await sql<{ key: number }>`select ${plan.key} as key from ${plan.counted}
    where ${sql.join(plan.where, sql` and `)}
    order by ${plan.key} ${query.oldestFirst ? sql`asc` : sql`desc`} limit ${query.limit}`.execute(db);
  return rows.map(({ key }) => key);
}

/** The same, with whether each is shown. */
export async function matchesByFullText(db: Kysely<Tables>, query: StatementQuery): Promise<readonly Match[] | null> {
  const keys = await keysByFullText(db, query);
  if (!keys) return null;
  const { rows } = await sql<{ key: number; shown: number }>`select key, shown from statement
    where key in (select value from json_each(${JSON.stringify(keys)}))
    order by key ${query.oldestFirst ? sql`asc` : sql`desc`}`.execute(db);
  return rows.map(({ key, shown }) => ({ key, shown: shown === 1 }));
}

const isByFullText = ({ words, about, outlet, kinds }: StatementQuery): boolean =>
  words !== undefined || about !== undefined || outlet !== undefined || kinds !== undefined;

/** Those of some statements that are shown, or that are not. */
function planOfKeys({ shown }: StatementQuery, keys: readonly number[]): Plan {
  const from = sql`statement`;
  const where = [
    sql`statement.key in (select value from json_each(${JSON.stringify(keys)}))`,
    sql`statement.shown = ${shown ? 1 : 0}`,
  ];
  return { from, counted: from, key: sql`statement.key`, where };
}

/**
 * Full text where there are words, an outlet or kinds; else the speaker's own list; else all statements. Each is read
 * from the newest on and stops at the limit; `cross join` keeps SQLite from turning the order of the joins round.
 */
async function planOf(db: Kysely<Tables>, query: StatementQuery): Promise<Plan | null> {
  const actor = query.actor === undefined ? undefined : await keyOfActor(db, query.actor);
  const outlets = query.outlet === undefined ? undefined : await outletKeys(db, query.outlet);
  if (actor === null || outlets?.length === 0) return null;
  const { words, about, kinds, shown, since, until } = query;
  const holder = query.ascribedTo === undefined ? undefined : await keyOfActor(db, query.ascribedTo);
  if (holder === null) return null;
  const positions = positionsWhere(query.issue, holder);
  if (isByFullText(query)) {
    const match = [
      ...(words ? [matchOf('words speaker', words)] : []),
      ...(about ? [matchOf('words context', about)] : []),
      ...matchFacts({ actor, outlets, kinds, shown, since, until }),
    ].join(' AND ');
    const among = positions === null ? [] : [sql`statement_words.rowid in (${positions})`];
    return planOver(query, 'statement_words', 'rowid', [sql`statement_words match ${match}`, ...among]);
  }
  if (query.issue !== undefined && holder === undefined && shown !== undefined)
    return planOfIssue(query, query.issue, actor);
  if (positions !== null && actor === undefined) return planOfPositions(query, positions);
  const table = actor === undefined ? 'statement' : 'speaker';
  const which =
    actor === undefined
      ? sql`statement.current = 1 and statement.rejection_key is null`
      : sql`speaker.actor_key = ${actor}`;
  const key = table === 'statement' ? 'key' : 'statement_key';
  const ofShown = shown === undefined ? [] : [sql`${sql.ref(`${table}.shown`)} = ${shown ? 1 : 0}`];
  const among = positions === null ? [] : [sql`${sql.ref(`${table}.${key}`)} in (${positions})`];
  return planOver(query, table, key, [which, ...ofShown, ...among]);
}

/** The statements on an issue, or those of them in which somebody speaks: each is in a list in the order of the keys. */
function planOfIssue(query: StatementQuery, issue: string, actor: number | undefined): Plan {
  const shown = query.shown ? 1 : 0;
  if (actor !== undefined) {
    const keys = sql`select statement_key from side where issue = ${issue} and actor_key = ${actor}
      and part in ('own', 'tells') and shown = ${shown}`;
    const plan = planOver(query, 'statement', 'key', [sql`statement.key in (${keys})`]);
    return { ...plan, counted: plan.from };
  }
  const plan = planOver(query, 'position', 'statement_key', [
    sql`position.issue = ${issue} and position.shown = ${shown}`,
  ]);
  // A statement may have several positions on one issue.
  return { ...plan, once: sql`group by position.statement_key` };
}

/** The statements that take a position, from the list of positions. */
function planOfPositions(query: StatementQuery, positions: Fragment): Plan {
  const shown = query.shown === undefined ? [] : [sql`statement.shown = ${query.shown ? 1 : 0}`];
  const plan = planOver(query, 'statement', 'key', [sql`statement.key in (${positions})`, ...shown]);
  return { ...plan, counted: plan.from };
}

/** A plan that reads one table by its key and fetches the statements only for those that are listed. */
function planOver(query: StatementQuery, table: string, column: string, match: readonly Fragment[]): Plan {
  const { before = Infinity, since, until, article } = query;
  const first = sql.table(table);
  const key = sql.ref(`${table}.${column}`);
  const joined = table === 'statement' ? sql`statement` : sql`${first} cross join statement on statement.key = ${key}`;
  const where = [...match];
  // One bound each way: FTS5 uses no more. Statements without any day have the keys of day 0.
  const below = Math.min(before, until === undefined ? Infinity : endOfDay(keyOfDay(until)));
  const from = since !== undefined ? keyOfDay(since) : until !== undefined ? endOfDay(keyOfDay(null)) : 0;
  if (from > 0) where.push(sql`${key} >= ${from}`);
  if (below < Infinity) where.push(sql`${key} < ${below}`);
  if (article !== undefined) where.push(sql`statement.article_key in (select key from article where id = ${article})`);
  return { from: joined, counted: article === undefined ? first : joined, key, where };
}

export async function findArticles(db: Kysely<Tables>, query: ArticleQuery): Promise<ArticleListed[]> {
  const outlets = query.outlet === undefined ? [] : await outletKeys(db, query.outlet);
  if (query.outlet !== undefined && outlets.length === 0) return [];
  const where: Fragment[] = [sql`a.current = 1`];
  const from = query.words ? sql`article_words cross join article a on a.key = article_words.rowid` : sql`article a`;
  const key = query.words ? sql`article_words.rowid` : sql`a.key`;
  if (query.words) where.push(sql`article_words match ${matchOf('title text', query.words)}`);
  if (query.before !== undefined) where.push(sql`${key} < ${query.before}`);
  if (query.outlet !== undefined) where.push(sql`a.outlet_key in (${sql.join(outlets)})`);
  const { rows } = await sql<HeadRow>`select ${ARTICLE_HEAD} from ${from} left join outlet o on o.key = a.outlet_key
    where ${sql.join(where, sql` and `)} order by ${key} desc limit ${query.limit}`.execute(db);
  return rows.map(listedOf);
}
