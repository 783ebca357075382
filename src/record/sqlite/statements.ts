import { type Kysely, type RawBuilder, sql } from 'kysely';
import { endOfDay, keyOfDay } from '../days.ts';
import { normalName } from '../names.ts';
import type { ArticleListed, ArticleQuery, StatementQuery, StoredStatement, WordQuery } from '../record.ts';
import { keyOfActor } from '../sql/actors.ts';
import { type HeadRow, listedOf, type StatementRow, statementOfRow } from '../sql/rows.ts';
import type { Tables } from '../tables.ts';
import { matchOf, matchSpeaker } from './full-text.ts';

type Fragment = RawBuilder<unknown>;

/** From where the statements come, which expression is their key, and the conditions. */
interface Plan {
  readonly from: Fragment;
  readonly key: Fragment;
  readonly where: readonly Fragment[];
}

const HEAD = sql`a.key as article_key, a.id as article_id, a.version, a.title, a.url,
  o.name as outlet_name, o.domain as outlet_domain, a.published, a.statements`;
const COLUMNS = sql`s.key, s.id, s.current, s.kind, s.part, s.confidence, s.shown, s.words, s.source, s.cue, s.details,
  ${HEAD}, actor.id as actor_id, actor.name as actor_name, actor.private as actor_private`;
const JOINS = sql`join article a on a.key = s.article_key left join outlet o on o.key = a.outlet_key
  left join actor on actor.key = s.actor_key`;

/** The page of statements that a query asks for; null in place of a plan where nothing can match. */
export async function findStatements(db: Kysely<Tables>, query: StatementQuery): Promise<StoredStatement[]> {
  const plan = await planOf(db, query);
  if (!plan) return [];
  const { rows } = await sql<StatementRow>`select ${COLUMNS} from ${plan.from} ${JOINS}
    where ${sql.join(plan.where, sql` and `)} order by ${plan.key} desc limit ${query.limit}`.execute(db);
  return rows.map(statementOfRow);
}

export async function countStatements(db: Kysely<Tables>, query: StatementQuery): Promise<number> {
  const plan = await planOf(db, query);
  if (!plan) return 0;
  const { rows } = await sql<{ n: number }>`select count(*) as n from (select 1 from ${plan.from}
    where ${sql.join(plan.where, sql` and `)} limit ${query.limit})`.execute(db);
  return rows[0]!.n;
}

/**
 * Full text first where there are words, then the speaker's own list, then all statements. Each is read from the
 * newest on and stops at the limit; `cross join` keeps SQLite from turning the order of the joins round.
 */
async function planOf(db: Kysely<Tables>, query: StatementQuery): Promise<Plan | null> {
  const actor = query.actor === undefined ? undefined : await keyOfActor(db, query.actor);
  if (actor === null) return null;
  const match = [
    ...(query.words ? [matchOf('words speaker', query.words)] : []),
    ...(query.about ? [matchOf('words context', query.about)] : []),
  ];
  const where: Fragment[] = [sql`s.current = 1`];
  let from = sql`statement s`;
  let key = sql`s.key`;
  if (match.length > 0) {
    from = sql`statement_words cross join statement s on s.key = statement_words.rowid`;
    key = sql`statement_words.rowid`;
    if (actor !== undefined) match.push(matchSpeaker(actor));
    where.push(sql`statement_words match ${match.join(' AND ')}`);
  } else if (actor !== undefined) {
    from = sql`speaker cross join statement s on s.key = speaker.statement_key`;
    key = sql`speaker.statement_key`;
    where.push(sql`speaker.actor_key = ${actor}`);
    if (query.shown !== undefined) where.push(sql`speaker.shown = ${query.shown ? 1 : 0}`);
  }
  where.push(...conditions(query, key));
  return { from, key, where };
}

function conditions(query: StatementQuery, key: Fragment): Fragment[] {
  const where: Fragment[] = [];
  if (query.before !== undefined) where.push(sql`${key} < ${query.before}`);
  if (query.since !== undefined) where.push(sql`${key} >= ${keyOfDay(query.since)}`);
  if (query.until !== undefined) where.push(sql`${key} between 1 and ${endOfDay(keyOfDay(query.until)) - 1}`);
  if (query.shown !== undefined) where.push(sql`s.shown = ${query.shown ? 1 : 0}`);
  if (query.kinds) where.push(sql`s.kind in (${sql.join(query.kinds)})`);
  if (query.article !== undefined)
    where.push(sql`s.article_key in (select key from article where id = ${query.article})`);
  if (query.outlet !== undefined) {
    where.push(sql`s.article_key in (select key from article where outlet_key in (${outletKeys(query.outlet)}))`);
  }
  return where;
}

/** Outlets by domain (its subdomains too) or by name. */
function outletKeys(outlet: string): Fragment {
  const wanted = outlet.trim().toLowerCase();
  return sql`select key from outlet where domain = ${wanted} or domain like ${`%.${wanted}`}
    or lower(name) in (${wanted}, ${normalName(outlet)}, ${`the ${normalName(outlet)}`})`;
}

/** Which of these statements hold the words in their own content. Reads the index only from the first to the last. */
export async function withWords(
  db: Kysely<Tables>,
  statements: readonly StoredStatement[],
  words: WordQuery,
): Promise<ReadonlySet<string>> {
  if (statements.length === 0) return new Set();
  const orders = statements.map(({ order }) => order);
  const { rows } = await sql<{ key: number }>`select rowid as key from statement_words
    where statement_words match ${matchOf('words', words)}
    and rowid between ${Math.min(...orders)} and ${Math.max(...orders)}`.execute(db);
  const keys = new Set(rows.map(({ key }) => key));
  return new Set(statements.filter(({ order }) => keys.has(order)).map(({ id }) => id));
}

/** Statements by id or by article, whether current or not. */
export async function statementsWhere(db: Kysely<Tables>, where: Fragment): Promise<StoredStatement[]> {
  const { rows } = await sql<StatementRow>`select ${COLUMNS} from statement s ${JOINS}
    where ${where} order by s.article_key, s.ordinal`.execute(db);
  return rows.map(statementOfRow);
}

export async function findArticles(db: Kysely<Tables>, query: ArticleQuery): Promise<ArticleListed[]> {
  const where: Fragment[] = [sql`a.current = 1`];
  const from = query.words ? sql`article_words cross join article a on a.key = article_words.rowid` : sql`article a`;
  const key = query.words ? sql`article_words.rowid` : sql`a.key`;
  if (query.words) where.push(sql`article_words match ${matchOf('title text', query.words)}`);
  if (query.before !== undefined) where.push(sql`${key} < ${query.before}`);
  if (query.outlet !== undefined) where.push(sql`a.outlet_key in (${outletKeys(query.outlet)})`);
  const { rows } = await sql<HeadRow>`select ${HEAD} from ${from} left join outlet o on o.key = a.outlet_key
    where ${sql.join(where, sql` and `)} order by ${key} desc limit ${query.limit}`.execute(db);
  return rows.map(listedOf);
}
