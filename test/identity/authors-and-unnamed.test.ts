import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesIn } from './cast.ts';

/** A text with marked sources, and whom they mean in order. */
const TEXTS: readonly (readonly [fact: string, text: string, names: readonly (string | null)[]])[] = [
  [
    'a report speaks for the one who is described as its author',
    'The Harbor Ministry’s inspector general, Una Brannigan, began in May. [A report from the Harbor Ministry’s inspector general] said {it was late}. [The report] found {leaks}.',
    ['Una Brannigan', 'Una Brannigan'],
  ],
  [
    'a statement speaks for whoever made it, and so does "it"',
    '[Una Brannigan] said in a statement {it was late}. [The statement] named {nobody}. [It] called {the pier safe}.',
    ['Una Brannigan', 'Una Brannigan', 'Una Brannigan'],
  ],
  ['a paper by somebody speaks for them', '[A gaffe by Una Brannigan] suggested {it was late}.', ['Una Brannigan']],
  [
    'the campaign is the only one that was named',
    'Una Brannigan’s campaign opened an office. [The campaign] said {it was late}.',
    ['Brannigan campaign'],
  ],
  [
    'of two campaigns far back none is meant',
    'Una Brannigan’s campaign opened. Peter Orly’s campaign closed. Rain fell. Snow fell. Hail fell. [The campaign] said {it was late}.',
    [null],
  ],
  [
    'the administration is the one that was named',
    'The Brannigan administration met the Tolvar Housing Authority. [The administration] said {it was late}.',
    ['Brannigan administration'],
  ],
  [
    'his campaign is that of the man who runs',
    'Peter Orly, a candidate for mayor, lost. His pollster, Tom Hale, went home. But [his campaign] said {it was late}.',
    ['Orly campaign'],
  ],
  [
    'who was introduced without a name stays unnamed',
    'Una Brannigan, an aide to the mayor, left in May. A committee aide objected. [The aide] said {it was late}.',
    [null],
  ],
  [
    'who was introduced with a name has it',
    'Una Brannigan, an aide to the mayor, objected. [The aide] said {it was late}.',
    ['Una Brannigan'],
  ],
  [
    'an inspector is no commissioner',
    'Commissioner Una Brannigan left. [The inspector general] said {it was late}.',
    [null],
  ],
  [
    'a party’s member is the politician on the mind, not one far up of whom the party is told',
    'Senator Peter Orly (D-Ohio) left in May. Rain fell. Snow fell. Hail fell. Governor Tom Hale has pushed for it. [The Democrat] told reporters {it was late}.',
    ['Tom Hale'],
  ],
  [
    'her husband has her surname',
    'Una Brannigan ran for mayor. Peter Brannigan helped. [Her husband] said {it was late}.',
    ['Peter Brannigan'],
  ],
  [
    'a surname is the one’s who bore it alone before a relative came',
    'Peter Orly was fined. [Orly] admitted {it}. [His wife, Una Orly,] wrote {a letter}. [Orly] told agents {it was late}.',
    ['Peter Orly', 'Una Orly', 'Peter Orly'],
  ],
  [
    'a show’s name names its host',
    'She sat down with “The Una Brannigan Show.” [Brannigan] asked {why}.',
    ['Una Brannigan'],
  ],
  ['a chief of staff is a title', 'White House Chief of Staff [Una Brannigan] said {it was late}.', ['Una Brannigan']],
  ['"himself" after a name adds nobody', '[Peter Orly himself] said {it was late}.', ['Peter Orly']],
  [
    'a flight is no part of an airline’s name',
    'Ruritania Air Flight RA10 fell. [Ruritania Air] said {it was late}.',
    ['Ruritania Air'],
  ],
  ['the people of a state with "the" are its government', '[The Saudis] said {it was late}.', ['Saudi Arabia']],
  ['a site is named by its address', '[Marlownews.com] reported {it was late}.', ['Marlownews.com']],
  ['an office is its holder’s', '[Una Brannigan’s office] said {it was late}.', ["Una Brannigan's office"]],
];

for (const [fact, text, names] of TEXTS) {
  test(fact, () => {
    assert.deepEqual(namesIn(text, { published: '2026-03-18' }), names);
  });
}
