import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PlacedRelation } from '../../src/record/index.ts';
import { familiesOf } from '../../src/search/index.ts';

/** Articles are published in the order of the alphabet. */
const relation = (one: string, other: string, direction: PlacedRelation['direction'] = 'unknown'): PlacedRelation => ({
  one,
  other,
  direction,
  verdict: 'reworded',
  confidence: 0.9,
  onePlace: one.charCodeAt(0),
  otherPlace: other.charCodeAt(0),
});

const inWords = (relations: readonly PlacedRelation[]): string[] =>
  familiesOf(relations).map(({ head, members }) => `${head}: ${members.map(({ id }) => id).join(' ')}`);

test('the head is the article published first', () => {
  assert.deepEqual(inWords([relation('b', 'c'), relation('a', 'b'), relation('a', 'c')]), ['a: b c']);
});

test('evidence of a source goes before dates', () => {
  assert.deepEqual(inWords([relation('a', 'b', 'b-to-a'), relation('b', 'c')]), ['b: a c']);
});

test('a report that draws on two agencies does not join their families', () => {
  const relations = [relation('a', 'c'), relation('a', 'e'), relation('b', 'd'), relation('b', 'e')];
  assert.deepEqual(inWords(relations), ['a: c e', 'b: d']);
  assert.deepEqual(familiesOf(relations)[0]!.members.find(({ id }) => id === 'e')?.also, ['b']);
});

test('every article is in one family at most, and every member is related to its head', () => {
  const letters = 'abcdefghij'.split('');
  const pair = fc
    .tuple(fc.constantFrom(...letters), fc.constantFrom(...letters), fc.constantFrom('a-to-b', 'b-to-a', 'unknown'))
    .filter(([one, other]) => one < other)
    .map(([one, other, direction]) => relation(one, other, direction as PlacedRelation['direction']));
  fc.assert(
    fc.property(fc.uniqueArray(pair, { selector: ({ one, other }) => one + other }), (relations) => {
      const families = familiesOf(relations);
      const all = families.flatMap(({ head, members }) => [head, ...members.map(({ id }) => id)]);
      assert.equal(new Set(all).size, all.length);
      for (const { head, members } of families) {
        for (const { id } of members) {
          assert.ok(relations.some((one) => [one.one, one.other].sort().join() === [head, id].sort().join()));
        }
      }
    }),
  );
});
