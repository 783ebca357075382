import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { HostNotes, NewErrand, Source } from '../watching.ts';
import { addErrands } from './errands.ts';
import { countTry } from './source-days.ts';

export async function sources(db: Kysely<Tables>): Promise<Source[]> {
  const rows = await db.selectFrom('source').select('body').orderBy('key').execute();
  return rows.map(({ body }) => JSON.parse(body) as Source);
}

export async function sourceOf(db: Kysely<Tables>, url: string): Promise<Source | null> {
  const row = await db.selectFrom('source').select('body').where('url', '=', url).executeTakeFirst();
  return row ? (JSON.parse(row.body) as Source) : null;
}

export async function dueSources(db: Kysely<Tables>, now: string, limit: number): Promise<Source[]> {
  const rows = await db
    .selectFrom('source')
    .select('body')
    .where('next_try', '<=', now)
    .orderBy('next_try')
    .orderBy('key')
    .limit(limit)
    .execute();
  return rows.map(({ body }) => JSON.parse(body) as Source);
}

export async function putSource(db: Kysely<Tables>, source: Source): Promise<void> {
  const { url, kind, nextTry } = source;
  const row = { kind, next_try: nextTry, body: JSON.stringify(source) };
  await db
    .insertInto('source')
    .values({ url, ...row })
    .onConflict((conflict) => conflict.column('url').doUpdateSet(row))
    .execute();
}

/** Sources that are read once and never again; see `feed-errands` and backfills. */
const NEVER = '9999';

/** Makes due what was to wait until an instant of a clock that was set back; see `WatchStore.bringForward`. */
export async function bringForward(db: Kysely<Tables>, now: string, latest: string): Promise<number> {
  const ahead = (await sources(db)).filter(({ lastTry }) => lastTry !== null && lastTry > latest);
  if (ahead.length === 0) return 0;
  for (const source of ahead) {
    const nextTry = source.nextTry.startsWith(NEVER) ? source.nextTry : now;
    await putSource(db, { ...source, lastTry: now, nextTry });
  }
  for (const [table, state] of [
    ['errand', 'to-fetch'],
    ['notice', 'waiting'],
  ] as const)
    await db.updateTable(table).set({ next_try: now }).where('state', '=', state).where('next_try', '>', now).execute();
  return ahead.length;
}

export async function removeSource(db: Kysely<Tables>, url: string): Promise<boolean> {
  await db.deleteFrom('errand').where('source', '=', url).execute();
  await db.deleteFrom('source_day').where('source', '=', url).execute();
  const { numDeletedRows } = await db.deleteFrom('source').where('url', '=', url).executeTakeFirst();
  return Number(numDeletedRows) > 0;
}

/** Keeps a source and what it asks for; see `WatchStore.takeIn`. A source that was removed meanwhile stays so. */
export async function takeIn(db: Kysely<Tables>, source: Source, errands: readonly NewErrand[]): Promise<number> {
  const before = await sourceOf(db, source.url);
  if (!before) return 0;
  await putSource(db, source);
  const fresh = await addErrands(db, source.url, errands);
  await countTry(db, before, source, fresh);
  return fresh;
}

/** The earliest try of a source or of an errand that waits. */
export async function nextTry(db: Kysely<Tables>): Promise<string | null> {
  const ofSources = await db
    .selectFrom('source')
    .select(({ fn }) => fn.min('next_try').as('at'))
    .executeTakeFirst();
  const ofErrands = await db
    .selectFrom('errand')
    .select(({ fn }) => fn.min('next_try').as('at'))
    .where('state', '=', 'to-fetch')
    .executeTakeFirst();
  const all = [ofSources?.at, ofErrands?.at].filter((at) => typeof at === 'string');
  return all.sort()[0] ?? null;
}

export async function hostNotes(db: Kysely<Tables>, origin: string): Promise<HostNotes | null> {
  const row = await db.selectFrom('host').select('notes').where('origin', '=', origin).executeTakeFirst();
  return row ? (JSON.parse(row.notes) as HostNotes) : null;
}

export async function putHostNotes(db: Kysely<Tables>, origin: string, notes: HostNotes): Promise<void> {
  const row = { notes: JSON.stringify(notes) };
  await db
    .insertInto('host')
    .values({ origin, ...row })
    .onConflict((conflict) => conflict.column('origin').doUpdateSet(row))
    .execute();
}
