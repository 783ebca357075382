import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../src/language/index.ts';
import {
  dateOf,
  dayOf,
  easterOf,
  isoDay,
  mondayOfWeek,
  nthWeekday,
  weekdayOf,
  weekOf,
} from '../../src/time/calendar.ts';
import { edtfOf, intervalOf } from '../../src/time/edtf.ts';
import { findTimes } from '../../src/time/index.ts';
import { GRAINS, shifted, stretchAt, timexOf } from '../../src/time/stretch.ts';
import { publishedOn } from './marked.ts';

/** Days from 1700 to 2300. */
const day = fc.integer({ min: dayOf(1700, 1, 1), max: dayOf(2300, 12, 31) });

describe('the calendar', () => {
  test('a day survives the way to its date and back', () => {
    fc.assert(
      fc.property(day, (at) => {
        const { year, month, date } = dateOf(at);
        assert.equal(dayOf(year, month, date), at);
      }),
    );
  });

  test('the platform agrees on weekdays', () => {
    fc.assert(
      fc.property(day, (at) => {
        assert.equal(weekdayOf(at) % 7, new Date(`${isoDay(at)}T00:00:00Z`).getUTCDay());
      }),
    );
  });

  test('every day lies in its ISO week', () => {
    fc.assert(
      fc.property(day, (at) => {
        const { year, week } = weekOf(at);
        const monday = mondayOfWeek(year, week);
        assert.ok(monday <= at && at <= monday + 6);
      }),
    );
  });

  test('Easter is a Sunday between 22 March and 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1600, max: 2400 }), (year) => {
        const at = easterOf(year);
        assert.equal(weekdayOf(at), 7);
        assert.ok(at >= dayOf(year, 3, 22) && at <= dayOf(year, 4, 25));
      }),
    );
  });

  test('known days: Thanksgiving 2023, the last Monday of May 2024, the first week of 2021, Easter 2024', () => {
    assert.equal(isoDay(nthWeekday(2023, 11, 4, 4)), '2023-11-23');
    assert.equal(isoDay(nthWeekday(2024, 5, 1, -1)), '2024-05-27');
    assert.deepEqual(weekOf(dayOf(2021, 1, 3)), { year: 2020, week: 53 });
    assert.equal(isoDay(easterOf(2024)), '2024-03-31');
  });
});

describe('stretches of time', () => {
  const upToAYear = GRAINS.filter((grain) => grain !== 'decade' && grain !== 'century');

  test('a day lies in each unit that holds it, as its TIMEX3 value tells', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...upToAYear.filter((grain) => grain !== 'weekend')), (at, grain) => {
        const { first, last } = intervalOf(timexOf(stretchAt(grain, at)))!;
        assert.ok(first <= at && at <= last, `${isoDay(at)} lies in ${timexOf(stretchAt(grain, at))}`);
      }),
    );
  });

  test('units follow each other without gap or overlap', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...upToAYear.filter((grain) => grain !== 'weekend')), (at, grain) => {
        const unit = stretchAt(grain, at);
        assert.equal(intervalOf(timexOf(shifted(unit, 1)))!.first, intervalOf(timexOf(unit))!.last + 1);
      }),
    );
  });

  test('there and back again is the same unit', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...GRAINS), fc.integer({ min: -20, max: 20 }), (at, grain, by) => {
        const unit = stretchAt(grain, at);
        assert.deepEqual(shifted(shifted(unit, by), -by), unit);
      }),
    );
  });

  test('an EDTF date never reaches beyond the latest day, but for a running month', () => {
    fc.assert(
      fc.property(day, day, fc.constantFrom(...upToAYear), (at, latest, grain) => {
        const value = timexOf(stretchAt(grain, at));
        const edtf = edtfOf(value, latest);
        if (edtf === null) assert.ok(intervalOf(value)!.first > latest);
        else if (grain !== 'month') assert.ok(edtf.slice(-10) <= isoDay(latest) || edtf.length === 4);
      }),
    );
  });
});

const words = [
  'on',
  'the',
  'last',
  'next',
  'two',
  'a',
  'of',
  'Monday',
  'May',
  '3',
  '1999',
  'quarter',
  'week',
  'days',
  'ago',
  'earlier',
  'that',
  'year',
  '-',
  'old',
  ',',
  'noon',
  'p.m.',
  '7:15',
  'today',
  'century',
  'first',
  'said',
  '“',
  '”',
  '.',
  '\n',
  'later',
  'summer',
  'few',
  'this',
  'following',
  'nineteen',
  'ninety',
];

describe('time expressions', () => {
  test('a text that begins with a hyphen before a century has none', () => {
    assert.deepEqual(findTimes(analyse('- century'), publishedOn('2024-05-16')), []);
  });

  test('they are in order, apart from each other, within the text and never empty', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), fc.boolean(), (chosen, dated) => {
        const text = chosen.join(' ');
        let last = 0;
        for (const { span, value } of findTimes(analyse(text), publishedOn(dated ? '2024-05-16' : ''))) {
          assert.ok(span[0] >= last && span[1] > span[0] && span[1] <= text.length, `${text} at ${span}`);
          assert.match(value, /^[A-Z0-9][A-Z0-9_:.-]*$/);
          last = span[1];
        }
      }),
      { numRuns: 400 },
    );
  });

  test('what stands for itself has the same value whatever the day of publication', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom('March 4, 1987', 'June 2010', '1962', 'three months', 'the 1970s'),
        (at, expression) => {
          const text = `The mill closed in ${expression}.`;
          const [found] = findTimes(analyse(text), publishedOn(isoDay(at)));
          const [undated] = findTimes(analyse(text), publishedOn(''));
          assert.equal(found?.value, undated?.value);
          assert.notEqual(found, undefined);
        },
      ),
    );
  });
});
