import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { OnrecordError } from '../../domain/index.ts';
import { logIn, logOut, type Shown } from '../../operations/access/credentials.ts';
import type { RecordStore } from '../../search/index.ts';
import { askerOf, cookieName, demand, isSecure } from './asker.ts';
import type { Audience } from './audience.ts';
import { renderAccountPage, renderLoginPage } from './login-page.ts';
import { LOGINS, networkOf, spend } from './rate-limit.ts';

/** Bytes of the form. */
const LONGEST_FORM = 8192;
/** Seconds in which failed logins are counted. */
const WINDOW = 900;

/** The pages to log in and out, and the one that says who asks. */
export function addLoginRoutes(app: Hono, audience: Audience, record: () => RecordStore): void {
  const limits = {
    network: new RateLimiterMemory({ points: LOGINS.network, duration: WINDOW }),
    name: new RateLimiterMemory({ points: LOGINS.name, duration: WINDOW }),
  };
  app.get('/login', (context) => {
    if (audience.kind === 'this-machine' || askerOf(context).kind === 'user') return context.redirect('/account', 303);
    return context.html(renderLoginPage(ownPath(context.req.query('next'))));
  });
  app.post('/login', bodyLimit({ maxSize: LONGEST_FORM, onError: tooLong }), async (context) => {
    const form = await context.req.parseBody();
    const typed = (name: string): string => (typeof form[name] === 'string' ? form[name] : '');
    const [name, token, next] = [typed('name').trim(), typed('token'), ownPath(typed('next'))];
    const keys = { network: networkOf(context, audience), name: name.toLowerCase() };
    // Counted before the password is looked at, and given back where it is right: failures alone use it up.
    await spend(limits.network, keys.network);
    if (name !== '') await spend(limits.name, keys.name);
    const shown: Shown = token === '' ? { name, password: typed('password') } : { token };
    const session = await logIn(record(), shown);
    if (!session)
      return context.html(
        renderLoginPage(next, name, 'This name and password, or this token, is not known here.'),
        401,
      );
    await limits.network.reward(keys.network);
    if (name !== '') await limits.name.reward(keys.name);
    keep(context, audience, session.secret, session.credential.expires);
    return context.redirect(next, 303);
  });
  app.post('/logout', async (context) => {
    const secret = getCookie(context, cookieName(audience));
    if (secret !== undefined) await logOut(record(), secret);
    deleteCookie(context, cookieName(audience), { path: '/', secure: isSecure(audience) });
    return context.redirect('/', 303);
  });
  app.get('/account', (context) => {
    const asker = askerOf(context);
    demand(asker, 'read');
    return asker.kind === 'nobody' ? context.notFound() : context.html(renderAccountPage(asker));
  });
}

function tooLong(): never {
  throw new OnrecordError(
    'input/too-large',
    'The form is larger than 8 kB.',
    'Give a name and a password, or a token.',
  );
}

function keep(context: Context, audience: Audience, secret: string, expires: string | null): void {
  setCookie(context, cookieName(audience), secret, {
    ...{ path: '/', httpOnly: true, sameSite: 'Strict', secure: isSecure(audience) },
    ...(expires !== null && { expires: new Date(expires) }),
  });
}

/** A path of these pages, whatever was asked for: never another site's. */
function ownPath(asked: string | undefined): string {
  const here = 'http://here.invalid';
  if (asked === undefined || !/^\/(?![/\\])/.test(asked) || !URL.canParse(asked, here)) return '/';
  const url = new URL(asked, here);
  return url.origin === here ? url.pathname + url.search + url.hash : '/';
}
