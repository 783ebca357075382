import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Position } from '../../src/domain/index.ts';
import { ISSUES, ownStance, positionsOf, type Sentence } from './reading.ts';
import { SENTENCES } from './sentences.ts';

const holderOf = ({ by }: Position): string => (by === 'speaker' ? 'speaker' : (by.ascribedTo.name ?? '?'));
const shown = (sentence: Sentence): string[] =>
  positionsOf([sentence]).positions[0]!.map((p) => `${holderOf(p)} ${p.stance} ${p.issue}`);

test('what a speaker says that another wants is ascribed to the other', () => {
  const sentence = { source: 'Peter Holm', cue: 'said', content: 'that Clara Voss wants to ban fracking' };
  assert.deepEqual(shown(sentence), ['speaker neutral fracking', 'Voss for fracking']);
});

test('the owner of a plan that is condemned holds it, the speaker does not', () => {
  const sentence = { source: 'Peter Holm', cue: 'condemned', content: 'Clara Voss’s proposal to ban fracking' };
  assert.deepEqual(shown(sentence), ['speaker against fracking', 'Voss for fracking']);
});

test('aspirations that are labeled unrealistic stay those of their owner', () => {
  const sentence = {
    source: 'Premier Tamm',
    cue: 'labeled',
    content: 'Sudria’s aspirations for membership in the customs union “unrealistic”',
  };
  assert.equal(ownStance(sentence, 'union'), 'against');
});

test('a forecast is an expectation, a refusal an action, a demand a preference', () => {
  const basisOf = (cue: string, content: string): string | undefined =>
    positionsOf([{ source: 'Premier Tamm', cue, content }]).positions[0]![0]?.basis;
  assert.equal(basisOf('said', '“I don’t see the customs union happening.”'), 'expectation');
  assert.equal(basisOf('vetoed', 'the sugar levy'), 'action');
  assert.equal(basisOf('demanded', 'stricter speed limits'), 'preference');
});

test('who calls another’s remarks right takes over the side they took', () => {
  const { positions } = positionsOf([
    { source: 'Voss', cue: 'said', content: 'fracking must be banned' },
    { source: 'Holm', cue: 'said', content: 'Voss’s remarks were accurate' },
    { source: 'Lund', cue: 'dismissed', content: 'Voss’s remarks' },
  ]);
  assert.deepEqual(
    positions.map(([first]) => `${first?.stance} by ${first?.basis}`),
    ['for by preference', 'for by endorsement', 'against by endorsement'],
  );
});

test('who shows empathy for another’s remarks takes over no side', () => {
  const { positions } = positionsOf([
    { source: 'Voss', cue: 'said', content: 'fracking must be banned' },
    { source: 'Holm', cue: 'has shown empathy toward', content: 'Voss’s viewpoint' },
  ]);
  assert.deepEqual(positions[1], []);
});

test('remarks that name the issue give the side that is taken over, and no second position', () => {
  const { positions } = positionsOf([
    { source: 'Voss', cue: 'said', content: 'fracking must be banned' },
    { source: 'Holm', cue: 'has endorsed', content: 'Voss’s remarks on fracking' },
  ]);
  assert.deepEqual(
    positions[1]?.map(({ stance, basis }) => `${stance} by ${basis}`),
    ['for by endorsement'],
  );
});

test('remarks on a matter that is named are the last that take a side on it; otherwise the last of all', () => {
  const before = [
    { source: 'Voss', cue: 'said', content: 'fracking must be banned' },
    { source: 'Voss', cue: 'said', content: 'the winter was long' },
  ];
  const taken = (content: string): string | undefined =>
    positionsOf([...before, { source: 'Holm', cue: 'has endorsed', content }]).positions[2]?.find(
      ({ basis }) => basis === 'endorsement',
    )?.stance;
  assert.equal(taken('Voss’s remarks on fracking'), 'for');
  assert.equal(taken('Voss’s remarks'), undefined);
});

test('who repeats “this view” holds what they last held', () => {
  const { positions } = positionsOf([
    { source: 'Voss', cue: 'said', content: 'fracking must be banned' },
    { source: 'Voss', cue: 'reiterated', content: 'this view' },
  ]);
  assert.equal(positions[1]?.[0]?.stance, 'for');
});

