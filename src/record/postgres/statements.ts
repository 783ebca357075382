import { type Kysely, type RawBuilder, sql } from 'kysely';
import { endOfDay, keyOfDay } from '../days.ts';
import type {
  ArticleListed,
  ArticleQuery,
  RunQuery,
  StatementQuery,
  StatementWords,
  StoredStatement,
} from '../record.ts';
import { keyOfActor } from '../sql/actors.ts';
import type { Match } from '../sql/counts.ts';
import { eachNumber } from '../sql/json.ts';
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
import { firstMatches, type Search } from './first-matches.ts';
import { factsAsked } from './full-text.ts';
import { queryOf } from './words.ts';

type Fragment = RawBuilder<unknown>;

/** What is selected of a statement, with what each store says in its own words. */
export const COLUMNS = sql`${STATEMENT_COLUMNS},
  case when json_array_length(statement.details::json #> '{actor,members}') > 0 then
    (select json_agg(member.id)::text from speaker join actor member on member.key = speaker.actor_key
      where speaker.statement_key = statement.key) end as members,
  coalesce((select json_agg(json_build_array(p.ordinal, h.id))::text from position p join actor h on h.key = p.holder_key
    where p.statement_key = statement.key), '[]') as holders,
  cr.value::json ->> 'reason' as rejected_why`;

/** A table that is read by its key from the newest on, and the conditions on it. */
interface Plan {
  readonly from: Fragment;
  readonly key: Fragment;
  readonly where: readonly Fragment[];
  /** Where a statement may be found several times: what makes it once. */
  readonly once?: Fragment;
  /** The same where words and facts and days decide alone: what is looked for in their index. */
  readonly search?: Search;
}

/** The page of statements that a query asks for: first their keys alone, so that the rest is read for these only. */
export async function findStatements(db: Kysely<Tables>, query: StatementQuery): Promise<StoredStatement[]> {
  const page = await pageOf(db, query);
  if (!page) return [];
  const { rows } = await sql<StatementRow>`select ${COLUMNS}
    from (${page}) as page join statement on statement.key = page.key ${STATEMENT_JOINS}
    order by page.key ${directionOf(query)}`.execute(db);
  return rows.map(statementOfRow);
}

/** The same page, the words alone. */
export async function findWordings(db: Kysely<Tables>, query: StatementQuery): Promise<StatementWords[]> {
  const page = await pageOf(db, query);
  if (!page) return [];
  const { rows } = await sql<StatementWords>`select ${WORDING_COLUMNS}
    from (${page}) as page join statement on statement.key = page.key left join actor on actor.key = statement.actor_key
    order by page.key ${directionOf(query)}`.execute(db);
  return rows.map((row) => ({ ...row }));
}

/** Statements with the words in a row, in their own words or in the names of the speakers. */
export const findRuns = (db: Kysely<Tables>, { run, ...query }: RunQuery): Promise<StatementWords[]> =>
  findWordings(db, { ...query, words: { all: [run], none: [] }, oldestFirst: true });

const directionOf = ({ oldestFirst }: StatementQuery): Fragment => (oldestFirst ? sql`asc` : sql`desc`);

/** Matches looked at for a page of statements that are shown, or that are not: two in three are. */
const MATCHES_A_STATEMENT = 2;

/** The keys of a page, as a subquery or values; null where there are none. */
async function pageOf(db: Kysely<Tables>, query: StatementQuery): Promise<Fragment | null> {
  const { shown, limit } = query;
  const open = await planOf(db, withoutShown(query));
  if (!open) return null;
  if (open.search) {
    // Whether shown or not: the list of all that are shown is the longest in the index, and read only where most are not.
    const looked = shown === undefined ? limit : MATCHES_A_STATEMENT * limit;
    const matches = await firstMatches(db, open.search, looked);
    const found = matches.filter((match) => shown === undefined || match.shown === shown).slice(0, limit);
    if (matches.length < looked || found.length === limit) return keysIn(db, found);
  }
  const plan = shown === undefined ? open : await planOf(db, query);
  if (!plan) return null;
  if (plan.search) return keysIn(db, await firstMatches(db, plan.search, limit));
  return sql`select ${plan.key} as key from ${plan.from} where ${sql.join(plan.where, sql` and `)}
    ${plan.once ?? sql``} order by ${plan.key} ${directionOf(query)} limit ${limit}`;
}

