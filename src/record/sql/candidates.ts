import type { Kysely } from 'kysely';
import type { ActorKind, Role } from '../../domain/index.ts';
import { dayOfKey } from '../days.ts';
import type { Appearance, Candidate } from '../join/judge.ts';
import { joinKeys } from '../join/names.ts';
import type { DatedRole } from '../join/roles.ts';
import type { Tables } from '../tables.ts';

/** Actors compared with one appearance, and appearances read of each, latest first. */
const CANDIDATES = 50;
const APPEARANCES = 30;

/** Actors whose names are alike enough to be compared; what the article itself says of them is left out. */
export async function candidatesFor(
  db: Kysely<Tables>,
  { kind, name }: { readonly kind: ActorKind; readonly name: string },
  articleId: string,
): Promise<Candidate[]> {
  const actors = await alikeActors(db, kind, name);
  const found: Candidate[] = [];
  for (const actor of actors) found.push(await candidate(db, actor, articleId));
  return found;
}

/** Actors that share a key of joining with a name, those that were merged by the one they were merged into. */
export async function alikeActors(db: Kysely<Tables>, kind: ActorKind, name: string) {
  const keys = joinKeys(kind, name);
  if (keys.length === 0) return [];
  return db
    .selectFrom('join_key')
    .innerJoin('actor as named', 'named.key', 'join_key.actor_key')
    .innerJoin('actor', (join) =>
      join.on(({ eb, fn, ref }) => eb('actor.key', '=', fn.coalesce('named.merged_into', ref('named.key')))),
    )
    .select(['actor.key', 'actor.id', 'actor.name', 'actor.listed'])
    .distinct()
    .where('join_key.key', 'in', keys)
    .orderBy('actor.key')
    .limit(CANDIDATES)
    .execute();
}

async function candidate(
  db: Kysely<Tables>,
  actor: { readonly key: number; readonly id: string; readonly name: string; readonly listed: 0 | 1 },
  articleId: string,
): Promise<Candidate> {
  const rows = await db
    .selectFrom('appearance')
    .innerJoin('article', 'article.key', 'appearance.article_key')
    .leftJoin('outlet', 'outlet.key', 'article.outlet_key')
    .leftJoin('scene', 'scene.article_key', 'article.key')
    .select(['appearance.name', 'appearance.kind', 'appearance.roles', 'article.key as day'])
    .select(['outlet.name as outlet', 'outlet.domain', 'scene.names'])
    .where('meant_key', '=', actor.key)
    .where('article.id', '!=', articleId)
    .orderBy('article.key', 'desc')
    .limit(APPEARANCES)
    .execute();
  const given = await db.selectFrom('given_name').select('name').where('actor_key', '=', actor.key).execute();
  const appearances = rows.map(
    ({ name, kind, roles, day, outlet, domain, names }): Appearance => ({
      name,
      kind,
      roles: JSON.parse(roles) as Role[],
      outlet: outlet || domain || null,
      day: dayOfKey(day),
      scene: names === null ? [] : (JSON.parse(names) as string[]),
    }),
  );
  return {
    id: actor.id,
    names: [...new Set([actor.name, ...given.map(({ name }) => name), ...appearances.map(({ name }) => name)])],
    appearances,
    roles: await givenRoles(db, actor.key),
    listed: actor.listed === 1,
  };
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
