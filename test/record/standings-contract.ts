import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Position } from '../../src/domain/index.ts';
import type { Correction, RecordStore, StoredStatement } from '../../src/record/index.ts';
import { changesOf } from '../../src/search/changes.ts';
import { everyOf } from '../../src/search/every-statement.ts';
import { ascribedPositions, ownPositions } from '../../src/search/held-positions.ts';
import {
  issueTable,
  pageOfShifts,
  positionsOf,
  settlePositions,
  shiftsOf,
  whoStandsWhere,
} from '../../src/search/index.ts';
import { verdicts } from '../../src/search/settle.ts';
import { invent, on } from './invented.ts';

const ISSUES = ['bridge', 'ferry'] as const;
const PEOPLE = ['Odile Farrant', 'Anselm Brandt', 'Imre Sandoval'] as const;
const ROLE = { roles: [{ head: 'mayor', words: ['harbour'] }] };
const WORDS = [
  'a toll is not an option',
  'the toll should come',
  'the crossing stays free',
  'the night boats must go on',
];
const SIGNED = { by: 'Rosa Ilves' };

// biome-ignore format: one list
const CHANGES = ['speaker', 'reject', 'merge', 'verdict', 'forget', 'private', 'said', 'kind', 'side', 'accept'] as const;

interface Told {
  readonly who: number;
  readonly words: number;
  readonly day: number;
  readonly issue: number;
  readonly stance: Position['stance'];
  readonly ascribedTo: number | null;
  readonly shown: boolean;
  readonly dated: boolean;
}

/** What is done to the record; numbers choose among what is there. */
type Step =
  | { readonly does: 'put'; readonly article: number; readonly told: readonly Told[] }
  | { readonly does: 'settle' | 'rejoin' | 'undo' }
  | {
      readonly does: (typeof CHANGES)[number];
      readonly of: number;
      readonly to: number;
    }
  | { readonly does: 'take'; readonly of: number; readonly issue: number; readonly stance: Position['stance'] }
  | { readonly does: 'remove'; readonly issue: number };

const stances = fc.constantFrom<Position['stance'][]>('for', 'against', 'conditional', 'neutral');
const number = fc.nat({ max: 40 });
const told: fc.Arbitrary<Told> = fc.record({
  who: fc.nat({ max: PEOPLE.length }),
  words: fc.nat({ max: WORDS.length - 1 }),
  day: fc.integer({ min: 1, max: 28 }),
  issue: fc.nat({ max: 1 }),
  stance: stances,
  ascribedTo: fc.option(fc.nat({ max: PEOPLE.length - 1 }), { freq: 3 }),
  shown: fc.boolean(),
  dated: fc.boolean(),
});
const put: fc.Arbitrary<Step> = fc.record({
  does: fc.constant('put' as const),
  article: fc.nat({ max: 5 }),
  told: fc.array(told, { minLength: 1, maxLength: 3 }),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: put },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('settle' as const) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('rejoin' as const, 'undo' as const) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constantFrom(...CHANGES),
      of: number,
      to: number,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('take' as const),
      of: number,
      issue: fc.nat({ max: 1 }),
      stance: stances,
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('remove' as const), issue: fc.nat({ max: 1 }) }) },
) as fc.Arbitrary<Step>;

/** An article of so many sentences, one a saying; the same number is another version of the same article. */
function articleOf(n: number, all: readonly Told[]): ReturnType<typeof invent> {
  const nameOf = ({ who }: Told): string | undefined => PEOPLE[who];
  const lines = all.map((one, i) => `${nameOf(one) ?? 'Somebody'} said in hall ${i} that ${WORDS[one.words]} (${i}).`);
  return invent({
    title: `Report ${n}`,
    url: `https://gazette.example/${n}`,
    published: { value: `2031-03-${String(10 + n)}`, basis: 'metadata' },
    body: [...lines, `Also there: ${PEOPLE.join(', ')}.`].join('\n'),
    statements: all.map((one, i) => ({
      ...(nameOf(one) !== undefined && { who: nameOf(one)! }),
      words: `in hall ${i} that ${WORDS[one.words]} (${i})`,
      actor: ROLE,
      confidence: one.shown ? 0.9 : 0.3,
      ...(one.dated && { said: on(`2031-03-${String(one.day).padStart(2, '0')}`) }),
      positions: [
        {
          issue: ISSUES[one.issue]!,
          stance: one.stance,
          confidence: 0.9,
          by: one.ascribedTo === null ? 'speaker' : { ascribedTo: holderOf(one.ascribedTo) },
        },
      ],
    })),
  });
}

