import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownersOf } from '../../src/attribution/owner.ts';
import { analyse } from '../../src/language/index.ts';

/** The sources that are left of the words before a cue. */
function ownersBefore(source: string, cue: string): string[] {
  const analysis = analyse(`${source} ${cue} that the bridge could fall.`);
  const tokenAt = (offset: number): number => analysis.start.findIndex((start) => start >= offset);
  const first = tokenAt(source.length + 1);
  const segments = ownersOf(analysis, [{ role: 0, first: 0, last: first }], { role: 1, first, last: first + 1 });
  return segments.map((one) => analysis.text.slice(analysis.start[one.first], analysis.end[one.last - 1]));
}

test('what governs an owner is no source of what he says', () => {
  assert.deepEqual(ownersBefore('The mayor has backed Commissioner Tobias Renwick’s', 'warning'), [
    'Commissioner Tobias Renwick’s',
  ]);
  assert.deepEqual(ownersBefore("The others agreed with Ida Lund's", 'demand'), ["Ida Lund's"]);
});

test('a source that is no owner keeps its verbs, and so does one that is an owner alone', () => {
  for (const source of ['Tobias Renwick, who lost the vote,', 'The man who leads the harbour union'])
    assert.deepEqual(ownersBefore(source, 'warned'), [source]);
  assert.deepEqual(ownersBefore('Tobias Renwick’s', 'warning'), ['Tobias Renwick’s']);
});
