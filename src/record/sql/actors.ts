import { type Kysely, sql } from 'kysely';
import { dayOfKey } from '../days.ts';
import { compareNames } from '../join/names.ts';
import { isLocal, normalName } from '../names.ts';
import type { ActorAppearance, ActorProfile, ActorQuery, StoredActor } from '../people.ts';
import type { Tables } from '../tables.ts';
import { rolesByActor } from './actor-roles.ts';
import { alikeActors } from './candidates.ts';
import { holding, rowsOf } from './correction-rows.ts';
import { keptQuery } from './kept-query.ts';

/** Actors by any condition on `actor`, most shown statements first. */
export async function actorsWhere(db: Kysely<Tables>, keys: readonly number[], limit: number): Promise<StoredActor[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom('actor')
    .select(['actor.key', 'id', 'name', 'kind', 'private', 'wikidata'])
    .select(({ selectFrom }) =>
      selectFrom('speaker')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('actor_key', '=', 'actor.key')
        .where('shown', '=', 1)
        .as('statements'),
    )
    .select(({ selectFrom }) =>
      selectFrom('article')
        .innerJoin('outlet', 'outlet.key', 'article.outlet_key')
        .select(({ fn }) =>
          fn<string>('coalesce', [fn('nullif', ['outlet.name', sql.lit('')]), 'outlet.domain']).as('o'),
        )
        .whereRef('article.id', '=', 'actor.first_article')
        .orderBy('version')
        .limit(1)
        .as('outlet'),
    )
    .where('actor.key', 'in', keys)
    .orderBy('statements', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  const aliases = await aliasesOfActors(
    db,
    rows.map(({ key }) => key),
  );
  const roles = await rolesByActor(
    db,
    rows.map(({ key }) => key),
  );
  return rows.map(({ key, id, name, kind, private: hidden, statements, outlet, wikidata }) => ({
    id,
    name,
    kind,
    privatePerson: hidden === 1,
    local: isLocal(id),
    aliases: (aliases.get(key) ?? []).filter((alias) => normalName(alias) !== normalName(name)),
    roles: roles.get(key) ?? [],
    outlet,
    wikidata,
    statements: Number(statements ?? 0),
  }));
}

/** Forms of the names, those of actors that were merged into them included. */
async function aliasesOfActors(db: Kysely<Tables>, keys: readonly number[]): Promise<ReadonlyMap<number, string[]>> {
  const byActor = new Map<number, string[]>();
  if (keys.length === 0) return byActor;
  const rows = await db
    .selectFrom('alias')
    .innerJoin('actor', 'actor.key', 'alias.actor_key')
    .select(['alias', 'norm'])
    .select(({ fn, ref }) => fn.coalesce('actor.merged_into', ref('actor.key')).as('key'))
    .where(({ eb, or }) => or([eb('actor.key', 'in', keys), eb('actor.merged_into', 'in', keys)]))
    .orderBy('norm')
    .execute();
  const seen = new Set<string>();
  for (const { key, alias, norm } of rows) {
    if (seen.has(`${key} ${norm}`)) continue;
    seen.add(`${key} ${norm}`);
    byActor.set(key, [...(byActor.get(key) ?? []), alias]);
  }
  return byActor;
}

/** The key of an actor; by an id that was merged, of the one it was merged into. */
export async function keyOfActor(db: Kysely<Tables>, id: string): Promise<number | null> {
  const [row] = await keysById(db, id);
  return row?.merged_into ?? row?.key ?? null;
}

const keysById = keptQuery((db, id: string) =>
  db.selectFrom('actor').select(['key', 'merged_into']).where('id', '=', id),
);

export async function actorOf(db: Kysely<Tables>, id: string): Promise<StoredActor | null> {
  const key = await keyOfActor(db, id);
  return key === null ? null : ((await actorsWhere(db, [key], 1))[0] ?? null);
}

/** Keys of actors by their aliases; null where nothing was asked for. */
const byAlias = (db: Kysely<Tables>) =>
  db
    .selectFrom('alias')
    .innerJoin('actor', 'actor.key', 'alias.actor_key')
    .select(({ fn, ref }) => fn.coalesce('actor.merged_into', ref('actor.key')).as('key'))
    .distinct();

export async function actorsNamed(db: Kysely<Tables>, name: string, limit: number): Promise<StoredActor[]> {
  const rows = await byAlias(db).where('norm', '=', normalName(name)).execute();
  return actorsWhere(
    db,
    rows.map(({ key }) => key),
    limit,
  );
}

/** Rows looked at for suggestions. */
const SUGGESTIONS_READ = 1000;

/** A condition for words that stand in an alias, each at the beginning of a word. */
const standsInAlias = (word: string) => sql<boolean>`' ' || norm like ${`% ${word}%`}`;

export async function actorsLike(db: Kysely<Tables>, part: string, limit: number): Promise<StoredActor[]> {
  const words = normalName(part).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  let query = byAlias(db).limit(SUGGESTIONS_READ);
  for (const word of words) query = query.where(standsInAlias(word));
  return actorsWhere(
    db,
    (await query.execute()).map(({ key }) => key),
    limit,
  );
}

/** Actors in the order of their names. */
export async function listActors(db: Kysely<Tables>, { name, all, limit, after }: ActorQuery): Promise<StoredActor[]> {
  let query = db
    .selectFrom('actor')
    .select(['key', 'id'])
    .where('merged_into', 'is', null)
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .limit(limit);
  if (!all) query = query.where('private', '=', 0).where('id', 'not like', 'local:%');
  for (const word of normalName(name ?? '')
    .split(' ')
    .filter(Boolean)) {
    query = query.where('key', 'in', byAlias(db).where(standsInAlias(word)));
  }
  if (after !== undefined) {
    query = query.where(sql<boolean>`(lower(name), id) > (select lower(name), id from actor where id = ${after})`);
  }
  const rows = await query.execute();
  const found = await actorsWhere(
    db,
    rows.map(({ key }) => key),
    limit,
  );
  const place = new Map(rows.map(({ id }, n) => [id, n]));
  return found.toSorted((a, b) => place.get(a.id)! - place.get(b.id)!);
}

export async function profileOf(db: Kysely<Tables>, id: string, limit: number): Promise<ActorProfile | null> {
  const key = await keyOfActor(db, id);
  const actor = key === null ? undefined : (await actorsWhere(db, [key], 1))[0];
  if (key === null || !actor) return null;
  return { actor, appearances: await appearancesOf(db, key, limit), namesakes: await namesakesOf(db, key, actor) };
}

async function appearancesOf(db: Kysely<Tables>, key: number, limit: number): Promise<ActorAppearance[]> {
  const rows = await db
    .selectFrom('appearance')
    .innerJoin('article', 'article.key', 'appearance.article_key')
    .leftJoin('outlet', 'outlet.key', 'article.outlet_key')
    .select(['article.id as article', 'article.key as day', 'title', 'outlet.name as outlet', 'outlet.domain'])
    .select(['appearance.name', 'roles', 'basis', 'confidence', 'actor_key'])
    .where('meant_key', '=', key)
    .where('article.current', '=', 1)
    // In the order of the index of appearances, so that no more are read than are given.
    .orderBy('appearance.article_key', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ day, outlet, domain, roles, actor_key, basis, confidence, ...row }) => ({
    ...row,
    outlet: outlet || domain || null,
    day: dayOfKey(day),
    roles: JSON.parse(roles),
    basis: actor_key === key ? basis : 'joined by a person (see the corrections)',
    confidence: actor_key === key ? confidence : 1,
  }));
}

/** Others who may be the same, by their names; those whom a person told apart are left out. */
async function namesakesOf(db: Kysely<Tables>, key: number, actor: StoredActor): Promise<StoredActor[]> {
  if (actor.local) return [];
  const alike = await alikeActors(db, actor.kind, actor.name);
  const keys = alike
    .filter((other) => other.key !== key && compareNames(actor.kind, actor.name, other.name)?.surnameOnly === false)
    .map((other) => other.key);
  const apart = await toldApart(db);
  return (await actorsWhere(db, keys, keys.length)).filter((other) => !apart.has(pairOf(actor.id, other.id)));
}

export const pairOf = (a: string, b: string): string => [a, b].sort().join('\n');

/** Pairs of ids that people told apart. */
export async function toldApart(db: Kysely<Tables>): Promise<ReadonlySet<string>> {
  const rows = await holding(db, await rowsOf(db, ['distinct']));
  return new Set(
    rows
      .filter(({ what }) => what === 'distinct')
      .map(({ target, value }) => pairOf(target.actor!, String(value.other))),
  );
}
