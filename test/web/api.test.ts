import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Hono } from 'hono';
import { z } from 'zod';
import { addToken } from '../../src/operations/access/credentials.ts';
import { addUser, type Right } from '../../src/operations/access/users.ts';
import { addAlert } from '../../src/operations/alerts/keep-alerts.ts';
import type { RecordStore } from '../../src/search/index.ts';
import { audienceOf } from '../../src/web/access/audience.ts';
import { webApp } from '../../src/web/app.ts';
import { awkwardRecord, BRIDGE, COPY, fillWithShift, putMany, putRelatives, watchBadly } from './records.ts';

const ORIGIN = 'https://record.example';
const ODILE = 'person:odile-farrant';
const ARTICLE = BRIDGE.entry.article.id;

let record: RecordStore;
let app: Hono;
const tokens = {} as Record<Right, string>;
before(async () => {
  record = await awkwardRecord();
  await fillWithShift(record);
  await putRelatives(record);
  await watchBadly(record);
  await record.outlets.putList({ list: 'watchers', source: '/home/rosa/lists/watchers.csv' }, [
    { domain: 'gazette.example', name: 'Harbour Gazette', label: 'country: XX' },
  ]);
  await addAlert(record, { name: 'bridge', words: 'bridge', webhook: 'https://93.184.215.14/hook' });
  for (const role of ['read', 'review'] as const) {
    await addUser(record, { name: `A ${role}er`, role });
    tokens[role] = (await addToken(record, { user: `A ${role}er`, scope: role })).secret;
  }
  app = webApp({ location: ':memory:', record: () => record, audience: audienceOf({ publicUrl: ORIGIN }) });
});
after(() => record.close());

interface AskedWith extends RequestInit {
  readonly token?: string | null;
}
async function ask(path: string, { token = tokens.read, ...init }: AskedWith = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('host', 'record.example');
  if (token !== null) headers.set('authorization', `Bearer ${token}`);
  return app.request(`http://record.example/api/v1${path}`, { ...init, headers });
}
const post = (path: string, body: unknown, init: AskedWith = {}): Promise<Response> =>
  ask(path, {
    ...init,
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...(init.headers as object) },
  });
const valuesOf = async <T>(answer: Response): Promise<T> => {
  assert.ok(answer.ok, `${answer.status} ${await answer.clone().text()}`);
  return (await answer.json()) as T;
};

interface Description {
  readonly openapi: string;
  readonly components: { readonly schemas: Record<string, object> };
  readonly paths: Record<string, Record<string, Operation>>;
}
interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Record<string, { readonly content: Record<string, { readonly schema: object }> }>;
}
let described: Promise<Description> | undefined;
const description = (): Promise<Description> => {
  described ??= ask('/openapi.json', { token: null }).then((answer) => valuesOf<Description>(answer));
  return described;
};

/** The schema of an answer, as the description gives it, as a check. */
async function checkOf(method: string, path: string, status: number): Promise<z.ZodType> {
  const { components, paths } = await description();
  const { content } = paths[path]![method]!.responses[String(status)]!;
  const { schema } = content['application/json'] ?? content['application/problem+json']!;
  // References are to components; within one schema they are to its definitions.
  const whole = { ...schema, $defs: components.schemas };
  return z.fromJSONSchema(JSON.parse(JSON.stringify(whole).replaceAll('#/components/schemas/', '#/$defs/')));
}

