import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dated } from '../../src/domain/index.ts';
import { analyse } from '../../src/language/index.ts';
import { findTimes } from '../../src/time/index.ts';
import * as examples from './expressions.ts';

const publishedOn = (day: string): Dated =>
  day === ''
    ? { value: null, bound: 'not-after', basis: 'none', reason: 'the item has no date' }
    : { value: day, bound: 'exact', basis: 'metadata' };

const groups: readonly (readonly [fact: string, examples: readonly examples.Example[]])[] = [
  ['a weekday is past or the same day unless its verb lies ahead', examples.weekdays],
  ['days are counted from the day of publication', examples.relativeDays],
  ['last week is a week, last month a month, a quarter three months', examples.weeksAndLonger],
  ['calendar dates take the year that their verb allows', examples.calendarDates],
  ['a time of day belongs to the day beside it', examples.clockTimes],
  ['an amount of time is a duration, open where nobody counted', examples.durations],
  ['what recurs is a set', examples.sets],
  ['vague words refer to past, present or future', examples.vague],
  ['the following day counts from the last date told', examples.chained],
  ['dispatches tell hours in four figures, and a range takes its year and week from its end', examples.dispatches],
  ['without a date of publication relative values stay open', examples.undated],
];

for (const [fact, sentences] of groups) {
  test(fact, async (t) => {
    for (const [day, text, expected] of sentences) {
      await t.test(text, () => {
        const found = findTimes(analyse(text), publishedOn(day));
        assert.equal(found.map(({ span, value }) => `${text.slice(...span)}=${value}`).join(' | '), expected);
      });
    }
  });
}
