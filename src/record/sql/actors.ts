import { type Kysely, sql } from 'kysely';
import type { Actor, Article, Entry } from '../../domain/index.ts';
import { actorId, aliasesOf, isLocal, normalName } from '../names.ts';
import type { StoredActor } from '../record.ts';
import type { Tables } from '../tables.ts';
import { wordsOf } from '../words.ts';

/** Those who speak where a statement is credited to this actor: the members of a joint source, else the actor. */
export const speakersOf = (actor: Actor): readonly Actor[] =>
  actor.members && actor.members.length > 0 ? actor.members.flatMap(speakersOf) : [actor];

/** Everybody whom the statements of an entry name. */
function namedIn({ statements, article }: Entry): { readonly actor: Actor; readonly source: string }[] {
  return statements.flatMap(({ actor, positions, spans }) => {
    const source = actor.members && actor.members.length > 0 ? '' : wordsOf(article.text, spans.source);
    const holders = positions.flatMap(({ by }) => (by === 'speaker' ? [] : speakersOf(by.ascribedTo)));
    return [
      ...speakersOf(actor).map((one) => ({ actor: one, source })),
      ...holders.map((one) => ({ actor: one, source: '' })),
    ];
  });
}

/** Enters everybody whom an entry names into the register; answers the key of each id. */
export async function registerActors(db: Kysely<Tables>, entry: Entry): Promise<ReadonlyMap<string, number>> {
  const byId = new Map<string, { actor: Actor; aliases: Map<string, string> }>();
  for (const { actor, source } of namedIn(entry)) {
    const id = actorId(actor, entry.article);
    if (id === null) continue;
    const known = byId.get(id) ?? { actor, aliases: new Map<string, string>() };
    for (const { norm, alias } of aliasesOf(actor, entry.article.text, source)) {
      if (!known.aliases.has(norm)) known.aliases.set(norm, alias);
    }
    byId.set(id, known);
  }
  if (byId.size === 0) return new Map();
  await insertActors(db, byId, entry.article);
  const rows = await db
    .selectFrom('actor')
    .select(['id', 'key'])
    .where('id', 'in', [...byId.keys()])
    .execute();
  const keys = new Map(rows.map(({ id, key }) => [id, key]));
  const aliases = [...byId].flatMap(([id, known]) =>
    [...known.aliases].map(([norm, alias]) => ({ norm, alias, actor_key: keys.get(id)! })),
  );
  await db
    .insertInto('alias')
    .values(aliases)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return keys;
}

async function insertActors(
  db: Kysely<Tables>,
  byId: ReadonlyMap<string, { readonly actor: Actor }>,
  article: Article,
): Promise<void> {
  const rows = [...byId].map(([id, { actor }]) => ({
    id,
    name: actor.name!,
    kind: actor.kind,
    private: actor.privatePerson ? (1 as const) : (0 as const),
    first_article: article.id,
  }));
  await db
    .insertInto('actor')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Actors by any condition on `actor`, most shown statements first. */
async function actorsWhere(db: Kysely<Tables>, keys: readonly number[], limit: number): Promise<StoredActor[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom('actor')
    .select(['actor.key', 'id', 'name', 'kind', 'private'])
    .select(({ selectFrom }) =>
      selectFrom('speaker')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('actor_key', '=', 'actor.key')
        .where('shown', '=', 1)
        .as('statements'),
    )
    .where('actor.key', 'in', keys)
    .orderBy('statements', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  const found = rows.map(({ key }) => key);
  const aliases = await db
    .selectFrom('alias')
    .select(['actor_key', 'alias', 'norm'])
    .where('actor_key', 'in', found)
    .orderBy('norm')
    .execute();
  return rows.map(({ key, id, name, kind, private: hidden, statements }) => ({
    id,
    name,
    kind,
    privatePerson: hidden === 1,
    local: isLocal(id),
    aliases: aliases.filter((row) => row.actor_key === key && row.norm !== normalName(name)).map(({ alias }) => alias),
    statements: Number(statements ?? 0),
  }));
}

export async function actorOf(db: Kysely<Tables>, id: string): Promise<StoredActor | null> {
  const key = await keyOfActor(db, id);
  return key === null ? null : ((await actorsWhere(db, [key], 1))[0] ?? null);
}

export async function keyOfActor(db: Kysely<Tables>, id: string): Promise<number | null> {
  return (await db.selectFrom('actor').select('key').where('id', '=', id).executeTakeFirst())?.key ?? null;
}

export async function actorsNamed(db: Kysely<Tables>, name: string, limit: number): Promise<StoredActor[]> {
  const rows = await db.selectFrom('alias').select('actor_key').where('norm', '=', normalName(name)).execute();
  return actorsWhere(
    db,
    rows.map((row) => row.actor_key),
    limit,
  );
}

/** Rows looked at for suggestions. */
const SUGGESTIONS_READ = 1000;

export async function actorsLike(db: Kysely<Tables>, part: string, limit: number): Promise<StoredActor[]> {
  const words = normalName(part)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  let query = db.selectFrom('alias').select('actor_key').distinct().limit(SUGGESTIONS_READ);
  for (const word of words) query = query.where(sql<boolean>`' ' || norm like ${`% ${word}%`}`);
  const rows = await query.execute();
  return actorsWhere(
    db,
    rows.map((row) => row.actor_key),
    limit,
  );
}