/** Questions that reach every route, by the route. */
const QUESTIONS: readonly (readonly [route: string, asked: string])[] = [
  ['/statements', '/statements'],
  ['/statements', '/statements?about=bridge&all=1&limit=3'],
  ['/statements', '/statements?speaker=Farrant'],
  ['/statements', '/statements?speaker=Nobody+At+All'],
  ['/statements', '/statements?speaker=Runa+Adler'],
  ['/said', '/said?words=a+toll+is+not+an+option'],
  ['/said', '/said?words=a+toll+is+not+an+option&by=Odile+Farrant'],
  ['/actors', '/actors?all=1'],
  ['/actors/{id}', `/actors/${ODILE}`],
  ['/actors/{id}/positions', `/actors/${ODILE}/positions`],
  ['/actors/{id}/positions', `/actors/${ODILE}/positions?issue=bridge&all=1`],
  ['/issues', '/issues'],
  ['/issues/{id}', '/issues/bridge'],
  ['/issues/{id}/matrix', '/issues/bridge/matrix'],
  ['/issues/{id}/matrix', '/issues/bridge/matrix?limit=1&months=2'],
  ['/issues/{id}/positions', `/issues/bridge/positions?actor=${ODILE}`],
  ['/issues/{id}/positions', `/issues/bridge/positions?actor=${ODILE}&month=unknown`],
  ['/shifts', '/shifts'],
  ['/shifts', `/shifts?issue=bridge&actor=${ODILE}&since=2031`],
  ['/articles', '/articles'],
  ['/articles', '/articles?words=bridge'],
  ['/articles/{id}', `/articles/${ARTICLE}?all=1`],
  ['/articles/{id}/relatives', `/articles/${ARTICLE}/relatives`],
  ['/articles/{id}/trace', `/articles/${ARTICLE}/trace`],
  ['/outlets/{id}', '/outlets/Harbour%20Gazette'],
  ['/outlets/{id}', '/outlets/Reuters'],
  ['/outlets/{id}', '/outlets/gazette.example'],
  ['/compare', `/compare?a=${ARTICLE}&b=${COPY.entry.article.id}`],
  ['/corrections', '/corrections'],
  ['/sources', '/sources'],
  ['/alerts', '/alerts'],
];

describe('the description', () => {
  test('is OpenAPI 3.1, made from the routes, and open to anybody', async () => {
    const { openapi, paths } = await description();
    assert.equal(openapi, '3.1.0');
    const asked = new Set(QUESTIONS.map(([route]) => route));
    const others = ['/statements/{id}', '/corrections/{id}', '/extract'];
    assert.deepEqual(Object.keys(paths).sort(), [...asked, ...others].sort());
  });

  test('every schema of an answer is strict: what it does not name is not answered', async () => {
    const { components } = await description();
    const objects = Object.entries(components.schemas).filter(([, schema]) => 'properties' in schema);
    assert.ok(objects.length > 30, String(objects.length));
    for (const [name, schema] of objects)
      assert.equal((schema as { additionalProperties?: unknown }).additionalProperties, false, name);
    const check = await checkOf('get', '/issues', 200);
    assert.equal(check.safeParse({ issues: [] }).success, true);
    assert.equal(check.safeParse({ issues: [], more: 1 }).success, false);
  });

  for (const [route, asked] of QUESTIONS) {
    test(`${asked} is answered as ${route} is described`, async () => {
      const values = await valuesOf(await ask(asked));
      const { error } = (await checkOf('get', route, 200)).safeParse(values);
      assert.equal(error, undefined, error && z.prettifyError(error));
    });
  }

  test('every statement that is listed has its own answer, as it is described', async () => {
    const check = await checkOf('get', '/statements/{id}', 200);
    const { statements } = await valuesOf<{ statements: { id: string }[] }>(await ask('/statements?all=1&limit=200'));
    assert.ok(statements.length >= 8);
    for (const { id } of statements) {
      const { error } = check.safeParse(await valuesOf(await ask(`/statements/${id}`)));
      assert.equal(error, undefined, error && z.prettifyError(error));
    }
  });

  test('the page for people names every path and holds no script', async () => {
    const answer = await app.request('http://record.example/api', { headers: { host: 'record.example' } });
    const html = await answer.text();
    for (const path of Object.keys((await description()).paths)) assert.ok(html.includes(path), path);
    assert.ok(!/<script/.test(html));
  });
});

