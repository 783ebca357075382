import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

const EXIT_MODULE = new URL('../../src/cli/exit.ts', import.meta.url).href;

/** Runs `code` after the import of the module that says how commands end. */
function ended(code: string): { status: number | null; err: string } {
  const program = `import { failWith } from ${JSON.stringify(EXIT_MODULE)}; ${code}`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  return { status, err: stderr };
}

test('a fault of the program ends with a status of its own, with its trace and without raw control characters', () => {
  const { status, err } = ended(`failWith(new TypeError('no such \\u001b[31mthing'));`);
  assert.equal(status, 70);
  assert.match(err, /a fault of this program/);
  assert.match(err, /TypeError: no such .*thing\n +at /);
  assert.doesNotMatch(err, /\u001b/);
});