test('a pronoun takes up the issue of the sentence before', () => {
  const { positions } = positionsOf([
    { source: 'Voss', cue: 'praised', content: 'the sugar levy' },
    { source: 'Holm', cue: 'said', content: 'it is a disaster' },
  ]);
  assert.equal(positions[1]?.[0]?.stance, 'for');
});

test('another person’s records are another issue', () => {
  const content = 'Victor Lund for not releasing his medical records';
  assert.equal(ownStance({ source: 'Peter Holm', cue: 'faulted', content }, 'records'), '-');
});

test('evidence is words of the article, in order and apart', () => {
  for (const sentence of SENTENCES) {
    const { text, positions } = positionsOf([sentence]);
    for (const { evidence, confidence } of positions.flat()) {
      assert.ok(evidence.length > 0);
      assert.ok(confidence > 0 && confidence < 1);
      let last = -1;
      for (const [start, end] of evidence) {
        assert.ok(start > last && end > start && end <= text.length);
        last = end;
      }
    }
  }
});

test('a speaker’s own position comes before those ascribed to others', () => {
  for (const sentence of SENTENCES) {
    const [positions = []] = positionsOf([sentence]).positions;
    for (const { id } of ISSUES) {
      const holders = positions.filter(({ issue }) => issue === id).map(({ by }) => by === 'speaker');
      assert.ok(holders.indexOf(true) <= 0, `${sentence.source} ${sentence.cue} ${sentence.content}`);
    }
  }
});

test('any words at all give one list of positions a statement', () => {
  const word = fc.constantFrom(
    ...SENTENCES.flatMap(({ content }) => content.split(' ')),
    '“',
    '”',
    ',',
    '—',
    'not',
    "n't",
  );
  const words = fc.array(word, { minLength: 1, maxLength: 25 }).map((list) => list.join(' '));
  fc.assert(
    fc.property(fc.array(fc.record({ source: words, cue: words, content: words }), { maxLength: 3 }), (sentences) => {
      assert.equal(positionsOf(sentences).positions.length, sentences.length);
    }),
    { numRuns: 150 },
  );
});

test('a stand that is called settled is ascribed with the side that whoever holds it takes elsewhere', () => {
  const own = { source: 'Voss', cue: 'said', content: 'the customs union must never be joined' };
  const read = (content: string, before = own): (string | undefined)[] =>
    positionsOf([before, { source: 'Holm', cue: 'noted', content }])
      .positions[1]!.filter(({ issue, by }) => issue === 'union' && by !== 'speaker')
      .map((one) => `${holderOf(one)} ${one.stance}`);
  assert.deepEqual(read('that Voss’s position on the union had been “written in stone”'), ['Voss against']);
  assert.deepEqual(read('Voss’s stance on the union has not changed'), ['Voss against']);
  assert.deepEqual(read('Voss’s position on the union is not clear'), []);
  assert.deepEqual(read('Voss’s position on the weather is written in stone'), []);
  assert.deepEqual(read('Voss’s position on the union is the talk of the town'), []);
  const neither = { ...own, content: 'the customs union has nine members' };
  assert.deepEqual(read('that Voss’s position on the union had been “written in stone”', neither), []);
});

test('of each issue on which a settled stand is ascribed the statement is about it first', () => {
  const before = [
    { source: 'Voss', cue: 'said', content: 'the customs union must never be joined' },
    { source: 'Voss', cue: 'said', content: 'the harbour tunnel must be built' },
  ];
  const content = 'that Voss’s position on the union and the tunnel had been written in stone';
  const { positions } = positionsOf([...before, { source: 'Holm', cue: 'noted', content }]);
  for (const [issue, stance] of [
    ['union', 'against'],
    ['tunnel', 'for'],
  ] as const)
    assert.deepEqual(
      positions[2]!.filter((one) => one.issue === issue).map((one) => `${holderOf(one)} ${one.stance}`),
      ['speaker neutral', `Voss ${stance}`],
    );
});
