import { type Insertable, type Kysely, type Selectable, sql } from 'kysely';
import type { RawItem } from '../../domain/index.ts';
import type { Tables } from '../tables.ts';
import type { ErrandTable } from '../watch-tables.ts';
import type { Errand, ErrandCounts, NewErrand } from '../watching.ts';
import { insertAll } from './insert-all.ts';

/** Errands looked up at a time. */
const CHUNK = 400;
const ELSEWHERE = 'asked for by another source';

type Row = Omit<Insertable<ErrandTable>, 'key'>;

/** Adds what is new or has changed; answers how many are to be done. */
export async function addErrands(db: Kysely<Tables>, source: string, errands: readonly NewErrand[]): Promise<number> {
  const distinct = [...new Map(errands.toReversed().map((errand) => [idOf(errand), errand])).values()].reverse();
  let added = 0;
  for (let at = 0; at < distinct.length; at += CHUNK) {
    added += await addChunk(db, source, distinct.slice(at, at + CHUNK));
  }
  return added;
}

const idOf = ({ kind, name }: Pick<NewErrand, 'kind' | 'name'>): string => `${kind}\n${name}`;

async function addChunk(db: Kysely<Tables>, source: string, errands: readonly NewErrand[]): Promise<number> {
  const known = await knownOf(db, source, errands);
  const changed = errands.filter((errand) => known.get(idOf(errand))?.digest !== errand.digest);
  const elsewhere = await askedElsewhere(db, source, changed);
  const fresh: Row[] = [];
  let added = 0;
  for (const errand of changed) {
    const before = known.get(idOf(errand));
    // Of two sources that have a page, one goes on to fetch it when it changes, not neither.
    const isElsewhere = elsewhere.has(errand.url ?? '') && (!before || before.outcome === ELSEWHERE);
    const row = rowOf(source, errand, errand.settled ?? (isElsewhere ? ELSEWHERE : null));
    if (before) await db.updateTable('errand').set(row).where('key', '=', before.key).execute();
    else fresh.push(row);
    if (row.outcome === null) added++;
  }
  await insertAll(db, 'errand', fresh);
  return added;
}

function rowOf(source: string, { kind, name, digest, url, item }: NewErrand, settled: string | null): Row {
  return {
    ...{ source, kind, name, digest, url, origin: originOf(url), tries: 0, next_try: new Date().toISOString() },
    ...held(settled === null ? item : null),
    state: settled !== null ? 'done' : url === null ? 'ready' : 'to-fetch',
    outcome: settled,
  };
}

async function knownOf(db: Kysely<Tables>, source: string, errands: readonly NewErrand[]) {
  const rows = await db
    .selectFrom('errand')
    .select(['key', 'kind', 'name', 'digest', 'outcome'])
    .where('source', '=', source)
    .where('kind', 'in', [...new Set(errands.map(({ kind }) => kind))])
    .where(
      'name',
      'in',
      errands.map(({ name }) => name),
    )
    .execute();
  return new Map(rows.map((row) => [idOf(row), row]));
}

/** Addresses of pages that another source has asked for. */
async function askedElsewhere(
  db: Kysely<Tables>,
  source: string,
  errands: readonly NewErrand[],
): Promise<ReadonlySet<string>> {
  const urls = errands.flatMap(({ kind, url }) => (kind === 'sitemap' || url === null ? [] : url));
  if (urls.length === 0) return new Set();
  const rows = await db
    .selectFrom('errand')
    .select('url')
    .distinct()
    .where('url', 'in', urls)
    .where('source', '<>', source)
    .where('state', '<>', 'given-up')
    .execute();
  return new Set(rows.flatMap(({ url }) => url ?? []));
}

const originOf = (url: string | null): string | null =>
  url !== null && URL.canParse(url) ? new URL(url).origin : null;

function held(item: RawItem | null): { item: string | null; bytes: Uint8Array | null } {
  if (!item) return { item: null, bytes: null };
  const { bytes, ...rest } = item;
  return { item: JSON.stringify(rest), bytes };
}

function errandOf(row: Selectable<ErrandTable>): Errand {
  const { key, source, kind, name, digest, url, state, tries, next_try, item, bytes, outcome } = row;
  const raw = item === null ? null : { ...(JSON.parse(item) as Omit<RawItem, 'bytes'>), bytes: bytes! };
  return { id: key, source, kind, name, digest, url, state, tries, nextTry: next_try, item: raw, outcome };
}

