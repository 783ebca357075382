import type { Kysely, Selectable } from 'kysely';
import type { Alert, Arrival, NewNotice, Notice, NoticeState } from '../alerts.ts';
import type { Tables } from '../tables.ts';
import type { NoticeTable } from '../watch-tables.ts';
import type { Forgetting } from './forgetting.ts';

export async function alerts(db: Kysely<Tables>): Promise<Alert[]> {
  const rows = await db.selectFrom('alert').selectAll().orderBy('name').execute();
  return rows.map(({ body, mark }) => ({ ...(JSON.parse(body) as Omit<Alert, 'mark'>), mark }));
}

export async function putAlert(db: Kysely<Tables>, { mark, ...alert }: Alert): Promise<void> {
  const row = { mark, body: JSON.stringify(alert) };
  await db
    .insertInto('alert')
    .values({ name: alert.name, ...row })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute();
}

export async function removeAlert(db: Kysely<Tables>, name: string): Promise<boolean> {
  await db.deleteFrom('notice').where('alert', '=', name).execute();
  const { numDeletedRows } = await db.deleteFrom('alert').where('name', '=', name).executeTakeFirst();
  return Number(numDeletedRows) > 0;
}

/** Removes the alerts that wait for somebody who is forgotten, by id or by words. */
export async function forgetAlerts(
  db: Kysely<Tables>,
  ids: ReadonlySet<string>,
  forgotten: Pick<Forgetting, 'isIn'>,
): Promise<void> {
  for (const { name, question } of await alerts(db)) {
    const named = [name, question.words ?? '', question.awaited ?? ''].some((text) => forgotten.isIn(text));
    if (named || (question.actor !== undefined && ids.has(question.actor))) await removeAlert(db, name);
  }
}

export async function arrivals(db: Kysely<Tables>, after: number, limit: number): Promise<Arrival[]> {
  const rows = await db
    .selectFrom('item')
    .innerJoin('article', 'article.key', 'item.article_key')
    .select(['item.key as mark', 'article.id as article'])
    .where('item.key', '>', after)
    // Another capture of a version that is held brings no new words.
    .where('item.key', '=', ({ selectFrom, ref }) =>
      selectFrom('item as other')
        .select(({ fn }) => fn.min('other.key').as('first'))
        .where('other.article_key', '=', ref('item.article_key')),
    )
    .orderBy('item.key')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row }));
}

export async function lastMark(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('item')
    .select(({ fn }) => fn.max('key').as('mark'))
    .executeTakeFirst();
  return Number(row?.mark ?? 0);
}

export async function found(
  db: Kysely<Tables>,
  alert: string,
  mark: number,
  notices: readonly NewNotice[],
): Promise<number> {
  const now = new Date().toISOString();
  const { numUpdatedRows } = await db.updateTable('alert').set({ mark }).where('name', '=', alert).executeTakeFirst();
  if (Number(numUpdatedRows) === 0) return 0;
  let added = 0;
  for (const { id, of } of notices) {
    const row = { alert, id, about: of, at: now, state: 'waiting' as const, tries: 0, next_try: now, problem: null };
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('notice')
      .values(row)
      .onConflict((conflict) => conflict.columns(['alert', 'id']).doNothing())
      .executeTakeFirst();
    added += Number(numInsertedOrUpdatedRows ?? 0);
  }
  return added;
}

const noticeOf = ({ alert, id, about, at, state, tries, next_try, problem }: Selectable<NoticeTable>): Notice => ({
  ...{ alert, id, of: about, at, state, tries, nextTry: next_try, problem },
});

export async function notices(
  db: Kysely<Tables>,
  alert: string,
  state: NoticeState | null,
  limit: number,
): Promise<Notice[]> {
  const rows = await db
    .selectFrom('notice')
    .selectAll()
    .where('alert', '=', alert)
    .$if(state !== null, (query) => query.where('state', '=', state!))
    .orderBy('key', 'desc')
    .limit(limit)
    .execute();
  return rows.map(noticeOf);
}

/** Milliseconds for which a notice waits at most, and a little: one that is to wait longer was kept by a clock that was set back. */
const WAITS_AT_MOST = 86_400_000 + 60_000;

export async function toTell(db: Kysely<Tables>, alert: string, now: string, limit: number): Promise<Notice[]> {
  const latest = new Date(Date.parse(now) + WAITS_AT_MOST).toISOString();
  const rows = await db
    .selectFrom('notice')
    .selectAll()
    .where('alert', '=', alert)
    .where('state', '=', 'waiting')
    .where(({ eb, or }) => or([eb('next_try', '<=', now), eb('next_try', '>', latest)]))
    .orderBy('key')
    .limit(limit)
    .execute();
  return rows.map(noticeOf);
}

export async function told(
  db: Kysely<Tables>,
  { alert, id }: Pick<Notice, 'alert' | 'id'>,
  state: NoticeState,
  problem: string | undefined,
  again: string | undefined,
): Promise<void> {
  await db
    .updateTable('notice')
    .set(({ eb }) => ({
      state,
      problem: problem ?? null,
      tries: eb('tries', '+', 1),
      ...(again !== undefined && { next_try: again }),
    }))
    .where('alert', '=', alert)
    .where('id', '=', id)
    .execute();
}
