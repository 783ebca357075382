import type { Kysely } from 'kysely';
import type { ActorKind, Role } from '../../domain/index.ts';
import type { Tables } from '../tables.ts';

/** What an article's version says of an actor. */
export interface AppearanceHeld {
  readonly name: string;
  readonly kind: ActorKind;
  readonly roles: readonly Role[];
  /** The article's key. */
  readonly place: number;
}

/** What is around a name in an article; see `Appearance`. */
export interface Surroundings {
  /** The article's id. */
  readonly article: string;
  readonly outlet: string | null;
  readonly day: string | null;
  readonly scene: readonly string[];
}

/** An actor, by the key under which a join key leads there: another one where the two were merged. */
export interface AlikeActor {
  readonly named: number;
  readonly key: number;
  readonly id: string;
  readonly name: string;
  readonly listed: 0 | 1;
}

/** An actor's latest appearances, latest first: `depth` of them and those in the same article as the last; fewer are all. */
export interface Latest {
  readonly depth: number;
  readonly rows: readonly AppearanceHeld[];
}

/**
 * What was read of those who may be meant, so that people who are named again and again are read once (decisions/0160). By the
 * keys of articles and actors; who shares a join key, by that key.
 */
export interface Remembered {
  readonly surroundings: Map<number, Surroundings>;
  readonly latest: Map<number, Latest>;
  readonly forms: Map<number, Set<string>>;
  readonly given: Map<number, readonly string[]>;
  readonly alike: Map<string, readonly AlikeActor[]>;
}

export const nothingRemembered = (): Remembered => ({
  surroundings: new Map(),
  latest: new Map(),
  forms: new Map(),
  given: new Map(),
  alike: new Map(),
});

/** Entries of each kind at most; together some 20 MB. */
const MOST: Readonly<Record<keyof Remembered, number>> = {
  surroundings: 5000,
  latest: 3000,
  forms: 10_000,
  given: 10_000,
  alike: 10_000,
};

/** By transaction: within one nobody else changes the record. */
const remembered = new WeakMap<Kysely<Tables>, Remembered>();

/** Remembers, from now on, what is read in a transaction that puts articles; at first what is given. */
export const remember = (transaction: Kysely<Tables>, known: Remembered = nothingRemembered()): void =>
  void remembered.set(transaction, known);

/** What is remembered in a transaction; null where it does not remember. */
export const rememberedIn = (db: Kysely<Tables>): Remembered | null => remembered.get(db) ?? null;

/** Has everything read anew, because something of it is changed. */
export function forgetRemembered(db: Kysely<Tables>): void {
  if (remembered.has(db)) remembered.set(db, nothingRemembered());
}

/** Does what may change anything, without remembering; what was remembered before is read anew after it. */
export async function withoutRemembering<T>(db: Kysely<Tables>, act: () => Promise<T>): Promise<T> {
  const remembers = remembered.delete(db);
  try {
    return await act();
  } finally {
    if (remembers) remember(db);
  }
}

/** Makes room in what is remembered before more is entered. */
export function makeRoom(known: Remembered): void {
  for (const kind of Object.keys(MOST) as (keyof Remembered)[]) if (known[kind].size > MOST[kind]) known[kind].clear();
}

/** The rows of `depth` appearances, latest first, and of those in the same article as the last of them. */
export function latestAmong(rows: readonly AppearanceHeld[], depth: number): readonly AppearanceHeld[] {
  if (rows.length <= depth) return rows;
  const { place } = rows[depth - 1]!;
  return rows.filter((row) => row.place >= place);
}

/** Enters an article's appearances among the latest of whom they mean. */
export function noteAppearances(db: Kysely<Tables>, rows: readonly Tables['appearance'][]): void {
  const known = rememberedIn(db);
  if (!known) return;
  for (const [actor, own] of Map.groupBy(rows, ({ meant_key }) => meant_key)) {
    const latest = known.latest.get(actor);
    if (!latest) continue;
    const [{ name, kind, roles, article_key: place }] = own as [Tables['appearance']];
    // Which of two in one article comes first is for the record to say.
    if (own.length > 1 || latest.rows.some((row) => row.place === place)) known.latest.delete(actor);
    else {
      const row: AppearanceHeld = { name, kind, roles: JSON.parse(roles) as Role[], place };
      const entered = [...latest.rows, row].sort((a, b) => b.place - a.place);
      known.latest.set(actor, { depth: latest.depth, rows: latestAmong(entered, latest.depth) });
    }
  }
}

/** Enters a form of a name; of one who was merged into another, with the other too. */
export function noteForm(db: Kysely<Tables>, norm: string, actor: number, mergedInto: number | null): void {
  const forms = rememberedIn(db)?.forms;
  forms?.get(actor)?.add(norm);
  if (mergedInto !== null) forms?.get(mergedInto)?.add(norm);
}

/** Has those who share a join key read anew, if one more is among the first or the last `each` of them. */
export function noteJoinKey(db: Kysely<Tables>, key: string, actor: number, each: number): void {
  const alike = rememberedIn(db)?.alike;
  const named = alike
    ?.get(key)
    ?.map((one) => one.named)
    .sort((a, b) => a - b);
  if (!named || named.includes(actor)) return;
  const isBetween = named.length >= 2 * each && actor > named[each - 1]! && actor < named.at(-each)!;
  if (!isBetween) alike!.delete(key);
}
