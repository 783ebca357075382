import type { CredentialKind, Right } from './access.ts';

export interface UserTable {
  name: string;
  role: Right;
  added: string;
  password: string | null;
}

/** `secret` is the SHA-256 of the secret; `made_by` the id of the token by which a session was begun. */
export interface CredentialTable {
  id: string;
  kind: CredentialKind;
  user_name: string;
  scope: Right;
  label: string;
  secret: string;
  made_by: string | null;
  added: string;
  expires: string | null;
  last_used: string | null;
  revoked: string | null;
}

/** Who may ask what. */
export interface AccessTables {
  app_user: UserTable;
  credential: CredentialTable;
}
