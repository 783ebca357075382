import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, beforeEach, test } from 'node:test';
import { parseFeed } from 'feedsmith';
import type { OnrecordError } from '../../src/domain/index.ts';
import { LOOPBACK } from '../../src/fetch/index.ts';
import { type Finding, headOf } from '../../src/operations/alerts/finding.ts';
import { addAlert, alertStates, type NewAlert, removeAlert } from '../../src/operations/alerts/keep-alerts.ts';
import { runAlerts } from '../../src/operations/alerts/run-alerts.ts';
import { secondsToNext, signatureOf } from '../../src/operations/alerts/webhook.ts';
import { judgeShift } from '../../src/operations/shifts.ts';
import { openRecord, type RecordStore } from '../../src/record/index.ts';
import { shiftsOf } from '../../src/search/index.ts';
import { serving } from '../fetch/loopback.ts';
import { BRIDGE, FERRY, invent } from '../record/invented.ts';
import { recordOf } from '../search/timelines.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true }));

let record: RecordStore;
beforeEach(() => {
  record = openRecord(':memory:');
  process.env.ONRECORD_FETCH_ALLOW = LOOPBACK.join(',');
});
afterEach(() => record.close());

const put = ({ item, entry }: typeof BRIDGE) => record.put(item, entry);
const add = (given: Omit<NewAlert, 'name'> = {}) => addAlert(record, { name: 'a', ...given });
/** What one run prints, in a line each. */
async function told(of = record): Promise<string[]> {
  const lines: string[] = [];
  await runAlerts(of, { print: (_, finding: Finding) => lines.push(headOf(finding)) });
  return lines;
}
const failsWith = (code: string) => (error: OnrecordError) => error.code === code && error.remedy !== '';

test('what comes on the record after an alert was added is told once; what was there before is not', async () => {
  await put(FERRY);
  await add({ words: 'noise' });
  assert.deepEqual(await told(), []);
  const again = invent({
    title: 'Noise again',
    body: 'Imre Sandoval said that the noise is too much.',
    statements: [{ who: 'Imre Sandoval', cue: 'said', words: 'that the noise is too much' }],
  });
  await put(again);
  assert.deepEqual(await told(), ['Imre Sandoval said that the noise is too much']);
  assert.deepEqual(await told(), []);
});

test('a name that nobody on record bears is waited for, and told from the first statement on', async () => {
  await put(FERRY);
  await add({ actor: 'Imre Sandoval' });
  assert.deepEqual(await told(), []);
  const [waiting] = await alertStates(record);
  assert.deepEqual([waiting!.question.awaited, waiting!.question.actor], ['Imre Sandoval', undefined]);
  const article = invent({
    title: 'Noise again',
    body: 'Minister Imre Sandoval said that the noise is too much.',
    statements: [{ who: 'Imre Sandoval', cue: 'said', words: 'that the noise is too much' }],
  });
  await put(article);
  assert.deepEqual(await told(), ['Imre Sandoval said that the noise is too much']);
  assert.deepEqual(await told(), []);
  const [known] = await alertStates(record);
  assert.deepEqual([known!.question.awaited, known!.actorName], [undefined, 'Imre Sandoval']);
});

test('a private person who turns out to bear the name is not told of unless that was asked for', async () => {
  const article = invent({
    title: 'Noise again',
    body: 'Imre Sandoval, a neighbour, said that the noise is too much.',
    statements: [
      { who: 'Imre Sandoval', cue: 'said', words: 'that the noise is too much', actor: { privatePerson: true } },
    ],
  });
  await add({ actor: 'Imre Sandoval' });
  await addAlert(record, { name: 'b', actor: 'Imre Sandoval', includePrivate: true });
  await put(article);
  assert.deepEqual(await told(), ['Imre Sandoval said that the noise is too much']);
  const states = await alertStates(record);
  assert.deepEqual(
    states.map(({ name, question }) => [name, question.awaited]),
    [
      ['a', 'Imre Sandoval'],
      ['b', undefined],
    ],
  );
});

