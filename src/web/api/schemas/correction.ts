import { z } from '@hono/zod-openapi';
import { actorKind, basis, instant, stance, statementKind } from './basics.ts';
import { timed } from './positions.ts';
import { citation, storedStatement } from './statement.ts';

const id = z.string().min(1).max(200);
const text = z.string().min(1).max(500);

/** What a person says is otherwise than the machine found. */
export const newCorrection = z
  .discriminatedUnion('what', [
    z.strictObject({
      what: z.literal('speaker'),
      statement: id,
      actor: id.nullable().openapi({ description: 'null: nobody who is named.' }),
      confirms: z.boolean().optional(),
    }),
    z.strictObject({
      what: z.literal('said'),
      statement: id,
      said: z.strictObject({
        value: z.string().max(40).nullable().openapi({ description: 'EDTF; null: not known.' }),
        bound: z.enum(['exact', 'not-before', 'not-after']),
      }),
      confirms: z.boolean().optional(),
    }),
    z.strictObject({ what: z.literal('kind'), statement: id, kind: statementKind }),
    z.strictObject({
      what: z.literal('side'),
      statement: id,
      issue: id,
      ascribedTo: id.nullable().optional().openapi({
        description:
          'The side is one that the words ascribe to this actor; null: to somebody not named. Absent: the speaker’s own.',
      }),
      stance: stance.nullable(),
      basis,
      confirms: z.boolean().optional(),
    }),
    z.strictObject({ what: z.literal('reject'), statement: id, reason: z.enum(['not-a-statement', 'wrong-words']) }),
    z.strictObject({ what: z.literal('accept'), statement: id }),
    z.strictObject({ what: z.literal('note'), statement: id }),
    z.strictObject({
      what: z.literal('shift'),
      statement: id,
      earlier: id,
      issue: id,
      verdict: z.enum(['confirmed', 'dismissed']),
    }),
    z.strictObject({ what: z.literal('merge'), actor: id, into: id }),
    z.strictObject({ what: z.literal('split'), actor: id, articles: z.array(id).min(1).max(1000) }),
    z.strictObject({ what: z.literal('distinct'), actor: id, other: id }),
    z.strictObject({ what: z.literal('alias'), actor: id, alias: text }),
    z.strictObject({ what: z.literal('wikidata'), actor: id, wikidata: z.string().regex(/^Q[1-9]\d{0,11}$/) }),
    z.strictObject({ what: z.literal('private'), actor: id, privatePerson: z.boolean() }),
    z.strictObject({ what: z.literal('name'), actor: id, name: text }),
    z.strictObject({ what: z.literal('joined'), actor: id, article: id }),
    z.strictObject({
      what: z.literal('enter'),
      actor: id.nullable().openapi({ description: 'null: a new one, or the only one of exactly this name.' }),
      entered: z.strictObject({
        name: text,
        kind: actorKind,
        aliases: z.array(text).max(100).optional(),
        wikidata: z
          .string()
          .regex(/^Q[1-9]\d{0,11}$/)
          .optional(),
        privatePerson: z.boolean().optional(),
      }),
    }),
    z.strictObject({ what: z.literal('undo'), undoes: z.int().positive() }),
  ])
  .openapi('NewCorrection');

export const correctionBody = z
  .strictObject({
    correction: newCorrection,
    note: z.string().max(2000).optional().openapi({ description: 'Why; kept with it.' }),
  })
  .openapi('SignedCorrection');

export const corrected = z
  .strictObject({ id: z.int(), actor: z.string().nullable(), by: z.string() })
  .openapi('Corrected');

const quote = z.strictObject({ exact: z.string(), prefix: z.string(), suffix: z.string() });

export const storedCorrection = z
  .strictObject({
    id: z.int(),
    at: instant,
    by: z.string(),
    note: z.string(),
    what: z.string(),
    target: z.strictObject({
      actor: z.string().optional(),
      articles: z.array(z.string()).optional(),
      article: z.string().optional(),
      sha256: z.string().optional(),
      quote: quote.optional(),
      source: z.string().optional(),
    }),
    value: z.looseObject({}),
    undoes: z.int().nullable(),
    effective: z.boolean(),
    forgotten: z.boolean(),
    statement: z.string().nullable(),
    holds: z.boolean(),
  })
  .openapi('Correction');

export const correctionList = z
  .strictObject({ corrections: z.array(storedCorrection), next: z.string().nullable() })
  .openapi('CorrectionList');

export const statementDetail = z
  .strictObject({
    statement: storedStatement,
    citation,
    positions: z.array(timed),
    reports: z.array(storedStatement),
    corrections: z.array(storedCorrection),
  })
  .openapi('StatementDetail');
