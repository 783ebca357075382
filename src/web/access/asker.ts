import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { OnrecordError } from '../../domain/index.ts';
import { includes, type Known, knownBy, type Right } from '../../operations/access/credentials.ts';
import { systemUser } from '../../operations/people.ts';
import type { RecordStore } from '../../search/index.ts';
import type { Audience } from './audience.ts';

/** Who asks. `name` signs what the asker corrects. */
export type Asker =
  /** Whoever uses this machine. */
  | { readonly kind: 'owner'; readonly name: string; readonly right: 'admin' }
  | { readonly kind: 'user'; readonly name: string; readonly right: Right; readonly credential: Known['credential'] }
  | { readonly kind: 'nobody'; readonly name: null; readonly right: null };

export const NOBODY: Asker = { kind: 'nobody', name: null, right: null };

declare module 'hono' {
  interface ContextVariableMap {
    asker: Asker;
    origin: string;
  }
}

/** Who sent this request. */
export const askerOf = (context: Context): Asker => context.get('asker');

/** The address that was asked for, as others reach it: behind a proxy the scheme that the server sees is another. */
export const addressOf = (context: Context): URL => {
  const { pathname, search } = new URL(context.req.url);
  return new URL(`${context.get('origin')}${pathname}${search}`);
};

export const mayDo = (asker: Asker, needed: Right): boolean => asker.right !== null && includes(asker.right, needed);

/** Lets only somebody with this right pass; answers the name that signs. Throws `access/login-needed`, `access/not-allowed`. */
export function demand(asker: Asker, needed: Right): string {
  if (asker.kind === 'nobody') {
    throw new OnrecordError('access/login-needed', 'This needs a login.', 'Log in, or send a token.');
  }
  if (!mayDo(asker, needed)) {
    const message = `This needs the right to ${needed}; ${asker.name} may ${asker.right} here.`;
    throw new OnrecordError('access/not-allowed', message, 'Ask whoever keeps the record for it.');
  }
  return asker.name;
}

/** The name of the cookie of a session. The prefix makes browsers keep it to this host, by https. */
export const cookieName = (audience: Audience): string => (isSecure(audience) ? '__Host-onrecord' : 'onrecord');

export const isSecure = (audience: Audience): boolean =>
  audience.kind === 'others' && audience.origin.startsWith('https:');

/**
 * Finds out who asks: whoever sends a good token, else whoever has a session, else the owner where the pages are served to
 * this machine only, else nobody. A token that is not good is refused, never passed over: `access/bad-credential`.
 */
export function identifying(audience: Audience, record: () => RecordStore): MiddlewareHandler {
  return async (context, next) => {
    context.set('origin', audience.kind === 'others' ? audience.origin : new URL(context.req.url).origin);
    context.set('asker', await asking(context, audience, record));
    await next();
  };
}

async function asking(context: Context, audience: Audience, record: () => RecordStore): Promise<Asker> {
  const header = context.req.header('authorization');
  if (header !== undefined) {
    const token = /^Bearer +(\S+) *$/i.exec(header)?.[1];
    const known = token === undefined ? null : await knownIn(record, token, 'token');
    if (known) return asUser(known);
    const remedy = 'Send Authorization: Bearer onr_… with a token that is neither revoked nor expired.';
    throw new OnrecordError('access/bad-credential', 'This token is not known here.', remedy);
  }
  if (audience.kind === 'this-machine') return { kind: 'owner', name: systemUser(), right: 'admin' };
  const session = getCookie(context, cookieName(audience));
  const known = session === undefined ? null : await knownIn(record, session, 'session');
  return known ? asUser(known) : NOBODY;
}

const asUser = ({ user, right, credential }: Known): Asker => ({ kind: 'user', name: user, right, credential });

/** Nobody is known where there is no record yet. */
async function knownIn(record: () => RecordStore, secret: string, kind: 'token' | 'session'): Promise<Known | null> {
  try {
    return await knownBy(record(), secret, kind);
  } catch (error) {
    if (error instanceof OnrecordError && error.code === 'record/missing') return null;
    throw error;
  }
}
