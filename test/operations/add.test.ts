import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, beforeEach, test } from 'node:test';
import { OnrecordError } from '../../src/domain/index.ts';
import { type AddReport, addInputs } from '../../src/operations/index.ts';
import { previewInputs } from '../../src/operations/preview.ts';
import { openRecord, type RecordStore } from '../../src/record/index.ts';
import { searchStatements } from '../../src/search/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-add-'));
after(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

let record: RecordStore;
beforeEach(() => {
  record = openRecord(':memory:');
});
afterEach(() => record.close());

const article = (n: number): string =>
  JSON.stringify({
    id: `fares-${n}`,
    published: '2031-03-14',
    outlet: 'Harbour Gazette',
    text: `Fares to rise, notice ${n}\nFerry fares will rise, Harbour Minister Ada Lindqvist said on Wednesday. “We have no other choice,” Lindqvist told reporters.`,
  });

test('every item counts once: added, known or failed', async () => {
  const lines = file('items.jsonl', [article(1), '{"id": "broken"', article(2), article(1)].join('\n'));
  const seen: number[] = [];
  const report = await addInputs(record, [lines, join(folder, 'absent.txt')], {
    onProgress: ({ added, known, failed }: AddReport) => void seen.push(added + known + failed.length),
  });
  assert.deepEqual([report.added, report.known, report.failed.length], [2, 1, 2]);
  assert.deepEqual(
    report.failed.map(({ code }) => code),
    ['input/bad-line', 'input/missing'],
  );
  assert.equal(report.articles.length, 2);
  assert.equal(seen.at(-1), 5);
  assert.equal((await record.totals()).articles, 2);
  assert.deepEqual(
    (await record.audit(1)).map(({ action }) => action),
    ['add'],
  );
});

test('adding again changes nothing, and extracting again finds the same', async () => {
  const lines = file('again.jsonl', [article(1), article(2)].join('\n'));
  await addInputs(record, [lines]);
  const before = await searchStatements(record, { all: true });
  assert.ok(before.statements.length >= 2);
  assert.deepEqual(
    [(await addInputs(record, [lines])).known, (await addInputs(record, [lines], { again: true })).reExtracted],
    [2, 2],
  );
  const found = await searchStatements(record, { all: true });
  const told = ({ id, words, speaker, day }: (typeof found.statements)[number]) => [id, words, speaker.name, day];
  assert.deepEqual(found.statements.map(told).sort(), before.statements.map(told).sort());
  assert.deepEqual(await record.verify(), []);
});

test('issues given once hold for later runs', async () => {
  const issues = [{ id: 'fares', proposition: 'Ferry fares should rise', about: ['fares'] }];
  await addInputs(record, [file('one.jsonl', article(1))], { issues });
  await addInputs(record, [file('two.jsonl', article(2))]);
  assert.deepEqual(await record.issues(), issues);
});

test('an address is fetched and its items are added', async () => {
  const fetched: string[] = [];
  const report = await addInputs(record, ['https://gazette.example/fares'], {
    async fetchPage(url) {
      fetched.push(url);
      const html = `<html><head><title>Fares to rise</title></head><body><article><h1>Fares to rise</h1><p>Ferry fares will rise in spring, Harbour Minister Ada Lindqvist said on Wednesday in a long speech to the council of the harbour.</p></article></body></html>`;
      return { bytes: Buffer.from(html), url, contentType: 'text/html; charset=utf-8' };
    },
  });
  assert.deepEqual(fetched, ['https://gazette.example/fares']);
  assert.deepEqual([report.added, report.failed], [1, []]);
});

test('a teaser never replaces the article that it is of, and the article replaces its teaser', async () => {
  const url = 'https://gazette.example/fares';
  const said = '“We have no other choice after this long and costly winter,” Harbour Minister Ada Lindqvist said.';
  const feed = (text: string): string =>
    `<rss version="2.0"><channel><title>Harbour Gazette</title><item><title>Fares to rise</title><link>${url}</link><description>${text}</description></item></channel></rss>`;
  const page = `<html><head><title>Fares to rise</title></head><body><article><h1>Fares to rise</h1><p>${said}</p><p>The council of the harbour had met for six hours, and the ferry did not sail on that day.</p></article></body></html>`;
  const fetchPage = async (address: string) => ({ bytes: Buffer.from(page), url: address, contentType: 'text/html' });
  const outcomes: string[] = [];
  for (const input of [file('t1.xml', feed(said)), url, file('t2.xml', feed(`${said} More soon.`))]) {
    const { added, newVersions, known } = await addInputs(record, [input], { fetchPage });
    outcomes.push(added ? 'added' : newVersions ? 'new version' : known ? 'known' : 'none');
    const { statements } = await searchStatements(record, { all: true });
    assert.deepEqual(
      statements.map(({ words }) => words),
      ['“We have no other choice after this long and costly winter,”'],
    );
  }
  assert.deepEqual(outcomes, ['added', 'new version', 'known']);
});

test('a preview tells what adding would do, and stores nothing', async () => {
  await addInputs(record, [file('held.jsonl', article(1))]);
  const lines = file('preview.jsonl', [article(1), article(2), '{"id": "broken"', article(2)].join('\n'));
  const { fresh, known, failed } = await previewInputs(record, [lines]);
  assert.deepEqual([fresh, known, failed.map(({ code }) => code)], [1, 2, ['input/bad-line']]);
  assert.equal((await record.totals()).articles, 1);
  assert.deepEqual((await previewInputs(undefined, [lines])).fresh, 2);
});

test('a run that is interrupted stores what it has read, and repeating it does the rest', async () => {
  const lines = file('long.jsonl', Array.from({ length: 40 }, (_, n) => article(n)).join('\n'));
  const controller = new AbortController();
  const onProgress = ({ added }: AddReport): void => {
    if (added === 2) controller.abort();
  };
  const first = await addInputs(record, [lines], { signal: controller.signal, onProgress });
  assert.ok(first.added >= 2 && first.added < 40, String(first.added));
  const second = await addInputs(record, [lines]);
  assert.deepEqual([second.known, second.added], [first.added, 40 - first.added]);
});

test('a table is added by its columns', async () => {
  const { id, outlet, text } = JSON.parse(article(1)) as Record<string, string>;
  const row = [id, outlet, text].map((cell) => `"${cell}"`).join(',');
  const table = file('table.csv', `nr,krant,tekst\n${row}\n`);
  const report = await addInputs(record, [table], { columns: { id: 'nr', outlet: 'krant', text: 'tekst' } });
  assert.deepEqual([report.added, report.failed], [1, []]);
});

test('two threads add the same as one', async () => {
  const lines = file('many.jsonl', Array.from({ length: 20 }, (_, n) => article(n)).join('\n'));
  const other = openRecord(':memory:');
  const [one, two] = [await addInputs(record, [lines]), await addInputs(other, [lines], { threads: 2 })];
  assert.deepEqual(two, one);
  assert.equal(two.added, 20);
  await other.close();
});

test('a record that cannot be written ends the run, and what was stored before stays', async () => {
  const lines = file('stop.jsonl', [article(1), article(2), article(3)].join('\n'));
  const fullAtTwo = (within: RecordStore): RecordStore => ({
    ...within,
    async put(item, entry, options) {
      if (item.id === 'fares-2') throw new OnrecordError('record/full', 'There is no space left.', 'Free some.');
      return within.put(item, entry, options);
    },
  });
  const full: RecordStore = { ...record, together: (act) => record.together((within) => act(fullAtTwo(within))) };
  await assert.rejects(
    addInputs(full, [lines]),
    (error) => error instanceof OnrecordError && error.code === 'record/full',
  );
  assert.equal((await record.totals()).articles, 1);
});
