import { type Kysely, sql } from 'kysely';
import type { AttributionSpans } from '../../domain/statement.ts';
import { reattach } from '../corrections/anchor.ts';
import { joinKeys } from '../join/names.ts';
import type { QuoteAnchor } from '../people.ts';
import type { Tables } from '../tables.ts';
import { keysOf } from './appearances.ts';
import { BLANK, KINDS, rowOf, rowsOf, type SignedRow } from './correction-rows.ts';
import { articlesOfActors, refreshActors } from './entered.ts';
import { type Forgetting, forgetting } from './forgetting.ts';
import { jsonMember } from './json.ts';

/** Those who are to be forgotten: their rows, ids and full names. */
export interface People {
  readonly keys: readonly number[];
  readonly ids: ReadonlySet<string>;
  readonly names: readonly string[];
}

/** A statement that has to go. */
export interface Going {
  readonly key: number;
  readonly id: string;
  readonly source: string;
  readonly spans: AttributionSpans;
}

/** The words of a statement with what stands around them, and of its source. */
export const wordsAround = ({ prefix, exact, suffix }: QuoteAnchor, source: string): string =>
  [prefix + exact + suffix, source].join('\n\n');

const blank = (db: Kysely<Tables>, key: number) =>
  db.updateTable('correction').set({ target: BLANK, value: BLANK, note: '' }).where('key', '=', key).execute();

/** Blanks the corrections of statements that go, and those whose words name the forgotten. */
export async function blankStatements(
  db: Kysely<Tables>,
  article: { readonly id: string; readonly text: string },
  going: readonly Going[],
  forgotten: Forgetting,
): Promise<number> {
  const rows = await db
    .selectFrom('correction')
    .selectAll()
    .where(sql<boolean>`${jsonMember(db, 'target', 'article')} = ${article.id}`)
    .execute();
  let blanked = 0;
  for (const { key, target } of rows.map(rowOf)) {
    const { quote, source = '' } = target;
    if (!quote) continue;
    if (!forgotten.isIn(wordsAround(quote, source)) && !reattach(quote, source, article.text, going)) continue;
    await blank(db, key);
    blanked++;
  }
  return blanked;
}

/** An id of an actor. It is compared whole: a namesake's begins with the same name. */
const ID = /^[a-z-]+:\S/;

/** All texts within a value, ids among them. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Whether a correction, of whatever kind, is about one of these or names one. */
function isAbout({ target, value, note }: SignedRow, ids: ReadonlySet<string>, forgotten: Forgetting): boolean {
  const texts = [note, ...textsIn(target), ...textsIn(value)];
  return texts.some((text) => (ID.test(text) ? ids.has(text) : forgotten.isIn(text)));
}

/**
 * Blanks the corrections about these people, of every kind, and takes back what they said of others. Answers how many, and
 * the keys of the articles in which something has to be derived anew.
 */
export async function blankAbout(
  db: Kysely<Tables>,
  { ids, names }: People,
): Promise<{ readonly corrections: number; readonly articles: readonly number[] }> {
  const forgotten = await forgetting(db);
  const about = (await rowsOf(db, KINDS)).filter((row) => isAbout(row, ids, forgotten));
  for (const { key } of about) await blank(db, key);
  const concerned = about.flatMap(({ target, value }) => [
    target.actor,
    ...textsIn(value).filter((text) => ID.test(text)),
  ]);
  const others = new Set(concerned.filter((id) => id !== undefined && !ids.has(id)) as string[]);
  await nameAsBefore(db, about, forgotten);
  await forgetNames(db, [...(await keysOf(db, [...others])).values()], names, forgotten);
  if (others.size > 0) await refreshActors(db, [...others]);
  // Of these the index has the name.
  const renamed = about.flatMap(({ what, target }) =>
    what === 'name' && others.has(target.actor!) ? [target.actor!] : [],
  );
  const articles = await keysOfVersions(
    db,
    about.flatMap(({ target }) => target.article ?? []),
  );
  const named = await articlesOfActors(db, [...(await keysOf(db, renamed)).values()]);
  return { corrections: about.length, articles: [...articles, ...named] };
}

/** Whoever a person listed under the name of one of these has the name from before again. */
async function nameAsBefore(db: Kysely<Tables>, about: readonly SignedRow[], forgotten: Forgetting): Promise<void> {
  const renamed = Map.groupBy(
    about.filter(({ what }) => what === 'name'),
    ({ target }) => target.actor!,
  );
  for (const [id, rows] of renamed) {
    const row = await db.selectFrom('actor').select('name').where('id', '=', id).executeTakeFirst();
    if (!row || !forgotten.isIn(row.name)) continue;
    const names = rows.flatMap(({ value }) => [String(value.before), String(value.name)]);
    const name = names.find((one) => !forgotten.isIn(one)) ?? id;
    await db.updateTable('actor').set({ name }).where('id', '=', id).execute();
  }
}

/** Takes these names away from others who were once joined with them, or said to be called so. */
async function forgetNames(
  db: Kysely<Tables>,
  actors: readonly number[],
  names: readonly string[],
  forgotten: Forgetting,
): Promise<void> {
  if (actors.length === 0) return;
  const rows = await db
    .selectFrom('alias')
    .select(['actor_key', 'norm', 'alias'])
    .where('actor_key', 'in', actors)
    .execute();
  for (const { actor_key, norm, alias } of rows.filter((row) => forgotten.isIn(row.alias))) {
    await db
      .deleteFrom('alias')
      .where('actor_key', '=', actor_key)
      .where('norm', '=', norm)
      .where('alias', '=', alias)
      .execute();
  }
  const theirs = new Set(names.flatMap((name) => joinKeys('person', name)));
  const own = await db.selectFrom('actor').select(['key', 'kind', 'name']).where('key', 'in', actors).execute();
  for (const { key, kind, name } of own) {
    for (const kept of joinKeys(kind, name)) theirs.delete(kept);
    if (theirs.size === 0) return;
    await db
      .deleteFrom('join_key')
      .where('actor_key', '=', key)
      .where('key', 'in', [...theirs])
      .execute();
  }
}

async function keysOfVersions(db: Kysely<Tables>, ids: readonly string[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('article').select('key').where('id', 'in', ids).execute();
  return rows.map(({ key }) => key);
}
