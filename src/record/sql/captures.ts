import { deflateSync, inflateSync } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import type { Capture, CaptureQuery } from '../captures.ts';
import type { Tables } from '../tables.ts';

export async function keepCapture(db: Kysely<Tables>, { body, ...head }: Capture): Promise<void> {
  const { url, at } = head;
  const row = { url, at, size: body.length, head: JSON.stringify(head), body: deflateSync(body) };
  await db.insertInto('capture').values(row).execute();
}

const fitting = (db: Kysely<Tables>, { url, since, until }: CaptureQuery) =>
  db
    .selectFrom('capture')
    .$if(url !== undefined, (query) => query.where(sql<boolean>`substr(url, 1, ${url!.length}) = ${url}`))
    .$if(since !== undefined, (query) => query.where('at', '>=', since!))
    .$if(until !== undefined, (query) => query.where('at', '<=', `${until}T24`));

export async function* eachCapture(db: Kysely<Tables>, query: CaptureQuery): AsyncGenerator<Capture> {
  for (let after = 0; ; ) {
    const row = await fitting(db, query)
      .select(['key', 'head', 'body'])
      .where('key', '>', after)
      .orderBy('key')
      .limit(1)
      .executeTakeFirst();
    if (!row) return;
    after = row.key;
    yield { ...(JSON.parse(row.head) as Omit<Capture, 'body'>), body: inflateSync(row.body) };
  }
}

export async function countCaptures(
  db: Kysely<Tables>,
  query: CaptureQuery,
): Promise<{ readonly captures: number; readonly bytes: number }> {
  const row = await fitting(db, query)
    .select([sql<number>`count(*)`.as('captures'), sql<number>`coalesce(sum(size), 0)`.as('bytes')])
    .executeTakeFirstOrThrow();
  return { captures: Number(row.captures), bytes: Number(row.bytes) };
}
