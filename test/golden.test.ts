import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { goldenOf } from '../scripts/golden.ts';

const ROOT = 'test/golden';
const cases = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('whole items', () => {
  test('there are golden folders', () => assert.ok(cases.length > 0));
  for (const name of cases) {
    test(`${name} comes out as its expected.json says`, async () => {
      const file = join(ROOT, name, 'expected.json');
      assert.ok(existsSync(file), `${file} is absent: write it with \`node scripts/golden.ts ${name}\` and read it`);
      assert.deepEqual(await goldenOf(join(ROOT, name)), JSON.parse(readFileSync(file, 'utf8')));
    });
  }
});