const withoutShown = ({ shown: _, ...query }: StatementQuery): StatementQuery => query;

const keysIn = (db: Kysely<Tables>, matches: readonly Match[]): Fragment | null =>
  matches.length === 0
    ? null
    : sql`select value as key from ${eachNumber(db, JSON.stringify(matches.map(({ key }) => key)))} as listed`;

export async function countStatements(db: Kysely<Tables>, query: StatementQuery): Promise<number> {
  const plan = await planOf(db, query);
  if (!plan) return 0;
  const { rows } = await sql<{ n: number }>`select count(*) as n from (select 1 from ${plan.from}
    where ${sql.join(plan.where, sql` and `)} ${plan.once ?? sql``} limit ${query.limit}) as found`.execute(db);
  return rows[0]!.n;
}

/** The first that match by full text, in the order asked for, shown or not; null for any other query. */
export async function matchesByFullText(db: Kysely<Tables>, query: StatementQuery): Promise<readonly Match[] | null> {
  const { words, about, outlet, kinds } = query;
  if (!words && !about && outlet === undefined && !kinds) return null;
  const plan = await planOf(db, withoutShown(query));
  if (!plan) return [];
  if (plan.search) return firstMatches(db, plan.search, query.limit);
  const { rows } = await sql<Match>`select ${plan.key} as key, ${isShown(query)} as shown from ${plan.from}
    where ${sql.join(plan.where, sql` and `)} order by ${plan.key} ${directionOf(query)} limit ${query.limit}`.execute(
    db,
  );
  return rows;
}

/** Whether a row of the index is of a statement that is shown; of its two columns the one that is read in any case. */
const isShown = ({ about }: StatementQuery): Fragment =>
  sql`${about ? sql`w.about` : sql`w.said`} @@ ${queryOf(undefined, factsAsked({ shown: true }))}::tsquery`;

/** Full text where there are words, an outlet or kinds; else the speaker's own list; else all statements. */
async function planOf(db: Kysely<Tables>, query: StatementQuery): Promise<Plan | null> {
  const actor = query.actor === undefined ? undefined : await keyOfActor(db, query.actor);
  const outlets = query.outlet === undefined ? undefined : await outletKeys(db, query.outlet);
  const holder = query.ascribedTo === undefined ? undefined : await keyOfActor(db, query.ascribedTo);
  if (actor === null || holder === null || outlets?.length === 0) return null;
  const { words, about, kinds, shown } = query;
  const positions = positionsWhere(query.issue, holder);
  const among = (key: Fragment): Fragment[] => (positions === null ? [] : [sql`${key} in (${positions})`]);
  if (words || about || outlets || kinds) {
    const matched = matchedBy(query, { actor, outlets });
    if (!matched) return null;
    const key = sql`w.key`;
    const plan = planOver(query, sql`statement_words w`, key, [...matched, ...among(key)]);
    if (positions !== null || query.article !== undefined) return plan;
    const { oldestFirst = false } = query;
    const matches = sql`${sql.join(matched, sql` and `)}`;
    return { ...plan, search: { matches, shown: isShown(query), ...rangeOf(query), oldestFirst } };
  }
  if (query.issue !== undefined && holder === undefined && shown !== undefined)
    return planOfIssue(query, query.issue, shown, actor);
  if (actor === undefined) {
    const key = sql`s.key`;
    const held = sql`s.current = 1 and s.rejection_key is null`;
    const ofShown = shown === undefined ? [] : [sql`s.shown = ${shown ? 1 : 0}`];
    return planOver(query, sql`statement s`, key, [held, ...ofShown, ...among(key)]);
  }
  const key = sql`p.statement_key`;
  const ofShown = shown === undefined ? sql`p.shown in (0, 1)` : sql`p.shown = ${shown ? 1 : 0}`;
  return planOver(query, sql`speaker p`, key, [sql`p.actor_key = ${actor}`, ofShown, ...among(key)]);
}

