import { z } from '@hono/zod-openapi';
import { resolved } from './actor.ts';
import { claimOnPosition } from './article.ts';
import { actorKind, basis, count, day, instant, next, stance } from './basics.ts';
import { storedPosition, storedStatement } from './statement.ts';

const issue = z
  .strictObject({
    id: z.string(),
    proposition: z.string(),
    about: z.array(z.string()),
    for: z.array(z.string()).optional(),
    against: z.array(z.string()).optional(),
  })
  .openapi('Issue');

const trackedFields = { issue, updatedAt: instant, stale: z.boolean() };
const trackedIssue = z.strictObject(trackedFields).openapi('TrackedIssue');

export const listedIssue = z.strictObject({ ...trackedFields, statements: count }).openapi('ListedIssue');
export const issueList = z.strictObject({ issues: z.array(listedIssue) }).openapi('IssueList');

const days = z.strictObject({ from: day.nullable(), to: day.nullable(), dated: z.boolean() }).openapi('SaidDays');

const utteranceFields = {
  id: z.string(),
  speaker: storedStatement.shape.speaker,
  days,
  primary: z
    .strictObject({ kind: z.enum(['transcript', 'official-page']), reason: z.string(), report: storedStatement })
    .nullable()
    .openapi({
      description: 'A report that is the source rather than the press’s account, and by what that is known.',
    }),
  reports: z.array(storedStatement),
  wordings: z.array(z.string()),
};
const utterance = z.strictObject(utteranceFields).openapi('Utterance');

const passage = z
  .strictObject({ utterance, position: storedPosition, statement: storedStatement })
  .openapi('PositionPassage');

const heldFields = {
  issue: z.string(),
  stance,
  bases: z.array(basis),
  days,
  passages: z.array(passage),
  articles: z.array(z.string()),
  sure: z.boolean(),
};
const held = z.strictObject(heldFields).openapi('HeldPosition');

const verdict = z.strictObject({
  verdict: z.enum(['confirmed', 'dismissed']),
  by: z.string(),
  at: instant,
  correction: z.int(),
});
const shiftFields = { from: held, basis, earlier: passage, later: passage, verdict: verdict.nullable() };
const change = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('first') }),
    z.strictObject({ kind: z.literal('repeat'), of: held, sameWords: z.boolean() }),
    z.strictObject({ kind: z.enum(['possible-shift', 'return']), ...shiftFields }),
    z.strictObject({ kind: z.literal('none'), reason: z.string() }),
  ])
  .openapi('Change');

export const timed = z.strictObject({ ...heldFields, change }).openapi('TimedPosition');

export const positionsAnswer = z
  .strictObject({
    actor: resolved,
    issues: z.array(
      z.strictObject({
        issue: trackedIssue,
        own: z.array(timed),
        ascribed: z.array(held).openapi({ description: 'What others say the actor’s position is: never counted.' }),
        claims: z.record(z.string(), z.array(claimOnPosition)),
        hidden: z.int().nonnegative(),
        total: z.strictObject({
          own: z.int().nonnegative(),
          sides: z.int().nonnegative(),
          ascribed: z.int().nonnegative(),
        }),
      }),
    ),
    withheld: z.boolean(),
  })
  .openapi('PositionsAnswer');

const actorOfIssue = z.strictObject({ id: z.string(), name: z.string(), kind: actorKind });

const sides = z.array(
  z.strictObject({
    stance,
    count: z.int().positive(),
    shifts: z.int().nonnegative().openapi({ description: 'How many of them are possible shifts.' }),
  }),
);

export const matrix = z
  .strictObject({
    issue: trackedIssue,
    actors: z.array(
      z.strictObject({
        actor: actorOfIssue,
        own: z.int().nonnegative(),
        ascribed: z.int().nonnegative(),
        cells: z
          .record(z.string(), z.strictObject({ own: sides, ascribed: sides }))
          .openapi({ description: 'By month, YYYY-MM; "": no day is known. Only months that have any.' }),
      }),
    ),
    months: z.array(z.string()),
    total: z.strictObject({ actors: z.int().nonnegative(), months: z.int().nonnegative() }),
    earlier: z.string().nullable().openapi({ description: 'The last month of the part before: give it as `until`.' }),
    later: z.string().nullable(),
    next,
    unnamed: z.int().nonnegative(),
    hidden: count,
  })
  .openapi('Matrix');

export const openedCellSchema = z
  .strictObject({
    actor: actorOfIssue,
    own: z.array(timed),
    ascribed: z.array(held),
    total: z.strictObject({ own: z.int().nonnegative(), ascribed: z.int().nonnegative() }),
  })
  .openapi('OpenedCell');

export const shiftPage = z
  .strictObject({
    shifts: z.array(
      z.strictObject({
        id: z.string(),
        actor: actorOfIssue,
        issue: trackedIssue,
        position: z.strictObject({
          ...heldFields,
          change: z.strictObject({ kind: z.enum(['possible-shift', 'return']), ...shiftFields }),
        }),
      }),
    ),
    total: count,
    next,
  })
  .openapi('ShiftPage');

const saidBefore = z
  .strictObject({ ...utteranceFields, match: z.enum(['exact', 'near']), likeness: z.number().min(0).max(1) })
  .openapi('SaidBefore');

export const saidAnswer = z
  .strictObject({
    by: resolved.nullable(),
    uses: z.array(saidBefore),
    others: z.array(saidBefore),
    withheld: z.boolean(),
    cut: z.boolean().openapi({
      description: 'Words so common that only the earliest statements with them were compared.',
    }),
  })
  .openapi('SaidAnswer');
