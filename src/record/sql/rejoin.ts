import { type Kysely, sql } from 'kysely';

import type { StatementDetails } from '../record.ts';
import type { Tables } from '../tables.ts';
import { addNames, givenForms, linkActors, linksOf, removeAppearances } from './appearances.ts';
import { joinSteps, KINDS, rowsOf } from './correction-rows.ts';
import { derive, type Means, underive } from './derive.ts';
import { forgetting, namesIn } from './forgetting.ts';
import type { ArticleDetails } from './rows.ts';

/**
 * Decides anew who is one actor, article by article in the order in which they were stored, by today's rules and with all
 * corrections. Answers how many appearances mean another actor than before. Runs inside one transaction.
 */
export async function rejoin(db: Kysely<Tables>, means: Means): Promise<number> {
  const before = await meantNow(db);
  const articles = await db.selectFrom('article').select(['key', 'id']).orderBy('first_seen').orderBy('key').execute();
  const kept = new Map<number, ReadonlySet<string>>();
  for (const { key, id } of articles) {
    kept.set(key, await namesIn(db, id));
    await underive(db, means, key);
  }
  await db.updateTable('statement').set({ actor_key: null }).execute();
  for (const { key } of articles) await removeAppearances(db, key);
  await forgetFoundNames(db);
  const steps = await joinSteps(db);
  for (const { key, id } of articles) {
    const forgotten = await forgetting(db, kept.get(key)!);
    await linkActors(db, await storedEntry(db, key), steps, await linksOf(db, id), forgotten.without);
    await derive(db, { ...means, forgetting: forgotten }, key);
  }
  await removeOrphans(db);
  const after = await meantNow(db);
  return [...after].filter(([place, actor]) => before.get(place) !== actor).length;
}

async function meantNow(db: Kysely<Tables>): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('appearance')
    .innerJoin('actor', 'actor.key', 'meant_key')
    .select(['article_key', 'ref', 'actor.id'])
    .execute();
  return new Map(rows.map(({ article_key, ref, id }) => [`${article_key} ${ref}`, id]));
}

/** Names that articles gave are found again; those that people gave are put back. */
async function forgetFoundNames(db: Kysely<Tables>): Promise<void> {
  await db.deleteFrom('alias').where('given', '=', 0).execute();
  await db.deleteFrom('join_key').execute();
  const given = await db
    .selectFrom('given_name')
    .innerJoin('actor', 'actor.key', 'actor_key')
    .select(['actor.key', 'given_name.name', 'kind'])
    .execute();
  await addNames(
    db,
    given.map(({ key, name, kind }) => ({ actorKey: key, name, aliases: givenForms(name, kind) })),
  );
}

/** The statements of a version as they are stored, in order. */
export async function storedStatements(db: Kysely<Tables>, key: number): Promise<StatementDetails[]> {
  const rows = await db
    .selectFrom('statement')
    .select('details')
    .where('article_key', '=', key)
    .orderBy('ordinal')
    .execute();
  return rows.map(({ details }) => JSON.parse(details) as StatementDetails);
}

/** An article's version as far as linking needs it, from what is stored. */
async function storedEntry(db: Kysely<Tables>, key: number): Promise<Parameters<typeof linkActors>[1]> {
  const { text, details } = await db
    .selectFrom('article_text')
    .select(['text', 'details'])
    .where('article_key', '=', key)
    .executeTakeFirstOrThrow();
  const statements = await storedStatements(db, key);
  return { key, article: { ...(JSON.parse(details) as ArticleDetails).article, text }, statements };
}

/** Actors whom nothing names any more: no article, and no person. */
async function removeOrphans(db: Kysely<Tables>): Promise<void> {
  const named = new Set(
    (await rowsOf(db, KINDS)).flatMap(({ target, value }) => [target.actor, value.actor, value.into, value.other]),
  );
  const rows = await db
    .selectFrom('actor')
    .select(['key', 'id'])
    .where(sql<boolean>`key not in (select actor_key from appearance union select meant_key from appearance)`)
    .execute();
  await removeActors(
    db,
    rows.filter(({ id }) => !named.has(id)).map(({ key }) => key),
  );
}

const OF_POSITIONS = ['unsettled', 'standing', 'held_position'] as const;

/** Deletes actors with their names, roles and positions; nothing else may point to them. */
export async function removeActors(db: Kysely<Tables>, keys: readonly number[]): Promise<void> {
  for (const key of keys) {
    for (const table of ['alias', 'join_key', 'given_name', 'given_role', ...OF_POSITIONS] as const)
      await db.deleteFrom(table).where('actor_key', '=', key).execute();
    await db.updateTable('actor').set({ merged_into: null }).where('merged_into', '=', key).execute();
  }
  for (const key of keys) await db.deleteFrom('actor').where('key', '=', key).execute();
}