describe('answers', () => {
  test('are what the pages’ values are', async () => {
    const asked = await app.request(`http://record.example/search.json?about=bridge`, {
      headers: { host: 'record.example', authorization: `Bearer ${tokens.read}` },
    });
    assert.deepEqual(await valuesOf(await ask('/statements?about=bridge')), await asked.json());
  });

  test('never say where anything lies on this machine, nor secrets of alerts', async () => {
    for (const [, asked] of QUESTIONS) {
      const text = await (await ask(asked)).text();
      assert.ok(
        !/"(?:location|locations|secret|file)":/.test(text) && !/93\.184\.215\.14|\/home\/rosa/.test(text),
        asked,
      );
    }
  });

  test('of an outlet say what lists say, by the name of the file', async () => {
    const { labels } = await valuesOf<{ labels: { source: string }[] }>(await ask('/outlets/gazette.example'));
    assert.deepEqual(
      labels.map(({ source }) => source),
      ['watchers.csv'],
    );
  });

  test('of an article name its relatives, and what became of its sentences on the way', async () => {
    type Traced = { relatives: { article: { id: string }; comparison: { quotes: { change: string }[] } }[] };
    const { relatives } = await valuesOf<Traced>(await ask(`/articles/${ARTICLE}/trace`));
    assert.deepEqual(
      relatives.map(({ article }) => article.id),
      [COPY.entry.article.id],
    );
    assert.ok(relatives[0]!.comparison.quotes.some(({ change }) => change === 'words-changed'));
    const kept = await valuesOf<{ relatives: unknown[] }>(await ask(`/articles/${ARTICLE}/relatives`));
    assert.equal(kept.relatives.length, 1);
  });

  test('of a matrix count what the positions behind its cells are', async () => {
    type Sums = { own: { count: number }[] };
    type Table = { actors: { actor: { id: string }; own: number; cells: Record<string, Sums> }[] };
    const { actors } = await valuesOf<Table>(await ask('/issues/bridge/matrix?months=120'));
    const odile = actors.find(({ actor }) => actor.id === ODILE)!;
    let counted = 0;
    for (const [month, { own }] of Object.entries(odile.cells)) {
      const asked = `/issues/bridge/positions?actor=${ODILE}&month=${month === '' ? 'unknown' : month}`;
      const cell = await valuesOf<{ own: unknown[] }>(await ask(asked));
      const sum = own.reduce((all, { count }) => all + count, 0);
      assert.equal(cell.own.length, sum, month);
      counted += sum;
    }
    assert.equal(counted, odile.own);
    assert.ok(counted >= 2);
  });

  test('go on by Link until the last page, each statement once', async () => {
    const many = await awkwardRecord();
    await putMany(many, 25);
    const paged = webApp({ location: ':memory:', record: () => many });
    const found: string[] = [];
    let next: string | undefined = '/api/v1/statements?limit=7&all=true';
    for (let page = 0; next !== undefined && page < 20; page++) {
      const answer: Response = await paged.request(`http://localhost${next}`, { headers: { host: 'localhost' } });
      const { statements } = await valuesOf<{ statements: { id: string }[] }>(answer);
      found.push(...statements.map(({ id }) => id));
      next = /^<([^>]+)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1];
    }
    const whole = await many.statements({ limit: 1000 });
    assert.deepEqual(
      found,
      whole.map(({ id }) => id),
    );
    await many.close();
  });

  test('are not sent again while they are the same', async () => {
    const first = await ask('/issues/bridge');
    const tag = first.headers.get('etag')!;
    assert.match(tag, /^"[0-9a-f]{32}"$/);
    const again = await ask('/issues/bridge', { headers: { 'if-none-match': tag } });
    assert.deepEqual([again.status, await again.text()], [304, '']);
    assert.equal((await ask('/issues/bridge', { headers: { 'if-none-match': '"other"' } })).status, 200);
  });

  test('of a private person hold no list', async () => {
    const { actors } = await valuesOf<{ actors: { id: string; name: string }[] }>(await ask('/actors?name=Runa&all=1'));
    const { id } = actors[0]!;
    assert.deepEqual(
      ((await valuesOf(await ask(`/actors/${id}`))) as { withheld: boolean; appearances: unknown[] }).appearances,
      [],
    );
    assert.equal((await valuesOf<{ withheld: boolean }>(await ask(`/actors/${id}/positions`))).withheld, true);
    assert.equal((await valuesOf<{ withheld: boolean }>(await ask('/statements?speaker=Runa+Adler'))).withheld, true);
  });
});

