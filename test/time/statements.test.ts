import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Dated } from '../../src/domain/index.ts';
import { datesOf, marked, publishedOn } from './marked.ts';

/** A Thursday. */
const THURSDAY = '2024-05-16';

/** Marked text published on a Thursday, and the expected date of each statement, `-` for none. */
const facts: readonly (readonly [fact: string, text: string, expected: string])[] = [
  [
    'the day beside the cue dates the saying',
    '{1s Ann Orly} {1c said} Tuesday that {1x the bridge was safe}.',
    '2024-05-14',
  ],
  [
    'a day at the head of the sentence dates the saying',
    'On Monday, {1s the ministry} {1c confirmed} {1x the order}.',
    '2024-05-13',
  ],
  [
    'a day inside the content does not date the saying',
    '{1s Ann Orly} {1c said} {1x the bridge was closed on Monday}.',
    '-',
  ],
  [
    'a day inside a quotation does not date the saying',
    '{1x “His speech was good yesterday,”} {1s Ann Orly} {1c said}.',
    '-',
  ],
  [
    'last week is the Monday to the Sunday before',
    'Last week {1s Ann Orly} {1c promised} {1x new ferries}.',
    '2024-05-06/2024-05-12',
  ],
  [
    'this week ends with the day of publication',
    'This week {1s Ann Orly} {1c promised} {1x new ferries}.',
    '2024-05-13/2024-05-16',
  ],
  [
    'this year ends with the day of publication',
    '{1s Ann Orly} {1c promised} {1x new ferries} earlier this year.',
    '2024-01-01/2024-05-16',
  ],
  ['a month stays a month', 'In March {1s Ann Orly} {1c promised} {1x new ferries}.', '2024-03'],
  ['a year stays a year', 'In a 2019 memo, {1s the agency} {1c warned} of {1x rust}.', '2019'],
  [
    'the year of an election does not date what is said of it',
    '{1x “It is over,”} {1s Ann Orly} {1c said} of the 2020 election.',
    '-',
  ],
  [
    'a day since which something holds dates nothing',
    '{1s Ann Orly} {1c said} {1x she was ill} for the first time since Monday.',
    '-',
  ],
  [
    'the day of a plan dates nothing',
    '{1s Ann Orly}, who will travel to Oslo next week, {1c said} {1x she was ready}.',
    '-',
  ],
  [
    'a date in a relative clause dates nothing else',
    '{1s Ann Orly}, who left the board in 2019, {1c said} {1x it was wrong}.',
    '-',
  ],
  [
    'the day of a speech dates what is said in it',
    'In Monday’s speech, {1s Ann Orly} {1c called} {1x the plan a mistake}.',
    '2024-05-13',
  ],
  [
    'a day of something else does not',
    '{1s Ann Orly} {1c called} {1x the plan a mistake} and left Monday’s cake untouched.',
    '-',
  ],
  [
    'verbs joined in one sentence share its date',
    '{1s Ann Orly} {1c said} Monday {1x the road was open}, {2c adding} that {2x it was dry}.',
    '2024-05-13 2024-05-13',
  ],
  [
    'a speaker who goes on is dated by where she began',
    '{1s Ann Orly} {1c said} Monday {1x the road was open}.\n{2x “It is dry,”} {2s Orly} {2c said}.',
    '2024-05-13 2024-05-13',
  ],
  [
    'a pronoun goes on with the speaker before',
    '{1s Ann Orly} {1c said} Monday {1x the road was open}. {2s She} {2c said} {2x it was dry}.',
    '2024-05-13 2024-05-13',
  ],
  [
    'what has long been said is not dated by what was said on Monday',
    '{1s Ann Orly} {1c said} Monday {1x the road was open}. {2s She} {2c has often said} {2x it was dry}.',
    '2024-05-13 -',
  ],
  [
    'another speaker further down is not dated by the first one',
    'Roads\n{1s Ann Orly} {1c said} Monday {1x the road was open}.\nIt leads to Marlow.\nThe town is old.\n{2s Ben Vale} {2c said} {2x he would walk}.',
    '2024-05-13 -',
  ],
  [
    'a flashback ends with its paragraph',
    'Ferries\n{1s Ann Orly} {1c said} Monday {1x the ferry would sail}.\nIn March {2s Orly} {2c called} {2x it a wreck}.\n{3x “It floats,”} {3s Orly} {3c said}.',
    '2024-05-13 2024-03 2024-05-13',
  ],
  [
    'the following day counts from the day before it',
    'On Monday {1s Ann Orly} {1c called} {1x the dam “safe”}. The following day {2s she} {2c denied} {2x a leak}.',
    '2024-05-13 2024-05-14',
  ],
  [
    'a dated event dates what its speaker says right after',
    'Ann Orly spoke to farmers in Marlow on Tuesday. {1s She} {1c said} {1x the harvest was poor}.',
    '2024-05-14',
  ],
  [
    'an answer to reporters belongs to the day just told',
    'On Monday {1s Ann Orly} {1c called} {1x the dam “safe”}.\nWhen reporters asked about it, {2s Ben Vale} {2c replied} that {2x he agreed}.',
    '2024-05-13 2024-05-13',
  ],
  [
    'what is confirmed after the call belongs to its day',
    'The two leaders spoke by telephone on Tuesday. After the call, {1s the palace} {1c confirmed} {1x the visit}.',
    '2024-05-14',
  ],
  [
    'a headline takes the date of the passage that tells it',
    '{1s Orly} {1c rejects} {1x the plan}\nMayor {2s Ann Orly} {2c rejected} {2x the plan} on Tuesday.',
    '2024-05-14 2024-05-14',
  ],
  [
    'a lead in the present tense takes the date told under it',
    'Ferries\n{1s Ann Orly} {1c says} {1x the ferry is late}.\nSpeaking on Tuesday, {2s Orly} {2c said} {2x it was old}.',
    '2024-05-14 2024-05-14',
  ],
  [
    'a transcript goes on by its colons',
    'On Tuesday {1s Ben Vale} {1c asked} {1x the mayor about the ferry}.\n{2s ORLY}{2c :} {2x It is late.}\n{3s VALE}{3c :} {3x Why?}',
    '2024-05-14 2024-05-14 2024-05-14',
  ],
  [
    'a poll speaks on the days it was taken',
    '{1s The Marlow Gazette poll} {1c shows} that {1x few people swim}.\nThe poll was conducted May 6-9 among 800 adults.',
    '2024-05-06/2024-05-09',
  ],
  [
    'a letter reads as of the day it was sent',
    '{1s Farmers} {1c sent} a letter on Monday {1x asking for rain}.\n{2x “We are dry,”} {2s the letter} {2c reads}.',
    '2024-05-13 2024-05-13',
  ],
  [
    'the day of a dispatch dates nothing',
    'MARLOW, May 14 (NPA) — {1s Ann Orly} {1c said} {1x the ferry was late}.',
    '-',
  ],
  [
    'an initial in brackets does not cut the sentence',
    'Last year, Sen. {1s Ann Orly (R-Ky.)} {1c said} {1x she was ill}.',
    '2023',
  ],
];

