import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainSentences } from '../../eval/stance-plain-sentences.ts';
import { isSide } from '../../eval/stance-sides.ts';

const all = plainSentences('stance-plain.txt');
const newslike = plainSentences('stance-newslike.txt');
const shown = all.filter(({ got }) => isSide(got));

/** What is read as the contrary side, and known. */
const FLIPPED = [
  'Obaro voted for the amendment to scrap term limits',
  'Obaro vowed to defend term limits',
  'Thorne demanded that foreign troops leave and the Halvik base be closed',
  'Hollis said Lake Orra should remain public land',
  'Senator Colby said ending mandatory minimums would put dangerous dealers back on the streets',
  'Senator Colby said the people should decide in the election who fills the court vacancy',
  'Hoyt condemned torture, including waterboarding',
];

/** What was read, and is not with the weights of a decision. */
const LOST = new Map([
  ['Faro said the border should stay closed', { todo: 'lost with the weights of decisions/0172' }],
]);

test('no plain sentence is read as the contrary side, but for those that are known', () => {
  const flipped = shown.filter(({ got, want }) => isSide(want) && got !== want).map(({ words }) => words);
  assert.deepEqual(
    flipped.filter((words) => !FLIPPED.includes(words)),
    [],
  );
});

test('of the sides of plain sentences two thirds are read', () => {
  const sides = all.filter(({ want }) => isSide(want));
  const read = sides.filter(({ got, want }) => got === want);
  assert.ok(read.length >= (2 / 3) * sides.length, `${read.length} of ${sides.length}`);
});

test('of the sides read in sentences such as news writes one in twenty is the contrary at most, and half of them are read', () => {
  const read = newslike.filter(({ got, want }) => isSide(got) && isSide(want));
  const contrary = read.filter(({ got, want }) => got !== want);
  const sides = newslike.filter(({ want }) => isSide(want));
  assert.ok(contrary.length <= read.length / 20, contrary.map(({ words }) => words).join('\n'));
  assert.ok(read.length >= sides.length / 2, `${read.length} of ${sides.length}`);
});

for (const [proposition, sentence, want] of [
  ['Mayor Edda Falk should resign.', "Brandt joined calls for the mayor's resignation", 'for'],
  ['Norland should lift its sanctions on Sudria.', 'Holm called for an end to the sanctions on Sudria', 'for'],
  ['Norland should lift its sanctions on Sudria.', 'Holm wants tougher sanctions on Sudria', 'against'],
  ['The government should invest more in railways.', 'Holm called for more rail funding', 'for'],
  ['The Assembly Law should be repealed.', 'Amara Quill called for the repeal of the Assembly Law', 'for'],
  ['The Assembly Law should be repealed.', 'Amara Quill defended the Assembly Law', 'against'],
  ['The big banks should be broken up.', 'Holm vowed to protect the big banks from being broken up', 'against'],
  ['The border with Sudria should be reopened.', 'Faro said the border should stay closed', 'against'],
] as const)
  test(`“${sentence}” is ${want}: ${proposition}`, LOST.get(sentence), () => {
    const found = all.find((one) => one.proposition === proposition && one.words === sentence);
    assert.equal(found?.got, want);
  });
