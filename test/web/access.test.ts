import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Hono } from 'hono';
import { addToken } from '../../src/operations/access/credentials.ts';
import { addUser, type Right } from '../../src/operations/access/users.ts';
import { openRecord } from '../../src/operations/record.ts';
import { type RecordStore, shiftsOf } from '../../src/search/index.ts';
import { type Audience, audienceOf } from '../../src/web/access/audience.ts';
import { A_MINUTE, LOGINS } from '../../src/web/access/rate-limit.ts';
import { webApp } from '../../src/web/app.ts';
import { awkwardRecord, BRIDGE, watchBadly } from './records.ts';

const HOST = 'record.example';
const ORIGIN = `https://${HOST}`;
const OTHERS = audienceOf({ publicUrl: ORIGIN });
const PASSWORD = 'the tram is late again';
const LOCATION = '/secret/place/record.sqlite';
const bridge = `/articles/${BRIDGE.entry.article.id}`;
/** Words of the article that are in no statement. */
const ELSEWHERE = 'for the new crossing';

let record: RecordStore;
const tokens = {} as Record<Right, string>;
before(async () => {
  record = await awkwardRecord();
  await watchBadly(record);
  for (const role of ['read', 'review', 'admin'] as const) {
    await addUser(record, { name: `A ${role}er`, role, password: PASSWORD });
    tokens[role] = (await addToken(record, { user: `A ${role}er`, scope: role })).secret;
  }
});
after(() => record.close());

const serving = (audience: Audience = OTHERS): Hono => webApp({ location: LOCATION, record: () => record, audience });
let app: Hono;
before(() => {
  app = serving();
});

const ask = async (path: string, init: RequestInit = {}, by: Hono = app): Promise<Response> =>
  by.request(`http://${HOST}${path}`, { ...init, headers: { host: HOST, ...(init.headers as object) } });
const bearing = (token: string): RequestInit => ({ headers: { authorization: `Bearer ${token}` } });
const form = (fields: Record<string, string>, headers: object = {}): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
  headers: { 'content-type': 'application/x-www-form-urlencoded', origin: ORIGIN, ...headers },
});

/** Logs in, and gives the cookie that a browser would send back. */
async function loggedIn(role: Right, by: Hono = app): Promise<string> {
  const answer = await ask('/login', form({ name: `A ${role}er`, password: PASSWORD }), by);
  assert.equal(answer.status, 303);
  return answer.headers.get('set-cookie')!.split(';')[0]!;
}

