import { hash, randomBytes } from 'node:crypto';
import { OnrecordError } from '../../domain/index.ts';
import { type Credential, includes, lesser, type RecordStore, type Right } from '../../record/index.ts';
import { isPassword } from './passwords.ts';
import { unknownUser } from './users.ts';

export { type Credential, includes, type Right } from '../../record/index.ts';

/** By which a token is known for one, by people and by programs that look for leaked secrets. */
const PREFIX = 'onr_';
const SECRET_BYTES = 32;
const ID_BYTES = 5;
/** Days that a login lasts. */
const SESSION_DAYS = 7;
/** Minutes for which a credential that is used again is not written down again. */
const SEEN_MINUTES = 5;

/** The secret as only its holder has it, and what is kept of it. */
export interface Issued {
  /** Shown once: it cannot be had from the record. */
  readonly secret: string;
  readonly credential: Omit<Credential, 'lastUsed' | 'revoked'>;
}

export interface NewToken {
  readonly user: string;
  readonly scope: Right;
  /** Days for which it is good; without end where none are given. */
  readonly days?: number;
  readonly label?: string;
}

const digestOf = (secret: string): string => hash('sha256', secret);
const inDays = (days: number, now: Date): string => new Date(now.getTime() + days * 86_400_000).toISOString();

async function issue(
  { access }: RecordStore,
  given: Pick<Credential, 'kind' | 'user' | 'scope' | 'label' | 'expires'>,
  by: string | null,
): Promise<Issued> {
  const secret = PREFIX + randomBytes(SECRET_BYTES).toString('base64url');
  const credential = { ...given, id: randomBytes(ID_BYTES).toString('hex'), added: new Date().toISOString() };
  await access.addCredential({ ...credential, secret: digestOf(secret), by });
  return { secret, credential };
}

/** Makes a token for a program of a user. Throws `access/unknown-user`, `usage/token`. */
export async function addToken(record: RecordStore, given: NewToken, by?: string): Promise<Issued> {
  const { user: name, scope, days, label = '' } = given;
  const user = await record.access.userOf(name);
  if (!user) throw unknownUser(name);
  if (!includes(user.role, scope)) {
    const remedy = `Ask for less, or change the role: onrecord user add ${JSON.stringify(name)} --role ${scope}.`;
    throw new OnrecordError('usage/token', `${name} has the role ${user.role}, which is less than ${scope}.`, remedy);
  }
  const expires = days === undefined ? null : inDays(days, new Date());
  const issued = await issue(record, { kind: 'token', user: name, scope, label, expires }, null);
  await record.log('token', { added: issued.credential.id, user: name, scope, expires }, by);
  return issued;
}

/** Makes a token worthless, and ends the sessions begun by it. Throws `access/unknown-token`. */
export async function revokeToken(record: RecordStore, id: string, by?: string): Promise<void> {
  const known = (await record.access.credentials('token')).some((token) => token.id === id);
  if (!known || !(await record.access.revoke(id, new Date().toISOString()))) {
    const remedy = 'See `onrecord token list`.';
    throw new OnrecordError('access/unknown-token', `No token ${JSON.stringify(id)} can be revoked.`, remedy);
  }
  await record.log('token', { revoked: id }, by);
}

/** Somebody who has shown who it is. */
export interface Known {
  readonly user: string;
  /** The lesser of the credential's scope and the user's role, as they are now. */
  readonly right: Right;
  readonly credential: Pick<Credential, 'id' | 'kind'>;
}

/** Whose secret this is; null where it is nobody's, expired or revoked. */
export async function knownBy(
  { access }: RecordStore,
  secret: string,
  kind: Credential['kind'],
): Promise<Known | null> {
  if (!secret.startsWith(PREFIX)) return null;
  const now = new Date();
  const found = await access.credentialOf(digestOf(secret));
  if (!found || found.kind !== kind || found.revoked !== null) return null;
  if (found.expires !== null && found.expires <= now.toISOString()) return null;
  const user = await access.userOf(found.user);
  if (!user) return null;
  const stale = new Date(now.getTime() - SEEN_MINUTES * 60_000).toISOString();
  if ((found.lastUsed ?? '') < stale) await access.seen(found.id, now.toISOString());
  return { user: user.name, right: lesser(found.scope, user.role), credential: { id: found.id, kind } };
}

/** What somebody shows who logs in: a name and its password, or a token. */
export type Shown = { readonly name: string; readonly password: string } | { readonly token: string };

/** Begins a session, which may do what the token, or else the user, may; null where what was shown is nobody's. */
export async function logIn(record: RecordStore, shown: Shown): Promise<Issued | null> {
  const now = new Date();
  await record.access.sweep(now.toISOString());
  const who = 'token' in shown ? await byToken(record, shown.token) : await byPassword(record, shown);
  if (!who) return null;
  const session = { kind: 'session', user: who.user, scope: who.right, label: '' } as const;
  return issue(record, { ...session, expires: inDays(SESSION_DAYS, now) }, who.by);
}

interface Proven {
  readonly user: string;
  readonly right: Right;
  /** Id of the token that was shown. */
  readonly by: string | null;
}

async function byToken(record: RecordStore, token: string): Promise<Proven | null> {
  const known = await knownBy(record, token.trim(), 'token');
  return known && { user: known.user, right: known.right, by: known.credential.id };
}

async function byPassword(
  { access }: RecordStore,
  { name, password }: { readonly name: string; readonly password: string },
): Promise<Proven | null> {
  const user = await access.userOf(name);
  if (!(await isPassword(password, user?.password ?? null))) return null;
  return { user: user!.name, right: user!.role, by: null };
}

/** Ends the session with this secret. */
export async function logOut(record: RecordStore, secret: string): Promise<void> {
  const known = await knownBy(record, secret, 'session');
  if (known) await record.access.revoke(known.credential.id, new Date().toISOString());
}
