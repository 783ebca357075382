import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { OutletExchange, OutletProfile, OutletSpeaker } from '../outlets.ts';
import type { Tables } from '../tables.ts';
import { eachNumber } from './json.ts';

/** Articles that are counted over, the latest: whom an outlet quotes must not take longer the longer it is held. */
const LOOKED_AT = 1000;

/** What the record holds of an outlet, by its name, its domain or a domain above it; null for none. */
export async function outletProfile(
  db: Kysely<Tables>,
  asked: string,
  limit: number,
  lookedAt = LOOKED_AT,
): Promise<OutletProfile | null> {
  const name = asked.trim().toLowerCase();
  const outlets = await db
    .selectFrom('outlet')
    .select(['key', 'name', 'domain'])
    .where(({ eb, or, fn }) =>
      or([
        eb(fn('lower', ['name']), '=', name),
        eb('domain', '=', name),
        eb('domain', 'like', `%.${name.replaceAll(/[%_]/g, '')}`),
      ]),
    )
    .execute();
  if (outlets.length === 0) return null;
  const keys = sql.join(outlets.map(({ key }) => sql`${key}`));
  const { rows } = await sql<{ key: number }>`select key from article where current = 1 and outlet_key in (${keys})
    order by key desc limit ${lookedAt + 1}`.execute(db);
  const all = JSON.stringify(rows.slice(0, lookedAt).map(({ key }) => key));
  const own = sql`(select key, id from article where key in ${eachNumber(db, all)})`;
  return {
    names: outlets.map((outlet) => ({ name: outlet.name || null, domain: outlet.domain || null })),
    ...(await countsOf(db, own)),
    more: rows.length > lookedAt,
    speakers: await speakersOf(db, own, limit),
    credits: await creditsOf(db, own, limit),
    exchanges: await exchangesOf(db, own, keys, limit),
  };
}

/** A subquery: the articles that are looked at, `key` and `id`. */
type Own = RawBuilder<unknown>;

async function countsOf(db: Kysely<Tables>, articles: Own) {
  const { rows } = await sql<{
    articles: number;
    compared: number;
    quoting: number;
    statements: number;
    crediting: number;
  }>`with own as ${articles}
    select (select count(*) from own) as articles,
      (select count(*) from own where exists (select 1 from related where article_id = own.id)) as compared,
      (select count(distinct article_key) from statement s join speaker p on p.statement_key = s.key and p.shown = 1
        where s.article_key in (select key from own)) as quoting,
      (select count(distinct s.key) from statement s join speaker p on p.statement_key = s.key and p.shown = 1
        where s.article_key in (select key from own)) as statements,
      (select count(distinct article_key) from credit where article_key in (select key from own)) as crediting`.execute(
    db,
  );
  return { ...rows[0]! };
}

async function speakersOf(db: Kysely<Tables>, articles: Own, limit: number): Promise<OutletSpeaker[]> {
  const { rows } = await sql<OutletSpeaker>`select actor.id, actor.name, actor.kind,
      count(*) as statements, count(distinct s.article_key) as articles
    from ${articles} a join statement s on s.article_key = a.key
      join speaker p on p.statement_key = s.key and p.shown = 1
      join actor on actor.key = p.actor_key
    where actor.private = 0
    group by actor.key order by articles desc, statements desc, actor.id limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row }));
}

async function creditsOf(db: Kysely<Tables>, articles: Own, limit: number): Promise<OutletProfile['credits']> {
  const { rows } = await sql<{ outlet: string; articles: number }>`select c.outlet, count(distinct a.key) as articles
    from ${articles} a join credit c on c.article_key = a.key
    group by c.outlet order by articles desc, c.outlet limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row }));
}

async function exchangesOf(
  db: Kysely<Tables>,
  articles: Own,
  keys: RawBuilder<unknown>,
  limit: number,
): Promise<OutletExchange[]> {
  const { rows } = await sql<OutletExchange>`
    with own as ${articles}, seen as (
      select own.id as mine, r.other as theirs, r.verdict,
        case r.direction when 'a-to-b' then 'to' when 'b-to-a' then 'from' else 'unknown' end as derives
      from own join relation r on r.one = own.id
      union all
      select own.id, r.one, r.verdict,
        case r.direction when 'a-to-b' then 'from' when 'b-to-a' then 'to' else 'unknown' end
      from own join relation r on r.other = own.id)
    select nullif(coalesce(nullif(o.name, ''), o.domain, ''), '') as outlet, seen.verdict, seen.derives,
      count(distinct seen.mine) as articles
    from seen join article a on a.id = seen.theirs and a.current = 1 left join outlet o on o.key = a.outlet_key
    where a.outlet_key is null or a.outlet_key not in (${keys})
    group by 1, 2, 3 order by articles desc, outlet nulls first, seen.verdict limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row }));
}
