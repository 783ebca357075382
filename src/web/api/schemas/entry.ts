import { z } from '@hono/zod-openapi';
import { article, claim, headline, origin, producer, timex } from './article.ts';
import { confidence, dated, part, statementKind } from './basics.ts';
import { articleActor } from './entry-actor.ts';
import { notices } from './remark.ts';
import { attributionSpans, occasion, positionFields } from './statement.ts';

export const itemBody = z
  .strictObject({
    text: z.string().min(1).openapi({ description: 'Used unchanged; all spans point into it.' }),
    id: z.string().max(200).optional(),
    title: z.string().max(1000).optional(),
    published: z
      .string()
      .max(40)
      .optional()
      .openapi({ description: 'ISO 8601. Without it “on Wednesday” stays a Wednesday and no day.' }),
    url: z.string().max(2000).optional(),
    outlet: z.string().max(200).optional(),
  })
  .openapi('Item');

const statement = z
  .strictObject({
    id: z.string(),
    spans: attributionSpans,
    part,
    kind: statementKind,
    confidence,
    shown: z.boolean(),
    actor: articleActor,
    said: dated,
    occasion: occasion.nullable(),
    positions: z.array(z.strictObject(positionFields)),
  })
  .openapi('EntryStatement');

export const entry = z
  .strictObject({
    id: z.string(),
    article,
    statements: z.array(statement),
    times: z.array(timex),
    origin,
    headline: headline.optional(),
    claims: z.array(claim).optional(),
    notices: notices.optional(),
    producer,
  })
  .openapi('Entry');
