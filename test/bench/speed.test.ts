import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { recallAt } from '../../bench/beside/measure.ts';
import * as comparison from '../../bench/beside/page.ts';
import { pinned } from '../../bench/beside/python.ts';
import * as speed from '../../bench/table/page.ts';

const docs = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

test('the page on speed and its drawing are those of the figures that were measured', () => {
  const results = speed.saved();
  const again = 'write them anew: npm run bench -- table --draw';
  assert.equal(docs('speed.md'), speed.pageWith(docs('speed.md'), results), again);
  assert.equal(docs('speed-growth.svg'), speed.growthOf(results), again);
});

test('the page that compares is that of the figures that were measured, with the versions that are pinned', () => {
  const measured = comparison.saved();
  assert.equal(docs('comparison.md'), comparison.pageWith(docs('comparison.md'), measured));
  const versions = pinned();
  assert.ok(versions.size >= 5);
  for (const { other } of measured.parts)
    for (const one of other.split(', ')) {
      const [name, version] = one.split(' ');
      assert.equal(version, versions.get(name!), `${name} was measured in another version than the one that is pinned`);
    }
});

test('what was measured takes the place between its marks and nothing else of a page', () => {
  const results = speed.saved();
  const page = 'Before.\n<!-- measured -->\nold\n<!-- end of what was measured -->\nAfter.\n';
  const once = speed.pageWith(page, results);
  assert.match(once, /^Before\.\n<!-- measured -->\n\n[\s\S]*<!-- end of what was measured -->\nAfter\.\n$/);
  assert.doesNotMatch(once, /^old$/m);
  assert.equal(speed.pageWith(once, results), once);
  assert.throws(() => speed.pageWith('no marks', results));
});

test('shares of the rooms add up to one, and every store is drawn', () => {
  const { rooms, stored } = speed.saved();
  assert.ok(Math.abs(rooms.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-6);
  for (const { room } of rooms.filter((one) => one.room.endsWith('/')))
    assert.ok(existsSync(new URL(`../../src/${room}`, import.meta.url)), room);
  assert.ok(stored.length > 0 && stored.every(({ rate }) => rate > 0));
});

test('the threshold of the other lets through as many unrelated pairs as ours does, and no more', () => {
  const isDerived = [true, true, true, false, false, false];
  const likeness = [0.9, 0.5, 0.2, 0.6, 0.3, 0.1];
  assert.equal(recallAt(likeness, isDerived, 0), 1);
  assert.equal(recallAt(likeness, isDerived, 1), 2);
  assert.equal(recallAt(likeness, isDerived, 2), 3);
  assert.equal(recallAt(likeness, isDerived, 3), 3);
});
