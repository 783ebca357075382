import { z } from '@hono/zod-openapi';
import { roleSchema } from './actor.ts';
import { actorKind, confidence, mentionForm, span } from './basics.ts';

const fields = {
  id: z.string().optional(),
  name: z.string().nullable(),
  kind: actorKind,
  how: mentionForm,
  mention: span.nullable(),
  confidence,
  roles: z.array(roleSchema).optional(),
  privatePerson: z.boolean().optional(),
  reason: z.string().optional(),
};

/** Whom a source phrase of one article means. */
export const articleActor = z
  .strictObject({ ...fields, members: z.array(z.strictObject(fields)).optional() })
  .openapi('ArticleActor');
