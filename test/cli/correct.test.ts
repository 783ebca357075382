import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { CommanderError } from 'commander';
import { EXIT, failWith } from '../../src/cli/exit.ts';
import { programOf } from '../../src/cli/main.ts';
import { openRecord, type RecordStore } from '../../src/record/index.ts';
import { BRIDGE, FERRY, invent } from '../record/invented.ts';

const ISSUE = { id: 'bridge', proposition: 'The bridge should be built.', about: ['bridge'] };
const [TOLL] = BRIDGE.entry.statements.map(({ id }) => id) as [string];

interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process, and catches what it prints. */
async function commanded(words: readonly string[]): Promise<Run> {
  const out = mock.method(console, 'log', () => {});
  const err = mock.method(console, 'error', () => {});
  process.exitCode = undefined;
  try {
    const program = await programOf(words[0]);
    for (const command of program.commands) command.configureOutput({ writeErr: (text) => console.error(text) });
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = EXIT.usage;
    else failWith(error);
  }
  const status = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  mock.restoreAll();
  const printed = (all: typeof out): string => all.mock.calls.map((call) => `${String(call.arguments)}\n`).join('');
  return { status, out: printed(out), err: printed(err) };
}

describe('correct, on the command line', () => {
  let folder: string;
  let place: string;
  const run = (...words: string[]): Promise<Run> => commanded([...words, '--record', place]);
  const correct = (...words: string[]): Promise<Run> => run('correct', TOLL, ...words);
  async function inRecord<T>(use: (record: RecordStore) => Promise<T>): Promise<T> {
    const record = openRecord(place);
    try {
      return await use(record);
    } finally {
      await record.close();
    }
  }
  const toll = () => inRecord(async (record) => (await record.statementOf(TOLL))!);
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'onrecord-correct-'));
    place = join(folder, 'r.sqlite');
    const record = openRecord(place, { create: true });
    await record.putIssues([ISSUE]);
    for (const { item, entry } of [BRIDGE, FERRY]) await record.put(item, entry);
    await record.close();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('date, kind, side and a note are entered, each signed, each in words', async () => {
    const by = ['--by', 'Rosa Ilves'];
    const runs = [
      await correct('--said', '2031-03-10/2031-03-16', '--bound', 'not-after', ...by),
      await correct('--kind', 'mixed', ...by),
      await correct('--side', 'conditional', '--issue', 'bridge', '--basis', 'expectation', ...by),
      await correct('--note', 'The office stands by it', ...by),
    ];
    assert.deepEqual(
      runs.map(({ status, out }) => [status, out.trim()]),
      [
        [0, '"a toll is not an option" was said by 2031-03-10/2031-03-16. Undo: onrecord corrections --undo 1'],
        [0, '"a toll is not an option" is partly quoted. Undo: onrecord corrections --undo 2'],
        [
          0,
          '"a toll is not an option", on bridge: conditional, an expectation, not a wish. Undo: onrecord corrections --undo 3',
        ],
        [0, 'a note on "a toll is not an option". Undo: onrecord corrections --undo 4'],
      ],
    );
    const { said, kind, positions } = await toll();
    assert.deepEqual(
      [said.value, said.bound, kind, positions[0]?.stance, positions[0]?.basis],
      ['2031-03-10/2031-03-16', 'not-after', 'mixed', 'conditional', 'expectation'],
    );
    const rows = await inRecord((record) => record.corrections({ limit: 9 }));
    assert.deepEqual(new Set(rows.map((row) => row.by)), new Set(['Rosa Ilves']));
    assert.equal(rows[0]?.note, 'The office stands by it');
  });

  test('a side that the words ascribe to somebody is said, confirmed, and said to be nobody’s', async () => {
    const ascribed = ['--issue', 'bridge', '--ascribed-to', 'Anselm Farrant'];
    const { out } = await correct('--side', 'for', ...ascribed);
    assert.match(out, /on bridge, as ascribed to person:anselm-farrant: for, a wish\. Undo/);
    await correct('--as-found', 'side', ...ascribed);
    const held = (await toll()).positions.find(({ own }) => !own);
    assert.deepEqual([held?.holder, held?.stance, held?.own], ['Anselm Farrant', 'for', false]);
    await correct('--side', 'none', ...ascribed);
    await correct('--side', 'for', '--issue', 'bridge', '--ascribed-to', 'nobody');
    assert.deepEqual(
      (await toll()).positions.map(({ own, holderId }) => [own, holderId]),
      [
        [true, 'person:odile-farrant'],
        [false, null],
      ],
    );
  });

  test('no day, no side, taking out and bringing back; nonsense is refused', async () => {
    await correct('--said', 'unknown');
    await correct('--side', 'none', '--issue', 'bridge');
    assert.deepEqual([(await toll()).said.value, (await toll()).positions], [null, []]);
    await correct('--reject', 'wrong-words');
    assert.equal((await toll()).rejected?.reason, 'wrong-words');
    await correct('--accept');
    assert.equal((await toll()).rejected, null);
    for (const [words, code] of [
      [['--said', 'yesterday'], 'usage/date'],
      [['--side', 'for'], 'usage/one-correction'],
      [['--issue', 'bridge', '--kind', 'direct'], 'usage/one-correction'],
      [['--accept', '--nobody'], 'usage/one-correction'],
      [['--side', 'for', '--issue', 'quays'], 'correct/unknown-issue'],
      [['--as-found', 'side', '--issue', 'quays'], 'correct/no-side'],
    ] as const) {
      const { status, out, err } = await correct(...words);
      assert.ok(status !== 0 && out === '' && err.includes(`[${code}]`), `${words}: ${status} ${err}`);
    }
  });

  test('what is right as it was found is confirmed', async () => {
    for (const what of ['speaker', 'date']) await correct('--as-found', what);
    await correct('--as-found', 'side', '--issue', 'bridge');
    const { amended } = await toll();
    assert.deepEqual(
      new Set(amended.map(({ what, confirms }) => `${what} ${confirms}`)),
      new Set(['speaker true', 'said true', 'side true']),
    );
  });

  test('a correction of what was changed meanwhile is refused, with both versions', async () => {
    const seen = await correct('--json');
    const file = join(folder, 'seen.json');
    writeFileSync(file, seen.out);
    const { tag } = JSON.parse(seen.out);
    assert.ok((await correct()).out.includes(`--seen ${tag}`));
    await correct('--said', '2031-02', '--by', 'Rosa Ilves');
    const refused = await correct('--nobody', '--seen', file);
    assert.deepEqual([refused.status, refused.out], [1, '']);
    assert.match(refused.err, /As you saw it\nSaid +2031-03-11\nAs it is now\nSaid +2031-02\n/);
    assert.match(
      refused.err,
      /Since then Rosa Ilves, \d{4}-\d\d-\d\d, correction 1: .*2031-02.*\(before: said on\s2031-03-11\)/s,
    );
    assert.match(refused.err, /\[correct\/changed\]/);
    const values = JSON.parse((await correct('--nobody', '--seen', tag, '--json')).out);
    assert.deepEqual([values.error.code, values.seen, values.since.length], ['correct/changed', null, 1]);
    assert.notEqual((await toll()).speaker.id, null);
    const done = await correct('--nobody', '--seen', values.now.tag);
    assert.deepEqual([done.status, (await toll()).speaker.id], [0, null]);
    assert.equal((await correct('--nobody', '--seen', 'lately')).status, 2);
  });

  test('a correction of words that the article was read without meanwhile names what is there now', async () => {
    const again = invent({
      title: 'Mayor rules out a toll bridge',
      url: 'https://gazette.example/bridge',
      body: BRIDGE.entry.article.text.split('\n').slice(1).join('\n'),
      statements: [
        { who: 'Odile Farrant', cue: 'told councillors', words: 'a toll is not an option” for the new crossing' },
      ],
    });
    await inRecord((record) => record.put(BRIDGE.item, again.entry, { again: true }));
    const { status, err } = await correct('--nobody');
    assert.equal(status, 1);
    assert.match(err, /read again.*a toll is not an option/s);
    assert.ok(err.includes(again.entry.statements[0]!.id), err);
  });

  test('an actor is renamed, and confirmed in an article; not where it was changed meanwhile', async () => {
    const { edit } = JSON.parse((await run('actor', 'show', 'Odile Farrant', '--json')).out);
    assert.ok((await run('actor', 'show', 'Odile Farrant')).out.includes(`--seen ${edit.tag}`));
    const done = await run('actor', 'rename', 'Odile Farrant', 'Odile Brae', '--seen', edit.tag);
    assert.match(done.out, /^Odile Brae\n/);
    const late = await run('actor', 'alias', 'Odile Brae', 'Odile Lund', '--seen', edit.tag);
    assert.deepEqual([late.status, late.out], [1, '']);
    assert.match(late.err, /As it is now\n[\s\S]*Odile Brae[\s\S]*\[correct\/changed\]/);
    const confirmed = await run('actor', 'confirm', 'Odile Brae', FERRY.entry.article.id.slice(0, 8), '--json');
    const row = await inRecord((record) => record.corrections({ limit: 1 }));
    assert.deepEqual([row[0]?.what, row[0]?.id], ['joined', JSON.parse(confirmed.out).id]);
  });
});
