import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { RecordStore } from '../../src/search/index.ts';
import { ask, awkwardRecord, page } from './records.ts';

let record: RecordStore;
before(async () => {
  record = await awkwardRecord();
});
after(() => record.close());

describe('a download', () => {
  test('has what the search found, in the format that was chosen, as a file', async () => {
    const answer = await ask(record, '/export?format=csv&speaker=Odile+Farrant');
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('content-type')!, /^text\/csv/);
    assert.match(answer.headers.get('content-disposition')!, /^attachment; filename="onrecord-csv\.csv"$/);
    const rows = parse(await answer.text(), { columns: true, bom: true }) as Record<string, string>[];
    assert.ok(rows.length > 0);
    assert.deepEqual([...new Set(rows.map((row) => row.speaker))], ['Odile Farrant']);
    assert.match(rows[0]!.permalink!, /^http:\/\/127\.0\.0\.1:4747\/statements\//);
  });

  test('of an issue has what takes a side on it', async () => {
    const lines = (await page(record, '/export?format=jsonl&issue=bridge')).trimEnd().split('\n');
    for (const line of lines)
      assert.ok(JSON.parse(line).positions.some(({ issue }: { issue: string }) => issue === 'bridge'));
  });

  test('never has an article’s whole text', async () => {
    const whole = 'Neighbour Runa Adler said the nights were loud. The bridge has backers in the union.';
    for (const format of ['jsonl', 'csv', 'schema-org', 'web-annotation', 'prov'])
      assert.ok(!(await page(record, `/export?format=${format}&fullText=1&full-text=1`)).includes(whole), format);
  });

  test('of a name that several have leads to the page that asks which', async () => {
    const answer = await ask(record, '/export?format=csv&speaker=Farrant');
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/search?format=csv&speaker=Farrant']);
  });

  test('of a private person has no row', async () => {
    const { id } = (await record.actorsNamed('Runa Adler', 1))[0]!;
    assert.equal(await page(record, `/export?format=jsonl&speaker=${encodeURIComponent(id)}`), '');
  });

  test('in a format that is not known says which there are', async () => {
    const answer = await ask(record, '/export?format=xls');
    assert.equal(answer.status, 400);
    assert.match(await answer.text(), /Choose one of jsonl, csv/);
  });

  test('is offered where statements are listed', async () => {
    for (const path of ['/search?about=bridge', '/actors/person%3Aodile-farrant', '/issues/bridge'])
      assert.match(await page(record, path), /href="\/export\?[^"]*format=csv"/, path);
  });
});