test('an alert may begin with what is there already', async () => {
  await put(FERRY);
  await add({ words: 'noise', fromStart: true });
  assert.deepEqual(await told(), ['Odile Farrant dismissed the warning as noise']);
});

test('words, actor, issue and outlet narrow an alert; what is less sure is not told', async () => {
  await put(BRIDGE);
  await record.putIssues([{ id: 'bridge', proposition: 'There should be a toll.', about: ['toll'] }]);
  const count = async (given: Omit<NewAlert, 'name'>) => {
    await record.alerting.removeAlert('a');
    await add({ ...given, fromStart: true });
    return (await told()).length;
  };
  assert.equal(await count({ actor: 'Odile Farrant' }), 2);
  assert.equal(await count({ actor: 'Odile Farrant', words: 'ferries' }), 1);
  assert.equal(await count({ issue: 'bridge' }), 1);
  assert.equal(await count({ outlet: 'Nobody’s Gazette', words: 'toll' }), 0);
  assert.equal(await count({ words: 'noise' }), 0);
});

test('a new version of an article tells only words that are new', async () => {
  const version = (more: string, words: readonly string[]) =>
    invent({
      title: 'The line',
      url: 'https://gazette.example/line',
      body: `Imre Sandoval said that the line is late.${more}`,
      statements: words.map((one) => ({ who: 'Imre Sandoval', cue: 'said', words: one })),
    });
  await add({ words: 'line' });
  await put(version('', ['that the line is late']));
  assert.equal((await told()).length, 1);
  await put(version(' He has said that the line is full.', ['that the line is late', 'that the line is full']));
  assert.deepEqual(await told(), ['Imre Sandoval said that the line is full']);
});

test('an alert in place of another tells nothing that the other found', async () => {
  await add({ words: 'noise' });
  await put(FERRY);
  await record.alerting.found('a', 0, [{ id: 'x', of: 'y' }]);
  await add({ words: 'ferries' });
  assert.deepEqual(await record.alerting.notices('a', null, 5), []);
});

test('an alert that waits for nothing, for nobody, or in two places is refused', async () => {
  await put(BRIDGE);
  await assert.rejects(add(), failsWith('usage/alert'));
  await assert.rejects(add({ issue: 'none' }), failsWith('issues/unknown'));
  await assert.rejects(add({ words: 'a', atom: 'x', webhook: 'https://x.example' }), failsWith('usage/alert'));
  await assert.rejects(add({ words: 'a', webhook: 'https://x.example', secret: 'short' }), failsWith('usage/alert'));
  await assert.rejects(add({ words: 'a', webhook: 'http://10.0.0.1/' }), failsWith('fetch/not-public'));
  await assert.rejects(removeAlert(record, 'none'), failsWith('alert/unknown'));
});

test('a private person is waited for only where that is asked for', async () => {
  await put(BRIDGE);
  const [odile] = await record.actorsNamed('Odile Farrant', 1);
  await record.correct({ what: 'private', actor: odile!.id, privatePerson: true }, { by: 'Rosa Ilves' });
  await assert.rejects(add({ actor: 'Odile Farrant' }), failsWith('alert/private-person'));
  await add({ actor: 'Odile Farrant', includePrivate: true });
});

test('a shift is told once a person has confirmed it, and not before', async () => {
  const own = { stance: 'against' } as const;
  const shifting = await recordOf([
    { published: '2031-01-09', words: 'that she opposes a toll', position: own },
    { published: '2031-04-16', words: 'that she backs the toll', position: { stance: 'for' } },
  ]);
  await addAlert(shifting, { name: 'shifts', shifts: true });
  assert.deepEqual(await told(shifting), []);
  const [shift] = await shiftsOf(shifting);
  await judgeShift(shifting, shift!.id, 'confirmed', { by: 'Rosa Ilves' });
  const lines = await told(shifting);
  assert.equal(lines.length, 1);
  assert.match(lines[0]!, /Odile Farrant: a shift on .*, confirmed by Rosa Ilves/);
  assert.deepEqual(await told(shifting), []);
  await shifting.close();
});

