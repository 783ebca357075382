import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Actor, Turn } from '../../src/domain/index.ts';
import { builtInRegister, identify } from '../../src/identity/index.ts';
import { analyse } from '../../src/language/index.ts';

/** A turn whose label and words stand in the text; `speaker` are the words that may name who speaks. */
function turnIn(text: string, label: string, words: string, sort: Turn['sort'], ...speaker: string[]): Turn {
  const find = (part: string, from = 0): [number, number] => {
    const at = text.indexOf(part, from);
    assert.ok(at >= 0, part);
    return [at, at + part.length];
  };
  const content = find(words);
  const start = text.lastIndexOf(label, content[0]);
  return {
    sort,
    source: [start, start + label.length],
    cue: [],
    content: [content],
    speaker: speaker.map((part) => find(part)),
  };
}

function speakersOf(text: string, turns: readonly Turn[], byline: readonly string[] = []): Actor[] {
  const article = {
    outlet: null,
    byline,
    published: { value: '2026-03-03', bound: 'exact', basis: 'metadata' } as const,
  };
  const cast = identify(analyse(text), { article, register: builtInRegister(), turns });
  return cast.speakersOf(
    turns.map(({ source, content }) => ({ spans: { source: [source], cue: [], content }, kind: 'direct' })),
  );
}

const INTERVIEW = 'The Harbour Post spoke with Lena Orly in Greyhaven.\n\nQ: Are you sure?\n\nA: I am sure of it.';
const QUESTION = turnIn(INTERVIEW, 'Q', 'Are you sure?', 'question');
const ANSWER = turnIn(INTERVIEW, 'A', 'I am sure of it.', 'answer', 'Harbour Post', 'Lena Orly');

describe('the speaker of a turn', () => {
  test('is whom a surname in capitals means', () => {
    const text = 'Colin Mbeki spoke on Monday.\n\nMBEKI: I doubt it.';
    assert.equal(speakersOf(text, [turnIn(text, 'MBEKI', 'I doubt it.', 'name', 'MBEKI')])[0]!.name, 'Colin Mbeki');
  });

  test('is the name of the label where the text has no other, in readable letters', () => {
    const text = "O'DELL: I doubt it.";
    const [actor] = speakersOf(text, [turnIn(text, "O'DELL", 'I doubt it.', 'name', "O'DELL")]);
    assert.equal(actor!.name, "O'Dell");
    assert.equal(actor!.kind, 'person');
  });

  test('of an answer is the first person whom the introduction names', () => {
    assert.equal(speakersOf(INTERVIEW, [QUESTION, ANSWER])[1]!.name, 'Lena Orly');
  });

  test('of an answer is unknown, with a reason, where the introduction names nobody', () => {
    const [actor] = speakersOf(INTERVIEW, [{ ...ANSWER, speaker: [] }]);
    assert.equal(actor!.name, null);
    assert.match(actor!.reason!, /introduction/);
  });

  test('of a question is the only author, and nobody where there are two', () => {
    assert.equal(speakersOf(INTERVIEW, [QUESTION], ['Piet Vandam'])[0]!.name, 'Piet Vandam');
    assert.equal(speakersOf(INTERVIEW, [QUESTION], ['Piet Vandam', 'Ada Brandt'])[0]!.name, null);
  });

  test('is meant by "I" within it', () => {
    const at = INTERVIEW.indexOf('I am');
    const article = {
      outlet: null,
      byline: ['Piet Vandam'],
      published: { value: null, bound: 'exact', basis: 'none' } as const,
    };
    const cast = identify(analyse(INTERVIEW), { article, register: builtInRegister(), turns: [QUESTION, ANSWER] });
    const spans = { source: [[at, at + 1] as const], cue: [], content: [] };
    assert.equal(cast.speakersOf([{ spans, kind: 'indirect' }])[0]!.name, 'Lena Orly');
  });
});
