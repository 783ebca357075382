import { z } from '@hono/zod-openapi';
import { actorKind, instant } from './basics.ts';

const many = z.int().nonnegative();

const known = z.strictObject({
  name: z.string(),
  aliases: z.array(z.string()),
  domains: z.array(z.string()),
  mediaHosts: z.array(z.string()),
  country: z.string().nullable(),
  owner: z.string().nullable(),
  agency: z.boolean(),
});

const label = z.strictObject({
  list: z.string(),
  source: z.string(),
  imported: instant,
  domain: z.string(),
  name: z.string(),
  label: z.string(),
});

const profile = z.strictObject({
  names: z.array(z.strictObject({ name: z.string().nullable(), domain: z.string().nullable() })),
  articles: many,
  more: z.boolean(),
  compared: many,
  quoting: many,
  statements: many,
  speakers: z.array(
    z.strictObject({ id: z.string(), name: z.string(), kind: actorKind, statements: many, articles: many }),
  ),
  credits: z.array(z.strictObject({ outlet: z.string(), articles: many })),
  crediting: many,
  exchanges: z.array(
    z.strictObject({
      outlet: z.string().nullable(),
      verdict: z.enum(['copy', 'excerpt', 'reworded', 'shared-quotes', 'independent', 'unknown']),
      derives: z.enum(['from', 'to', 'unknown']),
      articles: many,
    }),
  ),
});

export const outletAnswer = z
  .strictObject({
    asked: z.string(),
    known: known.nullable(),
    labels: z.array(label).openapi({ description: 'What imported lists say; never this program’s judgement.' }),
    profile: profile.nullable(),
  })
  .openapi('OutletAnswer');
