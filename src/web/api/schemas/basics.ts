import { z } from '@hono/zod-openapi';

/** Start and end in an article's text. */
export const span = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .openapi({ description: 'Start and end in the article’s text: UTF-16 code units, end exclusive.' });
export const spans = z.array(span);
export const confidence = z.number().min(0).max(1).openapi({ description: 'Calibrated probability, 0 to 1.' });
export const instant = z.string().openapi({ description: 'ISO 8601 instant.' });
export const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .openapi({ description: 'YYYY-MM-DD.' });

export const dated = z
  .strictObject({
    value: z.string().nullable().openapi({ description: 'EDTF (ISO 8601-2); null where it is not known.' }),
    bound: z.enum(['exact', 'not-before', 'not-after']),
    basis: z.enum(['stated', 'expression', 'carried', 'image', 'url', 'metadata', 'person', 'none']),
    span: span.optional(),
    evidence: z.string().optional(),
    reason: z.string().optional(),
  })
  .openapi('Dated');

export const outlet = z.strictObject({ name: z.string().nullable(), domain: z.string().nullable() }).openapi('Outlet');

export const count = z
  .strictObject({
    count: z.int().nonnegative(),
    more: z.boolean().openapi({ description: 'There are more than were counted.' }),
  })
  .openapi('Count');

export const actorKind = z.enum(['person', 'body', 'group', 'unknown']);
export const statementKind = z.enum(['direct', 'mixed', 'indirect']);
export const stance = z.enum(['for', 'against', 'conditional', 'neutral']);
export const basis = z.enum(['preference', 'expectation', 'action', 'endorsement']);
export const part = z.enum(['title', 'dek', 'body']);
export const mentionForm = z.enum([
  'full',
  'surname',
  'title',
  'pronoun',
  'nominal',
  'body-name',
  'metonym',
  'anonymous',
  'none',
]);

/** Give it as `after` for the next page. */
export const next = z
  .string()
  .nullable()
  .openapi({ description: 'Give it as `after` for the next page (also in `Link`, rel="next"); null on the last.' });

export const problem = z
  .strictObject({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string().openapi({ description: 'Stable; safe to match on.' }),
    remedy: z.string().openapi({ description: 'What to do about it.' }),
  })
  .openapi('Problem');

/** A switch in a query: `1` or `true`. */
export const yes = z
  .enum(['1', 'true', '0', 'false'])
  .optional()
  .transform((value) => value === '1' || value === 'true')
  .openapi({ type: 'string', enum: ['1', 'true', '0', 'false'] });

/** Statements, articles or actors a page. */
export const limit = z.coerce
  .number()
  .int()
  .min(1)
  .max(200)
  .default(20)
  .openapi({ description: 'So many a page, 1 to 200.' });
export const after = z.string().max(200).optional().openapi({ description: '`next` of the page before.' });
/** Longer than any name or question. UTF-16 units. */
export const words = z.string().min(1).max(500);
export const idParam = z.strictObject({ id: z.string().min(1).max(200) });