describe('without a login', () => {
  test('an article gives its passages and the way to its outlet, not its text', async () => {
    const html = await (await ask(bridge)).text();
    assert.match(html, /a toll is not an option/);
    assert.match(html, /The article at its outlet/);
    assert.match(html, /Passages only/);
    assert.ok(BRIDGE.entry.article.text.includes(ELSEWHERE), 'the words stand in the text');
    assert.ok(!html.includes(ELSEWHERE));
  });

  test('the values of an article hold neither its text nor where it lies', async () => {
    const text = await (await ask(`${bridge}.json`)).text();
    assert.match(text, /a toll is not an option/);
    assert.ok(!text.includes(ELSEWHERE));
    assert.ok(!/"(?:text|locations|removed|body)":/.test(text));
  });

  test('a permalink begins with the public address', async () => {
    const [statement] = await record.statementsIn(BRIDGE.entry.article.id);
    const text = await (await ask(`/statements/${statement!.id}/cite.txt`)).text();
    assert.ok(text.includes(`${ORIGIN}/statements/${statement!.id}`), text);
  });

  test('pages with full texts, feeds or anything that changes lead to the login, and back', async () => {
    for (const path of ['/compare?a=1&b=2', '/sources', '/paste', '/account', '/whatever-is-added-later']) {
      const answer = await ask(path);
      assert.equal(answer.status, 303, path);
      assert.equal(answer.headers.get('location'), `/login?${new URLSearchParams({ next: path })}`);
    }
  });

  test('whoever corrected, judged or took something out is "a person" on every open page, value, feed and citation, without their notes', async () => {
    const held = await awkwardRecord();
    const [toll, ferries] = BRIDGE.entry.statements.map(({ id }) => id) as [string, string];
    const signed = { by: 'Rosa Ilves', note: 'heard it on the quay' };
    await held.correct({ what: 'speaker', statement: toll, actor: 'person:anselm-farrant' }, signed);
    await held.correct({ what: 'said', statement: toll, said: { value: '2031-03-10', bound: 'exact' } }, signed);
    await held.correct({ what: 'side', statement: toll, issue: 'bridge', stance: 'for', basis: 'action' }, signed);
    await held.correct({ what: 'reject', statement: ferries, reason: 'wrong-words' }, signed);
    for (const { actor, issue, position } of await shiftsOf(held)) {
      const { earlier, later } = position.change;
      const between = { statement: later.statement.id, earlier: earlier.statement.id, issue: issue.issue.id };
      await held.correct({ what: 'shift', ...between, verdict: 'confirmed' }, signed);
      assert.ok(actor.id);
    }
    const served = webApp({ location: LOCATION, record: () => held, audience: OTHERS });
    await addUser(held, { name: 'Jo Bell', role: 'read', password: PASSWORD });
    const { secret } = await addToken(held, { user: 'Jo Bell', scope: 'read' });
    const open = [
      ...['/', '/search?about=toll', '/shifts', '/articles', '/issues', '/issues/bridge', '/said?words=toll'],
      ...[
        '/actors/person:anselm-farrant',
        '/actors/person:odile-farrant',
        `/statements/${toll}`,
        `/statements/${ferries}`,
      ],
      bridge,
    ];
    const values = open.map((path) => path.replace(/^\/$/, '/index').replace(/(\?|$)/, '.json$1'));
    const more = [
      `/statements/${toll}/cite.txt`,
      `/statements/${toll}/cite.json`,
      '/feed.atom?about=toll',
      '/feed.json?about=toll',
    ];
    let named = 0;
    for (const path of [...open, ...values, ...more]) {
      const answer = await ask(path, {}, served);
      assert.equal(answer.status, 200, path);
      assert.doesNotMatch(await answer.text(), /Rosa|Ilves|the quay/, path);
      if (/Rosa Ilves/.test(await (await ask(path, bearing(secret), served)).text())) named++;
    }
    assert.ok(named > 10, `${named} of these name the person to a user`);
    assert.match(await (await ask(`/statements/${toll}`, bearing(secret), served)).text(), /heard it on the quay/);
    assert.match(
      await (await ask(`/statements/${toll}`, {}, served)).text(),
      /by <bdi>a person<\/bdi>[\s\S]*as a person corrected on/,
    );
    assert.match(await (await ask(`/api/v1/statements/${toll}`, bearing(secret), served)).text(), /Rosa Ilves/);
    assert.equal((await ask(`/api/v1/statements/${toll}`, {}, served)).status, 401);
    await held.close();
  });

  test('values that need a login are refused as problem details that say how to log in', async () => {
    const answer = await ask('/compare.json?a=1&b=2');
    assert.equal(answer.status, 401);
    assert.equal(answer.headers.get('content-type'), 'application/problem+json');
    assert.match(answer.headers.get('www-authenticate') ?? '', /^Bearer/);
    assert.equal(((await answer.json()) as { code: string }).code, 'access/login-needed');
  });

  test('feeds that fail, and where the record lies, are nobody else’s business', async () => {
    const home = (await (await ask('/')).text()) + (await (await ask('/index.json')).text());
    assert.ok(!home.includes('radio.example/feed.json') && !home.includes('answers 403'));
    const empty = webApp({ location: LOCATION, record: () => openRecord(LOCATION), audience: OTHERS });
    const begun = await (await ask('/', {}, empty)).text();
    assert.match(begun, /Nothing is on record yet/);
    assert.ok(!begun.includes(LOCATION));
  });

  test('a form is refused', async () => {
    const answer = await ask('/sources', form({ url: 'https://new.example/feed' }));
    assert.equal(answer.headers.get('location'), '/login?next=%2F');
    assert.equal(await record.watching.sourceOf('https://new.example/feed'), null);
  });

  test('a record kept to its members shows nothing but the login', async () => {
    const closed = serving(audienceOf({ publicUrl: ORIGIN, membersOnly: true }));
    assert.equal((await ask('/', {}, closed)).status, 303);
    assert.equal((await ask(`${bridge}.json`, {}, closed)).status, 401);
    assert.equal((await ask('/login', {}, closed)).status, 200);
    assert.equal((await ask('/', bearing(tokens.read), closed)).status, 200);
  });
});

