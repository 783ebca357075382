import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sidesOfPhrases } from '../../src/operations/phrase-sides.ts';

const inWords = (issue: Parameters<typeof sidesOfPhrases>[0]): string[] =>
  sidesOfPhrases(issue).map(
    ({ phrase, side, from, guessed }) => `${phrase}: ${side ?? 'none'}, ${from}${guessed ? ', guessed' : ''}`,
  );

test('a phrase bears the side of who is for what it names', () => {
  assert.deepEqual(
    inWords({
      id: 'toll',
      proposition: 'The toll on the Varne bridge should be scrapped.',
      about: ['bridge toll', 'end of the toll'],
    }),
    ['bridge toll: against, about', 'end of the toll: for, about'],
  );
});

test('phrases that the user put under for and against keep their side and come last', () => {
  assert.deepEqual(
    inWords({
      id: 'tram',
      proposition: 'The tram should be extended to the harbour.',
      about: ['tram'],
      for: ['Rails for All'],
      against: ['Keep Our Quay campaign'],
    }),
    ['tram: for, about', 'Rails for All: for, for', 'Keep Our Quay campaign: against, against'],
  );
});

test('a side that no word of the proposition tells is said to be guessed', () => {
  const [named, other] = sidesOfPhrases({
    id: 'tram',
    proposition: 'The tram should be extended to the harbour.',
    about: ['tram', 'northern rails'],
  });
  assert.deepEqual([named!.side, named!.guessed], ['for', false]);
  assert.deepEqual([other!.side, other!.guessed], ['for', true]);
});

test('where it is not known what the verb does to its object, phrases bear no side', () => {
  const [phrase] = sidesOfPhrases({
    id: 'harbour',
    proposition: 'Dana Tessin will inspect the harbour.',
    about: ['harbour'],
  });
  assert.deepEqual([phrase!.side, phrase!.guessed], [null, false]);
});
