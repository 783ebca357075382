import { type Kysely, sql } from 'kysely';
import type { ActorKind, Role } from '../../domain/index.ts';
import type { Appearance, Candidate } from '../join/judge.ts';
import { compareNames, joinKeys } from '../join/names.ts';
import type { DatedRole } from '../join/roles.ts';
import type { Tables } from '../tables.ts';
import { eachNumber, eachText } from './json.ts';
import { keptQuery } from './kept-query.ts';
import {
  type AlikeActor,
  type AppearanceHeld,
  latestAmong,
  makeRoom,
  nothingRemembered,
  type Remembered,
  rememberedIn,
  type Surroundings,
} from './remembered.ts';
import { surroundingsOf } from './surroundings.ts';

/**
 * Under each key of joining so many actors are compared with an appearance: those who came on the record first, who are spoken
 * of most, and as many of those who came last.
 */
export const ALIKE_EACH = 25;
/** Appearances read of each, latest first, and of all of them together: of many namesakes fewer of each. */
const APPEARANCES = 12;
const APPEARANCES_IN_ALL = 60;
/** A number above every key. */
const NO_KEY = Number.MAX_SAFE_INTEGER;

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
  const known = rememberedIn(db) ?? nothingRemembered();
  makeRoom(known);
  const actors = await alikeActors(db, kind, name, known);
  if (actors.length === 0) return [];
  await readForms(
    db,
    actors.map(({ key }) => key),
    known,
  );
  const fits = (other: string): boolean => compareNames(kind, name, other) !== null;
  // A surname alone tells nobody from another.
  const fitsForm = (norm: string): boolean => (kind !== 'person' || norm.includes(' ')) && fits(norm);
  // Most share a surname and no more: what articles say of them need not be read.
  const named = actors.filter((one) => fits(one.name) || [...known.forms.get(one.key)!].some(fitsForm));
  if (named.length === 0) return [];
  const keys = named.map(({ key }) => key);
  // Only those whom a person entered, or gave a name, have more than articles say.
  await readGiven(db, keys, known);
  const latest = await latestOf(db, keys, known);
  const alike = named.map((one) => ({ ...one, seen: latest.get(one.key)! }));
  const around = await surroundingsOf(
    db,
    alike.flatMap(({ seen }) => seen.map(({ place }) => place)),
  );
  const found: StoredCandidate[] = [];
  for (const { key, id, name: own, listed, seen } of alike) {
    const appearances = seen.flatMap((one) => appearanceOf(one, around.get(one.place)!, articleId));
    const roles = listed === 1 ? await givenRoles(db, key) : [];
    const names = new Set([own, ...known.given.get(key)!, ...appearances.map((one) => one.name)]);
    found.push({ key, id, names: [...names], appearances, roles, listed: listed === 1 });
  }
  return found;
}

/** None of those in the article itself. */
function appearanceOf(
  { name, kind, roles }: AppearanceHeld,
  { article, ...surroundings }: Surroundings,
  articleId: string,
): Appearance[] {
  return article === articleId ? [] : [{ name, kind, roles, ...surroundings }];
}

interface AppearanceRow {
  readonly actor: number;
  readonly name: string;
  readonly kind: ActorKind;
  readonly roles: string;
  readonly place: number;
}

/** The latest of each actor: of one who appears more often than that, from the article on in which the oldest of them is. */
const latestAppearances = keptQuery(
  (db: Kysely<Tables>, actorKeys: string, each: number) => sql<AppearanceRow>`
    select a.meant_key as actor, a.name, a.kind, a.roles, a.article_key as place
    from ${eachNumber(db, actorKeys)} as asked join appearance a on a.meant_key = asked.value
      and a.article_key >= coalesce((select x.article_key from appearance x where x.meant_key = asked.value
        order by x.article_key desc limit 1 offset ${each}), 0)
    order by a.meant_key, a.article_key desc, a.ref desc`,
);

