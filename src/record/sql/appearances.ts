import { type Kysely, sql } from 'kysely';
import type { ActorKind, Article, Statement } from '../../domain/index.ts';
import { meantBy, type Step } from '../corrections/replay.ts';
import { dayOfKey } from '../days.ts';
import { type Judgement, judge } from '../join/judge.ts';
import { joinKeys } from '../join/names.ts';
import { sceneOf } from '../join/scene.ts';
import { type Alias, anotherId, isLocal, nameForms, ownId } from '../names.ts';
import type { Tables } from '../tables.ts';
import { ALIKE_EACH, candidatesFor } from './candidates.ts';
import { insertAll } from './insert-all.ts';
import { eachNumber, eachText } from './json.ts';
import { keptQuery } from './kept-query.ts';
import { type NamedActor, namedActors } from './named.ts';
import { forgetRemembered, noteAppearances, noteForm, noteJoinKey } from './remembered.ts';
import { surroundingsChange } from './surroundings.ts';

/** Whom an appearance was joined with, before corrections, and why. */
export type Link = Pick<Tables['appearance'], 'actor_key' | 'basis' | 'confidence'>;

/** An article's version whose actors are linked. */
export interface Linked {
  readonly key: number;
  readonly article: Pick<Article, 'id' | 'text' | 'parts' | 'outlet'>;
  readonly statements: readonly Pick<Statement, 'actor' | 'positions' | 'spans'>[];
}

/**
 * Enters everybody whom an article's version names, each joined with an actor of the record or as a new one.
 *
 * @param before links of the same article, which stay: extracting again moves nobody.
 * @param without takes the names of the forgotten out of a text.
 */
export async function linkActors(
  db: Kysely<Tables>,
  { key, article, statements }: Linked,
  steps: readonly Step[],
  before: ReadonlyMap<string, Link>,
  without: (text: string) => string,
): Promise<void> {
  const named = namedActors({ statements, article });
  const scene = sceneOf(without(article.text.slice(...article.parts.body)));
  await insertAll(db, 'scene', [{ article_key: key, names: JSON.stringify(scene) }]);
  surroundingsChange(db, key);
  const taken = new Set<number>();
  const appearances: Tables['appearance'][] = [];
  const names: KnownUnder[] = [];
  for (const one of inOrder(named, before)) {
    const link = before.get(one.ref) ?? (await join(db, one, { key, article, scene }, taken));
    taken.add(link.actor_key);
    const meant = await meantKey(db, link.actor_key, article.id, steps);
    appearances.push(appearanceRow(key, one, link, meant));
    const { actor, aliases } = one;
    for (const actorKey of new Set([link.actor_key, meant])) names.push({ actorKey, name: actor.name!, aliases });
  }
  // Nobody of the article is a candidate for another of it, so these can be written at once.
  await insertAll(db, 'appearance', appearances);
  noteAppearances(db, appearances);
  await addNames(db, names);
}

/** Those whose actor is certain first: nobody else of the article can be the same actor. */
const inOrder = (named: readonly NamedActor[], before: ReadonlyMap<string, Link>): NamedActor[] => {
  const rank = ({ ref, actor }: NamedActor): number =>
    before.has(ref) ? 0 : actor.id !== undefined ? 1 : actor.name!.includes(' ') ? 2 : 3;
  return named.toSorted((a, b) => rank(a) - rank(b));
};

interface Surroundings {
  readonly key: number;
  readonly article: Linked['article'];
  readonly scene: readonly string[];
}

async function join(
  db: Kysely<Tables>,
  one: NamedActor,
  { key, article, scene }: Surroundings,
  taken: ReadonlySet<number>,
): Promise<Link> {
  const { actor } = one;
  const id = ownId(actor, article);
  if (actor.privatePerson) return enter(db, one, id, article, PRIVATE);
  if (actor.id !== undefined) return enter(db, one, id, article, KNOWN);
  const appearance = {
    name: actor.name!,
    kind: actor.kind,
    roles: actor.roles ?? [],
    outlet: article.outlet?.name ?? article.outlet?.domain ?? null,
    day: dayOfKey(key),
    scene,
  };
  const candidates = (await candidatesFor(db, appearance, article.id)).filter(({ key }) => !taken.has(key));
  const judgement = judge(appearance, candidates);
  const joined = candidates.find((candidate) => candidate.id === judgement.id);
  if (joined) return { actor_key: joined.key, basis: judgement.basis, confidence: judgement.confidence };
  if (isLocal(id)) return enter(db, one, id, article, { ...judgement, basis: ONE_NAME });
  return enter(db, one, await freeId(db, id, article), article, judgement);
}

type Grounds = Pick<Judgement, 'basis' | 'confidence'>;
const PRIVATE: Grounds = { basis: 'a private person: kept to this article', confidence: 0.99 };
const KNOWN: Grounds = { basis: 'known to the built-in register', confidence: 0.99 };
const ONE_NAME = 'one name only: kept to this article';

const firstArticle = keptQuery((db, id: string) => db.selectFrom('actor').select('first_article').where('id', '=', id));

/** The id by kind and name, unless another actor has it: then with the article in which this one is first seen. */
async function freeId(db: Kysely<Tables>, id: string, article: Pick<Article, 'id'>): Promise<string> {
  const [held] = await firstArticle(db, id);
  return !held || held.first_article === article.id ? id : anotherId(id, article);
}

