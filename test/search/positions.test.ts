import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { judgeShift } from '../../src/operations/shifts.ts';
import { positionsOf, saidBefore, shiftsOf, whoStandsWhere } from '../../src/search/index.ts';
import { matchOfWording, mayHold } from '../../src/search/said.ts';
import { wordingOf } from '../../src/search/wording.ts';
import { ROLE, recordOf, type Told } from './timelines.ts';

const against = { stance: 'against' } as const;
const pro = { stance: 'for' } as const;
const NO: Told = { published: '2031-01-09', words: 'that she opposes a toll', position: against };
const YES: Told = { published: '2031-04-16', words: 'that she backs the toll', position: pro };

/** What each of the mayor's positions is, with its day. */
async function changes(...told: Told[]): Promise<string[]> {
  const record = await recordOf(told);
  const { issues } = await positionsOf(record, { actor: 'Odile Farrant' });
  await record.close();
  return (issues[0]?.own ?? []).map(({ change, days, stance }) => {
    const what = change.kind === 'none' ? change.reason : change.kind;
    return `${days.dated ? days.to : 'undated'} ${stance}: ${what}`;
  });
}

describe('positions over time', () => {
  test('the first is the first, the same side is a repeat, the other one a possible shift, the old one a return', async () => {
    assert.deepEqual(
      await changes(NO, { published: '2031-02-12', words: 'that a toll would be a mistake', position: against }, YES, {
        published: '2031-05-20',
        words: 'that the toll has to go',
        position: against,
      }),
      [
        '2031-01-08 against: first',
        '2031-02-11 against: repeat',
        '2031-04-15 for: possible-shift',
        '2031-05-19 against: return',
      ],
    );
  });

  test('a shift needs the same basis', async () => {
    assert.deepEqual(await changes(NO, { ...YES, position: { ...pro, basis: 'expectation' } }), [
      '2031-01-08 against: first',
      '2031-04-15 for: another side, but on another basis',
    ]);
  });

  test('under conditions after without any is a possible shift', async () => {
    assert.deepEqual(await changes(NO, { ...YES, position: { stance: 'conditional' } }), [
      '2031-01-08 against: first',
      '2031-04-15 conditional: possible-shift',
    ]);
  });

  test('what is not dated, not sure, neutral or less than shown makes no shift', async () => {
    for (const other of [
      { ...YES, said: null },
      { ...YES, position: { ...pro, confidence: 0.5 } },
      { ...YES, position: { stance: 'neutral' } as const },
      { ...YES, confidence: 0.3 },
    ]) {
      const found = await changes(NO, other);
      assert.equal(found.filter((one) => /shift|return/.test(one)).length, 0, found.join());
      assert.equal(found[0], '2031-01-08 against: first');
    }
  });

  test('two sides on one day are no shift, and what follows is compared with what was before', async () => {
    const sameDay = { ...YES, published: NO.published };
    assert.deepEqual(await changes(NO, sameDay), [
      '2031-01-08 against: another side on the same days',
      '2031-01-08 for: another side on the same days',
    ]);
    assert.deepEqual(
      (
        await changes(
          NO,
          { ...YES, published: '2031-02-09' },
          { ...NO, words: 'that tolls are bad', published: '2031-02-09' },
          YES,
        )
      ).at(-1),
      '2031-04-15 for: possible-shift',
    );
  });

  test('two translations of one speech at one event are no shift, even where outlets date it a day apart', async () => {
    const occasion = { event: 'the harbour summit' };
    assert.deepEqual(
      await changes(
        { ...NO, occasion },
        { ...YES, published: '2031-01-10', occasion: { event: 'The harbour summit' } },
      ),
      [
        '2031-01-08 against: first',
        '2031-01-09 for: possibly the same occasion, in other words or another translation',
      ],
    );
  });

  test('a day within a month stands beside that month', async () => {
    assert.deepEqual(
      await changes(NO, { ...NO, said: '2031-01', words: 'that she was against tolls', published: '2031-03-02' }, YES),
      ['2031-01-08 against: first', '2031-04-15 for: possible-shift'],
    );
  });

  test('what others ascribe is kept apart and makes no shift', async () => {
    const holder = {
      name: 'Odile Farrant',
      kind: 'person',
      how: 'full',
      mention: null,
      confidence: 0.9,
      ...ROLE,
    } as const;
    const record = await recordOf([
      NO,
      {
        ...YES,
        by: 'Imre Sandoval',
        words: 'that Odile Farrant backs the toll',
        position: { ...pro, by: { ascribedTo: holder } },
      },
    ]);
    const { issues } = await positionsOf(record, { actor: 'Odile Farrant' });
    assert.equal(issues[0]!.own.length, 1);
    assert.deepEqual(
      issues[0]!.ascribed.map(({ stance }) => stance),
      ['for'],
    );
    assert.deepEqual(await shiftsOf(record), []);
  });

  test('copies of one saying are one position with as many reports', async () => {
    const words = '“a toll is not an option for this town”';
    const copies = ['Coastal Radio', 'Eastgate Wire', 'Fenland Courier'].map((outlet, i) => ({
      ...NO,
      words,
      outlet,
      kind: 'mixed' as const,
      ...(i === 2 && { said: null, published: '2031-02-20' }),
    }));
    const record = await recordOf([...copies, YES]);
    const { issues } = await positionsOf(record, { actor: 'Odile Farrant' });
    assert.deepEqual(
      issues[0]!.own.map(({ passages, articles }) => [passages.length, articles.length]),
      [
        [1, 3],
        [1, 1],
      ],
    );
    assert.equal((await shiftsOf(record)).length, 1);
  });

  test('whatever the order in which articles come, the same changes are found', async () => {
    const told = [NO, YES, { ...NO, published: '2031-05-20', words: 'that the toll has to go' }];
    const wanted = await changes(...told);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(told, { minLength: told.length }), async (shuffled) =>
        assert.deepEqual(await changes(...shuffled), wanted),
      ),
      { numRuns: 10 },
    );
  });

  test('shifts are listed from a day on, with both passages', async () => {
    const record = await recordOf([NO, YES]);
    const [shift] = await shiftsOf(record, { since: '2031-04-15' });
    assert.deepEqual(
      [shift!.position.change.earlier, shift!.position.change.later].map(({ statement }) => statement.words),
      [NO.words, YES.words],
    );
    assert.deepEqual(await shiftsOf(record, { since: '2031-04-16' }), []);
  });

  test('a person confirms or dismisses a shift, and can take that back', async () => {
    const record = await recordOf([NO, YES]);
    const { id } = (await shiftsOf(record))[0]!;
    const signed = { by: 'Rosa Ilves' };
    const { correction } = await judgeShift(record, id.slice(0, 6), 'confirmed', signed);
    assert.equal((await shiftsOf(record))[0]!.position.change.verdict?.by, 'Rosa Ilves');
    await judgeShift(record, id, 'dismissed', signed);
    assert.deepEqual(await shiftsOf(record), []);
    await record.correct({ what: 'undo', undoes: correction + 1 }, signed);
    assert.equal((await shiftsOf(record))[0]!.position.change.verdict?.verdict, 'confirmed');
    await assert.rejects(judgeShift(record, 'ffff', 'confirmed', signed), { code: 'shifts/unknown' });
    assert.equal((await record.statements({ actor: 'person:odile-farrant', limit: 5 })).length, 2);
  });

  test('who stands where holds every named actor of an issue', async () => {
    const record = await recordOf([NO, YES, { ...YES, by: 'Imre Sandoval' }]);
    const { actors, unnamed } = await whoStandsWhere(record, 'bridge');
    assert.deepEqual(
      actors.map(({ actor, own }) => [actor.name, own.map(({ stance }) => stance)]),
      [
        ['Odile Farrant', ['against', 'for']],
        ['Imre Sandoval', ['for']],
      ],
    );
    assert.equal(unnamed, 0);
  });
});

