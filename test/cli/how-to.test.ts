import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true }));

/** The commands of a page, in order: the lines of its `sh` blocks that call onrecord. */
const commandsOf = (page: string): string[] =>
  [...readFileSync(join(ROOT, 'docs/how-to', page), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) =>
    block!.split('\n').filter((line) => line.startsWith('onrecord ')),
  );

/** The words of a command line; double quotation marks keep some together. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);

const run = (
  words: readonly string[],
): Promise<{ readonly status: number; readonly out: string; readonly err: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, ONRECORD_RECORD: join(folder, 'record.sqlite'), NO_COLOR: '1' };
    const command = [join(ROOT, 'src/cli/onrecord.ts'), ...words];
    execFile(process.execPath, command, { env, cwd: ROOT }, (error, out, err) =>
      resolve({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    );
  });

test('every command of "track an issue" runs, and says what the page promises', async () => {
  const said = new Map<string, string>();
  for (const line of commandsOf('track-an-issue.md')) {
    const { status, out, err } = await run(wordsOf(line).slice(1));
    assert.equal(status, 0, `${line}\n${err}`);
    assert.notEqual(out, '', line);
    said.set(line, out);
  }
  assert.ok(said.size >= 12, `only ${said.size} commands`);
  const outOf = (beginning: string) => said.get([...said.keys()].find((line) => line.startsWith(beginning))!)!;
  assert.match(outOf('onrecord issue test'), /statements in 4 articles would be caught/);
  assert.match(outOf('onrecord issue test'), /^ {2}for: tram, northern extension/m);
  assert.match(outOf('onrecord issue edit'), /kept/);
  assert.match(outOf('onrecord issue recompute'), /tram-to-the-harbour: 4 articles read/);
  assert.match(outOf('onrecord issue list --yaml'), /- harbour line/);
  assert.match(outOf('onrecord issue show'), /Ines Calloway[\s\S]*\+ for/);
  assert.match(outOf('onrecord positions'), /first in this collection|no side read/);
  assert.match(outOf('onrecord said'), /first use in this collection/);
});
