import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import { BLANK } from './correction-rows.ts';
import type { Forgetting } from './forgetting.ts';

/** In place of the name of somebody who signed something and was forgotten; the triggers of both stores let nothing else in. */
const SOMEBODY = 'somebody who was forgotten';

/**
 * Takes the names of those who are forgotten from what they themselves signed: corrections, lines of the log, tombstones; and
 * blanks lines of the log that name them. Answers the keys of the articles whose statements bear their names as correctors.
 */
export async function forgetSignatures(db: Kysely<Tables>, forgotten: Forgetting): Promise<number[]> {
  const signers = (await db.selectFrom('correction').select('by').distinct().execute()).map(({ by }) => by);
  const gone = signers.filter((by) => forgotten.isIn(by));
  const rows =
    gone.length === 0
      ? []
      : await db
          .selectFrom('attached')
          .innerJoin('correction', 'correction.key', 'attached.correction_key')
          .innerJoin('statement', 'statement.key', 'attached.statement_key')
          .select('statement.article_key')
          .distinct()
          .where('correction.by', 'in', gone)
          .execute();
  for (const table of ['correction', 'audit', 'tombstone'] as const) {
    const { rows: names } = await sql<{ by: string }>`select distinct by from ${sql.table(table)}`.execute(db);
    for (const { by } of names.filter((one) => forgotten.isIn(one.by)))
      await sql`update ${sql.table(table)} set by = ${SOMEBODY} where by = ${by}`.execute(db);
  }
  const lines = await db.selectFrom('audit').select(['key', 'details']).where('details', '!=', BLANK).execute();
  for (const { key } of lines.filter(({ details }) => forgotten.isIn(details)))
    await db.updateTable('audit').set({ details: BLANK }).where('key', '=', key).execute();
  return rows.map(({ article_key }) => article_key);
}
