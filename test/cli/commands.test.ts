import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openRecord } from '../../src/record/index.ts';
import { BRIDGE, FERRY } from '../record/invented.ts';

const ONRECORD = join(import.meta.dirname, '../../src/cli/onrecord.ts');
const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
const place = join(folder, 'record.sqlite');

interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as a user does, with a record of two articles. */
const onrecord = (...words: string[]): Promise<Run> =>
  new Promise((resolve) => {
    const env = { ...process.env, ONRECORD_RECORD: place, NO_COLOR: '1' };
    execFile(process.execPath, [ONRECORD, ...words], { env }, (error, out, err) =>
      resolve({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    );
  });

describe('the commands over a record', () => {
  before(async () => {
    const record = openRecord(place, { create: true });
    for (const { item, entry } of [BRIDGE, FERRY]) await record.put(item, entry);
    await record.close();
  });
  after(() => rmSync(folder, { recursive: true }));

  test('who lists the words of one speaker, newest first, on standard output alone', async () => {
    const { status, out, err } = await onrecord('who', 'Odile Farrant', '--about', 'bridge ferries');
    assert.deepEqual([status, err], [0, '']);
    assert.match(out, /^Odile Farrant\n/);
    assert.match(out, /Nothing about bridge ferries is in this collection/);
    const all = await onrecord('who', 'odile farrant');
    assert.ok(all.out.indexOf('the warning as noise') < all.out.indexOf('“a toll is not an option”'));
  });

  test('who with a name that fits several lists them on standard error, with status 2', async () => {
    const { status, out, err } = await onrecord('who', 'Farrant');
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /Odile Farrant[\s\S]*Anselm Farrant/);
  });

  test('who with a name that nobody bears is done, with similar names on standard error', async () => {
    const { status, out, err } = await onrecord('who', 'Odilia Farrant');
    assert.deepEqual([status, out], [0, '']);
    assert.match(err, /Nobody called "Odilia Farrant"[\s\S]*Odile Farrant/);
  });

  test('search says how many are less sure', async () => {
    const { out } = await onrecord('search', 'noise');
    assert.match(out, /^1 on record, newest first · 1 less sure: --all\n/);
    assert.match(out, /Odile Farrant dismissed/);
  });

  test('--json gives one JSON value', async () => {
    const search = JSON.parse((await onrecord('search', 'noise', '--json')).out);
    assert.equal(search.statements[0].words, 'the warning as noise');
    const who = JSON.parse((await onrecord('who', 'Odile Farrant', '--json')).out);
    assert.equal(who.actor.actor.id, 'person:odile-farrant');
    const show = JSON.parse((await onrecord('show', BRIDGE.entry.article.id, '--json')).out);
    assert.deepEqual(show.article.article, BRIDGE.entry.article);
  });

  test('show lists the articles, and shows one by the beginning of its id', async () => {
    const { out } = await onrecord('show');
    assert.match(out, /Ferry crews answer the mayor[\s\S]*Mayor rules out a toll bridge/);
    const one = await onrecord('show', BRIDGE.entry.article.id.slice(0, 8));
    assert.match(one.out, /Odile Farrant told councillors +11 Mar 2031\n {4}“a toll is not an option”/);
    assert.equal((await onrecord('show', BRIDGE.entry.article.id, '--text')).out, `${BRIDGE.entry.article.text}\n`);
  });

  test('export writes a statement a line, in CSV too', async () => {
    const lines = (await onrecord('export')).out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(lines.map(({ words }) => words).slice(0, 2), [
      'the warning as noise',
      'that the crews “will not wait” for the bridge',
    ]);
    assert.equal(lines.length, 5);
    const csv = (await onrecord('export', '--format', 'csv', '--by', 'Anselm Farrant')).out.trimEnd().split('\r\n');
    assert.equal(csv.length, 2);
    assert.match(csv[0]!, /^id,speaker,/);
  });

  test('an id that is not on record, a missing record and a wrong option say what to do', async () => {
    const unknown = await onrecord('show', 'ffffffff');
    assert.deepEqual([unknown.status, unknown.out], [1, '']);
    assert.match(unknown.err, /\[search\/not-found\]\n {2}\S/);
    const hostile = await onrecord('show', '--record', `${place}\u001b[2J`);
    assert.match(hostile.err, /record\/missing/);
    assert.doesNotMatch(hostile.err, /\u001b/);
    const missing = await onrecord('who', 'Farrant', '--record', join(folder, 'none.sqlite'));
    assert.equal(missing.status, 1);
    assert.match(missing.err, /\[record\/missing\]\n {2}\S/);
    assert.equal((await onrecord('who', 'Farrant', '--since', 'Tuesday')).status, 2);
    assert.equal((await onrecord('who', 'Farrant', '--limit', 'many')).status, 2);
    assert.equal((await onrecord('search')).status, 2);
    assert.equal((await onrecord('nonsense')).status, 2);
  });

  test('doctor finds a sound installation and record, and says what is wrong with another', async () => {
    const well = await onrecord('doctor', '--full', '--json');
    assert.deepEqual([...new Set(JSON.parse(well.out).map(({ state }: { state: string }) => state))], ['fine']);
    assert.equal(well.status, 0);
    const file = join(folder, 'notes.txt');
    writeFileSync(file, 'no record\n'.repeat(500));
    const ill = await onrecord('doctor', '--record', file);
    assert.equal(ill.status, 1);
    assert.match(ill.out, /broken +Record +This file is no record/);
  });

  test('colour is used only where it is wanted', async () => {
    assert.doesNotMatch((await onrecord('show')).out, /\u001b/);
  });
});

describe('adding', () => {
  const record = join(mkdtempSync(join(tmpdir(), 'onrecord-add-')), 'r.sqlite');
  const file = (name: string, text: string | Uint8Array): string => {
    const path = join(record, '..', name);
    writeFileSync(path, text);
    return path;
  };
  after(() => rmSync(join(record, '..'), { recursive: true }));
  const TEXT = `Ferry fares to rise\nBy Tom Weir\nPublished: 14 March 2031\n\nFerry fares will rise in May, Harbour Minister Ada Lindqvist said on Wednesday.\n\n“We have no other choice,” Lindqvist told reporters.\n`;

  test('items are added once; what fails is named on standard error, and the rest goes on', async () => {
    const article = file('fares.txt', TEXT);
    const empty = file('empty.txt', '');
    const first = await onrecord('add', '--record', record, empty, article, '--json');
    assert.equal(first.status, 1);
    assert.match(first.err, /failed empty: .*\[input\/empty\]/);
    const report = JSON.parse(first.out);
    assert.deepEqual([report.added, report.known, report.failed.length], [1, 0, 1]);
    assert.ok(report.statements >= 1);
    const again = await onrecord('add', '--record', record, article);
    assert.deepEqual([again.status, again.out], [0, '0 articles added, 1 on the record already, 0 statements.\n']);
    const said = JSON.parse((await onrecord('who', 'Ada Lindqvist', '--record', record, '--all', '--json')).out);
    assert.equal(said.actor.actor.name, 'Ada Lindqvist');
    const extracted = await onrecord('add', '--again', '--record', record, article);
    assert.match(extracted.out, /1 extracted again/);
    assert.equal(extracted.status, 0);
    const issues = file('issues.json', '[{"id": "fares", "proposition": "Fares should rise", "about": ["fares"]}]');
    assert.match((await onrecord('add', '--issues', issues, '--record', record, article)).err, /took no position/);
  });

  test('a record that cannot be written ends the run with a remedy', async () => {
    const blocked = join(file('blocked', ''), 'r.sqlite');
    const { status, err, out } = await onrecord('add', '--record', blocked, file('one.txt', TEXT));
    assert.deepEqual([status, out], [1, '']);
    assert.match(err, /\[record\/unwritable\]\n {2}\S/);
  });
});