async function enter(
  db: Kysely<Tables>,
  { actor }: NamedActor,
  id: string,
  article: Pick<Article, 'id'>,
  { basis, confidence }: Grounds,
): Promise<Link> {
  const row = {
    id,
    name: actor.name!,
    kind: actor.kind,
    private: actor.privatePerson ? (1 as const) : (0 as const),
    first_article: article.id,
    merged_into: null,
    wikidata: null,
    listed: 0 as const,
  };
  const held = (await keysOf(db, [id])).get(id);
  if (held !== undefined) return { actor_key: held, basis, confidence };
  await insertAll(db, 'actor', [row]);
  return { actor_key: (await keysOf(db, [id])).get(id)!, basis, confidence };
}

const actorKeys = keptQuery((db, ids: string) =>
  db
    .selectFrom('actor')
    .select(['id', 'key'])
    .where('id', 'in', sql<string>`${eachText(db, ids)}`),
);

/** The keys of actors by their ids; those that are not on record are left out. */
export async function keysOf(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await actorKeys(db, JSON.stringify(ids));
  return new Map(rows.map(({ id, key }) => [id, key]));
}

/** Whom an actor means in an article (or, null, by the actor's own id) once all corrections are replayed. */
export async function meantKey(
  db: Kysely<Tables>,
  actorKey: number,
  article: string | null,
  steps: readonly Step[],
): Promise<number> {
  if (steps.length === 0) return actorKey;
  const { id } = await db.selectFrom('actor').select('id').where('key', '=', actorKey).executeTakeFirstOrThrow();
  const meant = meantBy(id, article, steps);
  return meant === id ? actorKey : ((await keysOf(db, [meant])).get(meant) ?? actorKey);
}

function appearanceRow(
  articleKey: number,
  { ref, actor }: NamedActor,
  { actor_key, basis, confidence }: Link,
  meant: number,
): Tables['appearance'] {
  return {
    article_key: articleKey,
    ref,
    name: actor.name!,
    kind: actor.kind,
    private: actor.privatePerson ? 1 : 0,
    roles: JSON.stringify(actor.roles ?? []),
    actor_key,
    meant_key: meant,
    basis,
    confidence,
  };
}

/** A name and further forms of it under which an actor is to be known. */
export interface KnownUnder {
  readonly actorKey: number;
  readonly name: string;
  readonly aliases: readonly Alias[];
}

/** The forms of a name that a person gave, marked as given. */
export const givenForms = (name: string, kind: ActorKind): readonly Alias[] =>
  nameForms(name, kind).map((form) => ({ ...form, given: 1 as const }));

/** Makes actors known under names: to those who look them up, and, unless they are local, to the rules of joining. */
export async function addNames(db: Kysely<Tables>, known: readonly KnownUnder[]): Promise<void> {
  const aliases = known.flatMap(({ actorKey, aliases }) => aliases.map((alias) => ({ ...alias, actor_key: actorKey })));
  await insertAll(db, 'alias', aliases, { anew: 'ignored' });
  const actors = await actorsByKey(
    db,
    known.map(({ actorKey }) => actorKey),
  );
  const keys = known.flatMap(({ actorKey, name }) => {
    const { id, kind } = actors.get(actorKey)!;
    if (isLocal(id) || (kind === 'person' && !name.trim().includes(' '))) return [];
    return joinKeys(kind, name).map((key) => ({ key, actor_key: actorKey }));
  });
  await insertAll(db, 'join_key', keys, { anew: 'ignored' });
  for (const { norm, actor_key } of aliases) noteForm(db, norm, actor_key, actors.get(actor_key)!.merged_into);
  for (const { key, actor_key } of keys) noteJoinKey(db, key, actor_key, ALIKE_EACH);
}

const idsAndKinds = keptQuery((db, keys: string) =>
  db
    .selectFrom('actor')
    .select(['key', 'id', 'kind', 'merged_into'])
    .where('key', 'in', sql<number>`${eachNumber(db, keys)}`),
);

async function actorsByKey(db: Kysely<Tables>, keys: readonly number[]) {
  if (keys.length === 0) return new Map<number, never>();
  const rows = await idsAndKinds(db, JSON.stringify(keys));
  return new Map(rows.map((row) => [row.key, row]));
}

/** The links of an article's versions, to be kept when it is extracted again; the latest version's first. */
export async function linksOf(db: Kysely<Tables>, articleId: string): Promise<Map<string, Link>> {
  const rows = await db
    .selectFrom('appearance')
    .innerJoin('article', 'article.key', 'appearance.article_key')
    .select(['ref', 'actor_key', 'basis', 'confidence'])
    .where('article.id', '=', articleId)
    .orderBy('article.version')
    .execute();
  return new Map(rows.map(({ ref, ...link }) => [ref, link]));
}

/** Deletes what is known of an article's actors, to be written anew. */
export async function removeAppearances(db: Kysely<Tables>, articleKey: number): Promise<void> {
  await db.deleteFrom('appearance').where('article_key', '=', articleKey).execute();
  await db.deleteFrom('scene').where('article_key', '=', articleKey).execute();
  surroundingsChange(db, articleKey);
  forgetRemembered(db);
}
