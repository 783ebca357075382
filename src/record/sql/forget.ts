import { type Kysely, sql } from 'kysely';
import { OnrecordError } from '../../domain/index.ts';
import { reattach } from '../corrections/anchor.ts';
import { sceneOf } from '../join/scene.ts';
import { normalName } from '../names.ts';
import type { Forgotten, Signed } from '../people.ts';
import type { StatementDetails } from '../record.ts';
import type { Tables } from '../tables.ts';
import { keyOfActor } from './actors.ts';
import { forgetAlerts } from './alerts.ts';
import { derive, type Means, underive } from './derive.ts';
import { articlesAscribing } from './entered.ts';
import { blankAbout, blankStatements, type Going, type People, wordsAround } from './forget-corrections.ts';
import { forgetSignatures } from './forget-signatures.ts';
import { type Forgetting, forgetting, keptOf, namesIn, saltOf, tombstoneOf } from './forgetting.ts';
import { forgetAddresses } from './former.ts';
import { likeAnyCase } from './json.ts';
import { removeActors } from './rejoin.ts';
import { forgetRemarks } from './remarks.ts';
import type { ArticleDetails } from './rows.ts';
import { surroundingsChange } from './surroundings.ts';

/**
 * Removes people and leaves tombstones that keep them out: hashes of their ids and full names. Runs inside one
 * transaction; what is left of deleted rows in the file is for the store to purge.
 */
export async function forget(
  db: Kysely<Tables>,
  means: Pick<Means, 'fullText'>,
  actors: readonly string[],
  { by }: Signed,
): Promise<Omit<Forgotten, 'purged'>> {
  const people = await peopleOf(db, actors);
  await raiseTombstones(db, people, by);
  // Before anything is derived anew, so that nothing of them is derived from corrections.
  const blanked = await blankAbout(db, people);
  const signed = await forgetSignatures(db, await forgetting(db));
  const articles = new Set([...(await articlesOf(db, people)), ...blanked.articles, ...signed]);
  await db.deleteFrom('appearance').where(ofPeople(people)).execute();
  const gone = { statements: 0, positions: 0, corrections: blanked.corrections };
  const naming = new Set<string>();
  for (const key of articles) {
    const { id, names, ...removed } = await forgetIn(db, means, key, people);
    gone.statements += removed.statements;
    gone.positions += removed.positions;
    gone.corrections += removed.corrections;
    if (names) naming.add(id);
  }
  await forgetAlerts(db, people.ids, await forgetting(db));
  for (const id of people.ids) {
    const basis = 'unlike somebody who was removed';
    await db.updateTable('appearance').set({ basis }).where(sql<boolean>`replace(basis, ${id}, '') <> basis`).execute();
  }
  await removeActors(db, people.keys);
  return { actors: people.keys.length, ...gone, articles: [...naming] };
}

const ofPeople = ({ keys }: People) =>
  sql<boolean>`(actor_key in (${sql.join(keys)}) or meant_key in (${sql.join(keys)}))`;

async function peopleOf(db: Kysely<Tables>, actors: readonly string[]): Promise<People> {
  const roots: number[] = [];
  for (const id of actors) {
    const key = await keyOfActor(db, id);
    if (key === null) {
      const remedy = 'See `onrecord actor list --all` for those on record.';
      throw new OnrecordError('correct/unknown-actor', `No actor on this record has the id ${id}.`, remedy);
    }
    roots.push(key);
  }
  const rows = await db
    .selectFrom('actor')
    .select(['key', 'id', 'name', 'kind'])
    .where(({ eb, or }) => or([eb('key', 'in', roots), eb('merged_into', 'in', roots)]))
    .execute();
  const body = rows.find(({ kind }) => kind === 'body');
  if (body) {
    const remedy = 'To take out a single statement, use `onrecord correct STATEMENT --reject`.';
    throw new OnrecordError('forget/not-a-person', `${body.id} is a body, no person.`, remedy);
  }
  const keys = rows.map(({ key }) => key);
  const aliases = await db.selectFrom('alias').select('alias').where('actor_key', 'in', keys).execute();
  const given = await db.selectFrom('given_name').select('name').where('actor_key', 'in', keys).execute();
  const seen = await db
    .selectFrom('appearance')
    .select('name')
    .where(ofPeople({ keys, ids: new Set(), names: [] }))
    .execute();
  const names = [...rows, ...given, ...seen].map(({ name }) => name).concat(aliases.map(({ alias }) => alias));
  const full = names.filter((name) => normalName(name).includes(' '));
  return { keys, ids: new Set(rows.map(({ id }) => id)), names: [...new Set(full)] };
}

