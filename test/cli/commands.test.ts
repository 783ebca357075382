import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { relateAll } from '../../src/operations/relate.ts';
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
    await relateAll(record);
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

  test('add --dry-run tells what is there, escapes what would command the terminal, and makes no record', async () => {
    const feed = join(folder, 'feed.xml');
    writeFileSync(feed, `<rss version="2.0"><channel><item><guid>g</guid><title>Fares</title></item></channel></rss>`);
    writeFileSync(join(folder, 'row\u001b[2J\u202e.csv'), 'id,text\n1,\n');
    const none = join(folder, 'none.sqlite');
    const run = await onrecord('add', '--dry-run', '--record', none, feed, join(folder, '*.csv'));
    assert.deepEqual(
      [run.status, run.out],
      [1, 'Nothing was stored. 1 item would be added, 0 on the record already, 1 failed.\n'],
    );
    assert.doesNotMatch(run.err, /[\u001b\u202e]/);
    assert.match(run.err, /input\/bad-row/);
    assert.ok(!existsSync(none));
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

  test('cite gives the words, who, when, where and an address, as text and for reference managers', async () => {
    const { id } = BRIDGE.entry.statements[0]!;
    const { out } = await onrecord('cite', id.slice(0, 8));
    assert.match(out, /^“a toll is not an option”\nOdile Farrant \[told councillors\]; quoted; said 2031-03-11\n/);
    assert.ok(out.includes(`urn:onrecord:statement:${id}`));
    const csl = await onrecord('cite', id, '--format', 'csl-json', '--base', 'https://record.example/');
    assert.ok(JSON.parse(csl.out)[0].note.includes(`https://record.example/statements/${id}`));
    assert.equal((await onrecord('cite', 'ffffffff')).status, 1);
    assert.equal((await onrecord('cite', id, '--base', 'record.example')).status, 2);
  });

  test('export writes whole texts only when asked, and only where there is a place for them', async () => {
    const line = (await onrecord('export', '--full-text')).out.split('\n')[0]!;
    assert.match(JSON.parse(line).text, /Ferry crews answer the mayor/);
    assert.equal((await onrecord('export', '--full-text', '--format', 'csv')).status, 2);
    assert.match((await onrecord('export', '--format', 'csv', '--bom')).out, /^\ufeffid,/);
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

describe('people and corrections', () => {
  const own = join(mkdtempSync(join(tmpdir(), 'onrecord-people-')), 'r.sqlite');
  const run = (...words: string[]) => onrecord(...words, '--record', own);
  const [toll] = BRIDGE.entry.statements;
  before(async () => {
    const record = openRecord(own, { create: true });
    for (const { item, entry } of [BRIDGE, FERRY]) await record.put(item, entry);
    await record.close();
  });
  after(() => rmSync(join(own, '..'), { recursive: true }));

  test('who, with a name that several bear, says what each is and where first seen', async () => {
    const { status, err } = await run('who', 'Farrant');
    assert.equal(status, 2);
    assert.match(
      err,
      /Odile Farrant: harbour mayor \(2031\), first in Harbour Gazette, 3 on record\n +person:odile-farrant/,
    );
    assert.match(err, /Anselm Farrant: person, first in Coastal Radio, 1 on record\n +person:anselm-farrant/);
  });

  test('a speaker is corrected, shown with who said so, listed, and taken back', async () => {
    const shown = await run('show', BRIDGE.entry.article.id, '--ids');
    assert.ok(shown.out.includes(toll!.id.slice(0, 10)));
    const done = await run(
      'correct',
      toll!.id.slice(0, 10),
      '--actor',
      'Anselm Farrant',
      '--by',
      'Rosa',
      '--note',
      'The tape',
    );
    assert.match(done.out, /now by Anselm Farrant. Undo: onrecord corrections --undo 1\n$/);
    assert.match(
      (await run('who', 'Anselm Farrant')).out,
      /a toll is not an option[\s\S]*speaker as Rosa corrected on \d{4}-/,
    );
    assert.match(
      (await run('corrections')).out,
      /^1 +\S+ Rosa\n +"a toll is not an option" was said by person:anselm-farrant\n +The tape\n$/,
    );
    assert.match((await run('corrections', '--undo', '1')).out, /Correction 1 is taken back, by correction 2/);
    assert.equal((await run('corrections', '--undo', '1')).status, 1);
    const rows = JSON.parse((await run('corrections', '--json')).out);
    assert.deepEqual(
      rows.map(({ effective }: { effective: boolean }) => effective),
      [true, false],
    );
  });

  test('a statement is taken out and told apart from what is less sure', async () => {
    const done = JSON.parse((await run('correct', toll!.id, '--reject', 'wrong-words', '--json')).out);
    assert.equal(done.statement.rejected.reason, 'wrong-words');
    assert.doesNotMatch((await run('show', BRIDGE.entry.article.id)).out, /a toll is not an option/);
    assert.match((await run('show', BRIDGE.entry.article.id)).out, /1 less sure: --all/);
    assert.match((await run('show', BRIDGE.entry.article.id, '--all')).out, /taken out by .*: wrong words/);
    await run('corrections', '--undo', String(done.id));
  });

  test('a correction says one thing, of somebody on record', async () => {
    assert.equal((await run('correct', toll!.id, '--nobody', '--reject', 'wrong-words')).status, 2);
    const several = await run('correct', toll!.id, '--actor', 'Farrant');
    assert.deepEqual([several.status, several.out], [2, '']);
    assert.match(several.err, /actor\/ambiguous[\s\S]*person:odile-farrant[\s\S]*person:anselm-farrant/);
    assert.match((await run('correct', toll!.id, '--actor', 'Nobody Known')).err, /\[actor\/unknown\]\n {2}\S/);
  });

  test('actors are listed, shown with the grounds of the joining, merged and split', async () => {
    assert.match(
      (await run('actor', 'list')).out,
      /Anselm Farrant[\s\S]*Odile Farrant\n +harbour mayor \(2031\), first in Harbour Gazette/,
    );
    const shown = await run('actor', 'show', 'Odile Farrant');
    assert.match(shown.out, /roles +harbour mayor \(2031\), in 2 articles/);
    assert.match(shown.out, /the same full name; both “harbour mayor”; within two\s+months \(98\s+in\s+100\)/);
    const merged = JSON.parse((await run('actor', 'merge', 'Anselm Farrant', 'Odile Farrant', '--json')).out);
    assert.equal(merged.actor, 'person:odile-farrant');
    assert.match((await run('who', 'Farrant')).out, /will not wait/);
    await run('corrections', '--undo', String(merged.id));
    const split = await run('actor', 'split', 'Odile Farrant', FERRY.entry.article.id.slice(0, 8));
    assert.match(split.out, /person:odile-farrant~[0-9a-f]{8}\nUndo: onrecord corrections --undo \d+\n$/);
    await run('corrections', '--undo', /undo (\d+)/.exec(split.out)![1]!);
    assert.match((await run('actor', 'rejoin')).out, /^0 appearances mean another actor than before/);
  });

  test('an alias, an id of Wikidata, a private person; nonsense is refused', async () => {
    await run('actor', 'alias', 'Odile Farrant', 'Odile Brae');
    await run('actor', 'wikidata', 'Odile Brae', 'Q4321');
    assert.equal((await run('actor', 'wikidata', 'Odile Brae', '4321')).status, 2);
    await run('actor', 'private', 'Odile Brae');
    const { actor } = JSON.parse((await run('actor', 'show', 'Odile Farrant', '--json')).out);
    assert.deepEqual([actor.wikidata, actor.privatePerson], ['Q4321', true]);
    assert.match((await run('who', 'Odile Farrant')).out, /A private person: no list is given by default/);
    await run('actor', 'private', 'Odile Brae', '--public');
    assert.match((await run('who', 'Odile Farrant')).out, /3 on record/);
  });

  test('a file of actors is entered, and rows that fail are named', async () => {
    const path = join(own, '..', 'people.csv');
    writeFileSync(path, 'name,role,id\nTom Weir,ferry captain,\nJo Bell,,person:none\n');
    const { status, out, err } = await run('actor', 'import', path);
    assert.deepEqual([status, out], [1, '1 actor entered.\n']);
    assert.match(err, /failed 3 Jo Bell: .*\[correct\/unknown-actor\]/);
    assert.match((await run('actor', 'show', 'Tom Weir')).out, /ferry captain, entered by a person/);
  });

  test('a person is forgotten, stays out, and can be let back in', async () => {
    const { out } = await run('forget', 'Anselm Farrant');
    assert.match(out, /^Removed: 1 actor, 1 statement, 0 ascribed positions, \d corrections?\./);
    assert.match(out, /The text of 1 article names the person and stays on this machine/);
    assert.equal((await run('who', 'Anselm Farrant')).out, '');
    assert.match((await run('actor', 'alias', 'Odile Farrant', 'Anselm Farrant')).err, /\[correct\/forgotten\]/);
    assert.match((await run('forget', 'port authority')).err, /\[forget\/not-a-person\]/);
    assert.match((await run('forget', 'Anselm Farrant', '--lift')).out, /let back in/);
    assert.match((await run('forget', 'Anselm Farrant', '--lift')).err, /\[forget\/not-forgotten\]/);
    assert.equal(JSON.parse((await run('doctor', '--full', '--json')).out).at(-1).state, 'fine');
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
