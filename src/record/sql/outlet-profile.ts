import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { OutletExchange, OutletProfile, OutletSpeaker } from '../outlets.ts';
import type { Tables } from '../tables.ts';
import { eachNumber, eachText } from './json.ts';

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
  const { rows } = await sql<Own>`select key, id from article where current = 1 and outlet_key in (${keys})
    order by key desc limit ${lookedAt + 1}`.execute(db);
  const own = rows.slice(0, lookedAt);
  const quotes = await quotesIn(db, own);
  return {
    names: outlets.map((outlet) => ({ name: outlet.name || null, domain: outlet.domain || null })),
    articles: own.length,
    more: rows.length > lookedAt,
    compared: await countCompared(db, own),
    quoting: new Set(quotes.map(({ article }) => article)).size,
    statements: new Set(quotes.map(({ statement }) => statement)).size,
    speakers: await speakersOf(db, quotes, limit),
    ...(await creditsOf(db, own, limit)),
    exchanges: await exchangesOf(db, own, keys, limit),
  };
}

/** An article that is looked at. */
interface Own {
  readonly key: number;
  readonly id: string;
}

/** The articles that are looked at, as a subquery with one column, `value`. */
const keysOf = (db: Kysely<Tables>, own: readonly Own[]): RawBuilder<unknown> =>
  eachNumber(db, JSON.stringify(own.map(({ key }) => key)));
const idsOf = (db: Kysely<Tables>, own: readonly Own[]): RawBuilder<unknown> =>
  eachText(db, JSON.stringify(own.map(({ id }) => id)));

async function countCompared(db: Kysely<Tables>, own: readonly Own[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from related
    where article_id in ${idsOf(db, own)}`.execute(db);
  return rows[0]!.n;
}

/** A shown statement and one of its speakers; all three are keys. */
interface Quote {
  readonly article: number;
  readonly statement: number;
  readonly actor: number;
}

/** Who is quoted where, read once from two indexes; all that is counted of speakers is counted from it. */
async function quotesIn(db: Kysely<Tables>, own: readonly Own[]): Promise<readonly Quote[]> {
  const { rows } = await sql<Quote>`select s.article_key as article, s.key as statement, p.actor_key as actor
    from ${keysOf(db, own)} as listed cross join statement s cross join speaker p
    where s.article_key = listed.value and p.statement_key = s.key and p.shown = 1`.execute(db);
  return rows;
}

/** Those quoted in most articles. Names are read of as many as are needed: private persons are told by them alone. */
async function speakersOf(db: Kysely<Tables>, quotes: readonly Quote[], limit: number): Promise<OutletSpeaker[]> {
  const sums = sumsOf(quotes).sort(byFrequency);
  const found: OutletSpeaker[] = [];
  for (let at = 0; at < sums.length && found.length < limit; ) {
    // With all that are quoted as often as the last one: among these the id decides.
    let end = Math.min(sums.length, at + limit);
    while (end < sums.length && byFrequency(sums[end - 1]!, sums[end]!) === 0) end++;
    const some = new Map(sums.slice(at, end).map((sum) => [sum.key, sum]));
    const { rows } = await sql<NamedRow>`select key, id, name, kind from actor
      where private = 0 and key in ${eachNumber(db, JSON.stringify([...some.keys()]))}`.execute(db);
    const named = rows.map(({ key, ...row }) => {
      const { statements, articles } = some.get(key)!;
      return { ...row, statements, articles };
    });
    found.push(...named.sort((a, b) => byFrequency(a, b) || (a.id < b.id ? -1 : 1)));
    at = end;
  }
  return found.slice(0, limit);
}

/** How often each is quoted, in no order; `key`: of the actor. */
function sumsOf(quotes: readonly Quote[]): { key: number; statements: number; articles: number }[] {
  const sums = new Map<number, { key: number; statements: number; articles: number; last: number }>();
  // Article by article, so that one look tells whether an article was counted.
  for (const { actor, article } of quotes.toSorted((a, b) => a.article - b.article)) {
    const sum = sums.get(actor);
    if (!sum) {
      sums.set(actor, { key: actor, statements: 1, articles: 1, last: article });
      continue;
    }
    sum.statements++;
    if (sum.last !== article) sum.articles++;
    sum.last = article;
  }
  return [...sums.values()];
}

type NamedRow = Pick<OutletSpeaker, 'id' | 'name' | 'kind'> & { readonly key: number };
type Frequency = Pick<OutletSpeaker, 'statements' | 'articles'>;

/** Most articles first, then most statements. */
const byFrequency = (a: Frequency, b: Frequency): number => b.articles - a.articles || b.statements - a.statements;

async function creditsOf(
  db: Kysely<Tables>,
  own: readonly Own[],
  limit: number,
): Promise<Pick<OutletProfile, 'credits' | 'crediting'>> {
  const { rows } = await sql<{ outlet: string; article: number }>`select distinct outlet, article_key as article
    from credit where article_key in ${keysOf(db, own)}`.execute(db);
  const credits = [...Map.groupBy(rows, ({ outlet }) => outlet)].map(([outlet, all]) => ({
    outlet,
    articles: all.length,
  }));
  credits.sort((a, b) => b.articles - a.articles || (a.outlet < b.outlet ? -1 : 1));
  return { credits: credits.slice(0, limit), crediting: new Set(rows.map(({ article }) => article)).size };
}

async function exchangesOf(
  db: Kysely<Tables>,
  own: readonly Own[],
  keys: RawBuilder<unknown>,
  limit: number,
): Promise<OutletExchange[]> {
  const { rows } = await sql<OutletExchange>`
    with own as (select value as id from ${idsOf(db, own)} as listed), seen as (
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