async function raiseTombstones(db: Kysely<Tables>, { ids, names }: People, by: string): Promise<void> {
  const salt = await saltOf(db);
  const at = new Date().toISOString();
  for (const one of [...ids, ...names]) {
    await db
      .insertInto('tombstone')
      .values({ hash: tombstoneOf(one, salt), salt, at, by })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Articles, in all versions, that have them as actors, credit them with a statement, or name them in their text. */
async function articlesOf(db: Kysely<Tables>, people: People): Promise<number[]> {
  const { keys, names } = people;
  const appearing = await db.selectFrom('appearance').select('article_key').where(ofPeople(people)).execute();
  const speaking = await db.selectFrom('statement').select('article_key').where('actor_key', 'in', keys).execute();
  const found = new Set([...appearing, ...speaking].map(({ article_key }) => article_key));
  for (const key of await articlesAscribing(db, keys)) found.add(key);
  for (const name of names) {
    const pattern = `%${name.replace(/[\\%_]/g, '\\$&').replace(/\s+/g, '%')}%`;
    const rows = await db
      .selectFrom('article_text')
      .select('article_key')
      .where(({ or }) => or([likeAnyCase(db, 'text', pattern), likeAnyCase(db, 'details', pattern)]))
      .execute();
    for (const { article_key } of rows) found.add(article_key);
  }
  return [...found];
}

interface Removed {
  readonly id: string;
  /** Whether the article's own text names them. */
  readonly names: boolean;
  readonly statements: number;
  readonly positions: number;
  readonly corrections: number;
}

async function forgetIn(
  db: Kysely<Tables>,
  { fullText }: Pick<Means, 'fullText'>,
  key: number,
  people: People,
): Promise<Removed> {
  const article = await db
    .selectFrom('article')
    .innerJoin('article_text', 'article_text.article_key', 'article.key')
    .select(['article.id', 'version', 'title', 'text', 'article_text.details', 'current'])
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  const forgotten = await forgetting(db, await namesIn(db, article.id));
  const means: Means = { fullText, forgetting: forgotten };
  const gone = await statementsToGo(db, key, article, people, forgotten);
  const corrections = await blankStatements(db, article, gone.rows, forgotten);
  await forgetAddresses(
    db,
    article.id,
    gone.rows.map(({ id }) => id),
    (quote, source) =>
      forgotten.isIn(wordsAround(quote, source)) || reattach(quote, source, article.text, gone.rows) !== null,
  );
  await underive(db, means, key);
  for (const row of gone.rows) await db.deleteFrom('statement').where('key', '=', row.key).execute();
  for (const { key: changed, details } of gone.changed)
    await db
      .updateTable('statement')
      .set({ details: JSON.stringify(details) })
      .where('key', '=', changed)
      .execute();
  await db
    .updateTable('article')
    .set({
      title: forgotten.isIn(article.title ?? '') ? null : article.title,
      statements: sql<number>`statements - ${gone.rows.length}`,
    })
    .where('key', '=', key)
    .execute();
  if (article.current === 1) {
    await fullText.removeArticle(db, key);
    await fullText.addArticle(db, key, forgotten.without(article.title ?? ''), forgotten.without(article.text));
  }
  const details = (JSON.parse(article.details) as ArticleDetails).article;
  await forgetRemarks(db, { ...article, key }, details, forgotten);
  const { parts } = details;
  const scene = sceneOf(forgotten.without(article.text.slice(...parts.body)));
  await db
    .updateTable('scene')
    .set({ names: JSON.stringify(scene) })
    .where('article_key', '=', key)
    .execute();
  surroundingsChange(db, key);
  await derive(db, means, key);
  const { positions } = gone;
  return { id: article.id, names: forgotten.isIn(article.text), statements: gone.rows.length, positions, corrections };
}

/** The statements that have to go, and those of which a position ascribed to them has. */
async function statementsToGo(
  db: Kysely<Tables>,
  key: number,
  article: { readonly id: string; readonly text: string },
  { keys }: People,
  forgotten: Forgetting,
) {
  const rows = await db
    .selectFrom('statement')
    .select(['key', 'id', 'source', 'actor_key', 'details'])
    .where('article_key', '=', key)
    .execute();
  const going: Going[] = [];
  const changed: { readonly key: number; readonly details: StatementDetails }[] = [];
  let positions = 0;
  for (const row of rows) {
    const details = JSON.parse(row.details) as StatementDetails;
    const kept = row.actor_key !== null && keys.includes(row.actor_key) ? null : keptOf(details, article, forgotten);
    if (!kept) going.push({ key: row.key, id: row.id, source: row.source, spans: details.spans });
    else if (kept !== details) {
      positions += details.positions.length - kept.positions.length;
      changed.push({ key: row.key, details: kept });
    }
  }
  return { rows: going, changed, positions };
}

/** Takes a name's tombstone away; false where it has none. */
export async function unforget(db: Kysely<Tables>, name: string): Promise<boolean> {
  const salt = await saltOf(db);
  const id = `person:${normalName(name).replaceAll(' ', '-')}`;
  const rows = await db
    .deleteFrom('tombstone')
    .where(
      'hash',
      'in',
      [name, id].map((one) => tombstoneOf(one, salt)),
    )
    .returning('hash')
    .execute();
  return rows.length > 0;
}
