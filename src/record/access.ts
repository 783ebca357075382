/** What somebody may do; each includes those before it. */
export const RIGHTS = ['read', 'review', 'admin'] as const;
export type Right = (typeof RIGHTS)[number];

/** Whether one right includes another. */
export const includes = (held: Right, needed: Right): boolean => RIGHTS.indexOf(held) >= RIGHTS.indexOf(needed);

/** The smaller of two rights. */
export const lesser = (one: Right, other: Right): Right => (includes(one, other) ? other : one);

/** Somebody who is let in. The name signs the user's corrections. */
export interface User {
  readonly name: string;
  readonly role: Right;
  /** ISO 8601 instant. */
  readonly added: string;
  /** A hash that says by which method it was made; null: no password, so only a token lets this user in. */
  readonly password: string | null;
}

/** `token`: a bearer token of a program; `session`: a browser that has logged in. */
export type CredentialKind = 'token' | 'session';

/** What shows who asks. Of the secret only its SHA-256 is held, so that the record gives nobody a way in. */
export interface Credential {
  /** Names it where its secret must not stand. */
  readonly id: string;
  readonly kind: CredentialKind;
  /** Name of the user whose it is. */
  readonly user: string;
  /** At most this, and never more than the user's role. */
  readonly scope: Right;
  /** What it is for, in the user's words; empty where none were given. */
  readonly label: string;
  readonly added: string;
  /** ISO 8601 instant from which on it is worth nothing; null: it does not expire. */
  readonly expires: string | null;
  /** When it was last seen, to within some minutes; null: never. */
  readonly lastUsed: string | null;
  /** When it was revoked; null: it was not. */
  readonly revoked: string | null;
}

export interface NewCredential extends Omit<Credential, 'lastUsed' | 'revoked'> {
  /** SHA-256 of the secret, hexadecimal. */
  readonly secret: string;
  /** Id of the token by which a session was begun: it ends with that token. */
  readonly by: string | null;
}

/** Who may ask what of a record. Part of its contract. */
export interface AccessStore {
  /** By name. */
  users(): Promise<readonly User[]>;
  userOf(name: string): Promise<User | null>;
  /** Adds a user or replaces what is known of one. */
  putUser(user: User): Promise<void>;
  /** With all credentials; false where there is none. */
  removeUser(name: string): Promise<boolean>;
  /** Latest first; of one user where a name is given. */
  credentials(kind: CredentialKind, user?: string): Promise<readonly Credential[]>;
  addCredential(credential: NewCredential): Promise<void>;
  /** The credential with this secret (its SHA-256), expired and revoked ones too; null where there is none. */
  credentialOf(secret: string): Promise<Credential | null>;
  /** Says that it was seen. */
  seen(id: string, at: string): Promise<void>;
  /** Revokes a credential and the sessions begun by it; false where it is not there or was revoked before. */
  revoke(id: string, at: string): Promise<boolean>;
  /** Takes out the sessions that have expired by then. */
  sweep(now: string): Promise<void>;
}