/** The statements on an issue, or those of them in which somebody speaks: each is in a list in the order of the keys. */
function planOfIssue(query: StatementQuery, issue: string, shown: boolean, actor: number | undefined): Plan {
  const key = sql`p.statement_key`;
  const which = sql`p.issue = ${issue} and p.shown = ${shown ? 1 : 0}`;
  const plan =
    actor === undefined
      ? planOver(query, sql`position p`, key, [which])
      : planOver(query, sql`side p`, key, [which, sql`p.actor_key = ${actor} and p.part in ('own', 'tells')`]);
  // A statement may have several positions on one issue, and somebody several parts in it.
  return { ...plan, once: sql`group by ${key}` };
}

/** Conditions on the index of words; null where the words can match nothing. The facts stand in both columns. */
function matchedBy(
  { words, about, kinds, shown }: StatementQuery,
  found: { readonly actor: number | undefined; readonly outlets: readonly number[] | undefined },
): Fragment[] | null {
  const facts = factsAsked({ ...found, kinds, shown });
  const said = words || !about ? queryOf(words, facts) : undefined;
  const around = about ? queryOf(about, words ? [] : facts) : undefined;
  if (said === null || around === null) return null;
  return [
    ...(said === undefined ? [] : [sql`w.said @@ ${said}::tsquery`]),
    ...(around === undefined ? [] : [sql`w.about @@ ${around}::tsquery`]),
  ];
}

function planOver(query: StatementQuery, from: Fragment, key: Fragment, conditions: readonly Fragment[]): Plan {
  const { article } = query;
  const where = [...conditions];
  const { least, below } = rangeOf(query);
  if (least > 0) where.push(sql`${key} >= ${least}`);
  if (below < Infinity) where.push(sql`${key} < ${below}`);
  if (article !== undefined) {
    where.push(sql`${key} in (select one.key from statement one join article a on a.key = one.article_key
      where a.id = ${article})`);
  }
  return { from, key, where };
}

/** Keys from which on, and below which. Statements without any day have the keys of day 0. */
const rangeOf = ({ before = Infinity, since, until }: StatementQuery): Pick<Search, 'least' | 'below'> => ({
  least: since !== undefined ? keyOfDay(since) : until !== undefined ? endOfDay(keyOfDay(null)) : 0,
  below: Math.min(before, until === undefined ? Infinity : endOfDay(keyOfDay(until))),
});

export async function findArticles(db: Kysely<Tables>, query: ArticleQuery): Promise<ArticleListed[]> {
  const outlets = query.outlet === undefined ? [] : await outletKeys(db, query.outlet);
  if (query.outlet !== undefined && outlets.length === 0) return [];
  const where: Fragment[] = [sql`a.current = 1`];
  if (query.words) {
    const words = queryOf(query.words);
    if (words === null) return [];
    where.push(sql`a.key in (select key from article_words where words @@ ${words}::tsquery)`);
  }
  if (query.before !== undefined) where.push(sql`a.key < ${query.before}`);
  if (query.outlet !== undefined) where.push(sql`a.outlet_key in (${sql.join(outlets)})`);
  const { rows } = await sql<HeadRow>`select ${ARTICLE_HEAD} from article a left join outlet o on o.key = a.outlet_key
    where ${sql.join(where, sql` and `)} order by a.key desc limit ${query.limit}`.execute(db);
  return rows.map(listedOf);
}
