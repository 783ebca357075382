import { type Kysely, sql } from 'kysely';
import { dayOfKey } from '../days.ts';
import type { StoredActor } from '../people.ts';
import type { Doubt, DoubtFilter, DoubtQuery, DoubtQuestion, ReviewStore, WeakJoin } from '../reviewing.ts';
import type { Tables } from '../tables.ts';
import { actorsWhere, keyOfActor } from './actors.ts';
import { holding, rowsOf } from './correction-rows.ts';
import { outletKeys } from './outlet-keys.ts';

/** At or above this an appearance was joined on good grounds, or there was nobody else (join/judge.ts). */
const WEAK = 0.87;

export const reviewStore = (db: Kysely<Tables>): ReviewStore => ({
  doubts: (query) => doubts(db, query),
  doubtCounts: (filter, limit) => doubtCounts(db, filter, limit),
  actorsIn: (article, limit) => actorsIn(db, article, limit),
  weakJoins: (filter, limit) => weakJoins(db, filter, limit),
});

/** The doubts that a filter asks for; null where nothing can fit. */
async function filtered(db: Kysely<Tables>, { issue, actor, outlet }: DoubtFilter) {
  const actorKey = actor === undefined ? undefined : await keyOfActor(db, actor);
  const outlets = outlet === undefined ? undefined : await outletKeys(db, outlet);
  if (actorKey === null || outlets?.length === 0) return null;
  let rows = db.selectFrom('doubt');
  if (issue !== undefined) rows = rows.where('doubt.issue', '=', issue);
  if (actorKey !== undefined) rows = rows.where('doubt.actor_key', '=', actorKey);
  if (outlets === undefined) return rows;
  const there = db
    .selectFrom('statement')
    .innerJoin('article', 'article.key', 'statement.article_key')
    .select('statement.key')
    .where('outlet_key', 'in', outlets);
  return rows.where('doubt.statement_key', 'in', there);
}

/** Doubts of one kind that are ordered among each other, the newest first: ordering all takes longer the more there are. */
const ORDERED = 1000;
/** Statements of an actor that are counted for the order. */
const SPOKEN = 1000;

async function doubts(db: Kysely<Tables>, query: DoubtQuery): Promise<Doubt[]> {
  const from = await filtered(db, query);
  if (!from) return [];
  const before = Math.floor(query.offset / ORDERED) * ORDERED;
  const part = from
    .select(['doubt.statement_key', 'doubt.issue', 'doubt.actor_key'])
    .where('question', '=', query.question)
    .orderBy('doubt.statement_key', 'desc')
    .orderBy('doubt.issue')
    .limit(ORDERED)
    .offset(before);
  const { rows } = await sql<{ id: string; issue: string }>`with part as ${part},
    spoken as (select one.actor_key, (select count(*) from (select 1 from speaker
        where speaker.actor_key = one.actor_key and speaker.shown = 1 limit ${SPOKEN}) as counted) as n
      from (select distinct actor_key from part where actor_key is not null) as one)
    select statement.id, part.issue from part join statement on statement.key = part.statement_key
      left join spoken on spoken.actor_key = part.actor_key
    order by coalesce(spoken.n, 0) desc, part.statement_key desc, part.issue
    limit ${query.limit} offset ${query.offset - before}`.execute(db);
  return rows.map(({ id, issue }) => ({ question: query.question, issue: issue === '' ? null : issue, statement: id }));
}

async function doubtCounts(
  db: Kysely<Tables>,
  filter: DoubtFilter,
  limit: number,
): Promise<Record<DoubtQuestion, number>> {
  const counts = { words: 0, speaker: 0, date: 0, side: 0, unread: 0 };
  const from = await filtered(db, filter);
  if (!from) return counts;
  for (const question of Object.keys(counts) as DoubtQuestion[]) {
    const some = from.select('statement_key').where('question', '=', question).limit(limit);
    const { n } = await db
      .selectFrom(some.as('some'))
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    counts[question] = Number(n);
  }
  return counts;
}

