import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** The lease by which a record says that deleted rows are still to be taken out of its files. */
const NAME = 'purge';

/** Notes, in the transaction that deletes, that what it leaves in the files has to go: a process may be killed in between. */
export async function owePurge(db: Kysely<Tables>): Promise<void> {
  await db
    .insertInto('lease')
    .values({ name: NAME, holder: 'forget', until: '9999' })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
}

export async function isPurgeOwed(db: Kysely<Tables>): Promise<boolean> {
  return (await db.selectFrom('lease').select('name').where('name', '=', NAME).executeTakeFirst()) !== undefined;
}

export async function purged(db: Kysely<Tables>): Promise<void> {
  await db.deleteFrom('lease').where('name', '=', NAME).execute();
}
