import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { growthPlot, measured } from '../../bench/growth.ts';

test('the drawing of how the index of relatives grows is that of the figures that were measured', () => {
  const drawn = readFileSync(new URL('../../docs/relatives-growth.svg', import.meta.url), 'utf8');
  assert.equal(drawn, growthPlot(measured()), 'draw it anew: node bench/growth.ts');
});

test('the figures reach from 10,000 to 1,000,000 articles', () => {
  assert.deepEqual(
    measured().map(({ articles }) => articles),
    [10_000, 100_000, 1_000_000],
  );
});
