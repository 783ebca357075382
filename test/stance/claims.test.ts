import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { AttributionSpans, Span } from '../../src/domain/index.ts';
import { analyse } from '../../src/language/index.ts';
import { findClaims } from '../../src/stance/index.ts';

/** The claims of a text as `kind: words`; `content` is what somebody is credited with. */
function claims(text: string, content?: string): string[] {
  const span = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
  const spans: AttributionSpans = { source: [], cue: [], content: content ? [span(content)] : [] };
  const parts = { title: null, dek: null, body: [0, text.length] as Span };
  return findClaims(analyse(text), parts, content ? [{ spans }] : []).map(
    ({ kind, text: words }) => `${kind}: ${words}`,
  );
}

const REPEATS: readonly (readonly [string, string])[] = [
  ['Mayor repeats stance on harbour toll', 'repeats stance'],
  ['Mayor repeats doubts over the tram.', 'repeats doubts'],
  ['Farrant repeated her long-held opposition to the toll.', 'repeated her long-held opposition'],
  ['Farrant reiterated that the toll must go.', 'reiterated'],
  ['The chancellor reaffirmed the decision.', 'reaffirmed'],
  ['Unions renewed their demand for a ferry.', 'renewed their demand'],
  ['The governor doubled down on the curfew.', 'doubled down'],
  ['Wallin stood firm on the night ferry.', 'stood firm'],
  ['Brandl stands by his view.', 'stands by his'],
  ['It is not the first occasion on which he has spoken of it.', 'not the first occasion'],
  ['It was not the first time.', 'not the first time'],
  ['The senator once again rejected the pact.', 'once again rejected'],
  ['The senator again called for a vote.', 'again called'],
  ['The ministry has consistently rejected the plan.', 'has consistently rejected'],
  ['The club has long opposed the wind park.', 'has long opposed'],
];

const SHIFTS: readonly (readonly [string, string])[] = [
  ['Mayor in U-turn over toll', 'U-turn'],
  ['The minister softened his stance on the wind park.', 'softened his stance'],
  ['Halvorsen has changed her mind on the pact.', 'changed her mind'],
  ['The council reversed course on Monday.', 'reversed course'],
  ['Brandl backtracked on Tuesday.', 'backtracked'],
  ['The club walked back its promise.', 'walked back its promise'],
  ['The governor backed away from the plan.', 'backed away from'],
  ['Achterberg dropped his opposition to the merger.', 'dropped his opposition'],
  ['Farrant no longer opposes the toll.', 'no longer opposes'],
  ['Mayor now backs toll', 'now backs'],
  ['It is an about-face for the club.', 'about-face'],
  ['Reiter had a change of heart.', 'change of heart'],
  ['The party is hardening its line on the curfew.', 'hardening its line'],
];

const NONE: readonly string[] = [
  'Farrant had not softened her stance.',
  'The mayor denied a U-turn.',
  'She has never changed her mind on it.',
  'The choir repeated the song.',
  'Drivers backed into the wall.',
  'He walked back home.',
  'The shop now sells toys.',
  'The river rose again.',
  'They shifted the boxes to the quay.',
  'Reporters asked again about the weather.',
];

describe('what outlets claim of repeats and shifts', () => {
  for (const [text, words] of REPEATS) test(text, () => assert.deepEqual(claims(text), [`repeat: ${words}`]));
  for (const [text, words] of SHIFTS) test(text, () => assert.deepEqual(claims(text), [`shift: ${words}`]));
  for (const text of NONE) test(`no claim: ${text}`, () => assert.deepEqual(claims(text), []));

  test('what somebody is credited with, or a quotation, is not the outlet’s claim', () => {
    assert.deepEqual(claims('Okoye said the mayor had made a U-turn.', 'the mayor had made a U-turn'), []);
    assert.deepEqual(claims('She called it “a U-turn” on Monday.'), []);
  });
});
