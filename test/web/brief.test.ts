import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { briefOn, type RecordStore } from '../../src/search/index.ts';
import { renderBriefDocument } from '../../src/web/brief-page.ts';
import { ask, awkwardRecord, COPY, fillWithShift, HOSTILE, page } from './records.ts';

let record: RecordStore;
before(async () => {
  record = await awkwardRecord();
  await fillWithShift(record);
  await record.put(COPY.item, COPY.entry);
});
after(() => record.close());

const ODILE = 'person:odile-farrant';
const path = `/brief/${encodeURIComponent(ODILE)}`;
const brief = async (question: Omit<Parameters<typeof briefOn>[1], 'actor'> = {}) =>
  (await briefOn(record, { actor: ODILE, ...question })).brief ?? assert.fail('no brief');

describe('a brief', () => {
  test('gives each saying once, with all its reports, newest first', async () => {
    const { sayings, coverage } = await brief();
    const toll = sayings.filter(({ utterance }) => utterance.wordings.some((words) => words.includes('not an option')));
    assert.equal(toll.length, 1);
    assert.equal(toll[0]!.utterance.reports.length, 2);
    assert.ok(coverage.reports > coverage.sayings);
    const days = sayings.map(({ utterance }) => utterance.days.to ?? '');
    assert.deepEqual(days, days.toSorted().reverse());
  });

  test('has possible shifts with both passages, and positions with what they rest on', async () => {
    const { shifts } = await brief({ issue: 'bridge' });
    assert.equal(shifts.length, 1);
    const html = await page(record, `${path}?issue=bridge`);
    assert.match(html, /that she now backs the bridge/);
    assert.match(html, /possible shift from against/);
    assert.match(html, /a wish/);
  });

  test('says from which outlets and days it is made, and in which months nothing is held', async () => {
    const { coverage } = await brief({ issue: 'bridge' });
    assert.deepEqual([coverage.first?.slice(0, 7), coverage.last], ['2031-03', '2031-10-01']);
    assert.deepEqual(coverage.silent, ['2031-04', '2031-05', '2031-06', '2031-07', '2031-08', '2031-09']);
    assert.match(await page(record, `${path}?issue=bridge`), /nothing held from April 2031 to September 2031/);
    assert.ok(coverage.outlets.some(({ name }) => name === 'Harbour Gazette'));
  });

  test('of what was said since a day leaves earlier words out, and still knows what they were', async () => {
    const { sayings, shifts } = await brief({ since: '2031-10' });
    assert.deepEqual(
      sayings.map(({ statement }) => statement.words),
      ['that she now backs the bridge'],
    );
    assert.equal(shifts.length, 1);
  });

  test('says how many older sayings it leaves out', async () => {
    const { sayings, coverage } = await brief({ limit: 1 });
    assert.deepEqual([sayings.length, coverage.sayings > 1], [1, true]);
  });

  test('of the newest reports says that there are older ones, and counts the newest only', async () => {
    const whole = await brief();
    const { coverage, sayings } = await brief({ reports: 2 });
    assert.deepEqual([coverage.cut, coverage.reports, whole.coverage.cut], [true, 2, false]);
    assert.ok(whole.coverage.reports > 2);
    assert.deepEqual(
      sayings.map(({ statement }) => statement.id),
      whole.sayings.slice(0, sayings.length).map(({ statement }) => statement.id),
    );
    const made = await brief({ reports: 2 });
    assert.match(await renderBriefDocument(made, null), /the newest 2 reports; there are older ones/);
  });

  test('on a private person is not made', async () => {
    const [runa] = await record.actorsNamed('Runa Adler', 1);
    assert.equal((await briefOn(record, { actor: runa!.id })).brief, null);
    assert.ok((await briefOn(record, { actor: runa!.id, includePrivate: true })).brief);
    assert.equal((await ask(record, `/brief/${encodeURIComponent(runa!.id)}`)).status, 308);
  });

  test('has its values beside it as JSON', async () => {
    const values = JSON.parse(await page(record, `${path}.json?issue=bridge`));
    assert.equal(values.actor.id, ODILE);
    assert.equal(values.coverage.undated, 0);
  });

  test('on nobody is not found, and of a day that is none says so', async () => {
    assert.equal((await ask(record, '/brief/person:nobody')).status, 404);
    assert.equal((await ask(record, `${path}?since=soon`)).status, 400);
  });
});

describe('a brief as a document of its own', () => {
  test('has its style in it, and no link that leads nowhere', async () => {
    const document = await renderBriefDocument(await brief(), null);
    assert.match(document, /^<!doctype html>/);
    assert.ok(document.includes('@media print'));
    assert.ok(!/href="\//.test(document), 'no link into a record that is not served');
    assert.ok(document.includes('href="https://gazette.example/bridge"'));
  });

  test('leads to the record where that is served', async () => {
    const document = await renderBriefDocument(await brief(), 'https://record.example');
    assert.ok(document.includes('<base href="https://record.example/">'));
    assert.match(document, /href="\/statements\//);
  });

  test('escapes hostile words', async () => {
    const who = HOSTILE.statements[0]!.who!;
    const [mallory] = await record.actorsNamed(who, 1);
    const made = (await briefOn(record, { actor: mallory!.id })).brief;
    assert.ok(made);
    assert.ok(!/<script|<svg|<img|<b>/.test(await renderBriefDocument(made, null)));
  });
});
