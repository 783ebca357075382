import assert from 'node:assert/strict';
import { test } from 'node:test';
import { speakersIn } from './cast.ts';

/** A text with one marked source, and whether the one it names is a private person. */
const PEOPLE: readonly (readonly [fact: string, text: string, isPrivate: boolean])[] = [
  ['a voter is private', '[Una Brannigan, a voter in Marlow,] said {it was late}.', true],
  ['a neighbour is private', 'A neighbor, [Una Brannigan], said {it was late}.', true],
  [
    'a witness is private wherever she is named',
    'Una Brannigan, a witness, came. [Brannigan] said {it was late}.',
    true,
  ],
  ['age and home alone introduce a private person', '[Una Brannigan, 58, of North Marlow,] said {it was late}.', true],
  ['where somebody lives does', '[Una Brannigan], 58, who lives outside Marlow, said {it was late}.', true],
  ['years of age and a town do', '[Una Brannigan, a 58-year-old from Marlow,] said {it was late}.', true],
  ['an age alone does not', '[Una Brannigan, 58,] said {it was late}.', false],
  ['a mayor is not private', '[Una Brannigan, the mayor of Marlow,] said {it was late}.', false],
  ['a mayor of an age and a town is not', 'Mayor [Una Brannigan, 58, of Marlow,] said {it was late}.', false],
  [
    'a friend who was chief of staff is not',
    '[Una Brannigan, a friend of hers who was her chief of staff,] said {it was late}.',
    false,
  ],
  ['a victim’s mother is private', 'His mother, [Una Brannigan], said {it was late}.', true],
  [
    'the wife of a president is not, who has his name',
    'President Joe Biden left. [His wife, Jill Biden,] said {it was late}.',
    false,
  ],
  ['somebody of whom nothing is told is not marked', '[Una Brannigan] said {it was late}.', false],
];

for (const [fact, text, isPrivate] of PEOPLE) {
  test(fact, () => {
    const [actor] = speakersIn(text);
    assert.match(actor!.name!, /Brannigan|Biden/);
    assert.equal(actor!.privatePerson ?? false, isPrivate);
  });
}