describe('when a statement was made', () => {
  for (const [fact, text, expected] of facts) {
    test(fact, () => {
      const dates = datesOf(text, publishedOn(THURSDAY)).map(({ said }) => said.value ?? '-');
      assert.equal(dates.join(' '), expected);
    });
  }
});

test('what is not dated says so, with the day of publication as the latest one', () => {
  const [first] = datesOf('{1s Ann Orly} {1c said} {1x the bridge was safe}.', publishedOn(THURSDAY));
  assert.deepEqual(first!.said, {
    value: null,
    bound: 'not-after',
    basis: 'none',
    evidence: 'published 2024-05-16',
    reason: 'the article does not date this saying',
  });
});

test('a date points to the words it was taken from, and says whether they stand in the same sentence', () => {
  const text = '{1s Ann Orly} {1c said} Monday {1x the road was open}. {2s She} {2c said} {2x it was dry}.';
  const plain = marked(text).text;
  const dates = datesOf(text, publishedOn(THURSDAY));
  assert.deepEqual(
    dates.map(({ said }) => [said.basis, said.span && plain.slice(...said.span)]),
    [
      ['expression', 'Monday'],
      ['carried', 'Monday'],
    ],
  );
});

describe('a day at the end of a content', () => {
  const day = (text: string): string | null => datesOf(text, publishedOn(THURSDAY))[0]!.said.value;

  for (const content of [
    'the plan “fanciful” at a budget hearing on Wednesday',
    'it "late" on Wednesday',
    'the bridge in the harbour as “too dear” at a meeting in Marlow on Wednesday',
  ])
    test(`dates the saying where what is quoted is said of an object: ${content}`, () =>
      assert.equal(day(`{1s Ann Orly} {1c called} {1x ${content}}.`), '2024-05-15'));

  test('as recently as last year tells when something was supported, and not when the speaker said the next thing', () => {
    const text =
      '{1s Ann Orly} {1c said} on Monday that {1x it was late}. {3s Orly}, {2s who} {2c supported} {2x the plan as recently as last year}, {3c said} {3x that she had changed her mind}.';
    assert.deepEqual(
      datesOf(text, publishedOn(THURSDAY)).map(({ said }) => said.value),
      ['2024-05-13', '2023', '2024-05-13'],
    );
  });

  for (const content of ['the council on Wednesday to approve the tram', 'her party on 15 May to wait'])
    test(`dates the saying between who is urged and to what: ${content}`, () =>
      assert.equal(day(`{1s Ann Orly} {1c urged} {1x ${content}}.`), '2024-05-15'));

  for (const [cue, content] of [
    ['urged', 'the council to vote on Wednesday to approve the tram'],
    ['announced', 'that the council met on Wednesday to approve the tram'],
    ['said', 'the plan was “fanciful” at a hearing on Wednesday'],
    ['announced', 'a “historic” meeting on Wednesday'],
    ['promised', '“an answer” on Wednesday'],
    ['called', 'the plan “fanciful” and the vote on Wednesday a mistake'],
    ['called', 'the plan “fanciful on Wednesday”'],
  ] as const)
    test(`is what the words are about elsewhere: ${cue} ${content}`, () =>
      assert.equal(day(`{1s Ann Orly} {1c ${cue}} {1x ${content}}.`), null));
});

