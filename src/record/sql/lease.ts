import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

const NAME = 'watch';

/** Takes the lease, or says who has it; see `WatchStore.takeLease`. */
export async function takeLease(
  db: Kysely<Tables>,
  holder: string,
  until: string,
  isGone: (holder: string, until: string) => boolean,
): Promise<string | null> {
  const held = await db.selectFrom('lease').selectAll().where('name', '=', NAME).executeTakeFirst();
  const now = new Date().toISOString();
  if (held && held.holder !== holder && held.until > now && !isGone(held.holder, held.until)) return held.holder;
  const row = { holder, until };
  await db
    .insertInto('lease')
    .values({ name: NAME, ...row })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute();
  return null;
}

export async function endLease(db: Kysely<Tables>, holder: string): Promise<void> {
  await db.deleteFrom('lease').where('name', '=', NAME).where('holder', '=', holder).execute();
}
