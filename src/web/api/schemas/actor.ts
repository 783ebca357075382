import { z } from '@hono/zod-openapi';
import { actorKind, confidence, day, next } from './basics.ts';

const role = { head: z.string(), words: z.array(z.string()), past: z.boolean().optional() };

export const storedActor = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    kind: actorKind,
    privatePerson: z.boolean(),
    local: z.boolean().openapi({ description: 'Known only from one article, which gives no full name.' }),
    aliases: z.array(z.string()),
    roles: z.array(
      z.strictObject({ ...role, since: day.nullable(), until: day.nullable(), articles: z.int().nonnegative() }),
    ),
    outlet: z.string().nullable(),
    wikidata: z.string().nullable(),
    statements: z.int().nonnegative(),
  })
  .openapi('Actor');

/** Whom a name in a question means. */
export const resolved = z
  .discriminatedUnion('found', [
    z.strictObject({ found: z.literal('one'), actor: storedActor, others: z.array(storedActor) }),
    z.strictObject({ found: z.literal('several'), candidates: z.array(storedActor) }),
    z.strictObject({ found: z.literal('none'), candidates: z.array(storedActor) }),
  ])
  .openapi('Resolved');

const appearance = z
  .strictObject({
    article: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    day: day.nullable(),
    name: z.string(),
    roles: z.array(z.strictObject(role)),
    basis: z.string(),
    confidence,
  })
  .openapi('Appearance');

export const actorList = z.strictObject({ actors: z.array(storedActor), next }).openapi('ActorList');

export const actorProfile = z
  .strictObject({
    actor: storedActor,
    appearances: z.array(appearance),
    namesakes: z.array(storedActor),
    withheld: z.boolean().openapi({ description: 'A private person, of whom no list is given.' }),
  })
  .openapi('ActorProfile');

/** What an article says an actor is. */
export const roleSchema = z.strictObject(role);
