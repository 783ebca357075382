import assert from 'node:assert/strict';
import { test } from 'node:test';
import { datesOf, publishedOn } from './marked.ts';

/** Marked text published on Thursday, 2024-05-16, and when its statements were made. */
const NARRATIVES: readonly (readonly [fact: string, text: string, said: readonly (string | null)[]])[] = [
  [
    'a year told ends with its paragraph',
    'In 2016 {1s Ann Orly} {1c said} {1x it was late}.\nNow {2s Orly} {2c said} {2x it was early}.',
    ['2016', null],
  ],
  [
    'an event with a name is another time',
    'On Monday {1s Ann Orly} {1c said} {1x it was late}.\nAfter the Lisbon floods, {2s Orly} {2c called} {2x for help}.',
    ['2024-05-13', null],
  ],
  [
    'an event spoken of is the time just told',
    '{1s Ann Orly} {1c said} on Monday in a call that {1x it was late}.\nAfter the call, {2s Orly} {2c called} {2x for help}.',
    ['2024-05-13', '2024-05-13'],
  ],
  [
    'a named interview of its own has no day of another occasion',
    'It was spring.\nRain fell.\nSnow fell.\nHail fell.\nOn Monday {1s Ann Orly} {1c said} {1x it was late}.\nIn the Gazette interview, {2s Orly} {2c said} {2x it was early}.',
    ['2024-05-13', null],
  ],
  [
    'the end of the day is the day just told',
    'On Monday {1s Ann Orly} {1c said} {1x it was late}.\nBy the end of the day, {2s Ben Hale} {2c said} {2x it was early}.',
    ['2024-05-13', '2024-05-13'],
  ],
  [
    'an answer among undated ones stays undated',
    'It was spring.\nRain fell.\nSnow fell.\nHail fell.\nThe clerk left on Monday. {1s Ann Orly} {1c said} {1x it was late}. Asked about the clerk, {2s Orly} {2c shrugged} {2x it off}.',
    [null, null],
  ],
  [
    'what tells who somebody is dates nothing',
    '{1x “It was late,”} {1c said} {1s Ann Orly, a candidate in 2012}.',
    [null],
  ],
  [
    'a time around "said" can belong to what was said',
    'Six months ago, {1s Ann Orly} {1c said}, {1x the press was kinder}.',
    [null],
  ],
  [
    'the morning of a day opens a sentence as the day does',
    'On the morning of May 13 {1s Ann Orly} took the stage — as she likes to — and {1c said} {1x it was late}.',
    ['2024-05-13'],
  ],
  [
    'an interviewer asks on the day of the interview',
    '{1s Ann Orly} {1c said} in an interview with Ben Hale on Monday {1x it was late}.\n{2x “How late?”} {2s Hale} {2c asked}.',
    ['2024-05-13', '2024-05-13'],
  ],
  [
    'a range can end in the next month',
    'The poll was taken April 29 to May 3. {1s The poll} {1c finds} {1x that it is late}.',
    ['2024-04-29/2024-05-03'],
  ],
];

for (const [fact, text, said] of NARRATIVES) {
  test(fact, () => {
    assert.deepEqual(
      datesOf(text, publishedOn('2024-05-16')).map((one) => one.said.value),
      said,
    );
  });
}
