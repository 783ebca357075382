import { z } from '@hono/zod-openapi';
import { articleHead, headFields } from './article-head.ts';
import { confidence, dated, instant, next, outlet, part, span } from './basics.ts';
import { comparison } from './comparison.ts';
import { claimCheck, notice, notices } from './remark.ts';
import { storedStatement } from './statement.ts';

const credit = z.strictObject({ outlet: z.string(), evidence: z.string(), span: span.optional() }).openapi('Credit');

export const article = z
  .strictObject({
    id: z.string(),
    sha256: z.string(),
    text: z.string().openapi({ description: 'Title, dek and body in reading order; never changes.' }),
    parts: z.strictObject({ title: span.nullable(), dek: span.nullable(), body: span }),
    removed: z.array(z.strictObject({ text: z.string(), why: z.string() })),
    title: z.string().nullable(),
    outlet: outlet.nullable(),
    byline: z.array(z.string()),
    url: z.string().nullable(),
    language: z.string(),
    published: dated,
    images: z.array(z.strictObject({ url: z.string() })),
    links: z.array(z.string()),
    credits: z.array(credit),
    corrections: z.array(notice).optional(),
    limits: z.array(z.strictObject({ kind: z.enum(['paywalled', 'list']), evidence: z.string() })).optional(),
    checks: z.array(claimCheck).optional(),
    posts: z.array(z.strictObject({ span, published: dated })).optional(),
    pages: z.array(z.strictObject({ number: z.int().positive(), span })).optional(),
  })
  .openapi('Article');

const evidenceKind = z.enum(['declared', 'physical', 'textual', 'temporal']);

export const origin = z
  .strictObject({
    kind: z.enum(['unknown', 'original', 'copy', 'excerpt', 'reworded', 'shared-quotes']),
    declared: z.array(credit),
    evidence: z.array(z.strictObject({ kind: evidenceKind, text: z.string(), span: span.optional() })),
    reason: z.string().optional(),
  })
  .openapi('Origin');

export const headline = z.array(
  z.strictObject({
    kind: z.enum(['name', 'figure', 'quote', 'statement']),
    part: z.enum(['title', 'dek']),
    text: z.string(),
    span,
    reason: z.string(),
  }),
);

const claimFields = {
  kind: z.enum(['repeat', 'shift']),
  part,
  text: z.string(),
  span,
  statement: z.string().nullable(),
};
export const claim = z.strictObject(claimFields).openapi('OutletClaim');
export const claimOnPosition = z
  .strictObject({ ...claimFields, outlet: z.string().nullable(), article: z.string() })
  .openapi('ClaimOnPosition');

export const timex = z
  .strictObject({ span, value: z.string(), type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']) })
  .openapi('Timex');

export const producer = z
  .strictObject({ version: z.string(), models: z.record(z.string(), z.string()) })
  .openapi('Producer');

export const storedArticle = z
  .strictObject({
    ...headFields,
    article,
    origin,
    headline: headline.optional(),
    claims: z.array(claim).optional(),
    notices: notices.optional(),
    times: z.array(timex),
    producer,
    current: z.boolean(),
    firstSeen: instant,
    versions: z.array(z.strictObject({ version: z.int().positive(), sha256: z.string(), firstSeen: instant })),
  })
  .openapi('StoredArticle');

const relative = z
  .strictObject({
    article: articleHead,
    verdict: comparison.shape.verdict,
    confidence,
    derives: z.enum(['to', 'from', 'unknown']),
  })
  .openapi('Relative');

export const articleList = z
  .strictObject({ articles: z.array(z.strictObject({ ...headFields, order: z.int() })), next })
  .openapi('ArticleList');

export const articleAnswer = z
  .strictObject({
    article: storedArticle,
    statements: z.array(storedStatement),
    hidden: z.int().nonnegative(),
    relatives: z.array(relative),
  })
  .openapi('ArticleAnswer');

export const relatives = z.strictObject({ relatives: z.array(relative) }).openapi('Relatives');

export const trace = z
  .strictObject({
    article: articleHead,
    origin,
    credits: z.array(
      z.strictObject({ outlet: z.string(), evidence: z.string(), span: span.optional(), held: z.boolean() }),
    ),
    relatives: z.array(z.strictObject({ article: articleHead, comparison })),
    earliest: z.strictObject({
      id: z.string().nullable(),
      title: z.string().nullable(),
      outlet: z.string().nullable(),
    }),
  })
  .openapi('Trace');
