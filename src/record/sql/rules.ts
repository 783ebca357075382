import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { RulesName } from '../standings.ts';
import type { Tables } from '../tables.ts';
import { NOBODY } from './sides.ts';

/** See `StandingStore.rules`. */
export async function rulesOf(db: Kysely<Tables>): Promise<Record<RulesName, string | null>> {
  const rows = await db.selectFrom('rules').selectAll().execute();
  const versions = new Map(rows.map(({ name, version }) => [name, version]));
  return { positions: versions.get('positions') ?? null, stance: versions.get('stance') ?? null };
}

/** See `StandingStore.underRules`. Runs inside one transaction. */
export async function underRules(db: Kysely<Tables>, name: RulesName, version: string): Promise<boolean> {
  if ((await rulesOf(db))[name] === version) return false;
  await db
    .insertInto('rules')
    .values({ name, version })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ version }))
    .execute();
  return name === 'positions' ? unsettleAll(db) : staleAll(db);
}

/** Everybody's positions on everything, with a mark of their own: what is worked out meanwhile is not kept. */
async function unsettleAll(db: Kysely<Tables>): Promise<boolean> {
  const mark = randomUUID();
  const pairs = db
    .selectFrom('side')
    .select(({ val }) => ['actor_key', 'issue', val(mark).as('mark')])
    .distinct()
    .where('actor_key', '<>', NOBODY)
    .where('part', '<>', 'tells')
    .where('shown', '=', 1);
  const done = await db
    .insertInto('unsettled')
    .columns(['actor_key', 'issue', 'mark'])
    .expression(pairs)
    .onConflict((conflict) => conflict.columns(['actor_key', 'issue']).doUpdateSet({ mark }))
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Nothing was read by other rules where no article is held. */
async function staleAll(db: Kysely<Tables>): Promise<boolean> {
  if (!(await db.selectFrom('article').select('key').limit(1).executeTakeFirst())) return false;
  const done = await db.updateTable('issue').set({ stale: 1 }).where('stale', '=', 0).executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}