describe('a number of positions that many issues share', () => {
  const ISSUES = Array.from({ length: 6 }, (_, n) => `issue-${n}`);

  test('is at least three of each, the latest, and among them the latest that takes a side', async () => {
    const record = await recordOf(
      ISSUES.flatMap((issue, n) =>
        [1, 2, 3, 4, 5].map((month) => ({
          published: `2031-0${month}-1${n}`,
          words: `of number ${n} in month ${month} that ${'abcdefg'[month]!.repeat(9)} ${'uvwxyz'[n]!.repeat(9)} matters`,
          position: { issue, stance: month === 1 ? ('for' as const) : ('neutral' as const) },
        })),
      ),
    );
    await record.putIssues(ISSUES.map((id) => ({ id, proposition: `About ${id}.`, about: [id] })));
    const months = (own: readonly { readonly days: { readonly to: string | null } }[]) =>
      own.map(({ days }) => Number(days.to?.slice(5, 7)));
    const { issues } = await positionsOf(record, { actor: 'Odile Farrant', latest: 20, inAll: 12 });
    assert.deepEqual(
      issues.map(({ own, total }) => [months(own), total.own]),
      ISSUES.map(() => [[1, 3, 4, 5], 5]),
    );
    const all = await positionsOf(record, { actor: 'Odile Farrant' });
    for (const [i, { own }] of issues.entries())
      assert.deepEqual(
        own,
        all.issues[i]!.own.filter(({ days }) => months([{ days }])[0] !== 2),
      );
    await record.close();
  });
});