async function actorsIn(db: Kysely<Tables>, article: string, limit: number): Promise<readonly StoredActor[]> {
  const rows = await db
    .selectFrom('appearance')
    .innerJoin('article', 'article.key', 'appearance.article_key')
    .select('meant_key')
    .distinct()
    .where('article.id', '=', article)
    .where('current', '=', 1)
    .execute();
  return actorsWhere(
    db,
    rows.map(({ meant_key }) => meant_key),
    limit,
  );
}

async function weakJoins(
  db: Kysely<Tables>,
  { actor, outlet }: Pick<DoubtFilter, 'actor' | 'outlet'>,
  limit: number,
): Promise<WeakJoin[]> {
  const outlets = outlet === undefined ? undefined : await outletKeys(db, outlet);
  if (outlets?.length === 0) return [];
  let query = db
    .selectFrom('appearance')
    .innerJoin('article', 'article.key', 'appearance.article_key')
    .innerJoin('actor', 'actor.key', 'appearance.meant_key')
    .leftJoin('outlet', 'outlet.key', 'article.outlet_key')
    .select(['article.id as article', 'title', 'article.key', 'actor.id as actor', 'appearance.name', 'roles', 'basis'])
    .select(['appearance.confidence', 'outlet.name as outlet', 'outlet.domain'])
    .where('article.current', '=', 1)
    .where('appearance.private', '=', 0)
    .where('appearance.confidence', '<', WEAK)
    .whereRef('appearance.meant_key', '=', 'appearance.actor_key')
    .orderBy('appearance.confidence')
    .orderBy('article.key', 'desc');
  if (outlets !== undefined) query = query.where('article.outlet_key', 'in', outlets);
  const rows = await query.execute();
  const settled = await answeredJoins(db);
  const found: WeakJoin[] = [];
  for (const { actor: id, article, ...row } of rows) {
    const others = await othersIn(db, row.basis, id);
    if (actor !== undefined && id !== actor && !others.includes(actor)) continue;
    if (settled.has(`${id} ${article}`) || (others.length > 0 && others.every((other) => settled.has(pair(id, other)))))
      continue;
    // Kept apart from somebody who is the same by now, or is gone.
    if (others.length === 0 && row.confidence < KEPT_APART) continue;
    const { name, basis, confidence, title } = row;
    const appearance = {
      article,
      title,
      outlet: row.outlet || row.domain || null,
      day: dayOfKey(row.key),
      name,
      basis,
    };
    found.push({ actor: id, others, appearance: { ...appearance, confidence, roles: JSON.parse(row.roles) as [] } });
    if (found.length === limit) break;
  }
  return found;
}

/** Joins have at least this, by the threshold of joining. */
const KEPT_APART = 0.84;

const pair = (a: string, b: string): string => [a, b].sort().join(' ');

/** Pairs that people told apart, and actors in articles that they confirmed. */
async function answeredJoins(db: Kysely<Tables>): Promise<ReadonlySet<string>> {
  const rows = await holding(db, await rowsOf(db, ['distinct', 'joined']));
  return new Set(
    rows.flatMap(({ what, target, value }) => {
      if (what === 'distinct') return [pair(target.actor!, String(value.other))];
      return what === 'joined' ? (target.articles ?? []).map((article) => `${target.actor} ${article}`) : [];
    }),
  );
}

/** The actors whom the grounds of an appearance name by their ids ("fits A and B alike"), as they are now. */
async function othersIn(db: Kysely<Tables>, basis: string, self: string): Promise<string[]> {
  const ids = /^(?:too little in common with (\S+):|fits (\S+) and (\S+) alike)/.exec(basis)?.slice(1) ?? [];
  const others = new Set<string>();
  for (const id of ids) {
    if (id === undefined) continue;
    const key = await keyOfActor(db, id);
    if (key === null) continue;
    const row = await db.selectFrom('actor').select('id').where('key', '=', key).executeTakeFirstOrThrow();
    if (row.id !== self) others.add(row.id);
  }
  return [...others];
}
