import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onceAMinute } from '../../src/cli/once-a-minute.ts';

test('a line is said once a minute however often it comes, and another line at once', () => {
  const said: string[] = [];
  let now = 0;
  const say = onceAMinute(
    (line) => void said.push(`${now / 1000}: ${line}`),
    () => now,
  );
  for (now = 0; now < 130_000; now += 10_000) {
    say('no answer');
    if (now === 30_000) say('another');
  }
  assert.deepEqual(said, ['0: no answer', '30: another', '60: no answer', '120: no answer']);
});
