import { OnrecordError } from '../../domain/index.ts';
import type { RecordStore, Right, User } from '../../record/index.ts';
import { hashPassword } from './passwords.ts';

export type { Right, User } from '../../record/index.ts';

export interface NewUser {
  readonly name: string;
  /** Without one, an earlier role stays, and a new user may read. */
  readonly role?: Right;
  /** Without one, an earlier password stays, and a new user is let in by tokens only. */
  readonly password?: string;
}

const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'’_-]{0,63}$/u;
/** Characters of a password: NIST SP 800-63B asks for 8 and more, and no rule of which ones. */
const SHORTEST = 10;
const LONGEST = 256;

const usage = (message: string, remedy: string): OnrecordError => new OnrecordError('usage/user', message, remedy);

/**
 * Adds a user, or changes the role or password of one, which ends the user's sessions; answers the role, and whether the
 * user is new. Throws `usage/user`.
 */
export async function addUser(
  record: RecordStore,
  { name, password, ...given }: NewUser,
  by?: string,
): Promise<{ readonly role: Right; readonly isNew: boolean }> {
  if (!NAME.test(name)) throw usage(`${JSON.stringify(name)} is no name.`, 'Use letters, digits, spaces.');
  if (password !== undefined && ([...password].length < SHORTEST || password.length > LONGEST))
    throw usage('The password is too short or too long.', `Take ${SHORTEST} to ${LONGEST} characters, any you like.`);
  const before = await record.access.userOf(name);
  const role = given.role ?? before?.role ?? 'read';
  const hashed = password === undefined ? (before?.password ?? null) : await hashPassword(password);
  const added = before?.added ?? new Date().toISOString();
  await record.access.putUser({ name, role, added, password: hashed });
  if (before) await endSessions(record, name);
  await record.log('user', { [before ? 'changed' : 'added']: name, role, password: password !== undefined }, by);
  return { role, isNew: before === null };
}

async function endSessions({ access }: RecordStore, name: string): Promise<void> {
  const now = new Date().toISOString();
  for (const { id } of await access.credentials('session', name)) await access.revoke(id, now);
}

/** Lets a user in no more: tokens and sessions go too. What the user corrected stays signed. Throws `access/unknown-user`. */
export async function removeUser(record: RecordStore, name: string, by?: string): Promise<void> {
  if (!(await record.access.removeUser(name))) throw unknownUser(name);
  await record.log('user', { removed: name }, by);
}

export const unknownUser = (name: string): OnrecordError =>
  new OnrecordError('access/unknown-user', `There is no user ${JSON.stringify(name)}.`, 'See `onrecord user list`.');

/** A user without the hash of the password. */
export interface ListedUser extends Omit<User, 'password'> {
  readonly hasPassword: boolean;
  /** Tokens that are neither revoked nor expired. */
  readonly tokens: number;
}

export async function listUsers({ access }: RecordStore): Promise<ListedUser[]> {
  const tokens = await access.credentials('token');
  const now = new Date().toISOString();
  return (await access.users()).map(({ password, ...user }) => ({
    ...user,
    hasPassword: password !== null,
    tokens: tokens.filter(
      ({ user: owner, revoked, expires }) => owner === user.name && revoked === null && (expires ?? '9') > now,
    ).length,
  }));
}
