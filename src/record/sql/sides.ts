import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { insertAll } from './insert-all.ts';

/** In place of an actor's key where nobody is named. */
export const NOBODY = 0;

/** Enters who takes or is given which side; positions of those concerned have to be worked out anew. */
export async function addSides(db: Kysely<Tables>, rows: readonly Tables['side'][]): Promise<void> {
  if (rows.length === 0) return;
  await insertAll(db, 'side', rows);
  await unsettle(db, rows);
}

/** Takes an article's rows away again, with the same consequence. */
export async function removeSides(db: Kysely<Tables>, articleKey: number): Promise<void> {
  const keys = db.selectFrom('statement').select('key').where('article_key', '=', articleKey);
  const gone = await db.deleteFrom('side').where('statement_key', 'in', keys).returningAll().execute();
  await unsettle(db, gone);
}

/** What is worked out counts shown statements only, and nobody's are counted as they are asked for. */
const isWorkedOut = ({ actor_key, part, shown }: Tables['side']): boolean =>
  actor_key !== NOBODY && part !== 'tells' && shown === 1;

async function unsettle(db: Kysely<Tables>, rows: readonly Tables['side'][]): Promise<void> {
  const pairs = new Map(rows.filter(isWorkedOut).map((row) => [`${row.actor_key} ${row.issue}`, row]));
  // Another mark each time: what was worked out from statements that were read before it is not kept.
  const mark = randomUUID();
  for (const { actor_key, issue } of pairs.values())
    await db
      .insertInto('unsettled')
      .values({ actor_key, issue, mark })
      .onConflict((conflict) => conflict.columns(['actor_key', 'issue']).doUpdateSet({ mark }))
      .execute();
}