describe('with a token', () => {
  test('full texts are given', async () => {
    assert.ok((await (await ask(bridge, bearing(tokens.read))).text()).includes(ELSEWHERE));
  });

  test('that only reads, nothing is changed', async () => {
    const answer = await ask('/sources', {
      ...form({ url: 'https://a.example/feed' }),
      ...bearing(tokens.read),
      method: 'POST',
    });
    assert.equal(answer.status, 403);
    assert.equal(await record.watching.sourceOf('https://a.example/feed'), null);
  });

  test('that reviews, a change is made and signed', async () => {
    const url = 'https://b.example/feed';
    const { headers } = form({});
    const answer = await ask('/sources', {
      ...form({ url }),
      headers: { ...(headers as object), authorization: `Bearer ${tokens.review}` },
    });
    assert.equal(answer.status, 303);
    assert.ok(await record.watching.sourceOf(url));
    assert.equal((await record.audit(1))[0]?.by, 'A reviewer');
  });

  test('that is not known, everything is refused, also what is open to anybody', async () => {
    for (const token of ['onr_nonsense', '', 'Basic abc']) {
      const answer = await ask('/index.json', { headers: { authorization: token === '' ? '' : `Bearer ${token}` } });
      assert.equal(answer.status, 401, token);
    }
    assert.equal((await ask('/', { headers: { authorization: 'Basic YTpi' } })).status, 401);
  });
});

describe('with a session', () => {
  test('the cookie is kept from scripts, other sites and plain http', async () => {
    const answer = await ask('/login', form({ name: 'A reader', password: PASSWORD, next: bridge }));
    assert.equal(answer.headers.get('location'), bridge);
    const cookie = answer.headers.get('set-cookie')!;
    for (const part of [
      /^__Host-onrecord=onr_/,
      /; HttpOnly/,
      /; Secure/,
      /; SameSite=Strict/,
      /; Path=\//,
      /; Expires=/,
    ])
      assert.match(cookie, part);
    assert.ok(!/Domain=/i.test(cookie));
  });

  test('full texts are given until it is ended', async () => {
    const cookie = await loggedIn('read');
    assert.ok((await (await ask(bridge, { headers: { cookie } })).text()).includes(ELSEWHERE));
    assert.match(await (await ask('/account', { headers: { cookie } })).text(), /A reader/);
    await ask('/logout', form({}, { cookie }));
    assert.ok(!(await (await ask(bridge, { headers: { cookie } })).text()).includes(ELSEWHERE));
  });

  test('a form of another site is refused, whatever it claims', async () => {
    const cookie = await loggedIn('admin');
    const url = 'https://c.example/feed';
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site', origin: ORIGIN },
      { 'sec-fetch-site': 'same-site', origin: ORIGIN },
    ]) {
      const answer = await ask('/sources', form({ url }, { cookie, ...headers }));
      assert.equal(answer.status, 403, JSON.stringify(headers));
    }
    const { origin: _, ...silent } = form({ url }, { cookie }).headers as Record<string, string>;
    assert.equal((await ask('/sources', { ...form({ url }), headers: silent })).status, 403);
    assert.equal(await record.watching.sourceOf(url), null);
  });

  test('the page to go on to is never another site’s', async () => {
    for (const next of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      'javascript:1',
    ]) {
      const answer = await ask('/login', form({ name: 'A reader', password: PASSWORD, next }));
      const to = new URL(answer.headers.get('location')!, ORIGIN);
      assert.equal(to.origin, ORIGIN, next);
    }
  });

  test('a wrong password is told as such, without saying which part was wrong', async () => {
    const wrong = await ask('/login', form({ name: 'A reader', password: 'not this one' }));
    const nobody = await ask('/login', form({ name: 'Nobody', password: PASSWORD }));
    assert.deepEqual([wrong.status, nobody.status], [401, 401]);
    const told = (html: string) => /id="wrong">([^<]+)/.exec(html)?.[1];
    assert.equal(told(await wrong.text()), told(await nobody.text()));
    assert.equal(wrong.headers.get('set-cookie'), null);
  });
});