const holderOf = (n: number) =>
  ({ name: PEOPLE[n]!, kind: 'person', how: 'full', mention: null, confidence: 0.9, ...ROLE }) as const;

async function take(record: RecordStore, step: Step): Promise<unknown> {
  switch (step.does) {
    case 'put': {
      const { item, entry } = articleOf(step.article, step.told);
      return record.put(item, entry, { again: true });
    }
    case 'settle':
      return settlePositions(record);
    case 'rejoin':
      return record.rejoin();
    case 'undo': {
      const last = (await record.corrections({ limit: 50 })).find(
        ({ effective, what }) => effective && what !== 'undo',
      );
      return last && record.correct({ what: 'undo', undoes: last.id }, SIGNED);
    }
    case 'take': {
      const statement = await pick(record, step.of);
      if (!statement) return undefined;
      const issue = ISSUES[step.issue]!;
      const position: Position = {
        ...{ issue, stance: step.stance, basis: 'preference', by: 'speaker', confidence: 0.9, evidence: [] },
      };
      return record.takePositions(statement.article.id, [issue], new Map([[statement.id, [position]]]));
    }
    case 'remove':
      await record.removeIssue(ISSUES[step.issue]!);
      return record.putIssues(issuesOf());
    default:
      return change(record, step);
  }
}

const issuesOf = () => ISSUES.map((id) => ({ id, proposition: `About the ${id}.`, about: [id] }));

async function pick(record: RecordStore, n: number): Promise<StoredStatement | undefined> {
  const all = await record.statements({ limit: 100 });
  return all[n % Math.max(1, all.length)];
}

async function change(record: RecordStore, step: Extract<Step, { readonly of: number; readonly to: number }>) {
  const actors = await record.actors({ all: true, limit: 50 });
  const [one, other] = [actors[step.of % Math.max(1, actors.length)], actors[step.to % Math.max(1, actors.length)]];
  const statement = await pick(record, step.of);
  if (!one || !other || !statement) return;
  if (step.does === 'forget') return void (await record.forget([one.id], SIGNED));
  const stance = (['for', 'against', null] as const)[step.to % 3]!;
  const corrections: Record<Exclude<typeof step.does, 'forget'>, Correction | null> = {
    said: { what: 'said', statement: statement.id, said: { value: `2031-03-${10 + (step.to % 9)}`, bound: 'exact' } },
    kind: { what: 'kind', statement: statement.id, kind: step.to % 2 === 0 ? 'direct' : 'indirect' },
    side: { what: 'side', statement: statement.id, issue: ISSUES[step.to % 2]!, stance, basis: 'preference' },
    accept: { what: 'accept', statement: statement.id },
    speaker: { what: 'speaker', statement: statement.id, actor: other.id },
    reject: { what: 'reject', statement: statement.id, reason: 'wrong-words' },
    merge: one.id === other.id ? null : { what: 'merge', actor: one.id, into: other.id },
    private: { what: 'private', actor: one.id, privatePerson: step.to % 2 === 0 },
    verdict: await verdictOn(record, step.to),
  };
  const correction = corrections[step.does];
  if (correction) await record.correct(correction, SIGNED);
}

async function verdictOn(record: RecordStore, n: number): Promise<Correction | null> {
  const [shift] = await shiftsOf(record);
  if (!shift) return null;
  const { earlier, later } = shift.position.change;
  const verdict = n % 2 === 0 ? 'confirmed' : 'dismissed';
  const named = { statement: later.statement.id, earlier: earlier.statement.id };
  return { what: 'shift', ...named, issue: shift.position.issue, verdict };
}

/** What is kept of everybody, and what the statements give when they are read anew. */
async function bothWays(record: RecordStore) {
  const [kept, anew]: [unknown[], unknown[]] = [[], []];
  const said = await verdicts(record);
  for (const { id } of await record.actors({ all: true, limit: 50 })) {
    const { issues } = await positionsOf(record, { actor: id, includePrivate: true });
    for (const { issue, own, ascribed } of issues)
      if (own.length + ascribed.length > 0) kept.push({ id, issue: issue.issue.id, own, ascribed });
    for (const issue of ISSUES) {
      const spoken = (await everyOf(record, { actor: id, issue, shown: true })).filter(({ positions }) =>
        positions.some((position) => position.own && position.issue === issue),
      );
      const own = changesOf(ownPositions(spoken, issue), said);
      const others = await everyOf(record, { ascribedTo: id, issue, shown: true });
      const ascribed = ascribedPositions(others, issue, id);
      if (own.length + ascribed.length > 0) anew.push({ id, issue, own, ascribed });
    }
  }
  return { kept, anew };
}

