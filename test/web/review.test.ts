import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { openRecord } from '../../src/operations/record.ts';
import type { RecordStore } from '../../src/search/index.ts';
import { BRIDGE, FERRY, invent } from '../record/invented.ts';
import { formOf, send } from './forms.ts';
import { ask, fillWithShift, page, watchBadly } from './records.ts';
import { UNSURE } from './unsure.ts';

const [COMING, SIDE, LATE] = UNSURE.entry.statements.map(({ id }) => id) as [string, string, string];

const counts = async (record: RecordStore) =>
  ((await (await ask(record, '/review.json')).json()) as { counts: Record<string, number> }).counts;
const asked = async (record: RecordStore, query = '') =>
  (await (await ask(record, `/review.json${query}`)).json()) as {
    item: { kind: string; id: string; why?: string; passage?: { text: string } } | null;
    left: number;
  };

describe('the page of what needs a person', () => {
  let record: RecordStore;
  beforeEach(async () => {
    record = openRecord(':memory:', { create: true });
    await record.putIssues([{ id: 'bridge', proposition: 'The bridge should be built.', about: ['bridge'] }]);
    for (const { item, entry } of [BRIDGE, FERRY, UNSURE]) await record.put(item, entry);
  });
  afterEach(() => record.close());

  test('asks what most hangs on first, and says how many are left', async () => {
    assert.deepEqual(await counts(record), {
      ...{ shift: 0, side: 1, date: 1, orphan: 0, join: 0, speaker: 1, words: 1, unread: 0, feed: 0 },
    });
    const { item, left } = await asked(record);
    assert.deepEqual([item?.id, left], [`side ${SIDE} bridge`, 4]);
    assert.match(await page(record, '/review'), /4 left/);
  });

  test('shows the passage marked, what was found, and why it is unsure', async () => {
    const html = await page(record, '/review?kind=speaker');
    assert.match(html, /<mark class="content">that the crossing will come<\/mark>/);
    assert.match(html, /two share the name; right in about 60 of 100 such cases/);
    assert.match(html, /Right: <bdi>Odile Farrant<\/bdi>/);
  });

  test('a program gets the passage and no more of the article', async () => {
    const { item } = await asked(record, '?kind=speaker');
    assert.match(item!.passage!.text, /that the crossing will come/);
    assert.ok(!('article' in item!));
  });

  test('a confirmation is kept with who made it, and what was confirmed does not come back', async () => {
    const answer = await send(record, await formOf(record, '/review?kind=speaker', /^Right: /));
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('location'), '/review?kind=speaker&done=1');
    const [row] = await record.corrections({ limit: 1 });
    assert.deepEqual([row?.what, row?.statement, row?.value.confirms], ['speaker', COMING, true]);
    assert.equal((await counts(record)).speaker, 0);
    const { item, entry } = UNSURE;
    await record.put(item, entry, { again: true });
    assert.equal((await counts(record)).speaker, 0);
    const html = await page(record, '/review?kind=speaker&done=1');
    assert.match(html, /Kept as correction 1/);
    assert.match(html, /Nothing waits for a person here/);
    assert.equal((await send(record, await formOf(record, '/review?done=1', /^Take it back/))).status, 303);
    assert.equal((await counts(record)).speaker, 1);
  });

  test('every other answer can be given: another speaker, date, side, or that it is no statement', async () => {
    const save = /Save this answer/;
    await send(record, await formOf(record, '/review?kind=speaker', save), {
      choice: 'person:anselm-farrant',
      note: 'The tape says so',
    });
    await send(record, await formOf(record, '/review?kind=date', save), { choice: 'typed', typed: '2031-04-29' });
    await send(record, await formOf(record, '/review?kind=side', save), {
      choice: 'conditional',
      basis: 'expectation',
    });
    await send(record, await formOf(record, '/review?kind=words', save), { choice: 'not-a-statement' });
    assert.equal((await record.statementOf(COMING))?.speaker.id, 'person:anselm-farrant');
    const side = await record.statementOf(SIDE);
    assert.deepEqual(
      [side?.said.value, side?.positions[0]?.stance, side?.positions[0]?.basis],
      ['2031-04-29', 'conditional', 'expectation'],
    );
    assert.equal((await record.statementOf(LATE))?.rejected?.reason, 'not-a-statement');
    assert.equal((await record.corrections({ what: 'speaker', limit: 1 }))[0]?.note, 'The tape says so');
    assert.equal((await asked(record)).left, 0);
  });

  test('skipping passes over, and leads back to the first', async () => {
    assert.equal((await asked(record, '?skip=1')).item?.kind, 'date');
    const html = await page(record, '/review?skip=9');
    assert.match(html, /That was the last one. 4 were passed over/);
    assert.match(html, /Begin again with those passed over/);
  });

  test('is narrowed by issue, actor and outlet, and says what it cannot read', async () => {
    assert.equal((await asked(record, '?issue=bridge')).left, 1);
    assert.equal((await asked(record, '?actor=Odile+Farrant')).left, 1);
    assert.equal((await asked(record, '?outlet=Coastal+Radio')).left, 0);
    const wrong = await ask(record, '/review?actor=Farrant');
    assert.equal(wrong.status, 400);
    assert.match(await wrong.text(), /may be one of several/);
  });

  test('possible shifts, failing feeds and corrections without their words wait too', async () => {
    await fillWithShift(record);
    await watchBadly(record);
    await record.correct({ what: 'speaker', statement: COMING, actor: null }, { by: 'Rosa Ilves' });
    const { item, entry } = invent({
      title: 'The council on the crossing',
      url: 'https://gazette.example/council',
      body: 'Nothing of it was said.',
      statements: [],
    });
    await record.put(item, entry);
    const waiting = await counts(record);
    assert.deepEqual([waiting.shift, waiting.feed, waiting.orphan], [1, 2, 1]);
    assert.match(await page(record, '/review?kind=orphan'), /It was anchored to.*that the crossing will come/s);
    await send(record, await formOf(record, '/review?kind=orphan', /Take it back/));
    await send(record, await formOf(record, '/review?kind=shift', /No, it is none/));
    const after = await counts(record);
    assert.deepEqual([after.shift, after.orphan], [0, 0]);
    assert.match(await page(record, '/review?kind=feed'), /answers 403/);
  });

  test('who is kept apart on weak grounds may be said to be the same, or not', async () => {
    const named = (url: string, name: string, words: readonly string[]) =>
      invent({
        title: `Of ${name}`,
        url,
        body: `${name} said that the crews of the ferries wait at Lowmark.`,
        statements: [
          {
            who: name,
            cue: 'said',
            words: 'that the crews of the ferries wait at Lowmark',
            actor: { roles: [{ head: 'clerk', words: [...words] }] },
          },
        ],
      });
    for (const { item, entry } of [
      named('https://gazette.example/a', 'Tilda Quay', ['harbour', 'lowmark']),
      named('https://radio.example/b', 'Tilda Quay', ['city', 'farmark']),
    ])
      await record.put(item, entry);
    assert.equal((await counts(record)).join, 1);
    await send(record, await formOf(record, '/review?kind=join', /^Not the same/));
    assert.equal((await counts(record)).join, 0);
    await send(record, await formOf(record, '/review?done=1', /^Take it back/));
    await send(record, await formOf(record, '/review?kind=join', /^The same/));
    assert.equal((await counts(record)).join, 0);
    assert.equal((await record.actorsNamed('Tilda Quay', 5)).length, 1);
  });

  test('has the only script, from a file, and the page is whole without it', async () => {
    const answer = await ask(record, '/review');
    assert.match(answer.headers.get('content-security-policy')!, /script-src 'self'/);
    const [, src] = /<script src="([^"]+)" defer><\/script>/.exec(await answer.text())!;
    assert.equal((await ask(record, src!)).headers.get('content-type'), 'text/javascript; charset=utf-8');
    const other = await ask(record, '/');
    assert.ok(!/script-src/.test(other.headers.get('content-security-policy')!));
    assert.ok(!/<script/.test(await other.text()));
  });
});
