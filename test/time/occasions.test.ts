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
    'a place inside the content is not where it was said',
    '{1s Ann Orly} {1c said} {1x the ship sank in Florida}.',
    null,
  ],
  [
    'a place that belongs to another noun is not where it was said',
    '{1s Ann Orly} {1c regretted} {1x it}, given the firm’s interests in Russia.',
    null,
  ],
  ['a month is no place', '{1s Ann Orly} {1c said} in March that {1x it was late}.', null],
];

for (const [fact, text, expected] of facts) {
  test(fact, () => {
    const [first] = datesOf(text, publishedOn('2024-05-16'));
    const { span, ...occasion } = first!.occasion ?? {};
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