/** What every store has to do with positions over time. */
export function standingsContract(store: string, open: () => Promise<RecordStore>): void {
  describe(`positions over time in ${store}`, () => {
    test('whatever is done to the record, what is kept is what its statements give when read anew', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async (steps) => {
          const record = await open();
          try {
            await record.putIssues(issuesOf());
            for (const one of steps) await take(record, one);
            const { kept, anew } = await bothWays(record);
            assert.deepEqual(kept, anew);
            assert.deepEqual(await record.verify(), []);
          } finally {
            await record.close();
          }
        }),
        { numRuns: 50 },
      );
    });

    test('the table of an issue says in numbers what its positions say, and pages hold all of it', async () => {
      const record = await open();
      try {
        await record.putIssues(issuesOf());
        const said = { words: 0, issue: 0, ascribedTo: null, shown: true, dated: true } as const;
        for (let n = 0; n < 6; n++)
          await take(record, {
            ...{ does: 'put', article: n },
            told: [
              { ...said, who: n % 3, day: 2 + n, stance: n < 3 ? 'against' : 'for' },
              { ...said, who: 3, day: 2, stance: 'for' },
              { ...said, who: 0, day: 3, stance: 'for', ascribedTo: 1 },
            ],
          });
        const { actors, unnamed } = await whoStandsWhere(record, 'bridge');
        const first = await issueTable(record, { issue: 'bridge', limit: 2, months: 12 });
        const rest = await issueTable(record, { issue: 'bridge', limit: 2, months: 12, after: first.next! });
        const rows = [...first.actors, ...rest.actors];
        assert.deepEqual(
          [rest.next, first.total, first.months, first.unnamed],
          [null, { actors: 3, months: 1 }, ['2031-03'], unnamed],
        );
        assert.deepEqual(
          rows.map(({ actor, own, ascribed }) => [actor.name, own, ascribed]),
          actors.map((one) => [one.actor.name, one.own.length, one.ascribed.length]),
        );
        for (const [i, { cells }] of rows.entries()) {
          const sum = (counts: readonly { readonly count: number }[]) =>
            counts.reduce((all, { count }) => all + count, 0);
          assert.equal(sum(cells['2031-03']!.own), actors[i]!.own.length);
          assert.equal(sum(cells['2031-03']!.ascribed), actors[i]!.ascribed.length);
        }
        const all = await shiftsOf(record);
        const page = await pageOfShifts(record, { limit: 2 });
        const next = await pageOfShifts(record, { limit: 2, after: page.next! });
        assert.equal(all.length, 3);
        assert.deepEqual([...page.shifts, ...next.shifts], all);
        assert.deepEqual([page.total, next.next], [{ count: 3, more: false }, null]);
      } finally {
        await record.close();
      }
    });

    test('a shift that a person dismisses is in no list, until that is taken back', async () => {
      const record = await open();
      try {
        await record.putIssues(issuesOf());
        const said = { who: 0, words: 0, issue: 0, ascribedTo: null, shown: true, dated: true } as const;
        await take(record, { does: 'put', article: 0, told: [{ ...said, day: 2, stance: 'for' }] });
        await take(record, { does: 'put', article: 5, told: [{ ...said, words: 2, day: 12, stance: 'against' }] });
        const found = async () =>
          (await shiftsOf(record)).map(({ position }) => position.change.verdict?.verdict ?? null);
        assert.deepEqual(await found(), [null]);
        const { id } = await record.correct((await verdictOn(record, 1))!, SIGNED);
        assert.deepEqual(await found(), []);
        await record.correct({ what: 'undo', undoes: id }, SIGNED);
        assert.deepEqual(await found(), [null]);
        await record.correct((await verdictOn(record, 0))!, SIGNED);
        assert.deepEqual(await found(), ['confirmed']);
      } finally {
        await record.close();
      }
    });

    test('what changes while positions are worked out stays to be worked out', async () => {
      const record = await open();
      try {
        await record.putIssues(issuesOf());
        const said = { who: 0, words: 0, issue: 0, ascribedTo: null, shown: true, dated: true } as const;
        const putOne = (n: number) =>
          take(record, { does: 'put', article: n, told: [{ ...said, day: 2 + 9 * n, stance: 'for' }] });
        await putOne(0);
        const [before] = await record.standings.unsettled({ limit: 5 });
        await putOne(1);
        await record.standings.settle([{ of: before!, own: [], ascribed: [] }]);
        assert.equal((await record.standings.unsettled({ limit: 5 })).length, 1);
        assert.equal(await settlePositions(record), 1);
        assert.equal((await record.standings.standingsOf(before!.actor))[0]!.own, 2);
      } finally {
        await record.close();
      }
    });
  });
}