describe('limits', () => {
  test('failed logins are stopped after some, and say when to try again', async () => {
    const limited = serving();
    for (let i = 0; i < LOGINS.network; i++)
      assert.equal((await ask('/login', form({ token: 'onr_guess' }), limited)).status, 401);
    const answer = await ask('/login', form({ name: 'A reader', password: PASSWORD }), limited);
    assert.equal(answer.status, 429);
    assert.match(answer.headers.get('retry-after') ?? '', /^\d+$/);
  });

  test('logins that succeed use nothing up', async () => {
    const limited = serving();
    for (let i = 0; i <= LOGINS.network; i++)
      assert.equal((await ask('/login', form({ token: tokens.read }), limited)).status, 303);
  });

  test('whoever asks too often without a login is stopped; a user goes on', async () => {
    const limited = serving();
    for (let i = 0; i < A_MINUTE.nobody; i++) assert.equal((await ask('/login', {}, limited)).status, 200);
    const answer = await ask('/index.json', {}, limited);
    assert.equal(answer.status, 429);
    assert.ok(Number(answer.headers.get('retry-after')) <= 60);
    assert.equal((await ask('/index.json', bearing(tokens.read), limited)).status, 200);
  });

  test('behind a proxy each address has its own; else a header changes nothing', async () => {
    const [proxied, bare] = [serving(audienceOf({ publicUrl: ORIGIN, behindProxy: true })), serving()];
    const from = (address: string) => ({ headers: { 'x-forwarded-for': `10.0.0.1, ${address}` } });
    for (let i = 0; i < A_MINUTE.nobody; i++) {
      await ask('/login', from('203.0.113.7'), proxied);
      await ask('/login', from('203.0.113.7'), bare);
    }
    assert.equal((await ask('/login', from('203.0.113.7'), proxied)).status, 429);
    assert.equal((await ask('/login', from('203.0.113.8'), proxied)).status, 200);
    assert.equal((await ask('/login', from('203.0.113.8'), bare)).status, 429);
  });
});

describe('addresses', () => {
  test('only the public name and those of this machine are answered', async () => {
    for (const [host, status] of [
      [HOST, 200],
      ['RECORD.example', 200],
      ['localhost:4747', 200],
      ['evil.example', 421],
      ['record.example.evil.example', 421],
      ['record.example:8443', 421],
      ['', 421],
    ] as const)
      assert.equal((await ask('/login', { headers: { host } })).status, status, host);
  });

  test('this machine’s name owns nothing where the pages are served to others', async () => {
    assert.ok(!(await (await ask(bridge, { headers: { host: '127.0.0.1' } })).text()).includes(ELSEWHERE));
  });

  test('https is kept to once it was used, and the policy allows no script', async () => {
    const { headers } = await ask('/login');
    assert.match(headers.get('strict-transport-security') ?? '', /max-age=\d{8}/);
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.ok(!/script-src|unsafe/.test(headers.get('content-security-policy') ?? ''));
  });

  test('beyond this machine an https address is needed', () => {
    for (const asked of [
      { host: '0.0.0.0' },
      { publicUrl: 'http://record.example' },
      { publicUrl: 'https://record.example/path' },
      { publicUrl: 'record.example' },
      { membersOnly: true },
    ])
      assert.throws(() => audienceOf(asked), { code: 'usage/serve' }, JSON.stringify(asked));
    assert.deepEqual(audienceOf({ host: '127.0.0.1' }), { kind: 'this-machine' });
  });
});

describe('on this machine only', () => {
  const owner = async (path: string, init: RequestInit = {}): Promise<Response> =>
    serving({ kind: 'this-machine' }).request(`http://127.0.0.1${path}`, {
      ...init,
      headers: { host: '127.0.0.1', ...(init.headers as object) },
    });

  test('no login is needed, and the page says so', async () => {
    assert.ok((await (await owner(bridge)).text()).includes(ELSEWHERE));
    assert.match(await (await owner('/account')).text(), /needs no login/);
  });

  test('a token that is sent counts for what it may do', async () => {
    const asked = { ...form({ url: 'https://d.example/feed' }), ...bearing(tokens.read), method: 'POST' };
    assert.equal((await owner('/sources', asked)).status, 403);
  });
});
