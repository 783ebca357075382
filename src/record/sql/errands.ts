import { type Kysely, type Selectable, sql } from 'kysely';
import type { RawItem } from '../../domain/index.ts';
import type { Tables } from '../tables.ts';
import type { ErrandTable } from '../watch-tables.ts';
import type { Errand, ErrandCounts, NewErrand } from '../watching.ts';

/** Adds what is new or has changed; answers how many are to be done. */
export async function addErrands(db: Kysely<Tables>, source: string, errands: readonly NewErrand[]): Promise<number> {
  const now = new Date().toISOString();
  let added = 0;
  for (const errand of errands) {
    const { kind, name, digest, url } = errand;
    const known = await db
      .selectFrom('errand')
      .select(['key', 'digest'])
      .where('source', '=', source)
      .where('kind', '=', kind)
      .where('name', '=', name)
      .executeTakeFirst();
    if (known?.digest === digest) continue;
    const settled = errand.settled ?? (await askedElsewhere(db, source, errand));
    const row = {
      ...{ digest, url, origin: originOf(url), tries: 0, next_try: now },
      ...held(settled === null ? errand.item : null),
      state: settled !== null ? ('done' as const) : url === null ? ('ready' as const) : ('to-fetch' as const),
      outcome: settled,
    };
    if (known) await db.updateTable('errand').set(row).where('key', '=', known.key).execute();
    else
      await db
        .insertInto('errand')
        .values({ source, kind, name, ...row })
        .execute();
    if (settled === null) added++;
  }
  return added;
}

/** Says so where another source has asked for the same page. */
async function askedElsewhere(
  db: Kysely<Tables>,
  source: string,
  { kind, url }: Pick<NewErrand, 'kind' | 'url'>,
): Promise<string | null> {
  if (kind === 'sitemap' || url === null) return null;
  const row = await db
    .selectFrom('errand')
    .select('key')
    .where('url', '=', url)
    .where('source', '<>', source)
    .where('state', '<>', 'given-up')
    .limit(1)
    .executeTakeFirst();
  return row ? 'asked for by another source' : null;
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

export async function ready(db: Kysely<Tables>, limit: number, source: string | undefined): Promise<Errand[]> {
  const rows = await db
    .selectFrom('errand')
    .selectAll()
    .where('state', '=', 'ready')
    .$if(source !== undefined, (query) => query.where('source', '=', source!))
    .orderBy('key')
    .limit(limit)
    .execute();
  return rows.map(errandOf);
}

export async function hold(db: Kysely<Tables>, id: number, item: RawItem, note: string | undefined): Promise<void> {
  await db
    .updateTable('errand')
    .set({ ...held(item), state: 'ready', outcome: note ?? null })
    .where('key', '=', id)
    .execute();
}

export async function settle(
  db: Kysely<Tables>,
  id: number,
  state: 'done' | 'given-up',
  outcome: string,
): Promise<void> {
  await db.updateTable('errand').set({ state, outcome, item: null, bytes: null }).where('key', '=', id).execute();
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
