import type { Kysely } from 'kysely';
import type { ActorKind } from '../../domain/index.ts';
import { meantBy, type Step } from '../corrections/replay.ts';
import { nameForms } from '../names.ts';
import type { EnteredActor } from '../people.ts';
import type { Tables } from '../tables.ts';
import { addNames, givenForms, keysOf } from './appearances.ts';
import { holding, joinSteps, rowsOf, type SignedRow } from './correction-rows.ts';
import { jsonMember } from './json.ts';

/** Enters an actor whom a person made; one that is split off is of the kind of the actor `like`. */
export async function entryOfActor(
  db: Kysely<Tables>,
  made: { id: string; name: string; kind?: ActorKind; like?: string; article: string },
): Promise<void> {
  const like = await db
    .selectFrom('actor')
    .select(['kind', 'private'])
    .where('id', '=', made.like ?? '')
    .executeTakeFirst();
  const row = {
    id: made.id,
    name: made.name,
    kind: made.kind ?? like?.kind ?? ('unknown' as const),
    private: like?.private ?? (0 as const),
    first_article: made.article,
    merged_into: null,
    wikidata: null,
    listed: 0 as const,
  };
  await db.insertInto('actor').values(row).execute();
  const actorKey = (await keysOf(db, [made.id])).get(made.id)!;
  await addNames(db, [{ actorKey, name: made.name, aliases: nameForms(made.name, row.kind) }]);
}

/**
 * Writes anew what people say of actors: into whom they were merged, names, roles, Wikidata id, whether private. Answers
 * the keys of all actors that are concerned.
 */
export async function refreshActors(db: Kysely<Tables>, ids: readonly string[]): Promise<number[]> {
  const steps = await joinSteps(db);
  const concerned = new Set([...ids, ...steps.flatMap(({ from, to }) => [from, to])]);
  for (const id of [...concerned]) concerned.add(meantBy(id, null, steps));
  const keys = await keysOf(db, [...concerned]);
  const facts = await factsHeld(db);
  const names = await rowsOf(db, ['name']);
  for (const [id, key] of keys) {
    const meant = meantBy(id, null, steps);
    const into = meant === id ? null : (keys.get(meant) ?? null);
    await db.updateTable('actor').set({ merged_into: into }).where('key', '=', key).execute();
    await rename(db, id, names, facts);
    await refreshFacts(db, key, into === null ? factsOf(id, facts, steps) : []);
  }
  return [...keys.values()];
}

/** Gives the actor the name that a person said last, or the one before the first such row where none of them holds. */
async function rename(
  db: Kysely<Tables>,
  id: string,
  said: readonly SignedRow[],
  facts: readonly SignedRow[],
): Promise<void> {
  const of = ({ what, target }: SignedRow): boolean => what === 'name' && target.actor === id;
  const first = said.find(of);
  if (!first) return;
  const name = String(facts.findLast(of)?.value.name ?? first.value.before);
  await db.updateTable('actor').set({ name }).where('id', '=', id).execute();
}

const FACTS = ['alias', 'wikidata', 'private', 'name', 'enter'] as const;

const factsHeld = async (db: Kysely<Tables>): Promise<SignedRow[]> =>
  (await holding(db, await rowsOf(db, FACTS))).filter(({ what }) => what !== 'undo');

/** What was said of an actor, or of one that was merged into it. */
const factsOf = (id: string, facts: readonly SignedRow[], steps: readonly Step[]): SignedRow[] =>
  facts.filter(({ target }) => meantBy(target.actor ?? '', null, steps) === id);

