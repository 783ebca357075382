import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sides } from '../../src/stance/encoder/reader.ts';
import { positionsOf } from './reading.ts';

const sides = (pro: number, contra: number): Sides => ({
  for: pro,
  against: contra,
  neutral: 1 - pro - contra,
  unrelated: 0,
  conditional: 0,
});
const READ: Readonly<Record<string, Sides>> = {
  'the talk about the harbour tunnel went on': sides(0.2, 0.1),
  'it would be a gift to the town': sides(0.97, 0.01),
  'that is how towns grow': sides(0.8, 0.05),
  'that is how towns shrink': sides(0.05, 0.9),
  'it would be madness': sides(0.01, 0.97),
  'he is considering it': sides(0.97, 0.01),
  'he may be willing to bear it': sides(0.97, 0.01),
  '“I’m just not ready to do that”': sides(0.97, 0.01),
  'he is leaning towards it': sides(0.97, 0.01),
  'he is ready to do that': sides(0.97, 0.01),
  'he is not considering anything else': sides(0.97, 0.01),
};

/** The stances that contents of statements near a mention of the tunnel take, by `source: content`. */
function stances(...told: readonly (readonly [source: string, content: keyof typeof READ & string])[]): string[] {
  const mention = { source: 'Ida Lund', cue: 'said', content: 'the talk about the harbour tunnel went on' };
  const sentences = told.map(([source, content]) => ({ source, cue: 'said', content }));
  const { positions } = positionsOf([mention, ...sentences], (content) => READ[content]!);
  return positions.slice(1).map((some) => some.find(({ issue }) => issue === 'tunnel')?.stance ?? '-');
}

test('a side that is not sure enough is shown beside the same side of the same speaker', () => {
  const [weak, sure] = ['that is how towns grow', 'it would be a gift to the town'];
  assert.deepEqual(stances(['Holm', weak!]), ['-']);
  assert.deepEqual(stances(['Holm', weak!], ['Holm', sure!]), ['for', 'for']);
  assert.deepEqual(stances(['Holm', weak!], ['Voss', sure!]), ['-', 'for']);
});

test('of two contrary sides of one speaker the surer ones are shown', () => {
  assert.deepEqual(stances(['Holm', 'that is how towns shrink']), ['against']);
  assert.deepEqual(stances(['Holm', 'that is how towns shrink'], ['Holm', 'it would be a gift to the town']), [
    '-',
    'for',
  ]);
  assert.deepEqual(stances(['Holm', 'it would be madness'], ['Holm', 'it would be a gift to the town']), [
    'against',
    'for',
  ]);
});

test('a speaker who is considering it has taken no side yet', () => {
  for (const content of [
    'he is considering it',
    'he may be willing to bear it',
    '“I’m just not ready to do that”',
    'he is leaning towards it',
  ] as const)
    assert.deepEqual(stances(['Holm', content]), ['conditional'], content);
  for (const content of ['he is ready to do that', 'he is not considering anything else'] as const)
    assert.deepEqual(stances(['Holm', content]), ['for'], content);
});

test('a condition that the encoder finds likely enough is shown with its confidence, unless the rules read a side or another’s remarks are endorsed', () => {
  const depends = (conditional: number): Sides => ({ ...sides(0.04, 0.02), neutral: 0.94 - conditional, conditional });
  const read = (content: string, conditional: number): string | undefined => {
    const mention = { source: 'Ida Lund', cue: 'said', content: 'the talk about the harbour tunnel went on' };
    const { positions } = positionsOf([mention, { source: 'Holm', cue: 'said', content }], () => depends(conditional));
    const found = positions[1]!.find(({ issue }) => issue === 'tunnel');
    return found && `${found.stance} ${found.confidence}`;
  };
  assert.equal(read('it would be a gift to the town', 0.8489), 'conditional 0.85');
  assert.doesNotMatch(read('it would be a gift to the town', 0.65) ?? '-', /conditional/);
  assert.match(read('the harbour tunnel must be built', 0.92)!, /^for /);
  const { positions } = positionsOf(
    [
      { source: 'Renwick', cue: 'said', content: 'the harbour tunnel must not be built' },
      { source: 'Calloway', cue: 'expressed support for', content: 'Renwick’s remarks on the harbour tunnel' },
    ],
    () => depends(0.92),
  );
  assert.deepEqual(
    positions[1]!.map(({ stance, basis }) => `${stance} ${basis}`),
    ['against endorsement'],
  );
});

test('a side that the rules surely read is shown where the encoder is unsure, but not where it finds the contrary likelier', () => {
  const read = (pro: number, contra: number): string | undefined =>
    positionsOf([{ source: 'Holm', cue: 'said', content: 'the harbour tunnel must be built' }], () =>
      sides(pro, contra),
    ).positions[0]!.find(({ issue }) => issue === 'tunnel')?.stance;
  assert.equal(read(0.02, 0.03), 'for');
  assert.notEqual(read(0.02, 0.3), 'for');
});

test('who only tells what another wants is neutral where the encoder finds so, and nothing is told where it finds another thing', () => {
  const content = 'that Clara Voss wants to build the tunnel under the harbour';
  const read = (given: Sides): string[] =>
    positionsOf([{ source: 'Holm', cue: 'said', content }], () => given).positions[0]!.map(
      ({ stance, by }) => `${by === 'speaker' ? by : by.ascribedTo.name} ${stance}`,
    );
  assert.deepEqual(read(sides(0.3, 0.3)), ['Voss for']);
  assert.deepEqual(read(sides(0.1, 0.1)), ['speaker neutral', 'Voss for']);
  assert.deepEqual(read({ ...sides(0.1, 0.1), neutral: 0.2, unrelated: 0.6 }), []);
});

test('a side may be less sure where the statement names the matter than near it', () => {
  const read = (content: string, confidence: number): string | undefined => {
    const mention = { source: 'Ida Lund', cue: 'said', content: 'the talk about the harbour tunnel went on' };
    const { positions } = positionsOf([mention, { source: 'Holm', cue: 'said', content }], () =>
      sides(confidence, 0.05),
    );
    return positions[1]!.find(({ issue }) => issue === 'tunnel')?.stance;
  };
  assert.equal(read('the harbour tunnel is how towns grow', 0.85), 'for');
  assert.equal(read('that is how towns grow', 0.85), undefined);
  assert.equal(read('that is how towns grow', 0.95), 'for');
});

test('only a statement that names the matter is neutral on it', () => {
  const none = { ...sides(0.05, 0.05), neutral: 0.8, unrelated: 0.1 };
  const mention = { source: 'Ida Lund', cue: 'said', content: 'the talk about the harbour tunnel went on' };
  const { positions } = positionsOf(
    [mention, { source: 'Holm', cue: 'said', content: 'it began at nine' }],
    () => none,
  );
  const stances = positions.map((some) => some.find(({ issue }) => issue === 'tunnel')?.stance);
  assert.deepEqual(stances, ['neutral', undefined]);
});

test('who tells what another wants takes the same side where the encoder is sure of it', () => {
  const content = 'that Clara Voss wants to build the tunnel under the harbour';
  const read = (given: Sides): string[] =>
    positionsOf([{ source: 'Holm', cue: 'said', content }], () => given).positions[0]!.map(
      ({ stance, by }) => `${by === 'speaker' ? by : by.ascribedTo.name} ${stance}`,
    );
  assert.deepEqual(read(sides(0.95, 0.01)), ['speaker for', 'Voss for']);
  assert.deepEqual(read(sides(0.7, 0.01)), ['Voss for']);
});
