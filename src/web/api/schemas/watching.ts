import { z } from '@hono/zod-openapi';
import { day, instant } from './basics.ts';

const many = z.int().nonnegative();

export const sourceList = z
  .strictObject({
    sources: z.array(
      z
        .strictObject({
          url: z.string(),
          kind: z.enum(['feed', 'sitemap', 'backfill']),
          title: z.string().nullable(),
          page: z.string().nullable(),
          folders: z.array(z.string()),
          added: instant,
          since: day.nullable(),
          etag: z.string().nullable(),
          lastModified: z.string().nullable(),
          lastTry: instant.nullable(),
          lastSuccess: instant.nullable(),
          nextTry: instant,
          pace: z.number().nullable(),
          failures: many,
          problem: z
            .strictObject({
              code: z.string(),
              message: z.string(),
              remedy: z.string(),
              status: z.int().optional(),
            })
            .nullable(),
          movedTo: z.string().nullable(),
          errands: z.strictObject({ 'to-fetch': many, ready: many, done: many, 'given-up': many }),
        })
        .openapi('Source'),
    ),
  })
  .openapi('SourceList');

export const alertList = z
  .strictObject({
    alerts: z.array(
      z
        .strictObject({
          name: z.string(),
          question: z.strictObject({
            words: z.string().optional(),
            actor: z.string().optional(),
            awaited: z.string().optional().openapi({ description: 'A name that nobody on record bore yet.' }),
            includePrivate: z.literal(true).optional(),
            issue: z.string().optional(),
            outlet: z.string().optional(),
            of: z.enum(['statements', 'shifts']),
          }),
          actorName: z.string().nullable(),
          candidates: z.array(z.string()).openapi({ description: 'Whom a name that is waited for may mean by now.' }),
          target: z.enum(['standard-output', 'atom', 'json-feed', 'webhook']),
          added: instant,
          told: many,
          waiting: many,
          dropped: many,
          problem: z.string().nullable().openapi({ description: 'Why the last one that failed could not be told.' }),
        })
        .openapi('Alert'),
    ),
  })
  .openapi('AlertList');
