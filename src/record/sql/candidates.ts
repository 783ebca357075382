import { type Kysely, sql } from 'kysely';
import type { ActorKind, Role } from '../../domain/index.ts';
import type { Appearance, Candidate } from '../join/judge.ts';
import { joinKeys } from '../join/names.ts';
import type { DatedRole } from '../join/roles.ts';
import type { Tables } from '../tables.ts';
import { eachNumber, eachText } from './json.ts';
import { keptQuery } from './kept-query.ts';
import { surroundingsOf } from './surroundings.ts';

/** Actors compared with one appearance, and appearances read of each, latest first. */
const CANDIDATES = 50;
const APPEARANCES = 30;

/** A candidate with its row's key. */
export interface StoredCandidate extends Candidate {
  readonly key: number;
}

/** Actors whose names are alike enough to be compared; what the article itself says of them is left out. */
export async function candidatesFor(
  db: Kysely<Tables>,
  { kind, name }: { readonly kind: ActorKind; readonly name: string },
  articleId: string,
): Promise<StoredCandidate[]> {
  const actors = await alikeActors(db, kind, name);
  if (actors.length === 0) return [];
  // Only those whom a person entered, or gave a name, have more than articles say.
  const given = await givenNames(
    db,
    actors.map(({ key }) => key),
  );
  const found: StoredCandidate[] = [];
  for (const { key, id, name: own, listed } of actors) {
    const appearances = await appearancesOf(db, key, articleId);
    const names = new Set([own, ...(given.get(key) ?? []), ...appearances.map((one) => one.name)]);
    const roles = listed === 1 ? await givenRoles(db, key) : [];
    found.push({ key, id, names: [...names], appearances, roles, listed: listed === 1 });
  }
  return found;
}

interface AppearanceRow {
  readonly name: string;
  readonly kind: ActorKind;
  readonly roles: string;
  readonly place: number;
}

const latestAppearances = keptQuery(
  (_: Kysely<Tables>, actorKey: number) => sql<AppearanceRow>`
    select name, kind, roles, article_key as place from appearance
    where meant_key = ${actorKey} order by article_key desc limit ${sql.lit(APPEARANCES)}`,
);

/** The latest appearances of an actor in other articles; as many steps however often the actor appears. */
async function appearancesOf(db: Kysely<Tables>, actorKey: number, articleId: string): Promise<Appearance[]> {
  const rows = await latestAppearances(db, actorKey);
  const around = await surroundingsOf(
    db,
    rows.map(({ place }) => place),
  );
  return rows.flatMap(({ name, kind, roles, place }) => {
    const { article, ...surroundings } = around.get(place)!;
    return article === articleId ? [] : [{ name, kind, roles: JSON.parse(roles) as Role[], ...surroundings }];
  });
}

const namesGiven = keptQuery((db, keys: string) =>
  db
    .selectFrom('given_name')
    .select(['actor_key', 'name'])
    .where('actor_key', 'in', sql<number>`${eachNumber(db, keys)}`),
);

/** The names that people entered of actors, by the actor's key. */
async function givenNames(db: Kysely<Tables>, keys: readonly number[]): Promise<ReadonlyMap<number, string[]>> {
  const given = new Map<number, string[]>();
  for (const { actor_key, name } of await namesGiven(db, JSON.stringify(keys)))
    given.set(actor_key, [...(given.get(actor_key) ?? []), name]);
  return given;
}

const actorsByJoinKeys = keptQuery((db, keys: string) =>
  db
    .selectFrom('join_key')
    .innerJoin('actor as named', 'named.key', 'join_key.actor_key')
    .innerJoin('actor', (join) =>
      join.on(({ eb, fn, ref }) => eb('actor.key', '=', fn.coalesce('named.merged_into', ref('named.key')))),
    )
    .select(['actor.key', 'actor.id', 'actor.name', 'actor.listed'])
    .distinct()
    .where('join_key.key', 'in', sql<string>`${eachText(db, keys)}`)
    .orderBy('actor.key')
    .limit(CANDIDATES),
);

/** Actors that share a key of joining with a name, those that were merged by the one they were merged into. */
export async function alikeActors(db: Kysely<Tables>, kind: ActorKind, name: string) {
  const keys = joinKeys(kind, name);
  return keys.length === 0 ? [] : actorsByJoinKeys(db, JSON.stringify(keys));
}

/** The roles that people entered of an actor. */
export async function givenRoles(db: Kysely<Tables>, actorKey: number): Promise<DatedRole[]> {
  const rows = await db
    .selectFrom('given_role')
    .select(['head', 'words', 'since', 'until'])
    .where('actor_key', '=', actorKey)
    .orderBy('ordinal')
    .execute();
  return rows.map(({ head, words, since, until }) => ({
    head,
    words: JSON.parse(words) as string[],
    ...(since !== null && { since }),
    ...(until !== null && { until }),
  }));
}