describe('has it been said before', () => {
  const told: Told[] = [
    { published: '2031-03-14', words: '“a toll is not an option”', kind: 'direct' },
    {
      published: '2031-03-15',
      words: '“a toll is not an option”',
      kind: 'direct',
      said: null,
      outlet: 'Coastal Radio',
    },
    { published: '2031-06-02', words: 'that a toll was never an option', by: 'Imre Sandoval' },
    { published: '2031-07-02', words: 'that a toll is an option' },
    { published: '2031-08-02', words: 'that ferries will stay' },
  ];

  test('the first use, later ones and who else said it; a copy is no second use, a denial none at all', async () => {
    const record = await recordOf(told);
    const { uses } = await saidBefore(record, 'A toll is not an option');
    assert.deepEqual(
      uses.map(({ match, speaker, reports }) => [match, speaker.name, reports.length]),
      [
        ['exact', 'Odile Farrant', 2],
        ['near', 'Imre Sandoval', 1],
      ],
    );
  });

  test('for and against are not near one another, whatever words they share', async () => {
    const record = await recordOf([
      NO,
      YES,
      { ...NO, published: '2031-04-16', words: 'that she rejects the bridge toll' },
    ]);
    const found = await saidBefore(record, 'she backs the toll');
    assert.deepEqual(
      found.uses.map(({ wordings }) => wordings),
      [[YES.words]],
    );
    assert.equal((await saidBefore(record, 'toll')).uses.length, 3);
  });

  test('by one speaker, the others apart', async () => {
    const record = await recordOf(told);
    const { uses, others } = await saidBefore(record, 'toll not an option', { by: 'Imre Sandoval' });
    assert.deepEqual([uses.length, others.map(({ speaker }) => speaker.name)], [1, ['Odile Farrant']]);
  });

  test('whatever the words, each statement that is near is among the uses, and each use has one', async () => {
    const some = ['toll', 'ferries', 'option', 'harbour', 'mooring', 'backs', 'rejects', 'tolls', 'the', 'été'];
    const sentence = fc.array(fc.constantFrom(...some), { minLength: 2, maxLength: 6 }).map((all) => all.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(sentence, { minLength: 1, maxLength: 4 }), sentence, async (all, words) => {
        fc.pre(wordingOf(words).terms.size > 0);
        const record = await recordOf(
          all.map((one, i) => ({
            ...{ published: `2031-0${i + 1}-14`, words: `that ${one}` },
            by: i % 2 === 0 ? 'Odile Farrant' : 'Imre Sandoval',
          })),
        );
        const { uses } = await saidBefore(record, words);
        const asked = wordingOf(words);
        const isNear = (one: string) => matchOfWording(wordingOf(one), asked) !== null;
        const held = (await record.statements({ shown: true, limit: 10 })).map((one) => one.words);
        const told = uses.flatMap(({ reports }) => reports.map((one) => one.words));
        assert.deepEqual(told.filter(isNear).sort(), held.filter(isNear).sort());
        assert.ok(uses.every(({ reports }) => reports.some((one) => isNear(one.words))));
        await record.close();
      }),
      { numRuns: 25 },
    );
  });

  test('the words in order are found, and what is near by two words that say something, also by one speaker', async () => {
    const some = ['toll', 'ferries', 'option', 'harbour', 'backs', 'rejects', 'the', 'not', 'of'];
    const sentence = fc.array(fc.constantFrom(...some), { minLength: 2, maxLength: 7 }).map((all) => all.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(sentence, { minLength: 2, maxLength: 8 }), sentence, async (all, words) => {
        fc.pre(wordingOf(words).terms.size > 0);
        const record = await recordOf(
          all.map((one, i) => ({
            ...{ published: `2031-0${i + 1}-14`, words: `that ${one}` },
            by: i % 2 === 0 ? 'Odile Farrant' : 'Imre Sandoval',
          })),
        );
        const asked = wordingOf(words);
        const held = await record.statements({ shown: true, limit: 50 });
        const { uses } = await saidBefore(record, words);
        const ids = uses.flatMap(({ reports }) => reports.map(({ id }) => id));
        for (const { id, words: said } of held) {
          const one = wordingOf(said);
          const match = matchOfWording(one, asked)?.match;
          const shared = [...asked.terms].filter((term) => term !== 'not' && one.terms.has(term));
          if (match === 'exact' || (match === 'near' && shared.length > 1)) assert.ok(ids.includes(id), said);
        }
        const by = await saidBefore(record, words, { by: 'Odile Farrant' });
        if (by.by?.found === 'one') {
          const told = [...by.uses, ...by.others].flatMap(({ reports }) => reports.map(({ id }) => id));
          assert.deepEqual(told.sort(), ids.sort());
        }
        await record.close();
      }),
      { numRuns: 25 },
    );
  });

  test('what is passed over by a look at the letters is never near', () => {
    const some = [
      'tolls',
      'toll',
      'was',
      'never',
      'an',
      'option',
      'harbours',
      'backing',
      'backed',
      'café',
      'CAFE',
      'says',
    ];
    const sentence = fc.array(fc.constantFrom(...some), { minLength: 1, maxLength: 9 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(sentence, sentence, (held, words) => {
        const asked = wordingOf(words);
        assert.ok(mayHold(held, asked) || matchOfWording(wordingOf(held), asked) === null);
      }),
    );
    assert.equal(mayHold('that ferries will stay', wordingOf('a toll is an option')), false);
  });

  test('words that say nothing are refused', async () => {
    const record = await recordOf(told);
    await assert.rejects(saidBefore(record, 'of the'), { code: 'usage/words' });
  });
});
