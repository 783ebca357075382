import { z } from '@hono/zod-openapi';
import { dated, outlet } from './basics.ts';

/** What a list says about an article. */
export const headFields = {
  id: z.string(),
  version: z.int().positive(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  outlet: outlet.nullable(),
  published: dated,
  statements: z.int().nonnegative().openapi({ description: 'Those below the threshold included.' }),
};

export const articleHead = z.strictObject(headFields).openapi('ArticleHead');