test('a shift that is dismissed before it is told is not told', async () => {
  const shifting = await recordOf([
    { published: '2031-01-09', words: 'that she opposes a toll', position: { stance: 'against' } },
    { published: '2031-04-16', words: 'that she backs the toll', position: { stance: 'for' } },
  ]);
  await addAlert(shifting, { name: 'shifts', shifts: true });
  const [shift] = await shiftsOf(shifting);
  await judgeShift(shifting, shift!.id, 'confirmed', { by: 'Rosa Ilves' });
  await judgeShift(shifting, shift!.id, 'dismissed', { by: 'Rosa Ilves' });
  assert.deepEqual(await told(shifting), []);
  await shifting.close();
});

test('feeds hold what was found, last first, with words, place and confidence, and are read by feed readers', async () => {
  const atom = join(folder, 'deep', 'a.xml');
  const json = join(folder, 'a.json');
  await addAlert(record, { name: 'atom', words: 'bridge', atom });
  await addAlert(record, { name: 'json', words: 'bridge', jsonFeed: json });
  await put(BRIDGE);
  await told();
  await put(FERRY);
  await told();
  const read = parseFeed(readFileSync(atom, 'utf8'));
  assert.equal(read.format, 'atom');
  const entries = (
    read.feed as { entries: { title: { value: string }; links: { href: string }[]; content: { value: string } }[] }
  ).entries;
  assert.deepEqual(
    entries.map(({ title, links }) => [title.value, links[0]?.href]),
    [
      ['Anselm Farrant warned that the crews “will not wait” for the bridge', 'https://radio.example/ferry'],
      [
        'Port Authority has asserted that negotiations about the bridge are still open',
        'https://gazette.example/bridge',
      ],
    ],
  );
  assert.match(
    entries[0]!.content.value,
    /Coastal Radio · Ferry crews answer the mayor · said .* · confidence 0\.\d\d/,
  );
  const items = JSON.parse(readFileSync(json, 'utf8')).items as { _onrecord: Finding }[];
  assert.equal(items.length, 2);
  assert.equal(items[0]!._onrecord.of, 'statement');
});

test('a feed that cannot be written is said, and written later', async () => {
  const file = join(folder, 'blocked');
  await add({ words: 'bridge', atom: join(folder, 'a.json', 'x.xml') });
  await put(BRIDGE);
  const { failed } = await runAlerts(record, { print: () => {} });
  assert.match(failed[0]!.why, /cannot be written/);
  assert.equal((await alertStates(record))[0]!.waiting[0]!.problem, failed[0]!.why);
  await record.alerting.putAlert({ ...(await record.alerting.alerts())[0]!, target: { kind: 'atom', file } });
  const [notice] = await record.alerting.notices('a', 'waiting', 1);
  await record.alerting.told(notice!, 'waiting', 'x', '2001-01-01');
  await told();
  assert.match(readFileSync(file, 'utf8'), /negotiations/);
});

/** A receiver that answers with these statuses in turn; `got` grows. */
const receiver = (
  statuses: readonly number[],
  got: { headers: IncomingHttpHeaders; body: string }[],
): RequestListener => {
  let at = 0;
  return (request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      got.push({ headers: request.headers, body: Buffer.concat(pieces).toString() });
      response.writeHead(statuses[Math.min(at++, statuses.length - 1)]!, { 'retry-after': '3600' }).end();
    });
  };
};
/** Makes what waits due. */
async function waitIsOver(): Promise<void> {
  for (const notice of await record.alerting.notices('a', 'waiting', 10))
    await record.alerting.told(notice, 'waiting', notice.problem ?? undefined, '2001-01-01T00:00:00.000Z');
}