/** The oldest errand of each origin that may be fetched now. */
export async function toFetch(
  db: Kysely<Tables>,
  now: string,
  busy: readonly string[],
  source: string | undefined,
): Promise<Errand[]> {
  const first = db
    .selectFrom('errand')
    .select(({ fn }) => fn.min('key').as('key'))
    .where('state', '=', 'to-fetch')
    .where('next_try', '<=', now)
    .$if(busy.length > 0, (query) => query.where('origin', 'not in', busy))
    .$if(source !== undefined, (query) => query.where('source', '=', source!))
    .groupBy('origin');
  const rows = await db.selectFrom('errand').selectAll().where('key', 'in', first).orderBy('key').execute();
  return rows.map(errandOf);
}

export async function ready(
  db: Kysely<Tables>,
  limit: number,
  source: string | undefined,
  now: string | undefined,
): Promise<Errand[]> {
  const rows = await db
    .selectFrom('errand')
    .selectAll()
    .where('state', '=', 'ready')
    .$if(now !== undefined, (query) => query.where('next_try', '<=', now!))
    .$if(source !== undefined, (query) => query.where('source', '=', source!))
    .orderBy('key')
    .limit(limit)
    .execute();
  return rows.map(errandOf);
}

export async function heldOf(db: Kysely<Tables>, ids: readonly number[]): Promise<Errand[]> {
  const rows = await db
    .selectFrom('errand')
    .selectAll()
    .where('state', '=', 'ready')
    .where('key', 'in', ids)
    .orderBy('key')
    .execute();
  return rows.map(errandOf);
}

export async function given(db: Kysely<Tables>, ids: readonly number[], until: string): Promise<void> {
  await db
    .updateTable('errand')
    .set({ next_try: until })
    .where('state', '=', 'ready')
    .where('key', 'in', ids)
    .execute();
}

export async function hold(db: Kysely<Tables>, id: number, item: RawItem, note: string | undefined): Promise<void> {
  await db
    .updateTable('errand')
    .set({ ...held(item), state: 'ready', next_try: new Date().toISOString(), outcome: note ?? null })
    .where('key', '=', id)
    .execute();
}

export async function settle(
  db: Kysely<Tables>,
  id: number,
  {
    state,
    outcome,
    digest,
  }: { readonly state: 'done' | 'given-up'; readonly outcome: string; readonly digest?: string | undefined },
): Promise<void> {
  await db
    .updateTable('errand')
    .set({ state, outcome, item: null, bytes: null })
    .where('key', '=', id)
    .$if(digest !== undefined, (query) => query.where('digest', '=', digest!))
    .execute();
}

export async function postpone(
  db: Kysely<Tables>,
  id: number,
  nextTry: string,
  why: string,
  tried: boolean,
): Promise<void> {
  await db
    .updateTable('errand')
    .set(({ eb }) => ({ next_try: nextTry, outcome: why, tries: eb('tries', '+', tried ? 1 : 0) }))
    .where('key', '=', id)
    .execute();
}

export async function countsOf(db: Kysely<Tables>, source: string): Promise<ErrandCounts> {
  const rows = await db
    .selectFrom('errand')
    .select(['state', sql<number>`count(*)`.as('n')])
    .where('source', '=', source)
    .groupBy('state')
    .execute();
  const counts = Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)]));
  return { 'to-fetch': 0, ready: 0, done: 0, 'given-up': 0, ...counts };
}

export async function countOf(db: Kysely<Tables>, source: string, outcome: string): Promise<number> {
  const row = await db
    .selectFrom('errand')
    .select(sql<number>`count(*)`.as('n'))
    .where('source', '=', source)
    .where('outcome', '=', outcome)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

export async function givenUp(db: Kysely<Tables>, source: string, limit: number): Promise<Errand[]> {
  const rows = await db
    .selectFrom('errand')
    .selectAll()
    .where('source', '=', source)
    .where('state', '=', 'given-up')
    .orderBy('key', 'desc')
    .limit(limit)
    .execute();
  return rows.map(errandOf);
}