describe('what goes wrong', () => {
  const PROBLEMS: readonly (readonly [path: string, status: number, code: string, init?: AskedWith])[] = [
    ['/statements', 401, 'access/login-needed', { token: null }],
    ['/statements', 401, 'access/bad-credential', { token: 'onr_none' }],
    ['/statements?limit=0', 400, 'usage/request'],
    ['/statements?colour=red', 400, 'usage/request'],
    ['/statements?since=soon', 400, 'usage/date'],
    ['/statements?after=x', 400, 'usage/page'],
    ['/statements/none', 404, 'web/not-found'],
    ['/actors/none', 404, 'web/not-found'],
    ['/actors/none/positions', 404, 'web/not-found'],
    ['/issues/none', 404, 'web/not-found'],
    ['/issues/none/matrix', 404, 'issues/unknown'],
    ['/issues/bridge/positions?actor=none', 404, 'web/not-found'],
    ['/shifts?issue=none', 404, 'issues/unknown'],
    ['/articles/ffffffff', 404, 'web/not-found'],
    ['/articles/..%2F..%2Fetc%2Fpasswd/trace', 400, 'usage/request'],
    ['/articles/https:%2F%2Fevil.example/trace', 400, 'usage/request'],
    ['/outlets/none', 404, 'web/not-found'],
    ['/corrections/999', 404, 'web/not-found'],
    ['/nothing/here', 404, 'web/not-found'],
  ];
  for (const [path, status, code, init] of PROBLEMS) {
    test(`${path} is ${status} ${code}, as problem details`, async () => {
      const answer = await ask(path, init);
      assert.equal(answer.headers.get('content-type'), 'application/problem+json');
      const check = await checkOf('get', '/statements', 400);
      const problem = check.parse(await answer.json()) as { status: number; code: string };
      assert.deepEqual([answer.status, problem.status, problem.code], [status, status, code]);
    });
  }
});

describe('texts', () => {
  const TEXT = 'The mayor, Odile Farrant, said on Tuesday that “the ferry will not wait” for anybody.';

  test('are read as on the command line, and not stored', async () => {
    const before = await record.totals();
    const entry = await valuesOf<{ statements: { actor: { name: string } }[] }>(
      await post('/extract?issues=1', { text: TEXT, published: '2031-03-14' }),
    );
    assert.equal(entry.statements[0]?.actor.name, 'Odile Farrant');
    const { error } = (await checkOf('post', '/extract', 200)).safeParse(entry);
    assert.equal(error, undefined, error && z.prettifyError(error));
    assert.deepEqual(await record.totals(), before);
  });

  test('are compared', async () => {
    const found = await valuesOf<{ verdict: string }>(
      await post('/compare', { a: { text: BRIDGE.entry.article.text }, b: { text: BRIDGE.entry.article.text } }),
    );
    assert.equal(found.verdict, 'copy');
    assert.ok((await checkOf('post', '/compare', 200)).safeParse(found).success);
  });

  test('that are too long, no JSON or of another shape are refused', async () => {
    const long = await post('/extract', { text: 'word '.repeat(60_000) });
    assert.equal(long.status, 413);
    assert.equal(((await long.json()) as { code: string }).code, 'input/too-large');
    const form = await ask('/extract', { method: 'POST', body: 'text=x', headers: { 'content-type': 'text/plain' } });
    assert.equal(form.status, 415);
    const headers = { 'content-type': 'application/json' };
    assert.equal((await ask('/extract', { method: 'POST', body: '{"text":', headers })).status, 400);
    for (const body of [{}, { text: '' }, { text: 1 }, { text: 'x', path: '/etc/passwd' }, [], null])
      assert.equal((await post('/extract', body)).status, 400, JSON.stringify(body));
  });
});