test('a webhook is signed as Standard Webhooks has it, and a try that failed is repeated under the same id', async () => {
  const got: { headers: IncomingHttpHeaders; body: string }[] = [];
  await serving(receiver([500, 204], got), async (base) => {
    const { target } = await add({ words: 'ferries', webhook: `${base}/hook` });
    await put(BRIDGE);
    const first = await runAlerts(record, { print: () => {} });
    assert.deepEqual([first.told, first.failed.length], [0, 1]);
    assert.deepEqual((await runAlerts(record, { print: () => {} })).failed, []);
    assert.equal(got.length, 1);
    const [waiting] = await record.alerting.notices('a', 'waiting', 1);
    const minutes = (Date.parse(waiting!.nextTry) - Date.now()) / 60_000;
    assert.ok(minutes > 59 && minutes <= 60, String(minutes));
    await waitIsOver();
    assert.equal((await runAlerts(record, { print: () => {} })).told, 1);
    await told();
    assert.equal(got.length, 2);
    const [one, two] = got;
    assert.equal(one!.headers['webhook-id'], two!.headers['webhook-id']);
    assert.equal(one!.body, two!.body);
    const { secret } = target as { secret: string };
    for (const { headers, body } of got) {
      const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
      const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
      const wanted = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
      assert.equal(headers['webhook-signature'], wanted);
    }
    const { type, data } = JSON.parse(one!.body) as {
      type: string;
      data: { told: { words: string; confidence: number } };
    };
    assert.deepEqual([type, data.told.words], ['onrecord.statement', 'that she expects the ferries to stay']);
  });
});

test('the signature is that of the example in the Standard Webhooks specification’s libraries', () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const signature = signatureOf(secret, 'msg_p5jXN8AQM9LWM0D4loKWxJek', 1614265330, '{"test": 2432232314}');
  assert.equal(signature, 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

test('a webhook that is gone, or fails for three days, is dropped and shown', async () => {
  await serving(receiver([410], []), async (base) => {
    await add({ words: 'ferries', webhook: base });
    await put(BRIDGE);
    const { failed } = await runAlerts(record, { print: () => {} });
    assert.equal(failed[0]!.next, null);
    const [state] = await alertStates(record);
    assert.deepEqual([state!.dropped.length, state!.waiting.length], [1, 0]);
    assert.match(state!.dropped[0]!.problem!, /410/);
  });
  const waits = Array.from({ length: 20 }, (_, i) => secondsToNext(i + 1)).filter((one) => one !== null);
  assert.equal(waits.length, 9);
  assert.ok(waits.reduce((sum, one) => sum + one, 0) > 3 * 86_400);
});

test('a webhook that redirects to another address is not followed', async () => {
  const got: { headers: IncomingHttpHeaders; body: string }[] = [];
  await serving(receiver([200], got), async (elsewhere) =>
    serving(
      (_, response) => response.writeHead(307, { location: elsewhere }).end(),
      async (base) => {
        await add({ words: 'ferries', webhook: base });
        await put(BRIDGE);
        assert.equal((await runAlerts(record, { print: () => {} })).failed.length, 1);
      },
    ),
  );
  assert.equal(got.length, 0);
});

test('the secret of a webhook is not in the list of alerts', async () => {
  const { target } = await add({ words: 'x', webhook: 'https://newsroom.example/' });
  assert.equal(JSON.stringify(await alertStates(record)).includes((target as { secret: string }).secret), false);
});

test('what was taken out meanwhile is not told', async () => {
  await add({ words: 'ferries' });
  await put(BRIDGE);
  const found = await record.statements({ words: { all: ['ferries'], none: [] }, limit: 1 });
  await record.alerting.found('a', 0, [{ id: 'x', of: found[0]!.id }]);
  await record.correct({ what: 'reject', statement: found[0]!.id, reason: 'not-a-statement' }, { by: 'Rosa Ilves' });
  assert.deepEqual(await told(), []);
});
