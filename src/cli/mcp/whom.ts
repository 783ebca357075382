import { z } from 'zod';
import { actorInWords, type Resolved, type StoredActor } from '../../search/index.ts';
import { type Pages, visible } from './passages.ts';

/** Candidates that are named. */
const NAMED = 8;

const actorSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  known: z.string().describe('What tells this one from others of the name'),
  page: z.string(),
});

/** Whom a name means: `several` and `none` name candidates, of whom one may be asked for by id. */
export const whomSchema = z.strictObject({
  found: z.enum(['one', 'several', 'none']),
  actor: actorSchema.nullable(),
  candidates: z.array(actorSchema),
});

export const actorHead = (actor: StoredActor, pages: Pages): z.infer<typeof actorSchema> => ({
  id: actor.id,
  name: visible(actor.name),
  known: visible(actorInWords(actor)),
  page: pages.actor(actor.id),
});

export function whomOf(resolved: Resolved, pages: Pages): z.infer<typeof whomSchema> {
  const [actor, candidates] =
    resolved.found === 'one' ? [resolved.actor, resolved.others] : [null, resolved.candidates];
  return {
    found: resolved.found,
    actor: actor && actorHead(actor, pages),
    candidates: candidates.slice(0, NAMED).map((one) => actorHead(one, pages)),
  };
}