async function refreshFacts(db: Kysely<Tables>, key: number, facts: readonly SignedRow[]): Promise<void> {
  await db.deleteFrom('alias').where('actor_key', '=', key).where('given', '=', 1).execute();
  await db.deleteFrom('given_name').where('actor_key', '=', key).execute();
  await db.deleteFrom('given_role').where('actor_key', '=', key).execute();
  const entered = facts.flatMap(({ what, value }) => (what === 'enter' ? [value.entered as EnteredActor] : []));
  const names = facts.flatMap(({ what, value }) =>
    what === 'alias' ? [String(value.alias)] : what === 'name' ? [String(value.name)] : [],
  );
  await giveNames(db, key, [...names, ...entered.flatMap(({ name, aliases = [] }) => [name, ...aliases])]);
  await giveRoles(db, key, entered);
  const wikidata = facts.map(wikidataIn).findLast((id) => id !== undefined) ?? null;
  const marked = facts.map(privateIn).findLast((is) => is !== undefined);
  const hidden = marked ?? (await isPrivateInArticles(db, key));
  await db
    .updateTable('actor')
    .set({ wikidata, private: hidden ? 1 : 0, listed: entered.length > 0 ? 1 : 0 })
    .where('key', '=', key)
    .execute();
}

const wikidataIn = ({ what, value }: SignedRow): string | undefined =>
  what === 'wikidata'
    ? String(value.wikidata)
    : what === 'enter'
      ? (value.entered as EnteredActor).wikidata
      : undefined;

const privateIn = ({ what, value }: SignedRow): boolean | undefined =>
  what === 'private'
    ? value.privatePerson === true
    : what === 'enter'
      ? (value.entered as EnteredActor).privatePerson
      : undefined;

async function giveNames(db: Kysely<Tables>, key: number, names: readonly string[]): Promise<void> {
  const { kind } = await db.selectFrom('actor').select('kind').where('key', '=', key).executeTakeFirstOrThrow();
  for (const name of new Set(names)) {
    await db.insertInto('given_name').values({ actor_key: key, name }).execute();
    await addNames(db, [{ actorKey: key, name, aliases: givenForms(name, kind) }]);
  }
}

async function giveRoles(db: Kysely<Tables>, key: number, entered: readonly EnteredActor[]): Promise<void> {
  const roles = entered.flatMap(({ roles: given = [] }) => given);
  for (const [ordinal, { head, words, since, until }] of roles.entries()) {
    const row = { actor_key: key, ordinal, head, words: JSON.stringify(words) };
    await db
      .insertInto('given_role')
      .values({ ...row, since: since ?? null, until: until ?? null })
      .execute();
  }
}

async function isPrivateInArticles(db: Kysely<Tables>, key: number): Promise<boolean> {
  const row = await db
    .selectFrom('appearance')
    .select('private')
    .where('meant_key', '=', key)
    .where('private', '=', 1)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Keys of the articles that name these actors, or in which a person credited one of them with a statement or a side. */
export async function articlesOfActors(db: Kysely<Tables>, keys: readonly number[]): Promise<number[]> {
  if (keys.length === 0) return [];
  const named = await db
    .selectFrom('appearance')
    .select('article_key')
    .distinct()
    .where(({ eb, or }) => or([eb('actor_key', 'in', keys), eb('meant_key', 'in', keys)]))
    .execute();
  const credited = await db
    .selectFrom('statement')
    .innerJoin('correction', 'correction.key', 'statement.correction_key')
    .innerJoin('actor', (join) => join.on('actor.id', '=', jsonMember(db, 'correction.value', 'actor')))
    .select('article_key')
    .where('actor.key', 'in', keys)
    .execute();
  const given = await articlesAscribing(db, keys);
  return [...new Set([...[...named, ...credited].map(({ article_key }) => article_key), ...given])];
}

/** Keys of the articles with a side that is ascribed to one of these, named there or not. */
export async function articlesAscribing(db: Kysely<Tables>, keys: readonly number[]): Promise<number[]> {
  const rows = await db
    .selectFrom('position')
    .innerJoin('statement', 'statement.key', 'position.statement_key')
    .select('article_key')
    .distinct()
    .where('own', '=', 0)
    .where('holder_key', 'in', [...keys])
    .execute();
  return rows.map(({ article_key }) => article_key);
}
