import type { Kysely, Selectable } from 'kysely';
import type { AccessStore, Credential, CredentialKind, NewCredential, User } from '../access.ts';
import type { CredentialTable } from '../access-tables.ts';
import type { Tables } from '../tables.ts';
import type { InOne } from './watching.ts';

export const accessStore = (db: Kysely<Tables>, inOne: InOne): AccessStore => ({
  users: () => users(db),
  userOf: async (name) => (await users(db, name))[0] ?? null,
  putUser: (user) => inOne((transaction) => putUser(transaction, user)),
  removeUser: (name) => inOne((transaction) => removeUser(transaction, name)),
  credentials: (kind, user) => credentials(db, kind, user),
  addCredential: (credential) => inOne((transaction) => addCredential(transaction, credential)),
  credentialOf: (secret) => credentialOf(db, secret),
  seen: async (id, at) =>
    void (await db.updateTable('credential').set({ last_used: at }).where('id', '=', id).execute()),
  revoke: (id, at) => inOne((transaction) => revoke(transaction, id, at)),
  sweep: (now) => inOne((transaction) => sweep(transaction, now)),
});

async function users(db: Kysely<Tables>, name?: string): Promise<User[]> {
  const rows = await db
    .selectFrom('app_user')
    .selectAll()
    .$if(name !== undefined, (query) => query.where('name', '=', name!))
    .orderBy('name')
    .execute();
  return rows.map((row) => ({ ...row }));
}

async function putUser(db: Kysely<Tables>, { name, ...rest }: User): Promise<void> {
  await db
    .insertInto('app_user')
    .values({ name, ...rest })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(rest))
    .execute();
}

async function removeUser(db: Kysely<Tables>, name: string): Promise<boolean> {
  await db.deleteFrom('credential').where('user_name', '=', name).execute();
  const { numDeletedRows } = await db.deleteFrom('app_user').where('name', '=', name).executeTakeFirst();
  return Number(numDeletedRows) > 0;
}

const credentialOfRow = (row: Selectable<CredentialTable>): Credential => {
  const { id, kind, user_name, scope, label, added, expires, last_used, revoked } = row;
  return { id, kind, user: user_name, scope, label, added, expires, lastUsed: last_used, revoked };
};

async function credentials(db: Kysely<Tables>, kind: CredentialKind, user?: string): Promise<Credential[]> {
  const rows = await db
    .selectFrom('credential')
    .selectAll()
    .where('kind', '=', kind)
    .$if(user !== undefined, (query) => query.where('user_name', '=', user!))
    .orderBy('added', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(credentialOfRow);
}

async function addCredential(db: Kysely<Tables>, { user, by, ...rest }: NewCredential): Promise<void> {
  const row = { ...rest, user_name: user, made_by: by, last_used: null, revoked: null };
  await db.insertInto('credential').values(row).execute();
}

async function credentialOf(db: Kysely<Tables>, secret: string): Promise<Credential | null> {
  const row = await db.selectFrom('credential').selectAll().where('secret', '=', secret).executeTakeFirst();
  return row ? credentialOfRow(row) : null;
}

async function revoke(db: Kysely<Tables>, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('credential')
    .set({ revoked: at })
    .where('id', '=', id)
    .where('revoked', 'is', null)
    .executeTakeFirst();
  await db.deleteFrom('credential').where('made_by', '=', id).execute();
  return Number(numUpdatedRows) > 0;
}

async function sweep(db: Kysely<Tables>, now: string): Promise<void> {
  await db
    .deleteFrom('credential')
    .where('kind', '=', 'session')
    .where((eb) => eb.or([eb('expires', '<=', now), eb('revoked', 'is not', null)]))
    .execute();
}