test('a lower bound of publication serves as the day from which weekdays count', () => {
  const bound: Dated = { value: '2024-05-16', bound: 'not-before', basis: 'image' };
  const [first, second] = datesOf(
    'On Wednesday, {1s Ann Orly} {1c said} {1x it was late}. Last month, {2s she} {2c called} {2x it early}.',
    bound,
  );
  assert.equal(first!.said.value, '2024-05-15');
  assert.equal(second!.said.value, '2024-04');
});

test('without any date of publication a weekday dates nothing and a full date still does', () => {
  const [first, second] = datesOf(
    'On Wednesday, {1s Ann Orly} {1c said} {1x it was late}. On May 3, 2019, {2s Ben Vale} {2c called} {2x it early}.',
    publishedOn(''),
  );
  assert.equal(first!.said.value, null);
  assert.equal(second!.said.value, '2019-05-03');
});

test('the actor that a source means tells when a speaker goes on', async () => {
  const { analyse } = await import('../../src/language/index.ts');
  const { dateStatements, findTimes } = await import('../../src/time/index.ts');
  const { text, statements } = marked(
    'Roads\n{1s Ann Orly} {1c said} Monday {1x the road was open}.\nIt leads to Marlow.\nIt is old.\n{2s Her Honour} {2c said} {2x it was dry}.',
  );
  const analysis = analyse(text);
  const actor = { name: 'Ann Orly', kind: 'person', how: 'full', mention: null, confidence: 1 } as const;
  const given = statements.map((spans) => ({ spans, kind: 'indirect' as const, actor }));
  const dates = dateStatements(analysis, given, findTimes(analysis, publishedOn(THURSDAY)), publishedOn(THURSDAY));
  assert.deepEqual(
    dates.map(({ said }) => said.value),
    ['2024-05-13', '2024-05-13'],
  );
});
