import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import type { Source, SourceDay } from '../watching.ts';

/** Days for which it is kept what came from a source. */
const DAYS_KEPT = 90;

/** Counts a try of a source, and what is new with it, to its day. `before`: the source as it was known. */
export async function countTry(db: Kysely<Tables>, before: Source, source: Source, items: number): Promise<void> {
  const tried = source.lastTry !== null && source.lastTry !== before.lastTry;
  if (!tried && items === 0) return;
  const at = tried ? source.lastTry! : new Date().toISOString();
  const failed = tried && source.problem !== null;
  const day = at.slice(0, 10);
  const counts = { reads: tried && !failed ? 1 : 0, failures: failed ? 1 : 0, items };
  await db
    .insertInto('source_day')
    .values({ source: source.url, day, ...counts })
    .onConflict((conflict) =>
      conflict.columns(['source', 'day']).doUpdateSet({
        reads: sql<number>`source_day.reads + ${counts.reads}`,
        failures: sql<number>`source_day.failures + ${counts.failures}`,
        items: sql<number>`source_day.items + ${counts.items}`,
      }),
    )
    .execute();
  const oldest = new Date(Date.parse(at) - DAYS_KEPT * 86_400_000).toISOString().slice(0, 10);
  await db.deleteFrom('source_day').where('source', '=', source.url).where('day', '<', oldest).execute();
}

/** What came from all sources from a day on, by source and day. */
export async function sourceDays(db: Kysely<Tables>, since: string): Promise<SourceDay[]> {
  const rows = await db
    .selectFrom('source_day')
    .select(['source', 'day', 'reads', 'failures', 'items'])
    .where('day', '>=', since)
    .orderBy('source')
    .orderBy('day')
    .execute();
  return rows.map((row) => ({ ...row }));
}
