import { z } from '@hono/zod-openapi';
import { articleHead } from './article-head.ts';
import { confidence } from './basics.ts';

export const notice = z
  .strictObject({
    kind: z.enum(['correction', 'clarification', 'retraction']),
    text: z.string(),
    date: z.string().optional(),
  })
  .openapi('Notice');

export const claimCheck = z
  .strictObject({
    claim: z.string(),
    claimant: z.string().optional(),
    made: z.string().optional(),
    by: z.string(),
    url: z.string().optional(),
  })
  .openapi('ClaimCheck');

const grounds = { confidence, evidence: z.array(z.string()), article: articleHead };

/** What an outlet's notice, or a check of a claim by others, has to do with a statement. */
export const remark = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...grounds, kind: z.literal('notice'), notice, touches: z.enum(['words', 'speaker', 'all']) }),
    z.strictObject({ ...grounds, kind: z.literal('check'), check: claimCheck }),
  ])
  .openapi('Remark');

/** Which statements an outlet's notices touch, or why none. */
export const notices = z.array(
  z.union([
    z.strictObject({
      correction: z.int().nonnegative(),
      statement: z.string(),
      touches: z.enum(['words', 'speaker', 'all']),
      confidence,
      evidence: z.array(z.string()),
    }),
    z.strictObject({ correction: z.int().nonnegative(), statement: z.null(), reason: z.string() }),
  ]),
);
