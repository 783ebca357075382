import { normalName, type RecordStore, type StoredActor } from '../record/index.ts';

/** Candidates listed at most. */
const CANDIDATES = 20;

/**
 * Whom a name means on this record.
 *
 * `one`: the actor, and `others` who share the name but were not meant (known only from one article by this name
 * alone). `several`: the name fits more than one, `candidates` has most statements first. `none`: nobody; `candidates`
 * have similar names.
 */
export type Resolved =
  | { readonly found: 'one'; readonly actor: StoredActor; readonly others: readonly StoredActor[] }
  | { readonly found: 'several'; readonly candidates: readonly StoredActor[] }
  | { readonly found: 'none'; readonly candidates: readonly StoredActor[] };

/**
 * Finds an actor by id, full name, surname or another form of the name that articles use ("the Kremlin").
 *
 * A surname is enough where one actor only has it. Somebody's exact name of several words goes before another's alias; one
 * word may be a body's name and a person's surname, and is asked about. An actor who was read already is not read again.
 */
export async function resolveActor(record: RecordStore, name: string | StoredActor): Promise<Resolved> {
  if (typeof name !== 'string') return { found: 'one', actor: name, others: [] };
  const byId = await record.actorOf(name);
  if (byId) return { found: 'one', actor: byId, others: [] };
  const named = await record.actorsNamed(name, CANDIDATES);
  const known = named.filter(({ local }) => !local);
  const candidates = known.length > 0 ? known : named;
  const actor = only(candidates) ?? only(exactlyNamed(candidates, name));
  if (actor) return { found: 'one', actor, others: named.filter(({ id }) => id !== actor.id) };
  if (candidates.length > 0) return { found: 'several', candidates };
  return { found: 'none', candidates: await similar(record, name) };
}

const exactlyNamed = (candidates: readonly StoredActor[], name: string): readonly StoredActor[] =>
  normalName(name).includes(' ') ? candidates.filter((actor) => normalName(actor.name) === normalName(name)) : [];

const only = (actors: readonly StoredActor[]): StoredActor | undefined => (actors.length === 1 ? actors[0] : undefined);

async function similar(record: RecordStore, name: string): Promise<readonly StoredActor[]> {
  const whole = await record.actorsLike(name, CANDIDATES);
  if (whole.length > 0) return whole;
  const last = normalName(name).split(' ').at(-1) ?? '';
  return last === '' ? [] : record.actorsLike(last, CANDIDATES);
}