/** The latest appearances by actor; as many steps however often they appear. */
async function latestOf(
  db: Kysely<Tables>,
  actorKeys: readonly number[],
  { latest }: Remembered,
): Promise<ReadonlyMap<number, readonly AppearanceHeld[]>> {
  const each = Math.max(1, Math.min(APPEARANCES, Math.floor(APPEARANCES_IN_ALL / actorKeys.length)));
  const missing = actorKeys.filter((key) => (latest.get(key)?.depth ?? 0) < each);
  const rows = missing.length > 0 ? await latestAppearances(db, JSON.stringify(missing), each - 1) : [];
  const read = Map.groupBy(rows, ({ actor }) => actor);
  for (const key of missing) {
    const held = (read.get(key) ?? []).map(
      ({ name, kind, roles, place }): AppearanceHeld => ({ name, kind, roles: JSON.parse(roles) as Role[], place }),
    );
    latest.set(key, { depth: each, rows: held });
  }
  return new Map(actorKeys.map((key) => [key, latestAmong(latest.get(key)!.rows, each)]));
}

const formsHeld = keptQuery(
  (db: Kysely<Tables>, keys: string) => sql<{ readonly actor: number; readonly norm: string }>`
    select a.actor_key as actor, a.norm from alias a where a.actor_key in ${eachNumber(db, keys)}
    union select m.merged_into, a.norm from actor m join alias a on a.actor_key = m.key
      where m.merged_into in ${eachNumber(db, keys)}`,
);

/** Reads the forms under which actors and those who were merged into them are known. */
async function readForms(db: Kysely<Tables>, keys: readonly number[], { forms }: Remembered): Promise<void> {
  const missing = keys.filter((key) => !forms.has(key));
  if (missing.length === 0) return;
  for (const key of missing) forms.set(key, new Set());
  for (const { actor, norm } of await formsHeld(db, JSON.stringify(missing))) forms.get(actor)!.add(norm);
}

const namesGiven = keptQuery((db, keys: string) =>
  db
    .selectFrom('given_name')
    .select(['actor_key', 'name'])
    .where('actor_key', 'in', sql<number>`${eachNumber(db, keys)}`),
);

/** Reads the names that people entered of actors. */
async function readGiven(db: Kysely<Tables>, keys: readonly number[], { given }: Remembered): Promise<void> {
  const missing = keys.filter((key) => !given.has(key));
  if (missing.length === 0) return;
  const read = Map.groupBy(await namesGiven(db, JSON.stringify(missing)), ({ actor_key }) => actor_key);
  for (const key of missing)
    given.set(
      key,
      (read.get(key) ?? []).map(({ name }) => name),
    );
}

const actorsByJoinKeys = keptQuery(
  (db: Kysely<Tables>, keys: string) => sql<AlikeActor & { readonly shared: string }>`
    select alike.key as shared, alike.actor_key as named, actor.key, actor.id, actor.name, actor.listed from (
      select j.key, j.actor_key from ${eachText(db, keys)} as asked join join_key j on j.key = asked.value
        and j.actor_key <= coalesce((select x.actor_key from join_key x where x.key = asked.value
          order by x.actor_key limit 1 offset ${sql.lit(ALIKE_EACH - 1)}), ${sql.lit(NO_KEY)})
      union select j.key, j.actor_key from ${eachText(db, keys)} as asked join join_key j on j.key = asked.value
        and j.actor_key >= coalesce((select x.actor_key from join_key x where x.key = asked.value
          order by x.actor_key desc limit 1 offset ${sql.lit(ALIKE_EACH - 1)}), 0)
    ) as alike join actor as own on own.key = alike.actor_key
    join actor on actor.key = coalesce(own.merged_into, own.key)`,
);

/** Actors that share a key of joining with a name, in the order of their keys; of merged ones the one they were merged into. */
export async function alikeActors(
  db: Kysely<Tables>,
  kind: ActorKind,
  name: string,
  { alike }: Remembered = nothingRemembered(),
): Promise<readonly AlikeActor[]> {
  const keys = joinKeys(kind, name);
  const missing = keys.filter((key) => !alike.has(key));
  const rows = missing.length > 0 ? await actorsByJoinKeys(db, JSON.stringify(missing)) : [];
  const read = Map.groupBy(rows, ({ shared }) => shared);
  for (const key of missing) alike.set(key, read.get(key) ?? []);
  const found = new Map(keys.flatMap((key) => alike.get(key)!).map((one) => [one.key, one]));
  return [...found.values()].sort((a, b) => a.key - b.key);
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
