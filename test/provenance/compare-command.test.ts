import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const ONRECORD = join(import.meta.dirname, '../../src/cli/onrecord.ts');
const folder = mkdtempSync(join(tmpdir(), 'onrecord-compare-'));
after(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

const onrecord = (...words: string[]): Promise<Run> =>
  new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1' };
    execFile(process.execPath, [ONRECORD, ...words], { env }, (error, out, err) =>
      resolve({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    );
  });

const fileOf = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const FIRST = `The mill of Lowen burned down on Friday night, and firefighters from four towns came to help.
“We saved the wheel and nothing else,” said miller Edvin Stroud.
The mill had ground rye since 1764 and was to become a museum in June.`;
const SECOND = FIRST.replace('nothing else', 'the ledger').replace('in June', 'next summer');

test('pairs come in as lines and go out as lines, a bad one with its error in its place and status 1', async () => {
  const lines = [
    JSON.stringify({ id: 'same', a: { text: FIRST }, b: { text: FIRST } }),
    'not JSON',
    JSON.stringify({ id: 'half', a: { text: FIRST } }),
    JSON.stringify({ id: 'changed', a: { text: FIRST }, b: { text: SECOND } }),
  ];
  const { status, out } = await onrecord('compare', '--jsonl', fileOf('pairs.jsonl', lines.join('\n')));
  const found = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.equal(status, 1);
  assert.deepEqual(
    found.map(({ id }) => id),
    ['same', 'line 2', 'half', 'changed'],
  );
  assert.equal(found[0].verdict, 'copy');
  assert.equal(found[1].error.code, 'input/bad-line');
  assert.equal(found[2].error.code, 'input/bad-line');
  assert.deepEqual(
    found[3].quotes.map(({ change }: { change: string }) => change),
    ['words-changed'],
  );
});

test('an outlet given with a text lets a credit in the other give the direction', async () => {
  const credited = `${SECOND}\nSource: Lowen Courier`;
  const line = JSON.stringify({ id: '1', a: { text: FIRST, outlet: 'Lowen Courier' }, b: { text: credited } });
  const { out } = await onrecord('compare', '--jsonl', fileOf('credited.jsonl', line));
  assert.equal(JSON.parse(out).direction, 'a-to-b');
});

test('two inputs, no more and no fewer', async () => {
  const { status, err } = await onrecord('compare', fileOf('one.txt', FIRST));
  assert.equal(status, 2);
  assert.match(err, /usage\/two-inputs/);
});