describe('corrections', () => {
  let statement: string;
  const tagOf = async (path: string): Promise<string> => (await ask(path)).headers.get('etag')!;
  const correct = (correction: unknown, ifMatch?: string, token = tokens.review): Promise<Response> =>
    post(
      '/corrections',
      { correction, note: 'the tape says so' },
      { token, headers: ifMatch === undefined ? {} : { 'if-match': ifMatch } },
    );
  before(async () => {
    const all = await record.statementsIn(ARTICLE);
    statement = all.find(({ words }) => words.includes('ferries to stay'))!.id;
  });

  test('need the scope review, and If-Match', async () => {
    const correction = { what: 'kind', statement, kind: 'direct' };
    assert.equal((await correct(correction, '*', tokens.read)).status, 403);
    assert.equal((await correct(correction)).status, 428);
    assert.deepEqual(await record.corrections({ limit: 1 }), []);
  });

  test('are signed with the name of the user, applied, listed, and undone', async () => {
    const tag = await tagOf(`/statements/${statement}`);
    const done = await correct({ what: 'speaker', statement, actor: null }, tag);
    assert.equal(done.status, 201);
    const { id, by } = (await done.json()) as { id: number; by: string };
    assert.equal(by, 'A reviewer');
    assert.equal((await record.statementOf(statement))?.speaker.name, null);
    const listed = await valuesOf<{ corrections: { by: string; note: string }[] }>(await ask('/corrections'));
    assert.deepEqual([listed.corrections[0]?.by, listed.corrections[0]?.note], ['A reviewer', 'the tape says so']);
    for (const [route, path] of [
      ['/corrections', '/corrections'],
      ['/corrections/{id}', `/corrections/${id}`],
      ['/statements/{id}', `/statements/${statement}`],
    ] as const) {
      const { error } = (await checkOf('get', route, 200)).safeParse(await valuesOf(await ask(path)));
      assert.equal(error, undefined, error && z.prettifyError(error));
    }
    assert.equal((await correct({ what: 'undo', undoes: id }, await tagOf(`/corrections/${id}`))).status, 201);
    assert.equal((await record.statementOf(statement))?.speaker.name, 'Odile Farrant');
  });

  test('of what has changed since it was read are refused, and change nothing', async () => {
    const tag = await tagOf(`/statements/${statement}`);
    assert.equal((await correct({ what: 'kind', statement, kind: 'mixed' }, tag)).status, 201);
    const last = (await record.corrections({ limit: 1 }))[0]!.id;
    const late = await correct({ what: 'kind', statement, kind: 'direct' }, tag);
    assert.equal(late.status, 412);
    assert.equal(((await late.json()) as { code: string }).code, 'api/changed');
    assert.equal((await record.corrections({ limit: 1 }))[0]!.id, last);
  });

  test('of actors: one is entered without If-Match, renamed with it', async () => {
    const entered = await correct({ what: 'enter', actor: null, entered: { name: 'Piet Moran', kind: 'person' } });
    const { actor } = await valuesOf<{ actor: string }>(entered);
    const tag = await tagOf(`/actors/${actor}`);
    assert.equal((await correct({ what: 'alias', actor, alias: 'P. Moran' }, tag)).status, 201);
    assert.ok((await record.actorOf(actor))?.aliases.includes('P. Moran'));
    assert.equal((await correct({ what: 'alias', actor, alias: 'Pete' }, tag)).status, 412);
  });

  test('that mean nothing are told why', async () => {
    for (const [correction, status] of [
      [{ what: 'kind', statement: 'none', kind: 'direct' }, 404],
      [{ what: 'merge', actor: ODILE, into: ODILE }, 409],
      [{ what: 'undo', undoes: 9999 }, 404],
      [{ what: 'dance' }, 400],
      [{ what: 'kind', statement, kind: 'sung' }, 400],
      [{ what: 'reject', statement, reason: 'not-a-statement', by: 'Somebody Else' }, 400],
    ] as const) {
      const answer = await correct(correction, '*');
      assert.equal(answer.status, status, `${JSON.stringify(correction)} ${await answer.text()}`);
    }
  });
});

describe('pages of other sites', () => {
  test('may not ask, unless the site was named; then with a token, never with a session', async () => {
    const headers = { host: 'record.example', origin: 'https://app.example', authorization: `Bearer ${tokens.read}` };
    const closed = await app.request('http://record.example/api/v1/issues', { headers });
    assert.equal(closed.headers.get('access-control-allow-origin'), null);
    const audience = audienceOf({ publicUrl: ORIGIN });
    const open = webApp({
      ...{ location: ':memory:', record: () => record, audience, allowedSites: ['https://app.example'] },
    });
    const answer = await open.request('http://record.example/api/v1/issues', { headers });
    assert.equal(answer.headers.get('access-control-allow-origin'), 'https://app.example');
    assert.equal(answer.headers.get('access-control-allow-credentials'), null);
    const preflight = await open.request('http://record.example/api/v1/corrections', {
      method: 'OPTIONS',
      headers: { ...headers, 'access-control-request-method': 'POST' },
    });
    assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /If-Match/);
    const other = { ...headers, origin: 'https://evil.example' };
    const refused = await open.request('http://record.example/api/v1/issues', { headers: other });
    assert.equal(refused.headers.get('access-control-allow-origin'), null);
  });
});
