import type { Kysely } from 'kysely';
import type { Role } from '../../domain/index.ts';
import { dayOfKey } from '../days.ts';
import { roleInWords } from '../join/roles.ts';
import type { ActorRole } from '../people.ts';
import type { Tables } from '../tables.ts';
import { givenRoles } from './candidates.ts';
import { keptQuery } from './kept-query.ts';

/** Appearances read for the roles of an actor, latest first: of one by itself, and of each in a list; decisions/0143. */
const READ = 200;
const READ_IN_LIST = 20;
/** Roles given of each. */
const GIVEN = 8;

/** What people entered, then what articles say, latest first; the same words are one role. */
export async function rolesByActor(
  db: Kysely<Tables>,
  keys: readonly number[],
): Promise<ReadonlyMap<number, ActorRole[]>> {
  const found = new Map<number, ActorRole[]>();
  const read = keys.length === 1 ? READ : READ_IN_LIST;
  for (const key of keys) {
    const entered = (await givenRoles(db, key)).map(
      ({ since = null, until = null, ...role }): ActorRole => ({ ...role, since, until, articles: 0 }),
    );
    found.set(key, [...entered, ...(await seenRoles(db, key, read))].slice(0, GIVEN));
  }
  return found;
}

const latestWithRoles = keptQuery((db, key: number, limit: number) =>
  db
    .selectFrom('appearance')
    .innerJoin('article', 'article.key', 'appearance.article_key')
    .select(['roles', 'article.key as day'])
    .where('meant_key', '=', key)
    .where('article.current', '=', 1)
    .where('roles', '!=', '[]')
    // In the order of the index of appearances, so that only so many are read.
    .orderBy('appearance.article_key', 'desc')
    .limit(limit),
);

async function seenRoles(db: Kysely<Tables>, key: number, read: number): Promise<ActorRole[]> {
  const rows = await latestWithRoles(db, key, read);
  const byWords = new Map<string, ActorRole>();
  for (const { roles, day: articleKey } of rows) {
    const day = dayOfKey(articleKey);
    for (const role of JSON.parse(roles) as Role[]) {
      const words = roleInWords(role);
      const { articles, since, until } = byWords.get(words) ?? { articles: 0, since: null, until: null };
      byWords.set(words, { ...role, since: day ?? since, until: until ?? day, articles: articles + 1 });
    }
  }
  return [...byWords.values()];
}
