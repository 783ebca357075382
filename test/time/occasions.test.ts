import assert from 'node:assert/strict';
import { test } from 'node:test';
import { datesOf, marked, publishedOn } from './marked.ts';

/** Marked text, and the occasion of its first statement; null for none. */
const facts: readonly (readonly [fact: string, text: string, occasion: object | null])[] = [
  [
    'an audience is told to',
    'Last month, while speaking to reporters in Florida, {1s he} {1c noted} {1x the cold}.',
    { place: 'Florida', to: 'reporters' },
  ],
  [
    'the place follows the cue',
    '{1s Ann Orly} {1c responded} at the White House that {1x she had not}.',
    { place: 'White House' },
  ],
  [
    'those who ask are spoken to',
    'When journalists asked about it, {1s Ann Orly} {1c shrugged off} {1x the leak}.',
    { to: 'journalists' },
  ],
  [
    'an interview has an event and an audience',
    '{1s Ann Orly} {1c said} {1x no} in an interview with the Marlow Gazette.',
    { event: 'an interview', to: 'the Marlow Gazette' },
  ],
  [
    'an event has a place',
    'During a debate in Houston, {1s Ann Orly} {1c called} {1x it late}.',
    { event: 'a debate', place: 'Houston' },
  ],
  [
    'a region belongs to its town',
    'At a rally Friday in Coral Springs, Florida, {1s Ann Orly} {1c called} {1x it late}.',
    { event: 'a rally', place: 'Coral Springs, Florida' },
  ],
  [
    'a statement on paper is an occasion',
    '{1s Ann Orly} {1c said} in a statement that {1x it was late}.',
    { event: 'a statement' },
  ],
  [
    'a newspaper is told',
    '{1s Ann Orly} {1c told} the Marlow Gazette on Monday that {1x it was late}.',
    { to: 'the Marlow Gazette' },
  ],
  [
    'what follows the quoted complement of an object is the occasion',
    '{1s Ann Orly} {1c called} {1x the plan “fanciful” at a budget hearing on Wednesday}.',
    { event: 'a budget hearing' },
  ],
  [
    'a place inside the content is not where it was said',
    '{1s Ann Orly} {1c said} {1x the ship sank in Florida}.',
    null,
  ],
  [
    'a place that belongs to another noun is not where it was said',
    '{1s Ann Orly} {1c regretted} {1x it}, given the firm’s interests in Russia.',
    null,
  ],
  [
    'who is told something in a question is no audience',
    'Asked whether she had told Ben Hale, {1s Ann Orly} {1c said} in Marlow that {1x she had not}.',
    { place: 'Marlow' },
  ],
  [
    'who is told something in other people’s words is no audience',
    'The firm urged her {2x to tell Ben Hale the truth}, {2c according to} {2s two friends}, and {1s she} {1c shrugged off} {1x the advice}.',
    null,
  ],
  ['a topic is no event', '{1s Ann Orly} {1c commented} on the speech that {1x it was late}.', null],
  [
    'somebody else’s letter is no occasion',
    '{1s Ann Orly} {1c rebutted} the points in Kestrel’s letter, {1x which she called late}.',
    null,
  ],
  [
    'a place can stand in a town',
    '{1s Ann Orly} {1c told} reporters outside a restaurant in Marlow that {1x it was late}.',
    { place: 'a restaurant in Marlow', to: 'reporters' },
  ],
  [
    'a hyphen does not end a place',
    '{1s Ann Orly} {1c said} at Stratford-upon-Avon that {1x it was late}.',
    { place: 'Stratford-upon-Avon' },
  ],
  ['a month is no place', '{1s Ann Orly} {1c said} in March that {1x it was late}.', null],
];

for (const [fact, text, expected] of facts) {
  test(fact, () => {
    const [first] = datesOf(text, publishedOn('2024-05-16'));
    const { span, answers: _, ...occasion } = first!.occasion ?? {};
    assert.deepEqual(first!.occasion === null ? null : occasion, expected);
    if (!span) return;
    const words = marked(text).text.slice(...span);
    for (const part of Object.values(occasion)) assert.ok(words.includes(part), `“${part}” stands in “${words}”`);
  });
}

test('a speaker who goes on stays on the occasion', () => {
  const dates = datesOf(
    '{1s Ann Orly} {1c told} reporters on Monday that {1x it was late}. {2s She} {2c said} {2x it was cold}.',
    publishedOn('2024-05-16'),
  );
  assert.equal(dates[1]!.occasion?.to, 'reporters');
});

/** Marked text, and the question that its first statement answers; null for none. */
const questions: readonly (readonly [fact: string, text: string, question: string | null])[] = [
  [
    'a question can be told before the answer',
    'Asked by a reader whether she would sign, {1s Ann Orly} {1c said} {1x she would}.',
    'whether she would sign',
  ],
  [
    'a topic can be asked about',
    'When asked about the leak, {1s Ann Orly} {1c shrugged} {1x it off}.',
    'about the leak',
  ],
  [
    'an interviewer’s question is answered by the next one who speaks',
    '{2x “Will you sign?”} {2s Ben Hale} {2c asked}. {1x “Not yet,”} {1s Ann Orly} {1c replied}.',
    '“Will you sign?”',
  ],
  [
    'a request is no question',
    '{2s Ben Hale} {2c asked} {2x for a week more}. {1s Ann Orly} {1c said} {1x it was late}.',
    null,
  ],
  [
    'nobody answers their own question',
    '{2x “Who would sign?”} {2s Ann Orly} {2c asked}. {1x “Nobody,”} {1s Ann Orly} {1c added}.',
    null,
  ],
  ['a statement without a question answers none', '{1s Ann Orly} {1c said} {1x it was late}.', null],
];

for (const [fact, text, question] of questions) {
  test(fact, () => {
    const answers = datesOf(text, publishedOn('2024-05-16'))[0]!.occasion?.answers;
    assert.equal(answers ? marked(text).text.slice(...answers) : null, question);
  });
}
