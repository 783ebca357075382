import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OnrecordError } from '../../src/domain/index.ts';
import type { JobStanding } from '../../src/operations/jobs/standing.ts';
import { openRecord, type RecordStore } from '../../src/record/index.ts';
import type { Audience } from '../../src/web/access/audience.ts';
import { webApp } from '../../src/web/app.ts';
import type { RequestLine } from '../../src/web/observing.ts';

const OTHERS: Audience = { kind: 'others', origin: 'https://record.example', membersOnly: true, behindProxy: true };

function served(record: () => RecordStore, audience?: Audience) {
  const lines: RequestLine[] = [];
  const onRequest = (line: RequestLine): void => void lines.push(line);
  const app = webApp({ location: '/secret/place.sqlite', record, onRequest, ...(audience && { audience }) });
  const ask = (path: string, headers: Record<string, string> = {}) =>
    app.request(path, { headers: { host: audience ? 'record.example' : '127.0.0.1:4747', ...headers } });
  return { ask, lines };
}

const failing = (code: string) => (): RecordStore => {
  throw new OnrecordError(code, 'The disk /secret/place.sqlite does not answer.', 'Look at it.');
};

test('/healthz is 200 while the record answers, 503 where it does not, and tells nobody where it is', async () => {
  const record = openRecord(':memory:');
  const well = await served(() => record, OTHERS).ask('/healthz');
  assert.equal(well.status, 200);
  const { status, format } = (await well.json()) as { status: string; format: number };
  assert.deepEqual([status, format], ['ok', record.version]);
  const ill = await served(failing('record/unwritable'), OTHERS).ask('/healthz');
  assert.equal(ill.status, 503);
  const said = await ill.text();
  assert.match(said, /record\/unwritable/);
  assert.doesNotMatch(said, /secret/);
  assert.equal((await served(failing('record/missing')).ask('/healthz')).status, 200);
  await record.close();
});

test('/metrics counts answers by page, and is for those who administer', async () => {
  const record = openRecord(':memory:');
  const own = served(() => record);
  await own.ask('/shifts');
  await own.ask('/made-up-by-somebody/else');
  const text = await (await own.ask('/metrics')).text();
  assert.match(text, /^onrecord_requests_total\{method="GET",page="shifts",status="200"\} 1$/m);
  assert.match(text, /^onrecord_requests_total\{method="GET",page="other",status="404"\} 1$/m);
  assert.match(text, /^onrecord_request_seconds_count 2$/m);
  assert.match(text, /^onrecord_record_up 1$/m);
  assert.doesNotMatch(text, /made-up/);
  for (const line of text.trimEnd().split('\n')) {
    assert.match(
      line,
      /^(?:# (?:HELP|TYPE) [a-z_]+ .+|[a-z_]+(?:\{[a-z]+="[^"\\]*"(?:,[a-z]+="[^"\\]*")*\})? [0-9.e+-]+)$/,
    );
  }
  const others = served(() => record, { ...OTHERS, membersOnly: false });
  assert.equal((await others.ask('/metrics')).status, 303);
  await record.close();
});

test('/metrics counts jobs by kind and state, and /sources shows those that were given up', async () => {
  const record = openRecord(':memory:');
  const dead = { id: 'a', kind: 'extract' as const, about: '/news/odd.md', reason: 'It <b>is</b> no item.' };
  const standing: JobStanding = {
    counts: [{ kind: 'extract', waiting: 4, active: 0, done: 9, dead: 1 }],
    ...{ waiting: 4, active: 0, dead: 1, longestWait: 7200, nobodyWorks: true },
    lastDead: [{ ...dead, at: '2031-03-14T00:00:00.000Z', tries: 6 }],
  };
  const app = (jobs?: () => Promise<JobStanding | null>, audience?: Audience) =>
    webApp({ location: '/a', record: () => record, ...(jobs && { jobs }), ...(audience && { audience }) });
  const textOf = async (path: string, jobs?: () => Promise<JobStanding | null>) =>
    (await app(jobs).request(path, { headers: { host: '127.0.0.1:4747' } })).text();
  const metrics = await textOf('/metrics', async () => standing);
  assert.match(metrics, /^onrecord_jobs\{kind="extract",state="waiting"\} 4$/m);
  assert.match(metrics, /^onrecord_jobs\{kind="extract",state="dead"\} 1$/m);
  assert.match(metrics, /^onrecord_jobs_longest_wait_seconds 7200$/m);
  assert.equal(metrics.match(/# TYPE onrecord_jobs gauge/g)?.length, 1);
  const page = await textOf('/sources', async () => standing);
  for (const said of [
    '4 waiting',
    '1 given up',
    'Nobody works',
    '/news/odd.md',
    'It &lt;b&gt;is&lt;/b&gt; no item.',
    'onrecord jobs retry',
  ]) {
    assert.ok(page.includes(said), said);
  }
  for (const none of [undefined, async () => null]) {
    assert.doesNotMatch(await textOf('/metrics', none), /onrecord_jobs/);
    assert.doesNotMatch(await textOf('/sources', none), /Jobs for workers/);
  }
  await record.close();
});

test('a line of the log has the id of its answer, and neither what was asked nor who', async () => {
  const record = openRecord(':memory:');
  const { ask, lines } = served(() => record, OTHERS);
  const answer = await ask('/search?q=private+words', {
    authorization: 'Bearer onr_secret',
    'x-request-id': 'from-proxy-1',
  });
  assert.equal(answer.headers.get('x-request-id'), 'from-proxy-1');
  assert.equal(lines.length, 1);
  const { id, path, status, asker } = lines[0]!;
  assert.deepEqual([id, path, status, asker], ['from-proxy-1', '/search', 401, 'unknown']);
  assert.doesNotMatch(JSON.stringify(lines), /private|secret/);
  const own = served(() => record);
  const local = await own.ask('/shifts', { 'x-request-id': 'forged-by-asker' });
  assert.match(local.headers.get('x-request-id')!, /^[0-9a-f-]{36}$/);
  assert.equal(own.lines[0]!.asker, 'owner');
  await record.close();
});

test('a fault is told with the id that the answer bears', async () => {
  const told: (string | undefined)[] = [];
  const app = webApp({
    location: 'x',
    record: failing('record/damaged'),
    onError: (_, request) => void told.push(request),
  });
  const answer = await app.request('/shifts', { headers: { host: '127.0.0.1' } });
  assert.equal(answer.status, 503);
  assert.deepEqual(told, [answer.headers.get('x-request-id')]);
});
