import { z } from '@hono/zod-openapi';
import { resolved } from './actor.ts';
import { articleHead } from './article-head.ts';
import {
  actorKind,
  basis,
  confidence,
  count,
  dated,
  day,
  instant,
  mentionForm,
  next,
  part,
  span,
  spans,
  stance,
  statementKind,
} from './basics.ts';
import { articleActor } from './entry-actor.ts';
import { remark } from './remark.ts';

const correctedBy = { correction: z.int(), by: z.string(), at: instant };
export const attributionSpans = z.strictObject({ source: spans, cue: spans, content: spans });

const speaker = z
  .strictObject({
    id: z.string().nullable(),
    name: z.string().nullable(),
    kind: actorKind,
    how: mentionForm,
    confidence,
    privatePerson: z.boolean(),
    members: z.array(z.string()),
    reason: z.string().optional(),
    corrected: z.strictObject(correctedBy).optional(),
  })
  .openapi('Speaker');

export const occasion = z
  .strictObject({
    place: z.string().optional(),
    event: z.string().optional(),
    to: z.string().optional(),
    answers: span.optional(),
    span: span.optional(),
  })
  .openapi('Occasion');

/** What a position is, wherever it stands. */
export const positionFields = {
  issue: z.string(),
  stance,
  basis,
  by: z.union([z.literal('speaker'), z.strictObject({ ascribedTo: articleActor })]),
  confidence,
  evidence: spans,
};

export const storedPosition = z
  .strictObject({
    ...positionFields,
    own: z.boolean().openapi({ description: 'The speaker’s own; false where somebody else ascribes it.' }),
    holder: z.string().nullable(),
    holderId: z.string().nullable(),
    words: z.string(),
  })
  .openapi('Position');

const amendedBy = { ...correctedBy, confirms: z.boolean() };
const amended = z
  .discriminatedUnion('what', [
    z.strictObject({ ...amendedBy, what: z.literal('speaker') }),
    z.strictObject({ ...amendedBy, what: z.literal('said'), said: z.looseObject({}) }),
    z.strictObject({ ...amendedBy, what: z.literal('kind'), kind: statementKind }),
    z.strictObject({
      ...amendedBy,
      what: z.literal('side'),
      issue: z.string(),
      stance: stance.nullable(),
      basis,
      ascribedTo: z
        .strictObject({
          id: z.string().nullable(),
          name: z.string().nullable(),
          kind: actorKind,
          refs: z.array(z.string()),
        })
        .optional(),
    }),
    z.strictObject({ ...amendedBy, what: z.literal('accept'), foundShown: z.boolean() }),
  ])
  .openapi('Amended');

const statementFields = {
  id: z.string(),
  order: z.int(),
  words: z.string().openapi({ description: 'As the article has them, its quotation marks included.' }),
  source: z.string(),
  cue: z.string(),
  kind: statementKind,
  part,
  confidence,
  shown: z.boolean().openapi({ description: 'At or above the default threshold.' }),
  speaker,
  said: dated,
  saidWords: z.string(),
  day: day.nullable(),
  occasion: occasion.nullable(),
  positions: z.array(storedPosition),
  spans: attributionSpans,
  current: z.boolean(),
  rejected: z.strictObject({ ...correctedBy, reason: z.enum(['not-a-statement', 'wrong-words']) }).nullable(),
  amended: z.array(amended),
  remarks: z.array(remark).optional(),
  article: articleHead,
};

export const storedStatement = z.strictObject(statementFields).openapi('Statement');

export const foundStatement = z
  .strictObject({
    ...statementFields,
    aboutIn: z.enum(['words', 'around']).nullable().openapi({ description: 'Where it has what was asked about.' }),
  })
  .openapi('FoundStatement');

export const statementAnswer = z
  .strictObject({
    actor: resolved.nullable(),
    statements: z.array(foundStatement),
    total: count,
    hidden: count.openapi({ description: 'Below the threshold, and left out.' }),
    withheld: z.boolean(),
    next,
  })
  .openapi('StatementAnswer');

export const citation = z
  .strictObject({
    statement: z.string(),
    permalink: z.string(),
    words: z.string(),
    kind: statementKind,
    speaker: z.strictObject({
      name: z.string().nullable(),
      id: z.string().nullable(),
      corrected: z.string().nullable(),
    }),
    source: z.string(),
    cue: z.string(),
    said: dated,
    saidWords: z.string(),
    article: z.strictObject({
      id: z.string(),
      version: z.int().positive(),
      title: z.string().nullable(),
      outlet: z.string().nullable(),
      byline: z.array(z.string()),
      url: z.string().nullable(),
      published: dated,
      sha256: z.string(),
      firstSeen: instant,
    }),
    confidence,
  })
  .openapi('Citation');
